import { citiesOf, type Relation } from '../access/actor.ts';
import type { Ctx } from '../engine/context.ts';
import { AppError } from '../errors.ts';
import { withoutMetadata } from './blind-pdf.ts';
import type { OpenableDocument } from './openable.reads.ts';
import { hostCitiesOf, insertRead } from './file-reads.repository.ts';
import { onlyPixels } from './images.ts';
import type { ImageType } from './image-shape.ts';
import type { Storage } from './storage.ts';
import { turns } from './turns.ts';
import { wholeFile } from './whole.ts';

/** How somebody may open a document. */
export interface Opening {
  /** As what: a reviewer of a blind call is one first, whatever else they are; then the owner, the office, the host. */
  readonly as: 'owner' | 'reviewer' | 'officer' | 'coordinator' | 'auditor';
  /** Under a neutral name and without anything that tells who sent it. */
  readonly blind: boolean;
  /** Passports and medical papers: the reason is asked for, and the owner reads it. */
  readonly mustSayWhy: boolean;
}

const ORDER = ['owner', 'officer', 'auditor', 'reviewer', 'coordinator'] as const;

/** Whether, and how, the document may be opened by who holds these relations to its application; null: it is not there. */
export function openingFor(held: ReadonlySet<Relation>, document: OpenableDocument): Opening | null {
  const blindReviewer = held.has('reviewer') && !held.has('owner') && document.blind;
  const as = blindReviewer ? 'reviewer' : ORDER.find((relation) => held.has(relation));
  // A member of a group hands in their own papers, and the lead only sees that they are there.
  if (as === undefined || (as === 'owner' && document.ofMember)) return null;
  const blind = as === 'reviewer' && document.blind;
  if (as === 'reviewer' && (document.restricted || (blind && document.identifying))) return null;
  if ((as === 'reviewer' || as === 'coordinator') && !document.current) return null;
  return { as, blind, mustSayWhy: document.restricted && as !== 'owner' };
}

/** A file that is opened: a document's, or one that stands in no list of documents. */
type Opened = Pick<OpenableDocument, 'fileId' | 'applicationId' | 'cityId' | 'leadCityId'>;

/** For which of their cities the reader opens it: the sending one before the one that leads; a host's for its coordinator. */
async function cityOf(ctx: Ctx, document: Opened, { as }: Pick<Opening, 'as'>): Promise<string | null> {
  if (as === 'owner' || as === 'reviewer') return null; // neither opens one for a city
  const near =
    as === 'coordinator' ? await hostCitiesOf(ctx.trx, document.applicationId) : [document.cityId, document.leadCityId];
  const held = citiesOf(ctx.actor, as);
  return near.find((city) => held.includes(city)) ?? null;
}

/** Writes down that the reader opens a restricted file, and why: its owner reads it. Empty: to check it, in the queue. */
export async function recordOpening(
  ctx: Ctx,
  document: Opened,
  opening: Pick<Opening, 'as'>,
  reason: string,
): Promise<void> {
  if (ctx.actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
  const { person: personId } = ctx.actor;
  await insertRead(ctx.trx, {
    id: ctx.id(),
    fileId: document.fileId,
    personId,
    cityId: await cityOf(ctx, document, opening),
    relation: opening.as,
    reason,
    at: ctx.at,
  });
}

// A blind copy is made in memory, from a decoded image even: one at a time, the others wait.
const oneByOne = turns(1);

/**
 * The document for a reviewer of a blind call: an image encoded anew, a PDF with its author, program and dates blanked;
 * null where something could not be taken out of a PDF.
 */
export function blindCopy(storage: Storage, document: OpenableDocument): Promise<Buffer | null> {
  return oneByOne(async () => {
    const original = await wholeFile(storage, document.storageKey);
    if (document.mediaType === 'application/pdf') return withoutMetadata(original);
    return onlyPixels(original, document.mediaType as ImageType);
  });
}
