import type { Knex } from 'knex';

/** The people whom the sign-in page of the demonstration offers. */
export type Kind = 'draft' | 'offer' | 'minor' | 'returned' | 'reviewer';

interface Found {
  readonly email: string;
  readonly name: string;
}

function applicants(db: Knex): Knex.QueryBuilder {
  return db('applications')
    .join('accounts', 'accounts.id', 'applications.account_id')
    .join('persons', 'persons.id', 'applications.person_id')
    .whereNotNull('accounts.password_hash')
    .orderBy('applications.id', 'desc')
    .select({ email: 'accounts.email', name: 'persons.name' });
}

const CHOICES: Readonly<Record<Kind, (db: Knex) => Knex.QueryBuilder>> = {
  draft: (db) =>
    applicants(db)
      .where('applications.state', 'draft')
      .whereExists((q) => q.from('answers').whereRaw('answers.application_id = applications.id AND answers.complete = true').groupBy('answers.application_id').havingRaw('COUNT(*) > 5').select('answers.application_id')), // prettier-ignore
  offer: (db) =>
    applicants(db)
      .join('placements', 'placements.application_id', 'applications.id')
      .where('placements.state', 'offered'),
  minor: (db) =>
    applicants(db)
      .where('applications.state', 'submitted')
      .whereExists((q) =>
        q.from('guardians').whereRaw('guardians.application_id = applications.id').select('guardians.id'),
      ),
  returned: (db) => applicants(db).where('applications.state', 'returned'),
  reviewer: (db) =>
    db('assignments')
      .join('applications', 'applications.id', 'assignments.application_id')
      .join('persons', 'persons.id', 'assignments.person_id')
      .join('accounts', 'accounts.person_id', 'persons.id')
      .whereNull('assignments.ended_at')
      .whereIn('applications.state', ['in_review', 'interview'])
      .whereNotExists((q) =>
        q
          .from('reviews')
          .whereRaw('reviews.assignment_id = assignments.id AND reviews.sent_at IS NOT NULL')
          .select('reviews.id'),
      ) // prettier-ignore
      .groupBy(['accounts.email', 'persons.name'])
      .orderByRaw('COUNT(*) DESC')
      .orderBy('accounts.email')
      .select({ email: 'accounts.email', name: 'persons.name' }),
};

/** The first account that fits and is not named already; null where none does. */
export async function findFor(db: Knex, kind: Kind, besides: readonly string[]): Promise<Found | null> {
  const found = (await CHOICES[kind](db)
    .whereNotIn('accounts.email', [...besides])
    .limit(1)) as Found[];
  return found[0] ?? null;
}
