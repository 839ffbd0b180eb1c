import type { Knex } from 'knex';

/** The names of the participants of an application, by their ids, the lead first. */
export async function participantNames(db: Knex, applicationId: string): Promise<ReadonlyMap<string, string>> {
  const rows = (await db('participants')
    .join('persons', 'persons.id', 'participants.person_id')
    .where('participants.application_id', applicationId)
    .orderBy('participants.position')
    .select({ id: 'participants.id', name: 'persons.name' })) as { id: string; name: string }[];
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What a current document of an application answers; null where there is none. */
export async function documentPlace(
  db: Knex,
  applicationId: string,
  documentId: string,
): Promise<{ readonly requirementId: string; readonly participantId: string; readonly others: number } | null> {
  const row = (await db('documents')
    .where({ 'documents.id': documentId, 'documents.application_id': applicationId, 'documents.current': true })
    .first({
      requirementId: 'documents.requirement_id',
      participantId: 'documents.participant_id',
      others: db('documents as others')
        .whereRaw(
          'others.application_id = documents.application_id AND others.requirement_id = documents.requirement_id AND others.participant_id = documents.participant_id AND others.id <> documents.id',
        )
        .where('others.current', true)
        .count('*'),
    })) as { requirementId: string; participantId: string; others: number | string } | undefined;
  return row ? { ...row, others: Number(row.others) } : null;
}
