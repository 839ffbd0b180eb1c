import { createHash } from 'node:crypto';
import type { FormDefinition, Question } from '../calls/definitions.ts';
import type { Dialect } from '../db/database.ts';
import type { Storage } from '../documents/storage.ts';
import { brokenReferences } from '../db/foreign-keys.ts';
import { weeksBetween } from '../engine/days.ts';
import { has, statesOf, type Subject, type Trait } from '../workflow/states.ts';
import { chainFault, otherFault } from './chains.ts';
import { CHECKS, violators } from './checks.repository.ts';
import * as streams from './streams.repository.ts';

/** What is examined: a whole database, and the keys under which its record was written, the newest first. */
export interface Patient {
  readonly db: Parameters<typeof violators>[0];
  readonly dialect: Dialect;
  readonly auditKeys: readonly string[];
  /** Where the files are; without it nothing is said of them. */
  readonly storage?: Pick<Storage, 'read' | 'list'>;
}

/** What was found of one thing that must always be true. */
export interface Finding {
  readonly key: string;
  /** Its number among "What must always be true"; 0 for what the house itself stands on. */
  readonly number: number;
  readonly sentence: string;
  readonly violations: number;
  /** Up to five of the rows concerned. */
  readonly examples: readonly string[];
}

const EXAMPLES = 5;

/** Counts, and keeps the first few. */
function tally(): { add(example: string): void; found(): Pick<Finding, 'violations' | 'examples'> } {
  const examples: string[] = [];
  let violations = 0;
  return {
    add: (example) => {
      violations += 1;
      if (examples.length < EXAMPLES) examples.push(example);
    },
    found: () => ({ violations, examples }),
  };
}

type Examination = readonly [
  key: string,
  number: number,
  sentence: string,
  (p: Patient, add: (id: string) => void) => Promise<void>,
];

async function examineChains({ db, auditKeys }: Patient, add: (id: string) => void): Promise<void> {
  for (const subject of ['application', 'placement'] as const)
    for await (const { heads, events } of streams.chains(db, subject)) {
      const lines = new Map<string, streams.EventRow[]>();
      for (const event of events) lines.set(event.subject_id, [...(lines.get(event.subject_id) ?? []), event]);
      for (const head of heads) {
        const fault = chainFault(lines.get(head.id) ?? [], head, auditKeys);
        if (fault !== null) add(`${subject} ${head.id}: ${fault}`);
      }
    }
  let before: streams.EventRow | undefined;
  for await (const lines of streams.otherLines(db))
    for (const event of lines) {
      const fault = otherFault(event, before, auditKeys);
      if (fault !== null) add(`${event.subject} ${event.subject_id}: ${fault}`);
      before = event;
    }
}

async function examineReceipts({ db }: Patient, add: (id: string) => void): Promise<void> {
  for await (const page of streams.snapshots(db))
    for (const { id, body, hash, erased_at } of page)
      if (erased_at === null && createHash('sha256').update(body).digest('hex') !== hash) add(id);
}

/** The keys of a form's questions that a reviewer of a blind call must not meet, `key` or `group.field`. */
function hiddenKeys(form: FormDefinition): ReadonlySet<string> {
  const hidden = (question: Question): boolean => question.identifying === true || question.restricted === true;
  return new Set(
    form.sections.flatMap((section) =>
      section.questions.flatMap((question) => [
        ...(hidden(question) ? [question.key] : []),
        ...(question.fields ?? []).filter(hidden).map((field) => `${question.key}.${field.key}`),
      ]),
    ),
  );
}

interface BlindBody {
  readonly answers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly documents: readonly { readonly requirement: string }[];
}

function shownKeys(body: BlindBody): readonly string[] {
  return Object.values(body.answers).flatMap((section) =>
    Object.entries(section).flatMap(([key, answer]) => [
      key,
      ...(Array.isArray(answer) ? answer : []).flatMap((entry: unknown) =>
        typeof entry === 'object' && entry !== null ? Object.keys(entry).map((field) => `${key}.${field}`) : [],
      ),
    ]),
  );
}

async function examineBlindCopies({ db }: Patient, add: (id: string) => void): Promise<void> {
  const identifying = await streams.identifyingRequirements(db);
  for await (const page of streams.snapshots(db))
    for (const { id, blind_body, definition, call_id } of page) {
      if (blind_body === null) continue;
      const hidden = hiddenKeys(JSON.parse(definition) as FormDefinition);
      const body = JSON.parse(blind_body) as BlindBody;
      const files = body.documents.some((document) => identifying.has(`${call_id} ${document.requirement}`));
      if (files || shownKeys(body).some((key) => hidden.has(key))) add(id);
    }
}

