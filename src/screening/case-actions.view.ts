import {
  enteredWords,
  inOrder,
  itemOf as common,
  signaturesOn,
  type Failed,
  type Judged,
} from '../actions/panel.view.ts';
import type { Choices } from '../actions/controls.view.ts';
import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import type { ActionItem } from '../web/partials.ts';
import type { ApplicationCase, Signature } from '../workflow/case.ts';
import { rowOf } from '../workflow/table.ts';

/** What the panel is made from. */
export interface ActionParts {
  readonly c: ApplicationCase;
  readonly judged: readonly Judged<'application'>[];
  readonly choices: Choices;
  readonly signers: ReadonlyMap<string, string>;
  readonly failed: Failed;
  /** An objection to the present decision was upheld. */
  readonly upheld: boolean;
  /** The address that an action's form is sent to; `part` is the action or its withdrawal. */
  hrefOf(action: string, part?: 'withdraw'): string;
}

/** The step that an application of this state normally takes next. */
const NEXT: Readonly<Record<string, string>> = {
  submitted: 'start_review', in_review: 'deliberate', interview: 'deliberate', deliberation: 'select', reserve: 'promote', deferred: 'resume',
}; // prettier-ignore
const DANGER: ReadonlySet<string> = new Set(['rule_out', 'withdraw', 'revoke', 'not_select']);

/** Without these hands in the row an officer never does it, whatever happens. */
function isOffice(action: string, paper: boolean): boolean {
  const hands = rowOf('application', action)?.by ?? [];
  return hands.some((hand) =>
    typeof hand === 'string' ? hand === 'officer' || hand === 'lead' : paper && hand.of === 'officer',
  );
}

/** The actions that stand in the panel: those that begin in the present state and are the office's to do. */
export function isShown(action: string, c: ApplicationCase): boolean {
  const row = rowOf('application', action);
  return row !== undefined && c.state !== '' && row.from.includes(c.state) && isOffice(action, c.paper);
}

function letterNote(action: string, c: ApplicationCase, { t }: Reader): string[] {
  const tells = rowOf('application', action)?.tells ?? [];
  if (tells.length === 0) return [t('screening.mail.nobody')];
  const audiences = tells.filter((audience) => audience !== 'coordinators' || c.placements.length > 0);
  return [t('screening.mail.to', { who: audiences.map((audience) => t(`screening.mail.${audience}`)).join(', ') })];
}

function signatureNotes(signature: Signature | undefined, parts: ActionParts, reader: Reader): string[] {
  if (!signature) return [];
  const { t, locale, zone } = reader;
  const when = formats(locale, zone).dateTime(signature.at);
  if (signature.signer === parts.c.signer) return [t('screening.sign.yours', { when })];
  return [
    t('screening.sign.theirs', { name: parts.signers.get(signature.signer) ?? t('screening.sign.somebody'), when }),
  ];
}

function itemOf(judged: Judged<'application'>, parts: ActionParts, reader: Reader): ActionItem {
  const { t } = reader;
  const { c, choices } = parts;
  const { action, check } = judged;
  const gaps = { done: c.reviewsIn, total: c.call.reviewsNeeded, before: c.beforeInRank ?? '' };
  const item = common(judged, { ...parts, subject: 'application', prefix: '', gaps }, reader);
  const first = signaturesOn(action, c)[0];
  const mine = item.signed !== null;
  const two = (rowOf('application', action)?.signed ?? []).length > 1;
  const confirm = first !== undefined && !mine;
  return {
    ...item,
    id: `do-${action}`,
    href: parts.hrefOf(action),
    primary: NEXT[c.state] === action || confirm || (parts.upheld && (action === 'reconsider' || action === 'uphold')),
    danger: DANGER.has(action),
    open: item.open || confirm,
    notes: [
      ...(parts.upheld && (action === 'reconsider' || action === 'uphold') ? [t('objections.actNote')] : []),
      ...signatureNotes(first, parts, reader),
      ...(two && first === undefined ? [t('screening.sign.two')] : []),
      ...(check.ok && !mine ? letterNote(action, c, reader) : []),
    ],
    entered: first ? enteredWords(first.input, choices, reader) : [],
    // The second of two people confirms what the first entered, and enters nothing.
    controls: first === undefined ? item.controls : [],
    button: confirm
      ? t('screening.sign.confirm', { action: item.title })
      : two
        ? t('screening.sign.sign', { action: item.title })
        : item.title,
    signed: mine ? { withdraw: { text: t('screening.sign.withdraw'), href: parts.hrefOf(action, 'withdraw') } } : null,
  };
}

/** What the officer can do: the next step first, then what is possible, then what is not and why. */
export function actionItems(parts: ActionParts, reader: Reader): ActionItem[] {
  return inOrder(parts.judged.map((one) => itemOf(one, parts, reader)));
}
