import type { Knex } from 'knex';
import type { FormDefinition } from '../calls/definitions.ts';
import type { MemberState } from './members.reads.ts';

type Trx = Knex.Transaction;

/** Who hears of what becomes of a member. */
export interface Addressee {
  readonly email: string;
  readonly name: string;
  readonly locale: string;
}

/** What decides about the members of an application's group. */
export interface GroupRow {
  readonly id: string;
  readonly state: string;
  readonly live: boolean;
  readonly callId: string;
  readonly form: FormDefinition;
  /** The officer who typed the application in from paper; null where it was applied online. */
  readonly typedBy: string | null;
  readonly locale: string;
  readonly lead: Addressee;
  readonly office: Addressee;
}

/** Reads an application that was locked before; null where there is none. */
export async function groupRow(trx: Trx, applicationId: string): Promise<GroupRow | null> {
  const row = (await trx('applications')
    .join('accounts', 'accounts.id', 'applications.account_id')
    .join('persons', 'persons.id', 'applications.person_id')
    .join('cities', 'cities.id', 'applications.city_id')
    .join('forms', 'forms.id', 'applications.form_id')
    .where('applications.id', applicationId)
    .first({
      id: 'applications.id',
      state: 'applications.state',
      live: 'applications.live',
      callId: 'applications.call_id',
      form: 'forms.definition',
      typedBy: 'applications.typed_by',
      email: 'accounts.email',
      name: 'persons.name',
      locale: 'applications.locale',
      officeEmail: 'cities.contact_email',
      officeName: 'cities.name',
      languages: 'cities.languages',
    })) as Record<string, string> | undefined;
  if (!row) return null;
  const text = (column: string): string => String(row[column]);
  const [officeLocale = 'en'] = JSON.parse(text('languages')) as string[];
  return {
    id: text('id'),
    state: text('state'),
    live: Boolean(row['live']),
    callId: text('callId'),
    form: JSON.parse(text('form')) as FormDefinition,
    typedBy: row['typedBy'] ?? null,
    locale: text('locale'),
    lead: { email: text('email'), name: text('name'), locale: text('locale') },
    office: { email: text('officeEmail'), name: text('officeName'), locale: officeLocale },
  };
}

/** A person who is named, with their place on the application and in the group. */
export interface NewMember {
  readonly id: string;
  readonly personId: string;
  readonly participantId: string;
  readonly applicationId: string;
  readonly name: string;
  readonly sortKey: string;
  readonly email: string;
  readonly phone: string;
  readonly part: string;
  readonly locale: string;
  readonly at: string;
  /** The officer who types them in from paper: then they are in, by what they signed there. */
  readonly typedBy?: string;
}

/** Adds a person as the next participant, and as a member who is asked, or who is in by what they signed on paper. */
export async function insertMember(trx: Trx, member: NewMember): Promise<void> {
  const { id, personId, participantId, applicationId, name, sortKey, email, phone, part, locale, at, typedBy } = member;
  await trx('persons').insert({ id: personId, name, locale, sort_key: sortKey, phone: phone || null, created_at: at });
  const last = (await trx('participants').where({ application_id: applicationId }).max({ n: 'position' }).first()) as { n: number | string }; // prettier-ignore
  await trx('participants').insert({ id: participantId, application_id: applicationId, person_id: personId, position: Number(last.n) + 1 }); // prettier-ignore
  await trx('group_members').insert({
    id,
    application_id: applicationId,
    participant_id: participantId,
    name,
    email,
    phone,
    part,
    locale,
    ...(typedBy === undefined ? { state: 'asked' } : { state: 'confirmed', answered_at: at, typed_by: typedBy }),
    asked_at: at,
    created_at: at,
  });
}

/** Changes where a member is, one version on. */
export async function updateMember(
  trx: Trx,
  id: string,
  columns: { readonly state: MemberState; readonly answered_at: string; readonly reason?: string },
): Promise<void> {
  await trx('group_members').where({ id }).update(columns).increment('version', 1);
}

/** How often somebody was named on an application, whoever was taken off again. */
export async function timesNamed(trx: Trx, applicationId: string): Promise<number> {
  const row = (await trx('events')
    .where({ subject: 'application', subject_id: applicationId, action: 'add_member' })
    .count({ n: '*' })
    .first()) as { n: number | string };
  return Number(row.n);
}

/** Takes a member's row away; the mails to them stay on record as the application's, and those that wait never go out. */
export async function deleteMember(trx: Trx, id: string, applicationId: string): Promise<void> {
  const mails = { subject: 'member', subject_id: id };
  await trx('outbox')
    .where({ ...mails, state: 'waiting' })
    .update({ state: 'dropped' });
  await trx('outbox').where(mails).update({ subject: 'application', subject_id: applicationId });
  await trx('group_members').where({ id }).del();
}

async function personOf(trx: Trx, participantId: string): Promise<string | null> {
  const row = (await trx('participants').where({ id: participantId }).first('person_id')) as
    { person_id: string } | undefined;
  return row?.person_id ?? null;
}

/** Deletes a person of whom nothing else is kept: who has an account, or is on another application, stays. */
async function deletePersonAlone(trx: Trx, personId: string): Promise<void> {
  for (const table of ['accounts', 'account_persons', 'applications', 'participants', 'roles'])
    if ((await trx(table).where({ person_id: personId }).first('person_id')) !== undefined) return;
  await trx('persons').where({ id: personId }).del();
}

