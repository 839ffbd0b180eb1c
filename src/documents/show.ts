/** Documents as pictures on a page of ours: encoded anew, so that nothing of the sender's file reaches the reader. */
import { AppError } from '../errors.ts';
import type { OpenableDocument } from './openable.reads.ts';
import { shownPicture } from './images.ts';
import { picturesIn } from './pdf-pictures.ts';
import type { Storage } from './storage.ts';
import { turns } from './turns.ts';
import { wholeFile } from './whole.ts';

/** The most pictures of one document that are shown. */
const MOST_SHOWN = 20;

// A whole file and a decoded picture are in memory meanwhile.
const oneOfTwo = turns(2);

type Shown = Pick<OpenableDocument, 'storageKey' | 'mediaType'>;

/** How many pictures there are to show: one of an image, the photographs in a PDF, none of any other PDF. */
export async function countPictures(storage: Storage, document: Shown): Promise<number> {
  if (document.mediaType !== 'application/pdf') return 1;
  return oneOfTwo(async () => {
    try {
      return Math.min(MOST_SHOWN, picturesIn(await wholeFile(storage, document.storageKey)).length);
    } catch (error) {
      // One file that is gone must not stop the queue; opening it says what is wrong.
      if (error instanceof AppError && error.detail.kind === 'file_gone') return 0;
      throw error;
    }
  });
}

/** One of the pictures, the first is 1; null where there is no such one, or it does not decode. */
export function pictureOf(storage: Storage, document: Shown, number: number): Promise<Buffer | null> {
  return oneOfTwo(async () => {
    const bytes = await wholeFile(storage, document.storageKey);
    if (document.mediaType !== 'application/pdf') return number === 1 ? shownPicture(bytes) : null;
    const span = picturesIn(bytes)[number - 1];
    return span === undefined || number > MOST_SHOWN ? null : shownPicture(bytes.subarray(span.start, span.end));
  });
}
