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
  /** What was typed and not sent, as it is stored. */
  readonly draft: string | null;
  readonly reference: string | null;
  /** The questions that were asked when it was sent, as they are stored. */
  readonly questions: string | null;
  readonly version: number;
}

/** Somebody who is told something of an application. */
interface Addressee {
  readonly email: string;
  readonly name: string;
  readonly locale: string;
}

/** What decides whether referees of an application may be named or may write. */
export interface ApplicationOf {
  readonly id: string;
  readonly state: string;
  readonly callId: string;
  readonly settings: string;
  readonly callZone: string;
  readonly accountEmail: string;
  readonly applicant: Addressee;
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
  draft: 'referees.draft',
  reference: 'referees.reference',
  questions: 'referees.questions',
  version: 'referees.version',
} as const;

/** Locks an application and reads what decides about its referees. */
export async function lockForReferees(trx: Trx, applicationId: string): Promise<ApplicationOf | null> {
  const locked = (await trx('applications')
    .where('applications.id', applicationId)
    .forUpdate()
    .first('applications.id')) as { id: string } | undefined;
  if (!locked) return null;
  const row = (await trx('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('accounts', 'accounts.id', 'applications.account_id')
    .join('persons', 'persons.id', 'applications.person_id')
    .where('applications.id', applicationId)
    .first({
      id: 'applications.id',
      state: 'applications.state',
      callId: 'applications.call_id',
      settings: 'calls.settings',
      callZone: 'calls.zone',
      accountEmail: 'accounts.email_lower',
      email: 'accounts.email',
      name: 'persons.name',
      locale: 'applications.locale',
    })) as (Omit<ApplicationOf, 'applicant'> & Addressee) | undefined;
  if (!row) return null;
  const { email, name, locale, ...rest } = row;
  return { ...rest, applicant: { email, name, locale } };
}

/** Addresses, in small letters, of the participants of an application and of the guardians named on it. */
export async function closeAddresses(
  trx: Trx,
  applicationId: string,
): Promise<{ readonly participants: ReadonlySet<string>; readonly guardians: ReadonlySet<string> }> {
  const participants = (await trx('participants')
    .join('accounts', 'accounts.person_id', 'participants.person_id')
    .where('participants.application_id', applicationId)
    .select({ email: 'accounts.email_lower' })) as { email: string }[];
  const guardians = (await trx('guardians')
    .where('guardians.application_id', applicationId)
    .select({ email: 'guardians.email' })) as { email: string }[];
  return {
    participants: new Set(participants.map(({ email }) => email)),
    guardians: new Set(guardians.map(({ email }) => email.toLowerCase())),
  };
}

/** The referees of an application, without those who were replaced; one whose reference was waived fills their place. */
export async function standingReferees(trx: Trx, applicationId: string): Promise<readonly RefereeRow[]> {
  return (await trx('referees')
    .where('referees.application_id', applicationId)
    .where((q) => q.whereNot('referees.state', 'cancelled').orWhere('referees.how', 'waived'))
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

/** A referee who was asked is no longer wanted: replaced, or waived by an officer who says why. */
export async function cancelReferee(
  trx: Trx,
  id: string,
  end: { readonly how: 'replaced' | 'waived'; readonly reason?: string; readonly by?: string },
): Promise<void> {
  await trx('referees')
    .where({ id })
    .update({
      state: 'cancelled',
      how: end.how,
      reason: end.reason ?? null,
      recorded_by: end.by ?? null,
      questions: null,
      draft: null,
      draft_at: null,
      version: trx.raw('version + 1'),
    });
}

/** How a reference came: by the form, as a letter alone, on paper; or why none comes. */
export type AnswerHow = 'form' | 'file' | 'paper' | 'declined' | 'not_me';

/** Writes a referee's answer: true when the row was in one of these states. */
export async function writeAnswer(
  trx: Trx,
  id: string,
  from: readonly RefereeState[],
  answer: {
    readonly state: 'received' | 'declined';
    readonly reference: string | null;
    readonly questions?: string | null;
    readonly how: AnswerHow;
    readonly reason?: string | null;
    readonly by?: string | null;
    readonly at: Instant;
  },
): Promise<boolean> {
  const changed = await trx('referees')
    .where({ id })
    .whereIn('state', from)
    .update({
      state: answer.state,
      reference: answer.reference,
      questions: answer.questions ?? null,
      how: answer.how,
      reason: answer.reason ?? null,
      recorded_by: answer.by ?? null,
      answered_at: answer.at,
      draft: null,
      draft_at: null,
      version: trx.raw('version + 1'),
    });
  return Number(changed) === 1;
}

/** Keeps what was typed, with the questions it answers; null where a newer version is there. Returns the new version. */
export async function writeDraft(
  trx: Trx,
  id: string,
  kept: { readonly draft: string; readonly questions: string; readonly at: Instant; readonly version: number },
): Promise<number | null> {
  const changed = await trx('referees')
    .where({ id, version: kept.version })
    .update({ draft: kept.draft, questions: kept.questions, draft_at: kept.at, version: kept.version + 1 });
  return Number(changed) === 1 ? kept.version + 1 : null;
}

/** Takes a sent reference back: it is a draft again, of the same questions, and the referee is one who was asked. */
export async function reopenReference(trx: Trx, id: string, draft: string | null, at: Instant): Promise<void> {
  await trx('referees')
    .where({ id, state: 'received' })
    .update({
      state: 'asked',
      reference: null,
      how: null,
      answered_at: null,
      draft,
      draft_at: draft === null ? null : at,
      version: trx.raw('version + 1'),
    });
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
    .whereIn('outbox.template', ['referee_reminder', 'referee_overdue'])
    .whereIn('outbox.subject_id', [...ids])
    .groupBy('outbox.subject_id')
    .select('outbox.subject_id as id')
    .max({ at: 'outbox.created_at' })) as { id: string; at: Instant }[];
  return new Map(rows.map(({ id, at }) => [id, at]));
}
