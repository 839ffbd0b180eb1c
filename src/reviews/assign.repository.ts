import type { Knex } from 'knex';
import { rowsOf } from '../access/relations.ts';
import type { Dialect } from '../db/database.ts';
import type { Instant } from '../deps.ts';

/** What decides whether an application is being reviewed, and by whom it may be. */
export interface Reviewed {
  readonly id: string;
  readonly state: string;
  readonly callId: string;
  readonly cityId: string;
  readonly leadCityId: string;
  readonly zone: string;
  readonly settings: string;
}

/** The application of an assignment; null where there is none. */
export async function reviewed(
  trx: Knex.Transaction,
  dialect: Dialect,
  applicationId: string,
): Promise<Reviewed | null> {
  if (dialect === 'postgres')
    await trx.raw('SELECT applications.id FROM applications WHERE applications.id = ? FOR UPDATE', [applicationId]);
  const row = (await trx('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .where('applications.id', applicationId)
    .first({
      id: 'applications.id',
      state: 'applications.state',
      callId: 'calls.id',
      cityId: 'applications.city_id',
      leadCityId: 'calls.lead_city_id',
      zone: 'calls.zone',
      settings: 'calls.settings',
    })) as Reviewed | undefined;
  return row ?? null;
}

/** How a reviewer of the call's cities stands to one application. Counts and marks are facts; `assign.ts` judges them. */
export interface Standing {
  readonly applicationId: string;
  readonly personId: string;
  readonly name: string;
  /** Assignments, of any application, whose review is not in yet. */
  readonly load: number;
  readonly assigned: boolean;
  readonly recused: boolean;
  readonly party: boolean;
  /** Sees, as officer or auditor of the sending or lead city, who the applicant is. */
  readonly seesIdentity: boolean;
  readonly blind: boolean;
}

// A role counts while it is neither taken back nor over; both `?` are the present instant.
const HELD = 'roles.person_id = persons.id AND roles.ended_at IS NULL AND (roles.ends_at IS NULL OR roles.ends_at > ?)';

const STANDINGS = `
  SELECT applications.id AS application_id, persons.id AS person_id, persons.name, calls.settings,
    (SELECT COUNT(*) FROM assignments WHERE assignments.person_id = persons.id AND assignments.ended_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM reviews WHERE reviews.assignment_id = assignments.id AND reviews.sent_at IS NOT NULL)) AS load,
    (SELECT COUNT(*) FROM assignments WHERE assignments.person_id = persons.id AND assignments.ended_at IS NULL
       AND assignments.application_id = applications.id) AS assigned,
    (SELECT COUNT(*) FROM recusals WHERE recusals.person_id = persons.id AND recusals.application_id = applications.id) AS recused,
    (SELECT COUNT(*) FROM participants WHERE participants.application_id = applications.id AND (participants.person_id = persons.id
       OR participants.person_id IN (SELECT account_persons.person_id FROM accounts JOIN account_persons
         ON account_persons.account_id = accounts.id WHERE accounts.person_id = persons.id AND account_persons.ended_at IS NULL)))
    + (SELECT COUNT(*) FROM accounts WHERE accounts.person_id = persons.id AND (accounts.id = applications.account_id
       OR accounts.email_lower IN (SELECT LOWER(referees.email) FROM referees WHERE referees.application_id = applications.id)
       OR accounts.email_lower IN (SELECT LOWER(guardians.email) FROM guardians WHERE guardians.application_id = applications.id))) AS party,
    (SELECT COUNT(*) FROM roles WHERE ${HELD} AND roles.role IN ('officer', 'auditor')
       AND roles.city_id IN (applications.city_id, calls.lead_city_id)) AS sees_identity
  FROM applications JOIN calls ON calls.id = applications.call_id
  JOIN persons ON EXISTS (SELECT 1 FROM roles WHERE ${HELD} AND roles.role = 'reviewer' AND (roles.city_id = calls.lead_city_id
    OR roles.city_id IN (SELECT call_cities.city_id FROM call_cities WHERE call_cities.call_id = calls.id)))`;

/** The reviewers of the calls' cities against each of the applications, by name. One query, however many there are. */
export async function standings(
  db: Knex,
  applicationIds: readonly string[],
  at: Instant,
  personId: string | null = null,
): Promise<readonly Standing[]> {
  if (applicationIds.length === 0) return [];
  const marks = applicationIds.map(() => '?').join(', ');
  const one = personId === null ? '' : ' AND persons.id = ?';
  const rows = rowsOf(
    await db.raw(
      `${STANDINGS} WHERE applications.id IN (${marks})${one} ORDER BY persons.sort_key, persons.id, applications.id`,
      [at, at, ...applicationIds, ...(personId === null ? [] : [personId])],
    ),
  );
  return rows.map((row) => ({
    applicationId: String(row['application_id']),
    personId: String(row['person_id']),
    name: String(row['name']),
    load: Number(row['load']),
    assigned: Number(row['assigned']) > 0,
    recused: Number(row['recused']) > 0,
    party: Number(row['party']) > 0,
    seesIdentity: Number(row['sees_identity']) > 0,
    blind: (JSON.parse(String(row['settings'])) as { blind: boolean }).blind,
  }));
}

/** Where a reviewer is written to; null for one without an open account. */
export async function reviewerAddress(
  trx: Knex.Transaction,
  personId: string,
): Promise<{ readonly email: string; readonly name: string; readonly locale: string } | null> {
  const row = (await trx('accounts')
    .join('persons', 'persons.id', 'accounts.person_id')
    .where('accounts.person_id', personId)
    .whereNull('accounts.disabled_at')
    .orderBy('accounts.id')
    .first('accounts.email', 'persons.name', 'persons.locale')) as
    { email: string; name: string; locale: string } | undefined;
  return row ?? null;
}

/** Writes an assignment; one that was ended before begins anew. Gives its id. */
export async function writeAssignment(
  trx: Knex.Transaction,
  one: { id: string; applicationId: string; personId: string; by: string; at: Instant; dueAt: Instant | null },
): Promise<string> {
  const pair = { application_id: one.applicationId, person_id: one.personId };
  const values = { assigned_by: one.by, assigned_at: one.at, due_at: one.dueAt, ended_at: null };
  const known = (await trx('assignments').where(pair).first('id')) as { id: string } | undefined;
  if (known) {
    await trx('assignments').where({ id: known.id }).update(values);
    return known.id;
  }
  await trx('assignments').insert({ id: one.id, ...pair, ...values });
  return one.id;
}

/** Ends an open assignment; false where there is none. */
export async function endAssignment(
  trx: Knex.Transaction,
  applicationId: string,
  personId: string,
  at: Instant,
): Promise<boolean> {
  const ended = await trx('assignments')
    .where({ application_id: applicationId, person_id: personId })
    .whereNull('ended_at')
    .update({ ended_at: at });
  return ended > 0;
}

/** Writes a recusal. */
export async function insertRecusal(
  trx: Knex.Transaction,
  recusal: {
    id: string;
    applicationId: string;
    personId: string;
    kind: string;
    reason: string;
    by: string;
    at: Instant;
  },
): Promise<void> {
  await trx('recusals').insert({
    id: recusal.id,
    application_id: recusal.applicationId,
    person_id: recusal.personId,
    kind: recusal.kind,
    reason: recusal.reason,
    recorded_by: recusal.by,
    recorded_at: recusal.at,
  });
}

/** True where the person is recused from the application already. */
export async function isRecused(trx: Knex.Transaction, applicationId: string, personId: string): Promise<boolean> {
  return (
    (await trx('recusals').where({ application_id: applicationId, person_id: personId }).first('id')) !== undefined
  );
}

/** True for a person of the product. */
export async function personExists(trx: Knex.Transaction, personId: string): Promise<boolean> {
  return (await trx('persons').where({ id: personId }).first('id')) !== undefined;
}

/** A review that counts no more stays on record; numbers and sums are reckoned anew. */
export async function voidReview(
  trx: Knex.Transaction,
  applicationId: string,
  personId: string,
  at: Instant,
): Promise<boolean> {
  const voided = await trx('reviews')
    .where({ application_id: applicationId, person_id: personId })
    .whereNull('voided_at')
    .update({ voided_at: at });
  const counted = trx('reviews')
    .where({ application_id: applicationId })
    .whereNotNull('sent_at')
    .whereNull('voided_at');
  const sums = (await counted.first({
    count: trx.raw('COUNT(*)'),
    sum: trx.raw('COALESCE(SUM(reviews.total), 0)'),
  })) as {
    count: number | string;
    sum: number | string;
  };
  await trx('applications')
    .where({ id: applicationId })
    .update({ review_count: Number(sums.count), review_sum: Number(sums.sum) });
  return voided > 0;
}
