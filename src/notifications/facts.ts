import { toldChanges } from '../applications/form-changes.ts';
import { ruleChanges } from '../calls/rule-changes.ts';
import { later, HOUR, MINUTE } from '../deps.ts';
import { addDays } from '../engine/days.ts';
import { formats, type Format } from '../i18n/format.ts';
import { isKey, pick, translator, type Localised, type Locale } from '../i18n/index.ts';
import { objectBy } from '../objections/days.ts';
import type { MailRecord } from './mail.reads.ts';

/** What the sentences of a mail are filled with. */
export const FACT_NAMES = [
  'site', 'applicant', 'reference', 'call', 'city', 'contact', 'host', 'organisation', 'dates', 'closes', 'due',
  'answerBy', 'answerByHost', 'guardianBy', 'replyBy', 'received', 'receivedReader', 'hash', 'items', 'changes', 'rule', 'reason',
  'publicReason', 'objectBy', 'document', 'fixBy', 'validUntil', 'terms', 'question', 'answer', 'certificate', 'role', 'member', 'linkEnds',
  'objected', 'objectionBy', 'code', 'until', 'endorser', 'most',
  'codeEnds', 'refereeBy', 'onBehalf', 'person', 'acting', 'request', 'requestDue', 'requestAnswer',
] as const; // prettier-ignore
export type FactName = (typeof FACT_NAMES)[number];

/** One value a name, in the reader's words and zone; empty where the record holds none. */
export type Facts = Readonly<Record<FactName, string>>;

/** A fact that a mail can list beside its label. */
export type FactRow = Extract<
  FactName,
  | 'reference' | 'call' | 'organisation' | 'dates' | 'received' | 'receivedReader' | 'hash' | 'items' | 'changes' | 'rule'
  | 'reason' | 'publicReason' | 'document' | 'fixBy' | 'terms' | 'question' | 'answer' | 'certificate' | 'role' | 'applicant'
  | 'code' | 'endorser' | 'onBehalf' | 'request' | 'requestDue' | 'requestAnswer'
>; // prettier-ignore

/** Deadlines are exclusive: one is shown as the last minute before it, so that none ever reads as midnight. */
function deadline(format: Format, at: string, zone: string): string {
  return format.dateTime(later(at, -MINUTE), zone);
}

/** A sign-in code, and when it is over. */
export interface CodeFact {
  readonly code: string;
  readonly endsAt: string;
}

/** Every fact of a mail as its reader reads it. `linkEnds` is when the link in it dies. */
export function factsOf(
  record: MailRecord,
  locale: Locale,
  linkEnds: string | null,
  code: CodeFact | null = null,
): Facts {
  const zone = record.reader?.zone ?? record.office.zone;
  const format = formats(locale, zone);
  return {
    ...NONE,
    site: record.site.name,
    city: record.office.city,
    contact: record.office.contact,
    linkEnds: linkEnds === null ? '' : format.dateTime(linkEnds),
    refereeBy: record.refereeDue === null ? '' : deadline(format, record.refereeDue, zone),
    role: roleOf(record.role, locale),
    member: record.member ?? '',
    ...setUpFacts(record, locale, format),
    ...(code === null ? {} : { code: code.code.replace(/^(...)/, '$1 '), codeEnds: format.time(code.endsAt) }),
    ...applicationFacts(record, locale, format, zone),
    ...placementFacts(record, format, zone),
    ...detailFacts(record, locale, format),
  };
}

const NONE = Object.fromEntries(FACT_NAMES.map((name) => [name, ''])) as Facts;
type Some = Partial<Facts>;

function roleOf(role: string | null, locale: Locale): string {
  const key = `mail.roles.${role ?? ''}`;
  return role !== null && isKey(key) ? translator(locale)(key) : '';
}

function applicationFacts({ application: a, reader }: MailRecord, locale: Locale, format: Format, zone: string): Some {
  if (!a) return {};
  const { snapshot } = a;
  const received = snapshot ? format.dateTime(snapshot.receivedAt, a.callZone) : '';
  const receivedReader = snapshot ? format.dateTime(snapshot.receivedAt, zone) : '';
  return {
    applicant: a.applicant,
    onBehalf: reader !== null && reader.person !== a.person ? a.applicant : '',
    reference: a.reference,
    call: pick(a.call, locale),
    closes: deadline(format, a.closesAt, a.callZone),
    due: a.dueAt === null ? '' : deadline(format, a.dueAt, zone),
    received,
    receivedReader: receivedReader === received ? '' : receivedReader,
    hash: snapshot?.hash ?? '',
  };
}

