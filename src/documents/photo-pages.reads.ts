import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

/** What photographs are the pages of: one requirement of one participant. */
export interface Bundle {
  readonly applicationId: string;
  readonly participantId: string;
  readonly requirementId: string;
}

/** A photograph that is to become a page. */
export interface PhotoPage {
  readonly id: string;
  readonly fileId: string;
  readonly storageKey: string;
  readonly thumbnailKey: string | null;
  readonly originalName: string;
  readonly bytes: number;
  /** Degrees to the right. */
  readonly turn: number;
}

const where = ({ applicationId, participantId, requirementId }: Bundle): Readonly<Record<string, string>> => ({
  'photo_pages.application_id': applicationId,
  'photo_pages.participant_id': participantId,
  'photo_pages.requirement_id': requirementId,
});

/** The photographs of a bundle, in order. */
export async function photoPages(db: Knex, bundle: Bundle): Promise<readonly PhotoPage[]> {
  return (await db('photo_pages')
    .join('files', 'files.id', 'photo_pages.file_id')
    .where(where(bundle))
    .orderBy(['photo_pages.position', 'photo_pages.id'])
    .select({
      id: 'photo_pages.id',
      fileId: 'files.id',
      storageKey: 'files.storage_key',
      thumbnailKey: 'files.thumbnail_key',
      originalName: 'files.original_name',
      bytes: 'files.bytes',
      turn: 'photo_pages.turn',
    })) as PhotoPage[];
}

/** How many photographs wait for each requirement and participant of an application. */
export async function waitingPhotos(db: Knex, applicationId: string): Promise<ReadonlyMap<string, number>> {
  const rows = (await db('photo_pages')
    .where('photo_pages.application_id', applicationId)
    .groupBy(['photo_pages.requirement_id', 'photo_pages.participant_id'])
    .count({ count: '*' })
    .select({ requirement: 'photo_pages.requirement_id', participant: 'photo_pages.participant_id' })) as unknown as {
    requirement: string;
    participant: string;
    count: number | string;
  }[];
  return new Map(rows.map((row) => [`${row.requirement} ${row.participant}`, Number(row.count)]));
}

/** Photographs that nobody made anything of since `before`, at most 500. */
export async function forgottenPhotos(db: Knex, before: Instant): Promise<readonly Pick<PhotoPage, 'id' | 'fileId'>[]> {
  return (await db('photo_pages')
    .where('photo_pages.created_at', '<', before)
    .orderBy('photo_pages.id')
    .limit(500)
    .select({ id: 'photo_pages.id', fileId: 'photo_pages.file_id' })) as Pick<PhotoPage, 'id' | 'fileId'>[];
}
