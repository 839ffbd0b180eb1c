import type { Locator } from 'playwright-core';
import type { FormDefinition, Question, Section } from '../../../src/calls/definitions.ts';
import { consentText } from '../../../src/content/consent-texts.ts';
import { keyOf, LOCALES, pick } from '../../../src/i18n/index.ts';
import { languageList } from '../../../src/cities/names.ts';
import { field, follow, named, press, type Somebody } from './people.ts';
import type { Stage } from './story.ts';

/** An officer at the form builder of the stage's call, who writes what a form says and presses buttons. */
export interface Officer {
  readonly stage: Stage;
  readonly who: Somebody;
  /** Questions that rules of the call read: they get the code that the rules know. */
  readonly coded: ReadonlySet<string>;
}

type Text = Readonly<Partial<Record<string, string>>>;

async function write({ stage, who }: Officer, scope: Locator, name: string, text: Text | undefined): Promise<void> {
  for (const lang of LOCALES) {
    const label = who.t('forms.inLanguage', { text: name, language: languageList([lang], stage.locale) });
    const written = text?.[lang] ?? '';
    if (written !== '') await field(scope, label).fill(written);
  }
}

async function limit({ who }: Officer, scope: Locator, key: Parameters<Somebody['t']>[0], value: number | undefined): Promise<void> {
  const box = field(scope, who.t(key));
  if ((await box.count()) > 0) await box.fill(value === undefined ? '' : String(value));
} // prettier-ignore

async function limits(officer: Officer, scope: Locator, question: Question): Promise<void> {
  const { words, number, entries, maxLength } = question;
  await limit(officer, scope, 'forms.field.maxLength', maxLength);
  await limit(officer, scope, 'forms.field.wordsMin', words?.min);
  await limit(officer, scope, 'forms.field.wordsMax', words?.max);
  await limit(officer, scope, 'forms.field.numberMin', number?.min);
  await limit(officer, scope, 'forms.field.numberMax', number?.max);
  await limit(officer, scope, 'forms.field.decimals', number?.decimals);
  await limit(officer, scope, 'forms.field.entriesMin', entries?.min);
  await limit(officer, scope, 'forms.field.entriesMax', entries?.max);
}

async function options({ stage, who }: Officer, scope: Locator, question: Question): Promise<void> {
  const { t, page } = who;
  for (const [i, option] of (question.options ?? []).entries()) {
    for (const lang of LOCALES) {
      const label = t('forms.option.in', { n: i + 1, language: languageList([lang], stage.locale) });
      if ((await field(scope, label).count()) === 0) await press(page, t('forms.option.add'));
      await field(scope, label).fill(option.label[lang] ?? '');
    }
  }
}

async function box(scope: Locator, label: string, on: boolean): Promise<void> {
  await scope.getByRole('checkbox', { name: label, exact: true }).setChecked(on);
}

async function condition({ stage, who }: Officer, form: FormDefinition, scope: Locator, question: Question): Promise<void> {
  const { t, page } = who;
  const { when } = question;
  if (when === undefined) return;
  const opener = form.sections.flatMap(({ questions }) => questions).find(({ key }) => key === when.key)!;
  await scope.getByRole('combobox', { name: t('forms.when.question') }).selectOption({ label: pick(opener.label, stage.locale) });
  await press(page, t('forms.when.show'));
  for (const value of when.is)
    await box(scope, pick(opener.options!.find((one) => one.value === value)!.label, stage.locale), true);
} // prettier-ignore

/** The page of a question: everything that its form asks, from top to bottom. */
async function fill(officer: Officer, form: FormDefinition, question: Question, save: string): Promise<void> {
  const { who, stage } = officer;
  const { t, page } = who;
  const scope = page.getByRole('region', { name: pick(question.label, stage.locale).slice(0, 30) }).first();
  await scope.waitFor();
  await write(officer, scope, t('forms.field.help'), question.hint);
  await limits(officer, scope, question);
  if (question.textVersion !== undefined) {
    const text = consentText(question.textVersion)!;
    const label = t('forms.textOption', { title: pick(text.title, stage.locale), version: text.version });
    await scope.getByRole('combobox', { name: t('forms.field.text') }).selectOption({ label });
  }
  await options(officer, scope, question);
  await condition(officer, form, scope, question);
  await box(scope, t('forms.field.required'), question.required);
  await box(scope, t('forms.field.restricted'), question.restricted === true);
  await box(scope, t('forms.field.identifying'), question.identifying === true);
  if (question.each === true) await box(scope, t('forms.field.each'), true);
  if (question.profile !== undefined) {
    await scope.getByText(t('forms.binding')).click();
    const label = t(keyOf('forms', 'profile', question.profile));
    await scope.getByRole('combobox', { name: t('forms.field.profile') }).selectOption({ label });
  }
  await press(scope, save);
  await page.getByText(t('forms.done.saved')).waitFor();
}

async function begin(officer: Officer, question: Question, add: string, save: string): Promise<void> {
  const { who, coded } = officer;
  const { t, page } = who;
  const scope = page.getByRole('region', { name: add });
  await scope.getByRole('combobox', { name: t('forms.field.kind') }).selectOption({ label: t(keyOf('forms', 'kind', question.kind)) }); // prettier-ignore
  await write(officer, scope, t('forms.field.label'), question.label);
  if (coded.has(question.key)) {
    await scope.getByText(t('forms.more')).click();
    await field(scope, t('forms.field.key')).fill(question.key);
  }
  await press(scope, save);
}

async function addQuestion(officer: Officer, form: FormDefinition, section: Section, question: Question): Promise<void> {
  const { who, stage } = officer;
  const { t, page } = who;
  await page.getByRole('link', { name: new RegExp(`^${t('forms.add.question')} \\d+\\. `) }).first().click();
  await begin(officer, question, t('forms.add.question'), t('forms.save.add_question'));
  await page.getByText(t('forms.where.question', { n: section.questions.indexOf(question) + 1, total: section.questions.indexOf(question) + 1, section: pick(section.title, stage.locale) })).waitFor();
  const here = page.url();
  for (const one of question.fields ?? []) {
    await follow(page, t('forms.add.field'));
    await begin(officer, one, t('forms.add.field'), t('forms.save.add_field'));
    await fill(officer, form, one, t('forms.save.field'));
    await page.goto(here);
  }
  await fill(officer, form, question, t('forms.save.question'));
} // prettier-ignore

/** Rebuilds a form from nothing: its sections, and in each its questions. */
export async function rebuildByHand(officer: Officer, form: FormDefinition): Promise<void> {
  const { who, stage } = officer;
  const { t, page } = who;
  await page.getByText(t('forms.reset.title')).click();
  await press(page, t('forms.reset.empty'));
  await page.getByText(t('forms.done.empty')).waitFor();
  await stage.inspector.look(page, 'form-empty');
  for (const section of form.sections) {
    await follow(page, t('forms.add.section'));
    const scope = page.getByRole('region', { name: t('forms.add.section') });
    await write(officer, scope, t('forms.field.title'), section.title);
    await write(officer, scope, t('forms.field.intro'), section.intro);
    await scope.getByRole('radio', { name: t(`applications.tasks.${section.group}`), exact: true }).check();
    await press(scope, t('forms.save.add_section'));
    await page.getByRole('heading', { level: 2, name: named(pick(section.title, stage.locale)) }).waitFor();
    for (const question of section.questions) await addQuestion(officer, form, section, question);
  }
}
