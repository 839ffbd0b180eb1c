/** What pages ask about documents. The same number of queries for one application and for a thousand. */
import type { Knex } from 'knex';
import type { CallSettings } from '../calls/definitions.ts';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';
import { isLongEnough, validityNeeded, type Needed } from '../workflow/validity.ts';
import { DAYS_BEFORE_TRAVEL, isAskedOf, type Asked, type AskedOf, type Conditions } from '../workflow/asked.ts';
import { addDays, ageOn } from '../workflow/time.ts';
import { dayOf } from '../workflow/zones.ts';
import type { DocumentState } from './documents.repository.ts';
import { requirementRows, type RequirementRow } from './asked.reads.ts';
import { staysByApplication, type StayHere } from './stays.reads.ts';

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
  /** What was sent, where something else is kept: see `MadeFrom`. */
  readonly madeFrom: string | null;
  /** Only `clean` can be opened. */
  readonly fileState: 'pending' | 'clean' | 'quarantined';
  readonly hasThumbnail: boolean;
}

/** What an officer asked of one applicant. */
export interface Requested {
  readonly id: string;
  readonly participantId: string;
  readonly reason: string;
  readonly dueOn: string;
  readonly askedAt: Instant;
}

/** Until when a host asks a document to be valid. */
export interface NeededHere extends Needed {
  readonly cityName: string | null;
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
  readonly conditions: Conditions;
  /** Asked of this application alone: why, and by when. */
  readonly requested: Requested | null;
  /** Until when it has to be valid, the strictest host first; empty where nobody asks. */
  readonly needed: readonly NeededHere[];
  /** Accepted, and not valid for as long as a host asks: a new one is due before travel. */
  readonly tooShort: boolean;
  /** The day by which somebody has to do something about it; null where none is set. */
  readonly dueOn: string | null;
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
  callStartsOn: string;
  callEndsOn: string;
  bornOn: string | null;
  typedBy: string | null;
  /** How many endorsements it was started with. */
  endorsed: number | string;
  position: number;
}

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
      callStartsOn: 'calls.starts_on',
      callEndsOn: 'calls.ends_on',
      bornOn: 'persons.born_on',
      typedBy: 'applications.typed_by',
      endorsed: db('endorsements').whereRaw('endorsements.application_id = applications.id').count('endorsements.id'),
      position: 'participants.position',
    })) as ParticipantRow[];
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
      madeFrom: 'files.made_from',
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

/** When what is due for this item has to be there: a file put right, what was asked for, what is owed before travel. */
function dueOnOf(
  item: Pick<ChecklistItem, 'due' | 'requested' | 'documents' | 'standing' | 'tooShort'>,
  startsOn: string,
): string | null {
  const fixBy = item.documents.flatMap(({ state, fixBy: day }) => (state === 'rejected' && day !== null ? [day] : []));
  if (item.standing === 'rejected' && fixBy.length > 0) return fixBy.sort()[0] ?? null;
  if (item.tooShort) return addDays(startsOn, -DAYS_BEFORE_TRAVEL);
  if (item.standing !== 'missing') return null;
  if (item.requested !== null) return item.requested.dueOn;
  return item.due === 'travel' ? addDays(startsOn, -DAYS_BEFORE_TRAVEL) : null;
}

function itemOf(
  { callId: _, applicationId: __, ...requirement }: RequirementRow,
  participant: ParticipantRow,
  around: { readonly stays: readonly StayHere[]; readonly asked: Asked },
  documents: readonly ListedDocument[],
): ChecklistItem {
  const { stays, asked } = around;
  const standing = standingOf(documents);
  const names = new Map(stays.map(({ cityId, cityName }) => [cityId, cityName]));
  const needed = validityNeeded(requirement, stays, participant.callEndsOn).map((one) => ({
    ...one,
    cityName: one.cityId === null ? null : (names.get(one.cityId) ?? null),
  }));
  const tooShort = standing === 'accepted' && !documents.some(({ validUntil }) => isLongEnough(validUntil, needed));
  const startsOn = stays.map((stay) => stay.startsOn).sort()[0] ?? participant.callStartsOn;
  const item = { ...requirement, documents, standing, needed, tooShort };
  return {
    ...item,
    participantId: participant.participantId,
    applies: isAskedOf(requirement, asked),
    dueOn: dueOnOf(item, startsOn),
  };
}

/** True if the requirement is one of the call, or asked of this participant alone. */
function concerns(requirement: RequirementRow, participant: ParticipantRow): boolean {
  if (requirement.applicationId === null) return true;
  return requirement.requested?.participantId === participant.participantId;
}

/** What is asked of each participant of the applications, and what is there: five queries, however many there are. */
export async function checklist(
  db: Knex,
  applicationIds: readonly string[],
  at: Instant,
): Promise<ReadonlyMap<string, readonly ChecklistItem[]>> {
  const participants = await participantsOf(db, applicationIds);
  const requirements = await requirementRows(db, [...new Set(participants.map((p) => p.callId))], applicationIds);
  const documents = await listedDocuments(db, applicationIds);
  const stays = await staysByApplication(db, applicationIds);
  const place = (participantId: string, requirementId: string): string => `${participantId} ${requirementId}`;
  const there = grouped(documents, (d) => place(d.participantId, d.requirementId));
  const byCall = grouped(requirements, (requirement) => requirement.callId);
  const together = grouped(participants, (participant) => participant.applicationId);
  const lists = new Map<string, ChecklistItem[]>(applicationIds.map((id) => [id, []]));
  for (const participant of participants) {
    const here = stays.get(participant.applicationId) ?? [];
    const asked = {
      minor: isMinor(participant, at),
      paper: participant.typedBy !== null && participant.position === 1, // one form, however many came with it
      member: participant.position !== 1,
      group: (together.get(participant.applicationId)?.length ?? 0) > 1,
      endorsed: Number(participant.endorsed) > 0,
      hosts: here.map(({ cityId }) => cityId),
    };
    for (const requirement of byCall.get(participant.callId) ?? []) {
      if (!concerns(requirement, participant)) continue;
      const mine = there.get(place(participant.participantId, requirement.requirementId)) ?? [];
      lists.get(participant.applicationId)?.push(itemOf(requirement, participant, { stays: here, asked }, mine));
    }
  }
  return lists;
}
