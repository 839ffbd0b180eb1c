/** What is known of files apart from the documents they belong to: who opened them, and which are still owned. */
import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';

/** One opening of a restricted file. */
export interface FileRead {
  readonly at: Instant;
  readonly documentId: string;
  readonly participantId: string;
  readonly requirementName: Localised;
  readonly originalName: string;
  readonly person: string | null;
  readonly cityName: string | null;
  readonly relation: string;
  readonly reason: string;
}

/** Who opened which restricted file of the application, and why; the last first. For its owner, and the office. */
export async function readsOfFiles(db: Knex, applicationId: string): Promise<readonly FileRead[]> {
  const rows = (await db('file_reads')
    .join('files', 'files.id', 'file_reads.file_id')
    .join('documents', 'documents.file_id', 'files.id')
    .join('requirements', 'requirements.id', 'documents.requirement_id')
    .leftJoin('cities', 'cities.id', 'file_reads.city_id')
    .leftJoin('persons', 'persons.id', 'file_reads.person_id')
    .where('documents.application_id', applicationId)
    .orderBy([
      { column: 'file_reads.at', order: 'desc' },
      { column: 'file_reads.id', order: 'desc' },
    ])
    .select({
      at: 'file_reads.at',
      documentId: 'documents.id',
      participantId: 'documents.participant_id',
      requirementName: 'requirements.name',
      originalName: 'files.original_name',
      person: 'persons.name',
      cityName: 'cities.name',
      relation: 'file_reads.relation',
      reason: 'file_reads.reason',
    })) as (Omit<FileRead, 'requirementName'> & { requirementName: string })[];
  return rows.map((row) => ({ ...row, requirementName: JSON.parse(row.requirementName) as Localised }));
}

/** Of these storage keys, those that a row owns. */
export async function ownedKeys(db: Knex, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const files = (await db('files').whereIn('files.storage_key', keys).select('files.storage_key as key')) as {
    key: string;
  }[];
  const thumbnails = (await db('files').whereIn('files.thumbnail_key', keys).select('files.thumbnail_key as key')) as {
    key: string;
  }[];
  const pages = (await db('pdf_pictures').whereIn('storage_key', keys).select('storage_key as key')) as {
    key: string;
  }[];
  return new Set([...files, ...thumbnails, ...pages].map((row) => row.key));
}

/** True if this person opened the file since `since`, and said why where that is asked. */
export async function openedSince(db: Knex, fileId: string, personId: string, since: Instant): Promise<boolean> {
  const row: unknown = await db('file_reads')
    .where({ 'file_reads.file_id': fileId, 'file_reads.person_id': personId })
    .where('file_reads.at', '>=', since)
    .first('file_reads.id');
  return row !== undefined;
}

/** Of these files, those that this person opened since `since`. */
export async function openedAmong(
  db: Knex,
  fileIds: readonly string[],
  personId: string,
  since: Instant,
): Promise<ReadonlySet<string>> {
  const rows = await db('file_reads')
    .whereIn('file_reads.file_id', [...fileIds])
    .where('file_reads.person_id', personId)
    .where('file_reads.at', '>=', since)
    .distinct('file_reads.file_id')
    .pluck<string[]>('file_reads.file_id');
  return new Set(rows);
}

/** Accepted documents of live applications whose last day is before `day`, behind the id `after`; at most 100. */
export async function maybeExpired(db: Knex, day: string, after: string): Promise<readonly string[]> {
  return db('documents')
    .join('applications', 'applications.id', 'documents.application_id')
    .where({ 'documents.state': 'accepted', 'documents.current': true, 'applications.live': true })
    .where('documents.valid_until', '<', day)
    .where('documents.id', '>', after)
    .orderBy('documents.id')
    .limit(100)
    .pluck<string[]>('documents.id');
}

/** Files that wait for the scanner, the oldest first, at most 100. */
export async function filesToScan(db: Knex): Promise<readonly { readonly id: string; readonly storageKey: string }[]> {
  return (await db('files')
    .where('files.state', 'pending')
    .orderBy('files.id')
    .limit(100)
    .select({ id: 'files.id', storageKey: 'files.storage_key' })) as { id: string; storageKey: string }[];
}
