import type { Knex } from 'knex';
import type { Actor } from '../access/actor.ts';
import { visible } from '../access/relations.ts';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';

/** A good file of another application of the same person. */
export interface EarlierDocument {
  readonly id: string;
  /** The application that it was sent with. */
  readonly applicationId: string;
  readonly reference: string;
  readonly callName: Localised;
  /** The participant, in the application that asks now, whose file it is. */
  readonly participantId: string;
  /** What was asked: the same key asks for the same thing in every call. */
  readonly key: string;
  readonly state: 'accepted' | 'pending';
  readonly validUntil: string | null;
  readonly decidedAt: Instant | null;
  readonly createdAt: Instant;
  readonly storageKey: string;
  readonly originalName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pages: number | null;
  readonly madeFrom: string | null;
  readonly hasThumbnail: boolean;
}

// What is here already, and what was rejected here once, is not offered again.
const USED = `EXISTS (SELECT 1 FROM documents here JOIN files own ON own.id = here.file_id
  JOIN requirements asked ON asked.id = here.requirement_id
  WHERE here.participant_id = mine.id AND asked.key = requirements.key AND own.sha256 = files.sha256
    AND (here.current = ? OR here.state = 'rejected'))`;

/**
 * Files that the participants of an application sent with others, the latest first: of the same person, in applications
 * that are the actor's own, clean, in use, and not rejected or run out. One query.
 */
export async function earlierDocuments(
  db: Knex,
  actor: Actor,
  applicationId: string,
): Promise<readonly EarlierDocument[]> {
  const query = db('participants as mine')
    .join('participants as theirs', 'theirs.person_id', 'mine.person_id')
    .join('applications', 'applications.id', 'theirs.application_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('documents', 'documents.participant_id', 'theirs.id')
    .join('files', 'files.id', 'documents.file_id')
    .join('requirements', 'requirements.id', 'documents.requirement_id')
    .where('mine.application_id', applicationId)
    .whereNot('applications.id', applicationId)
    .where({ 'documents.current': true, 'files.state': 'clean' })
    .whereIn('documents.state', ['accepted', 'pending'])
    .whereNull('requirements.application_id')
    .whereRaw(`NOT ${USED}`, [true]);
  const rows = (await visible(query, 'application', actor, 'application:own')
    .orderBy([
      { column: 'applications.created_at', order: 'desc' },
      { column: 'applications.id', order: 'desc' },
      { column: 'documents.id' },
    ])
    .select({
      id: 'documents.id',
      applicationId: 'applications.id',
      reference: 'applications.reference',
      callName: 'calls.name',
      participantId: 'mine.id',
      key: 'requirements.key',
      state: 'documents.state',
      validUntil: 'documents.valid_until',
      decidedAt: 'documents.decided_at',
      createdAt: 'documents.created_at',
      storageKey: 'files.storage_key',
      originalName: 'files.original_name',
      mediaType: 'files.media_type',
      bytes: 'files.bytes',
      pages: 'files.pages',
      madeFrom: 'files.made_from',
      thumbnailKey: 'files.thumbnail_key',
    })) as (Omit<EarlierDocument, 'callName' | 'hasThumbnail'> & { callName: string; thumbnailKey: string | null })[];
  return rows.map(({ thumbnailKey, ...row }) => ({
    ...row,
    callName: JSON.parse(row.callName) as Localised,
    hasThumbnail: thumbnailKey !== null,
  }));
}
