import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Partials, Row } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Call } from './calls.reads.ts';
import type { Programme, ProgrammeLine } from './programmes.reads.ts';
import { lastMinute, periodOf, whenOf, type Reader } from './when.ts';

/** What views/calls/programmes.ejs reads. */
export interface ProgrammesPage extends Page {
  readonly intro: string;
  readonly groups: readonly {
    readonly track: string;
    readonly items: readonly {
      readonly name: string;
      readonly href: string;
      readonly summary: string;
      readonly note: string;
    }[];
  }[];
  readonly empty: Partials['empty-state'] | null;
}

/** What views/calls/programme.ejs reads. */
export interface ProgrammePage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly summary: string;
  readonly description: string;
  readonly calls: Partials['table'] | null;
  readonly empty: Partials['empty-state'] | null;
}

declare module '../web/views.ts' {
  interface Views {
    'calls/programmes': ProgrammesPage;
    'calls/programme': ProgrammePage;
  }
}

/** The page of all programmes, by track. */
export function programmesPage(lines: readonly ProgrammeLine[], { t, locale, at }: Reader): ProgrammesPage {
  return {
    title: t('calls.programmes.title'),
    intro: t('calls.programmes.intro'),
    groups: (['student', 'artist', 'entrepreneur'] as const)
      .map((track) => ({
        track: t(`calls.programmes.track.${track}`),
        items: lines
          .filter((line) => line.track === track)
          .map((line) => ({
            name: pick(line.name, locale),
            href: `/programmes/${line.id}`,
            summary: pick(line.summary, locale),
            note: t('calls.programmes.note', {
              city: line.leadCityName,
              calls: t('calls.programmes.calls', { count: line.calls }),
              now: t(
                line.lastCloses !== null && line.lastCloses > at
                  ? 'calls.programmes.running'
                  : 'calls.programmes.resting',
              ),
            }),
          })),
      }))
      .filter(({ items }) => items.length > 0),
    empty: lines.length > 0 ? null : { title: t('calls.programmes.empty'), text: t('calls.empty.text') },
  };
}

const KINDS = { open: 'ok', upcoming: 'info', closed: 'mute' } as const;

/** A call's row in a list: name, period, state, closing. */
export function callRow(
  call: Pick<Call, 'name' | 'slug' | 'startsOn' | 'endsOn' | 'closesAt' | 'opensAt' | 'zone'>,
  reader: Reader,
): Row {
  const when = whenOf(call, reader.at);
  const closes = lastMinute(call.closesAt);
  return {
    cells: [
      [{ link: `/calls/${call.slug}`, text: pick(call.name, reader.locale) }],
      periodOf(call.startsOn, call.endsOn, reader),
      [{ tag: { kind: KINDS[when], text: reader.t(`calls.state.${when}`) } }],
      [{ time: closes, text: formats(reader.locale, reader.zone).dateTime(closes, call.zone) }],
    ],
  };
}

/** The table of calls that `callRow` fills. */
export function callTable(
  caption: string,
  calls: readonly Parameters<typeof callRow>[0][],
  reader: Reader,
): Partials['table'] {
  const { t } = reader;
  return {
    caption,
    captionHidden: true,
    columns: [
      { text: t('calls.list.name') },
      { text: t('calls.list.period') },
      { text: t('calls.list.state') },
      { text: t('calls.list.closes') },
    ],
    rows: calls.map((call) => callRow(call, reader)),
  };
}

/** The page of one programme with its calls over the years. */
export function programmePage(programme: Programme, calls: readonly Call[], reader: Reader): ProgrammePage {
  const { t, locale } = reader;
  return {
    title: pick(programme.name, locale),
    crumbs: { links: [{ text: t('calls.programmes.title'), href: '/programmes' }] },
    eyebrow: t('calls.call.eyebrow', { track: t(`calls.track.${programme.track}`), city: programme.leadCityName }),
    summary: pick(programme.summary, locale),
    description: pick(programme.description, locale),
    calls: calls.length > 0 ? callTable(t('calls.programmes.years'), calls, reader) : null,
    empty:
      calls.length > 0
        ? null
        : {
            title: t('calls.programmes.noCalls'),
            action: { text: t('calls.empty.all'), href: '/' },
            level: 3,
          },
  };
}
