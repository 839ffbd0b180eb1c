/** A file of an earlier application becomes a new document here: a copy with an owner, a check and a decision of its own. */
import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { papersOf, mayEdit } from '../documents/editable.ts';
import { reusableFor, type Reusable } from '../documents/earlier.ts';
import { earlierDocuments, type EarlierDocument } from '../documents/earlier.reads.ts';
import { prepareFile, withFiles, type Files, type MadeFrom, type PreparedFile } from '../documents/store-file.ts';
import { wholeFile } from '../documents/whole.ts';
import type { Ctx } from '../engine/context.ts';
import { AppError, found } from '../errors.ts';
import type { ReceivedFile, Reply, Visit } from '../web/route.ts';
import { fieldId } from './places.ts';
import { fileError, type Counter } from './receive.ts';
import { sendDocument } from './send-document.ts';

/** The press on an offer; `from` is the application that it named. */
export type Reusing = Visit<
  { id: string; requirement: string; participant: string },
  unknown,
  { readonly from: string }
>;

const sameFiles = (a: Reusable | null, b: Reusable): boolean =>
  a?.applicationId === b.applicationId &&
  a.documents.length === b.documents.length &&
  a.documents.every(({ id }, i) => id === b.documents[i]?.id);

// Two presses at once must not write into one file: a number for each in this process, beside the others' names.
let copies = 0;

/** The bytes as if they had just been received: in the folder for what comes in. */
async function received(files: Files, one: EarlierDocument): Promise<ReceivedFile> {
  const bytes = await wholeFile(files.storage, one.storageKey);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const at = path.join(files.incoming, `earlier-${String(process.pid)}-${String((copies += 1))}`);
  await writeFile(at, bytes, { mode: 0o600 });
  return { path: at, originalName: one.originalName, bytes: bytes.length, sha256 };
}

async function copied(files: Files, one: EarlierDocument): Promise<PreparedFile> {
  const copy = await received(files, one);
  try {
    return await prepareFile(files, copy, 'file', one.madeFrom as MadeFrom | null);
  } finally {
    await rm(copy.path, { force: true });
  }
}

/** Attaches the copies, if everything that was true of the offer still is behind the lock. */
async function attachCopies(
  ctx: Ctx,
  at: Reusing['params'],
  offer: Reusable,
  prepared: readonly PreparedFile[],
): Promise<void> {
  const { id: applicationId, requirement: requirementId, participant: participantId } = at;
  const papers = await papersOf(ctx, applicationId);
  const requirement = found(papers.requirements.find(({ id }) => id === requirementId));
  const documents = papers.documents.filter(
    (one) => one.requirementId === requirementId && one.participantId === participantId,
  );
  const earlier = await earlierDocuments(ctx.trx, ctx.actor, applicationId);
  const now = reusableFor({ ...requirement, participantId, documents }, earlier, ctx.at);
  if (!sameFiles(now, offer)) throw new AppError({ kind: 'conflict' });
  const ids = prepared.map(() => ctx.id()).sort();
  for (const [i, one] of prepared.entries()) {
    const attachment = { applicationId, participantId, requirementId, prepared: one, id: ids[i] };
    await sendDocument(ctx, { ...attachment, replaces: offer.replaces[i], copyOf: offer.documents[i]?.id });
  }
}

/** What can be used now; null where the offer was taken already, or holds no more. */
async function offered(visit: Reusing, counter: Counter): Promise<Reusable | null> {
  const { requirement, participant } = visit.params;
  const uploads = await counter.load();
  const item = found(
    uploads.items.find((one) => one.requirementId === requirement && one.participantId === participant),
  );
  if (!mayEdit(uploads.editable, requirement)) throw new AppError({ kind: 'refused', why: 'moved_on' });
  const offer = reusableFor(item, uploads.earlier, visit.at);
  return offer?.applicationId === visit.body.from ? offer : null;
}

async function refused(visit: Reusing, counter: Counter, error: unknown): Promise<Reply> {
  if (!(error instanceof AppError)) throw error;
  const { requirement, participant } = visit.params;
  const { kind } = error.detail;
  const gone = kind === 'conflict' || kind === 'file_gone';
  const text = gone ? visit.t('uploads.earlier.gone') : fileError(visit, error);
  return counter.page(
    { replace: null, error: { field: fieldId(requirement, participant), text } },
    kind === 'invalid' ? 422 : 409,
  );
}

/** Brings copies of the offered files here, each waiting for its check; says so where the offer no longer holds. */
export async function reuseEarlier(visit: Reusing, files: Files, counter: Counter): Promise<Reply> {
  const { requirement, participant } = visit.params;
  const to = counter.at(requirement, participant);
  try {
    const offer = await offered(visit, counter);
    // A second press finds the file here, and is answered like the first.
    if (offer === null) return await visit.commit(() => Promise.reject(new AppError({ kind: 'conflict' })), to);
    const prepare = offer.documents.map((one) => () => copied(files, one));
    const reply = await withFiles(files, prepare, (prepared) =>
      visit.commit((ctx) => attachCopies(ctx, visit.params, offer, prepared), to),
    );
    const name = offer.documents.map(({ originalName }) => originalName).join(', ');
    visit.session.flash({ kind: 'ok', text: visit.t('uploads.earlier.used', { name, count: offer.documents.length }) });
    return reply;
  } catch (error) {
    return refused(visit, counter, error);
  }
}
