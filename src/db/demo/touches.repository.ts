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
