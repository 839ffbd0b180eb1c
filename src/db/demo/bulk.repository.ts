import type { Knex } from 'knex';
import type { Dialect } from '../database.ts';

/** A row of any table, as it is stored. */
export type Stored = Readonly<Record<string, unknown>>;

/** The tables of what belongs to an application, those that others refer to first. */
export const CHILDREN = [
  'participants', 'guardians', 'referees', 'answers', 'ranked_places', 'consents', 'snapshots', 'documents', 'return_items',
  'assignments', 'reviews',
] as const; // prettier-ignore
export type Child = (typeof CHILDREN)[number];

/** An application that others are made after, with its person and everything that belongs to it. */
export interface Model {
  readonly application: Stored;
  readonly person: Stored;
  readonly account: Stored;
  readonly children: Readonly<Record<Child, readonly Stored[]>>;
  readonly events: readonly Stored[];
}

const STATES = ['submitted', 'in_review', 'deliberation'];

async function modelOf(db: Knex, application: Stored): Promise<Model> {
  const id = String(application['id']);
  const parts: (readonly [Child, Stored[]])[] = [];
  for (const table of CHILDREN)
    parts.push([table, await db(table).where(`${table}.application_id`, id).select<Stored[]>(`${table}.*`)]);
  const children = Object.fromEntries(parts) as unknown as Model['children'];
  return {
    application,
    person: (await db('persons').where({ id: application['person_id'] }).first()) as Stored,
    account: (await db('accounts').where({ id: application['account_id'] }).first()) as Stored,
    children,
    events: await db('events')
      .where({ subject: 'application', subject_id: id })
      .orderBy('events.number')
      .select<Stored[]>('events.*'),
  };
}

/** Applications of one person that were sent and nobody is recused from, on whose decision no signature waits: at most `limit` of each state. */
export async function readModels(db: Knex, limit: number): Promise<readonly Model[]> {
  const models: Model[] = [];
  for (const state of STATES) {
    const rows = await db('applications')
      .where('applications.state', state)
      .whereNull('applications.typed_by')
      .whereNotExists((q) =>
        q.from('recusals').whereRaw('recusals.application_id = applications.id').select('recusals.id'),
      )
      .whereNotExists((q) =>
        q.from('signatures').whereRaw('signatures.subject_id = applications.id').select('signatures.id'),
      )
      .whereNotExists((q) =>
        q.from('group_members').whereRaw('group_members.application_id = applications.id').select('group_members.id'),
      )
      .orderBy('applications.id')
      .limit(limit)
      .select<Stored[]>('applications.*');
    for (const row of rows) models.push(await modelOf(db, row));
  }
  return models;
}

/** Register codes of the cities. */
export async function registerCodes(db: Knex): Promise<ReadonlyMap<string, string>> {
  const rows = (await db('cities').select('id', 'register_code')) as { id: string; register_code: string }[];
  return new Map(rows.map((row) => [row.id, row.register_code]));
}

/** Takes `count` numbers of a register at once; returns the first. */
export async function takeNumbers(trx: Knex.Transaction, key: string, count: number): Promise<number> {
  const row = (await trx('registers').where({ key }).forUpdate().first('last')) as { last: number } | undefined;
  const last = row?.last ?? 0;
  await trx('registers')
    .insert({ key, last: last + count })
    .onConflict('key')
    .merge();
  return last + 1;
}

/** Inserts rows, some hundred at a time: a statement has only so many values. */
export async function insertRows(trx: Knex.Transaction, table: string, rows: readonly Stored[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) await trx(table).insert(rows.slice(at, at + 500));
}

/** Puts many applications into the search index; the words are those of `wordsOf`. */
export async function indexMany(
  trx: Knex.Transaction,
  dialect: Dialect,
  texts: readonly { readonly application: string; readonly identity: string; readonly content: string }[],
): Promise<void> {
  await trx('search_rows').insert(texts.map(({ application }) => ({ application_id: application })));
  const rows = (await trx('search_rows').whereIn('search_rows.application_id', texts.map(({ application }) => application)).select('number', 'application_id')) as { number: number; application_id: string }[]; // prettier-ignore
  const numbers = new Map(rows.map((row) => [row.application_id, row.number]));
  const marks = dialect === 'sqlite' ? '(?, ?, ?)' : "(?, to_tsvector('simple', ?), to_tsvector('simple', ?))";
  const key = dialect === 'sqlite' ? 'rowid' : 'number';
  await trx.raw(
    `INSERT INTO search_texts (${key}, identity, content) VALUES ${texts.map(() => marks).join(', ')}`,
    texts.flatMap(({ application, identity, content }) => [numbers.get(application) ?? 0, identity, content]),
  );
}
