import type { Answers, Question, Section } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick, type Key } from '../i18n/index.ts';
import type { IconName } from '../web/icons.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { sameAnswer } from './answers.ts';
import { blocksOf, type Block, type TextOf } from './blocks.view.ts';
import { idOf } from './controls.view.ts';
import { crumbs, deadlineCard, helpCard, miniList, type MiniItem } from './frame.view.ts';
import { flatAnswers, isAsked, judgeSection, switchedOff, type Problem } from './judge.ts';
import type { Own } from './own.ts';
import { shownAnswer } from './shown.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'applications/section': SectionPage;
    'applications/section-read': SectionReadPage;
  }
}

interface SectionFrame extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly who: { readonly icon: IconName; readonly text: string } | null;
  readonly intro: string;
  readonly mini: readonly MiniItem[];
  readonly deadline: Partials['card'] | null;
  readonly help: Partials['card'];
}

/** A section to be filled in. */
export interface SectionPage extends SectionFrame {
  readonly action: string;
  /** Where the page saves itself while someone types; null where a button alone saves. */
  readonly autosave: string | null;
  readonly version: number;
  /** The form that the page was made from: it may have changed when the page is sent. */
  readonly form: string;
  /** Questions that answers elsewhere switch off: what was answered to them stays. */
  readonly notDrawn: readonly string[];
  readonly errors: Partials['error-summary'] | null;
  /** What is saved, where another window saved something else meanwhile. */
  readonly conflict: {
    readonly notice: Partials['notice'];
    readonly saved: Partials['summary-list'];
    readonly reload: Link;
  } | null;
  readonly returned: string | null;
  /** Answers of another application that can be taken over. */
  readonly earlier: Partials['notice'] | null;
  readonly blocks: readonly Block[];
  readonly savedText: string;
  readonly next: string;
  readonly previous: string | null;
  /** What is said under the buttons. */
  readonly each: string;
}

/** A section that can only be read now. */
export interface SectionReadPage extends SectionFrame {
  readonly why: string;
  readonly rows: Partials['summary-list'];
  /** What was typed elsewhere and came too late to be saved. */
  readonly typed: Partials['summary-list'] | null;
  readonly back: Link;
}

/** How the page is shown: after what. */
export interface SectionState {
  readonly answers: Answers;
  readonly version: number;
  readonly savedAt: string | null;
  /** Which problems are named: none, those that cannot be right, or everything that is still missing as well. */
  readonly problems: 'wrong' | 'all';
  /** Says them once more on top of the page. */
  readonly summary: boolean;
  /** Messages that are not about what an answer says, like a text that cannot be stored. */
  readonly messages?: Readonly<Record<string, string>>;
  readonly offered: ReadonlyMap<string, 'profile' | 'earlier'>;
  /** Questions that stand empty and were answered in another application. */
  readonly earlier?: readonly string[];
  readonly conflictWith: Answers | null;
  readonly more: string | null;
}

const everyAsked = (section: Section, test: (question: Question) => boolean): boolean => section.questions.every(test);

/** Who reads a section, in a sentence; null where it differs from question to question. */
export function whoReads(
  section: Section,
  blind: boolean,
  { t }: Pick<Reader, 't'>,
): { icon: IconName; text: string } | null {
  if (everyAsked(section, (q) => q.restricted === true))
    return { icon: 'lock', text: t('applications.who.restricted') };
  if (!blind) return null;
  if (everyAsked(section, (q) => q.kind === 'consent')) return null;
  const hidden = (q: Question): boolean => q.identifying === true || q.restricted === true;
  if (everyAsked(section, hidden)) return { icon: 'hidden', text: t('applications.who.hidden') };
  return section.group === 'your_proposal' ? { icon: 'hidden', text: t('applications.who.blind') } : null;
}

function frameOf(own: Own, section: Section, reader: Reader): SectionFrame {
  const { t, locale } = reader;
  const number = own.form.sections.indexOf(section) + 1;
  return {
    title: pick(section.title, locale),
    crumbs: crumbs(own.application, reader, 'application'),
    eyebrow: t('applications.section.number', { n: number, total: own.form.sections.length }),
    who: whoReads(section, own.call.settings.blind, reader),
    intro: section.intro ? pick(section.intro, locale) : '',
    mini: miniList(own, section.key, reader),
    deadline: deadlineCard(own, reader),
    help: helpCard(own, reader),
  };
}

/** "Work 2, Year": what the field at a path is called. */
function nameOfPath(section: Section, path: string, { t, locale }: Reader): string {
  const [key, number, field] = path.split('.');
  const question = section.questions.find((each) => each.key === key);
  if (!question) return '';
  const label = pick(question.label, locale);
  if (number === undefined) return label;
  const part = question.fields?.find((each) => each.key === field);
  const entry = t('applications.section.entry', { n: Number(number) + 1 });
  return part ? `${label}, ${entry}, ${pick(part.label, locale)}` : `${label}, ${entry}`;
}

function flatWith(own: Own, section: Section, answers: Answers): Answers {
  const others = Object.fromEntries([...own.saved].map(([key, saved]) => [key, saved.answers]));
  return flatAnswers(own.form, { ...others, [section.key]: answers });
}

function messagesOf(problems: readonly Problem[], { t }: Reader): Map<string, string> {
  const messages = new Map<string, string>();
  for (const { path, key, vars } of problems) if (!messages.has(path)) messages.set(path, t(key, vars));
  return messages;
}

