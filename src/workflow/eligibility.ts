import { ageOn } from './time.ts';

/** An eligibility rule as data (the stored shape is `RuleDefinition` in src/calls/definitions.ts). */
export interface Rule {
  readonly key: string;
  readonly kind: 'age' | 'at_least' | 'at_most' | 'years_since' | 'one_of' | 'stays' | 'city';
  readonly question?: string;
  /** Another question whose answer will do as well. */
  readonly or?: string;
  readonly on?: string;
  readonly min?: number;
  readonly max?: number;
  readonly values?: readonly string[];
  readonly of?: 'anywhere' | 'hosts';
  readonly cities?: readonly string[];
  readonly not?: boolean;
}

/** What the record says of an applicant, for rules that no answer can tell. Cities by id. */
export interface RuleRecord {
  /** The sending city; empty where none is chosen yet. */
  readonly city: string;
  /** The cities that host in the call, and those of the places ranked. */
  readonly hosts: readonly string[];
  readonly ranked: readonly string[];
  /** The host cities of earlier stays, a stay each. */
  readonly stays: readonly string[];
}

/** `unknown`: the question is not answered yet, so nothing can be said. */
export type RuleVerdict = 'met' | 'failed' | 'unknown';

type Answers = Readonly<Record<string, unknown>>;

const met = (holds: boolean): RuleVerdict => (holds ? 'met' : 'failed');

function within(value: number, rule: Rule): RuleVerdict {
  if (Number.isNaN(value)) return 'unknown';
  return met(value >= (rule.min ?? -Infinity) && value <= (rule.max ?? Infinity));
}

function yearsOn(answer: string, rule: Rule): RuleVerdict {
  // A year or a month alone counts from its first day.
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(answer)) return 'unknown';
  return within(ageOn(`${answer}-01-01`.slice(0, 10), rule.on ?? ''), rule);
}

function judgeStays(rule: Rule, { hosts, ranked, stays }: RuleRecord): RuleVerdict {
  const most = rule.max ?? 0;
  if (rule.of === 'anywhere') return met(stays.length <= most);
  const fits = (city: string): boolean => stays.filter((stay) => stay === city).length <= most;
  if (ranked.length > 0) return met(ranked.every(fits));
  return hosts.length === 0 ? 'unknown' : met(hosts.some(fits));
}

function judgeRecord(rule: Rule, record: RuleRecord | null): RuleVerdict {
  if (record === null) return 'unknown';
  if (rule.kind === 'stays') return judgeStays(rule, record);
  if (record.city === '') return 'unknown';
  return met((rule.cities ?? []).includes(record.city) !== (rule.not ?? false));
}

function oneOf({ question, or, values = [] }: Rule, answers: Answers): RuleVerdict {
  const given = [question, or].flatMap((key) => (key === undefined ? [] : [answers[key]]));
  const answered = given.filter((answer) => typeof answer === 'string' && answer !== '') as string[];
  if (answered.some((answer) => values.includes(answer))) return 'met';
  return answered.length < given.length ? 'unknown' : 'failed';
}

/** Judges one rule on the answers and on what is on record. Years are whole years, counted as ages are. */
export function judge(rule: Rule, answers: Answers, record: RuleRecord | null): RuleVerdict {
  if (rule.kind === 'stays' || rule.kind === 'city') return judgeRecord(rule, record);
  if (rule.kind === 'one_of') return oneOf(rule, answers);
  const answer = answers[rule.question ?? ''];
  if (typeof answer !== 'string' || answer === '') return 'unknown';
  return rule.kind === 'age' || rule.kind === 'years_since' ? yearsOn(answer, rule) : within(Number(answer), rule);
}

/** The keys of the rules that are failed; one of which nothing can be said is not failed. */
export function failedRules(rules: readonly Rule[], answers: Answers, record: RuleRecord | null): readonly string[] {
  return rules.filter((rule) => judge(rule, answers, record) === 'failed').map((rule) => rule.key);
}

/** What became of a rule, where those that failed are known by their keys already. */
export function verdictOf(rule: Rule, answers: Answers, failed: readonly string[]): RuleVerdict {
  if (failed.includes(rule.key)) return 'failed';
  const verdict = judge(rule, answers, null);
  return verdict === 'unknown' && (rule.kind === 'stays' || rule.kind === 'city') ? 'met' : verdict;
}
