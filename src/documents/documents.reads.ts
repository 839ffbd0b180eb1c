/** What pages ask about documents. The same number of queries for one application and for a thousand. */
import type { Knex } from 'knex';
import type { Actor } from '../access/actor.ts';
import { visible } from '../access/relations.ts';
import type { CallSettings } from '../calls/definitions.ts';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';
import { isAskedOf, type AskedOf } from '../workflow/asked.ts';
import { statesWith } from '../workflow/states.ts';
import { ageOn } from '../workflow/time.ts';
import { dayOf } from '../workflow/zones.ts';
import type { DocumentState } from './documents.repository.ts';

/** A document with its file and what it was asked for as: all that decides whether, and how, it is opened. */
export interface OpenableDocument {
  readonly id: string;
  readonly applicationId: string;
  readonly reference: string;
  readonly current: boolean;
  readonly fileId: string;
  readonly storageKey: string;
  readonly thumbnailKey: string | null;
  readonly fileState: 'pending' | 'clean' | 'quarantined';
  readonly originalName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly requirementKey: string;
  readonly requirementName: Localised;
  readonly restricted: boolean;
  readonly identifying: boolean;
  readonly blind: boolean;
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
    .where({ 'documents.id': id, 'documents.application_id': applicationId })
    .first({
      id: 'documents.id',
      applicationId: 'documents.application_id',
      reference: 'applications.reference',
      current: 'documents.current',
      fileId: 'files.id',
      storageKey: 'files.storage_key',
      thumbnailKey: 'files.thumbnail_key',
      fileState: 'files.state',
      originalName: 'files.original_name',
      mediaType: 'files.media_type',
      bytes: 'files.bytes',
      requirementKey: 'requirements.key',
      requirementName: 'requirements.name',
      restricted: 'requirements.restricted',
      identifying: 'requirements.identifying',
      settings: 'calls.settings',
      number: db('documents as earlier')
        .whereRaw(
          'earlier.application_id = documents.application_id AND earlier.requirement_id = documents.requirement_id',
        )
        .whereRaw('earlier.id <= documents.id')
        .where('earlier.current', true)
        .count('*'),
    })) as
    (Omit<OpenableDocument, 'requirementName' | 'blind'> & { requirementName: string; settings: string }) | undefined;
  if (row === undefined) return null;
  const { settings, ...rest } = row;
  return {
    ...rest,
    requirementName: JSON.parse(row.requirementName) as Localised,
    current: Boolean(row.current),
    restricted: Boolean(row.restricted),
    identifying: Boolean(row.identifying),
    blind: (JSON.parse(settings) as CallSettings).blind,
    number: Math.max(1, Number(row.number)),
  };
}

/** A current document, as lists show it. */
export interface ListedDocument {
  readonly id: string;
  readonly applicationId: string;
  readonly participantId: string;
  readonly requirementId: string;
  readonly fileId: string;
  readonly state: DocumentState;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly fixBy: string | null;
  readonly validUntil: string | null;
  readonly decidedAt: Instant | null;
  readonly createdAt: Instant;
  readonly version: number;
  /** What its sender called it: not for a reviewer of a blind call. */
  readonly originalName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly pages: number | null;
  /** Only `clean` can be opened. */
  readonly fileState: 'pending' | 'clean' | 'quarantined';
  readonly hasThumbnail: boolean;
}

/** One requirement of one participant, with what is there. */
export interface ChecklistItem {
  readonly requirementId: string;
  readonly participantId: string;
  readonly key: string;
  readonly name: Localised;
  readonly hint: Localised;
  readonly due: 'submission' | 'nomination' | 'travel';
  readonly condition: AskedOf;
  readonly formats: readonly string[];
  readonly maxFiles: number;
  readonly restricted: boolean;
  readonly identifying: boolean;
  readonly validMonthsBeyond: number;
  /** False for what is asked of minors only or with a paper form, of somebody else. */
  readonly applies: boolean;
  readonly documents: readonly ListedDocument[];
  /** The state that matters most: something to put right comes before what waits, and that before what is done. */
  readonly standing: DocumentState | 'missing' | 'checking';
}

interface ParticipantRow {
  applicationId: string;
  participantId: string;
  callId: string;
  settings: string;
  zone: string;
  bornOn: string | null;
  typedBy: string | null;
  position: number;
}

type RequirementRow = Omit<ChecklistItem, 'participantId' | 'applies' | 'documents' | 'standing'> & { callId: string };