async function deleteFiles(trx: Trx, participantId: string): Promise<void> {
  const of = { participant_id: participantId };
  const ids = [
    ...(await trx('documents').where(of).pluck<string[]>('file_id')),
    ...(await trx('photo_pages').where(of).pluck<string[]>('file_id')),
  ];
  await trx('photo_pages').where(of).del();
  await trx('documents').where(of).del();
  const requests = await trx('document_requests').where(of).pluck<string[]>('requirement_id');
  await trx('document_requests').where(of).del();
  await trx('requirements').whereIn('id', requests).whereNotNull('application_id').del();
  await trx('file_reads').whereIn('file_id', ids).del();
  for (const table of ['pdf_pictures', 'pdf_pages']) await trx(table).whereIn('file_id', ids).del();
  await trx('files').whereIn('id', ids).del(); // the bytes go with the collector
}

async function deleteGuardians(trx: Trx, participantId: string, applicationId: string): Promise<string[]> {
  const ids = await trx('guardians').where({ participant_id: participantId }).pluck<string[]>('id');
  const mails = (): Knex.QueryBuilder => trx('outbox').where({ subject: 'guardian' }).whereIn('subject_id', ids);
  await mails().where({ state: 'waiting' }).update({ state: 'dropped' });
  await mails().update({ subject: 'application', subject_id: applicationId });
  await trx('consents').where({ participant_id: participantId }).del();
  const files = await trx('guardian_identities').whereIn('guardian_id', ids).pluck<string[]>('file_id');
  await trx('guardian_identities').whereIn('guardian_id', ids).del();
  await trx('file_reads').whereIn('file_id', files).del();
  for (const table of ['pdf_pictures', 'pdf_pages']) await trx(table).whereIn('file_id', files).del();
  await trx('files').whereIn('id', files).del();
  await trx('guardians').where({ participant_id: participantId }).del();
  return ids;
}

/**
 * Erases everything that a participant gave to an application, and their place on it; returns their guardians, whose
 * links have to end. What was sent before stays in the snapshots of it, word for word.
 */
export async function eraseParticipant(trx: Trx, participantId: string, applicationId: string): Promise<string[]> {
  const person = await personOf(trx, participantId);
  await trx('group_members').where({ participant_id: participantId }).update({ participant_id: null });
  await trx('conditions').where({ participant_id: participantId }).del();
  await trx('member_answers').where({ participant_id: participantId }).del();
  await deleteFiles(trx, participantId);
  const guardians = await deleteGuardians(trx, participantId, applicationId);
  await trx('participants').where({ id: participantId }).del();
  if (person !== null) await deletePersonAlone(trx, person);
  return guardians;
}

/** Columns of a person that a member gives of themselves. */
export interface DetailColumns {
  readonly name: string;
  readonly sort_key: string;
  readonly name_own_script: string | null;
  readonly called: string | null;
  readonly born_on: string;
  readonly nationality: string;
  readonly phone: string;
  readonly identity_number?: string;
}

/** Writes what a member said of themselves. */
export async function writeDetails(trx: Trx, personId: string, columns: DetailColumns): Promise<void> {
  await trx('persons')
    .where({ id: personId })
    .update({ ...columns })
    .increment('version', 1);
}

/** Somebody with an account. */
export interface Holder {
  readonly personId: string;
  readonly bornOn: string | null;
  readonly sortKey: string;
}

/** Whose account an address belongs to; null for an address that nobody has. */
export async function holderOf(trx: Trx, email: string): Promise<Holder | null> {
  const row = (await trx('accounts')
    .join('persons', 'persons.id', 'accounts.person_id')
    .where('accounts.email_lower', email.toLowerCase())
    .whereNull('accounts.disabled_at')
    .first({ personId: 'persons.id', bornOn: 'persons.born_on', sortKey: 'persons.sort_key' })) as Holder | undefined;
  return row ?? null;
}

/** The person of a participant. */
export async function participantPerson(trx: Trx, participantId: string): Promise<string> {
  return (await personOf(trx, participantId)) ?? '';
}

/** A participant turns out to be somebody who is known already: the row that stood in for them goes. */
export async function becomePerson(trx: Trx, participantId: string, from: string, to: string): Promise<void> {
  await trx('participants').where({ id: participantId }).update({ person_id: to });
  await deletePersonAlone(trx, from);
}

/** True where the person is on another live application of the call. */
export async function isElsewhere(trx: Trx, personId: string, callId: string, applicationId: string): Promise<boolean> {
  const row: unknown = await trx('participants')
    .join('applications', 'applications.id', 'participants.application_id')
    .where({ 'participants.person_id': personId, 'applications.call_id': callId, 'applications.live': true })
    .whereNot('applications.id', applicationId)
    .first('applications.id');
  return row !== undefined;
}

/** True where the person is on this application as another participant. */
export async function isOnIt(trx: Trx, personId: string, applicationId: string): Promise<boolean> {
  const row: unknown = await trx('participants')
    .where({ person_id: personId, application_id: applicationId })
    .first('id');
  return row !== undefined;
}

/** Withdraws every consent that a participant or their guardians gave and that stands. */
export async function endAllConsents(trx: Trx, participantId: string, at: string): Promise<void> {
  await trx('consents').where({ participant_id: participantId }).whereNull('withdrawn_at').update({ withdrawn_at: at });
}

/** Withdraws one consent of a participant's own, never the one to the processing; false where it does not stand. */
export async function endConsent(trx: Trx, participantId: string, id: string, at: string): Promise<boolean> {
  const ended = await trx('consents')
    .where({ id, participant_id: participantId })
    .whereIn('kind', ['share', 'publicity'])
    .whereNull('guardian_id')
    .whereNull('withdrawn_at')
    .update({ withdrawn_at: at });
  return ended === 1;
}
