import type { FormDefinition, Question, RuleDefinition } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { countryName } from '../cities/names.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';

/** What names the things that a rule speaks of. */
export interface RuleNames {
  readonly form: FormDefinition;
  readonly cities: readonly { readonly id: string; readonly name: string }[];
}

/** A question of a form by its key. */
function questionIn(form: FormDefinition, key: string): Question | undefined {
  return form.sections.flatMap(({ questions }) => questions).find((question) => question.key === key);
}

function asked({ form }: RuleNames, key: string, { locale }: Reader): string {
  const question = questionIn(form, key);
  return question ? pick(question.label, locale) : key;
}

function range({ min, max }: { readonly min?: number; readonly max?: number }, { t, locale, zone }: Reader): string {
  const { number } = formats(locale, zone);
  if (min !== undefined && max !== undefined) return t('setup.rule.between', { min: number(min), max: number(max) });
  if (min !== undefined) return t('setup.rule.atLeast', { min: number(min) });
  return t('setup.rule.atMost', { max: number(max ?? 0) });
}

function valueName(rule: RuleDefinition & { kind: 'one_of' }, value: string, names: RuleNames, reader: Reader): string {
  const question = questionIn(names.form, rule.question);
  if (question?.kind === 'choice') {
    const option = question.options?.find((one) => one.value === value);
    return option ? pick(option.label, reader.locale) : value;
  }
  return /^[A-Z]{2}$/.test(value) ? countryName(value, reader.locale) : value;
}

/** A rule in a few words, for who sets it. */
export function ruleWords(rule: RuleDefinition, names: RuleNames, reader: Reader): string {
  const { t, locale, zone } = reader;
  const { date } = formats(locale, zone);
  const cityNames = (ids: readonly string[]): string =>
    ids.map((id) => names.cities.find((city) => city.id === id)?.name ?? id).join(', ');
  switch (rule.kind) {
    case 'age':
    case 'years_since':
      return t(`setup.rule.words.${rule.kind}`, { question: asked(names, rule.question, reader), range: range(rule, reader), day: date(rule.on) }); // prettier-ignore
    case 'at_least':
    case 'at_most':
      return t('setup.rule.words.number', { question: asked(names, rule.question, reader), range: range(rule, reader) }); // prettier-ignore
    case 'one_of': {
      const values = rule.values.map((value) => valueName(rule, value, names, reader)).join(', ');
      const question = asked(names, rule.question, reader);
      if (rule.or === undefined) return t('setup.rule.words.oneOf', { question, values });
      return t('setup.rule.words.eitherOf', { question, other: asked(names, rule.or, reader), values });
    }
    case 'stays':
      return t(`setup.rule.words.stays.${rule.of}`, { count: rule.max });
    case 'city':
      return t(rule.not ? 'setup.rule.words.notCity' : 'setup.rule.words.city', { cities: cityNames(rule.cities) });
  }
}
