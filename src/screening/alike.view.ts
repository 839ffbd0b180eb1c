import { masked } from '../applications/shown.view.ts';
import { countryName } from '../applications/lists.ts';
import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Textarea } from '../web/controls.ts';
import type { Inline, Piece } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { AlikeLine, Judgement } from './alike.reads.ts';
import { judgedOf, type AlikePair } from './alike.ts';
import { stateTag } from './list-parts.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'screening/alike': AlikePage;
    'screening/duplicates': DuplicatesPage;
  }
}

/** Two applications side by side, whose persons may be one. */
export interface AlikePage extends Page {
  readonly back: Link;
  readonly errors: readonly Link[];
  readonly lead: string;
  readonly table: Partials['table'];
  readonly judged: string | null;
  readonly form: {
    readonly action: string;
    readonly verdict: 'two' | 'open';
    readonly title: string;
    readonly reason: Textarea;
    readonly button: string;
  };
}

/** Every pair that may be one person. */
export interface DuplicatesPage extends Page {
  readonly back: Link;
  readonly table: Partials['table'] | null;
  readonly empty: Partials['empty-state'] | null;
}

/** The address of two applications side by side. */
export function alikeHref(id: string, other: string): string {
  return `/office/applications/${id}/alike/${other}`;
}

function likenessWords({ by }: AlikePair, { t }: Reader): string {
  return by.map((each) => t(`screening.alike.by.${each}`)).join(', ');
}

type Cell = (line: AlikeLine) => string;

function cellsOf(reader: Reader): readonly { readonly label: string; readonly cell: Cell }[] {
  const { t, locale, zone } = reader;
  const { date, dateTime } = formats(locale, zone);
  const row = (name: 'name' | 'ownScript' | 'born' | 'nationality' | 'identity' | 'phone' | 'email' | 'call' | 'city' | 'sent', cell: Cell) => ({ label: t(`screening.alike.${name}`), cell }); // prettier-ignore
  return [
    row('name', ({ name }) => name),
    row('ownScript', ({ nameOwnScript }) => nameOwnScript ?? ''),
    row('born', ({ bornOn }) => (bornOn === null ? '' : date(bornOn))),
    row('nationality', ({ nationality }) => (nationality === null ? '' : countryName(nationality, locale))),
    row('identity', ({ identityNumber }) => (identityNumber === null ? '' : masked(identityNumber))),
    row('phone', ({ phone }) => phone ?? ''),
    row('email', ({ email }) => email),
    row('call', ({ callName }) => pick(callName, locale)),
    row('city', ({ cityName }) => cityName),
    row('sent', ({ submittedAt }) => (submittedAt === null ? '' : dateTime(submittedAt))),
  ];
}

function sideBySide({ one, other }: AlikePair, files: number, reader: Reader): Partials['table'] {
  const { t, locale, zone } = reader;
  const same: Piece = { tag: { kind: 'warn', icon: 'check', text: t('screening.alike.same') } };
  const isSameNumber = one.identity !== null && one.identity === other.identity;
  const rows = cellsOf(reader).map(({ label, cell }) => {
    const [a, b] = [cell(one), cell(other)];
    const isSame = label === t('screening.alike.identity') ? isSameNumber : a !== '' && a === b;
    const shown = (text: string): Inline =>
      text === '' ? [{ text: t('screening.alike.none'), muted: true }] : [{ text }];
    return { cells: [label, shown(a), shown(b), isSame ? [same] : ''], marked: isSame };
  });
  const side = (line: AlikeLine): Inline => [
    { link: `/office/applications/${line.id}`, text: line.reference },
    { text: ' ' },
    { tag: stateTag(t, line.state) },
  ];
  const which = { cells: [t('screening.alike.application'), side(one), side(other), ''] as Inline[] };
  const count = formats(locale, zone).number(files);
  const shared = {
    cells: [t('screening.alike.files'), count, count, files > 0 ? [same] : ''] as Inline[],
    marked: files > 0,
  };
  return {
    caption: t('screening.alike.caption'),
    captionHidden: true,
    columns: [
      { text: t('screening.alike.what') },
      { text: one.reference },
      { text: other.reference },
      { text: t('screening.alike.same'), hidden: true },
    ],
    rows: [which, ...rows, shared],
    phone: 'stack',
  };
}

