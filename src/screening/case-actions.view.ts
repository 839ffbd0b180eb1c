import type { Reader } from '../calls/when.ts';
import type { AskedField } from '../engine/asks.ts';
import { formats } from '../i18n/format.ts';
import { actionWord, whySentence } from '../i18n/words.ts';
import type { Control } from '../web/controls.ts';
import type { ApplicationCase, Signature } from '../workflow/case.ts';
import type { Check } from '../workflow/check.ts';
import { rowOf, type Action } from '../workflow/table.ts';
import { controlsFor, enteredWords, type Choices, type Typed } from './action-form.view.ts';

/** One thing that can, or cannot, be done with the application. */
export interface ActionItem {
  readonly id: string;
  readonly title: string;
  /** Why it cannot be done now; null where it can. */
  readonly why: string | null;
  readonly href: string;
  readonly primary: boolean;
  readonly danger: boolean;
  readonly open: boolean;
  readonly notes: readonly string[];
  readonly entered: readonly { readonly key: string; readonly value: string }[];
  readonly controls: readonly Control[];
  readonly button: string;
  /** Where the reader's own signature is taken back. */
  readonly withdraw: string | null;
}

/** An action with what the engine says of it. */
export interface Judged {
  readonly action: Action<'application'>;
  readonly check: Check;
  readonly fields: readonly AskedField[];
}

/** What the panel is made from. */
export interface ActionParts {
  readonly c: ApplicationCase;
  readonly judged: readonly Judged[];
  readonly choices: Choices;
  readonly signers: ReadonlyMap<string, string>;
  readonly failed: (Typed & { readonly action: string }) | null;
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

function overridden(check: Check, c: ApplicationCase, reader: Reader): string | undefined {
  if (!check.ok || check.overrode.length === 0) return undefined;
  const { t, locale, zone } = reader;
  const gaps = { done: c.reviewsIn, total: c.call.reviewsNeeded, before: c.beforeInRank ?? '' };
  return check.overrode.map((fact) => whySentence(t, fact, gaps, formats(locale, zone))).join(' ');
}

function signaturesOn(action: string, c: ApplicationCase): readonly Signature[] {
  return c.signatures.filter((one) => one.action === action && one.version === c.version);
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

function itemOf({ action, check, fields }: Judged, parts: ActionParts, reader: Reader): ActionItem {
  const { t, locale, zone } = reader;
  const { c, choices, failed } = parts;
  const laid = signaturesOn(action, c);
  const first = laid[0];
  const mine = laid.some((one) => one.signer === c.signer);
  const title = actionWord(t, 'application', action);
  const two = (rowOf('application', action)?.signed ?? []).length > 1;
  const was = failed?.action === action ? failed : undefined;
  const confirm = first !== undefined && !mine;
  return {
    id: `do-${action}`,
    title,
    why: check.ok || mine ? null : whySentence(t, check.why, check.gaps, formats(locale, zone)),
    href: parts.hrefOf(action),
    primary: NEXT[c.state] === action || confirm,
    danger: DANGER.has(action),
    open: was !== undefined || confirm,
    notes: [
      ...signatureNotes(first, parts, reader),
      ...(two && first === undefined ? [t('screening.sign.two')] : []),
      ...(check.ok && !mine ? letterNote(action, c, reader) : []),
    ],
    entered: first ? enteredWords(first.input, choices, reader) : [],
    controls:
      check.ok && first === undefined
        ? controlsFor(action, fields, choices, reader, { was, reason: overridden(check, c, reader) })
        : [],
    button: confirm
      ? t('screening.sign.confirm', { action: title })
      : two
        ? t('screening.sign.sign', { action: title })
        : title,
    withdraw: mine ? parts.hrefOf(action, 'withdraw') : null,
  };
}

/** What the officer can do: the next step first, then what is possible, then what is not and why. */
export function actionItems(parts: ActionParts, reader: Reader): ActionItem[] {
  const items = parts.judged.map((one) => itemOf(one, parts, reader));
  const weight = (item: ActionItem): number =>
    item.withdraw !== null ? 0 : item.primary ? 1 : item.why === null ? (item.danger ? 3 : 2) : 4;
  return items.sort((a, b) => weight(a) - weight(b));
}
