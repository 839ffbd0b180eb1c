import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { dialectOf, openDatabase, type Database } from '../../src/db/database.ts';
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

/** What a template holds besides the tables: made once in a run, by `fill`, and copied with them. */
export interface Furniture {
  readonly name: string;
  fill(url: string): Promise<void>;
}

/** Makes templates, copies of them, and takes copies away. A template that nobody has open can be copied. */
interface Source {
  /** The address of a template that was copied from another, or newly made. */
  template(name: string, from: string | null): Promise<string>;
  copy(template: string, name: string): Promise<string>;
  drop(name: string): Promise<void>;
  close(): Promise<void>;
}

/** SQLite: each a file. */
function sqliteSource(): Promise<Source> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sintuvu-test-'));
  const file = (name: string): string => path.join(folder, `${name}.sqlite`);
  const copy = (template: string, name: string): Promise<string> => {
    copyFileSync(file(template), file(name));
    return Promise.resolve(file(name));
  };
  return Promise.resolve({
    template: (name, from) => (from === null ? Promise.resolve(file(name)) : copy(from, name)),
    copy,
    drop: (name) => {
      for (const end of ['', '-wal', '-shm']) rmSync(file(name) + end, { force: true });
      return Promise.resolve();
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  });
}

/** PostgreSQL: each a database of the server. */
async function postgresSource(server: string): Promise<Source> {
  const address = (name: string): string => server.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
  const templateName = (name: string): string => `sintuvu_template_${String(process.pid)}_${name}`;
  const templates: string[] = [];
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  const drop = async (name: string): Promise<void> => {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  // Copying files is twice as quick as logging pages, for a template this small; before 15 it was the only way.
  const version = await admin.query<{ server_version_num: string }>('SHOW server_version_num');
  const strategy = Number(version.rows[0]?.server_version_num) >= 150_000 ? 'STRATEGY file_copy' : '';
  const copy = async (template: string, name: string): Promise<string> => {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} ${strategy}`);
    return address(name);
  };
  return {
    template: async (name, from) => {
      const made = templateName(name);
      templates.push(made);
      if (from !== null) return copy(templateName(from), made);
      // template0 lets the collation be named: a server whose own is not C can be tested on as well.
      await admin.query(`CREATE DATABASE ${made} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'`);
      return address(made);
    },
    copy: (template, name) => copy(templateName(template), name),
    drop,
    close: async () => {
      for (const template of templates) await drop(template);
      await admin.end();
    },
  };
}

const given = process.env.TEST_DATABASE_URL ?? '';
let source: Promise<Source> | undefined;
const made = new Map<string, Promise<void>>();
let count = 0;

function theSource(): Promise<Source> {
  source ??= dialectOf(given) === 'postgres' ? postgresSource(given) : sqliteSource();
  return source;
}

const BARE = 'bare';

async function makeTemplate(name: string, furniture: Furniture | undefined): Promise<void> {
  const { template } = await theSource();
  if (furniture === undefined) return migrate(await template(name, null));
  await theTemplate(undefined);
  return furniture.fill(await template(name, BARE));
}

function theTemplate(furniture: Furniture | undefined): Promise<void> {
  const name = furniture?.name ?? BARE;
  const known = made.get(name) ?? makeTemplate(name, furniture);
  made.set(name, known);
  return known;
}

/**
 * A database with all migrations and no rows but those of `furniture`, for one test file: SQLite, or PostgreSQL when
 * TEST_DATABASE_URL names one.
 */
export async function freshDatabase(furniture?: Furniture): Promise<FreshDatabase> {
  await theTemplate(furniture);
  const { copy, drop } = await theSource();
  count += 1;
  const name = `sintuvu_test_${String(process.pid)}_${String(count)}`;
  const url = await copy(furniture?.name ?? BARE, name);
  return {
    url,
    done: async () => {
      try {
        for (const check of afterSuite) await check(url);
      } finally {
        await drop(name);
      }
    },
  };
}

const open = new Set<() => Promise<void>>();

/**
 * How to close what a test has opened. When a hook throws, what it had opened has no variable yet by which the hook
 * behind it could close it, and would keep the process from ending: whatever is open after the last test is closed.
 */
export function closing(close: () => Promise<void>): () => Promise<void> {
  const once = async (): Promise<void> => {
    open.delete(once);
    await close();
  };
  open.add(once);
  return once;
}

/**
 * Opens a database of a test. What is thrown away need not be synced to the disk after each change; processes that are
 * killed open theirs as production does (`openWorld`).
 */
export async function openFresh(url: string, acquireTimeout: number): Promise<Database> {
  const db = openDatabase(url, { acquireTimeout });
  if (db.dialect === 'sqlite') await db.outside((knex) => knex.raw('PRAGMA synchronous = OFF'));
  return { ...db, close: closing(() => db.close()) };
}

/** Closes what is still open, and ends what `freshDatabase` keeps for the whole run; the root hook calls it. */
export async function closeDatabases(): Promise<void> {
  await Promise.all([...open].map((close) => close()));
  const ended = await source;
  source = undefined;
  made.clear();
  await ended?.close();
}
