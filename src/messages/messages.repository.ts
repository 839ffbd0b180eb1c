import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';
import type { Side } from './messages.reads.ts';

type Trx = Knex.Transaction;

/** Who writes to whom about an application. */
export interface Thread {
  readonly applicationId: string;
  readonly state: string;
  /** The applicant's own language in this application. */
  readonly locale: string;
  readonly email: string;
  readonly name: string;
  readonly cityId: string;
  readonly leadCityId: string;
  readonly officeEmail: string;
  readonly officeName: string;
  readonly officeLocale: string;
}

/** Locks an application, so that what is written to it comes one after the other, and reads who is on either side. */
export async function lockThread(trx: Trx, applicationId: string): Promise<Thread | null> {
  const locked: unknown = await trx('applications').where('applications.id', applicationId).forUpdate().first('applications.id'); // prettier-ignore
  if (locked === undefined) return null;
  const row = (await trx('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('accounts', 'accounts.id', 'applications.account_id')
    .join('persons', 'persons.id', 'applications.person_id')
    .join('cities', 'cities.id', 'applications.city_id')
    .where('applications.id', applicationId)
    .first({
      applicationId: 'applications.id',
      state: 'applications.state',
      locale: 'applications.locale',
      email: 'accounts.email',
      name: 'persons.name',
      cityId: 'cities.id',
      leadCityId: 'calls.lead_city_id',
      officeEmail: 'cities.contact_email',
      officeName: 'cities.name',
      languages: 'cities.languages',
    })) as (Omit<Thread, 'officeLocale'> & { languages: string }) | undefined;
  if (!row) return null;
  const { languages, ...thread } = row;
  return { ...thread, officeLocale: (JSON.parse(languages) as string[])[0] ?? 'en' };
}

/** What a new message's row holds. */
export interface NewMessage {
  readonly id: string;
  readonly applicationId: string;
  readonly side: Side;
  readonly personId: string;
  readonly cityId: string | null;
  readonly locale: string;
  readonly body: string;
  readonly at: Instant;
}

/** Adds a message. */
export async function insertMessage(trx: Trx, message: NewMessage): Promise<void> {
  const { applicationId: application_id, personId: person_id, cityId: city_id, ...rest } = message;
  await trx('messages').insert({ ...rest, application_id, person_id, city_id });
}

/** The id of the message that was written last; null where none was. */
export async function newestMessage(trx: Trx, applicationId: string): Promise<string | null> {
  const row = (await trx('messages')
    .where('messages.application_id', applicationId)
    .orderBy([
      { column: 'messages.at', order: 'desc' },
      { column: 'messages.id', order: 'desc' },
    ])
    .first('messages.id')) as { id: string } | undefined;
  return row?.id ?? null;
}

/** True where something of that side has waited since `since`: its notice is on the way, another would say nothing new. */
export async function isNoticed(trx: Trx, applicationId: string, side: Side, since: Instant): Promise<boolean> {
  const row: unknown = await trx('messages')
    .where({ 'messages.application_id': applicationId, 'messages.side': side })
    .whereNull(side === 'office' ? 'messages.read_at' : 'messages.settled_at')
    .where('messages.at', '>', since)
    .first('messages.id');
  return row !== undefined;
}

/** The applicant has opened what the office wrote. */
export async function markRead(trx: Trx, applicationId: string, at: Instant): Promise<void> {
  await trx('messages')
    .where({ application_id: applicationId, side: 'office' })
    .whereNull('read_at')
    .update({ read_at: at });
}

/** What the applicant wrote is answered, or needs no answer; returns how many messages that were. */
export async function settleAll(trx: Trx, applicationId: string, personId: string, at: Instant): Promise<number> {
  return Number(
    await trx('messages')
      .where({ application_id: applicationId, side: 'applicant' })
      .whereNull('settled_at')
      .update({ settled_at: at, settled_by: personId }),
  );
}
