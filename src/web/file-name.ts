/** Names of files as people wrote them, made fit for a row, a page and a header. */

const LONGEST = 255; // UTF-16 units, as the column has it
const EXTENSION = /\.[A-Za-z0-9]{1,10}$/;
// Format characters turn words around or hide; the two joiners are letters of some scripts and stay.
const HIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200C\u200D])\p{Cf}/gu;

const units = (text: string): number => text.length;
const octets = (text: string): number => Buffer.byteLength(text);

function wholeGraphemes(text: string, longest: number, lengthOf = units): string {
  if (lengthOf(text) <= longest) return text;
  let [kept, length] = ['', 0];
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    length += lengthOf(segment);
    if (length > longest) break;
    kept += segment;
  }
  return kept;
}

/**
 * The name of an uploaded file without folders, line breaks, control characters and marks that turn text around; at
 * most 255 UTF-16 units, cut between whole letters, its extension kept. `file` where nothing is left.
 */
export function cleanFileName(raw: string): string {
  const last = raw.slice(0, 20_000).split(/[/\\]/).at(-1) ?? '';
  const name = last
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(HIDDEN, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const extension = EXTENSION.exec(name)?.[0] ?? '';
  const stem = wholeGraphemes(name.slice(0, name.length - extension.length), LONGEST - extension.length).trimEnd();
  return `${stem === '' ? 'file' : stem}${extension}`;
}

/** The name in at most so many octets of UTF-8, which is what computers count: cut between letters, its extension kept. */
export function fileNameWithin(name: string, most: number): string {
  const extension = EXTENSION.exec(name)?.[0] ?? '';
  const stem = wholeGraphemes(name.slice(0, name.length - extension.length), most - octets(extension), octets);
  return `${stem.trimEnd()}${extension}`;
}

const EXTENSIONS: ReadonlyMap<string, readonly [string, ...string[]]> = new Map([
  ['application/pdf', ['.pdf']],
  ['image/jpeg', ['.jpg', '.jpeg', '.jpe', '.jfif']],
  ['image/png', ['.png']],
  ['image/webp', ['.webp']],
]);

/** The name under which a file is handed out: its last extension is one of what the file is, whatever its sender wrote. */
export function servedFileName(name: string, mediaType: string): string {
  const fitting = EXTENSIONS.get(mediaType);
  if (fitting === undefined || fitting.some((extension) => name.toLowerCase().endsWith(extension))) return name;
  return cleanFileName(`${wholeGraphemes(name, LONGEST - 5)}${fitting[0]}`);
}
