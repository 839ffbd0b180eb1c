import type { Answer, Answers, Question, Section } from '../calls/definitions.ts';
import { versionShown } from '../content/consent-texts.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Control, Option } from '../web/controls.ts';
import type { Tag } from '../web/inline.ts';
import { entriesOf, entryQuestions, repeats, textOf, type Entry } from './answers.ts';
import { controlOf, idOf, moneyTyped, type Drawing } from './controls.view.ts';
import { judge } from './judge.ts';
import { languages, LEVELS } from './lists.ts';
import { totalOf } from './shown.view.ts';

/** A button that changes the entries of an answer: its name says how, its value which. */
export interface EntryButton {
  readonly name: 'add' | 'remove' | 'up';
  readonly value: string;
  readonly text: string;
}

/** One entry of an answer that repeats. */
export interface EntryRow {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly tag: Tag | null;
  readonly wrong: boolean;
  readonly open: boolean;
  readonly controls: readonly Control[];
  readonly buttons: readonly EntryButton[];
}

/** What a section's page shows, in order. */
export type Block =
  | { readonly kind: 'control'; readonly control: Control; readonly clear: { name: string; text: string } | null }
  | {
      readonly kind: 'entries';
      readonly id: string;
      readonly legend: string;
      readonly count: string;
      readonly hint: string;
      readonly error: string | null;
      /** Each in a fold of its own, or on a line. */
      readonly folded: boolean;
      readonly rows: readonly EntryRow[];
      readonly total: string | null;
      readonly add: EntryButton | null;
    }
  | {
      readonly kind: 'consent';
      readonly control: Control;
      readonly summary: string;
      readonly paragraphs: readonly string[];
    };

/** A text that is agreed to, by its version; undefined where it is not kept here. */
export type TextOf = (
  version: string,
) => { readonly title: string; readonly paragraphs: readonly string[] } | undefined;

/** Everything that the questions of a section are drawn with. */
export interface SectionDrawing extends Drawing {
  readonly answers: Answers;
  /** Entries to show more than there are, by question. */
  readonly more: string | null;
  /** Questions that answers elsewhere switch off: they are not drawn. */
  readonly notDrawn: ReadonlySet<string>;
  readonly textOf: TextOf;
}

function fieldsOf(question: Question, entry: Entry, path: string, drawing: Drawing): Control[] {
  const { t, locale } = drawing.reader;
  const at = (field: string): { name: string; id: string; error?: string } => {
    const error = drawing.errors.get(`${path}.${field}`);
    return { name: `${path}.${field}`, id: idOf(`${path}.${field}`), ...(error === undefined ? {} : { error }) };
  };
  const choose: Option = { value: '', text: t('applications.section.choose') };
  if (question.kind === 'language')
    return [
      { control: 'select', ...at('language'), label: t('applications.section.language'), value: entry['language'] ?? '', options: [choose, ...languages(locale)] },
      { control: 'select', ...at('level'), label: t('applications.section.level'), value: entry['level'] ?? '', options: [choose, ...LEVELS.map((level) => ({ value: level, text: t(`applications.level.${level}`) }))] },
    ]; // prettier-ignore
  if (question.kind === 'budget') {
    const currency = question.currency ?? 'IDR';
    return [
      { control: 'field', ...at('item'), label: t('applications.section.item'), value: entry['item'] ?? '', maxlength: 200 },
      { control: 'field', ...at('amount'), label: t('applications.section.amount', { currency }), value: moneyTyped(entry['amount'] ?? '', currency), inputmode: 'decimal', maxlength: 30 },
    ]; // prettier-ignore
  }
  return entryQuestions(question).map((field) => controlOf(field, entry[field.key], `${path}.${field.key}`, drawing));
}

function entryTitle(
  question: Question,
  entry: Entry,
  number: number,
  drawing: Drawing,
): { title: string; note: string } {
  const { t } = drawing.reader;
  const texts = entryQuestions(question)
    .filter((field) => field.kind === 'text' || field.kind === 'number')
    .map((field) => entry[field.key] ?? '')
    .filter((text) => text !== '');
  const [first, ...rest] = texts;
  return {
    title:
      first === undefined
        ? t('applications.section.entry', { n: number })
        : t('applications.section.entryNamed', { n: number, name: first }),
    note: rest.slice(0, 2).join(', '),
  };
}

function rowOf(question: Question, entry: Entry, index: number, drawing: Drawing, blank: boolean): EntryRow {
  const { t } = drawing.reader;
  const path = `${question.key}.${index}`;
  const problems = blank ? [] : judge({ ...question, entries: { min: 0, max: 99 } }, [entry]);
  const wrong = [...drawing.errors.keys()].filter((key) => key.startsWith(`${path}.`)).length;
  const { title, note } = entryTitle(question, entry, index + 1, drawing);
  const remove: EntryButton = { name: 'remove', value: path, text: t('applications.section.remove', { n: index + 1 }) };
  const up: EntryButton = { name: 'up', value: path, text: t('applications.section.up', { n: index + 1 }) };
  const tag: Tag =
    wrong > 0
      ? { kind: 'err', text: t('applications.section.fix', { count: wrong }) }
      : problems.length === 0
        ? { kind: 'ok', text: t('applications.status.complete') }
        : { kind: 'info', text: t('applications.status.inProgress') };
  return {
    id: idOf(path),
    title,
    note,
    tag: blank ? null : tag,
    wrong: wrong > 0,
    open: blank || wrong > 0,
    controls: fieldsOf(question, entry, path, drawing),
    buttons: blank ? [] : index === 0 ? [remove] : [remove, up],
  };
}

