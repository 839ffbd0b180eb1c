/** What the queue is narrowed to, empty for everything, and what comes first. */
export interface QueueFilter {
  readonly call: string;
  /** The key of a requirement: the same in several calls. */
  readonly requirement: string;
  readonly city: string;
  readonly order: 'oldest' | 'due';
}

/** The whole queue, the longest waiting first. */
export const WHOLE_QUEUE: QueueFilter = { call: '', requirement: '', city: '', order: 'oldest' };

/** As many as are put in order at once; the rest comes when these are decided. */
export const MOST_QUEUED = 500;
