import { createHash } from 'node:crypto';
import { searchTexts } from '../../applications/search-texts.ts';
import type { Answers, FormDefinition } from '../../calls/definitions.ts';
import { formOf } from '../../calls/calls.reads.ts';
import { numberOf, PEOPLE } from '../../content/people.ts';
import { seeded } from '../../content/essays.ts';
import type { Chance } from '../../content/text.ts';
import { later, newId, seededEntropy, type Entropy, type Instant } from '../../deps.ts';
import { GENESIS, macOf, textMacOf } from '../../engine/events.ts';
import { checkCharacters } from '../../engine/registers.ts';
import type { Database } from '../database.ts';
import { wordsOf } from '../search.ts';
import {
  CHILDREN,
  indexMany,
  insertRows,
  readModels,
  registerCodes,
  takeNumbers,
  type Child,
  type Model,
  type Stored,
} from './bulk.repository.ts';

/** How many applications to add, to a database that a demonstration was made in. */
export interface Bulk {
  readonly applications: number;
  readonly seed: string;
  readonly auditKey: string;
}

const BATCH = 250;
const MODELS = 12; // of each state

/** Rows by table, in the order in which they may be inserted. */
type Rows = Readonly<Record<'persons' | 'accounts' | 'account_persons' | 'applications' | Child | 'events', Stored[]>>;

function noRows(): Rows {
  const children = Object.fromEntries(CHILDREN.map((child) => [child, []])) as unknown as Record<Child, Stored[]>;
  return { persons: [], accounts: [], account_persons: [], applications: [], ...children, events: [] };
}

interface Maker {
  readonly entropy: Entropy;
  readonly chance: Chance;
  readonly auditKey: string;
  /** What each model's texts are found by, without who wrote them. */
  readonly contents: ReadonlyMap<Model, string>;
}

/** The column values of a copy: every id that has a new one is replaced, every instant lies a little earlier. */
function copied(row: Stored, ids: ReadonlyMap<string, string>, shift: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      if (typeof value !== 'string') return [column, value];
      if (/_at$|^at$/.test(column) && value.length === 24) return [column, later(value, shift)];
      return [column, ids.get(value) ?? value];
    }),
  );
}

function renamed(text: unknown, ids: ReadonlyMap<string, string>): string {
  return String(text).replaceAll(/"([0-9a-z]{26})"/g, (whole, id: string) =>
    ids.has(id) ? `"${ids.get(id) ?? id}"` : whole,
  );
}

/** A name of two people's: there are more of those than of people. */
function nameFor(chance: Chance, person: Stored): string {
  const near = PEOPLE.filter(({ nationality }) => nationality === person['nationality']);
  const [first, last] = [chance.pick(near), chance.pick(near)];
  return `${first.name.split(' ')[0] ?? first.name} ${last.name.split(' ').at(-1) ?? last.name}`;
}

/** The chain of the copy: the same acts by the same staff, the owner's by the new person, under a key of its own. */
function chained(
  model: Model,
  ids: ReadonlyMap<string, string>,
  shift: number,
  key: string,
  maker: Maker,
): { rows: Stored[]; head: string } {
  let previous = GENESIS;
  const rows = model.events.map((event) => {
    const row = copied(event, ids, shift);
    const data = renamed(event['data'], ids);
    const textMac = textMacOf(key, event['reason'] as string | null);
    const nullable = (name: string): string | null => row[name] as string | null;
    const mac = macOf(maker.auditKey, {
      subject: 'application', subjectId: String(row['subject_id']), number: Number(row['number']), at: String(row['at']),
      personId: nullable('person_id'), linkId: nullable('link_id'), onBehalfOf: nullable('on_behalf_of'), relation: String(row['relation']),
      action: String(row['action']), fromState: nullable('from_state'), toState: nullable('to_state'),
      subjectVersion: Number(row['subject_version']), overrode: String(row['overrode']), data, textMac, previous,
    }); // prettier-ignore
    const made = { ...row, id: newId(String(row['at']), maker.entropy), data, text_mac: textMac, previous, mac };
    previous = mac;
    return made;
  });
  return { rows, head: previous };
}

/** Every row that gets a new id in a copy, by its old one. */
function newIds(model: Model, at: Instant, entropy: Entropy): Map<string, string> {
  const own = [model.application, model.person, model.account, ...CHILDREN.flatMap((child) => model.children[child])];
  return new Map(
    own.flatMap((row) => (typeof row['id'] === 'string' ? [[row['id'], newId(at, entropy)] as const] : [])),
  );
}

