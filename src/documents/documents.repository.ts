import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';
import { conditionsIn, type Conditions } from '../workflow/asked.ts';
import type { PreparedFile } from './store-file.ts';

type Trx = Knex.Transaction;

/** How a document stands. */
export type DocumentState = 'pending' | 'accepted' | 'rejected' | 'expired';

/** What the verbs need to know of an application. */
export interface ApplicationRow {
  readonly id: string;
  readonly callId: string;
  readonly personId: string;
  readonly state: string;
  readonly submittedAt: Instant | null;
  readonly callEndsOn: string;
}

/** What the verbs need to know of a requirement. */
export interface RequirementRow {
  readonly id: string;
  readonly key: string;
  readonly due: 'submission' | 'nomination' | 'travel';
  readonly formats: readonly string[];
  readonly maxFiles: number;
  readonly validMonthsBeyond: number;
  readonly conditions: Conditions;
  /** Asked of this application alone, and of one participant: no requirement of the call. */
  readonly requestedOf: string | null;
  /** The name, as it is stored. */
  readonly name: string;
}

/** A document with what is asked of its file. */
export interface DocumentRow {
  readonly id: string;
  readonly applicationId: string;
  readonly participantId: string;
  readonly requirementId: string;
  readonly fileId: string;
  readonly state: DocumentState;
  readonly current: boolean;
  readonly version: number;
  readonly createdAt: Instant;
  readonly fileState: PreparedFile['state'];
  readonly validUntil: string | null;
}

/** Inserts the row that owns a stored file. */
export async function insertFile(
  trx: Trx,
  file: PreparedFile & { readonly id: string; readonly accountId: string | null; readonly at: Instant },
): Promise<void> {
  await trx('files').insert({
    id: file.id,
    storage_key: file.storageKey,
    state: file.state,
    original_name: file.originalName,
    media_type: file.mediaType,
    bytes: file.bytes,
    sha256: file.sha256,
    width: file.width,
    height: file.height,
    pages: file.pages,
    thumbnail_key: file.thumbnailKey,
    made_from: file.madeFrom,
    account_id: file.accountId,
    created_at: file.at,
  });
}

/** Moves a file that was waiting for the scanner; false if it no longer was. */
export async function settleFile(trx: Trx, id: string, state: 'clean' | 'quarantined'): Promise<boolean> {
  return (await trx('files').where({ id, state: 'pending' }).update({ state })) === 1;
}

/** The application's row, locked: documents of one application change one after the other. */
export async function lockApplication(trx: Trx, id: string): Promise<ApplicationRow | null> {
  const row = (await trx('applications')
    .where('applications.id', id)
    .forUpdate()
    .first(
      trx('calls').whereRaw('calls.id = applications.call_id').select('calls.ends_on').as('callEndsOn'),
      'applications.id',
      'applications.call_id as callId',
      'applications.person_id as personId',
      'applications.state',
      'applications.submitted_at as submittedAt',
    )) as ApplicationRow | undefined;
  return row ?? null;
}

/** The requirements of the application's call in their order, then what was asked of this application alone. */
export async function requirementsOf(
  trx: Trx,
  { id, callId }: Pick<ApplicationRow, 'id' | 'callId'>,
): Promise<readonly RequirementRow[]> {
  const rows = (await trx('requirements')
    .leftJoin('document_requests', 'document_requests.requirement_id', 'requirements.id')
    .where('requirements.call_id', callId)
    .where((either) =>
      either
        .whereNull('requirements.application_id')
        .orWhere((one) => one.where('requirements.application_id', id).whereNull('document_requests.withdrawn_at')),
    )
    .orderBy(['requirements.position', 'requirements.id'])
    .select(
      'requirements.id',
      'requirements.key',
      'requirements.name',
      'requirements.due',
      'requirements.formats',
      'requirements.max_files as maxFiles',
      'requirements.valid_months_beyond as validMonthsBeyond',
      'requirements.conditions',
      'document_requests.participant_id as requestedOf',
    )) as (Omit<RequirementRow, 'formats' | 'conditions'> & { formats: string; conditions: string | null })[];
  return rows.map((row) => ({
    ...row,
    formats: JSON.parse(row.formats) as string[],
    conditions: conditionsIn(row.conditions),
  }));
}

const DOCUMENT = [
  'documents.valid_until as validUntil',
  'documents.id',
  'documents.application_id as applicationId',
  'documents.participant_id as participantId',
  'documents.requirement_id as requirementId',
  'documents.file_id as fileId',
  'documents.state',
  'documents.current',
  'documents.version',
  'documents.created_at as createdAt',
  'files.state as fileState',
];

function documents(trx: Trx): Knex.QueryBuilder {
  return trx('documents').join('files', 'files.id', 'documents.file_id').orderBy('documents.id').select(DOCUMENT);
}

const asDocument = (row: DocumentRow): DocumentRow => ({ ...row, current: Boolean(row.current) });

