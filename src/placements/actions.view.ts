import { controlsFor, type Choices, type Typed } from '../actions/controls.view.ts';
import type { Reader } from '../calls/when.ts';
import type { AskedField } from '../engine/asks.ts';
import { formats } from '../i18n/format.ts';
import { actionWord, whySentence } from '../i18n/words.ts';
import type { Control } from '../web/controls.ts';
import type { PlacementCase } from '../workflow/case.ts';
import type { Check } from '../workflow/check.ts';
import type { Gaps } from '../workflow/facts.ts';
import { rowOf, type Action } from '../workflow/table.ts';

/** One thing that can, or cannot, be done with a placement. */
export interface PlacementAction {
  readonly id: string;
  readonly title: string;
  /** Why it cannot be done now; null where it can. */
  readonly why: string | null;
  readonly href: string;
  readonly primary: boolean;
  readonly danger: boolean;
  readonly open: boolean;
  readonly notes: readonly string[];
  readonly controls: readonly Control[];
  /** Days that are filled in already, so that one press is enough. */
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
}

/** An action with what the engine says of it. */
export interface JudgedPlacement {
  readonly action: Action<'placement'>;
  readonly check: Check;
  readonly fields: readonly AskedField[];
}

const NEXT: Readonly<Record<string, string>> = {
  proposed: 'nominate', nominated: 'accept', waitlisted: 'accept', confirmed: 'arrive', active: 'complete', expired: 'revive', no_show: 'arrive',
}; // prettier-ignore
const DANGER: ReadonlySet<string> = new Set(['turn_down', 'cancel', 'end_early', 'no_show']);
/** What an officer does in the host's stead, from a written reply, stands behind the rest. */
const HANDS: ReadonlySet<string> = new Set(['coordinator', 'officer', 'official']);

/** True for actions that begin in the case's state and are an office's to do. */
export function isShown(action: string, c: PlacementCase): boolean {
  const row = rowOf('placement', action);
  if (row === undefined || c.state === '' || !row.from.includes(c.state)) return false;
  return row.by.some((hand) => typeof hand === 'string' && HANDS.has(hand) && c.held.has(hand));
}

/** What the sentence of an overridden fact is filled with. */
function gapsOf(c: PlacementCase): Gaps {
  return {
    count: c.openConditions,
    used: c.numbers.used,
    yearly: c.numbers.yearly,
    sent: c.balance.sent,
    received: c.balance.received,
  };
}

function signatureNotes(action: string, c: PlacementCase, { t, locale, zone }: Reader): string[] {
  return c.signatures
    .filter((one) => one.action === action && one.version === c.version)
    .map((one) => {
      const when = formats(locale, zone).dateTime(one.at);
      return one.signer === c.signer ? t('placements.action.mine', { when }) : t('placements.action.other', { when });
    });
}

function itemOf({ action, check, fields }: JudgedPlacement, parts: ActionParts, reader: Reader): PlacementAction {
  const { t, locale, zone } = reader;
  const { c, choices, failed, prefix } = parts;
  const was = failed?.action === action ? failed : undefined;
  const soft = check.ok && check.overrode.length > 0 ? check.overrode.map((fact) => whySentence(t, fact, gapsOf(c), formats(locale, zone))).join(' ') : undefined; // prettier-ignore
  const quick = action === 'accept' && was === undefined && parts.quick;
  const day = choices.days.answer_by ?? '';
  const [year = '', month = '', date = ''] = day.split('-');
  const mine = c.signatures.some(
    (one) => one.action === action && one.version === c.version && one.signer === c.signer,
  );
  return {
    id: `${prefix}-${action}`,
    title: quick ? t('placements.action.accept', { day: formats(locale, zone).date(day) }) : actionWord(t, 'placement', action),
    why: check.ok || mine ? null : whySentence(t, check.why, check.gaps, formats(locale, zone)),
    href: `/placements/${c.id}/actions/${action}`,
    primary: NEXT[c.state] === action,
    danger: DANGER.has(action),
    open: was !== undefined,
    notes: signatureNotes(action, c, reader),
    controls: check.ok && !quick ? controlsFor(`${prefix}-${action}`, fields, choices, reader, { was, reason: soft === undefined ? undefined : t('placements.action.override', { why: soft }) }) : [],
    hidden: quick
      ? [{ name: 'answer_by-day', value: date }, { name: 'answer_by-month', value: month }, { name: 'answer_by-year', value: year }]
      : [],
  }; // prettier-ignore
}

/** What a panel is made from; `quick` fills in the answer-by day, so that accepting is one press. */
export interface ActionParts {
  readonly c: PlacementCase;
  readonly judged: readonly JudgedPlacement[];
  readonly choices: Choices;
  readonly failed: (Typed & { readonly action: string }) | null;
  readonly prefix: string;
  readonly quick: boolean;
}

/** The panel: the next step first, then what is possible, then what is not and why. */
export function placementActions(parts: ActionParts, reader: Reader): PlacementAction[] {
  const weight = (item: PlacementAction): number => (item.why !== null ? 3 : item.primary ? 0 : item.danger ? 2 : 1);
  return parts.judged.map((one) => itemOf(one, parts, reader)).sort((a, b) => weight(a) - weight(b));
}
