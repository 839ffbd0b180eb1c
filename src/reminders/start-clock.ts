import type { Clock } from '../deps.ts';
import type { Storage } from '../documents/storage.ts';
import { takeLease, tick } from '../engine/clock.ts';
import type { Engine } from '../engine/transact.ts';
import type { Log } from '../log.ts';
import { ageDocuments } from '../uploads/expire-documents.ts';
import { forgetOld } from '../privacy/retention.ts';
import { remind } from './remind.ts';

/** A clock that can be ended. */
export interface RunningClock {
  /** Resolves once the round in hand is finished. */
  stop(): Promise<void>;
}

/**
 * Runs the clock every `every` milliseconds, one round after the other, in whichever process holds the lease: what
 * fell due moves, then reminders are written, and what is past its date is erased. A round that fails is logged, and the next one tries again.
 */
export function startClock(
  parts: { engine: Engine; storage: Pick<Storage, 'remove'>; clock: Clock; log: Log; holder: string },
  every: number,
): RunningClock {
  const { engine, storage, clock, log, holder } = parts;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  const round = async (): Promise<void> => {
    try {
      const at = clock.now();
      if (await takeLease(engine, 'clock', holder, at)) {
        const done = await tick(engine, at);
        if (done.failures.length > 0) log.error({ failures: done.failures }, 'the clock could not move some subjects');
        await remind(engine, at);
        const aged = await ageDocuments(engine, at);
        if (aged.failures.length > 0) log.error({ failures: aged.failures }, 'some documents could not expire');
        const gone = await forgetOld(engine, storage, at);
        if (gone.failures.length > 0)
          log.error({ failures: gone.failures }, 'some of what is past its date could not be erased');
        if (gone.applications > 0) log.info({ erased: gone.applications }, 'applications past their date were erased');
        if (done.moved > 0 || done.postponed > 0) log.info({ ...done }, 'the clock moved');
      }
    } catch (error) {
      log.error({ err: error }, 'a round of the clock failed');
    }
    plan(every);
  };
  const plan = (wait: number): void => {
    if (ended) return;
    timer = setTimeout(() => {
      running = round();
    }, wait);
    timer.unref();
  };

  plan(0);
  return {
    stop: async () => {
      ended = true;
      clearTimeout(timer);
      await running;
    },
  };
}
