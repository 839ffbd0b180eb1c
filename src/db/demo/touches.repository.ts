import type { Knex } from 'knex';

/** Accepted passports and medical papers, each with the officer who decided on it. */
export async function restrictedDocuments(
  db: Knex,
  limit: number,
): Promise<readonly { applicationId: string; documentId: string; officer: string }[]> {
  return (await db('documents')
    .join('requirements', 'requirements.id', 'documents.requirement_id')
    .where({ 'requirements.restricted': true, 'documents.state': 'accepted', 'documents.current': true })
    .orderBy('documents.id', 'desc')
    .limit(limit)
    .select({
      applicationId: 'documents.application_id',
      documentId: 'documents.id',
      officer: 'documents.decided_by',
    })) as {
    applicationId: string;
    documentId: string;
    officer: string;
  }[];
}

/** The lead participants of the city's latest applications that were sent back, or wait to be checked. */
export async function latestLeads(
  db: Knex,
  cityId: string,
  limit: number,
): Promise<readonly { applicationId: string; participantId: string }[]> {
  return (await db('participants')
    .join('applications', 'applications.id', 'participants.application_id')
    .where({ 'applications.city_id': cityId, 'participants.position': 1 })
    .whereIn('applications.state', ['returned', 'submitted'])
    .orderBy([{ column: 'applications.state' }, { column: 'applications.id', order: 'desc' }])
    .limit(limit)
    .select({ applicationId: 'applications.id', participantId: 'participants.id' })) as {
    applicationId: string;
    participantId: string;
  }[];
}

/** Somebody who applied, and the account by which they did. */
export interface Owner {
  readonly personId: string;
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
}

/** People of a city whose only application is over and was sent, and who act for nobody else; the latest first. */
export async function ownersEnded(db: Knex, cityId: string, limit: number): Promise<readonly Owner[]> {
  return (await db('applications')
    .join('accounts', 'accounts.id', 'applications.account_id')
    .join('persons', 'persons.id', 'applications.person_id')
    .where({ 'applications.city_id': cityId, 'applications.live': false })
    .where('applications.snapshot_number', '>', 0)
    .whereRaw('accounts.person_id = persons.id')
    .whereRaw(
      `NOT EXISTS (SELECT 1 FROM participants AS others WHERE others.person_id = persons.id AND others.application_id <> applications.id)`,
    )
    .orderBy('applications.id', 'desc')
    .limit(limit)
    .select({
      personId: 'persons.id',
      accountId: 'accounts.id',
      email: 'accounts.email',
      name: 'persons.name',
    })) as Owner[];
}

/** The latest request about a person's data. */
export async function latestRequest(db: Knex, personId: string): Promise<string> {
  const row = (await db('privacy_requests').where({ person_id: personId }).orderBy('id', 'desc').first('id')) as {
    id: string;
  };
  return row.id;
}
