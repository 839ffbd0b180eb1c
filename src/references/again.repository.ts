import type { Knex } from 'knex';

/** Somebody who was asked by link, as it stands with them now. */
export interface Reached {
  readonly purpose: 'referee' | 'guardian';
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly applicationId: string;
  /** A referee's; of a guardian `cancelled` once another came in their place. */
  readonly state: string;
  readonly how: string | null;
}

function referees(db: Knex): Knex.QueryBuilder {
  return db('referees').select({
    id: 'referees.id',
    name: 'referees.name',
    email: 'referees.email',
    locale: 'referees.locale',
    applicationId: 'referees.application_id',
    state: 'referees.state',
    how: 'referees.how',
  });
}

function guardians(db: Knex): Knex.QueryBuilder {
  return db('guardians')
    .whereNotNull('guardians.asked_at')
    .select({
      id: 'guardians.id',
      name: 'guardians.name',
      email: 'guardians.email',
      locale: 'guardians.locale',
      applicationId: 'guardians.application_id',
      state: db.raw("CASE WHEN guardians.ended_at IS NULL THEN '' ELSE 'cancelled' END"),
    });
}

type Row = Omit<Reached, 'purpose'>;

/** Whom a link was for; null where they are gone. */
export async function reachedBy(db: Knex, purpose: Reached['purpose'], id: string): Promise<Reached | null> {
  const query = purpose === 'referee' ? referees(db).where('referees.id', id) : guardians(db).where('guardians.id', id);
  const row = (await query.first()) as Row | undefined;
  return row ? (purpose === 'referee' ? { ...row, purpose } : { ...row, how: null, purpose }) : null;
}

/** Most mails that one asking sends: whoever was asked for more writes to the office. */
const MOST = 10;

/** Everybody at this address who was asked for something on a live application, the newest first. */
export async function reachedAt(db: Knex, email: string): Promise<readonly Reached[]> {
  const at = (query: Knex.QueryBuilder, table: string): Knex.QueryBuilder =>
    query
      .join('applications', 'applications.id', `${table}.application_id`)
      .where('applications.live', true)
      .whereRaw(`LOWER(${table}.email) = ?`, [email.toLowerCase()])
      .orderBy(`${table}.id`, 'desc')
      .limit(MOST);
  const ofReferees = (await at(referees(db), 'referees')) as Row[];
  const ofGuardians = (await at(guardians(db), 'guardians')) as Row[];
  return [
    ...ofReferees.map((row) => ({ ...row, purpose: 'referee' as const })),
    ...ofGuardians.map((row) => ({ ...row, how: null, purpose: 'guardian' as const })),
  ];
}
