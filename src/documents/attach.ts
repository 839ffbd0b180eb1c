import { AppError, found } from '../errors.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import {
  insertDocument,
  isParticipant,
  retireDocuments,
  settleItems,
  type DocumentRow,
  type RequirementRow,
} from './documents.repository.ts';
import { editableIn, itemsOfThisReturn, mayEdit, papersOf, type Papers } from './editable.ts';
import { recordFile, uploadError, type PreparedFile } from './store-file.ts';

/** A file to be attached to a requirement of one participant. */
export interface Attachment {
  readonly applicationId: string;
  readonly participantId: string;
  readonly requirementId: string;
  readonly prepared: PreparedFile;
  /** The document that the file takes the place of, where several are asked for. */
  readonly replaces?: string | undefined;
  /** The new document's id, where several come at once and keep their order. */
  readonly id?: string | undefined;
  /** The document of an earlier application that it is a copy of. */
  readonly copyOf?: string | undefined;
}

function invalid(name: string): AppError {
  return new AppError({ kind: 'invalid', fields: { file: uploadError(name) } });
}

async function note(
  ctx: Ctx,
  papers: Papers,
  action: string,
  document: string,
  requirement: RequirementRow,
  copyOf?: string,
): Promise<void> {
  const line = { subject: 'application', subjectId: papers.application.id };
  const data = { document, requirement: requirement.key };
  // Where a copy comes from is on the record from the start: it says that the file was seen before.
  if (copyOf !== undefined) await record(ctx, { ...line, action: 'reuse_document', data: { ...data, from: copyOf } });
  // A draft is its owner's own; what was sent changes on the record.
  else if (papers.application.state !== 'draft') await record(ctx, { ...line, action, data });
}

/** The papers as far as they are one participant's: what another one has to put right opens nothing of theirs. */
function ofOne(papers: Papers, participantId: string): Papers {
  return { ...papers, documents: papers.documents.filter((document) => document.participantId === participantId) };
}

function leaving(papers: Papers, attachment: Attachment, requirement: RequirementRow): readonly DocumentRow[] {
  const mine = papers.documents.filter(
    (d) => d.requirementId === requirement.id && d.participantId === attachment.participantId,
  );
  const out = requirement.maxFiles === 1 ? mine : mine.filter((document) => document.id === attachment.replaces);
  if (attachment.replaces !== undefined && out.length === 0) throw new AppError({ kind: 'conflict' });
  if (mine.length - out.length >= requirement.maxFiles) throw invalid('full');
  return out;
}

/**
 * Attaches a prepared file to a requirement and returns the document's id. Where one file is asked for it takes the
 * place of the present one. Refused when the requirement's files may not be changed now; `invalid` at `file` for a kind
 * of file that is not asked for, or one too many. A quarantined file is attached as rejected, with the reason `unsafe`.
 */
export async function attachDocument(ctx: Ctx, attachment: Attachment): Promise<string> {
  const { applicationId, participantId, requirementId, prepared } = attachment;
  const papers = await papersOf(ctx, applicationId);
  const requirement = found(papers.requirements.find(({ id }) => id === requirementId));
  if (!(await isParticipant(ctx.trx, applicationId, participantId))) throw new AppError({ kind: 'not_found' });
  if (!mayEdit(editableIn(ofOne(papers, participantId)), requirementId))
    throw new AppError({ kind: 'refused', why: 'moved_on' });
  if (!requirement.formats.includes(prepared.mediaType)) throw invalid('format');
  const out = leaving(papers, attachment, requirement);
  const unsafe = prepared.state === 'quarantined';
  const fileId = await recordFile(ctx, prepared);
  const id = attachment.id ?? ctx.id();
  await retireDocuments(ctx.trx, out.map((document) => document.id)); // prettier-ignore
  await insertDocument(ctx.trx, {
    ...{ id, applicationId, participantId, requirementId, fileId, at: ctx.at },
    state: unsafe ? 'rejected' : 'pending',
    reasonCode: unsafe ? 'unsafe' : null,
  });
  const items = itemsOfThisReturn(papers).filter((item) => item.key === requirement.key && item.settledAt === null);
  if (!unsafe) await settleItems(ctx.trx, items.map((item) => item.id), ctx.at); // prettier-ignore
  await note(ctx, papers, 'attach_document', id, requirement, attachment.copyOf);
  return id;
}

/**
 * Takes a document away from its requirement; what was sent with it keeps it. After sending, the last file of a
 * requirement that was due at submission can only be replaced.
 */
export async function removeDocument(ctx: Ctx, applicationId: string, documentId: string): Promise<void> {
  const papers = await papersOf(ctx, applicationId);
  const document = found(papers.documents.find(({ id }) => id === documentId));
  const requirement = found(papers.requirements.find(({ id }) => id === document.requirementId));
  if (!mayEdit(editableIn(ofOne(papers, document.participantId)), requirement.id))
    throw new AppError({ kind: 'refused', why: 'moved_on' });
  const others = papers.documents.filter((d) => d.requirementId === requirement.id && d.id !== documentId);
  const { state } = papers.application;
  const sent = state !== 'draft' && state !== 'returned';
  if (sent && requirement.due === 'submission' && !others.some((d) => d.participantId === document.participantId))
    throw new AppError({ kind: 'refused', why: 'moved_on' });
  await retireDocuments(ctx.trx, [documentId]);
  const reopened = itemsOfThisReturn(papers).filter(
    (item) =>
      item.key === requirement.key && !others.some((d) => d.createdAt >= item.askedAt && d.state !== 'rejected'),
  );
  await settleItems(ctx.trx, reopened.map((item) => item.id), null); // prettier-ignore
  await note(ctx, papers, 'remove_document', documentId, requirement);
}
