import type { Fields } from '../applications/answers.ts';
import type { Call } from '../calls/calls.reads.ts';
import { LOCALES, translator } from '../i18n/index.ts';
import { dayParts, fieldsFrom, wordParts } from './reading.form.ts';
import { COUNTRIES, type RuleAsk } from './rule.form.ts';

/** What a new rule begins with: what such programmes usually ask, and a sentence to go by. */
export function suggested(ask: RuleAsk, call: Pick<Call, 'startsOn'>): Fields {
  const usual = {
    age: { min: '18', max: '35' },
    residence: { min: '2' },
    nationality: { values: COUNTRIES },
    enrolled: { min: '2' },
    grade: { min: '2,75' },
    active: { min: '3' },
    business: { max: '3' },
    stays: { of: 'hosts', max: '0' },
    city: { not: 'no' },
    number: {},
    choice: {},
  }[ask.purpose];
  const sentence = Object.fromEntries(LOCALES.map((lang) => [lang, translator(lang)(`setup.rule.example.${ask.purpose}`)])); // prettier-ignore
  return fieldsFrom({
    ...usual,
    ...dayParts('on', call.startsOn),
    question: ask.question?.key,
    ...wordParts('sentence', sentence),
  });
}
