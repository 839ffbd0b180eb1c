/** Decoders of foreign files run in a thread of their own, which is ended when it takes too long. */
import { Worker } from 'node:worker_threads';

/** How long a thread may take, and how much it may keep outside of its decoder's own memory. */
export interface Allowance {
  readonly milliseconds: number;
  readonly heapMb: number;
}

/** What a thread came to: its answer, too long, or an end without one. */
export type Came<T> = { readonly kind: 'answer'; readonly answer: T } | { readonly kind: 'slow' | 'failed' };

/**
 * Hands `work` to the thread in `script` (plain JavaScript: on Node 20 a thread has no loader of TypeScript; the build
 * copies it) and waits for its one message. The next one begins when this one's memory is free again.
 */
export function apart<T>(script: URL, work: unknown, { milliseconds, heapMb }: Allowance): Promise<Came<T>> {
  return new Promise((resolve) => {
    const thread = new Worker(script, {
      workerData: work,
      env: {}, // it needs no secret of ours
      stdout: true, // what the decoder prints of a broken file is nobody's business
      stderr: true,
      execArgv: [], // nor our loaders
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32 },
    });
    let ended = false;
    const end = (came: Came<T>): void => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      void thread.terminate().then(() => {
        resolve(came);
      });
    };
    const timer = setTimeout(() => {
      end({ kind: 'slow' });
    }, milliseconds);
    thread.once('message', (answer: T) => {
      end({ kind: 'answer', answer });
    });
    for (const event of ['error', 'exit'])
      thread.once(event, () => {
        end({ kind: 'failed' });
      });
  });
}
