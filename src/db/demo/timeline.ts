import type { Instant } from '../../deps.ts';
import { AppError } from '../../errors.ts';

/** Something that happens over time: it yields the instant at which it goes on. */
export type Story = AsyncGenerator<Instant, void, void>;

interface Waiting {
  readonly at: Instant;
  readonly number: number;
  readonly story: Story;
}

/** Stories that wait for their instants, in the order of time. */
export interface Timeline {
  /** Adds a story that begins at `at`. */
  begin(at: Instant, story: Story): void;
  /**
   * Plays until nothing waits before `end`; `between` runs after every step. A story that the workflow refuses to go on
   * with ends there, and is noted in `ended`. Returns how many steps were played.
   */
  play(end: Instant, clock: { now(): Instant; set(at: Instant): void }, between: () => Promise<void>): Promise<number>;
  /** Why stories ended before their time. */
  readonly ended: readonly string[];
}

/** What the workflow answered; anything else that is thrown is a defect. */
export function refusal(error: unknown): string {
  if (error instanceof AppError && error.detail.kind === 'refused') return error.detail.why;
  throw error;
}

function before(a: Waiting, b: Waiting): boolean {
  return a.at === b.at ? a.number < b.number : a.at < b.at;
}

/** A timeline: one story runs at a time, so that the same seed gives the same history to the last id. */
export function timeline(): Timeline {
  const waiting: Waiting[] = []; // latest first: the next one is at the end
  const ended: string[] = [];
  let count = 0;
  const step = async (story: Story): Promise<IteratorResult<Instant, void>> => {
    try {
      return await story.next();
    } catch (error) {
      ended.push(refusal(error));
      return { done: true, value: undefined };
    }
  };
  const add = (at: Instant, story: Story): void => {
    count += 1;
    const entry = { at, number: count, story };
    let [low, high] = [0, waiting.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = waiting[middle];
      if (there && before(entry, there)) low = middle + 1;
      else high = middle;
    }
    waiting.splice(low, 0, entry);
  };
  return {
    begin: add,
    ended,
    async play(end, clock, between) {
      let steps = 0;
      for (let next = waiting.pop(); next && next.at <= end; next = waiting.pop()) {
        if (next.at > clock.now()) clock.set(next.at);
        const went = await step(next.story);
        if (!went.done) add(went.value > clock.now() ? went.value : clock.now(), next.story);
        steps += 1;
        await between();
      }
      return steps;
    },
  };
}
