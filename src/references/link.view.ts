import type { ReferenceQuestion } from '../calls/definitions.ts';
import { lastMinute, type Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { sizeOf } from '../uploads/file.view.ts';
import type { Control, UploadForm } from '../web/controls.ts';
import { errorLinks } from '../web/form-errors.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Writing } from './give.ts';
import { questionsAsked, shownReference } from './questions.ts';
import type { Asking } from './references.reads.ts';
import type { QuestionSet } from './sets.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'references/form': ReferenceFormPage;
    'references/written': WrittenPage;
    'references/closed': ReferenceClosedPage;
  }
}

/** Bytes that a letter may have. */
export const LETTER_BYTES = 10_500_000;

/** What was typed, by the keys of the questions. */
export type Typed = Readonly<Record<string, string>>;

/** Who asks for what, and the card that says by when. */
interface Asked extends Page {
  readonly eyebrow: string;
  readonly lead: string;
  readonly office: Partials['card'];
}

/** One question: an ordinary control, or a scale of described points. */
export type ReferenceBlock =
  | { readonly kind: 'control'; readonly control: Control }
  | {
      readonly kind: 'scale';
      readonly name: string;
      readonly label: string;
      readonly hint: string | undefined;
      readonly options: readonly { readonly value: string; readonly text: string }[];
      readonly value: string;
      readonly error: string | undefined;
    };

/** The form of a reference. */
export interface ReferenceFormPage extends Asked {
  readonly errors: Partials['error-summary'] | null;
  readonly conflict: string | null;
  readonly deadline: Partials['card'];
  readonly secret: { readonly shared: boolean; readonly title: string; readonly lines: readonly string[] };
  /** Empty where a signed letter alone is asked for. */
  readonly blocks: readonly ReferenceBlock[];
  readonly version: number;
  /** The version of the call's questions that the page was drawn with. */
  readonly asked: number;
  readonly saved: Partials['save-state'];
  readonly letter: { readonly name: string; readonly size: string } | null;
  readonly letterTitle: string;
  readonly letterIntro: string;
  readonly letterOptional: boolean;
  readonly upload: UploadForm;
  readonly decline: { readonly text: string; readonly reason: Control } | null;
}

/** What a referee wrote, with the way to change it while that is possible. */
export interface WrittenPage extends Asked {
  readonly rows: Partials['summary-list'];
  readonly change: Link | null;
  readonly takeBack: Partials['button-form'] | null;
  readonly note: string;
}

/** Why nothing is asked of the referee now. */
export interface ReferenceClosedPage extends Asked {
  readonly change: Link | null;
}

function common(of: Asking, { t, locale }: Reader): Pick<Asked, 'eyebrow' | 'office'> {
  return {
    eyebrow: t('references.link.eyebrow', { name: of.referee, call: pick(of.callName, locale) }),
    office: {
      id: 'office',
      title: t('references.link.office'),
      paragraphs: [
        [{ link: `mailto:${of.cityEmail}`, text: of.cityEmail }],
        [{ link: `/calls/${of.callSlug}`, text: t('references.link.call') }],
      ],
    },
  };
}

type Errors = Readonly<Record<string, string>>;

const wordsIn = (text: string): number => (text.trim() === '' ? 0 : text.trim().split(/\s+/).length);

function blockOf(question: ReferenceQuestion, values: Typed, errors: Errors, { locale }: Reader): ReferenceBlock {
  const { key: name, kind, options = [], words } = question;
  const value = values[name] ?? '';
  const error = errors[name];
  const label = pick(question.label, locale);
  const hint = question.hint === undefined ? undefined : pick(question.hint, locale);
  const chosen = options.map((option) => ({ value: option.value, text: pick(option.label, locale) }));
  if (kind === 'scale') return { kind, name, label, hint, options: chosen, value, error };
  const optional = !question.required;
  const shared = { name, label, hint, value, error, optional };
  if (kind === 'choice')
    return {
      kind: 'control',
      control: { ...shared, control: 'radios', options: chosen, layout: chosen.length > 2 ? 'box' : 'row' },
    };
  if (kind === 'text') return { kind: 'control', control: { ...shared, control: 'field', maxlength: 200 } };
  const counted = words === undefined ? {} : { words: { now: wordsIn(value), limit: words } };
  return { kind: 'control', control: { ...shared, control: 'textarea', rows: 8, tall: true, ...counted } };
}

/** The questions as a referee has them before them, with what they typed. */
export function blocksOf(
  questions: readonly ReferenceQuestion[],
  values: Typed,
  errors: Errors,
  reader: Reader,
): ReferenceBlock[] {
  return questions.map((question) => blockOf(question, values, errors, reader));
}

/** Who reads what is written: told before a word of it. */
function secretOf(of: Asking, { t }: Reader): ReferenceFormPage['secret'] {
  const { applicant, shared, readers } = of;
  const read = t(readers === 'reviewers' ? 'references.secret.readReviewers' : 'references.secret.read');
  if (shared)
    return {
      shared,
      title: t('references.secret.sharedTitle', { applicant }),
      lines: [t('references.secret.sharedRead', { applicant }), read, t('references.secret.notHost')],
    };
  return {
    shared,
    title: t('references.secret.title', { applicant }),
    lines: [read, t('references.secret.notRead', { applicant }), t('references.secret.law', { applicant })],
  };
}

