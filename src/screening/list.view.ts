import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import type { Translate } from '../i18n/index.ts';
import { stateWord } from '../i18n/words.ts';
import type { Field, Option, Select } from '../web/controls.ts';
import type { Link, NavLink, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Filters, Listing } from './applications.reads.ts';
import type { Column, Counted } from './board.reads.ts';
import type { SeenCall } from './calls.reads.ts';
import { listHref, NO_FILTERS, queryOf } from './filters.form.ts';
import { lineOf, type Line } from './list-line.view.ts';
import { countShown, filterControls, type City } from './list-parts.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'screening/list': ListPage;
  }
}

/** A column of the board with its first cards. */
export interface BoardColumn {
  readonly title: string;
  readonly tone: string;
  readonly count: string;
  readonly cards: readonly Line[];
  readonly more: (Link & { readonly hidden: string }) | null;
  readonly empty: string;
}

/** The office's list of applications: as a table, or as a board. */
export interface ListPage extends Page {
  readonly modes: readonly NavLink[];
  /** What else an officer does from here. */
  readonly more: readonly Link[];
  readonly tabs: Partials['tabs'];
  readonly manage: Link | null;
  readonly search: Field;
  readonly first: readonly Select[];
  readonly others: readonly Select[];
  readonly othersOpen: boolean;
  readonly board: boolean;
  readonly clear: Link | null;
  readonly columns: readonly string[];
  readonly rows: readonly Line[];
  readonly boardColumns: readonly BoardColumn[];
  readonly bulk: { readonly actions: Select; readonly from: string } | null;
  /** The filters with which the list is saved as a table; null where nothing is in it. */
  readonly export: string | null;
  readonly pager: Partials['pager'];
  readonly empty: Partials['empty-state'] | null;
  readonly save: { readonly name: Field; readonly query: string; readonly open: boolean };
  readonly errors: readonly Link[];
}

/** What the list page is made from. */
export interface ListParts {
  readonly filters: Filters;
  readonly calls: readonly SeenCall[];
  readonly cities: readonly City[];
  readonly listing: Listing | null;
  readonly board: readonly Column[] | null;
  readonly views: readonly { readonly name: string; readonly filters: Filters; readonly count: Counted }[];
  /** Actions that can be done to many; null for whoever only reads. */
  readonly actions: readonly Option[] | null;
  readonly saving: { readonly typed: string; readonly error: string | null };
}

const TONES: Readonly<Record<string, string>> = {
  draft: 'k-mute', submitted: 'k-info', returned: 'k-emas', in_review: 'k-ungu', interview: 'k-ungu', deliberation: 'k-bomba',
  selected: 'k-ok', reserve: 'k-emas',
}; // prettier-ignore

/** Columns that are shown although nothing is in them. */
const ALWAYS = ['submitted', 'in_review', 'deliberation', 'selected'];

function boardOf(parts: ListParts, reader: Reader, calls: ReadonlyMap<string, SeenCall>): BoardColumn[] {
  const { t, locale, zone } = reader;
  const columns = (parts.board ?? []).filter((column) => column.count > 0 || ALWAYS.includes(column.state));
  return columns.map(({ state, count, cards }) => ({
    title: stateWord(t, 'application', state, 'officer'),
    tone: TONES[state] ?? 'k-mute',
    count: formats(locale, zone).number(count),
    cards: cards.map((card) => lineOf(card, parts.filters, reader, calls)),
    more:
      count > cards.length
        ? {
            text: t('screening.list.more', { count: count - cards.length }),
            hidden: stateWord(t, 'application', state, 'officer'),
            href: listHref({ ...parts.filters, state, view: 'table' }),
          }
        : null,
    empty: t('screening.list.columnEmpty'),
  }));
}

function tabsOf({ filters, views }: ListParts, { t, locale, zone }: Reader): Partials['tabs'] {
  const here = queryOf({ ...filters, view: 'table', sort: 'newest' });
  const number = formats(locale, zone).number;
  return {
    label: t('screening.views.label'),
    items: views.map((view) => ({
      text: view.name,
      href: listHref({ ...view.filters, view: filters.view }),
      current: queryOf({ ...view.filters, view: 'table', sort: 'newest' }) === here,
      count: countShown(view.count, number),
    })),
  };
}

const COLUMNS = ['application', 'call', 'city', 'state', 'since', 'notes'] as const;

function columnsOf(t: Translate): string[] {
  return COLUMNS.map((column) => t(`screening.list.column.${column}`));
}

function emptyOf({ filters, board, listing }: ListParts, t: Translate): Partials['empty-state'] | null {
  const found = board === null ? (listing?.rows.length ?? 0) : board.reduce((sum, column) => sum + column.count, 0);
  if (found > 0) return null;
  const narrowed = queryOf({ ...filters, view: 'table', sort: 'newest' }) !== '';
  if (!narrowed) return { title: t('screening.list.none'), text: t('screening.list.noneText') };
  return {
    title: t('screening.list.noneFound'),
    text: t('screening.list.noneFoundText'),
    action: { text: t('screening.list.clear'), href: listHref(NO_FILTERS) },
  };
}

function pagerOf({ listing, filters }: ListParts, t: Translate): Partials['pager'] {
  if (listing === null) return {};
  return {
    previous: listing.previous === null ? undefined : listHref(filters, listing.previous),
    next: listing.next === null ? undefined : listHref(filters, listing.next),
    summary: t('screening.list.shown', { count: listing.rows.length }),
  };
}

function otherWork({ t }: Reader): Link[] {
  return [
    { text: t('screening.alike.pairs'), href: '/office/duplicates' },
    { text: t('screening.paper.link'), href: '/office/applications/new' },
  ];
}

/** The page of the list. */
export function listPage(parts: ListParts, reader: Reader): ListPage {
  const { t } = reader;
  const { filters, actions, saving } = parts;
  const calls = new Map(parts.calls.map((call) => [call.id, call]));
  const empty = emptyOf(parts, t);
  const mode = (view: Filters['view']): NavLink => ({
    text: t(`screening.list.${view}`),
    href: listHref({ ...filters, view }),
    current: filters.view === view,
  });
  return {
    title: t('screening.list.title'),
    modes: [mode('board'), mode('table')],
    more: actions === null ? [] : otherWork(reader),
    tabs: tabsOf(parts, reader),
    manage: { text: t('screening.views.manage'), href: '/office/views' },
    ...filterControls(parts, reader),
    board: filters.view === 'board',
    clear:
      queryOf({ ...filters, view: 'table' }) === ''
        ? null
        : { text: t('screening.list.clear'), href: listHref({ ...NO_FILTERS, view: filters.view }) },
    columns: columnsOf(t),
    rows: (parts.listing?.rows ?? []).map((row) => lineOf(row, filters, reader, calls)),
    boardColumns: boardOf(parts, reader, calls),
    bulk:
      actions === null || empty !== null
        ? null
        : {
            actions: {
              name: 'action',
              id: 'bulk-action',
              label: t('screening.bulk.action'),
              labelHidden: true,
              options: actions,
            },
            from: queryOf(filters),
          },
    export: empty === null ? queryOf({ ...filters, view: 'table' }) : null,
    pager: pagerOf(parts, t),
    empty,
    save: {
      name: {
        name: 'name',
        id: 'view-name',
        label: t('screening.views.name'),
        value: saving.typed,
        error: saving.error ?? undefined,
        maxlength: 80,
      },
      query: queryOf({ ...filters, view: 'table' }),
      open: saving.error !== null,
    },
    errors: saving.error === null ? [] : [{ text: saving.error, href: '#view-name' }],
  };
}
