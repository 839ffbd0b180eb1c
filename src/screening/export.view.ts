import { lastDay, type Reader } from '../calls/when.ts';
import { pick } from '../i18n/index.ts';
import { stateWord } from '../i18n/words.ts';
import { dayOf } from '../workflow/zones.ts';
import type { ListedApplication } from './applications.reads.ts';
import type { SeenCall } from './calls.reads.ts';
import { isMinor } from './list-line.view.ts';

/** What stands in one cell. */
export type Cell = string | number | null;

const COLUMNS = [
  'reference', 'name', 'title', 'call', 'track', 'city', 'state', 'since', 'due', 'overdue', 'reviews', 'needed', 'average',
  'toCheck', 'rejected', 'messages', 'objection', 'minor', 'paper',
] as const; // prettier-ignore

/** One line of the list, as cells. What the list shows and nothing else: no day of birth, no address, no answer. */
function cellsBy(
  row: ListedApplication,
  reader: Reader,
  call: SeenCall | undefined,
): Record<(typeof COLUMNS)[number], Cell> {
  const { t, locale, zone, at } = reader;
  const yes = (is: boolean): string | null => (is ? t('screening.export.yes') : null);
  const judged = row.state === 'deliberation' && row.reviewCount > 0;
  return {
    reference: row.reference,
    name: row.name,
    title: row.title,
    call: pick(row.callName, locale),
    track: call === undefined ? null : t(`screening.choice.track.${call.track}` as 'screening.choice.track.student'),
    city: row.cityName,
    state: stateWord(t, 'application', row.state, 'officer'),
    since: dayOf(row.stateSince, zone),
    due: row.dueAt === null ? null : lastDay(row.dueAt, row.zone),
    overdue: yes(row.dueAt !== null && row.dueAt <= at && row.state === 'returned'),
    reviews: row.reviewCount,
    needed: call?.reviewsNeeded ?? null,
    average: judged ? Math.round(row.reviewSum / row.reviewCount) / 100 : null,
    toCheck: row.toCheck,
    rejected: row.rejected,
    messages: row.unanswered,
    objection: yes(row.objected),
    minor: yes(isMinor(row, call)),
    paper: yes(row.typed),
  };
}

/** What the columns are called. */
export function headings({ t }: Pick<Reader, 't'>): readonly Cell[] {
  return COLUMNS.map((column) => t(`screening.export.column.${column}`));
}

/** The cells of one line, in the order of the columns; days are YYYY-MM-DD. */
export function cellsOf(row: ListedApplication, reader: Reader, call: SeenCall | undefined): readonly Cell[] {
  const cells = cellsBy(row, reader, call);
  return COLUMNS.map((column) => cells[column]);
}
