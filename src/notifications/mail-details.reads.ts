import type { Knex } from 'knex';
import type { FormDefinition, RuleDefinition } from '../calls/definitions.ts';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';
import type { OutboxRow } from './outbox.repository.ts';

/** The single things that some mails are about. */
export interface Details {
  /** The move that the letter follows: when, and why where a person gave a reason. */
  readonly move: { readonly at: Instant; readonly reason: string; readonly rule: Localised | null } | null;
  /** What a returned application still has to fix. */
  readonly items: readonly { readonly name: Localised; readonly reason: string }[];
  readonly document: {
    readonly name: Localised;
    readonly reasonCode: string | null;
    readonly reason: string;
    readonly fixBy: string | null;
    readonly validUntil: string | null;
  } | null;
  readonly question: { readonly question: string; readonly answer: string } | null;
  /** The objection that the mail is about; null for every other mail. */
  readonly objection: { readonly receivedAt: Instant; readonly answerBy: Instant } | null;
  /** When a referee's answer is due; null for every other mail. */
  readonly refereeDue: Instant | null;
  /** Who is led to an account of their own, and who acted for them. */
  readonly takeover: { readonly person: string; readonly acting: string } | null;
  /** What somebody asks about their data. */
  readonly privacy: {
    readonly id: string;
    readonly person: string;
    readonly kind: string;
    readonly body: string;
    readonly dueAt: Instant | null;
    readonly outcome: string;
    readonly answer: string;
  } | null;
  /** The versions of the form between which the mail tells what is new. */
  readonly forms: { readonly from: FormDefinition; readonly to: FormDefinition } | null;
  /** The sets of rules between which the mail tells what is new. */
  readonly rules: { readonly from: readonly RuleDefinition[]; readonly to: readonly RuleDefinition[] } | null;
}

interface Wanted {
  readonly action: string | undefined;
  readonly application: string | null;
  readonly document: string | null;
  /** A document that was asked for and is not there yet. */
  readonly request: string | null;
  /** A guardian's copy of their identity document. */
  readonly identity: string | null;
  readonly question: string | null;
  readonly forms: readonly [from: string, to: string] | null;
  readonly rules: readonly [from: number, to: number] | null;
}

/** Reads the details that the mail names, and none that it does not. */
export async function readDetails(db: Knex, mail: OutboxRow, wanted: Wanted): Promise<Details> {
  const { application } = wanted;
  const document = mail.subject === 'document' ? mail.subjectId : wanted.document;
  const question = mail.subject === 'question' ? mail.subjectId : wanted.question;
  return {
    move: wanted.action === undefined ? null : await readMove(db, mail, wanted.action, application),
    items: application === null ? [] : await readItems(db, application),
    document: await readPaper(db, document, wanted),
    question: question === null ? null : await readQuestion(db, question),
    objection: mail.subject === 'objection' ? await readObjection(db, mail.subjectId) : null,
    refereeDue: mail.subject === 'referee' ? await readDue(db, mail.subjectId) : null,
    takeover: mail.subject === 'takeover' ? await readTakeover(db, mail.subjectId) : null,
    privacy: mail.subject === 'privacy_request' ? await readPrivacy(db, mail.subjectId) : null,
    forms: wanted.forms === null ? null : await readForms(db, wanted.forms),
    rules: wanted.rules === null || application === null ? null : await readRules(db, application, wanted.rules),
  };
}

function readPaper(db: Knex, document: string | null, wanted: Wanted): Promise<Details['document']> {
  if (document !== null) return readDocument(db, document);
  if (wanted.identity !== null) return readIdentity(db, wanted.identity);
  return wanted.request === null ? Promise.resolve(null) : readRequest(db, wanted.request);
}

const IDENTITY: Localised = { id: 'Dokumen identitas Anda', en: 'Your identity document' };

async function readIdentity(db: Knex, id: string): Promise<Details['document']> {
  const row = await db('guardian_identities')
    .where('guardian_identities.id', id)
    .first<{ reasonCode: string | null; reason: string | null } | undefined>({
      reasonCode: 'guardian_identities.reason_code',
      reason: 'guardian_identities.reason',
    });
  if (!row) return null;
  return { name: IDENTITY, reasonCode: row.reasonCode, reason: row.reason ?? '', fixBy: null, validUntil: null };
}

