import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

/** One mail that waits. */
export interface OutboxRow {
  readonly id: string;
  readonly template: string;
  readonly recipient: string;
  readonly recipientName: string;
  readonly locale: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly subjectState: string | null;
  readonly subjectVersion: number | null;
  /** JSON. */
  readonly data: string;
  readonly attempts: number;
  readonly createdAt: Instant;
}

interface Stored {
  id: string;
  template: string;
  recipient: string;
  recipient_name: string;
  locale: string;
  subject: string;
  subject_id: string;
  subject_state: string | null;
  subject_version: number | null;
  data: string;
  attempts: number;
  created_at: string;
}

/** Mails whose time has come, in the order in which it came. */
export async function dueMails(db: Knex, at: Instant, limit: number): Promise<readonly OutboxRow[]> {
  const rows = await db('outbox')
    .where('outbox.state', 'waiting')
    .where('outbox.not_before', '<=', at)
    .orderBy('outbox.not_before')
    .orderBy('outbox.id')
    .limit(limit)
    .select<Stored[]>('outbox.*');
  return rows.map((row) => ({
    id: row.id,
    template: row.template,
    recipient: row.recipient,
    recipientName: row.recipient_name,
    locale: row.locale,
    subject: row.subject,
    subjectId: row.subject_id,
    subjectState: row.subject_state,
    subjectVersion: row.subject_version === null ? null : Number(row.subject_version),
    data: row.data,
    attempts: Number(row.attempts),
    createdAt: row.created_at,
  }));
}

/** Makes one mail ours until `until`: of several who read the same row, the count of attempts lets one through. */
export async function claim(trx: Knex.Transaction, mail: OutboxRow, until: Instant): Promise<boolean> {
  const taken = await trx('outbox')
    .where({ id: mail.id, state: 'waiting', attempts: mail.attempts })
    .update({ attempts: mail.attempts + 1, not_before: until });
  return taken === 1;
}

/** What became of a claimed mail. */
export type Fate =
  | { readonly state: 'sent'; readonly at: Instant; readonly messageId: string }
  | { readonly state: 'dropped'; readonly error: string }
  | { readonly state: 'failed'; readonly error: string; readonly bounced?: true }
  | { readonly state: 'waiting'; readonly error: string; readonly notBefore: Instant };

/** Writes what became of a mail that `claim` gave us; nothing when it is no longer ours. */
export async function settle(trx: Knex.Transaction, mail: OutboxRow, fate: Fate): Promise<boolean> {
  const columns =
    fate.state === 'sent'
      ? { sent_at: fate.at, message_id: fate.messageId, error: '' }
      : { error: fate.error, ...(fate.state === 'waiting' ? { not_before: fate.notBefore } : {}) };
  const settled = await trx('outbox')
    .where({ id: mail.id, state: 'waiting', attempts: mail.attempts + 1 })
    .update({ state: fate.state, ...columns });
  return settled === 1;
}

/**
 * The mail of an offer, or a reminder of it, was handed over: the clock waits for both before an offer may expire. An
 * offer that was amended meanwhile has another version, and a mail of its own.
 */
export async function noteOffer(
  trx: Knex.Transaction,
  offer: { readonly placementId: string; readonly version: number | null },
  column: 'offer_delivered_at' | 'last_reminder_at',
  at: Instant,
): Promise<void> {
  await trx('placements')
    .where({ id: offer.placementId, state: 'offered', ...(offer.version === null ? {} : { version: offer.version }) })
    .update({ [column]: at });
}

/** A mail that was handed over, or refused. */
export type SentMail = Pick<OutboxRow, 'id' | 'template' | 'subject' | 'subjectId' | 'subjectVersion'>;

/** The mail of that id. */
export async function mailById(db: Knex, id: string): Promise<SentMail | null> {
  const row = await db('outbox').where({ id }).first<Stored | undefined>();
  if (!row) return null;
  const { template, subject, subject_id: subjectId, subject_version: version } = row;
  return { id, template, subject, subjectId, subjectVersion: version === null ? null : Number(version) };
}

/** A sent mail came back; says whether it was sent. */
export async function markBounced(trx: Knex.Transaction, id: string): Promise<boolean> {
  return (await trx('outbox').where({ id, state: 'sent' }).update({ state: 'failed', error: 'bounced' })) === 1;
}

/**
 * The offer did not reach the person after all: without this the clock could let it expire unread. An offer that was
 * amended since is another one, with a mail of its own.
 */
export async function forgetOffer(
  trx: Knex.Transaction,
  offer: Pick<SentMail, 'subjectId' | 'subjectVersion'>,
): Promise<void> {
  const version = offer.subjectVersion === null ? {} : { version: offer.subjectVersion };
  await trx('placements')
    .where({ id: offer.subjectId, state: 'offered', ...version })
    .update({ offer_delivered_at: null });
}
