import type { Locator, Page } from 'playwright-core';
import type { Question, Section } from '../../../src/calls/definitions.ts';
import { pick, type Locale, type Translate } from '../../../src/i18n/index.ts';
import { enterDay, field, named, tick } from './people.ts';

/** What somebody answers, by question; a list of languages is their codes with a level each. */
export type Answered = Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string>>>>;

/** So many words, in sentences. */
export function words(count: number, sentence: string): string {
  const all = sentence.split(' ');
  return Array.from({ length: count }, (_, i) => all[i % all.length]).join(' ');
}

const ESSAY = {
  id: 'Di teluk kami belajar membaca air, lalu menceritakannya kepada adik-adik di kampung setiap sore.',
  en: 'By our bay we learned to read the water, and tell the younger ones in the village about it every evening.',
};

/** Suryani of Palu, who is eighteen: what she answers to the student's form. */
export function suryani(locale: Locale): Answered {
  return {
    name: 'Suryani',
    form_of_address: 'Sdri.',
    called: 'Yani',
    born_on: '2004-08-08',
    nationality: 'ID',
    identity_number: '7271034808080001',
    phone: '+62 812 4500 1234',
    address: 'Jalan Hasanuddin 12, Palu Barat',
    resident_since: '2004-08-08',
    lives_with: 'parents',
    emergency_name: 'Hasnah',
    emergency_relation: locale === 'id' ? 'Ibu' : 'Mother',
    emergency_phone: '+62 812 4500 9876',
    school_name: 'SMA Negeri 2 Palu',
    level: 'senior',
    year_of_study: '3',
    field_of_study: locale === 'id' ? 'IPA' : 'Science',
    terms_enrolled: '4',
    grade_average: locale === 'id' ? '3,40' : '3.40',
    languages: { id: 'C2', en: 'B1' },
    language_test: 'school',
    language_test_score: 'B1, 2026',
    diet: ['halal'],
    prayer_fasting: 'daily',
    earlier_exchange: 'no',
    can_host: 'yes',
    host_home: words(30, ESSAY[locale]),
    motivation: words(170, ESSAY[locale]),
    bring: words(60, ESSAY[locale]),
    afterwards: words(45, ESSAY[locale]),
    consent_processing: 'yes',
    consent_share: 'yes',
  };
}

/** The group of choices with this legend; text that follows ("optional", a hint) does not matter. */
function group(scope: Page | Locator, label: string): Locator {
  return scope.getByRole('group', { name: named(label) });
}

async function choose(
  scope: Page | Locator,
  question: Question,
  values: readonly string[],
  locale: Locale,
): Promise<void> {
  const role = question.kind === 'choice' ? 'radio' : 'checkbox';
  for (const value of values) {
    const option = question.options?.find((each) => each.value === value);
    if (!option) throw new Error(`${question.key} has no option ${value}`);
    await group(scope, pick(question.label, locale))
      .getByRole(role, { name: pick(option.label, locale), exact: true })
      .check();
  }
}

async function chooseLanguages(page: Page, levels: Readonly<Record<string, string>>, t: Translate): Promise<void> {
  for (const [index, [language, level]] of Object.entries(levels).entries()) {
    if (index > 0) await page.getByRole('button', { name: t('applications.section.add_language') }).click();
    await page
      .getByRole('combobox', { name: t('applications.section.language') })
      .nth(index)
      .selectOption(language);
    await page
      .getByRole('combobox', { name: t('applications.section.level') })
      .nth(index)
      .selectOption(level);
  }
}

async function answer(
  page: Page,
  question: Question,
  value: Answered[string],
  locale: Locale,
  t: Translate,
): Promise<void> {
  const label = pick(question.label, locale);
  if (question.kind === 'language') return chooseLanguages(page, value as Readonly<Record<string, string>>, t);
  if (Array.isArray(value)) return choose(page, question, value, locale);
  const text = value as string;
  switch (question.kind) {
    case 'choice':
      return choose(page, question, [text], locale);
    case 'country':
      await page.getByRole('combobox', { name: named(label) }).selectOption(text);
      return;
    case 'day':
      return enterDay(page, label, text, t);
    case 'consent':
      return tick(page, label);
    default:
      return field(page, label).fill(text);
  }
}

/** Answers what is asked on the page of a section. */
export async function fillSection(
  page: Page,
  section: Section,
  answers: Answered,
  locale: Locale,
  t: Translate,
): Promise<void> {
  for (const question of section.questions) {
    const value = answers[question.key];
    if (value !== undefined) await answer(page, question, value, locale, t);
  }
}
