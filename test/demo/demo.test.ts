import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { passwords } from '../../src/accounts/passwords.ts';
import { demoAccounts } from '../../src/accounts/roles.reads.ts';
import { examine } from '../../src/audit/doctor.ts';
import { openDatabase, type Database } from '../../src/db/database.ts';
import { insertMany } from '../../src/db/demo/bulk.ts';
import { makeDemo, type Made } from '../../src/db/demo/make.ts';
import { remake } from '../../src/db/demo/remake.ts';
import { hurry } from '../../src/db/demo/remake.repository.ts';
import { migrate } from '../../src/db/migrate.ts';
import { systemEntropy } from '../../src/deps.ts';
import { MEDIA_TYPES } from '../../src/documents/inspect.ts';
import { diskStorage } from '../../src/documents/storage.ts';
import { keptIds, readKept } from '../../src/notifications/mail-files.ts';
import { actionsOf } from '../../src/workflow/table.ts';
import { countLists } from '../../src/screening/board.reads.ts';
import { NO_FILTERS } from '../../src/screening/filters.form.ts';
import { countShown } from '../../src/screening/list-parts.view.ts';
import { readingFor } from '../../src/screening/reading.ts';
import { statesOf } from '../../src/workflow/states.ts';
import { freshDatabase } from '../support/suite.ts';

const AUDIT_KEY = 'test-audit-key';
const TODAY = '2026-11-24T05:00:00.000Z';

interface Demo {
  readonly db: Database;
  readonly made: Made;
  readonly uploads: string;
  readonly mails: string;
  done(): Promise<void>;
}

async function demo(applications: number, seed = 'nosarara'): Promise<Demo> {
  const fresh = await freshDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), 'sintuvu-demo-'));
  const [uploads, mails] = [path.join(folder, 'uploads'), path.join(folder, 'mail')];
  const db = openDatabase(fresh.url);
  await db.outside((knex) => hurry(knex, db.dialect, true));
  const mail = { baseUrl: 'http://localhost:3000', mailFrom: 'no-reply@sintuvu.example', folder: mails };
  const done = async (): Promise<void> => {
    await db.close();
    await fresh.done();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const made = await makeDemo({ db, auditKey: AUDIT_KEY, uploads, mail, seed, today: TODAY, applications });
    return { db, made, uploads, mails, done };
  } catch (error) {
    await done();
    throw error;
  }
}

const TABLES = [
  'persons', 'accounts', 'roles', 'agreements', 'programmes', 'forms', 'rubrics', 'calls', 'requirements', 'places', 'applications',
  'participants', 'answers', 'ranked_places', 'snapshots', 'files', 'documents', 'referees', 'guardians', 'consents', 'assignments',
  'reviews', 'recusals', 'placements', 'conditions', 'balance_entries', 'events', 'outbox', 'links', 'saved_views', 'settings',
  'messages', 'notes', 'ready_replies', 'objections',
]; // prettier-ignore

/** A hash of every row of the tables, whatever order they are stored in. */
async function fingerprint(db: Database): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const table of TABLES) {
    const rows = (await db.read(table).select()) as Record<string, unknown>[];
    const lines = rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
    prints[table] = createHash('sha256').update(lines.join('\n')).digest('hex');
  }
  return prints;
}

/** The long answers of every application, with what they stand in. */
async function essays(db: Database): Promise<{ application: string; text: string }[]> {
  const rows = (await db.read('answers').select('application_id', 'answers')) as {
    application_id: string;
    answers: string;
  }[];
  return rows.flatMap(({ application_id, answers }) =>
    Object.values(JSON.parse(answers) as Record<string, unknown>).flatMap((text) =>
      typeof text === 'string' && text.split(/\s+/).length >= 60 ? [{ application: application_id, text }] : [],
    ),
  );
}

