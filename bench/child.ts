import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Target } from './measure.ts';

/** A server in a process of its own. */
export interface Child extends Target {
  stop(): Promise<void>;
}

type Message = { port: number } | { cpu: number; rss: number };

/** As the start scripts of package.json set it, for both. */
const ENV = { NODE_ENV: 'test', UV_THREADPOOL_SIZE: '8', MALLOC_ARENA_MAX: '2', LOG_LEVEL: 'silent' };

/**
 * Starts a server, which says its port and answers `usage`; `input` is what it works on. The product runs from its
 * build, as it does in production: a compiler in the same process would be measured too.
 */
export function startChild(name: 'product' | 'limit', input: Readonly<Record<string, string>>): Promise<Child> {
  const built = name === 'product';
  const file = fileURLToPath(new URL(built ? '../dist/bench/product.js' : './limit.ts', import.meta.url));
  const child = fork(file, [], {
    execArgv: built ? ['--max-semi-space-size=4', '--max-old-space-size=512'] : ['--import', 'tsx'],
    env: { ...process.env, ...input, ...ENV },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const next = (): Promise<Message> =>
    new Promise((resolve, reject) => {
      const ended = (code: number | null): void => {
        reject(new Error(`${name} ended with ${String(code)}`));
      };
      child.once('exit', ended);
      child.once('message', (message) => {
        child.removeListener('exit', ended);
        resolve(message as Message);
      });
    });
  return next().then((first) => {
    if (!('port' in first)) throw new Error(`${name} did not say its port`);
    return {
      port: first.port,
      usage: async () => {
        const answer = next();
        child.send('usage');
        const said = await answer;
        if (!('cpu' in said)) throw new Error(`${name} did not say what it used`);
        return said;
      },
      stop: () =>
        new Promise((resolve) => {
          child.removeAllListeners('exit');
          child.once('exit', () => {
            resolve();
          });
          child.kill('SIGTERM');
        }),
    };
  });
}

/** In a child: says its port, and answers what it used, until it is ended. */
export function serveUsage(port: number): void {
  process.on('message', (message) => {
    if (message !== 'usage') return;
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: (user + system) / 1000, rss: process.memoryUsage().rss });
  });
  process.send?.({ port });
}
