import type { Knex } from 'knex';
import { isStillAsked } from './mail-details.reads.ts';
import type { OutboxRow } from './outbox.repository.ts';
import { isThere } from './setup-details.reads.ts';

/** A mail's own ids, as the engine and the features write them into `data`. */
export type Data = Readonly<Record<string, string | number | boolean | null>>;

const HOLDERS: Readonly<Record<string, string>> = {
  referee: 'referees',
  guardian: 'guardians',
  member: 'group_members',
  document: 'documents',
  assignment: 'assignments',
  message: 'messages',
  objection: 'objections',
};
const AT_PLACEMENT: Readonly<Record<string, string>> = { question: 'placement_questions', condition: 'conditions' };

/** The id that a mail's data hold under a name, or null. */
export function idIn(data: Data, name: string): string | null {
  const value = data[name];
  return typeof value === 'string' ? value : null;
}

/** One column of a row, or null where there is none. */
export async function parentOf(db: Knex, table: string, id: string, column: string): Promise<string | null> {
  const row = await db(table).where(`${table}.id`, id).first<Record<string, string> | undefined>(`${table}.${column}`);
  return row?.[column] ?? null;
}

/** From the mail's subject to the application and placement that it is about. */
export async function subjectsOf(
  db: Knex,
  mail: OutboxRow,
  data: Data,
): Promise<{ application: string | null; placement: string | null }> {
  const { subject, subjectId } = mail;
  let placement = subject === 'placement' ? subjectId : idIn(data, 'placement');
  const below = AT_PLACEMENT[subject];
  if (below !== undefined) placement = await parentOf(db, below, subjectId, 'placement_id');
  let application = subject === 'application' ? subjectId : idIn(data, 'application');
  const holder = HOLDERS[subject];
  if (holder !== undefined) application = await parentOf(db, holder, subjectId, 'application_id');
  if (application === null && placement !== null)
    application = await parentOf(db, 'placements', placement, 'application_id');
  return { application, placement };
}

const STATES: Readonly<Record<string, string>> = {
  member: 'group_members',
  application: 'applications',
  placement: 'placements',
  referee: 'referees',
  objection: 'objections',
  takeover: 'takeovers',
  privacy_request: 'privacy_requests',
};

/**
 * True where the account that a mail is for acts no longer for the person whose application it is about: what happens
 * to them is no business of that address any more.
 */
export async function actsNoMore(db: Knex, mail: OutboxRow): Promise<boolean> {
  const { application } = await subjectsOf(db, mail, JSON.parse(mail.data) as Data);
  if (application === null) return false;
  const row: unknown = await db('applications')
    .join('account_persons', 'account_persons.person_id', 'applications.person_id')
    .join('accounts', 'accounts.id', 'account_persons.account_id')
    .where('applications.id', application)
    .where('accounts.email_lower', mail.recipient.toLowerCase())
    .whereNotNull('account_persons.ended_at')
    .first('applications.id');
  return row !== undefined;
}

/** Where a mail's subject is now; a guardian has no states, and is there or not. */
export interface Present {
  readonly state: string;
  readonly version: number;
}

/** The state and version in which the mail's subject is now; null when it is gone or taken back, undefined where it can have none. */
export async function presentState(db: Knex, mail: OutboxRow): Promise<Present | null | undefined> {
  if (mail.subject === 'guardian') {
    const found = await parentOf(db, 'guardians', mail.subjectId, 'id');
    return found === null ? null : { state: '', version: 0 };
  }
  const there = await isThere(db, mail);
  if (there !== undefined) return there ? { state: '', version: 0 } : null;
  const table = STATES[mail.subject];
  if (table === undefined) return undefined;
  const request = idIn(JSON.parse(mail.data) as Data, 'request');
  if (request !== null && !(await isStillAsked(db, request))) return null;
  const row = await db(table)
    .where(`${table}.id`, mail.subjectId)
    .first<{ state: string; version: number } | undefined>(`${table}.state`, `${table}.version`);
  return row ? { state: row.state, version: Number(row.version) } : null;
}