function snapshot(
  row: Stored,
  values: Record<string, unknown>,
  reference: string,
  ids: ReadonlyMap<string, string>,
): Stored {
  const body = JSON.stringify({ ...(JSON.parse(renamed(row['body'], ids)) as object), reference });
  return { ...values, body, hash: createHash('sha256').update(body).digest('hex') };
}

/** Adds one copy of a model to the rows; gives its id and what it is found by. */
function copy(
  rows: Rows,
  model: Model,
  reference: string,
  number: number,
  maker: Maker,
): { application: string; identity: string; content: string } {
  const { entropy, chance } = maker;
  const shift = -chance.int(0, 3 * 86_400) * 1000;
  const ids = newIds(model, later(String(model.application['created_at']), shift), entropy);
  const of = (row: Stored): Record<string, unknown> => copied(row, ids, shift);
  const name = nameFor(chance, model.person);
  const email = `${wordsOf(name).join('.')}.${String(number)}@ramai.example`;
  const key = entropy.bytes(32).toString('hex');
  const { rows: events, head } = chained(model, ids, shift, key, maker);
  const account = of(model.account);
  rows.persons.push({ ...of(model.person), name, sort_key: name.toLowerCase(), name_own_script: null });
  rows.accounts.push({ ...account, email, email_lower: email, password_hash: null });
  rows.account_persons.push({
    account_id: account['id'],
    person_id: account['person_id'],
    relation: 'self',
    since: account['created_at'],
  });
  rows.events.push(...events);
  let receipt: unknown = model.application['receipt_hash'];
  for (const child of CHILDREN)
    for (const row of model.children[child]) {
      const made = child === 'snapshots' ? snapshot(row, of(row), reference, ids) : of(row);
      if (child === 'snapshots' && row['number'] === model.application['snapshot_number']) receipt = made['hash'];
      rows[child].push(made);
    }
  rows.applications.push({
    ...of(model.application),
    reference,
    text_key: key,
    event_head: head,
    receipt_hash: receipt,
  });
  return {
    application: String(ids.get(String(model.application['id']))),
    identity: wordsOf(name).join(' '),
    content: maker.contents.get(model) ?? '',
  };
}

async function contentsOf(db: Database, models: readonly Model[]): Promise<ReadonlyMap<Model, string>> {
  const forms = new Map<string, FormDefinition>();
  const contents = new Map<Model, string>();
  for (const model of models) {
    const id = String(model.application['form_id']);
    const form = forms.get(id) ?? (await formOf(db.read, id));
    forms.set(id, form);
    const answers = Object.fromEntries(
      model.children.answers.map((row) => [String(row['section']), JSON.parse(String(row['answers'])) as Answers]),
    );
    contents.set(model, wordsOf(searchTexts(form, answers, []).content).join(' '));
  }
  return contents;
}

/**
 * Adds applications by plain inserts, each a copy of one of the demonstration's that is submitted, in review or in
 * deliberation: another person, another reference, another time, and a record of its own that the doctor finds whole.
 * For measuring with a thousand or a hundred thousand; what a history is, `makeDemo` shows.
 */
export async function insertMany(db: Database, { applications, seed, auditKey }: Bulk): Promise<void> {
  const models = await readModels(db.read, MODELS);
  if (models.length === 0) throw new Error('nothing to copy: make a demonstration first');
  const chance = seeded(numberOf(seed));
  const maker: Maker = {
    entropy: seededEntropy(`${seed} bulk`),
    chance,
    auditKey,
    contents: await contentsOf(db, models),
  };
  const codes = await registerCodes(db.read);
  for (let from = 0; from < applications; from += BATCH) {
    const chosen = Array.from({ length: Math.min(BATCH, applications - from) }, () => chance.pick(models));
    await db.transaction(async (trx) => {
      const next = new Map<string, number>();
      for (const [city, code] of codes) {
        const count = chosen.filter(({ application }) => application['city_id'] === city).length;
        if (count > 0) next.set(city, await takeNumbers(trx, `${code}:application`, count));
      }
      const rows = noRows();
      const texts = chosen.map((model, i) => {
        const city = String(model.application['city_id']);
        const number = next.get(city) ?? 1;
        next.set(city, number + 1);
        const stem = `${codes.get(city) ?? ''}-${String(number).padStart(4, '0')}`;
        return copy(rows, model, `${stem}-${checkCharacters(stem)}`, from + i, maker);
      });
      for (const [table, some] of Object.entries(rows)) await insertRows(trx, table, some);
      await indexMany(trx, db.dialect, texts);
    });
  }
}