/** Where the link of a message leads: a list that lacks entries is answered at its first field. */
function summaryOf(
  section: Section,
  messages: ReadonlyMap<string, string>,
  saved: boolean,
  reader: Reader,
): Partials['error-summary'] {
  const intro = saved ? { intro: reader.t('applications.section.savedAnyway') } : {};
  return {
    ...intro,
    errors: [...messages].map(([path, text]) => ({
      text: `${nameOfPath(section, path, reader)}: ${text}`,
      href: `#${idOf(path)}`,
    })),
  };
}

function conflictOf(own: Own, section: Section, state: SectionState, reader: Reader): SectionPage['conflict'] {
  const saved = state.conflictWith;
  if (saved === null) return null;
  const { t, locale } = reader;
  const differing = section.questions.filter(
    (question) => !sameAnswer(saved[question.key], state.answers[question.key]),
  );
  return {
    notice: {
      kind: 'warn',
      role: 'alert',
      title: t('applications.conflict.title'),
      paragraphs: [t('applications.conflict.text')],
    },
    saved: {
      rows: differing.map((q) => ({ key: pick(q.label, locale), value: shownAnswer(q, saved[q.key], reader) })),
    },
    reload: {
      text: t('applications.conflict.reload'),
      href: `/applications/${own.application.id}/sections/${section.key}`,
    },
  };
}

/** Says what was answered before, with the way to take it over; null where nothing stands empty that was. */
function earlierNotice(
  section: Section,
  { earlier = [] }: SectionState,
  base: string,
  { t, locale }: Reader,
): SectionPage['earlier'] {
  const labels = section.questions.filter(({ key }) => earlier.includes(key)).map(({ label }) => pick(label, locale));
  if (labels.length === 0) return null;
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(labels);
  return {
    kind: 'info',
    title: t('applications.section.earlierTitle'),
    paragraphs: [names, [{ link: `${base}?use=earlier`, text: t('applications.section.earlierUse') }]],
  };
}

/** The page of a section that is being filled in. */
export function sectionPage(
  own: Own,
  section: Section,
  state: SectionState,
  textOf: TextOf,
  reader: Reader,
): SectionPage {
  const { t, locale, zone } = reader;
  const flat = flatWith(own, section, state.answers);
  const problems = judgeSection(section, state.answers, flat);
  const named = problems.filter(({ missing }) => state.problems === 'all' || !missing);
  const errors = messagesOf(named, reader);
  for (const [field, text] of Object.entries(state.messages ?? {})) errors.set(field, text);
  const base = `/applications/${own.application.id}/sections/${section.key}`;
  const { sections } = own.form;
  const at = sections.indexOf(section);
  const [next, previous] = [sections[at + 1], sections[at - 1]];
  const asked = own.items.find((item) => item.kind === 'section' && item.key === section.key);
  const notDrawn = switchedOff(section, flat);
  const { answers, offered, more } = state;
  const drawing = { reader, errors, offered, answers, more, notDrawn, textOf };
  return {
    ...frameOf(own, section, reader),
    action: base,
    autosave: `${base}/autosave`,
    version: state.version,
    form: own.application.formId,
    notDrawn: [...notDrawn],
    errors: state.summary && errors.size > 0 ? summaryOf(section, errors, state.messages === undefined, reader) : null,
    conflict: conflictOf(own, section, state, reader),
    returned: asked ? asked.reason : null,
    earlier: earlierNotice(section, state, base, reader),
    blocks: blocksOf(section, drawing),
    savedText:
      state.savedAt === null
        ? t('applications.section.notSaved')
        : t('applications.section.saved', { time: formats(locale, zone).dateTime(state.savedAt) }),
    next:
      next && own.application.state === 'draft'
        ? t('applications.section.next', { name: pick(next.title, locale) })
        : t('applications.section.nextLast'),
    previous:
      previous && own.application.state === 'draft'
        ? t('applications.section.previous', { name: pick(previous.title, locale) })
        : null,
    each: t('applications.section.each'),
  };
}

/** The rows of a section's answers as they are read; questions whose condition is off are left out. */
export function answerRows(
  own: Own,
  section: Section,
  answers: Answers,
  reader: Reader,
  change: boolean,
): Partials['summary-list']['rows'] {
  const flat = flatWith(own, section, answers);
  return section.questions
    .filter((question) => isAsked(question, flat))
    .map((question) => ({
      key: pick(question.label, reader.locale),
      value: shownAnswer(question, answers[question.key], reader),
      ...(change
        ? { change: { href: `/applications/${own.application.id}/sections/${section.key}#${idOf(question.key)}` } }
        : {}),
    }));
}

/** Why a section cannot be changed: it was sent, was not asked for, or the time to send it is over. */
function whyClosed({ application }: Own): Key {
  if (application.state === 'returned') return 'applications.section.notReturned';
  if (application.state === 'lapsed') return 'applications.section.lapsed';
  return application.snapshotNumber > 0 ? 'applications.section.sent' : 'applications.section.neverSent';
}

/** The page of a section that can only be read. */
export function sectionReadPage(own: Own, section: Section, typed: Answers | null, reader: Reader): SectionReadPage {
  const { t } = reader;
  const { id } = own.application;
  return {
    ...frameOf(own, section, reader),
    why: t(whyClosed(own)),
    rows: { rows: answerRows(own, section, own.saved.get(section.key)?.answers ?? {}, reader, false) },
    typed: typed === null ? null : { rows: answerRows(own, section, typed, reader, false) },
    back: { text: t('applications.section.back'), href: `/applications/${id}` },
  };
}
