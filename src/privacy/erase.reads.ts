import type { Knex } from 'knex';
import { rowsOf } from '../access/relations.ts';
import { statesWith } from '../workflow/states.ts';

/** Why something cannot be erased now. */
export const BLOCKS = ['live', 'placement', 'objection', 'hold', 'staff', 'acts_for', 'in_group'] as const;
export type BlockKind = (typeof BLOCKS)[number];

/** One thing that stands in the way, with the reference of the application it is about. */
export interface Block {
  readonly why: BlockKind;
  readonly reference: string;
}

const LIVE = statesWith('placement', 'live')
  .map((state) => `'${state}'`)
  .join(', ');

// Of one application: what is not over, and what somebody still has to answer or to prove.
const OF_APPLICATION: Readonly<Record<'live' | 'placement' | 'objection' | 'hold', string>> = {
  live: 'applications.live = true',
  placement: `EXISTS (SELECT 1 FROM placements WHERE placements.application_id = applications.id AND placements.state IN (${LIVE}))`,
  objection: `EXISTS (SELECT 1 FROM objections WHERE objections.application_id = applications.id
    AND (objections.state = 'open' OR (objections.state = 'upheld' AND objections.acted_at IS NULL)))`,
  hold: `EXISTS (SELECT 1 FROM legal_holds JOIN participants ON participants.person_id = legal_holds.person_id
    WHERE participants.application_id = applications.id AND legal_holds.lifted_at IS NULL)`,
};

// Of a person: their applications, those they take part in, holds, and what they are to others.
const OF_PERSON: Readonly<Record<'hold' | 'staff' | 'acts_for' | 'in_group', string>> = {
  hold: "SELECT '' AS reference FROM legal_holds WHERE legal_holds.person_id = ? AND legal_holds.lifted_at IS NULL",
  staff: "SELECT '' AS reference FROM roles WHERE roles.person_id = ?",
  acts_for: `SELECT '' AS reference FROM account_persons JOIN accounts ON accounts.id = account_persons.account_id
    WHERE accounts.person_id = ? AND account_persons.person_id <> accounts.person_id AND account_persons.ended_at IS NULL`,
  in_group: `SELECT applications.reference FROM participants JOIN applications ON applications.id = participants.application_id
    WHERE participants.person_id = ? AND applications.person_id <> participants.person_id AND applications.erased_at IS NULL`,
};

const applicationBlocks = (where: string): string =>
  (Object.keys(OF_APPLICATION) as (keyof typeof OF_APPLICATION)[])
    .map(
      (why) =>
        `SELECT '${why}' AS why, applications.reference FROM applications WHERE ${where} AND applications.erased_at IS NULL AND ${OF_APPLICATION[why]}`,
    )
    .join(' UNION ');

const blocksIn = (answer: unknown): Block[] =>
  rowsOf(answer).map((row) => ({ why: row['why'] as BlockKind, reference: String(row['reference']) }));

const inOrder = (blocks: readonly Block[]): Block[] =>
  [...blocks].sort(
    (a, b) => BLOCKS.indexOf(a.why) - BLOCKS.indexOf(b.why) || (a.reference < b.reference ? -1 : a.reference > b.reference ? 1 : 0),
  ); // prettier-ignore

/** What stands in the way of erasing one application; nothing where it may go. One query. */
export async function applicationBlocksOf(db: Knex, id: string): Promise<readonly Block[]> {
  return inOrder(blocksIn(await db.raw(applicationBlocks('applications.id = ?'), Array<string>(4).fill(id))));
}

/** The first thing that stands in the way of erasing each of these applications. One query. */
export async function blocksAmong(db: Knex, ids: readonly string[]): Promise<ReadonlyMap<string, BlockKind>> {
  const kinds = Object.keys(OF_APPLICATION) as (keyof typeof OF_APPLICATION)[];
  const cases = kinds.map((why) => `WHEN ${OF_APPLICATION[why]} THEN '${why}'`).join(' ');
  const rows = (await db('applications')
    .whereIn('applications.id', [...ids])
    .select('applications.id', db.raw(`CASE ${cases} END AS why`))) as { id: string; why: BlockKind | null }[];
  return new Map(rows.flatMap(({ id, why }) => (why === null ? [] : [[id, why] as const])));
}

