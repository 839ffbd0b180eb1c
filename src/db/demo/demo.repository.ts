import type { Knex } from 'knex';
import type { Instant } from '../../deps.ts';

type Trx = Knex.Transaction;

/** Notes in which city a person lives. */
export async function setResidence(trx: Trx, personId: string, cityId: string): Promise<void> {
  await trx('persons').where({ id: personId }).update({ residence_city_id: cityId });
}

/** Writes a setting of the installation. */
export async function writeSetting(trx: Trx, key: string, value: unknown): Promise<void> {
  await trx('settings')
    .insert({ key, value: JSON.stringify(value) })
    .onConflict('key')
    .merge();
}

/** Lets go of the leases that the history was played under. */
export async function dropLeases(trx: Trx): Promise<void> {
  await trx('leases').del();
}

/** The newest link of a purpose that was sent about a subject or to an account, which the demonstration follows. */
export async function newestLink(db: Knex, purpose: string, of: string): Promise<string | null> {
  const row = (await db('links')
    .where('links.purpose', purpose)
    .where((either) => either.where('links.subject_id', of).orWhere('links.account_id', of))
    .orderBy([
      { column: 'links.created_at', order: 'desc' },
      { column: 'links.id', order: 'desc' },
    ])
    .first('links.id')) as { id: string } | undefined;
  return row?.id ?? null;
}

/** The account of an address, with its person. */
export async function accountOf(
  db: Knex,
  email: string,
): Promise<{ accountId: string; personId: string; name: string } | null> {
  const row = (await db('accounts')
    .join('persons', 'persons.id', 'accounts.person_id')
    .where('accounts.email_lower', email.toLowerCase())
    .first({ accountId: 'accounts.id', personId: 'persons.id', name: 'persons.name' })) as
    { accountId: string; personId: string; name: string } | undefined;
  return row ?? null;
}

/** A call's requirements and places, as they were set up. */
export async function partsOf(
  db: Knex,
  callId: string,
): Promise<{
  requirements: readonly { id: string; key: string; condition: string; due: string }[];
  places: readonly { id: string; cityId: string; capacity: number; startsOn: string; endsOn: string }[];
}> {
  const requirements = (await db('requirements')
    .where('requirements.call_id', callId)
    .whereNull('requirements.application_id')
    .orderBy('requirements.position')
    .select('requirements.id', 'requirements.key', 'requirements.condition', 'requirements.due')) as { id: string; key: string; condition: string; due: string }[]; // prettier-ignore
  const places = (await db('places').where('places.call_id', callId).orderBy('places.id').select({
    id: 'places.id',
    cityId: 'places.city_id',
    capacity: 'places.capacity',
    startsOn: 'places.starts_on',
    endsOn: 'places.ends_on',
  })) as { id: string; cityId: string; capacity: number; startsOn: string; endsOn: string }[];
  return { requirements, places };
}

/** The only participant of an application. */
export async function participantOf(db: Knex, applicationId: string): Promise<string> {
  const row = (await db('participants').where({ application_id: applicationId }).orderBy('participants.position').first('participants.id')) as { id: string }; // prettier-ignore
  return row.id;
}

/** An application's current documents with their requirements. */
export async function documentsOf(
  db: Knex,
  applicationId: string,
): Promise<readonly { id: string; version: number; state: string; requirementId: string; fileId: string }[]> {
  return (await db('documents')
    .where({ 'documents.application_id': applicationId, 'documents.current': true })
    .orderBy('documents.id')
    .select({
      id: 'documents.id',
      version: 'documents.version',
      state: 'documents.state',
      requirementId: 'documents.requirement_id',
      fileId: 'documents.file_id',
    })) as { id: string; version: number; state: string; requirementId: string; fileId: string }[];
}

/** Those who wait to be asked, or were asked, about an application. */
export async function refereesOf(
  db: Knex,
  applicationId: string,
): Promise<readonly { id: string; name: string; kind: string; locale: string }[]> {
  return (await db('referees').where({ application_id: applicationId, state: 'asked' }).orderBy('referees.id').select('id', 'name', 'kind', 'locale')) as { id: string; name: string; kind: string; locale: string }[]; // prettier-ignore
}

/** The guardians named on an application. */
export async function guardiansOf(
  db: Knex,
  applicationId: string,
): Promise<readonly { id: string; name: string; locale: string }[]> {
  return (await db('guardians').where({ application_id: applicationId }).orderBy('guardians.id').select('id', 'name', 'locale')) as { id: string; name: string; locale: string }[]; // prettier-ignore
}

/** The open assignments of an application. */
export async function assignmentsOf(
  db: Knex,
  applicationId: string,
): Promise<readonly { id: string; personId: string }[]> {
  return (await db('assignments').where({ application_id: applicationId }).whereNull('ended_at').orderBy('assignments.id').select({ id: 'assignments.id', personId: 'assignments.person_id' })) as { id: string; personId: string }[]; // prettier-ignore
}

