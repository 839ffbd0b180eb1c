import { ageOn } from './time.ts';

/** An eligibility rule as data (the stored shape is `RuleDefinition` in src/calls/definitions.ts). */
export interface Rule {
  readonly key: string;
  readonly kind: 'age' | 'at_least' | 'at_most' | 'years_since' | 'one_of';
  readonly question: string;
  readonly on?: string;
  readonly min?: number;
  readonly max?: number;
  readonly values?: readonly string[];
}

/** `unknown`: the question is not answered yet, so nothing can be said. */
export type RuleVerdict = 'met' | 'failed' | 'unknown';

function within(value: number, rule: Rule): RuleVerdict {
  if (Number.isNaN(value)) return 'unknown';
  return value >= (rule.min ?? -Infinity) && value <= (rule.max ?? Infinity) ? 'met' : 'failed';
}

/** Judges one rule on one answer. Years are whole years, counted as ages are. */
export function judge(rule: Rule, answer: unknown): RuleVerdict {
  if (typeof answer !== 'string' || answer === '') return 'unknown';
  switch (rule.kind) {
    case 'age':
    case 'years_since': {
      // A year or a month alone counts from its first day.
      const from = `${answer}-01-01`.slice(0, 10);
      return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(answer)
        ? within(ageOn(padded(answer, from), rule.on ?? ''), rule)
        : 'unknown';
    }
    case 'at_least':
    case 'at_most':
      return within(Number(answer), rule);
    case 'one_of':
      return (rule.values ?? []).includes(answer) ? 'met' : 'failed';
  }
}

function padded(answer: string, from: string): string {
  return answer.length === 7 ? `${answer}-01` : from;
}

/** The keys of the rules that the answers fail; a rule without an answer is not failed. */
export function failedRules(rules: readonly Rule[], answers: Readonly<Record<string, unknown>>): readonly string[] {
  return rules.filter((rule) => judge(rule, answers[rule.question]) === 'failed').map((rule) => rule.key);
}
