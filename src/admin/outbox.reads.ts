import type { OutboxState } from './kinds.ts';
import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

/** A mail as an admin sees it: neither its words nor a link, and of its recipient only what tells two apart. */
export interface OutboxLine {
  readonly id: string;
  readonly template: string;
  /** Still whole: it is masked before it is shown. */
  readonly recipient: string;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly error: string;
  readonly createdAt: Instant;
  readonly notBefore: Instant;
  readonly sentAt: Instant | null;
}

/** Rows on one page of the list. */
export const OUTBOX_PAGE = 50;

const COLUMNS = {
  id: 'outbox.id',
  template: 'outbox.template',
  recipient: 'outbox.recipient',
  state: 'outbox.state',
  attempts: 'outbox.attempts',
  error: 'outbox.error',
  createdAt: 'outbox.created_at',
  notBefore: 'outbox.not_before',
  sentAt: 'outbox.sent_at',
};

/** Mails, newest first; one more than a page. */
export async function listOutbox(
  db: Knex,
  state: OutboxState | '',
  after: { readonly createdAt: string; readonly id: string } | null,
): Promise<readonly OutboxLine[]> {
  const query = db('outbox');
  if (state !== '') query.where('outbox.state', state);
  if (after) query.whereRaw('(outbox.created_at, outbox.id) < (?, ?)', [after.createdAt, after.id]);
  return (await query
    .orderBy([
      { column: 'outbox.created_at', order: 'desc' },
      { column: 'outbox.id', order: 'desc' },
    ])
    .limit(OUTBOX_PAGE + 1)
    .select(COLUMNS)) as OutboxLine[];
}

/** One mail; null where there is none. */
export async function oneMail(db: Knex, id: string): Promise<OutboxLine | null> {
  const row = (await db('outbox').where('outbox.id', id).first(COLUMNS)) as OutboxLine | undefined;
  return row ?? null;
}

/** How many mails are in which state. */
export async function countOutbox(db: Knex): Promise<Readonly<Record<OutboxState, number>>> {
  const rows = (await db('outbox')
    .groupBy('outbox.state')
    .select('outbox.state')
    .count('outbox.id as count')) as readonly {
    state: OutboxState;
    count: number | string;
  }[];
  const of = (state: OutboxState): number => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return { waiting: of('waiting'), sent: of('sent'), dropped: of('dropped'), failed: of('failed') };
}
