import type { Fields } from '../applications/answers.ts';
import { shownSettings } from './settings.view.ts';
import type { Question, QuestionKind, Section } from '../calls/definitions.ts';
import type { Errors } from '../calls/office-parts.view.ts';
import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import type { Partials } from '../web/partials.ts';
import { beginGroups, keyGroup, questionGroups, sectionGroups } from './editor.view.ts';
import type { EditorGroup, Reading } from './editor-parts.view.ts';
import { builderOf, type BuilderPage, type BuilderParts } from './frame.view.ts';
import { optionList, type OptionRow } from './options.view.ts';
import { hrefOf, itemsOf, nameOf, type OutlineItem } from './outline.view.ts';
import { openersOf, questionAt, refText, type Ref } from './outline.ts';
import { summaryOf } from './pages.view.ts';
import { FIELD_KINDS, KINDS } from './question.form.ts';

/** The page on which a section, a question or a field is written, or begun. */
export interface EditPage extends BuilderPage {
  readonly editor: {
    readonly title: string;
    readonly where: string;
    readonly action: string;
    readonly above: readonly EditorGroup[];
    /** Null for what has no options. */
    readonly options: readonly OptionRow[] | null;
    readonly below: readonly EditorGroup[];
    readonly saved: string | null;
    readonly save: string;
    /** The button that goes on to the next question. */
    readonly next: string | null;
    readonly remove: { readonly ref: string; readonly text: string; readonly action: string } | null;
    /** The fields of a repeating group, with the way to another. */
    readonly fields: { readonly items: readonly OutlineItem[]; readonly add: string; readonly move: string } | null;
    /** Somebody changed the form meanwhile: what is saved now, beside what was typed here. */
    readonly conflict: {
      readonly notice: Partials['notice'];
      readonly saved: Partials['summary-list'];
      readonly reload: { readonly text: string; readonly href: string };
    } | null;
  };
}

declare module '../web/views.ts' {
  interface Views {
    'forms/edit': EditPage;
  }
}

/** What was typed, and what came of it. */
export interface Typing {
  readonly fields: Fields;
  readonly errors: Errors;
  /** More blank rows of options than there are. */
  readonly more: number;
  readonly conflict: boolean;
}

type Editor = EditPage['editor'];

const NOTHING = { options: null, below: [], next: null, remove: null, fields: null, conflict: null } as const;

function savedText({ work }: BuilderParts, { t, locale, zone }: Reader): string | null {
  if (work.changed === null) return null;
  return t('forms.saved', { time: formats(locale, zone).dateTime(work.changed.at) });
}

function conflictOf(parts: BuilderParts, piece: Question | Section, ref: Ref, typing: Typing, reader: Reader): Editor['conflict'] {
  if (!typing.conflict) return null;
  const { t } = reader;
  const by = parts.work.changed?.by ?? '';
  return {
    notice: {
      kind: 'warn',
      role: 'alert',
      title: t('forms.conflict.title'),
      paragraphs: [by === '' ? t('forms.conflict.text') : t('forms.conflict.by', { name: by })],
    },
    saved: { rows: shownSettings(piece, reader) },
    reload: { text: t('forms.conflict.reload'), href: hrefOf(parts.work.call.id, ref) },
  };
} // prettier-ignore

function pageOf(parts: BuilderParts, here: Ref | null, typing: Typing, editor: Editor, url: string, reader: Reader): EditPage {
  const { crumbs, ...rest } = builderOf(parts, here, url, reader);
  const base = `/office/calls/${parts.work.call.id}/form`;
  return {
    ...rest,
    title: `${editor.title}, ${rest.title}`,
    crumbs: { links: [...crumbs.links, { text: reader.t('forms.title'), href: base }] },
    notice: null,
    errors: summaryOf(typing.errors),
    editor,
  };
} // prettier-ignore

