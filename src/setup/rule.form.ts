import { first } from '../applications/fields.ts';
import type { Fields } from '../applications/answers.ts';
import type { FormDefinition, Question, RuleDefinition } from '../calls/definitions.ts';
import { LOCALES } from '../i18n/index.ts';
import { dayParts, fieldsFrom, reading, wordParts, type Filled, type Reading } from './reading.form.ts';

/** What officers want to ask for; each is a kind of rule with what it usually reads. */
export const PURPOSES = [
  'age', 'residence', 'nationality', 'enrolled', 'grade', 'active', 'business', 'stays', 'city', 'number', 'choice',
] as const; // prettier-ignore
export type Purpose = (typeof PURPOSES)[number];

/** The kind of rule that a purpose is, and the questions that it usually reads, the likeliest first. */
const KIND: Record<Purpose, { readonly kind: RuleDefinition['kind']; readonly reads: readonly string[] }> = {
  age: { kind: 'age', reads: ['born_on'] },
  residence: { kind: 'years_since', reads: ['resident_since'] },
  nationality: { kind: 'one_of', reads: ['nationality', 'residence_country', 'country'] },
  enrolled: { kind: 'at_least', reads: ['terms_enrolled'] },
  grade: { kind: 'at_least', reads: ['grade_average'] },
  active: { kind: 'years_since', reads: ['active_since'] },
  business: { kind: 'years_since', reads: ['founded_on', 'founded'] },
  stays: { kind: 'stays', reads: [] },
  city: { kind: 'city', reads: [] },
  number: { kind: 'at_least', reads: [] },
  choice: { kind: 'one_of', reads: [] },
};

/** The countries of ASEAN, and of Timor-Leste beside it. */
export const COUNTRIES = ['BN', 'ID', 'KH', 'LA', 'MM', 'MY', 'PH', 'SG', 'TH', 'TL', 'VN'] as const;

/** What the page of a rule is about: its kind, and for one that names values the question that has them. */
export interface RuleAsk {
  readonly purpose: Purpose;
  readonly kind: RuleDefinition['kind'];
  readonly questions: readonly Question[];
  readonly question: Question | undefined;
}

const READS: Record<RuleDefinition['kind'], readonly Question['kind'][]> = {
  age: ['day'],
  years_since: ['day'],
  at_least: ['number'],
  at_most: ['number'],
  one_of: ['choice', 'country'],
  stays: [],
  city: [],
};

/** The questions of a form that a kind of rule can read: asked of everybody. */
function readable(form: FormDefinition, purpose: Purpose): readonly Question[] {
  const kinds = purpose === 'nationality' ? ['country'] : purpose === 'choice' ? ['choice'] : READS[KIND[purpose].kind];
  return form.sections
    .flatMap(({ questions }) => questions)
    .filter(({ kind, when }) => (kinds as readonly string[]).includes(kind) && when === undefined);
}

/** What a rule of that purpose asks about, in that form. */
export function askFor(form: FormDefinition, purpose: Purpose, chosen: string): RuleAsk {
  const questions = readable(form, purpose);
  const { kind, reads } = KIND[purpose];
  const likely = [chosen, ...reads].flatMap((key) => questions.find((question) => question.key === key) ?? [])[0];
  return { purpose, kind, questions, question: likely ?? questions[0] };
}

/** The purpose under which a stored rule is edited. */
export function purposeOf(rule: RuleDefinition, form: FormDefinition): Purpose {
  if (rule.kind === 'age' || rule.kind === 'stays' || rule.kind === 'city') return rule.kind;
  const known = PURPOSES.find((purpose) => KIND[purpose].kind === rule.kind && KIND[purpose].reads.includes(rule.question)); // prettier-ignore
  if (known) return known;
  if (rule.kind === 'years_since') return 'residence';
  if (rule.kind !== 'one_of') return 'number';
  return readable(form, 'nationality').some(({ key }) => key === rule.question) ? 'nationality' : 'choice';
}

const SENTENCE = 300;

