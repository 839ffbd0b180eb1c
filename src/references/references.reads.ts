import type { Knex } from 'knex';
import type { CallSettings } from '../calls/definitions.ts';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';
import type { Reference } from './questions.ts';
import { lastReminders, type RefereeState } from './referees.repository.ts';

/** A referee as the applicant sees them: what they wrote is here only where the call shares it. */
export interface OwnReferee {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly kind: string;
  readonly locale: string;
  readonly state: RefereeState;
  readonly how: string | null;
  readonly askedAt: string | null;
  readonly dueAt: string | null;
  /** They have begun to write. */
  readonly begun: boolean;
  readonly answeredAt: string | null;
  readonly remindedAt: string | null;
  /** The questions as they are stored with it. */
  readonly shared: { readonly questions: string | null; readonly reference: Reference } | null;
}

interface OwnRow extends Omit<OwnReferee, 'remindedAt' | 'begun' | 'shared'> {
  draftAt: string | null;
  reference: string | null;
  questions: string | null;
  settings: string;
}

/** The referees of an application for its owner, those who were replaced left out. */
export async function ownReferees(db: Knex, applicationId: string): Promise<readonly OwnReferee[]> {
  const rows = (await db('referees')
    .join('applications', 'applications.id', 'referees.application_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .where('referees.application_id', applicationId)
    .where((q) => q.whereNot('referees.state', 'cancelled').orWhere('referees.how', 'waived'))
    .orderBy('referees.id')
    .select({
      id: 'referees.id',
      name: 'referees.name',
      email: 'referees.email',
      kind: 'referees.kind',
      locale: 'referees.locale',
      state: 'referees.state',
      how: 'referees.how',
      askedAt: 'referees.asked_at',
      dueAt: 'referees.due_at',
      draftAt: 'referees.draft_at',
      answeredAt: 'referees.answered_at',
      reference: 'referees.reference',
      questions: 'referees.questions',
      settings: 'calls.settings',
    })) as OwnRow[];
  const reminded = await lastReminders(db, rows.map(({ id }) => id)); // prettier-ignore
  return rows.map(({ draftAt, reference, questions, settings, ...row }) => {
    const shared = (JSON.parse(settings) as CallSettings).references?.shared === true && reference !== null;
    return {
      ...row,
      begun: draftAt !== null,
      remindedAt: reminded.get(row.id) ?? null,
      shared: shared ? { questions, reference: JSON.parse(reference) as Reference } : null,
    };
  });
}

/** What a referee may know: who asks, for what, and what they themselves have written. Nothing else of the application. */
export interface Asking {
  readonly refereeId: string;
  readonly referee: string;
  readonly kind: string;
  readonly state: RefereeState;
  readonly how: string | null;
  readonly dueAt: Instant | null;
  readonly answeredAt: string | null;
  readonly reference: Reference | null;
  /** What was asked when it was sent, as it is stored, and what the call says today. */
  readonly askedThen: string | null;
  readonly settings: CallSettings;
  readonly callId: string;
  readonly draft: Readonly<Record<string, string>> | null;
  readonly draftAt: Instant | null;
  readonly version: number;
  readonly answer: 'form' | 'file' | 'either';
  readonly shared: boolean;
  readonly readers: 'office' | 'reviewers';
  readonly letter: { readonly name: string; readonly bytes: number } | null;
  readonly applicant: string;
  readonly callName: Localised;
  readonly callSlug: string;
  readonly applicationState: string;
  readonly cityName: string;
  readonly cityZone: string;
  readonly cityEmail: string;
}

interface AskingRow extends Omit<
  Asking,
  'reference' | 'letter' | 'callName' | 'draft' | 'settings' | 'answer' | 'shared' | 'readers'
> {
  reference: string | null;
  draft: string | null;
  settings: string;
  callName: string;
  letterName: string | null;
  letterBytes: number | null;
}

/** What the holder of a referee's link sees; null where the referee is gone. */
export async function askingOf(db: Knex, refereeId: string): Promise<Asking | null> {
  const row = (await db('referees')
    .join('applications', 'applications.id', 'referees.application_id')
    .join('persons', 'persons.id', 'applications.person_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('cities', 'cities.id', 'applications.city_id')
    .leftJoin('files', 'files.id', 'referees.file_id')
    .where({ 'referees.id': refereeId })
    .first({
      refereeId: 'referees.id',
      referee: 'referees.name',
      kind: 'referees.kind',
      state: 'referees.state',
      how: 'referees.how',
      dueAt: 'referees.due_at',
      answeredAt: 'referees.answered_at',
      reference: 'referees.reference',
      askedThen: 'referees.questions',
      draft: 'referees.draft',
      draftAt: 'referees.draft_at',
      version: 'referees.version',
      settings: 'calls.settings',
      letterName: 'files.original_name',
      letterBytes: 'files.bytes',
      applicant: 'persons.name',
      callId: 'calls.id',
      callName: 'calls.name',
      callSlug: 'calls.slug',
      applicationState: 'applications.state',
      cityName: 'cities.name',
      cityZone: 'cities.zone',
      cityEmail: 'cities.contact_email',
    })) as AskingRow | undefined;
  if (!row) return null;
  const { letterName, letterBytes, settings: stored, ...rest } = row;
  const settings = JSON.parse(stored) as CallSettings;
  return {
    ...rest,
    version: Number(row.version),
    callName: JSON.parse(row.callName) as Localised,
    reference: row.reference === null ? null : (JSON.parse(row.reference) as Reference),
    draft: row.draft === null ? null : (JSON.parse(row.draft) as Record<string, string>),
    settings,
    answer: settings.references?.answer ?? 'form',
    shared: settings.references?.shared === true,
    readers: settings.references?.readers ?? 'office',
    letter: letterName === null ? null : { name: letterName, bytes: Number(letterBytes) },
  };
}
