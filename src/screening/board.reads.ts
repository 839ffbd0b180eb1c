import type { Knex } from 'knex';
import {
  ACTIVE,
  linesOf,
  listed,
  narrowed,
  ordered,
  statesIn,
  type Filters,
  type ListedApplication,
  type Reading,
} from './applications.reads.ts';

/** Cards that a column shows before "N more". */
const CARDS = 4;

/** One column of the board. */
export interface Column {
  readonly state: string;
  readonly count: number;
  readonly cards: readonly ListedApplication[];
}

async function countsByState(reading: Reading, filters: Filters): Promise<ReadonlyMap<string, number>> {
  const rows = (await narrowed(reading, filters)
    .groupBy('applications.state')
    .select('applications.state')
    .count({ count: '*' })) as { state: string; count: number | string }[];
  return new Map(rows.map((row) => [row.state, Number(row.count)]));
}

/** The first cards of every column in one query, then their lines in another. */
async function cardsOf(
  reading: Reading,
  filters: Filters,
  states: readonly string[],
): Promise<readonly ListedApplication[]> {
  const { db, actor } = reading;
  const tops = states.map((state) =>
    db.select('top.id').from(
      ordered(narrowed(reading, { ...filters, state }), filters.sort, null)
        .limit(CARDS)
        .select('applications.id')
        .as('top'),
    ),
  );
  const ids = ((await db.queryBuilder().unionAll(tops)) as { id: string }[]).map((row) => row.id);
  return linesOf(db, ordered(listed(db, actor).whereIn('applications.id', ids), filters.sort, null));
}

/** The board: the states that the filters let through, each with its number and its first cards. Three queries. */
export async function readBoard(reading: Reading, filters: Filters): Promise<readonly Column[]> {
  const counts = await countsByState(reading, filters);
  const states = statesIn(filters.state) ?? ACTIVE;
  const cards = await cardsOf(reading, filters, states);
  return states.map((state) => ({
    state,
    count: counts.get(state) ?? 0,
    cards: cards.filter((card) => card.state === state),
  }));
}

/** Beyond this many a list is only said to hold more: counting must not take longer the more there are. */
const MOST = 999;

/** How many applications a list holds, or that it holds more than that. */
export interface Counted {
  readonly count: number;
  readonly more: boolean;
}

/** How many applications each of several lists holds, in one query. */
export async function countLists(reading: Reading, lists: readonly Filters[]): Promise<readonly Counted[]> {
  if (lists.length === 0) return [];
  const { db } = reading;
  const few = (filters: Filters): Knex.QueryBuilder =>
    narrowed(reading, filters)
      .select('applications.id')
      .limit(MOST + 1)
      .as('few');
  const counts = Object.fromEntries(
    lists.map((filters, index) => [`list_${index}`, db.count('*').from(few(filters)) as Knex.QueryBuilder]),
  );
  const row = (await db.queryBuilder().first(counts as Record<string, Knex.QueryBuilder>)) as Record<
    string,
    number | string
  >;
  return lists.map((_, index) => {
    const found = Number(row[`list_${index}`]);
    return { count: Math.min(found, MOST), more: found > MOST };
  });
}

/** The applications before and behind one of a list. Two queries. */
export async function neighbours(
  reading: Reading,
  filters: Filters,
  here: { readonly key: string; readonly id: string },
): Promise<{ readonly previous: string | null; readonly next: string | null }> {
  const one = async (backwards: boolean): Promise<string | null> => {
    const row = (await ordered(narrowed(reading, filters), filters.sort, { ...here, backwards }).first('applications.id')) as
      { id: string } | undefined; // prettier-ignore
    return row?.id ?? null;
  };
  return { previous: await one(true), next: await one(false) };
}