// 256 random bits are 43 characters of base64url or 64 of hexadecimal; ids have 26.
const SECRET = /[A-Za-z0-9_-]{43,}|"[^"]*(token|secret|password)[^"]*":/i;

async function examineMails({ db }: Patient, add: (id: string) => void): Promise<void> {
  for await (const page of streams.mails(db)) for (const { id, data } of page) if (SECRET.test(data)) add(id);
}

async function examineWeeks({ db }: Patient, add: (id: string) => void): Promise<void> {
  for await (const page of streams.completions(db))
    for (const { id, weeks, seats, starts_on, ends_on } of page)
      if (weeks !== seats * weeksBetween(starts_on, ends_on)) add(id);
}

const TRAITS: Readonly<Record<Subject, readonly Trait[]>> = {
  application: ['live'],
  placement: ['live', 'shared', 'seated', 'begun'],
};

async function examineStates({ db }: Patient, add: (id: string) => void): Promise<void> {
  const stored = await streams.storedStates(db);
  for (const subject of ['application', 'placement'] as const) {
    const rows = new Map(stored[subject].map((row) => [String(row['state']), row]));
    for (const state of statesOf(subject) as readonly string[]) {
      const row = rows.get(state);
      if (!row || TRAITS[subject].some((trait) => Boolean(row[trait]) !== has(subject, state, trait)))
        add(`${subject} ${state}`);
      rows.delete(state);
    }
    for (const state of rows.keys()) add(`${subject} ${state}`);
  }
}

/** A file that cannot be read is as good as lost. */
async function isThere(storage: Pick<Storage, 'read'>, key: string): Promise<boolean> {
  try {
    (await storage.read(key)).destroy();
    return true;
  } catch {
    return false;
  }
}

async function examineFiles({ db, storage }: Patient, add: (id: string) => void): Promise<void> {
  if (storage === undefined) return;
  const keys = new Set<string>();
  for await (const { key } of storage.list()) keys.add(key);
  // What came after the list was made is looked for by itself.
  for await (const page of streams.files(db))
    for (const { id, keys: owned } of page)
      for (const key of owned) if (!keys.has(key) && !(await isThere(storage, key))) add(`file ${id}`);
}

const EXAMINATIONS: readonly Examination[] = [
  ['blind_copies', 4, 'No copy for blind reviewing holds an answer or file that tells who somebody is', examineBlindCopies],
  ['chains', 6, 'Every change of state has exactly one event, and no event was changed or is missing', examineChains],
  ['states', 6, 'States and their traits are those of the tables', examineStates],
  ['snapshots', 7, 'What was sent is, byte for byte, what the receipt says', examineReceipts],
  ['outbox_secrets', 7, 'No mail in the outbox holds a secret', examineMails],
  ['balance_weeks', 8, 'Weeks in the balance are those of the stays', examineWeeks],
  ['references', 0, 'Every reference points at a row', async ({ db, dialect }, add) => (await brokenReferences(db, dialect)).forEach(add)],
]; // prettier-ignore

const STORED: Examination = ['stored_files', 0, 'Every file that a row owns is in the storage', examineFiles];

/**
 * Tests everything that must always be true over the whole database, in the order of its numbers; with `only`, the
 * things of those keys.
 */
export async function examine(patient: Patient, only?: readonly string[]): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const asked = (key: string): boolean => only?.includes(key) ?? true;
  for (const check of CHECKS.filter(({ key }) => asked(key))) {
    const { count, ids } = await violators(patient.db, check, EXAMPLES);
    findings.push({ key: check.key, number: check.number, sentence: check.sentence, violations: count, examples: ids });
  }
  for (const [key, number, sentence, look] of patient.storage ? [...EXAMINATIONS, STORED] : EXAMINATIONS) {
    if (!asked(key)) continue;
    const { add, found } = tally();
    await look(patient, add);
    findings.push({ key, number, sentence, ...found() });
  }
  return findings.sort((a, b) => (a.number || 99) - (b.number || 99));
}

/** The findings as lines for a terminal; the last one counts the violations. */
export function report(findings: readonly Finding[]): {
  readonly lines: readonly string[];
  readonly violations: number;
} {
  const violations = findings.reduce((sum, finding) => sum + finding.violations, 0);
  const lines = findings.map(({ number, sentence, violations: count, examples }) => {
    const mark = number === 0 ? ' –' : String(number).padStart(2);
    return count === 0
      ? `${mark}  ok  ${sentence}`
      : `${mark}  ${String(count)} ✗  ${sentence}: ${examples.join('; ')}`;
  });
  return { lines: [...lines, `${String(violations)} violations`], violations };
}