/** The page of a section. */
export function sectionEditPage(parts: BuilderParts, section: Section, typing: Typing, url: string, reader: Reader): EditPage {
  const { t } = reader;
  const { call, form } = parts.work;
  const ref: Ref = { of: 'section', section: section.key };
  const base = `/office/calls/${call.id}/form`;
  return pageOf(parts, ref, typing, {
    ...NOTHING,
    title: nameOf(section, reader),
    where: t('forms.where.section', { n: form.sections.indexOf(section) + 1, total: form.sections.length }),
    action: hrefOf(call.id, ref),
    above: sectionGroups({ ...typing, reader }),
    saved: savedText(parts, reader),
    save: t('forms.save.section'),
    remove: { ref: refText(ref), text: t('forms.remove.section'), action: `${base}/remove` },
    conflict: conflictOf(parts, section, ref, typing, reader),
  }, url, reader);
} // prettier-ignore

/** The page of a question. */
export function questionEditPage(
  parts: BuilderParts,
  question: Question,
  typing: Typing,
  url: string,
  reader: Reader,
): EditPage {
  const { t } = reader;
  const { call, form } = parts.work;
  const { section } = questionAt(form, question.key);
  const ref: Ref = { of: 'question', question: question.key };
  const base = `/office/calls/${call.id}/form`;
  const reading: Reading = { ...typing, reader };
  const place = { sections: form.sections, openers: openersOf(form, question.key) };
  const own = `${hrefOf(call.id, ref)}`;
  const fieldRef = (field: string): Ref => ({ of: 'field', question: question.key, field });
  return pageOf(parts, ref, typing, {
    ...NOTHING,
    title: nameOf(question, reader),
    where: t('forms.where.question', {
      n: section.questions.findIndex(({ key }) => key === question.key) + 1,
      total: section.questions.length,
      section: nameOf(section, reader),
    }),
    action: own,
    ...questionGroups(question, { kinds: KINDS, place }, reading),
    options: hasOptions(question) ? optionList(typing.more, reading) : null,
    saved: savedText(parts, reader),
    save: t('forms.save.question'),
    next: t('forms.save.next'),
    remove: { ref: refText(ref), text: t('forms.remove.question'), action: `${base}/remove` },
    fields:
      question.kind === 'group'
        ? { items: itemsOf(call.id, question.fields ?? [], fieldRef, null, reader), add: `${own}/add`, move: `${base}/move` }
        : null,
    conflict: conflictOf(parts, question, ref, typing, reader),
  }, url, reader);
} // prettier-ignore

/** The page of one field of a repeating group. */
export function fieldEditPage(
  parts: BuilderParts,
  group: Question,
  field: Question,
  typing: Typing,
  url: string,
  reader: Reader,
): EditPage {
  const { t } = reader;
  const { call } = parts.work;
  const ref: Ref = { of: 'field', question: group.key, field: field.key };
  const reading: Reading = { ...typing, reader };
  return pageOf(parts, ref, typing, {
    ...NOTHING,
    title: nameOf(field, reader),
    where: t('forms.where.field', { group: nameOf(group, reader) }),
    action: hrefOf(call.id, ref),
    ...questionGroups(field, { kinds: FIELD_KINDS, place: null }, reading),
    options: hasOptions(field) ? optionList(typing.more, reading) : null,
    saved: savedText(parts, reader),
    save: t('forms.save.field'),
    remove: { ref: refText(ref), text: t('forms.remove.field'), action: `/office/calls/${call.id}/form/remove` },
    conflict: conflictOf(parts, field, ref, typing, reader),
  }, url, reader);
} // prettier-ignore

function hasOptions({ kind }: Question): boolean {
  return kind === 'choice' || kind === 'choices';
}

/** The page on which something is begun: a section, a question in a section, or a field of a group. */
export function beginPage(
  parts: BuilderParts,
  where: { readonly what: 'section' | 'question' | 'field'; readonly in: Section | Question | null; readonly action: string; readonly here: Ref | null },
  typing: Typing,
  url: string,
  reader: Reader,
): EditPage {
  const { t } = reader;
  const reading: Reading = { ...typing, reader };
  const kinds: readonly QuestionKind[] = where.what === 'field' ? FIELD_KINDS : KINDS;
  return pageOf(parts, where.here, typing, {
    ...NOTHING,
    title: t(`forms.add.${where.what}`),
    where: where.in === null ? '' : nameOf(where.in, reader),
    action: where.action,
    above: where.what === 'section' ? [...sectionGroups(reading), keyGroup(reading)] : beginGroups(kinds, reading),
    saved: null,
    save: t(`forms.save.add_${where.what}`),
  }, url, reader);
} // prettier-ignore
