import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { isKey } from '../i18n/index.ts';
import { actionWord, whySentence } from '../i18n/words.ts';
import type { Control } from '../web/controls.ts';
import type { Inline, Tag } from '../web/inline.ts';
import type { Link, Partials, Row } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { ApplicationCase } from '../workflow/case.ts';
import type { Check } from '../workflow/check.ts';
import { rowOf } from '../workflow/table.ts';
import type { Filters, ListedApplication } from './applications.reads.ts';
import type { Fate } from './bulk.ts';
import { caseHref, listHref, queryOf } from './filters.form.ts';
import { stateTag } from './list-parts.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'screening/preview': PreviewPage;
    'screening/result': ResultPage;
  }
}

/** What would happen to many, before anything does. */
export interface PreviewPage extends Page {
  readonly errors: readonly Link[];
  readonly back: Link;
  readonly strip: Partials['strip'];
  readonly table: Partials['table'];
  readonly mails: readonly string[];
  readonly problem: string | null;
  readonly form: {
    readonly action: string;
    readonly hidden: readonly { readonly name: string; readonly value: string }[];
    readonly controls: readonly Control[];
    readonly button: string;
  } | null;
}

/** What became of many. */
export interface ResultPage extends Page {
  readonly back: Link;
  readonly summary: Partials['notice'];
  readonly table: Partials['table'];
}

/** One application with what the engine says of the action. */
export interface Previewed {
  readonly row: ListedApplication;
  readonly c: ApplicationCase;
  readonly check: Check;
}

function nameCell(row: ListedApplication, filters: Filters): Inline {
  return [
    { link: caseHref(row.id, filters), text: row.reference },
    { text: ` ${row.name}` },
    { br: true },
    { text: row.cityName, muted: true, small: true },
  ];
}

/** The soft facts that a reason overrides, in words. */
function overridden({ check, c }: Previewed, { t, locale, zone }: Reader): string {
  if (!check.ok) return '';
  const gaps = { done: c.reviewsIn, total: c.call.reviewsNeeded, before: c.beforeInRank ?? '' };
  return check.overrode.map((fact) => whySentence(t, fact, gaps, formats(locale, zone))).join(' ');
}

function previewRow(one: Previewed, filters: Filters, reader: Reader): Row {
  const { t, locale, zone } = reader;
  const { row, check } = one;
  const soft = overridden(one, reader);
  const fate: Tag = check.ok
    ? soft === '' ? { kind: 'ok', text: t('screening.bulk.goes') } : { kind: 'warn', text: t('screening.bulk.reason') }
    : { kind: 'mute', icon: 'dash', text: t('screening.bulk.skipped') }; // prettier-ignore
  const why = check.ok ? soft : whySentence(t, check.why, check.gaps, formats(locale, zone));
  return { cells: [nameCell(row, filters), [{ tag: stateTag(t, row.state) }], [{ tag: fate }], why] };
}

/** Which letters the action sends, and to how many. */
function mailLines(action: string, going: readonly Previewed[], { t }: Reader): string[] {
  const tells = rowOf('application', action)?.tells ?? [];
  if (tells.length === 0 || going.length === 0) return [t('screening.mail.nobody')];
  return tells
    .filter((audience) => audience !== 'coordinators')
    .map((audience) => t(`screening.mail.${audience}Count`, { count: going.length }));
}

/** What the preview of an action is made from. */
export interface PreviewParts {
  readonly action: string;
  readonly filters: Filters;
  readonly previewed: readonly Previewed[];
  readonly controls: readonly Control[];
  /** Why it cannot be done for these together. */
  readonly problem: string | null;
  readonly errors: Readonly<Record<string, string>>;
}

/** The preview of one action on many applications. */
export function previewPage(parts: PreviewParts, reader: Reader): PreviewPage {
  const { t } = reader;
  const { action, filters, previewed, errors } = parts;
  const going = previewed.filter(({ check }) => check.ok);
  const name = actionWord(t, 'application', action);
  return {
    title: t('screening.bulk.title', { action: name }),
    errors: Object.entries(errors).map(([field, text]) => ({ text, href: `#${action}-${field}` })),
    back: { text: t('screening.case.back'), href: listHref(filters) },
    strip: stripOf(going.length, previewed.length - going.length, reader),
    table: tableOf(
      previewed.map((one) => previewRow(one, filters, reader)),
      t('screening.bulk.why'),
      reader,
    ),
    mails: mailLines(action, going, reader),
    problem: going.length === 0 ? t('screening.bulk.none') : parts.problem,
    form:
      going.length === 0 || parts.problem !== null
        ? null
        : {
            action: '/office/applications/bulk',
            hidden: [
              { name: 'action', value: action },
              { name: 'from', value: queryOf(filters) },
              ...going.map(({ row }) => ({ name: 'sel', value: row.id })),
            ],
            controls: parts.controls,
            button: t('screening.bulk.confirm', { action: name, count: going.length }),
          },
  };
}

/** How many go, and how many are left out. */
export function stripOf(going: number, skipped: number, { t, locale, zone }: Reader): Partials['strip'] {
  const { number } = formats(locale, zone);
  return {
    facts: [
      { label: t('screening.bulk.going'), value: number(going), big: true },
      { label: t('screening.bulk.left'), value: number(skipped), big: true, hot: skipped > 0 },
    ],
  };
}

/** The table of who is concerned. */
export function tableOf(rows: readonly Row[], last: string, { t }: Reader): Partials['table'] {
  return {
    caption: t('screening.bulk.who'),
    captionHidden: true,
    columns: [
      { text: t('screening.list.column.application') },
      { text: t('screening.list.column.state') },
      { text: t('screening.bulk.what') },
      { text: last },
    ],
    rows,
  };
}

/** Why one of many was refused, in words. */
export function refusalWords(
  why: string,
  gaps: Readonly<Record<string, string | number>>,
  { t, locale, zone }: Reader,
): string {
  const own = `screening.assign.${why}`;
  return isKey(own) ? t(own) : whySentence(t, why, gaps, formats(locale, zone));
}

/** The page that says what became of each. */
export function resultPage(
  title: string,
  fates: readonly (Fate & { readonly row: ListedApplication; readonly note?: string })[],
  filters: Filters,
  reader: Reader,
): ResultPage {
  const { t } = reader;
  const refused = fates.filter((fate) => fate.done === 'refused').length;
  const done = fates.length - refused;
  const tag = (fate: Fate): Tag =>
    fate.done === 'refused'
      ? { kind: 'err', text: t('screening.bulk.refused') }
      : { kind: 'ok', text: t(`screening.bulk.${fate.done}`) };
  return {
    title,
    back: { text: t('screening.case.back'), href: listHref(filters) },
    summary: {
      kind: refused > 0 ? 'warn' : 'ok',
      role: 'status',
      title: t('screening.bulk.done', { count: done }),
      paragraphs: refused > 0 ? [t('screening.bulk.notDone', { count: refused })] : [],
    },
    table: tableOf(
      fates.map((fate) => ({
        cells: [
          nameCell(fate.row, filters),
          [{ tag: stateTag(t, fate.row.state) }],
          [{ tag: tag(fate) }],
          [fate.note ?? '', fate.done === 'refused' ? refusalWords(fate.why, fate.gaps, reader) : '']
            .filter(Boolean)
            .join(': '),
        ],
      })),
      t('screening.bulk.why'),
      reader,
    ),
  };
}
