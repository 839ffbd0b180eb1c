/** The kinds of file that a requirement takes: in words, for the browser's picker, and by the first bytes of a file. */
import { open } from 'node:fs/promises';
import { claimsHeic } from '../documents/heic-shape.ts';
import type { Reader } from '../calls/when.ts';

/** The largest file taken, in bytes: a little more than what is said, so that nobody fails by a rounding. */
export const MOST_BYTES = 10_500_000;
export const LIMIT_MB = 10;
/** The most files of one form: a letter of twelve pages at once, more of them after one another. */
export const MOST_FILES = 12;

const FORMATS: Readonly<Record<string, { name: string; ends: string }>> = {
  'application/pdf': { name: 'PDF', ends: '.pdf' },
  'image/jpeg': { name: 'JPEG', ends: '.jpg,.jpeg' },
  'image/png': { name: 'PNG', ends: '.png' },
  'image/webp': { name: 'WebP', ends: '.webp' },
};
const PHOTOGRAPHS = '.jpg,.jpeg,.png,.webp,.heic,.heif';

/** What a requirement takes. */
export interface Taking {
  readonly formats: readonly string[];
  readonly maxFiles: number;
}

/** True where a PDF is taken: then photographs of pages are too, and become one. */
export function takesPdf({ formats }: Pick<Taking, 'formats'>): boolean {
  return formats.includes('application/pdf');
}

/** True where a photograph is taken as it is; a phone's HEIC is one once it is a JPEG. */
export function takesPhotos({ formats }: Pick<Taking, 'formats'>): boolean {
  return formats.includes('image/jpeg');
}

/** "PDF, JPEG or HEIC", as people read it. */
export function formatNames(taking: Pick<Taking, 'formats'>, { locale }: Pick<Reader, 'locale'>): string {
  const names = taking.formats.map((type) => FORMATS[type]?.name ?? type);
  const all = takesPhotos(taking) ? [...names, 'HEIC'] : names;
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(all);
}

/** What the browser's picker offers. */
export function acceptOf(taking: Pick<Taking, 'formats'>): string {
  const own = taking.formats.map((type) => FORMATS[type]?.ends ?? type);
  const more = takesPdf(taking) ? [PHOTOGRAPHS] : takesPhotos(taking) ? ['.heic,.heif'] : [];
  return [...new Set([...own, ...more].flatMap((ends) => ends.split(',')))].join(',');
}

function beginsAsPicture(head: Buffer): boolean {
  if (head.toString('hex', 0, 3) === 'ffd8ff' || head.toString('latin1', 1, 4) === 'PNG') return true;
  return head.toString('latin1', 0, 4) === 'RIFF' || claimsHeic(head);
}

/** True for a file that begins as a picture; what it is in truth is judged later, whole. */
export async function looksLikePicture(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return beginsAsPicture(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}