/** Of a mail about a call and no application. */
function setUpFacts({ setUp: s }: MailRecord, locale: Locale, format: Format): Some {
  if (!s) return {};
  return {
    call: pick(s.call, locale),
    closes: deadline(format, s.closesAt, s.zone),
    host: s.host,
    organisation: s.organisations.join('\n'),
    code: s.late?.code ?? '',
    until: s.late ? deadline(format, s.late.until, s.zone) : '',
    endorser: s.endorser?.name ?? '',
    most: s.endorser ? format.number(s.endorser.most) : '',
  };
}

function placementFacts({ placement: p }: MailRecord, format: Format, zone: string): Some {
  if (!p) return {};
  const { answerBy } = p;
  return {
    host: p.host,
    organisation: `${p.organisation}, ${p.host}`,
    dates: `${format.date(p.startsOn)} – ${format.date(addDays(p.endsOn, -1))}`,
    answerBy: answerBy === null ? '' : deadline(format, answerBy, zone),
    answerByHost: answerBy === null ? '' : deadline(format, answerBy, p.hostZone),
    guardianBy: answerBy === null ? '' : deadline(format, later(answerBy, 72 * HOUR), zone),
    replyBy: p.replyBy === null ? '' : deadline(format, p.replyBy, zone),
    terms: p.terms,
    publicReason: p.publicReason,
    certificate: p.certificate ?? '',
  };
}

function reasonOf(document: { reasonCode: string | null; reason: string }, locale: Locale): string {
  const key = `documents.reason.${document.reasonCode ?? ''}`;
  const word = isKey(key) ? translator(locale)(key) : '';
  return [word, document.reason].filter(Boolean).join('\n');
}

/** One line a question that is new, gone, or asks something else. */
function changesIn({ from, to }: NonNullable<MailRecord['forms']>, locale: Locale): string {
  const t = translator(locale);
  return toldChanges(from, to)
    .map(({ what, name }) => t(`applications.moved.${what}`, { name: pick(name, locale) }))
    .join('\n');
}

/** One line a rule that is new, gone, or asks something else. */
function rulesIn({ from, to }: NonNullable<MailRecord['rules']>, locale: Locale): string {
  const t = translator(locale);
  return ruleChanges(from, to)
    .map(({ what, rule }) => t(`applications.rulesMoved.${what}`, { rule: pick(rule.sentence, locale) }))
    .join('\n');
}

function requestFacts({ privacy }: MailRecord, locale: Locale, format: Format): Some {
  if (privacy === null) return {};
  const key = `privacy.kind.${privacy.kind}`;
  const kind = isKey(key) ? translator(locale)(key) : privacy.kind;
  return {
    request: [kind, privacy.body].filter(Boolean).join('\n'),
    requestAnswer: answerIn(privacy, locale),
    requestDue: privacy.dueAt === null ? '' : deadlineOf(format, privacy.dueAt),
  };
}

/** How a request ended, and what the office wrote. */
function answerIn({ outcome, answer }: NonNullable<MailRecord['privacy']>, locale: Locale): string {
  const key = `erasure.outcome.${outcome}`;
  return [isKey(key) ? translator(locale)(key) : '', answer].filter(Boolean).join('\n');
}

const deadlineOf = (format: Format, at: string): string => format.dateTime(later(at, -MINUTE));

function detailFacts(record: MailRecord, locale: Locale, format: Format): Some {
  const { move, document, question, items, objection, application, forms, rules } = record;
  const sentence = (name: Localised, reason: string): string => [pick(name, locale), reason].filter(Boolean).join(': ');
  return {
    changes: forms !== null ? changesIn(forms, locale) : rules !== null ? rulesIn(rules, locale) : '',
    // One reason for all of them stands beside the list, once.
    items: items.map((item) => sentence(item.name, item.reason === move?.reason ? '' : item.reason)).join('\n'),
    rule: move?.rule ? pick(move.rule, locale) : '',
    reason: document ? reasonOf(document, locale) : (move?.reason ?? ''),
    objectBy:
      move && application ? deadline(format, objectBy(move.at, application.objecting), application.objecting.zone) : '',
    objected: objection && application ? format.dateTime(objection.receivedAt, application.callZone) : '',
    objectionBy: objection && application ? deadline(format, objection.answerBy, application.callZone) : '',
    ...requestFacts(record, locale, format),
    person: record.takeover?.person ?? record.privacy?.person ?? '',
    acting: record.takeover?.acting ?? '',
    document: document ? pick(document.name, locale) : '',
    fixBy: document?.fixBy ? format.date(document.fixBy) : '',
    validUntil: document?.validUntil ? format.date(document.validUntil) : '',
    question: question?.question ?? '',
    answer: question?.answer ?? '',
  };
}