/** A subject's state, and for an application how many times it was sent. */
export async function stateOf(db: Knex, table: 'applications' | 'placements', id: string): Promise<string> {
  const row = (await db(table).where({ id }).first('state')) as { state: string };
  return row.state;
}

/** The newest placement of an application in one of these states; null where there is none. */
export async function placementIn(db: Knex, applicationId: string, states: readonly string[]): Promise<string | null> {
  const row = (await db('placements').where({ application_id: applicationId }).whereIn('placements.state', [...states]).orderBy('placements.id', 'desc').first('placements.id')) as { id: string } | undefined; // prettier-ignore
  return row?.id ?? null;
}

/** What is owed before a placement's travel. */
export async function conditionsOf(
  db: Knex,
  placementId: string,
): Promise<readonly { id: string; version: number; requirementId: string }[]> {
  return (await db('conditions').where({ placement_id: placementId }).orderBy('conditions.id').select({ id: 'conditions.id', version: 'conditions.version', requirementId: 'conditions.requirement_id' })) as { id: string; version: number; requirementId: string }[]; // prettier-ignore
}

/** A placement's open question. */
export async function openQuestion(db: Knex, placementId: string): Promise<string | null> {
  const row = (await db('placement_questions').where({ placement_id: placementId }).whereNull('answered_at').first('id')) as { id: string } | undefined; // prettier-ignore
  return row?.id ?? null;
}

/** The first instant at which the clock has something to do; null where nothing is due. */
export async function nextDue(db: Knex): Promise<Instant | null> {
  const [application] = (await db('applications').whereIn('applications.state', ['draft', 'returned', 'reserve', 'selected']).min({ at: 'applications.due_at' })) as { at: Instant | null }[]; // prettier-ignore
  const [placement] = (await db('placements').whereIn('placements.state', ['proposed', 'nominated', 'waitlisted', 'offered']).min({ at: 'placements.due_at' })) as { at: Instant | null }[]; // prettier-ignore
  const all = [application?.at, placement?.at].filter((at): at is Instant => typeof at === 'string');
  return all.sort()[0] ?? null;
}

/** True while somebody has an offer to answer. */
export async function offersOpen(db: Knex): Promise<boolean> {
  return (await db('placements').where({ state: 'offered' }).first('id')) !== undefined;
}

/** How many rows of each state there are. */
export async function countStates(
  db: Knex,
  table: 'applications' | 'placements',
): Promise<Readonly<Record<string, number>>> {
  const rows = (await db(table).groupBy(`${table}.state`).orderBy(`${table}.state`).select(`${table}.state`).count({ n: '*' })) as { state: string; n: number | string }[]; // prettier-ignore
  return Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]));
}

/** True while a mail waits that is due. */
export async function mailWaits(db: Knex, at: Instant): Promise<boolean> {
  return (
    (await db('outbox').where({ state: 'waiting' }).where('outbox.not_before', '<=', at).first('id')) !== undefined
  );
}

/** Marks waiting mails of these templates as sent. */
export async function markSent(trx: Trx, templates: readonly string[], at: Instant, domain: string): Promise<void> {
  await trx('outbox')
    .where({ state: 'waiting' })
    .where('outbox.not_before', '<=', at)
    .whereIn('outbox.template', [...templates])
    .update({ state: 'sent', attempts: 1, sent_at: at, message_id: trx.raw("'<' || outbox.id || ?", [`@${domain}>`]) });
}

/** The participant of a member of a group. */
export async function participantOfMember(db: Knex, memberId: string): Promise<string> {
  const row = (await db('group_members').where({ id: memberId }).first('participant_id')) as { participant_id: string };
  return row.participant_id;
}

/** The guardians of one participant. */
export async function guardiansOfMember(
  db: Knex,
  participantId: string,
): Promise<readonly { id: string; name: string }[]> {
  return (await db('guardians').where({ participant_id: participantId }).orderBy('guardians.id').select('id', 'name')) as { id: string; name: string }[]; // prettier-ignore
}

/** A call of a track that is open to residents of a city, the one that closes last. */
export async function openCall(db: Knex, track: string, cityId: string, at: Instant): Promise<string | null> {
  const row = (await db('calls')
    .join('call_cities', 'call_cities.call_id', 'calls.id')
    .where({ 'calls.track': track, 'call_cities.city_id': cityId })
    .where('calls.opens_at', '<=', at)
    .where('calls.closes_at', '>', at)
    .whereNotNull('calls.published_at')
    .whereNull('calls.closed_early_at')
    .orderBy('calls.closes_at', 'desc')
    .first('calls.id')) as { id: string } | undefined;
  return row?.id ?? null;
}
