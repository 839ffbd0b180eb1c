import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import type { Instant } from '../deps.ts';
import { NO_FILTERS } from './filters.form.ts';
import type { Filters, Reading } from './applications.reads.ts';
import { seenCalls } from './calls.reads.ts';

/** Whoever asks to read the office's lists. Every visit is one. */
export interface Asking {
  readonly db: Database['read'];
  readonly actor: Actor;
  readonly at: Instant;
}

/** What reading the list takes: the calls that its filters are about. One query. */
export async function readingFor(asking: Asking, database: Pick<Database, 'dialect'>): Promise<Reading> {
  const { db, actor, at } = asking;
  return { db, actor, at, dialect: database.dialect, calls: await seenCalls(db, actor, at) };
}

/** The lists that everybody in the office has, by the name of their text. */
export const OWN_LISTS = [
  ['active', NO_FILTERS],
  ['screen', { ...NO_FILTERS, state: 'submitted' }],
  ['documents', { ...NO_FILTERS, documents: 'check' }],
  ['late', { ...NO_FILTERS, late: 'yes' }],
  ['signature', { ...NO_FILTERS, mine: 'signature' }],
] as const satisfies readonly (readonly [string, Filters])[];
