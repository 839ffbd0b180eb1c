import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { summarise, SUITES, type Summary } from '../../scripts/ci-summary.ts';
import { HOME, plant } from './planted.ts';

interface Report {
  tests: number;
  passed: number;
  failed: number;
  pending: number;
  database: string;
  pendingTests: { title: string }[];
}
type Suite = keyof typeof SUITES;

const sound = (suite: Suite): Report => ({
  tests: 3,
  passed: 3,
  failed: 0,
  pending: 0,
  database: SUITES[suite],
  pendingTests: [],
});

/** Sums three sound reports, of which one suite's is changed, or missing (null). */
function summed(suite: Suite, change: Partial<Report> | null): Summary {
  const reports: Record<string, string> = {};
  for (const each of Object.keys(SUITES) as Suite[]) {
    if (each === suite && change === null) continue;
    reports[`${each}.json`] = JSON.stringify({ ...sound(each), ...(each === suite ? change : {}) });
  }
  const planted = plant(reports);
  try {
    return summarise(planted.root);
  } finally {
    planted.remove();
  }
}

describe('The summary of CI', () => {
  it('counts the tests of all suites', () => {
    expect(summed('sqlite', {})).to.deep.equal({ passed: 9, failed: 0, faults: [] });
  });

  for (const suite of Object.keys(SUITES) as Suite[]) {
    it(`fails when the ${suite} suite is missing`, () => {
      expect(summed(suite, null).faults.join()).to.match(new RegExp(`^${suite}: no report`));
    });
    it(`fails when the ${suite} suite ran no test`, () => {
      expect(summed(suite, { tests: 0, passed: 0 }).faults).to.deep.equal([`${suite}: ran no test`]);
    });
    it(`fails when the ${suite} suite left a test out`, () => {
      const change = { passed: 2, pending: 1, pendingTests: [{ title: 'A place has no seat left' }] };
      expect(summed(suite, change).faults).to.deep.equal([`${suite}: 1 pending: A place has no seat left`]);
    });
    it(`fails when a test of the ${suite} suite failed`, () => {
      const { failed, faults } = summed(suite, { passed: 2, failed: 1 });
      expect(failed).to.equal(1);
      expect(faults).to.deep.equal([`${suite}: 1 failed`]);
    });
  }

  it('fails when the PostgreSQL suite ran on SQLite', () => {
    expect(summed('postgres', { database: 'sqlite' }).faults).to.deep.equal(['postgres: ran on sqlite']);
  });

  it('fails when a suite stopped before its end', () => {
    expect(summed('sqlite', { tests: 5 }).faults).to.deep.equal(['sqlite: stopped before its end']);
  });

  it('reads what our own reporter writes', function () {
    this.timeout(20_000);
    const planted = plant({
      'story.test.cjs':
        "describe('A', () => { it('passes'); it('stands', () => {}); it('falls', () => { throw new Error('no'); }); });",
    });
    try {
      const file = path.join(planted.root, 'sqlite.json');
      const mocha = [path.join(HOME, 'node_modules/mocha/bin/mocha.js'), '--no-config'];
      const args = [...mocha, '--reporter', path.join(HOME, 'test/support/reporter.cjs'), 'story.test.cjs'];
      const env = { ...process.env, REPORT_FILE: file, TEST_DATABASE_URL: '' };
      spawnSync(process.execPath, args, { cwd: planted.root, env });
      expect(JSON.parse(readFileSync(file, 'utf8'))).to.deep.include({ tests: 3, passed: 1, failed: 1, pending: 1 });
      expect(summarise(planted.root).faults).to.include.members(['sqlite: 1 failed', 'sqlite: 1 pending: A passes']);
    } finally {
      planted.remove();
    }
  });
});
