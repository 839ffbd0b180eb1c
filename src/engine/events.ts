import { createHmac } from 'node:crypto';
import type { Knex } from 'knex';
import { isStaff, type Actor, type Relation } from '../access/actor.ts';
import { isUniqueViolation } from '../db/database.ts';
import { AppError } from '../errors.ts';
import type { Ctx } from './context.ts';

/** What an event records: ids, codes and times are chained as they are, the reason only by its HMAC under the subject's key. */
export interface EventFields {
  readonly subject: string;
  readonly subjectId: string;
  readonly number: number;
  readonly at: string;
  readonly personId: string | null;
  readonly linkId: string | null;
  readonly onBehalfOf: string | null;
  readonly relation: string;
  readonly action: string;
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly subjectVersion: number;
  readonly overrode: string;
  readonly data: string;
  readonly textMac: string;
  readonly previous: string;
}

/** The head of a chain before its first event. */
export const GENESIS = '0'.repeat(64);

const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('hex');

/** HMAC-SHA-256 of an event under the audit key, over its fields in a fixed order (trust.md, rule 13). */
export function macOf(auditKey: string, event: EventFields): string {
  return hmac(
    auditKey,
    JSON.stringify([
      event.subject, event.subjectId, event.number, event.at, event.personId, event.linkId, event.onBehalfOf,
      event.relation, event.action, event.fromState, event.toState, event.subjectVersion, event.overrode, event.data,
      event.textMac, event.previous,
    ]),
  ); // prettier-ignore
}

/** HMAC of an event's text under the random key of its subject: erasing both leaves the chain whole. */
export function textMacOf(textKey: string, text: string | null): string {
  return hmac(textKey, text ?? '');
}

/** What an append needs to know of the chain that it continues. */
export interface Head {
  readonly count: number;
  readonly mac: string;
  readonly textKey: string;
}

/** One line of the record, before it is chained. */
export interface Line {
  readonly subject: string;
  readonly subjectId: string;
  readonly action: string;
  readonly relation: Relation;
  readonly version: number;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly overrode?: readonly string[];
  readonly reason?: string | null;
  /** Ids and codes only, never a text. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Whose application it is: an account that acts for somebody else is recorded with the person it acts for. */
  readonly owner?: string | null;
}

/** The person for whom an owner acts who is not that person, and the account by which they do. */
function behalfOf(ctx: Ctx, { owner, relation }: Line): { person: string; account: string } | null {
  const { actor } = ctx;
  if (actor.kind !== 'person' || relation !== 'owner') return null;
  const person = ctx.onBehalfOf ?? owner ?? actor.person;
  return person === actor.person ? null : { person, account: actor.account };
}

function whoOf(actor: Actor): { personId: string | null; linkId: string | null } {
  return {
    personId: actor.kind === 'person' ? actor.person : null,
    linkId: actor.kind === 'link' ? actor.link : null,
  };
}

/** Inserts the next event behind `head` and returns the new head; the caller writes it to the subject's row. */
export async function chain(ctx: Ctx, head: Head, line: Line): Promise<Head> {
  const reason = line.reason ?? null;
  const behalf = behalfOf(ctx, line);
  const event: EventFields = {
    subject: line.subject,
    subjectId: line.subjectId,
    number: head.count + 1,
    at: ctx.at,
    ...whoOf(ctx.actor),
    onBehalfOf: behalf?.person ?? ctx.onBehalfOf,
    relation: line.relation,
    action: line.action,
    fromState: line.from ?? null,
    toState: line.to ?? null,
    subjectVersion: line.version,
    overrode: JSON.stringify(line.overrode ?? []),
    data: JSON.stringify({ ...line.data, ...(behalf && { acting: behalf.account }) }),
    textMac: textMacOf(head.textKey, reason),
    previous: head.mac,
  };
  const mac = macOf(ctx.auditKey, event);
  await ctx.trx('events').insert({
    id: ctx.id(),
    subject: event.subject,
    subject_id: event.subjectId,
    number: event.number,
    at: event.at,
    person_id: event.personId,
    link_id: event.linkId,
    on_behalf_of: event.onBehalfOf,
    relation: event.relation,
    action: event.action,
    from_state: event.fromState,
    to_state: event.toState,
    subject_version: event.subjectVersion,
    overrode: event.overrode,
    reason,
    data: event.data,
    text_mac: event.textMac,
    previous: event.previous,
    mac,
  });
  return { count: event.number, mac, textKey: head.textKey };
}