/** Two applications side by side; `error` is about the reason. */
export function alikePage(
  parts: {
    readonly pair: AlikePair;
    readonly judgements: readonly Judgement[];
    readonly files: number;
    readonly typed: string;
    readonly error: string | null;
  },
  reader: Reader,
): AlikePage {
  const { t, locale, zone } = reader;
  const { pair, typed, error } = parts;
  const judged = judgedOf(pair, parts.judgements);
  const verdict = judged === null ? 'two' : 'open';
  return {
    title: t('screening.alike.title'),
    errors: error === null ? [] : [{ text: error, href: '#reason' }],
    back: {
      text: t('screening.assign.back', { reference: pair.one.reference }),
      href: `/office/applications/${pair.one.id}`,
    },
    lead: t('screening.alike.lead', { by: likenessWords(pair, reader) }),
    table: sideBySide(pair, parts.files, reader),
    judged:
      judged === null
        ? null
        : t('screening.alike.judged', {
            name: judged.by,
            when: formats(locale, zone).dateTime(judged.at),
            reason: judged.reason,
          }),
    form: {
      action: alikeHref(pair.one.id, pair.other.id),
      verdict,
      title: t(`screening.alike.verdict.${verdict}.title`),
      reason: {
        name: 'reason',
        label: t('screening.alike.reason'),
        hint: t('screening.alike.hint'),
        value: typed,
        error: error ?? undefined,
        rows: 3,
      },
      button: t(`screening.alike.verdict.${verdict}.button`),
    },
  };
}

function pairRow(pair: AlikePair, reader: Reader): Partials['table']['rows'][number] {
  const { t } = reader;
  const { one, other } = pair;
  const side = (line: AlikeLine): Inline => [
    { text: line.name, strong: true },
    { br: true },
    { text: `${line.reference}, ${line.cityName}`, small: true },
    { br: true },
    { tag: stateTag(t, line.state) },
  ];
  return {
    cells: [
      [{ link: alikeHref(one.id, other.id), text: t('screening.alike.compare'), hidden: `${one.reference}, ${other.reference}` }], // prettier-ignore
      side(one),
      side(other),
      likenessWords(pair, reader),
    ],
  };
}

/** The pairs that nobody judged yet. */
export function duplicatesPage(
  pairs: readonly AlikePair[],
  judgements: readonly Judgement[],
  reader: Reader,
): DuplicatesPage {
  // prettier-ignore
  const { t } = reader;
  const open = pairs.filter((pair) => judgedOf(pair, judgements) === null);
  const columns = ['compare', 'one', 'other', 'why'] as const;
  return {
    title: t('screening.alike.pairs'),
    back: { text: t('screening.case.back'), href: '/office/applications' },
    table:
      open.length === 0
        ? null
        : {
            caption: t('screening.alike.pairs'),
            captionHidden: true,
            columns: columns.map((column) => ({ text: t(`screening.alike.column.${column}`) })),
            rows: open.map((pair) => pairRow(pair, reader)),
            phone: 'stack',
          },
    empty: open.length === 0 ? { title: t('screening.alike.noPairs'), text: t('screening.alike.noPairsText') } : null,
  };
}

/** What the case page says of those who look alike, with the way to both side by side; null where there are none. */
export function alikeNotice(
  lines: readonly AlikePair[],
  judgements: readonly Judgement[],
  reader: Reader,
): Partials['notice'] | null {
  // prettier-ignore
  const { t } = reader;
  const open = lines.filter((pair) => judgedOf(pair, judgements) === null);
  if (open.length === 0) return null;
  return {
    kind: 'warn',
    title: t('screening.alike.title'),
    paragraphs: open.map((pair): Inline => [
      { text: `${pair.other.name}, ${likenessWords(pair, reader)}. ` },
      {
        link: alikeHref(pair.one.id, pair.other.id),
        text: t('screening.alike.compareWith', { reference: pair.other.reference }),
      },
    ]),
  };
}
