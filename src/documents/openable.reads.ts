import type { Knex } from 'knex';
import type { CallSettings } from '../calls/definitions.ts';
import type { Localised } from '../i18n/index.ts';

/** A document with its file and what it was asked for as: all that decides whether, and how, it is opened. */
export interface OpenableDocument {
  readonly id: string;
  readonly applicationId: string;
  readonly reference: string;
  /** The sending city, and the one that leads the call. */
  readonly cityId: string;
  readonly leadCityId: string;
  readonly current: boolean;
  readonly fileId: string;
  readonly storageKey: string;
  readonly thumbnailKey: string | null;
  readonly fileState: 'pending' | 'clean' | 'quarantined';
  readonly originalName: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Of an image, upright, in pixels. */
  readonly width: number | null;
  readonly height: number | null;
  readonly requirementKey: string;
  readonly requirementName: Localised;
  readonly restricted: boolean;
  readonly identifying: boolean;
  readonly blind: boolean;
  readonly participantId: string;
  /** It is a member's of the group, and not the applicant's to open. */
  readonly ofMember: boolean;
  /** 1, 2, … among the current documents of its requirement. */
  readonly number: number;
}

/** One document of the application, or null. */
export async function openableDocument(db: Knex, applicationId: string, id: string): Promise<OpenableDocument | null> {
  const row = (await db('documents')
    .join('files', 'files.id', 'documents.file_id')
    .join('requirements', 'requirements.id', 'documents.requirement_id')
    .join('applications', 'applications.id', 'documents.application_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .leftJoin('group_members', 'group_members.participant_id', 'documents.participant_id')
    .where({ 'documents.id': id, 'documents.application_id': applicationId })
    .first({
      id: 'documents.id',
      applicationId: 'documents.application_id',
      reference: 'applications.reference',
      cityId: 'applications.city_id',
      leadCityId: 'calls.lead_city_id',
      current: 'documents.current',
      fileId: 'files.id',
      storageKey: 'files.storage_key',
      thumbnailKey: 'files.thumbnail_key',
      fileState: 'files.state',
      originalName: 'files.original_name',
      mediaType: 'files.media_type',
      bytes: 'files.bytes',
      width: 'files.width',
      height: 'files.height',
      requirementKey: 'requirements.key',
      requirementName: 'requirements.name',
      restricted: 'requirements.restricted',
      identifying: 'requirements.identifying',
      settings: 'calls.settings',
      participantId: 'documents.participant_id',
      memberId: 'group_members.id',
      number: db('documents as earlier')
        .whereRaw(
          'earlier.application_id = documents.application_id AND earlier.requirement_id = documents.requirement_id',
        )
        .whereRaw('earlier.id <= documents.id')
        .where('earlier.current', true)
        .count('*'),
    })) as
    (Omit<OpenableDocument, 'requirementName' | 'blind' | 'ofMember'> & { requirementName: string; settings: string; memberId: string | null }) | undefined; // prettier-ignore
  if (row === undefined) return null;
  const { settings, memberId, ...rest } = row;
  return {
    ...rest,
    requirementName: JSON.parse(row.requirementName) as Localised,
    ofMember: memberId !== null,
    current: Boolean(row.current),
    restricted: Boolean(row.restricted),
    identifying: Boolean(row.identifying),
    blind: (JSON.parse(settings) as CallSettings).blind,
    number: Math.max(1, Number(row.number)),
  };
}