async function readDue(db: Knex, referee: string): Promise<Instant | null> {
  const row = await db('referees')
    .where('referees.id', referee)
    .first<{ due_at: string | null } | undefined>('referees.due_at');
  return row?.due_at ?? null;
}

async function readRules(
  db: Knex,
  application: string,
  [from, to]: readonly [number, number],
): Promise<Details['rules']> {
  const rows = await db('rule_sets')
    .join('applications', 'applications.call_id', 'rule_sets.call_id')
    .where('applications.id', application)
    .whereIn('rule_sets.number', [from, to])
    .select<{ number: number; rules: string }[]>('rule_sets.number', 'rule_sets.rules');
  const of = (number: number): readonly RuleDefinition[] =>
    JSON.parse(rows.find((row) => Number(row.number) === number)?.rules ?? '[]') as RuleDefinition[];
  return { from: of(from), to: of(to) };
}

async function readForms(db: Knex, [from, to]: readonly [string, string]): Promise<Details['forms']> {
  const rows = await db('forms')
    .whereIn('forms.id', [from, to])
    .select<{ id: string; definition: string }[]>('forms.id', 'forms.definition');
  const of = (id: string): FormDefinition =>
    JSON.parse(rows.find((row) => row.id === id)?.definition ?? '{"sections":[]}') as FormDefinition;
  return { from: of(from), to: of(to) };
}

interface EventRow {
  at: string;
  reason: string | null;
  relation: string;
  data: string;
}

async function readMove(
  db: Knex,
  mail: OutboxRow,
  action: string,
  application: string | null,
): Promise<Details['move']> {
  const event = await db('events')
    .where({ 'events.subject': mail.subject, 'events.subject_id': mail.subjectId, 'events.action': action })
    .where('events.at', '<=', mail.createdAt)
    .orderBy('events.number', 'desc')
    .first<EventRow | undefined>('events.at', 'events.reason', 'events.relation', 'events.data');
  if (!event) return null;
  const { rule } = JSON.parse(event.data) as { rule?: unknown };
  return {
    at: event.at,
    // What moved along with something else carries that one's reason, which may not be meant for this reader.
    reason: event.relation === 'cascade' ? '' : (event.reason ?? ''),
    rule: typeof rule === 'string' && application !== null ? await readRule(db, application, rule) : null,
  };
}

