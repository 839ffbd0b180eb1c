import { minutesFor } from '../calls/call.view.ts';
import type { Call, Requirement, SendingCity } from '../calls/calls.reads.ts';
import { questionsOfRule, type Answers, type FormDefinition, type Question } from '../calls/definitions.ts';
import { deadlineOf } from '../calls/deadline.view.ts';
import { lastMinute, periodOf, whenOf, type Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Control } from '../web/controls.ts';
import type { Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { controlOf } from './controls.view.ts';
import type { TaggedLine } from './frame.view.ts';
import { judge } from './judge.ts';
import { ruleLines } from './rules.view.ts';
import { judge as judgeRule, type Rule, type RuleRecord, type RuleVerdict } from '../workflow/eligibility.ts';

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
  /** The call is closed, and the office lets this account in. */
  readonly late: Partials['notice'] | null;
  /** Where entry is by endorsement: who stands for the reader, or how to get somebody to. */
  readonly endorsement: Partials['notice'] | null;
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
  /** The cities that host in the call, and where each person has been before. */
  readonly hosts: readonly string[];
  readonly stays: ReadonlyMap<string, readonly string[]>;
  /** Until when the office lets this account in though the call is closed; null where it does not. */
  readonly lateUntil: string | null;
  /** Where entry is by endorsement: who endorses, and whether somebody stands for this account. */
  readonly endorsement: { readonly by: readonly string[]; readonly given: boolean; readonly email: string } | null;
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
  const keys = [...new Set(call.rules.flatMap(questionsOfRule))];
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

/** What is known before anything is written: the city, where only one can be, and earlier stays. */
function recordOf({ cities, hosts, stays }: StartParts, { city, person }: StartState): RuleRecord {
  const only = cities.length === 1 ? cities[0] : undefined;
  return { city: only?.id ?? city, hosts, ranked: [], stays: stays.get(person) ?? [] };
}

function lateNotice({ call, lateUntil }: StartParts, when: string, reader: Reader): Partials['notice'] | null {
  if (when !== 'closed' || lateUntil === null) return null;
  const time = formats(reader.locale, reader.zone).dateTime(lastMinute(lateUntil), call.zone);
  return {
    kind: 'warn',
    title: reader.t('applications.late.title'),
    paragraphs: [reader.t('applications.late.start', { time })],
  };
}

/** Who has no endorsement is told before anything is written, and how to get one. */
function endorsementNotice({ endorsement }: StartParts, { t }: Reader): Partials['notice'] | null {
  if (endorsement === null) return null;
  const { by, given, email } = endorsement;
  if (given) return { kind: 'ok', paragraphs: [t('applications.endorsed.given')] };
  const whom =
    by.length === 0 ? t('applications.endorsed.nobody') : t('applications.endorsed.ask', { by: by.join(', '), email });
  return { kind: 'warn', title: t('applications.endorsed.title'), paragraphs: [whom, t('applications.endorsed.then')] };
}

function unverified({ t }: Reader): Partials['notice'] {
  return {
    kind: 'warn',
    title: t('applications.check.unverifiedTitle'),
    paragraphs: [t('applications.start.unverified')],
  };
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
  const record = recordOf(parts, state);
  const verdict = (rule: Rule): RuleVerdict => judgeRule(rule, state.judged ? state.answers : {}, record);
  const rules = ruleLines(call.rules, verdict, reader);
  const failed = rules.filter(({ tag }) => tag.kind === 'err').length;
  const deadline = deadlineOf(call, reader);
  const when = whenOf(call, at);
  const may = when === 'open' || (when === 'closed' && parts.lateUntil !== null);
  const only = parts.cities.length === 1 ? parts.cities[0] : undefined;
  return {
    title: t('applications.start.title'),
    crumbs: { links: [{ text: pick(call.name, locale), href: `/calls/${call.slug}` }] },
    eyebrow: periodOf(call.startsOn, call.endsOn, reader),
    call: pick(call.name, locale),
    closed: may ? null : t(when === 'closed' ? 'calls.start.closed' : 'applications.start.notOpen'),
    open: may && !parts.live.some(({ personId }) => personId === state.person) && parts.endorsement?.given !== false,
    forWhom: forWhom(parts, state, reader),
    late: lateNotice(parts, when, reader),
    endorsement: endorsementNotice(parts, reader),
    existing: existingOf(parts, state, reader),
    unverified: parts.verified ? null : unverified(reader),
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