describe('the demonstration', function () {
  this.timeout(300_000);
  let shown: Demo;
  let made = false;
  before(async () => {
    shown = await demo(200);
    made = true;
  });
  after(async () => {
    if (made) await shown.done();
  });

  it('has applications and placements in every state', () => {
    for (const state of statesOf('application')) expect(shown.made.applications[state], state).to.be.greaterThan(0);
    for (const state of statesOf('placement')) expect(shown.made.placements[state], state).to.be.greaterThan(0);
    expect(shown.made.ended, 'stories that the workflow refused to go on with').to.deep.equal([]);
  });

  it('has people who write to the office, offices that answer some of them, and somebody who objects', async () => {
    const count = async (table: string, where: object): Promise<number> =>
      (await shown.db.read(table).where(where)).length;
    expect(await count('messages', { side: 'applicant' })).to.be.greaterThan(3);
    expect(await count('messages', { side: 'office' })).to.be.greaterThan(1);
    expect(await count('notes', {})).to.be.greaterThan(3);
    expect(await count('ready_replies', { city_id: 'palu' })).to.equal(3);
    expect(await count('objections', { state: 'open' })).to.equal(1);
  });

  it('has played every action of the two workflows', async () => {
    const moved = (await shown.db.read('events').where('data', 'like', '%"moved":true%').distinct('subject', 'action')) as { subject: string; action: string }[]; // prettier-ignore
    for (const subject of ['application', 'placement'] as const) {
      const played = moved.filter((line) => line.subject === subject).map(({ action }) => action);
      expect(
        actionsOf(subject).filter((action) => !played.includes(action)),
        subject,
      ).to.deep.equal([]);
    }
  });

  it('has a form that came on paper, typed in, scanned and sent by an officer', async () => {
    const sent = await shown.db.read('applications').whereNotNull('typed_by').where({ state: 'submitted' });
    expect(sent).to.have.length(1);
  });

  it('is found whole by the doctor', async () => {
    const findings = await examine({ db: shown.db.read, dialect: shown.db.dialect, auditKeys: [AUDIT_KEY] });
    expect(findings.filter(({ violations }) => violations > 0)).to.deep.equal([]);
  });

  it('has a history behind every state: each application and placement has as many events as its row says', async () => {
    for (const [table, subject] of [['applications', 'application'], ['placements', 'placement']] as const) {
      const rows = (await shown.db.read(table).select('id', 'event_count')) as { id: string; event_count: number }[];
      const counted = (await shown.db.read('events').where({ subject }).groupBy('subject_id').select('subject_id').count({ n: '*' })) as { subject_id: string; n: number | string }[];
      const events = new Map(counted.map(({ subject_id, n }) => [subject_id, Number(n)]));
      for (const { id, event_count } of rows) expect(events.get(id)).to.equal(event_count);
    }
  }); // prettier-ignore

  it('happened before today, and what staff of the offices did happened on their working days', async () => {
    const late = await shown.db.read('events').where('events.at', '>', TODAY).count({ n: '*' });
    expect(Number(late[0]!.n)).to.equal(0);
    const screened = (await shown.db
      .read('events')
      .whereIn('events.action', ['start_review', 'return', 'nominate'])
      .pluck('at')) as string[];
    for (const at of screened) expect([1, 2, 3, 4, 5]).to.include(new Date(Date.parse(at) + 8 * 3_600_000).getUTCDay());
  });

  it('has files that are clean, of kinds that are served, and there', async () => {
    const files = (await shown.db.read('files').select('state', 'media_type', 'bytes', 'storage_key')) as { state: string; media_type: string; bytes: number; storage_key: string }[];
    expect(files.length).to.be.greaterThan(400);
    const storage = diskStorage(shown.uploads, systemEntropy);
    const stored = new Set<string>();
    for await (const { key } of storage.list()) stored.add(key);
    for (const file of files) {
      expect(file.state).to.equal('clean');
      expect(MEDIA_TYPES).to.include(file.media_type);
      expect(stored.has(file.storage_key)).to.equal(true);
    }
    expect(new Set(files.map(({ media_type }) => media_type))).to.include('image/jpeg').and.to.include('application/pdf');
  }); // prettier-ignore

  it('has no two applications with the same essay', async () => {
    const seen = new Map<string, string>();
    for (const { application, text } of await essays(shown.db)) {
      expect(seen.get(text) ?? application, text.slice(0, 80)).to.equal(application);
      seen.set(text, application);
    }
    expect(seen.size).to.be.greaterThan(200);
  });

  it('has sent its mail, and kept that of the last days for the mailbox', async () => {
    const waiting = await shown.db
      .read('outbox')
      .where({ state: 'waiting' })
      .where('not_before', '<=', TODAY)
      .count({ n: '*' });
    const failed = await shown.db.read('outbox').where({ state: 'failed' }).count({ n: '*' });
    expect([Number(waiting[0]!.n), Number(failed[0]!.n)]).to.deep.equal([0, 0]);
    const [newest] = await keptIds(shown.mails);
    expect((await readKept(shown.mails, newest!))?.subject).to.be.a('string');
  });

  it('offers accounts that can be signed in to, of everybody who has something to do', async () => {
    const accounts = await demoAccounts(shown.db.read);
    expect(accounts.length).to.be.within(10, 14);
    const [first] = accounts;
    const row = (await shown.db.read('accounts').where({ email: first!.email }).first('password_hash')) as {
      password_hash: string;
    };
    expect(await passwords(systemEntropy).matches(first!.password, row.password_hash)).to.equal(true);
    const emails = accounts.map(({ email }) => email);
    const open = (await shown.db
      .read('accounts')
      .whereIn('email', emails)
      .whereNotNull('email_verified_at')
      .pluck('email')) as string[];
    expect(open.sort()).to.deep.equal([...emails].sort());
  });
});

