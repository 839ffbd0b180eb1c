import type { Choices } from '../actions/controls.view.ts';
import { inOrder, itemOf as common, signaturesOn, type Failed, type Judged } from '../actions/panel.view.ts';
import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import type { ActionItem } from '../web/partials.ts';
import type { PlacementCase } from '../workflow/case.ts';
import type { Gaps } from '../workflow/facts.ts';
import { rowOf } from '../workflow/table.ts';

/** One thing that can, or cannot, be done with a placement. */
export interface PlacementAction extends ActionItem {
  /** Days that are filled in already, so that one press is enough. */
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
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
  return signaturesOn(action, c).map((one) => {
    const when = formats(locale, zone).dateTime(one.at);
    return one.signer === c.signer ? t('placements.action.mine', { when }) : t('placements.action.other', { when });
  });
}

function itemOf(judged: Judged<'placement'>, parts: ActionParts, reader: Reader): PlacementAction {
  const { t, locale, zone } = reader;
  const { c, choices, prefix } = parts;
  const { action } = judged;
  const item = common(judged, { ...parts, subject: 'placement', prefix: `${prefix}-`, gaps: gapsOf(c) }, reader);
  const quick = action === 'accept' && !item.open && parts.quick;
  const day = choices.days.answer_by ?? '';
  const [year = '', month = '', date = ''] = day.split('-');
  const title = quick ? t('placements.action.accept', { day: formats(locale, zone).date(day) }) : item.title;
  // The host's answer is the host's: an officer only records a written one.
  const primary = NEXT[c.state] === action && (action !== 'accept' || c.held.has('coordinator'));
  // What would override something is possible, but nobody is led to it.
  const clear = judged.check.ok && judged.check.overrode.length === 0;
  return {
    ...item,
    id: `${prefix}-${action}`,
    title,
    button: title,
    href: `/placements/${c.id}/actions/${action}`,
    primary,
    danger: DANGER.has(action),
    open: item.open || (primary && clear),
    notes: signatureNotes(action, c, reader),
    entered: [],
    controls: quick ? [] : item.controls,
    hidden: quick
      ? [{ name: 'answer_by-day', value: date }, { name: 'answer_by-month', value: month }, { name: 'answer_by-year', value: year }]
      : [],
  }; // prettier-ignore
}

/** What a panel is made from; `quick` fills in the answer-by day, so that accepting is one press. */
export interface ActionParts {
  readonly c: PlacementCase;
  readonly judged: readonly Judged<'placement'>[];
  readonly choices: Choices;
  readonly failed: Failed;
  readonly prefix: string;
  readonly quick: boolean;
}

/** The panel: the next step first, then what is possible, then what is not and why. */
export function placementActions(parts: ActionParts, reader: Reader): PlacementAction[] {
  return inOrder(parts.judged.map((one) => itemOf(one, parts, reader)));
}