/** The current documents of an application. */
export async function currentDocuments(trx: Trx, applicationId: string): Promise<readonly DocumentRow[]> {
  const where = { 'documents.application_id': applicationId, 'documents.current': true };
  return ((await documents(trx).where(where)) as DocumentRow[]).map(asDocument);
}

/** One document, or null. */
export async function documentById(trx: Trx, id: string): Promise<DocumentRow | null> {
  const rows = (await documents(trx).where('documents.id', id)) as DocumentRow[];
  return rows.map(asDocument)[0] ?? null;
}

/** Documents that show a file. */
export async function documentsOfFile(trx: Trx, fileId: string): Promise<readonly DocumentRow[]> {
  return ((await documents(trx).where('documents.file_id', fileId)) as DocumentRow[]).map(asDocument);
}

/** True for a participant of the application. */
export async function isParticipant(trx: Trx, applicationId: string, participantId: string): Promise<boolean> {
  const row: unknown = await trx('participants')
    .where({ 'participants.id': participantId, 'participants.application_id': applicationId })
    .first('participants.id');
  return row !== undefined;
}

/** A new current document. */
export async function insertDocument(
  trx: Trx,
  document: Pick<DocumentRow, 'id' | 'applicationId' | 'participantId' | 'requirementId' | 'fileId' | 'state'> & {
    readonly reasonCode: string | null;
    readonly at: Instant;
  },
): Promise<void> {
  await trx('documents').insert({
    id: document.id,
    application_id: document.applicationId,
    participant_id: document.participantId,
    requirement_id: document.requirementId,
    file_id: document.fileId,
    state: document.state,
    current: true,
    reason_code: document.reasonCode,
    version: 1,
    created_at: document.at,
  });
}

/** Makes documents part of the past; what was sent with them keeps them. */
export async function retireDocuments(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await trx('documents').whereIn('documents.id', ids).update({ current: false });
}

/** What an officer decided about a document. */
export interface Decision {
  readonly state: 'accepted' | 'rejected';
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly fixBy: string | null;
  readonly validUntil: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
}

/** Writes a decision on the document at this version; false if somebody was quicker. */
export async function writeDecision(trx: Trx, id: string, version: number, decision: Decision): Promise<boolean> {
  const changed = await trx('documents')
    .where({ id, version, current: true })
    .update({
      state: decision.state,
      reason_code: decision.reasonCode,
      reason: decision.reason,
      fix_by: decision.fixBy,
      valid_until: decision.validUntil,
      decided_by: decision.decidedBy,
      decided_at: decision.decidedAt,
      version: version + 1,
    });
  return changed === 1;
}

/** Marks an accepted document at this version as expired; false if it was decided or replaced meanwhile. */
export async function markExpired(trx: Trx, id: string, version: number): Promise<boolean> {
  const changed = await trx('documents')
    .where({ id, version, current: true, state: 'accepted' })
    .update({ state: 'expired', version: version + 1 });
  return changed === 1;
}

/** A requirement that an application was returned for. */
export interface ReturnItem {
  readonly id: string;
  readonly key: string;
  readonly askedAt: Instant;
  readonly settledAt: Instant | null;
}

/** The requirements that an application was returned for the last time. */
export async function returnedRequirements(trx: Trx, applicationId: string): Promise<readonly ReturnItem[]> {
  return (await trx('return_items')
    .where({ 'return_items.application_id': applicationId, 'return_items.kind': 'requirement' })
    .where(
      'return_items.asked_at',
      trx('return_items as newest').where('newest.application_id', applicationId).max('newest.asked_at'),
    )
    .select('return_items.id', 'return_items.key', 'return_items.asked_at as askedAt', 'return_items.settled_at as settledAt')) as ReturnItem[]; // prettier-ignore
}

/** Marks items as settled, or as open again. */
export async function settleItems(trx: Trx, ids: readonly string[], at: Instant | null): Promise<void> {
  if (ids.length > 0) await trx('return_items').whereIn('return_items.id', ids).update({ settled_at: at });
}

/** Who is written to about an application's document. */
export interface Correspondent {
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  /** The member of a group whose document it is; null for the applicant's own. */
  readonly member: string | null;
}

/** Who is written to: the member of a group about theirs, by link; else the holder of the application's account. */
export async function correspondentOf(trx: Trx, applicationId: string, participantId?: string): Promise<Correspondent> {
  const member = (await trx('group_members')
    .where({ 'group_members.participant_id': participantId ?? '', 'group_members.state': 'confirmed' })
    .whereNot('group_members.email', '') // typed in from paper: the lead hears of it
    .first({
      email: 'group_members.email',
      name: 'group_members.name',
      locale: 'group_members.locale',
      member: 'group_members.id',
    })) as Correspondent | undefined;
  if (member !== undefined) return member;
  const applicant = (await trx('applications')
    .join('accounts', 'accounts.id', 'applications.account_id')
    .join('persons', 'persons.id', 'accounts.person_id')
    .where('applications.id', applicationId)
    .first('accounts.email', 'persons.name', 'persons.locale')) as Omit<Correspondent, 'member'>;
  return { ...applicant, member: null };
}
