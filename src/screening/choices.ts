import type { Choices } from '../actions/controls.view.ts';
import type { RuleDefinition } from '../calls/definitions.ts';
import { addDays, dayOf } from '../engine/days.ts';
import { pick, type Locale, type Localised, type Translate } from '../i18n/index.ts';
import type { Option } from '../web/controls.ts';
import type { CaseFile } from './case.reads.ts';

/** Days that somebody has for a correction when the officer names no others. */
export const DAYS_TO_CORRECT = 7;

/** For whom the forms are filled in. */
export interface Choosing {
  readonly at: string;
  readonly locale: Locale;
  readonly t: Translate;
}

function ruleOptions(rules: readonly RuleDefinition[], failed: readonly string[], { t, locale }: Choosing): Option[] {
  const worded = rules.map(({ key, sentence }) => {
    const rule = pick(sentence, locale);
    return { value: key, text: failed.includes(key) ? t('screening.form.failed', { rule }) : rule };
  });
  const first = worded.filter(({ value }) => failed.includes(value));
  return [
    { value: '', text: t('screening.form.choose') },
    ...first,
    ...worded.filter((one) => !first.includes(one)),
    { value: 'other', text: t('screening.form.otherRule') },
  ];
}

/** What the forms of a call's applications offer: its sections and documents, its rules (those not met first), days. */
export function choicesOf(
  file: CaseFile,
  requirements: readonly { readonly key: string; readonly name: Localised }[],
  known: { readonly chosen: readonly string[]; readonly failed: readonly string[] },
  choosing: Choosing,
): Choices {
  const { at, locale } = choosing;
  const inAWeek = addDays(dayOf(at, file.cityZone), DAYS_TO_CORRECT);
  return {
    items: [
      ...file.form.sections.map(({ key, title }) => ({ value: `section:${key}`, text: pick(title, locale) })),
      ...requirements.map(({ key, name }) => ({ value: `requirement:${key}`, text: pick(name, locale) })),
    ],
    chosen: known.chosen,
    rules: ruleOptions(file.rules, known.failed, choosing),
    days: { fix_by: inAWeek, until: inAWeek },
  };
}
