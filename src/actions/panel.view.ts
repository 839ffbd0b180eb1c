import type { Reader } from '../calls/when.ts';
import type { AskedField, FieldName } from '../engine/asks.ts';
import { formats } from '../i18n/format.ts';
import { actionWord, fieldWords, whySentence } from '../i18n/words.ts';
import type { ActionItem, Link } from '../web/partials.ts';
import type { CaseBase, Input, Signature } from '../workflow/case.ts';
import type { Check } from '../workflow/check.ts';
import type { Gaps } from '../workflow/facts.ts';
import type { Subject } from '../workflow/states.ts';
import type { Action } from '../workflow/table.ts';
import { controlsFor, type Choices, type Typed } from './controls.view.ts';
import { DAY_FIELDS } from './entered.ts';

/** An action with what the engine says of it. */
export interface Judged<S extends Subject> {
  readonly action: Action<S>;
  readonly check: Check;
  readonly fields: readonly AskedField[];
}

/** A form of the page that was not right. */
export type Failed = (Typed & { readonly action: string }) | null;

/** What one item of a panel is made from. */
export interface ItemParts {
  readonly subject: Subject;
  readonly c: CaseBase;
  readonly choices: Choices;
  readonly failed: Failed;
  /** Stands before the ids of the form's fields: `do-`, or nothing where an action stands on the page once. */
  readonly prefix: string;
  /** What the sentence of an overridden fact is filled with. */
  readonly gaps: Gaps;
}

/** The signatures that stand under an action: those laid on the present version of the case. */
export function signaturesOn(action: string, c: CaseBase): readonly Signature[] {
  return c.signatures.filter((one) => one.action === action && one.version === c.version);
}

/** Why a reason is wanted where the rules do not ask for one by themselves; undefined where none is. */
function overridden(check: Check, gaps: Gaps, { t, locale, zone }: Reader): string | undefined {
  if (!check.ok || check.overrode.length === 0) return undefined;
  return check.overrode.map((fact) => whySentence(t, fact, gaps, formats(locale, zone))).join(' ');
}

/** What every item of a panel has in common, with its form when `controls` are wanted. */
export function itemOf(
  judged: Judged<'application'> | Judged<'placement'>,
  parts: ItemParts,
  reader: Reader,
): Pick<ActionItem, 'title' | 'why' | 'open' | 'button' | 'signed' | 'controls'> {
  const { action, check, fields } = judged;
  const { t, locale, zone } = reader;
  const was = parts.failed?.action === action ? parts.failed : undefined;
  const mine = signaturesOn(action, parts.c).some((one) => one.signer === parts.c.signer);
  const title = actionWord(t, parts.subject, action);
  const soft = overridden(check, parts.gaps, reader);
  return {
    title,
    why: check.ok || mine ? null : whySentence(t, check.why, check.gaps, formats(locale, zone)),
    open: was !== undefined,
    button: title,
    signed: mine ? { withdraw: null } : null,
    controls: check.ok && !mine ? controlsFor(parts.prefix + action, fields, parts.choices, reader, { was, reason: soft === undefined ? undefined : t('actions.override', { why: soft }) }) : [],
  }; // prettier-ignore
}

/** What the first of two people entered, in words. */
export function enteredWords(input: Input, choices: Choices, { t, locale, zone }: Reader): ActionItem['entered'] {
  const { date } = formats(locale, zone);
  const worded = (name: string, value: unknown): string => {
    if (name === 'rule') return choices.rules.find((one) => one.value === value)?.text ?? String(value);
    if (Array.isArray(value)) return value.join(', ');
    if (DAY_FIELDS.has(name as FieldName)) return date(String(value));
    return value === true ? t('actions.yes') : String(value);
  };
  return Object.entries(input).map(([name, value]) => ({
    key: fieldWords(t, name as FieldName).label,
    value: worded(name, value),
  }));
}

function weight(item: ActionItem): number {
  if (item.signed !== null) return 0;
  if (item.why !== null) return 4;
  return item.primary ? 1 : item.danger ? 3 : 2;
}

/** The next step first, then what is possible, then what is not and why. */
export function inOrder<T extends ActionItem>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => weight(a) - weight(b));
}

/** Messages of a form that was not right, each leading to its field. */
export function actionErrors(failed: Failed, prefix: string): Link[] {
  return Object.entries(failed?.errors ?? {}).map(([field, text]) => ({
    text,
    href: `#${prefix}${failed?.action ?? ''}-${field}`,
  }));
}
