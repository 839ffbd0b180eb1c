import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A throw-away PostgreSQL: its address, and how to end it and remove its files. */
export interface ThrowAwayPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';

/** The folder of initdb and postgres: the newest of Debian's, or one on the PATH. */
function binaries(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => path.join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  const folder = folders.find((each) => ['initdb', 'postgres'].every((name) => existsSync(path.join(each, name))));
  if (folder === undefined) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  return folder;
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or else as `nobody`. */
function runAs(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const number = (flag: string): number => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString());
      return { uid: number('-u'), gid: number('-g') };
    } catch {
      // no such user here
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody');
}

async function untilReady(url: string, server: ChildProcess, log: () => string): Promise<void> {
  for (let tried = 0; tried < 300; tried += 1) {
    if (server.exitCode !== null) break;
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch {
      await sleep(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error(`PostgreSQL did not start: ${log()}`);
}

/**
 * Makes and starts a PostgreSQL in a temporary folder, on a socket alone. It collates as C, as the product asks of
 * every database: another collation would sort, and so page, differently. Nothing is synced, for it is thrown away,
 * unless it is `durable`: to be measured, as it would run in production.
 */
export async function startPostgres({ durable = false } = {}): Promise<ThrowAwayPostgres> {
  const bin = binaries();
  const user = runAs();
  const folder = mkdtempSync(path.join(tmpdir(), 'sintuvu-pg-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  if ('uid' in user) chownSync(folder, user.uid, user.gid);
  const as = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } };
  const data = path.join(folder, 'data');
  const initdb = ['-D', data, '-U', 'sintuvu', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  const collation = ['--lc-collate=C', '--lc-ctype=C.UTF-8', '--lc-messages=C'];
  try {
    execFileSync(path.join(bin, 'initdb'), [...initdb, ...collation], { ...as, stdio: 'pipe' });
  } catch (error) {
    remove();
    throw error;
  }
  const settings = {
    listen_addresses: '',
    unix_socket_directories: folder,
    max_connections: '200',
    shared_buffers: '128MB',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(path.join(bin, 'postgres'), ['-D', data, ...options], {
    ...as,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk: Buffer) => (log = (log + chunk.toString()).slice(-4_000)));
  }
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  // Whatever ends this process, the server must not outlive it.
  const abandon = (): void => {
    server.kill('SIGQUIT');
    remove();
  };
  process.once('exit', abandon);
  const stop = async (): Promise<void> => {
    process.off('exit', abandon);
    server.kill('SIGINT'); // "fast": ends the sessions, then itself
    await gone;
    remove();
  };
  const url = `postgres://sintuvu@${encodeURIComponent(folder)}/postgres`;
  try {
    await untilReady(url, server, () => log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
