import { consentKind } from '../applications/consents.ts';
import type { FormDefinition, Question, RuleDefinition, Section } from '../calls/definitions.ts';
import { questionsOfRule } from '../calls/definitions.ts';
import { consentText } from '../content/consent-texts.ts';
import { LOCALES, pick, type Key, type Localised, type Vars } from '../i18n/index.ts';
import { questionKeys, RESERVED, valuesOfOpener, type Ref } from './outline.ts';

/** Something that is not right in a form: where, in which words, and whether it keeps the form from being published. */
export interface Finding {
  /** Null: of the form as a whole. */
  readonly at: Ref | null;
  readonly key: Key;
  readonly vars: Vars;
  readonly blocks: boolean;
}

type Found = readonly (false | readonly [key: Key, vars?: Vars])[];

const wrong = (at: Ref | null, found: Found, blocks = true): Finding[] =>
  found.flatMap((one) => (one === false ? [] : [{ at, key: one[0], vars: one[1] ?? {}, blocks }]));

const lacksLanguage = (text: Localised): boolean => LOCALES.some((locale) => (text[locale] ?? '').trim() === '');

function limitsOf(question: Question): Found {
  const { words, number, entries } = question;
  const upside = (range: { min?: number; max?: number } | undefined): boolean =>
    range?.min !== undefined && range.max !== undefined && range.min > range.max;
  const unlimited = question.kind === 'essay' && words === undefined;
  return [
    (upside(words) || upside(number) || upside(entries)) && ['forms.check.limits'],
    unlimited && ['forms.check.noLimit'],
  ];
}

function optionsOf(question: Question): Found {
  if (question.kind !== 'choice' && question.kind !== 'choices') return [];
  const options = question.options ?? [];
  const values = options.map(({ value }) => value);
  return [
    options.length < (question.kind === 'choice' ? 2 : 1) && ['forms.check.options'],
    new Set(values).size < values.length && ['forms.check.optionTwice'],
    options.some(({ label }) => lacksLanguage(label)) && ['forms.check.optionLanguage'],
  ];
}

/** What one question or field lacks by itself. */
function ownFindings(question: Question, at: Ref): Finding[] {
  const { hint } = question;
  const text = question.kind === 'consent' ? consentText(question.textVersion ?? '') : undefined;
  return [
    ...wrong(at, [
      lacksLanguage(question.label) && ['forms.check.label'],
      hint !== undefined && lacksLanguage(hint) && ['forms.check.hint'],
      RESERVED.has(question.key) && ['forms.check.key'],
      question.kind === 'consent' && (question.textVersion ?? '') === '' && ['forms.check.text'],
      ...limitsOf(question),
      ...optionsOf(question),
    ]),
    ...wrong(at, [question.kind === 'consent' && question.textVersion !== undefined && text === undefined && ['forms.check.textUnknown']], false),
  ]; // prettier-ignore
}

function fieldFindings(question: Question): Finding[] {
  if (question.kind !== 'group') return [];
  const fields = question.fields ?? [];
  const keys = fields.map(({ key }) => key);
  return [
    ...wrong({ of: 'question', question: question.key }, [
      fields.length === 0 && ['forms.check.noFields'],
      new Set(keys).size < keys.length && ['forms.check.keyTwice'],
    ]),
    ...fields.flatMap((field) => ownFindings(field, { of: 'field', question: question.key, field: field.key })),
  ];
}

function conditionFindings(question: Question, earlier: readonly Question[], all: readonly string[]): Finding[] {
  const { when } = question;
  if (when === undefined) return [];
  const opener = earlier.find(({ key }) => key === when.key);
  const at: Ref = { of: 'question', question: question.key };
  if (opener === undefined) return wrong(at, [[all.includes(when.key) ? 'forms.check.whenLater' : 'forms.check.whenGone']]);
  const known = valuesOfOpener(opener);
  return wrong(at, [(when.is.length === 0 || when.is.some((value) => !known.includes(value))) && ['forms.check.whenValue']]);
} // prettier-ignore

const READS: Record<RuleDefinition['kind'], readonly Question['kind'][]> = {
  age: ['day'],
  years_since: ['day'],
  at_least: ['number'],
  at_most: ['number'],
  one_of: ['choice', 'country'],
  stays: [],
  city: [],
};

function ruleFindings(form: FormDefinition, rules: readonly RuleDefinition[]): Finding[] {
  const questions = form.sections.flatMap((section) => section.questions);
  const read = rules.flatMap((rule) => questionsOfRule(rule).map((key) => ({ rule, key })));
  return read.flatMap(({ rule, key }) => {
    const question = questions.find((each) => each.key === key);
    const vars = { rule: pick(rule.sentence, 'en'), question: key };
    if (question === undefined) return wrong(null, [['forms.check.ruleGone', vars]]);
    const options = rule.kind === 'one_of' && question.kind === 'choice' ? valuesOfOpener(question) : null;
    const at: Ref = { of: 'question', question: question.key };
    return wrong(at, [
      !READS[rule.kind].includes(question.kind) && ['forms.check.ruleKind', vars],
      options !== null && rule.kind === 'one_of' && !rule.values.some((value) => options.includes(value)) && ['forms.check.ruleValues', vars],
      question.when !== undefined && ['forms.check.ruleHidden', vars],
    ]);
  }); // prettier-ignore
}

/** Nobody could send an application that never agreed to be read, or nominate one that may not be shown. */
function consentFindings(form: FormDefinition): Finding[] {
  const consents = form.sections.flatMap(({ questions }) => questions).filter(({ kind }) => kind === 'consent');
  const has = (kind: 'processing' | 'share'): boolean =>
    consents.some((question) => consentKind(question) === kind && question.when === undefined);
  return [
    ...wrong(null, [!has('processing') && ['forms.check.noProcessing']]),
    ...wrong(null, [!has('share') && ['forms.check.noShare']], false),
  ];
}

function sectionFindings(section: Section): Finding[] {
  return wrong({ of: 'section', section: section.key }, [
    lacksLanguage(section.title) && ['forms.check.title'],
    section.intro !== undefined && lacksLanguage(section.intro) && ['forms.check.intro'],
    section.questions.length === 0 && ['forms.check.noQuestions'],
  ]);
}

/** Everything that is not right in a form, in its order; `rules` are those of its call, which read its answers. */
export function checkForm(form: FormDefinition, rules: readonly RuleDefinition[]): readonly Finding[] {
  if (form.sections.length === 0) return wrong(null, [['forms.check.noSections']]);
  const keys = questionKeys(form);
  const sections = form.sections.map(({ key }) => key);
  const earlier: Question[] = [];
  const inOrder = form.sections.flatMap((section) => [
    ...sectionFindings(section),
    ...section.questions.flatMap((question) => {
      const at: Ref = { of: 'question', question: question.key };
      const found = [
        ...ownFindings(question, at),
        ...wrong(at, [keys.filter((key) => key === question.key).length > 1 && ['forms.check.keyTwice']]),
        ...conditionFindings(question, earlier, keys),
        ...fieldFindings(question),
      ];
      earlier.push(question);
      return found;
    }),
  ]);
  return [
    ...wrong(null, [new Set(sections).size < sections.length && ['forms.check.sectionTwice']]),
    ...inOrder,
    ...ruleFindings(form, rules),
    ...consentFindings(form),
  ];
}