async function participantsOf(db: Knex, applicationIds: readonly string[]): Promise<readonly ParticipantRow[]> {
  return (await db('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('participants', 'participants.application_id', 'applications.id')
    .join('persons', 'persons.id', 'participants.person_id')
    .whereIn('applications.id', applicationIds)
    .orderBy(['applications.id', 'participants.position'])
    .select({
      applicationId: 'applications.id',
      participantId: 'participants.id',
      callId: 'calls.id',
      settings: 'calls.settings',
      zone: 'calls.zone',
      bornOn: 'persons.born_on',
      typedBy: 'applications.typed_by',
      position: 'participants.position',
    })) as ParticipantRow[];
}

async function requirementRows(db: Knex, callIds: readonly string[]): Promise<readonly RequirementRow[]> {
  const rows = (await db('requirements')
    .whereIn('requirements.call_id', callIds)
    .orderBy('requirements.position')
    .select({
      callId: 'requirements.call_id',
      requirementId: 'requirements.id',
      key: 'requirements.key',
      name: 'requirements.name',
      hint: 'requirements.hint',
      due: 'requirements.due',
      condition: 'requirements.condition',
      formats: 'requirements.formats',
      maxFiles: 'requirements.max_files',
      restricted: 'requirements.restricted',
      identifying: 'requirements.identifying',
      validMonthsBeyond: 'requirements.valid_months_beyond',
    })) as (Omit<RequirementRow, 'name' | 'hint' | 'formats'> & { name: string; hint: string; formats: string })[];
  return rows.map((row) => ({
    ...row,
    name: JSON.parse(row.name) as Localised,
    hint: JSON.parse(row.hint) as Localised,
    formats: JSON.parse(row.formats) as string[],
    restricted: Boolean(row.restricted),
    identifying: Boolean(row.identifying),
  }));
}

async function listedDocuments(db: Knex, applicationIds: readonly string[]): Promise<readonly ListedDocument[]> {
  const rows = (await db('documents')
    .join('files', 'files.id', 'documents.file_id')
    .whereIn('documents.application_id', applicationIds)
    .where('documents.current', true)
    .orderBy('documents.id')
    .select({
      id: 'documents.id',
      applicationId: 'documents.application_id',
      participantId: 'documents.participant_id',
      requirementId: 'documents.requirement_id',
      fileId: 'files.id',
      state: 'documents.state',
      reasonCode: 'documents.reason_code',
      reason: 'documents.reason',
      fixBy: 'documents.fix_by',
      validUntil: 'documents.valid_until',
      decidedAt: 'documents.decided_at',
      createdAt: 'documents.created_at',
      version: 'documents.version',
      originalName: 'files.original_name',
      mediaType: 'files.media_type',
      bytes: 'files.bytes',
      width: 'files.width',
      height: 'files.height',
      pages: 'files.pages',
      fileState: 'files.state',
      thumbnailKey: 'files.thumbnail_key',
    })) as (Omit<ListedDocument, 'hasThumbnail'> & { thumbnailKey: string | null })[];
  return rows.map(({ thumbnailKey, ...row }) => ({
    ...row,
    hasThumbnail: thumbnailKey !== null && row.fileState === 'clean',
  }));
}

function standingOf(documents: readonly ListedDocument[]): ChecklistItem['standing'] {
  if (documents.length === 0) return 'missing';
  const urgent = (['rejected', 'expired'] as const).find((state) => documents.some((d) => d.state === state));
  if (urgent !== undefined) return urgent;
  if (documents.some((d) => d.fileState === 'pending')) return 'checking';
  return documents.some((d) => d.state === 'pending') ? 'pending' : 'accepted';
}

function isMinor(participant: ParticipantRow, at: Instant): boolean {
  if (participant.bornOn === null) return false;
  const day = dayOf(at, participant.zone);
  return ageOn(participant.bornOn, day) < (JSON.parse(participant.settings) as CallSettings).minorUnder;
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** What is asked of each participant of the applications, and what is there: three queries, however many there are. */
export async function checklist(
  db: Knex,
  applicationIds: readonly string[],
  at: Instant,
): Promise<ReadonlyMap<string, readonly ChecklistItem[]>> {
  const participants = await participantsOf(db, applicationIds);
  const requirements = await requirementRows(db, [...new Set(participants.map((p) => p.callId))]);
  const documents = await listedDocuments(db, applicationIds);
  const place = (participantId: string, requirementId: string): string => `${participantId} ${requirementId}`;
  const there = grouped(documents, (d) => place(d.participantId, d.requirementId));
  const byCall = grouped(requirements, (requirement) => requirement.callId);
  const lists = new Map<string, ChecklistItem[]>(applicationIds.map((id) => [id, []]));
  for (const participant of participants) {
    const minor = isMinor(participant, at);
    const paper = participant.typedBy !== null && participant.position === 1; // one form, however many came with it
    for (const { callId: _, ...requirement } of byCall.get(participant.callId) ?? []) {
      const mine = there.get(place(participant.participantId, requirement.requirementId)) ?? [];
      const applies = isAskedOf(requirement.condition, { minor, paper });
      const item = { ...requirement, participantId: participant.participantId, applies, documents: mine };
      lists.get(participant.applicationId)?.push({ ...item, standing: standingOf(mine) });
    }
  }
  return lists;
}

/** A document that waits for an officer. */
export interface QueuedDocument {
  readonly id: string;
  readonly applicationId: string;
  readonly reference: string;
  readonly participant: string;
  readonly cityId: string;
  readonly requirementName: Localised;
  readonly restricted: boolean;
  readonly createdAt: Instant;
}

const PAGE = 50;

/** Documents that wait for the actor's decision, the longest waiting first: 50 behind the id `after`. */
export async function documentQueue(db: Knex, actor: Actor, after = ''): Promise<readonly QueuedDocument[]> {
  const query = db('documents')
    .join('applications', 'applications.id', 'documents.application_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('files', 'files.id', 'documents.file_id')
    .join('requirements', 'requirements.id', 'documents.requirement_id')
    .join('participants', 'participants.id', 'documents.participant_id')
    .join('persons', 'persons.id', 'participants.person_id')
    .where({ 'documents.state': 'pending', 'documents.current': true, 'files.state': 'clean' })
    .whereIn(
      'applications.state',
      statesWith('application', 'live').filter((state) => state !== 'draft'),
    )
    .where('documents.id', '>', after)
    .orderBy('documents.id')
    .limit(PAGE);
  const rows = (await visible(query, 'application', actor, 'document:decide').select({
    id: 'documents.id',
    applicationId: 'applications.id',
    reference: 'applications.reference',
    participant: 'persons.name',
    cityId: 'applications.city_id',
    requirementName: 'requirements.name',
    restricted: 'requirements.restricted',
    createdAt: 'documents.created_at',
  })) as (Omit<QueuedDocument, 'requirementName'> & { requirementName: string })[];
  return rows.map((row) => ({
    ...row,
    requirementName: JSON.parse(row.requirementName) as Localised,
    restricted: Boolean(row.restricted),
  }));
}
