import path from 'node:path';
import { expect } from 'chai';
import { arrows } from '../../scripts/arrows.ts';
import { plant } from './planted.ts';

/** A tree in which every arrow is right. */
const RIGHT: Readonly<Record<string, string>> = {
  'src/errors.ts': 'export const refuse = (): never => { throw new Error(); };',
  'src/workflow/table.ts': 'export const TABLE = {};',
  'src/access/relations.ts': "import type { Knex } from 'knex';\nexport type Db = Knex;",
  'src/access/policy.ts': "import { TABLE } from '../workflow/table.ts';\nexport const policy = TABLE;",
  'src/db/database.ts': "import knex from 'knex';\nexport const open = knex;",
  'src/engine/perform.ts': "import { policy } from '../access/policy.ts';\nexport const perform = policy;",
  'src/calls/repository.ts': "import type { Knex } from 'knex';\nexport const rows = (db: Knex): Knex => db;",
  'src/calls/board.reads.ts': "import { rows } from './repository.ts';\nexport const board = rows;",
  'src/calls/open.ts':
    "import { rows } from './repository.ts';\nimport { perform } from '../engine/perform.ts';\nexport const open = [rows, perform];",
  'src/calls/show.view.ts': "import type { rows } from './repository.ts';\nexport type View = typeof rows;",
  'src/calls/routes.ts':
    "import { open } from './open.ts';\nimport { show } from '../web/show.ts';\nexport const routes = [open, show];",
  'src/reviews/perform.ts': "import { open } from '../calls/open.ts';\nexport const review = open;",
  'src/reviews/list.ts': "import { board } from '../calls/board.reads.ts';\nexport const list = board;",
  'src/web/show.ts':
    "import type { View } from '../calls/show.view.ts';\nexport const show = (view: View): View => view;",
  'src/app.ts': "import { routes } from './calls/routes.ts';\nexport const app = routes;",
  'migrations/20260101000000_create_calls.ts': "import type { Knex } from 'knex';\nexport type Db = Knex;",
};

/** One forbidden import each: the arrow that must see it, the file, and what it imports. */
const WRONG: readonly [arrow: string, file: string, imported: string][] = [
  ['workflow-stands-alone', 'src/workflow/facts.ts', '../errors.ts'],
  ['workflow-stands-alone', 'src/workflow/check.ts', 'node:fs'],
  ['access-knows-workflow', 'src/access/scope.ts', '../engine/perform.ts'],
  ['access-runs-no-database', 'src/access/can.ts', '../db/database.ts'],
  ['engine-knows-no-feature', 'src/engine/cascade.ts', '../calls/open.ts'],
  ['db-at-the-bottom', 'src/db/search.ts', '../calls/board.reads.ts'],
  ['i18n-at-the-bottom', 'src/i18n/index.ts', '../web/show.ts'],
  ['errors-at-the-bottom', 'src/errors.ts', './workflow/table.ts'],
  ['web-knows-no-feature', 'src/web/session.ts', '../calls/open.ts'],
  ['web-takes-only-types-of-views', 'src/web/views.ts', '../calls/show.view.ts'],
  ['feature-keeps-its-repository', 'src/reviews/steal.ts', '../calls/repository.ts'],
  ['feature-keeps-its-repository', 'src/reviews/again.ts', '../calls/routes.ts'],
  ['routes-are-mounted-by-app', 'src/web/mount.ts', '../calls/routes.ts'],
  ['repository-knows-only-the-database', 'src/reviews/repository.ts', '../engine/perform.ts'],
  ['view-is-pure', 'src/reviews/list.view.ts', '../db/database.ts'],
  ['view-is-pure', 'src/calls/list.view.ts', './repository.ts'],
  ['verb-knows-no-web', 'src/calls/close.ts', '../web/show.ts'],
  ['drivers-in-db', 'src/calls/raw.ts', 'pg'],
  ['knex-where-sql-is', 'src/calls/sql.ts', 'knex'],
  ['src-knows-no-test', 'src/calls/fake.ts', '../../test/fake.ts'],
  ['migration-is-frozen', 'migrations/20260101000001_fill_calls.ts', '../src/workflow/table.ts'],
  ['no-unknown-import', 'src/calls/gone.ts', './nowhere.ts'],
  ['no-cycles', 'src/calls/round.ts', './about.ts'],
];

describe('The arrows gate', function () {
  this.timeout(30_000);

  it('lets a tree pass in which every arrow is right', () => {
    const planted = plant(RIGHT);
    try {
      expect(arrows(planted.root)).to.deep.equal({ modules: Object.keys(RIGHT).length, faults: [] });
    } finally {
      planted.remove();
    }
  });

  it('fails when the cruiser read nothing', () => {
    const blind = "module.exports = { forbidden: [], options: { exclude: { path: '[.]ts$' } } };";
    const planted = plant({ ...RIGHT, 'blind.cjs': blind });
    try {
      expect(arrows(planted.root, path.join(planted.root, 'blind.cjs'))).to.deep.equal({
        modules: 0,
        faults: ['the cruiser read no module: nothing was checked'],
      });
    } finally {
      planted.remove();
    }
  });

  it('fails when the cruiser left a file out', () => {
    const squinting = "module.exports = { forbidden: [], options: { exclude: { path: '^src/calls/open[.]ts$' } } };";
    const planted = plant({ ...RIGHT, 'squinting.cjs': squinting });
    try {
      expect(arrows(planted.root, path.join(planted.root, 'squinting.cjs')).faults).to.deep.equal([
        'not read by the cruiser: src/calls/open.ts',
      ]);
    } finally {
      planted.remove();
    }
  });

  describe('with forbidden imports planted', () => {
    let faults: readonly string[] = [];

    before(() => {
      const wrong = WRONG.map(([, file, imported]) => [
        file,
        `import * as it from '${imported}';\nexport const got = it;`,
      ]);
      const planted = plant({
        ...RIGHT,
        ...(Object.fromEntries(wrong) as Record<string, string>),
        'src/calls/about.ts': "import { got } from './round.ts';\nexport const about = got;",
        'test/fake.ts': 'export const fake = 1;',
      });
      try {
        faults = arrows(planted.root).faults;
      } finally {
        planted.remove();
      }
    });

    for (const [arrow, file, imported] of WRONG) {
      it(`sees ${file} import ${imported}`, () => {
        expect(faults.filter((fault) => fault.startsWith(`${arrow}: `) && fault.includes(file))).to.not.be.empty;
      });
    }
  });
});
