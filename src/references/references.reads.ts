import type { Knex } from 'knex';
import type { Localised } from '../i18n/index.ts';
import type { Reference } from './give.ts';
import { lastReminders, type RefereeState } from './referees.repository.ts';

/** A referee as the applicant sees them: never what they wrote. */
export interface OwnReferee {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly kind: string;
  readonly locale: string;
  readonly state: RefereeState;
  readonly askedAt: string | null;
  readonly answeredAt: string | null;
  readonly remindedAt: string | null;
}

/** The referees of an application for its owner, cancelled ones left out. */
export async function ownReferees(db: Knex, applicationId: string): Promise<readonly OwnReferee[]> {
  const rows = (await db('referees')
    .where('referees.application_id', applicationId)
    .whereNot('referees.state', 'cancelled')
    .orderBy('referees.id')
    .select({
      id: 'referees.id',
      name: 'referees.name',
      email: 'referees.email',
      kind: 'referees.kind',
      locale: 'referees.locale',
      state: 'referees.state',
      askedAt: 'referees.asked_at',
      answeredAt: 'referees.answered_at',
    })) as Omit<OwnReferee, 'remindedAt'>[];
  const reminded = await lastReminders(db, rows.map(({ id }) => id)); // prettier-ignore
  return rows.map((row) => ({ ...row, remindedAt: reminded.get(row.id) ?? null }));
}

/** What a referee may know: who asks, for what, and what they themselves have written. Nothing else of the application. */
export interface Asking {
  readonly refereeId: string;
  readonly referee: string;
  readonly kind: string;
  readonly state: RefereeState;
  readonly answeredAt: string | null;
  readonly reference: Reference | null;
  readonly letter: { readonly name: string; readonly bytes: number } | null;
  readonly applicant: string;
  readonly callName: Localised;
  readonly callSlug: string;
  readonly applicationState: string;
  readonly cityName: string;
  readonly cityZone: string;
  readonly cityEmail: string;
  /** When the link that is open runs out. */
  readonly linkEndsAt: string;
}

/** What the holder of a referee's link sees; null where the referee is gone. */
export async function askingOf(db: Knex, refereeId: string, linkId: string): Promise<Asking | null> {
  const row = (await db('referees')
    .join('applications', 'applications.id', 'referees.application_id')
    .join('persons', 'persons.id', 'applications.person_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('cities', 'cities.id', 'applications.city_id')
    .join('links', 'links.subject_id', 'referees.id')
    .leftJoin('files', 'files.id', 'referees.file_id')
    .where({ 'referees.id': refereeId, 'links.id': linkId })
    .first({
      refereeId: 'referees.id',
      referee: 'referees.name',
      kind: 'referees.kind',
      state: 'referees.state',
      answeredAt: 'referees.answered_at',
      reference: 'referees.reference',
      letterName: 'files.original_name',
      letterBytes: 'files.bytes',
      applicant: 'persons.name',
      callName: 'calls.name',
      callSlug: 'calls.slug',
      applicationState: 'applications.state',
      cityName: 'cities.name',
      cityZone: 'cities.zone',
      cityEmail: 'cities.contact_email',
      linkEndsAt: 'links.ends_at',
    })) as
    | (Omit<Asking, 'reference' | 'letter' | 'callName'> & {
        reference: string | null;
        callName: string;
        letterName: string | null;
        letterBytes: number | null;
      })
    | undefined;
  if (!row) return null;
  const { letterName, letterBytes, ...rest } = row;
  return {
    ...rest,
    callName: JSON.parse(row.callName) as Localised,
    reference: row.reference === null ? null : (JSON.parse(row.reference) as Reference),
    letter: letterName === null ? null : { name: letterName, bytes: Number(letterBytes) },
  };
}
