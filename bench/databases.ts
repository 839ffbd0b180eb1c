import { copyFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../test/support/postgres.ts';

/** Databases to measure on: one is made once, and copied for each size. */
export interface Databases {
  readonly name: string;
  /** The address of the one that is copied; nobody may be connected to it meanwhile. */
  readonly base: string;
  copy(name: string): Promise<string>;
  stop(): Promise<void>;
}

function onSqlite(folder: string): Databases {
  const base = path.join(folder, 'base.sqlite');
  return {
    name: 'SQLite',
    base,
    copy: async (name) => {
      const copy = path.join(folder, `${name}.sqlite`);
      copyFileSync(base, copy);
      return Promise.resolve(copy);
    },
    stop: () => Promise.resolve(),
  };
}

async function onPostgres(): Promise<Databases> {
  const server = await startPostgres({ durable: true });
  const asked = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  const address = (name: string): string => server.url.replace(/\/postgres$/, `/${name}`);
  await asked('CREATE DATABASE base');
  return {
    name: 'PostgreSQL',
    base: address('base'),
    copy: async (name) => {
      await asked(`CREATE DATABASE ${name} TEMPLATE base`);
      return address(name);
    },
    stop: () => server.stop(),
  };
}

/** SQLite in the folder, or a PostgreSQL of its own that syncs as it would in production. */
export function databasesOf(kind: string, folder: string): Promise<Databases> {
  if (kind === 'sqlite') return Promise.resolve(onSqlite(folder));
  if (kind === 'postgres') return onPostgres();
  throw new Error(`--database ${kind}: it is sqlite or postgres`);
}
