/** Documents as pictures on a page of ours: encoded anew, so that nothing of the sender's file reaches the reader. */
import { AppError } from '../errors.ts';
import type { OpenableDocument } from './openable.reads.ts';
import { shownPicture, shownSize } from './images.ts';
import { pagesOf, pictureOfPage, type Looker } from './page-pictures.ts';
import type { Size, WhyNone } from './pdf-pages.ts';
import type { Files } from './store-file.ts';
import { turns } from './turns.ts';
import { wholeFile } from './whole.ts';

// A whole file and a decoded picture are in memory meanwhile.
const oneOfTwo = turns(2);

type Store = Pick<Files, 'storage' | 'incoming'>;
type Document = Pick<OpenableDocument, 'fileId' | 'storageKey' | 'mediaType'> &
  Partial<Pick<OpenableDocument, 'width' | 'height'>>;

/** What of a document can be shown, each with its place's size; what cannot, and why there is nothing. */
export interface Shown {
  readonly pictures: readonly { readonly number: number; readonly size: Size | null }[];
  /** All pages of a PDF, also those that nobody draws; null of an image, or where it is not known. */
  readonly pages: number | null;
  readonly missing: readonly number[];
  readonly why: WhyNone | 'gone' | null;
}

const nothing = (why: Shown['why']): Shown => ({ pictures: [], pages: null, missing: [], why });

/** What there is to show: one picture of an image, one of each of the first pages of a PDF. None is made yet. */
export async function shownOf(by: Looker, store: Store, document: Document): Promise<Shown> {
  const { mediaType, width = null, height = null, fileId, storageKey } = document;
  if (mediaType !== 'application/pdf') {
    const size = width === null || height === null ? null : shownSize(width, height);
    return { pictures: [{ number: 1, size }], pages: null, missing: [], why: null };
  }
  try {
    const found = await pagesOf(by, store, { id: fileId, storageKey });
    if ('kind' in found) return nothing(found.kind);
    return { pictures: found.shown, pages: found.pages, missing: found.missing, why: null };
  } catch (error) {
    // One file that is gone must not stop the queue; opening it says what is wrong.
    if (error instanceof AppError && error.detail.kind === 'file_gone') return nothing('gone');
    throw error;
  }
}

/** One of the pictures, the first is 1; null where there is no such one, or it cannot be made. */
export function pictureOf(by: Looker, store: Store, document: Document, number: number): Promise<Buffer | null> {
  const { mediaType, fileId: id, storageKey } = document;
  if (mediaType === 'application/pdf') return pictureOfPage(by, store, { id, storageKey }, number);
  if (number !== 1) return Promise.resolve(null);
  return oneOfTwo(async () => shownPicture(await wholeFile(store.storage, storageKey)));
}
