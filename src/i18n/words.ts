import { later, MINUTE } from '../deps.ts';
import type { FieldName } from '../engine/asks.ts';
import type { Why } from '../workflow/check.ts';
import type { Gaps } from '../workflow/facts.ts';
import type { State, Subject } from '../workflow/states.ts';
import type { Action } from '../workflow/table.ts';
import { workflow } from './en/workflow.ts';
import type { Format } from './format.ts';
import { keyOf, type Translate } from './index.ts';

/** The three vocabularies: one state has another word for each reader. */
export type Reader = 'applicant' | 'officer' | 'coordinator';

type Words = { readonly [R in Reader]: string } & { readonly next: { readonly [R in Reader]: string } };

// A state, action or fact of the tables without a text does not compile.
const WORDS = workflow satisfies {
  readonly state: { readonly [S in Subject]: Readonly<Record<State<S>, Words>> };
  readonly action: { readonly [S in Subject]: Readonly<Record<Action<S>, string>> };
  readonly event: { readonly office: Readonly<Record<Action<'application'> | Action<'placement'>, string>> };
};

/** What a reader calls a state. Throws for a state that the subject does not have. */
export function stateWord(t: Translate, subject: Subject, state: string, reader: Reader): string {
  return t(keyOf('workflow', 'state', subject, state, reader));
}

/** What happens next and whose turn it is, to a reader. Pages put the date beside it. */
export function nextWord(t: Translate, subject: Subject, state: string, reader: Reader): string {
  return t(keyOf('workflow', 'state', subject, state, 'next', reader));
}

/** What the button of an action says. Throws for an action that the subject does not have. */
export function actionWord(t: Translate, subject: Subject, action: string): string {
  return t(keyOf('workflow', 'action', subject, action));
}

/** Label and hint of a field of an action's form. */
export function fieldWords(t: Translate, name: FieldName): { readonly label: string; readonly hint: string } {
  return { label: t(`workflow.field.${name}.label`), hint: t(`workflow.field.${name}.hint`) };
}

/** The choices of the field `cause`. */
export function causeWord(t: Translate, cause: 'host' | 'condition' | 'request' | 'correction'): string {
  return t(`workflow.field.cause.options.${cause}`);
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Gaps that name when something ends: ends are exclusive, and said as the last minute before them. */
const ENDS: ReadonlySet<string> = new Set(['closed', 'until', 'ends']);

function shown(name: string, value: string | number, format: Format): string | number {
  if (typeof value === 'number') return value;
  if (INSTANT.test(value)) return format.dateTime(ENDS.has(name) ? later(value, -MINUTE) : value);
  return DAY.test(value) ? format.date(value) : value;
}

/** The gaps of a text, with instants and days as the reader writes them. */
export function filled(gaps: Gaps, format: Format): Gaps {
  return Object.fromEntries(Object.entries(gaps).map(([name, value]) => [name, shown(name, value, format)]));
}

const known = (why: string): why is Why => why in WORDS.why || `${why}_other` in WORDS.why;

/** Why an action is refused, in one sentence; instants and days among the gaps are written as the reader writes them. */
export function whySentence(t: Translate, why: string, gaps: Gaps, format: Format): string {
  if (!known(why)) return t('errors.refused.text');
  return t(`workflow.why.${why}`, { count: 1, ...filled(gaps, format) });
}

/**
 * A line of a timeline (applicant) or history (office) for an event; null where that reader has none, and the event is
 * left out. `signed` is for an event that did not move its subject: it waits for a second person.
 */
export function eventSentence(
  t: Translate,
  reader: 'applicant' | 'office',
  event: { readonly subject: string; readonly action: string; readonly signed: boolean },
): string | null {
  const { subject, action, signed } = event;
  if (!(action in WORDS.event[reader])) return null;
  if (!signed) return t(keyOf('workflow', 'event', reader, action));
  // A pending decision is nobody's business outside the office; a person's own signature on an offer is.
  if (reader === 'applicant' || (subject !== 'application' && subject !== 'placement')) return null;
  return t('workflow.event.office.signed', { action: actionWord(t, subject, action) });
}

/** Words of a sentence as a heading: the first letter large. */
export function asHeading(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