describe('the seed of a demonstration', function () {
  this.timeout(300_000);

  it('gives the same rows to the last id; another seed gives others', async () => {
    const made = [await demo(16), await demo(16), await demo(16, 'sintuvu')];
    const [one, same, other] = [
      await fingerprint(made[0]!.db),
      await fingerprint(made[1]!.db),
      await fingerprint(made[2]!.db),
    ];
    for (const each of made) await each.done();
    expect(one).to.deep.equal(same);
    expect(other['applications']).to.not.equal(one['applications']);
  });
});

describe('making a demonstration anew', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'sintuvu-demo-'));
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  async function holding(setting: string): Promise<string> {
    const url = path.join(folder, `${setting}.sqlite`);
    await migrate(url);
    const db = openDatabase(url);
    await db.transaction(async (trx) => {
      await trx('settings').insert({ key: setting, value: '{}' });
      await trx('cities').insert({
        id: 'palu', name: 'Palu', country: 'ID', zone: 'Asia/Makassar', register_code: 'PLU', languages: '["id"]', letterhead: '', tagline: '{}',
        introduction: '{}', contact_email: 'a@b.example', latitude: 0, longitude: 120, holidays: '[]', created_at: TODAY,
      }); // prettier-ignore
    });
    await db.close();
    return url;
  }

  async function citiesAt(url: string): Promise<number> {
    const db = openDatabase(url);
    try {
      return Number((await db.read('cities').count({ n: '*' }))[0]!.n);
    } finally {
      await db.close();
    }
  }

  it('leaves a database alone that holds anything else', async () => {
    const url = await holding('site');
    const refused = await remake(url, false).then(() => null, (error: unknown) => error); // prettier-ignore
    expect(String(refused)).to.include('DATABASE_URL');
    expect(await citiesAt(url)).to.equal(1);
  });

  it('empties an earlier demonstration, or keeps it when that is wanted', async () => {
    const url = await holding('demo');
    expect(await remake(url, true)).to.equal(false);
    expect(await citiesAt(url)).to.equal(1);
    expect(await remake(url, false)).to.equal(true);
    expect(await citiesAt(url)).to.equal(0);
  });
});

describe('many applications for measuring', function () {
  this.timeout(300_000);

  it('are found whole by the doctor, and by a word of their texts', async () => {
    const { db, done } = await demo(30);
    try {
      const before = Number((await db.read('applications').count({ n: '*' }))[0]!.n);
      await insertMany(db, { applications: 600, seed: 'many', auditKey: AUDIT_KEY });
      const findings = await examine({ db: db.read, dialect: db.dialect, auditKeys: [AUDIT_KEY] });
      expect(findings.filter(({ violations }) => violations > 0)).to.deep.equal([]);
      expect(Number((await db.read('applications').count({ n: '*' }))[0]!.n)).to.equal(before + 600);
      expect(Number((await db.read('search_rows').count({ n: '*' }))[0]!.n)).to.be.greaterThan(600);
    } finally {
      await done();
    }
  });

  it('are counted to 999, and beyond that only said to be more', async () => {
    const { db, done } = await demo(30);
    try {
      await insertMany(db, { applications: 2_400, seed: 'many', auditKey: AUDIT_KEY });
      const roles = ['palu', 'kota-kinabalu', 'davao', 'chiang-mai'].map((city) => ({
        role: 'officer' as const,
        city,
      }));
      const actor = {
        kind: 'person',
        at: TODAY,
        account: '',
        person: 'somebody',
        name: '',
        persons: [],
        roles,
      } as const;
      const reading = await readingFor({ db: db.read, actor, at: TODAY }, db);
      const [all, few] = await countLists(reading, [NO_FILTERS, { ...NO_FILTERS, state: 'returned' }]);
      expect(all).to.deep.equal({ count: 999, more: true });
      expect(countShown(all!, String)).to.equal('999+');
      const returned = (await db.read('applications').where({ state: 'returned' }).count({ n: '*' }))[0]!.n;
      expect(few).to.deep.equal({ count: Number(returned), more: false });
      expect(countShown(few!, String)).to.equal(String(returned));
    } finally {
      await done();
    }
  });
});
