import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { whySentence } from '../i18n/words.ts';
import { refusalWords } from '../screening/bulk.view.ts';
import { stateTag } from '../screening/list-parts.view.ts';
import type { Field, Textarea } from '../web/controls.ts';
import { errorLinks } from '../web/form-errors.ts';
import type { Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { LetterSample } from './letters.view.ts';
import { meetingHref } from './list.view.ts';
import type { MeetingCall } from './meeting.reads.ts';
import type { Judged } from './parts.ts';
import { MOVES, type Move, type RankedRow } from './ranking.ts';

declare module '../web/views.ts' {
  interface Views {
    'decisions/preview': PreviewPage;
    'decisions/result': ResultPage;
  }
}

/** One application that would be decided on. */
interface GoingLine {
  readonly id: string;
  readonly link: Link;
  readonly meta: string;
  readonly move: string;
  readonly tag: Tag;
  readonly rank: Field | null;
  readonly note: string;
}

/** What would happen, before anything does. */
export interface PreviewPage extends Page {
  readonly errors: readonly Link[];
  readonly back: Link;
  readonly subtitle: string;
  readonly strip: Partials['strip'];
  readonly warning: string | null;
  readonly going: readonly GoingLine[];
  readonly left: Partials['checks'];
  readonly letters: readonly LetterSample[];
  readonly action: string;
  readonly reason: Textarea | null;
  readonly button: string;
}

/** What became of each. */
export interface ResultPage extends Page {
  readonly back: Link;
  readonly summary: Partials['notice'];
  readonly table: Partials['table'];
}

const KINDS: Readonly<Record<Move, Tag['kind']>> = { deliberate: 'info', select: 'ok', hold: 'warn', not_select: 'mute', promote: 'ok' }; // prettier-ignore
const RANKED: readonly Move[] = ['select', 'hold', 'not_select'];

/** A move as a tag: what the application would become. */
export function moveTag(move: Move, { t }: Pick<Reader, 't'>): Tag {
  return {
    kind: KINDS[move],
    text: t(`decisions.outcome.${move}`),
    ...(move === 'not_select' ? { icon: 'dash' as const } : {}),
  };
}

/** The link to a case and the line below it. */
function whoOf(row: Pick<RankedRow, 'id' | 'reference' | 'name' | 'cityName'>): { link: Link; meta: string } {
  return {
    link: { text: row.reference, href: `/office/applications/${row.id}` },
    meta: `${row.name}, ${row.cityName}`,
  };
}

/** What the preview is made from. */
export interface PreviewParts {
  readonly call: MeetingCall;
  readonly judged: readonly Judged[];
  readonly letters: readonly LetterSample[];
  readonly body: Readonly<Record<string, unknown>>;
  readonly errors: Readonly<Record<string, string>>;
}

function text(body: PreviewParts['body'], name: string): string | undefined {
  const value = body[name];
  return typeof value === 'string' ? value : undefined;
}

function goingLine({ row, move, rank, check, gaps }: Judged, parts: PreviewParts, reader: Reader): GoingLine {
  const { t, locale, zone } = reader;
  const format = formats(locale, zone);
  const overrode = check.ok ? check.overrode.map((fact) => whySentence(t, fact, gaps, format)).join(' ') : '';
  const name = `r-${row.id}`;
  return {
    id: row.id,
    ...whoOf(row),
    move,
    tag: moveTag(move, reader),
    rank: RANKED.includes(move)
      ? { name, label: t('decisions.preview.rankOf', { reference: row.reference }), labelHidden: true, value: text(parts.body, name) ?? rank, inputmode: 'numeric', width: 4, error: parts.errors[name] }
      : null,
    note: overrode,
  }; // prettier-ignore
}

function stripOf(going: readonly Judged[], left: number, call: MeetingCall, reader: Reader): Partials['strip'] {
  const { t, locale, zone } = reader;
  const { number } = formats(locale, zone);
  const shown = MOVES.filter((move) => going.some((one) => one.move === move));
  return {
    facts: [
      ...shown.map((move) => ({
        label: t(`decisions.outcome.${move}`),
        value: number(going.filter((one) => one.move === move).length),
        note: move === 'select' ? t('decisions.preview.ofPlaces', { count: call.places }) : undefined,
        big: true,
      })),
      { label: t('decisions.preview.left'), value: number(left), big: true, hot: left > 0 },
    ],
  };
}

/** The preview of what the committee is about to sign. */
export function previewPage(parts: PreviewParts, reader: Reader): PreviewPage {
  const { t, locale, zone } = reader;
  const { call, judged, errors } = parts;
  const going = judged.filter(({ check }) => check.ok);
  const left = judged.filter(({ check }) => !check.ok);
  const soft = going.some(({ check }) => check.ok && check.overrode.length > 0);
  const selected = going.filter(({ move }) => move === 'select').length;
  return {
    title: t('decisions.preview.title'),
    errors: errorLinks(errors),
    back: { text: t('decisions.meeting.title'), href: meetingHref(call.id) },
    subtitle: pick(call.name, locale),
    strip: stripOf(going, left.length, call, reader),
    warning: selected > call.places ? t('decisions.preview.tooMany', { count: selected, places: call.places }) : null,
    going: going.map((one) => goingLine(one, parts, reader)),
    left: {
      items: left.map(({ row, check }) => ({
        kind: 'warn',
        text: [{ link: whoOf(row).link.href, text: row.reference }, { text: ` ${row.name}` }],
        note: check.ok ? undefined : whySentence(t, check.why, check.gaps, formats(locale, zone)),
      })),
    },
    letters: parts.letters,
    action: meetingHref(call.id, 'sign'),
    reason: soft
      ? { name: 'reason', label: t('decisions.preview.reason'), hint: t('decisions.preview.reasonHint'), value: text(parts.body, 'reason') ?? '', rows: 3, error: errors['reason'] }
      : null,
    button: t('decisions.preview.sign', { count: going.length }),
  }; // prettier-ignore
}

/** What became of one of many. */
export interface Told {
  readonly row: RankedRow;
  readonly done: 'moved' | 'signed' | 'refused';
  readonly why?: string;
  readonly gaps?: Readonly<Record<string, string | number>>;
}

/** The page that says what became of each. */
export function resultPage(title: string, call: MeetingCall, told: readonly Told[], reader: Reader): ResultPage {
  const { t } = reader;
  const refused = told.filter(({ done }) => done === 'refused').length;
  const signed = told.filter(({ done }) => done === 'signed').length;
  const tag = (one: Told): Tag =>
    one.done === 'refused'
      ? { kind: 'err', text: t('decisions.result.refused') }
      : { kind: 'ok', text: t(`decisions.result.${one.done}`) };
  return {
    title,
    back: { text: t('decisions.result.back'), href: meetingHref(call.id) },
    summary: {
      kind: refused > 0 ? 'warn' : 'ok',
      role: 'status',
      title: t('decisions.result.done', { count: told.length - refused }),
      paragraphs: [
        ...(signed > 0 ? [t('decisions.result.second', { count: signed })] : []),
        ...(refused > 0 ? [t('decisions.result.notDone', { count: refused })] : []),
      ],
    },
    table: {
      caption: title,
      captionHidden: true,
      columns: [
        { text: t('decisions.meeting.application') },
        { text: t('decisions.result.state') },
        { text: t('decisions.result.what') },
        { text: t('decisions.result.why') },
      ],
      rows: told.map((one) => ({
        cells: [
          [{ link: whoOf(one.row).link.href, text: one.row.reference }, { text: ` ${one.row.name}` }],
          [{ tag: stateTag(t, one.row.state) }],
          [{ tag: tag(one) }],
          one.why === undefined ? '' : refusalWords(one.why, one.gaps ?? {}, reader),
        ],
      })),
    },
  }; // prettier-ignore
}
