import type { Knex } from 'knex';

/** A line of the record as it is stored. */
export interface EventRow {
  readonly id: string;
  readonly subject: string;
  readonly subject_id: string;
  readonly number: number;
  readonly at: string;
  readonly person_id: string | null;
  readonly link_id: string | null;
  readonly on_behalf_of: string | null;
  readonly relation: string;
  readonly action: string;
  readonly from_state: string | null;
  readonly to_state: string | null;
  readonly subject_version: number;
  readonly overrode: string;
  readonly reason: string | null;
  readonly data: string;
  readonly text_mac: string;
  readonly previous: string;
  readonly mac: string;
  /** Its text was erased while others under the same key stand. */
  readonly text_erased: boolean;
}

/** Whether the text of a line was erased by itself: one set, read once a page. */
const TEXT_ERASED = 'EXISTS (SELECT 1 FROM erased_texts WHERE erased_texts.event_id = events.id) AS text_erased';

const lines = (rows: readonly (Omit<EventRow, 'text_erased'> & { text_erased: unknown })[]): EventRow[] =>
  rows.map((row) => ({ ...row, text_erased: Boolean(row.text_erased) }));

/** What a subject's own row says of its record. */
export interface HeadRow {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly event_count: number;
  readonly event_head: string;
  readonly text_key: string;
}

const SUBJECTS = 200;
const LINES = 2_000;

async function* pages<T extends { readonly id: string }>(read: (after: string) => Promise<T[]>): AsyncGenerator<T[]> {
  for (let after = ''; ;) {
    const rows = await read(after);
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)?.id ?? after;
  }
}

/** All applications or placements with their lines, a few hundred at a time. */
export async function* chains(
  db: Knex,
  subject: 'application' | 'placement',
): AsyncGenerator<{ heads: readonly HeadRow[]; events: readonly EventRow[] }> {
  const table = subject === 'application' ? 'applications' : 'placements';
  const heads = (after: string): Promise<HeadRow[]> =>
    db(table)
      .where(`${table}.id`, '>', after)
      .orderBy(`${table}.id`)
      .limit(SUBJECTS)
      .select('id', 'state', 'version', 'event_count', 'event_head', 'text_key');
  for await (const page of pages(heads)) {
    const ids = page.map((row) => row.id);
    const events = await db('events')
      .where('events.subject', subject)
      .whereIn('events.subject_id', ids)
      .orderBy(['events.subject_id', 'events.number'])
      .select('events.*', db.raw(TEXT_ERASED));
    yield { heads: page, events: lines(events as EventRow[]) };
  }
}

/** The lines about everything else, in the order of their chains. */
export async function* otherLines(db: Knex): AsyncGenerator<readonly EventRow[]> {
  let last: Pick<EventRow, 'subject' | 'subject_id' | 'number'> = { subject: '', subject_id: '', number: 0 };
  for (;;) {
    const { subject, subject_id, number } = last;
    const rows = lines(
      (await db('events')
        .whereNotIn('events.subject', ['application', 'placement'])
        .whereRaw('(events.subject, events.subject_id, events.number) > (?, ?, ?)', [subject, subject_id, number])
        .orderBy(['events.subject', 'events.subject_id', 'events.number'])
        .limit(LINES)
        .select('events.*', db.raw(TEXT_ERASED))) as EventRow[],
    );
    const end = rows.at(-1);
    if (!end) return;
    yield rows;
    last = end;
  }
}

/** A snapshot, with the form that says what in it is identifying. */
export interface SnapshotRow {
  readonly id: string;
  readonly body: string;
  readonly hash: string;
  readonly blind_body: string | null;
  readonly definition: string;
  readonly call_id: string;
  /** The application was erased: what was sent is gone, and its hash stays. */
  readonly erased_at: string | null;
}

/** All snapshots, a few hundred at a time. */
export function snapshots(db: Knex): AsyncGenerator<SnapshotRow[]> {
  return pages(
    (after) =>
      db('snapshots')
        .join('applications', 'applications.id', 'snapshots.application_id')
        .join('forms', 'forms.id', 'applications.form_id')
        .where('snapshots.id', '>', after)
        .orderBy('snapshots.id')
        .limit(SUBJECTS)
        .select('snapshots.id', 'snapshots.body', 'snapshots.hash', 'snapshots.blind_body', 'forms.definition', 'applications.call_id', 'applications.erased_at') as Promise<SnapshotRow[]>,
  ); // prettier-ignore
}

/** The keys of a call's requirements that tell who somebody is. */
export async function identifyingRequirements(db: Knex): Promise<ReadonlySet<string>> {
  const rows = (await db('requirements').where('requirements.identifying', true).select('call_id', 'key')) as {
    call_id: string;
    key: string;
  }[];
  return new Set(rows.map((row) => `${row.call_id} ${row.key}`));
}

/** The data of all mails, a few thousand at a time. */
export function mails(db: Knex): AsyncGenerator<{ id: string; data: string }[]> {
  return pages(
    (after) =>
      db('outbox').where('outbox.id', '>', after).orderBy('outbox.id').limit(LINES).select('id', 'data') as Promise<{ id: string; data: string }[]>,
  ); // prettier-ignore
}

/** All files with the keys under which they and their small pictures are stored, a few thousand at a time. */
export async function* files(db: Knex): AsyncGenerator<readonly { id: string; keys: readonly string[] }[]> {
  const read = (after: string): Promise<{ id: string; storage_key: string; thumbnail_key: string | null }[]> =>
    db('files')
      .where('files.id', '>', after)
      .whereNull('files.erased_at')
      .orderBy('files.id')
      .limit(LINES)
      .select('id', 'storage_key', 'thumbnail_key');
  for await (const page of pages(read))
    yield page.map((row) => ({
      id: row.id,
      keys: [row.storage_key, ...(row.thumbnail_key === null ? [] : [row.thumbnail_key])],
    }));
}

/** Lines of the balance for stays that were completed, a few thousand at a time. */
export function completions(
  db: Knex,
): AsyncGenerator<{ id: string; weeks: number; seats: number; starts_on: string; ends_on: string }[]> {
  return pages(
    (after) =>
      db('balance_entries')
        .join('placements', 'placements.id', 'balance_entries.placement_id')
        .where('balance_entries.kind', 'completion')
        .where('balance_entries.id', '>', after)
        .orderBy('balance_entries.id')
        .limit(LINES)
        .select('balance_entries.id', 'balance_entries.weeks', 'placements.seats', 'placements.starts_on', 'placements.ends_on') as Promise<
        { id: string; weeks: number; seats: number; starts_on: string; ends_on: string }[]
      >,
  ); // prettier-ignore
}

/** The states as the database knows them, with their traits. */
export async function storedStates(
  db: Knex,
): Promise<Record<'application' | 'placement', Readonly<Record<string, unknown>>[]>> {
  return {
    application: await db('application_states').select('application_states.*'),
    placement: await db('placement_states').select('placement_states.*'),
  };
}
