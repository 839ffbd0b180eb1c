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
