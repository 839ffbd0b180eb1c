import { spawn } from 'node:child_process';
import { startPostgres } from '../test/support/postgres.ts';

// The suite on PostgreSQL. `npm run test:pg -- test/reviews/perform.test.ts` runs one file; `-- --serve` only starts
// a server and prints its address, for many short runs with TEST_DATABASE_URL. A server that is named already is used.

/** What is proved without a database is proved once, on SQLite's run. */
const WHOLE_SUITE = ['test/**/*.test.ts', '--ignore', 'test/gates/**'];

function mocha(args: readonly string[], url: string): Promise<number> {
  const files = args.some((arg) => arg.endsWith('.ts')) ? args : [...WHOLE_SUITE, ...args];
  const child = spawn(process.execPath, ['node_modules/mocha/bin/mocha.js', ...files], {
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE_URL: url },
  });
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}

async function serve(url: string): Promise<number> {
  console.log(`TEST_DATABASE_URL='${url}'`);
  console.log('Ctrl-C ends the server and removes its data.');
  const keep = setInterval(() => undefined, 60_000);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  clearInterval(keep);
  return 0;
}

async function main(args: readonly string[]): Promise<number> {
  const named = process.env.TEST_DATABASE_URL;
  if (named !== undefined && named !== '') return mocha(args, named);
  const server = await startPostgres();
  // Mocha gets the same signal from the terminal and ends by itself; the server is stopped after it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  try {
    return args.includes('--serve') ? await serve(server.url) : await mocha(args, server.url);
  } finally {
    await server.stop();
  }
}

process.exitCode = await main(process.argv.slice(2));
