import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { whySentence } from '../i18n/words.ts';
import type { Checkboxes, Field } from '../web/controls.ts';
import { errorLinks, typed } from '../web/form-errors.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { letterLocale, type LetterSample } from './letters.view.ts';
import { meetingHref } from './list.view.ts';
import type { MeetingCall, Pending } from './meeting.reads.ts';
import type { Judged } from './parts.ts';
import { moveTag } from './preview.view.ts';
import { DECISIONS } from './ranking.ts';

declare module '../web/views.ts' {
  interface Views {
    'decisions/release': ReleasePage;
  }
}

/** Every letter that the second signature sends. */
export interface ReleasePage extends Page {
  readonly errors: readonly Link[];
  readonly back: Link;
  readonly eyebrow: string;
  readonly subtitle: string;
  readonly empty: Partials['empty-state'] | null;
  readonly strip: Partials['strip'];
  readonly left: Partials['checks'];
  readonly table: Partials['table'];
  readonly letters: readonly LetterSample[];
  readonly form: {
    readonly action: string;
    readonly hidden: readonly { readonly name: string; readonly value: string }[];
    readonly decree: Field;
    readonly confirm: Checkboxes;
    readonly button: string;
  } | null;
  readonly signatures: Partials['checks'];
  readonly withdraw: Partials['button-form'] | null;
}

/** A pending decision with what the engine says of the reader's signature on it. */
export interface JudgedPending extends Judged {
  readonly pending: Pending;
}

/** What the page is made from. */
export interface ReleaseParts {
  readonly call: MeetingCall;
  readonly judged: readonly JudgedPending[];
  readonly letters: readonly LetterSample[];
  readonly name: string;
  readonly signer: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly errors: Readonly<Record<string, string>>;
}

function tableOf(going: readonly JudgedPending[], reader: Reader): Partials['table'] {
  const { t } = reader;
  return {
    caption: t('decisions.release.who'),
    captionHidden: true,
    columns: [
      { text: t('decisions.meeting.application') },
      { text: t('decisions.release.outcome') },
      { text: t('decisions.meeting.rank'), number: true },
      { text: t('decisions.release.language') },
      { text: t('decisions.release.signedBy') },
    ],
    rows: going.map(({ row, move, pending }) => ({
      cells: [
        [
          { link: `/office/applications/${row.id}`, text: row.reference },
          { br: true },
          { text: `${row.name}, ${row.cityName}`, muted: true, small: true },
        ],
        [{ tag: moveTag(move, reader) }],
        String(pending.rank ?? row.position),
        t(`decisions.release.languages.${letterLocale(row)}`),
        pending.name,
      ],
    })),
  };
}

function stripOf(going: readonly JudgedPending[], all: number, call: MeetingCall, reader: Reader): Partials['strip'] {
  const { t, locale, zone } = reader;
  const { number } = formats(locale, zone);
  return {
    facts: [
      {
        label: t('decisions.release.will'),
        value: t('decisions.release.of', { n: going.length, max: all }),
        big: true,
      },
      ...DECISIONS.map((decision) => ({
        label: t(`decisions.outcome.${decision}`),
        value: number(going.filter(({ move }) => move === decision).length),
        note: decision === 'select' ? t('decisions.preview.ofPlaces', { count: call.places }) : undefined,
        big: true,
      })),
      { label: t('decisions.preview.left'), value: number(all - going.length), big: true, hot: all > going.length },
    ],
  };
}

function leftOf(left: readonly JudgedPending[], reader: Reader): Partials['checks'] {
  const { t, locale, zone } = reader;
  return {
    items: left.map(({ row, move, check, pending }) => ({
      kind: 'warn',
      text: [
        { link: `/office/applications/${row.id}`, text: row.reference },
        { text: ` ${row.name}: ${t(`decisions.outcome.${move}`)}, ${t('decisions.release.rank', { rank: pending.rank ?? row.position })}` },
      ],
      note: check.ok ? undefined : whySentence(t, check.why, check.gaps, formats(locale, zone)),
    })),
  }; // prettier-ignore
}

function signaturesOf(
  { judged, name, signer, call }: ReleaseParts,
  going: boolean,
  reader: Reader,
): Partials['checks'] {
  const { t, locale } = reader;
  const { dateTime } = formats(locale, call.zone);
  const first = new Map<string, { name: string; at: string; count: number }>();
  for (const { pending } of judged) {
    const known = first.get(pending.signer);
    const at = known && known.at > pending.at ? known.at : pending.at;
    first.set(pending.signer, { name: pending.name, at, count: (known?.count ?? 0) + 1 });
  }
  return {
    items: [
      ...[...first.values()].map((one) => ({
        kind: 'ok' as const,
        text: [{ text: one.name, strong: true }],
        note: t('decisions.release.putForward', { count: one.count, when: dateTime(one.at) }),
      })),
      ...(going && !first.has(signer)
        ? [{ kind: 'warn' as const, text: [{ text: t('decisions.release.you', { name }), strong: true }], note: t('decisions.release.second') }]
        : []),
    ],
  }; // prettier-ignore
}

function formOf(
  parts: ReleaseParts,
  going: readonly JudgedPending[],
  left: number,
  { t }: Reader,
): ReleasePage['form'] {
  const { call, body, errors } = parts;
  if (going.length === 0) return null;
  return {
    action: meetingHref(call.id, 'release'),
    hidden: going.map(({ row, pending }) => ({ name: `p-${row.id}`, value: pending.signatureId })),
    decree: {
      name: 'decree',
      label: t('decisions.release.decree'),
      hint: t('decisions.release.decreeHint', { city: call.leadCityName }),
      value: typed(body, 'decree'),
      optional: true,
      maxlength: 80,
      error: errors['decree'],
    },
    confirm: {
      name: 'confirm',
      label: t('decisions.release.confirm'),
      labelHidden: true,
      values: [body['confirm'] ?? []].flat().filter((one) => typeof one === 'string'),
      options: [
        { value: 'read', text: t('decisions.release.haveRead', { count: going.length, left }) },
        { value: 'party', text: t('decisions.release.noParty') },
      ],
      error: errors['confirm'],
    },
    button: t('decisions.release.button', { count: going.length }),
  };
}

/** The page of the second signature. */
export function releasePage(parts: ReleaseParts, reader: Reader): ReleasePage {
  const { t, locale } = reader;
  const { call, judged, errors } = parts;
  const going = judged.filter(({ check }) => check.ok);
  const left = judged.filter(({ check }) => !check.ok);
  const mine = judged.filter(({ pending }) => pending.signer === parts.signer).length;
  return {
    title: t('decisions.release.title'),
    errors: errorLinks(errors),
    back: { text: t('decisions.meeting.title'), href: meetingHref(call.id) },
    eyebrow: t('decisions.release.eyebrow', { name: parts.name, city: call.leadCityName }),
    subtitle: pick(call.name, locale),
    empty: judged.length === 0 ? { title: t('decisions.release.empty'), text: t('decisions.release.emptyText') } : null,
    strip: stripOf(going, judged.length, call, reader),
    left: leftOf(left, reader),
    table: tableOf(going, reader),
    letters: parts.letters,
    form: formOf(parts, going, left.length, reader),
    signatures: signaturesOf(parts, going.length > 0, reader),
    withdraw:
      mine > 0
        ? { action: meetingHref(call.id, 'withdraw'), text: t('decisions.meeting.withdraw', { count: mine }), kind: 'secondary', small: true }
        : null,
  }; // prettier-ignore
}
