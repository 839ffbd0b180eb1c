import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

/** Something asked about a person's data. */
export interface Asked {
  readonly id: string;
  readonly personId: string;
  readonly accountId: string;
  readonly kind: string;
  readonly state: string;
  readonly confirmedAt: Instant | null;
  readonly locale: string;
}

/** Adds one. */
export async function insertAsked(
  trx: Knex.Transaction,
  asked: Pick<Asked, 'id' | 'personId' | 'accountId' | 'kind'> & {
    readonly body: string;
    readonly locale: string;
    readonly state: 'unconfirmed' | 'open';
    readonly at: Instant;
    readonly dueAt: Instant | null;
  },
): Promise<void> {
  await trx('privacy_requests').insert({
    id: asked.id,
    person_id: asked.personId,
    account_id: asked.accountId,
    kind: asked.kind,
    body: asked.body,
    locale: asked.locale,
    state: asked.state,
    asked_at: asked.at,
    due_at: asked.dueAt,
  });
}

/** The one of that id. */
export async function findAsked(db: Knex, id: string): Promise<Asked | null> {
  const row = (await db('privacy_requests').where('privacy_requests.id', id).first({
    id: 'privacy_requests.id',
    personId: 'privacy_requests.person_id',
    accountId: 'privacy_requests.account_id',
    kind: 'privacy_requests.kind',
    state: 'privacy_requests.state',
    confirmedAt: 'privacy_requests.confirmed_at',
    locale: 'privacy_requests.locale',
  })) as Asked | undefined;
  return row ?? null;
}

/** The open wish of a person to be erased, if there is one. */
export async function openErasure(db: Knex, personId: string): Promise<string | null> {
  const row = (await db('privacy_requests')
    .where({ person_id: personId, kind: 'erase' })
    .whereIn('state', ['unconfirmed', 'open'])
    .first('id')) as { id: string } | undefined;
  return row?.id ?? null;
}

/** Moves one from a state it must be in, once. */
export async function moveAsked(
  trx: Knex.Transaction,
  id: string,
  from: readonly string[],
  to: Readonly<Record<string, string | null>>,
): Promise<boolean> {
  const moved = await trx('privacy_requests')
    .where({ id })
    .whereIn('state', [...from])
    .update(to)
    .increment('version', 1);
  return Number(moved) === 1;
}

/** The applications of a person that are not erased. */
export async function ownApplications(db: Knex, personId: string): Promise<readonly string[]> {
  return db('applications')
    .where('applications.person_id', personId)
    .whereNull('applications.erased_at')
    .orderBy('applications.id')
    .pluck<string[]>('applications.id');
}

/** True of an application that is erased, or is not there. */
export async function isErased(db: Knex, id: string): Promise<boolean> {
  const row: unknown = await db('applications').where({ id }).whereNull('erased_at').first('id');
  return row === undefined;
}

/** Where the holder of an account is written to. */
export async function accountOf(
  db: Knex,
  accountId: string,
): Promise<{ readonly email: string; readonly name: string }> {
  return (await db('accounts')
    .join('persons', 'persons.id', 'accounts.person_id')
    .where('accounts.id', accountId)
    .first('accounts.email', 'persons.name')) as { email: string; name: string };
}

/** Sets a hold on a person. */
export async function setHold(
  trx: Knex.Transaction,
  hold: {
    readonly id: string;
    readonly personId: string;
    readonly reason: string;
    readonly by: string;
    readonly at: Instant;
  },
): Promise<void> {
  const { id, personId, reason, by, at } = hold;
  await trx('legal_holds').insert({ id, person_id: personId, reason, set_by: by, set_at: at });
}

/** Lifts a hold, once. */
export async function liftHold(
  trx: Knex.Transaction,
  personId: string,
  id: string,
  by: string,
  at: Instant,
): Promise<boolean> {
  const lifted = await trx('legal_holds')
    .where({ id, person_id: personId })
    .whereNull('lifted_at')
    .update({ lifted_by: by, lifted_at: at });
  return lifted === 1;
}

/** The sending city of a person's newest application, whose office works what they ask; null where there is none. */
export async function cityOfPerson(db: Knex, personId: string): Promise<string | null> {
  const row = (await db('applications')
    .where('applications.person_id', personId)
    .orderBy('applications.id', 'desc')
    .first('applications.city_id')) as { city_id: string } | undefined;
  return row?.city_id ?? null;
}

/** Where the office that answers for this site reads its mail. */
export async function officeOf(
  db: Knex,
  cityId: string | null,
): Promise<{ readonly email: string; readonly name: string; readonly locale: string } | null> {
  const row = (await db('cities')
    .where('cities.id', cityId ?? '')
    .first('contact_email', 'name', 'languages')) as
    { contact_email: string; name: string; languages: string } | undefined;
  if (!row) return null;
  return { email: row.contact_email, name: row.name, locale: (JSON.parse(row.languages) as string[])[0] ?? 'en' };
}
