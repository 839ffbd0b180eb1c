import type { FormDefinition, Question, Section } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { keyOf, pick } from '../i18n/index.ts';
import type { IconName } from '../web/icons.ts';
import { refText, type Ref } from './outline.ts';

/** A word under a question's name, with its icon. */
export interface OutlineNote {
  readonly icon: IconName | null;
  readonly text: string;
}

/** A question or field in the outline. */
export interface OutlineItem {
  readonly title: string;
  readonly href: string;
  readonly notes: readonly OutlineNote[];
  readonly ref: string;
  readonly up: boolean;
  readonly down: boolean;
  readonly current: boolean;
}

/** A section in the outline; its questions where it is open. */
export interface OutlineSection extends OutlineItem {
  readonly count: string;
  readonly questions: readonly OutlineItem[] | null;
  readonly add: { readonly href: string; readonly text: string } | null;
}

/** The list of sections and questions beside every page of the builder. */
export interface Outline {
  readonly action: string;
  readonly version: string;
  readonly sections: readonly OutlineSection[];
  readonly add: { readonly href: string; readonly text: string };
}

/** Where the reader is: which piece is open before them. */
export type Here = Ref | null;

/** The address of a piece's page. */
export function hrefOf(callId: string, ref: Ref): string {
  const base = `/office/calls/${callId}/form`;
  if (ref.of === 'section') return `${base}/sections/${ref.section}`;
  const question = `${base}/questions/${ref.question}`;
  return ref.of === 'question' ? question : `${question}/fields/${ref.field}`;
}

/** "Long text, 120 words": a question's kind with its limit, in small letters. */
export function kindNote(question: Question, { t }: Reader): string {
  const kind = t(keyOf('forms', 'kindNote', question.kind));
  if (question.words) return t('forms.note.words', { kind, count: question.words.max });
  if (question.kind === 'group') return t('forms.note.fields', { kind, count: question.fields?.length ?? 0 });
  if (question.options) return t('forms.note.options', { kind, count: question.options.length });
  return kind;
}

/** What is to be known of a question at a glance. */
function notesOf(question: Question, reader: Reader): readonly OutlineNote[] {
  const { t } = reader;
  return [
    { icon: null, text: kindNote(question, reader) },
    ...(question.required ? [] : [{ icon: null, text: t('forms.note.optional') }]),
    ...(question.when ? [{ icon: 'arrow' as const, text: t('forms.note.condition') }] : []),
    ...(question.restricted === true ? [{ icon: 'lock' as const, text: t('forms.note.restricted') }] : []),
    ...(question.each === true ? [{ icon: null, text: t('forms.note.each') }] : []),
    ...(question.identifying === true ? [{ icon: 'hidden' as const, text: t('forms.note.identifying') }] : []),
  ];
}

const LONGEST = 70;

/** A name that fits on one or two lines. */
function short(text: string): string {
  return [...text].length > LONGEST ? `${[...text].slice(0, LONGEST).join('').trimEnd()}…` : text;
}

/** The name of a piece, however far it is written. */
export function nameOf(piece: Question | Section, { locale, t }: Pick<Reader, 'locale' | 't'>): string {
  const text = 'title' in piece ? pick(piece.title, locale) : pick(piece.label, locale);
  return text === '' ? t('forms.unnamed') : short(text);
}

function sameRef(a: Here, b: Ref): boolean {
  return a !== null && refText(a) === refText(b);
}

/** The fields of a group, as they stand on its page. */
export function itemsOf(
  callId: string,
  pieces: readonly Question[],
  refOf: (key: string) => Ref,
  here: Here,
  reader: Reader,
): readonly OutlineItem[] {
  return pieces.map((question, i) => ({
    title: nameOf(question, reader),
    href: hrefOf(callId, refOf(question.key)),
    notes: notesOf(question, reader),
    ref: refText(refOf(question.key)),
    up: i > 0,
    down: i < pieces.length - 1,
    current: sameRef(here, refOf(question.key)),
  }));
}

function isIn(section: Section, here: Here): boolean {
  if (here === null) return false;
  if (here.of === 'section') return here.section === section.key;
  return section.questions.some(({ key }) => key === here.question);
}

/** The outline of a form; `open` shows the questions of every section, else only those of the one that is worked on. */
export function outlineOf(
  callId: string,
  form: FormDefinition,
  version: string,
  here: Here,
  open: boolean,
  reader: Reader,
): Outline {
  const { t } = reader;
  const base = `/office/calls/${callId}/form`;
  const at: Here = here?.of === 'field' ? { of: 'question', question: here.question } : here;
  return {
    action: `${base}/move`,
    version,
    sections: form.sections.map((section, i): OutlineSection => {
      const ref: Ref = { of: 'section', section: section.key };
      const shown = open || isIn(section, here);
      return {
        title: t('forms.numbered', { n: i + 1, name: nameOf(section, reader) }),
        href: hrefOf(callId, ref),
        notes: [],
        count: t('forms.questions', { count: section.questions.length }),
        ref: refText(ref),
        up: i > 0,
        down: i < form.sections.length - 1,
        current: sameRef(here, ref),
        questions: shown
          ? itemsOf(callId, section.questions, (question) => ({ of: 'question', question }), at, reader)
          : null,
        add: shown ? { href: `${hrefOf(callId, ref)}/add`, text: t('forms.add.question') } : null,
      };
    }),
    add: { href: `${base}/add`, text: t('forms.add.section') },
  };
}
