import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { Reader } from '../calls/when.ts';
import type { ListedApplication } from './applications.reads.ts';
import type { SeenCall } from './calls.reads.ts';
import { cellsOf, headings, type Cell } from './export.view.ts';

/**
 * What a spreadsheet in a country of decimal commas takes for a new cell: there `;` parts fields, also within quotes. What
 * begins the whole cell is csv-stringify's to escape.
 */
const SECOND_CELL = /([;\t\r\n]\s*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

const plain = (text: string): string => text.replace(SECOND_CELL, "$1'");

function written(rows: readonly (readonly Cell[])[], first: boolean): string {
  const safe = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? plain(cell) : cell)));
  return stringify(safe, {
    bom: first, // without it Excel reads UTF-8 as the letters of some old code page
    escape_formulas: true,
    record_delimiter: 'windows',
    quote_record_delimiter: true, // a lone line feed within a cell too
  });
}

async function* chunks(
  pages: AsyncIterable<readonly ListedApplication[]>,
  reader: Reader,
  calls: ReadonlyMap<string, SeenCall>,
): AsyncGenerator<string, void, undefined> {
  yield written([headings(reader)], true);
  for await (const page of pages) {
    const rows = page.map((row) => cellsOf(row, reader, calls.get(row.callId)));
    if (rows.length > 0) yield written(rows, false);
  }
}

/**
 * Lines of the list as CSV (RFC 4180), in UTF-8 with a byte order mark, headed in the reader's language. Numbers
 * have a decimal point. A page is read when the one before it was taken.
 */
export function csvOf(
  pages: AsyncIterable<readonly ListedApplication[]>,
  reader: Reader,
  calls: readonly SeenCall[],
): Readable {
  return Readable.from(chunks(pages, reader, new Map(calls.map((call) => [call.id, call]))));
}
