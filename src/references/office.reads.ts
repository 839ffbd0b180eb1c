import type { Knex } from 'knex';
import type { CallSettings } from '../calls/definitions.ts';
import { lastReminders, type RefereeState } from './referees.repository.ts';

/** A referee as the office sees them: how far they are, and why where they gave a reason. */
export interface OfficeReferee {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly kind: string;
  readonly locale: string;
  readonly state: RefereeState;
  readonly how: string | null;
  readonly reason: string | null;
  readonly askedAt: string | null;
  readonly dueAt: string | null;
  readonly answeredAt: string | null;
  readonly begun: boolean;
  readonly remindedAt: string | null;
  readonly letter: string | null;
}

/** Everybody who was named on an application, with those who were replaced; two queries. */
export async function officeReferees(db: Knex, applicationId: string): Promise<readonly OfficeReferee[]> {
  const rows = (await db('referees')
    .leftJoin('files', 'files.id', 'referees.file_id')
    .where('referees.application_id', applicationId)
    .orderBy('referees.id')
    .select({
      id: 'referees.id',
      name: 'referees.name',
      email: 'referees.email',
      kind: 'referees.kind',
      locale: 'referees.locale',
      state: 'referees.state',
      how: 'referees.how',
      reason: 'referees.reason',
      askedAt: 'referees.asked_at',
      dueAt: 'referees.due_at',
      answeredAt: 'referees.answered_at',
      draftAt: 'referees.draft_at',
      letter: 'files.original_name',
    })) as (Omit<OfficeReferee, 'begun' | 'remindedAt'> & { draftAt: string | null })[];
  const reminded = await lastReminders(db, rows.map(({ id }) => id)); // prettier-ignore
  return rows.map(({ draftAt, ...row }) => ({
    ...row,
    begun: draftAt !== null,
    remindedAt: reminded.get(row.id) ?? null,
  }));
}

/** Which kinds of referees the call of an application asks for. */
export async function refereeSettings(db: Knex, applicationId: string): Promise<CallSettings['referees']> {
  const row = (await db('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .where('applications.id', applicationId)
    .first({ settings: 'calls.settings' })) as { settings: string };
  return (JSON.parse(row.settings) as CallSettings).referees;
}

/** The letter of a referee of the application, as it is stored; null where there is none. */
export async function letterOf(
  db: Knex,
  applicationId: string,
  refereeId: string,
): Promise<{ storageKey: string; state: string; name: string; type: string; bytes: number } | null> {
  const row = (await db('referees')
    .join('files', 'files.id', 'referees.file_id')
    .where({ 'referees.id': refereeId, 'referees.application_id': applicationId })
    // A letter beside a draft, or of somebody who took theirs back, was not sent.
    .where('referees.state', 'received')
    .first({
      storageKey: 'files.storage_key',
      state: 'files.state',
      name: 'files.original_name',
      type: 'files.media_type',
      bytes: 'files.bytes',
    })) as { storageKey: string; state: string; name: string; type: string; bytes: number } | undefined;
  return row ? { ...row, bytes: Number(row.bytes) } : null;
}
