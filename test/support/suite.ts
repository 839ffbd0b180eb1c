import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { dialectOf } from '../../src/db/database.ts';
import { migrate } from '../../src/db/migrate.ts';

/** A migrated database of one test file: its address, and what ends it. */
export interface FreshDatabase {
  readonly url: string;
  done(): Promise<void>;
}

/**
 * What is asked of every database that a test file leaves behind, before it is dropped: each check gets its address
 * and throws where something that must always be true is not.
 */
export const afterSuite: ((url: string) => Promise<void>)[] = [];

/** Makes one copy of the migrated database, and drops it. */
interface Source {
  copy(name: string): Promise<string>;
  drop(name: string): Promise<void>;
  close(): Promise<void>;
}

/** SQLite: migrated once into a file; a file that nobody has open may be copied. */
async function sqliteSource(): Promise<Source> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sintuvu-test-'));
  const template = path.join(folder, 'template.sqlite');
  const file = (name: string): string => path.join(folder, `${name}.sqlite`);
  await migrate(template);
  return {
    copy: (name) => {
      copyFileSync(template, file(name));
      return Promise.resolve(file(name));
    },
    drop: (name) => {
      for (const end of ['', '-wal', '-shm']) rmSync(file(name) + end, { force: true });
      return Promise.resolve();
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

/** PostgreSQL: migrated once into a database that the others are copied from. */
async function postgresSource(server: string): Promise<Source> {
  const address = (name: string): string => server.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
  const template = `sintuvu_template_${String(process.pid)}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  const drop = async (name: string): Promise<void> => {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  // Copying files is twice as quick as logging pages, for a template this small; before 15 it was the only way.
  const version = await admin.query<{ server_version_num: string }>('SHOW server_version_num');
  const strategy = Number(version.rows[0]?.server_version_num) >= 150_000 ? 'STRATEGY file_copy' : '';
  // template0 lets the collation be named: a server whose own is not C can be tested on as well.
  await admin.query(`CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'`);
  await migrate(address(template));
  return {
    copy: async (name) => {
      await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} ${strategy}`);
      return address(name);
    },
    drop,
    close: async () => {
      await drop(template);
      await admin.end();
    },
  };
}

const given = process.env.TEST_DATABASE_URL ?? '';
let source: Promise<Source> | undefined;
let count = 0;

function theSource(): Promise<Source> {
  source ??= dialectOf(given) === 'postgres' ? postgresSource(given) : sqliteSource();
  return source;
}

/** A database with all migrations and no rows, for one test file: SQLite, or PostgreSQL when TEST_DATABASE_URL names one. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const made = await theSource();
  count += 1;
  const name = `sintuvu_test_${String(process.pid)}_${String(count)}`;
  const url = await made.copy(name);
  return {
    url,
    done: async () => {
      try {
        for (const check of afterSuite) await check(url);
      } finally {
        await made.drop(name);
      }
    },
  };
}

/** Ends what `freshDatabase` keeps for the whole run; the root hook calls it. */
export async function closeDatabases(): Promise<void> {
  const made = await source;
  source = undefined;
  await made?.close();
}
