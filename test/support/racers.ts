import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Heat, Job } from './racer.ts';
import type { World } from './world.ts';

/** Two processes that act on one database at once. */
export interface Racers {
  /** Begins all jobs at once, every other one in the other process; how each ended, in their order. */
  race(world: World & { readonly url: string }, jobs: readonly Job[]): Promise<readonly string[]>;
  stop(): Promise<void>;
}

interface Runner {
  readonly child: ChildProcess;
  run(heat: Heat): Promise<readonly string[]>;
}

function start(seed: string): Runner {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/racer.ts', seed], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const run = async (heat: Heat): Promise<readonly string[]> => {
    child.stdin.write(`${JSON.stringify(heat)}\n`);
    const next = await lines.next();
    if (next.done === true) throw new Error('the other process ended');
    return JSON.parse(next.value) as string[];
  };
  return { child, run };
}

/** Starts the two processes. */
export function startRacers(): Racers {
  const runners = [start('racer one'), start('racer two')];
  const all = (heats: readonly Heat[]): Promise<(readonly string[])[]> =>
    Promise.all(runners.map(({ run }, n) => run(heats[n]!)));
  return {
    race: async ({ url, ids }, jobs) => {
      // Both have the database open before either begins.
      await all(runners.map(() => ({ url, ids, jobs: [] })));
      const ended = await all(runners.map((_, n) => ({ url, ids, jobs: jobs.filter((_job, i) => i % runners.length === n) }))); // prettier-ignore
      return jobs.map((_, i) => ended[i % runners.length]?.[Math.floor(i / runners.length)] ?? '');
    },
    stop: async () => {
      const gone = ({ child }: Runner): Promise<void> =>
        new Promise((resolve) => {
          child.once('exit', () => resolve());
          child.stdin?.end();
        });
      await Promise.all(runners.map(gone));
    },
  };
}