const TABLE_OF: Readonly<Record<string, string>> = { application: 'applications', placement: 'placements' };

/**
 * Records what changed without a change of state: a document accepted, a role given, a call opened. Applications and
 * placements continue the chain on their row; other subjects have their heads in a table of their own (where two begin
 * a record at once, the unique number refuses one: 409).
 */
export async function record(
  ctx: Ctx,
  line: Omit<Line, 'version' | 'relation'> & { relation?: Relation },
): Promise<void> {
  const table = TABLE_OF[line.subject];
  if (!table) {
    const relation = line.relation ?? relationOf(ctx.actor, null);
    const last = await headOf(ctx.trx, line.subject, line.subjectId);
    const head = { ...last, textKey: ctx.auditKey };
    const next = await orConflict(chain(ctx, head, { ...line, relation, version: last.count + 1 }));
    await keepHead(ctx.trx, line.subject, line.subjectId, next);
    return;
  }
  const row = (await ctx
    .trx(table)
    .where(`${table}.id`, line.subjectId)
    .forUpdate() // a rival that continues the same chain waits; SQLite has one writer
    .first(
      'version',
      'event_count',
      'event_head',
      'text_key',
      table === 'applications'
        ? 'person_id'
        : ctx.trx.raw('(SELECT applications.person_id FROM applications WHERE applications.id = placements.application_id) AS person_id'), // prettier-ignore
    )) as
    { version: number; event_count: number; event_head: string; text_key: string; person_id?: string } | undefined;
  if (!row) throw new AppError({ kind: 'not_found' });
  const relation = line.relation ?? relationOf(ctx.actor, row.person_id ?? null);
  const head = { count: row.event_count, mac: row.event_head, textKey: row.text_key };
  const owner = row.person_id ?? null;
  const next = await chain(ctx, head, { ...line, relation, owner, version: row.version });
  const moved = await ctx
    .trx(table)
    .where({ id: line.subjectId, event_count: head.count })
    .update({ event_count: next.count, event_head: next.mac });
  if (moved !== 1) throw new AppError({ kind: 'conflict' });
}

/** As what somebody acts where the verb does not say: who has a role may still be there as an applicant. */
function relationOf(actor: Actor, owner: string | null): Relation {
  if (actor.kind === 'link') return actor.purpose;
  if (actor.kind === 'clock') return 'clock';
  const own = owner !== null && actor.kind === 'person' && actor.persons.includes(owner);
  return isStaff(actor) && !own ? 'officer' : 'owner';
}

async function orConflict<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError({ kind: 'conflict' });
    throw error;
  }
}

async function headOf(trx: Knex.Transaction, subject: string, id: string): Promise<{ count: number; mac: string }> {
  const row = (await trx('event_heads')
    .where({ subject, subject_id: id })
    .forUpdate() // a rival that continues the same chain waits; SQLite has one writer
    .first('count', 'mac')) as { count: number; mac: string } | undefined;
  return row ?? { count: 0, mac: GENESIS };
}

async function keepHead(trx: Knex.Transaction, subject: string, id: string, head: Head): Promise<void> {
  const { count, mac } = head;
  await trx('event_heads')
    .insert({ subject, subject_id: id, count, mac })
    .onConflict(['subject', 'subject_id'])
    .merge({ count, mac });
}