/** How many entries are shown: those there are, at least as many as a person begins with, one more when asked for. */
function blanksOf(question: Question, there: number, more: boolean): number {
  const max = question.entries?.max ?? 50;
  const wanted = Math.max(there + (more ? 1 : 0), question.required || there === 0 ? 1 : 0);
  return Math.max(0, Math.min(wanted, max) - there);
}

function entriesBlock(question: Question, drawing: SectionDrawing): Block {
  const { t, locale, zone } = drawing.reader;
  const entries = entriesOf(drawing.answers[question.key]);
  const blanks = blanksOf(question, entries.length, drawing.more === question.key);
  const { min, max } = question.entries ?? {};
  const rows = [
    ...entries.map((entry, index) => rowOf(question, entry, index, drawing, false)),
    ...Array.from({ length: blanks }, (_, index) => rowOf(question, {}, entries.length + index, drawing, true)),
  ];
  const full = max !== undefined && entries.length >= max;
  const condition = question.when ? [t('applications.section.onlyIf')] : [];
  return {
    kind: 'entries',
    id: idOf(question.key),
    legend: pick(question.label, locale),
    count: min === undefined ? '' : t('applications.section.entries', { n: entries.length, max: max ?? 50, min }),
    hint: [question.hint ? pick(question.hint, locale) : '', ...condition].filter((text) => text !== '').join(' '),
    error: drawing.errors.get(question.key) ?? null,
    folded: question.kind === 'group',
    rows,
    total:
      question.kind === 'budget' && entries.length > 0
        ? t('applications.section.total', {
            total: formats(locale, zone).money(totalOf(entries), question.currency ?? 'IDR'),
          })
        : null,
    add: full
      ? null
      : {
          name: 'add',
          value: question.key,
          text: t(`applications.section.add_${question.kind as 'group' | 'language' | 'budget'}`),
        },
  };
}

function consentBlock(question: Question, drawing: SectionDrawing): Block {
  const { t, locale } = drawing.reader;
  const label = pick(question.label, locale);
  const error = drawing.errors.get(question.key);
  const version = question.textVersion ?? '';
  const text = drawing.textOf(version);
  const given = textOf(drawing.answers[question.key]) === 'yes';
  return {
    kind: 'consent',
    control: {
      control: 'checkboxes',
      name: question.key,
      id: idOf(question.key),
      label,
      labelHidden: true,
      options: [
        {
          value: 'yes',
          text: label,
          ...(question.required ? {} : { hint: t('applications.section.optionalConsent') }),
        },
      ],
      values: given ? ['yes'] : [],
      layout: 'box',
      ...(error === undefined ? {} : { error }),
    },
    summary: text ? t('applications.section.readText', { title: text.title, version: versionShown(version) }) : '',
    paragraphs: text?.paragraphs ?? [],
  };
}

/** Questions that one option of another opens are drawn inside it; those that repeat, or that several open, stand alone. */
function openedBy(question: Question, section: Section): readonly Question[] {
  if (question.kind !== 'choice' && question.kind !== 'choices') return [];
  return section.questions.filter(
    (other) =>
      other.when?.key === question.key && other.when.is.length === 1 && !repeats(other) && other.kind !== 'consent',
  );
}

/** A question's control, with those that it opens inside it, and those that they open inside them. */
function withOpened(question: Question, section: Section, drawing: SectionDrawing): Control {
  const control = controlOf(question, drawing.answers[question.key], question.key, drawing);
  const opened = openedBy(question, section);
  if (opened.length === 0 || (control.control !== 'radios' && control.control !== 'checkboxes')) return control;
  const options = control.options.map((option) => {
    const mine = opened.filter((other) => other.when?.is[0] === option.value);
    if (mine.length === 0) return option;
    return { ...option, reveal: mine.map((other) => withOpened(other, section, drawing)) };
  });
  return { ...control, options };
}

function controlBlock(question: Question, section: Section, drawing: SectionDrawing): Block {
  const answer: Answer | undefined = drawing.answers[question.key];
  const clear =
    question.profile === 'identity_number' && textOf(answer) !== ''
      ? { name: `${question.key}.clear`, text: drawing.reader.t('applications.section.clear') }
      : null;
  return { kind: 'control', control: withOpened(question, section, drawing), clear };
}

/** The questions of a section as they stand on its page. */
export function blocksOf(section: Section, drawing: SectionDrawing): readonly Block[] {
  const nested = new Set(section.questions.flatMap((question) => openedBy(question, section)));
  return section.questions
    .filter((question) => !nested.has(question) && !drawing.notDrawn.has(question.key))
    .map((question) => {
      if (repeats(question)) return entriesBlock(question, drawing);
      return question.kind === 'consent' ? consentBlock(question, drawing) : controlBlock(question, section, drawing);
    });
}