/** What stands in the way of erasing a person with all their applications; nothing where they may go. One query. */
export async function personBlocksOf(db: Knex, personId: string): Promise<readonly Block[]> {
  const own = (Object.keys(OF_PERSON) as (keyof typeof OF_PERSON)[]).map(
    (why) => `SELECT DISTINCT '${why}' AS why, found.reference FROM (${OF_PERSON[why]}) AS found`,
  );
  const sql = [applicationBlocks('applications.person_id = ?'), ...own].join(' UNION ');
  const blocks = blocksIn(await db.raw(sql, Array<string>(8).fill(personId)));
  // A hold is on the person: said once, not of each application.
  const held = blocks.some(({ why, reference }) => why === 'hold' && reference === '');
  return inOrder(blocks.filter(({ why, reference }) => why !== 'hold' || reference === '' || !held));
}

/** What an erasure takes and leaves, counted. */
export interface Toll {
  readonly answers: number;
  readonly files: number;
  readonly bytes: number;
  readonly documents: number;
  readonly words: number;
  readonly others: number;
  readonly reviews: number;
  readonly mails: number;
  readonly sessions: number;
  readonly events: number;
  readonly consents: number;
  readonly placements: number;
}

const MINE =
  'SELECT applications.id FROM applications WHERE applications.person_id = ? AND applications.erased_at IS NULL';
const OWN = 'SELECT accounts.id FROM accounts WHERE accounts.person_id = ?';
const count = (table: string): string => `(SELECT COUNT(*) FROM ${table} WHERE ${table}.application_id IN (${MINE}))`;
const FILES = `FROM files WHERE files.erased_at IS NULL AND files.id IN (SELECT documents.file_id FROM documents WHERE documents.application_id IN (${MINE}))`;

/** Counts what erasing a person takes and leaves. One query. */
export async function tollOf(db: Knex, personId: string): Promise<Toll> {
  const columns: Readonly<Record<keyof Toll, string>> = {
    answers: count('answers'),
    files: `(SELECT COUNT(*) ${FILES})`,
    bytes: `(SELECT COALESCE(SUM(files.bytes), 0) ${FILES})`,
    documents: count('documents'),
    words: `${count('messages')} + ${count('notes')}`,
    others: `${count('referees')} + ${count('guardians')}`,
    reviews: count('reviews'),
    mails: `(SELECT COUNT(*) FROM outbox JOIN accounts ON accounts.email_lower = lower(outbox.recipient) WHERE accounts.person_id = ?)`,
    sessions: `(SELECT COUNT(*) FROM sessions WHERE sessions.account_id IN (${OWN}))`,
    events: `(SELECT COUNT(*) FROM events WHERE events.subject_id IN (${MINE}))`,
    consents: count('consents'),
    placements: count('placements'),
  };
  const sql = Object.entries(columns).map(([name, column]) => `${column} AS ${name}`);
  const marks = (sql.join(' ').match(/\?/g) ?? []).length;
  const row = rowsOf(await db.raw(`SELECT ${sql.join(', ')}`, Array<string>(marks).fill(personId)))[0] ?? {};
  const names = Object.keys(columns) as (keyof Toll)[];
  return Object.fromEntries(names.map((name) => [name, Number(row[name])])) as unknown as Toll;
}

/** A hold that forbids to erase somebody. */
export interface Hold {
  readonly id: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** The holds on a person that were not lifted. */
export async function holdsOn(db: Knex, personId: string): Promise<readonly Hold[]> {
  return (await db('legal_holds')
    .join('persons', 'persons.id', 'legal_holds.set_by')
    .where('legal_holds.person_id', personId)
    .whereNull('legal_holds.lifted_at')
    .orderBy('legal_holds.id')
    .select({
      id: 'legal_holds.id',
      reason: 'legal_holds.reason',
      by: 'persons.name',
      at: 'legal_holds.set_at',
    })) as Hold[];
}
