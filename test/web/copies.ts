import type { Database } from '../../src/db/database.ts';

type Row = Record<string, unknown>;
type Change = (row: Row, i: number) => Row;

/** What belongs to an application, in an order in which foreign keys hold; each with the column that says to which. */
const OF_APPLICATION = [
  ['participants', 'application_id'],
  ['answers', 'application_id'],
  ['ranked_places', 'application_id'],
  ['snapshots', 'application_id'],
  ['documents', 'application_id'],
  ['referees', 'application_id'],
  ['guardians', 'application_id'],
  ['consents', 'application_id'],
  ['assignments', 'application_id'],
  ['placements', 'application_id'],
  ['events', 'subject_id'],
  ['signatures', 'subject_id'],
  ['messages', 'application_id'],
  ['objections', 'application_id'],
] as const;

/** Makes many rows of one, for tests that count; `undo` takes them away again, so that the doctor finds a sound database. */
export interface Copies {
  /** Copies the rows that fit `where` so often; every copy has an id of its own and what `change` says. */
  rows(table: string, where: Row, times: number, change?: Change): Promise<void>;
  /** Copies an application with everything that belongs to it so often; `change` tells apart what must be unique. */
  applications(id: string, times: number, change: Change): Promise<void>;
  undo(): Promise<void>;
}

/** Copies in this database. */
export function copiesIn(db: Database): Copies {
  const made: { table: string; key: Row }[] = [];
  let count = 0;
  const fresh = (): string => {
    count += 1;
    return `copy-${String(count)}`;
  };

  async function insert(table: string, row: Row): Promise<void> {
    const key: Row = 'id' in row ? { id: row['id'] } : Object.fromEntries(Object.entries(row).slice(0, 2));
    made.push({ table, key });
    await db.transaction((trx) => trx(table).insert(row));
  }

  async function application(id: string, i: number, change: Change): Promise<void> {
    const ids = new Map<unknown, string>([[id, fresh()]]);
    const moved = (row: Row): Row => {
      if (typeof row['id'] === 'string' && !ids.has(row['id'])) ids.set(row['id'], fresh());
      return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, ids.get(value) ?? value]));
    };
    const base = (await db.read('applications').where({ id }).first()) as Row;
    await insert('applications', { ...moved(base), reference: `COPY-${ids.get(id) ?? ''}`, ...change(base, i) });
    for (const [table, column] of OF_APPLICATION)
      for (const row of (await db.read(table).where(column, id)) as Row[]) {
        const own = change(row, i)['person_id'];
        await insert(table, {
          ...moved(row),
          ...(table === 'participants' && own !== undefined ? { person_id: own } : {}),
        });
      }
  }

  return {
    rows: async (table, where, times, change = () => ({})) => {
      for (const row of (await db.read(table).where(where)) as Row[])
        for (let i = 0; i < times; i += 1)
          await insert(table, { ...row, ...('id' in row ? { id: fresh() } : {}), ...change(row, i) });
    },
    applications: async (id, times, change) => {
      for (let i = 0; i < times; i += 1) await application(id, i, change);
    },
    undo: async () => {
      await db.transaction(async (trx) => {
        for (const { table, key } of made.reverse()) await trx(table).where(key).delete();
      });
    },
  };
}
