import type { Knex } from 'knex';
import type { Dialect } from './database.ts';

/** What an application is found by. Identity and content are apart: a search that may not see one never touches it. */
export interface SearchTexts {
  readonly identity: string;
  readonly content: string;
}

const LONGEST = 200_000; // characters; tsvector refuses texts over a megabyte
const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** Words of a text, lower-cased and without diacritics. Thai has no spaces: the segmenter finds its words. */
export function wordsOf(text: string): string[] {
  const plain = text
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/['\u2018\u2019\u02BC]/g, ' ') // D'Souza and D’Souza are one name, and either part finds it
    .toLowerCase();
  return Array.from(segmenter.segment(plain))
    .filter((part) => part.isWordLike)
    .map((part) => part.segment);
}

async function rowNumber(trx: Knex.Transaction, applicationId: string): Promise<number> {
  await trx('search_rows').insert({ application_id: applicationId }).onConflict('application_id').ignore();
  const row = (await trx('search_rows').where({ application_id: applicationId }).first('number')) as { number: number };
  return row.number;
}

/** Puts an application's texts into the index, in the transaction that changes them. */
export async function indexApplication(
  trx: Knex.Transaction,
  dialect: Dialect,
  applicationId: string,
  texts: SearchTexts,
): Promise<void> {
  const number = await rowNumber(trx, applicationId);
  const identity = wordsOf(texts.identity).join(' ');
  const content = wordsOf(texts.content).join(' ');
  if (dialect === 'sqlite') {
    await trx.raw('DELETE FROM search_texts WHERE rowid = ?', [number]);
    await trx.raw('INSERT INTO search_texts (rowid, identity, content) VALUES (?, ?, ?)', [number, identity, content]);
    return;
  }
  await trx.raw(
    `INSERT INTO search_texts (number, identity, content) VALUES (?, to_tsvector('simple', ?), to_tsvector('simple', ?))
     ON CONFLICT (number) DO UPDATE SET identity = excluded.identity, content = excluded.content`,
    [number, identity, content],
  );
}

/** Takes an application out of the index, in the transaction that erases it. */
export async function unindexApplication(
  trx: Knex.Transaction,
  dialect: Dialect,
  applicationId: string,
): Promise<void> {
  const number = trx('search_rows').where({ application_id: applicationId }).select('number');
  await trx('search_texts')
    .whereIn(dialect === 'sqlite' ? 'rowid' : 'number', number)
    .delete();
  await trx('search_rows').where({ application_id: applicationId }).delete();
}

/** A condition on `applications` for what was typed into a search field, and its values; null where no word was typed. */
export function searchCondition(dialect: Dialect, typed: string): { sql: string; args: readonly string[] } | null {
  const words = wordsOf(typed).slice(0, 8);
  if (words.length === 0) return null;
  if (dialect === 'sqlite') {
    // Quoted, so that nothing typed is read as the index's own syntax; the last word may be a beginning.
    const query = words
      .map((word, i) => `"${word.replaceAll('"', '""')}"${i === words.length - 1 ? '*' : ''}`)
      .join(' ');
    return {
      sql: 'applications.id IN (SELECT search_rows.application_id FROM search_texts JOIN search_rows ON search_rows.number = search_texts.rowid WHERE search_texts MATCH ?)',
      args: [query],
    };
  }
  // Word by word, as the other index does: one word may be in the name and the next in the essay.
  const terms = words.map((word, i) => `'${word.replaceAll(/['\\]/g, '')}'${i === words.length - 1 ? ':*' : ''}`);
  const one = "(search_texts.identity @@ to_tsquery('simple', ?) OR search_texts.content @@ to_tsquery('simple', ?))";
  return {
    sql: `applications.id IN (SELECT search_rows.application_id FROM search_texts JOIN search_rows ON search_rows.number = search_texts.number
      WHERE ${terms.map(() => one).join(' AND ')})`,
    args: terms.flatMap((term) => [term, term]),
  };
}

/** A search text for LIKE with `ESCAPE '!'`: what was typed stands for itself. */
export function likeOf(text: string): string {
  return `%${text.replace(/[!%_]/g, (sign) => `!${sign}`)}%`;
}
