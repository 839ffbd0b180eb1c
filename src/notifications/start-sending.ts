import { sendDue, type SendingDeps } from './send-due.ts';

/** Mails of one round; when there were as many, the next round follows at once. */
const LIMIT = 50;

/** A loop that can be ended. */
export interface Sending {
  /** Resolves once the mail in hand, if any, is finished and noted. */
  stop(): Promise<void>;
}

/**
 * Sends what is due every `every` milliseconds, one round after the other, never two at once. The timer does not keep
 * the process alive; a round that fails is logged and the next one tries again.
 */
export function startSending(deps: Omit<SendingDeps, 'stopping'>, every: number): Sending {
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  const round = async (): Promise<void> => {
    let full = false;
    try {
      const { sent, dropped, failed, postponed } = await sendDue({ ...deps, stopping: ending.signal }, LIMIT);
      full = sent + dropped + failed + postponed >= LIMIT;
    } catch (error) {
      deps.log.error({ err: error }, 'sending mail failed');
    }
    plan(full ? 0 : every);
  };
  const plan = (wait: number): void => {
    if (ending.signal.aborted) return;
    timer = setTimeout(() => {
      running = round();
    }, wait);
    timer.unref();
  };

  plan(0);
  return {
    stop: async () => {
      ending.abort();
      clearTimeout(timer);
      await running;
      deps.transport.close();
    },
  };
}