async function readRule(db: Knex, application: string, key: string): Promise<Localised | null> {
  const row = await db('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .where('applications.id', application)
    .leftJoin('rule_sets', (on) =>
      on.on('rule_sets.call_id', 'applications.call_id').andOn('rule_sets.number', 'applications.rules_number'),
    )
    .first<{ rules: string } | undefined>(db.raw('COALESCE(rule_sets.rules, calls.rules) AS rules'));
  const rules = row ? (JSON.parse(row.rules) as readonly RuleDefinition[]) : [];
  return rules.find((rule) => rule.key === key)?.sentence ?? null;
}

async function readItems(db: Knex, application: string): Promise<Details['items']> {
  const items = await db('return_items')
    .where('return_items.application_id', application)
    .whereNull('return_items.settled_at')
    .orderBy('return_items.id')
    .select<{ kind: string; key: string; reason: string }[]>(
      'return_items.kind',
      'return_items.key',
      'return_items.reason',
    );
  if (items.length === 0) return [];
  const names = await readNames(db, application);
  return items.map((item) => ({
    name: names.get(`${item.kind}:${item.key}`) ?? { en: item.key },
    reason: item.reason,
  }));
}

async function readNames(db: Knex, application: string): Promise<ReadonlyMap<string, Localised>> {
  const form = await db('applications')
    .join('forms', 'forms.id', 'applications.form_id')
    .where('applications.id', application)
    .first<{ definition: string } | undefined>('forms.definition');
  const requirements = await db('requirements')
    .join('applications', 'applications.call_id', 'requirements.call_id')
    .where('applications.id', application)
    .select<{ key: string; name: string }[]>('requirements.key', 'requirements.name');
  const sections = form ? (JSON.parse(form.definition) as FormDefinition).sections : [];
  return new Map([
    ...sections.map((section) => [`section:${section.key}`, section.title] as const),
    ...requirements.map(({ key, name }) => [`requirement:${key}`, JSON.parse(name) as Localised] as const),
  ]);
}

async function readDocument(db: Knex, id: string): Promise<Details['document']> {
  const row = await db('documents')
    .join('requirements', 'requirements.id', 'documents.requirement_id')
    .where('documents.id', id)
    .first<
      | {
          name: string;
          reason_code: string | null;
          reason: string | null;
          fix_by: string | null;
          valid_until: string | null;
        }
      | undefined
    >('requirements.name', 'documents.valid_until', 'documents.reason_code', 'documents.reason', 'documents.fix_by');
  if (!row) return null;
  const { reason_code: reasonCode, fix_by: fixBy } = row;
  const name = JSON.parse(row.name) as Localised;
  return { name, reasonCode, reason: row.reason ?? '', fixBy, validUntil: row.valid_until };
}

/** True if the document is still asked for: a request that was taken back is not written about. */
export async function isStillAsked(db: Knex, requestId: string): Promise<boolean> {
  const row: unknown = await db('document_requests')
    .where('document_requests.id', requestId)
    .whereNull('document_requests.withdrawn_at')
    .first('document_requests.id');
  return row !== undefined;
}

async function readRequest(db: Knex, id: string): Promise<Details['document']> {
  const row = await db('document_requests')
    .join('requirements', 'requirements.id', 'document_requests.requirement_id')
    .where('document_requests.id', id)
    .first<{ name: string; reason: string; due_on: string } | undefined>(
      'requirements.name',
      'document_requests.reason',
      'document_requests.due_on',
    );
  if (!row) return null;
  const none = { reasonCode: null, validUntil: null };
  return { ...none, name: JSON.parse(row.name) as Localised, reason: row.reason, fixBy: row.due_on };
}

async function readQuestion(db: Knex, id: string): Promise<Details['question']> {
  const row = await db('placement_questions')
    .where('placement_questions.id', id)
    .first<{ question: string; answer: string | null } | undefined>(
      'placement_questions.question',
      'placement_questions.answer',
    );
  return row ? { question: row.question, answer: row.answer ?? '' } : null;
}

async function readObjection(db: Knex, id: string): Promise<Details['objection']> {
  const row = await db('objections')
    .where('objections.id', id)
    .first<{ received_at: string; answer_by: string } | undefined>('objections.received_at', 'objections.answer_by');
  return row ? { receivedAt: row.received_at, answerBy: row.answer_by } : null;
}

async function readTakeover(db: Knex, id: string): Promise<Details['takeover']> {
  const row = await db('takeovers')
    .join('persons', 'persons.id', 'takeovers.person_id')
    .leftJoin('accounts', 'accounts.id', 'takeovers.from_account_id')
    .leftJoin('persons as holders', 'holders.id', 'accounts.person_id')
    .where('takeovers.id', id)
    .first<{ person: string; acting: string | null } | undefined>('persons.name as person', 'holders.name as acting');
  return row ? { person: row.person, acting: row.acting ?? row.person } : null;
}

async function readPrivacy(db: Knex, id: string): Promise<Details['privacy']> {
  const row = await db('privacy_requests')
    .join('persons', 'persons.id', 'privacy_requests.person_id')
    .where('privacy_requests.id', id)
    .first<
      | { person: string; kind: string; body: string; due_at: string | null; outcome: string | null; answer: string }
      | undefined
    >(
      'persons.name as person',
      'privacy_requests.kind',
      'privacy_requests.body',
      'privacy_requests.due_at',
      'privacy_requests.outcome',
      'privacy_requests.answer',
    );
  if (!row) return null;
  const { person, kind, body, due_at: dueAt, outcome, answer } = row;
  return { id, person, kind, body, dueAt, outcome: outcome ?? '', answer };
}
