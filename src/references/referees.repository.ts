import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

type Trx = Knex.Transaction;

/** How far a referee is. */
export type RefereeState = 'named' | 'asked' | 'received' | 'declined' | 'cancelled';

/** A referee with what decides about them. */
export interface RefereeRow {
  readonly id: string;
  readonly applicationId: string;
  readonly name: string;
  readonly email: string;
  readonly kind: string;
  readonly locale: string;
  readonly state: RefereeState;
  readonly fileId: string | null;
}

/** What decides whether referees of an application may be named or may write. */
export interface ApplicationOf {
  readonly id: string;
  readonly state: string;
  readonly callId: string;
  readonly settings: string;
  readonly accountEmail: string;
}

const COLUMNS = {
  id: 'referees.id',
  applicationId: 'referees.application_id',
  name: 'referees.name',
  email: 'referees.email',
  kind: 'referees.kind',
  locale: 'referees.locale',
  state: 'referees.state',
  fileId: 'referees.file_id',
} as const;

/** Locks an application and reads what decides about its referees. */
export async function lockForReferees(trx: Trx, applicationId: string): Promise<ApplicationOf | null> {
  const locked = (await trx('applications')
    .where('applications.id', applicationId)
    .forUpdate()
    .first('applications.id')) as { id: string } | undefined;
  if (!locked) return null;
  return (
    ((await trx('applications')
      .join('calls', 'calls.id', 'applications.call_id')
      .join('accounts', 'accounts.id', 'applications.account_id')
      .where('applications.id', applicationId)
      .first({
        id: 'applications.id',
        state: 'applications.state',
        callId: 'applications.call_id',
        settings: 'calls.settings',
        accountEmail: 'accounts.email_lower',
      })) as ApplicationOf | undefined) ?? null
  );
}

/** The referees of an application, cancelled ones left out. */
export async function standingReferees(trx: Trx, applicationId: string): Promise<readonly RefereeRow[]> {
  return (await trx('referees')
    .where('referees.application_id', applicationId)
    .whereNot('referees.state', 'cancelled')
    .orderBy('referees.id')
    .select(COLUMNS)) as RefereeRow[];
}

/** The referee of that id. */
export async function refereeById(trx: Knex, id: string): Promise<RefereeRow | null> {
  return ((await trx('referees').where('referees.id', id).first(COLUMNS)) as RefereeRow | undefined) ?? null;
}

/** Adds a referee who has not been asked yet. */
export async function insertReferee(
  trx: Trx,
  referee: {
    readonly id: string;
    readonly applicationId: string;
    readonly name: string;
    readonly email: string;
    readonly kind: string;
    readonly locale: string;
    readonly at: Instant;
  },
): Promise<void> {
  const { applicationId: application_id, at: created_at, ...rest } = referee;
  await trx('referees').insert({ ...rest, application_id, created_at, state: 'named' });
}

/** Changes what was said of a referee who has not been asked yet. */
export async function updateReferee(
  trx: Trx,
  id: string,
  values: { readonly name: string; readonly email: string; readonly kind: string; readonly locale: string },
): Promise<void> {
  await trx('referees')
    .where({ id, state: 'named' })
    .update({ ...values, version: trx.raw('version + 1') });
}

/** Deletes a referee whom nobody has written to yet. */
export async function deleteReferee(trx: Trx, id: string): Promise<void> {
  await trx('referees').where({ id, state: 'named' }).del();
}

/** A referee who was asked is no longer wanted. */
export async function cancelReferee(trx: Trx, id: string): Promise<void> {
  await trx('referees')
    .where({ id })
    .update({ state: 'cancelled', version: trx.raw('version + 1') });
}

/** Writes a referee's answer: true when the row was in one of these states. */
export async function writeAnswer(
  trx: Trx,
  id: string,
  from: readonly RefereeState[],
  answer: { readonly state: 'received' | 'declined'; readonly reference: string | null; readonly at: Instant },
): Promise<boolean> {
  const changed = await trx('referees')
    .where({ id })
    .whereIn('state', from)
    .update({
      state: answer.state,
      reference: answer.reference,
      answered_at: answer.at,
      version: trx.raw('version + 1'),
    });
  return Number(changed) === 1;
}

/** Sets or takes away the signed letter. */
export async function setLetter(trx: Trx, id: string, fileId: string | null): Promise<void> {
  await trx('referees')
    .where({ id })
    .update({ file_id: fileId, version: trx.raw('version + 1') });
}

/** When each of these was last reminded, by the clock or by hand. */
export async function lastReminders(db: Knex, ids: readonly string[]): Promise<ReadonlyMap<string, Instant>> {
  const rows = (await db('outbox')
    .where('outbox.template', 'referee_reminder')
    .whereIn('outbox.subject_id', [...ids])
    .groupBy('outbox.subject_id')
    .select('outbox.subject_id as id')
    .max({ at: 'outbox.created_at' })) as { id: string; at: Instant }[];
  return new Map(rows.map(({ id, at }) => [id, at]));
}
