/** The photographs inside a PDF: a scan is nothing else, and can be shown without drawing what a PDF may hold besides. */
import { partsOf, type PdfStream } from './pdf.ts';

/** Where a photograph lies in the bytes. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const LEAST_SIDE = 200; // smaller ones are logos and signatures

function sideOf(dictionary: string, name: 'Width' | 'Height'): number {
  return Number(new RegExp(String.raw`\/${name}[\s\0]+(\d{1,6})(?![\s\0]+\d+[\s\0]+R)`).exec(dictionary)?.[1] ?? 0);
}

function isPhotograph({ dictionary }: PdfStream): boolean {
  if (!/\/Subtype[\s\0]*\/Image\b/.test(dictionary)) return false;
  if (!/\/Filter[\s\0]*\[?[\s\0]*\/(?:DCTDecode|DCT)[\s\0]*\]?[\s\0]*(?:\/|>>)/.test(dictionary)) return false;
  return sideOf(dictionary, 'Width') >= LEAST_SIDE && sideOf(dictionary, 'Height') >= LEAST_SIDE;
}

/** The JPEG photographs of the PDF in the order in which they are stored: in a scan, its pages. */
export function picturesIn(bytes: Buffer): readonly Span[] {
  const parts = partsOf(bytes);
  return (parts?.streams ?? []).filter(isPhotograph).map(({ start, end }) => ({ start, end }));
}