function bounds(read: Reading, decimal: boolean): { min?: number; max?: number } {
  const [min, max] = (['min', 'max'] as const).map((name) => (decimal ? read.decimal(name, false) : read.whole(name, 0, 200, false))); // prettier-ignore
  if (min === null && max === null) read.wrong('min', 'setup.error.bound');
  if (typeof min === 'number' && typeof max === 'number' && min > max) read.wrong('max', 'setup.error.order');
  return { ...(typeof min === 'number' ? { min } : {}), ...(typeof max === 'number' ? { max } : {}) };
}

function oneOf(read: Reading, fields: Fields, ask: RuleAsk): { question: string; values: string[]; or?: string } {
  const question = ask.question?.key ?? '';
  if (ask.question?.kind === 'choice')
    return {
      question,
      values: [
        ...read.several(
          'values',
          (ask.question.options ?? []).map(({ value }) => value),
        ),
      ],
    };
  const codes = first(fields, 'others').toUpperCase().split(/[\s,;]+/).filter((code) => code !== ''); // prettier-ignore
  if (codes.some((code) => !/^[A-Z]{2}$/.test(code))) read.wrong('others', 'setup.error.countries');
  const or = first(fields, 'or');
  if (or !== '' && (or === question || !ask.questions.some(({ key }) => key === or))) read.wrong('or', 'errors.chosen');
  const values = [...new Set([...read.several('values', COUNTRIES), ...codes])];
  return { question, values, ...(or === '' ? {} : { or }) };
}

/** What the page of a rule says, under a key. Each kind reads its own fields. */
export function ruleFrom(fields: Fields, ask: RuleAsk, key: string, cities: readonly string[]): { rule: RuleDefinition; read: Reading } { // prettier-ignore
  const read = reading(fields);
  const base = { key, sentence: read.words('sentence', SENTENCE, LOCALES) };
  const question = (): string => read.one('question', ask.questions.map((one) => one.key)); // prettier-ignore
  const rule = ((): RuleDefinition => {
    switch (ask.kind) {
      case 'age':
      case 'years_since':
        return { ...base, kind: ask.kind, question: question(), on: read.day('on') ?? '', ...bounds(read, false) };
      case 'at_least':
      case 'at_most': {
        const { min, max } = bounds(read, true);
        if (min !== undefined && max !== undefined) read.wrong('max', 'setup.error.oneBound');
        if (min !== undefined) return { ...base, kind: 'at_least', question: question(), min };
        return { ...base, kind: 'at_most', question: question(), max: max ?? 0 };
      }
      case 'one_of': {
        const chosen = oneOf(read, fields, ask);
        if (chosen.question === '') read.wrong('', 'setup.error.noQuestion');
        if (chosen.values.length === 0) read.wrong('values', 'setup.error.noValue');
        return { ...base, kind: 'one_of', ...chosen };
      }
      case 'stays':
        return { ...base, kind: 'stays', of: read.one('of', ['hosts', 'anywhere']), max: read.whole('max', 0, 20) ?? 0 };
      case 'city': {
        const chosen = read.several('cities', cities);
        if (chosen.length === 0) read.wrong('cities', 'setup.error.noCity');
        return { ...base, kind: 'city', cities: chosen, not: read.one('not', ['no', 'yes']) === 'yes' };
      }
    }
  })();
  return { rule, read };
} // prettier-ignore

/** The page of a rule as it would be sent unchanged. */
export function ruleFields(rule: RuleDefinition): Fields {
  const own = ((): Filled => {
    switch (rule.kind) {
      case 'age':
      case 'years_since':
        return { question: rule.question, ...dayParts('on', rule.on), min: rule.min?.toString(), max: rule.max?.toString() };
      case 'at_least':
        return { question: rule.question, min: String(rule.min) };
      case 'at_most':
        return { question: rule.question, max: String(rule.max) };
      case 'one_of':
        return {
          question: rule.question,
          or: rule.or,
          values: rule.values,
          others: rule.values.filter((code) => /^[A-Z]{2}$/.test(code) && !(COUNTRIES as readonly string[]).includes(code)).join(' '),
        };
      case 'stays':
        return { of: rule.of, max: String(rule.max) };
      case 'city':
        return { cities: rule.cities, not: rule.not ? 'yes' : 'no' };
    }
  })();
  return fieldsFrom({ ...own, ...wordParts('sentence', rule.sentence) });
} // prettier-ignore
