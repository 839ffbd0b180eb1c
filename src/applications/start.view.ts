import { minutesFor } from '../calls/call.view.ts';
import type { Call, Requirement, SendingCity } from '../calls/calls.reads.ts';
import type { Answers, FormDefinition, Question } from '../calls/definitions.ts';
import { deadlineOf } from '../calls/deadline.view.ts';
import { periodOf, whenOf, type Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Control } from '../web/controls.ts';
import type { Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { controlOf } from './controls.view.ts';
import type { TaggedLine } from './frame.view.ts';
import { judge } from './judge.ts';
import { ruleLines } from './rules.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'applications/start': StartPage;
  }
}

/** What is needed, whether the rules are met, and the button that begins. */
export interface StartPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly call: string;
  /** The call cannot be applied to now: why. */
  readonly closed: string | null;
  /** There is somebody who may start one now. */
  readonly open: boolean;
  readonly existing: Partials['notice'] | null;
  /** Said where the account acts for several. */
  readonly forWhom: string | null;
  readonly unverified: Partials['notice'] | null;
  readonly errors: Partials['error-summary'] | null;
  readonly need: readonly string[];
  readonly documents: readonly string[];
  readonly questions: readonly Control[];
  readonly rules: readonly TaggedLine[];
  readonly warning: string | null;
  readonly who: readonly Control[];
  readonly check: string;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly deadline: Partials['card'];
}

/** Everything that was read for the page. */
export interface StartParts {
  readonly call: Call;
  readonly form: FormDefinition;
  readonly cities: readonly SendingCity[];
  readonly requirements: readonly Requirement[];
  readonly persons: readonly { readonly id: string; readonly name: string }[];
  /** The person whose account it is. */
  readonly self: string;
  readonly live: readonly { readonly id: string; readonly personId: string; readonly reference: string }[];
  readonly verified: boolean;
}

/** What was entered, and whether the rules are to be judged by it. */
export interface StartState {
  readonly answers: Answers;
  readonly from: ReadonlyMap<string, 'profile' | 'earlier'>;
  readonly city: string;
  readonly person: string;
  readonly judged: boolean;
  readonly messages: Readonly<Record<string, string>>;
}

/** The questions that the rules of a call are about, in the order of the rules. */
export function ruleQuestions(call: Pick<Call, 'rules'>, form: FormDefinition): readonly Question[] {
  const questions = form.sections.flatMap((section) => section.questions);
  const keys = [...new Set(call.rules.map((rule) => rule.question))];
  return keys.flatMap((key) => questions.find((question) => question.key === key) ?? []);
}

function needOf({ call, form, requirements }: StartParts, { t, locale, zone }: Reader): string[] {
  const minutes = form.sections.reduce((sum, section) => sum + minutesFor(section), 0);
  const hours = Math.max(0.5, Math.round(minutes / 30) / 2);
  const due = requirements.filter(({ due: when, condition }) => when === 'submission' && condition === 'always').length;
  const referees = call.settings.referees.reduce((sum, { count }) => sum + count, 0);
  return [
    t('applications.start.time', {
      time: t('calls.duration.hours', { count: hours, n: formats(locale, zone).number(hours) }),
      count: form.sections.length,
    }),
    ...(due > 0 ? [t('applications.start.documents', { count: due })] : []),
    ...(referees > 0 ? [t('applications.start.referees', { count: referees })] : []),
    t('applications.start.guardian', { age: call.settings.minorUnder }),
  ];
}

function whoOf({ cities }: StartParts, state: StartState, { t }: Reader): Control[] {
  const cityError = state.messages['city'] === undefined ? {} : { error: state.messages['city'] };
  const city: Control = {
    control: 'radios',
    name: 'city',
    label: t('applications.start.city'),
    hint: t('applications.start.cityHint'),
    value: state.city,
    options: cities.map(({ id, name }) => ({ value: id, text: name })),
    ...cityError,
  };
  return cities.length > 1 ? [city] : [];
}

/** Whom the page is for, where the account acts for several. */
function forWhom({ persons, self }: StartParts, { person }: StartState, { t }: Reader): StartPage['forWhom'] {
  if (persons.length < 2) return null;
  const name = persons.find(({ id }) => id === person)?.name ?? '';
  return t(person === self ? 'persons.frame.own' : 'persons.frame.behalf', { name });
}

function existingOf({ live }: StartParts, { person }: StartState, { t }: Reader): Partials['notice'] | null {
  const one = live.find(({ personId }) => personId === person);
  if (!one) return null;
  const link = { link: `/applications/${one.id}`, text: t('applications.start.goOn', { reference: one.reference }) };
  return { kind: 'info', title: t('applications.start.existing'), paragraphs: [[link]] };
}

/** The page before an application is started. */
export function startPage(parts: StartParts, state: StartState, reader: Reader): StartPage {
  const { t, locale, at } = reader;
  const { call, form, requirements } = parts;
  const questions = ruleQuestions(call, form);
  const problems = state.judged
    ? questions.flatMap((question) => judge(question, state.answers[question.key]).filter(({ missing }) => !missing))
    : [];
  const errors = new Map([
    ...problems.map(({ path, key, vars }) => [path, t(key, vars)] as const),
    ...Object.entries(state.messages),
  ]);
  const drawing = { reader, errors, offered: state.from };
  const rules = ruleLines(call.rules, state.judged ? state.answers : {}, reader);
  const failed = rules.filter(({ tag }) => tag.kind === 'err').length;
  const deadline = deadlineOf(call, reader);
  const when = whenOf(call, at);
  const only = parts.cities.length === 1 ? parts.cities[0] : undefined;
  return {
    title: t('applications.start.title'),
    crumbs: { links: [{ text: pick(call.name, locale), href: `/calls/${call.slug}` }] },
    eyebrow: periodOf(call.startsOn, call.endsOn, reader),
    call: pick(call.name, locale),
    closed: when === 'open' ? null : t(when === 'closed' ? 'calls.start.closed' : 'applications.start.notOpen'),
    open: when === 'open' && !parts.live.some(({ personId }) => personId === state.person),
    forWhom: forWhom(parts, state, reader),
    existing: existingOf(parts, state, reader),
    unverified: parts.verified
      ? null
      : {
          kind: 'warn',
          title: t('applications.check.unverifiedTitle'),
          paragraphs: [t('applications.start.unverified')],
        },
    errors: errors.size === 0 ? null : { errors: [...errors].map(([path, text]) => ({ text, href: `#${path}` })) },
    need: needOf(parts, reader),
    documents: requirements
      .filter(({ due, condition }) => due === 'submission' && condition !== 'paper')
      .map(({ name, condition }) =>
        condition === 'minor' ? `${pick(name, locale)} ${t('calls.call.minorOnly')}` : pick(name, locale),
      ),
    questions: questions.map((question) => controlOf(question, state.answers[question.key], question.key, drawing)),
    rules,
    warning: failed > 0 ? t('applications.start.failed', { count: failed }) : null,
    who: whoOf(parts, state, reader),
    check: `/calls/${call.slug}/start`,
    hidden: [
      { name: 'call', value: call.slug },
      { name: 'person', value: state.person },
      ...(only ? [{ name: 'city', value: only.id }] : []),
    ],
    deadline: {
      id: 'deadline',
      look: 'deadline',
      title: t('calls.card.label.open'),
      time: { at: deadline.at, text: deadline.text, countdown: true },
      paragraphs: [deadline.left, ...(deadline.elsewhere === null ? [] : [deadline.elsewhere])],
    },
  };
}