function deadlineOf(of: Asking, { t, locale, zone, at }: Reader): Partials['card'] {
  const minute = lastMinute(of.dueAt ?? at);
  const late = minute < at;
  return {
    id: 'deadline',
    look: 'deadline',
    title: t(late ? 'references.link.wasDue' : 'references.link.answerBy'),
    time: { at: minute, text: formats(locale, zone).dateTime(minute, of.cityZone), countdown: !late },
    paragraphs: [...(late ? [t('references.link.stillTaken')] : []), t('references.link.yours')],
  };
}

function savedOf(of: Asking, { t, locale, zone }: Reader): Partials['save-state'] {
  if (of.draftAt === null) return { text: t('references.form.notSaved'), unsaved: true };
  return { text: t('references.form.saved', { time: formats(locale, zone).dateTime(of.draftAt, of.cityZone) }) };
}

function letterParts(of: Asking, error: string | undefined, { t, locale }: Reader) {
  const mode = of.answer === 'form' ? 'form' : of.answer;
  return {
    letter: of.letter === null ? null : { name: of.letter.name, size: sizeOf(of.letter.bytes, locale) },
    letterTitle: t(mode === 'form' ? 'references.letter.title' : `references.letter.title_${mode}`),
    letterIntro: t(mode === 'form' ? 'references.letter.intro' : `references.letter.intro_${mode}`),
    letterOptional: mode !== 'file',
    upload: {
      id: 'letter-file',
      action: '/referee/letter',
      label: t(of.letter === null ? 'references.letter.label' : 'references.letter.replace'),
      hint: t('references.letter.hint'),
      button: t('uploads.button'),
      accept: '.pdf,.jpg,.jpeg,.png,.webp,.heic,.heif',
      limitMb: 10,
      ...(error === undefined ? {} : { error }),
    },
  } as const;
}

function written(of: Asking): Typed {
  if (of.reference === null) return {};
  return Object.fromEntries(Object.entries(of.reference).map(([key, value]) => [key, String(value)]));
}

/** The form of a reference, empty, as it was kept, as it was sent, or as it was typed. */
export function formPage(
  of: Asking,
  asked: QuestionSet,
  state: { typed: Typed | null; errors: Errors; conflict: boolean },
  reader: Reader,
): ReferenceFormPage {
  const { t, locale } = reader;
  const { errors } = state;
  const { applicant } = of;
  const values = state.typed ?? of.draft ?? written(of);
  return {
    ...common(of, reader),
    title: t('references.link.title', { applicant }),
    lead: t('references.link.lead', { applicant, call: pick(of.callName, locale), city: of.cityName }),
    errors: Object.keys(errors).length === 0 ? null : { errors: errorLinks(errors, { file: 'letter-file' }) },
    conflict: state.conflict ? t('references.form.conflict') : null,
    deadline: deadlineOf(of, reader),
    secret: secretOf(of, reader),
    blocks: of.answer === 'file' ? [] : blocksOf(asked.questions, values, errors, reader),
    version: of.version,
    asked: asked.version,
    saved: savedOf(of, reader),
    ...letterParts(of, errors['file'], reader),
    decline:
      of.state === 'asked'
        ? {
            text: t('references.decline.text', { applicant }),
            reason: { control: 'textarea', name: 'reason', label: t('references.decline.reason'), hint: t('references.decline.hint', { applicant }), optional: true, rows: 3, error: errors['reason'] },
          }
        : null, // prettier-ignore
  };
}

/** What was written, for its writer. */
export function writtenPage(of: Asking, writing: Writing, reader: Reader): WrittenPage {
  const { t, locale, zone } = reader;
  const rows = [
    ...(of.reference === null ? [] : shownReference(questionsAsked(of.askedThen), of.reference, locale).map(({ key, value }) => ({ key, value }))),
    ...(of.letter === null ? [] : [{ key: t('references.letter.label'), value: `${of.letter.name}, ${sizeOf(of.letter.bytes, locale)}` }]),
  ]; // prettier-ignore
  const time = of.answeredAt === null ? '' : formats(locale, zone).dateTime(of.answeredAt, of.cityZone);
  const open = writing === 'change';
  return {
    ...common(of, reader),
    title: t('references.written.title'),
    lead: t('references.written.lead', { applicant: of.applicant, time }),
    rows: { rows },
    change: open ? { text: t('references.written.change'), href: '/referee?change=1' } : null,
    takeBack: open ? { action: '/referee/take-back', text: t('references.written.takeBack'), kind: 'quiet' } : null,
    note: t(open ? 'references.written.until' : 'references.written.fixed'),
  };
}

/** Why there is nothing to write. */
export function closedPage(of: Asking, writing: Writing, reader: Reader): ReferenceClosedPage {
  const { t } = reader;
  const applicant = of.applicant;
  const why = writing === 'declined' || writing === 'declined_over' ? 'declined' : of.applicationState === 'withdrawn' ? 'withdrawn' : of.applicationState === 'lapsed' ? 'lapsed' : of.state === 'named' ? 'notYet' : 'decided'; // prettier-ignore
  return {
    ...common(of, reader),
    title: t(`references.over.${why}.title`),
    lead: t(`references.over.${why}.text`, { applicant }),
    change: writing === 'declined' ? { text: t('references.over.declined.change'), href: '/referee?change=1' } : null,
  };
}
