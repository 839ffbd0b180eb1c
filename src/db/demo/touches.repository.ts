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

/** The lead participants of these applications, by application, as far as they are live and were sent. */
export async function leadsOf(db: Knex, applicationIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = (await db('participants')
    .join('applications', 'applications.id', 'participants.application_id')
    .whereIn('applications.id', applicationIds)
    .where({ 'applications.live': true, 'participants.position': 1 })
    .whereNot('applications.state', 'draft')
    .select({ application: 'applications.id', participant: 'participants.id' })) as {
    application: string;
    participant: string;
  }[];
  return new Map(rows.map(({ application, participant }) => [application, participant]));
}
