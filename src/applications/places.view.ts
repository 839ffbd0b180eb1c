import { dayBefore, type Reader } from '../calls/when.ts';
import { languageList } from '../cities/names.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Control, Option } from '../web/controls.ts';
import type { Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Whole } from './around.ts';
import { crumbs, deadlineCard, helpCard } from './frame.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'applications/places': PlacesPage;
  }
}

/** The places that can be ranked, each with its facts and a choice. */
export interface PlacesPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly lead: string;
  readonly errors: Partials['error-summary'] | null;
  readonly action: string;
  readonly open: boolean;
  readonly why: string | null;
  readonly places: readonly {
    readonly id: string;
    readonly organisation: string;
    readonly city: string;
    readonly description: string;
    readonly facts: readonly { readonly key: string; readonly value: string }[];
    readonly control: Control;
    readonly chosen: string | null;
  }[];
  readonly deadline: Partials['card'] | null;
  readonly help: Partials['card'];
}

/** What was chosen for each place: its rank as typed, empty for none. */
export type Choices = Readonly<Record<string, string>>;

function factsOf(place: Whole['places'][number], { t, locale, zone }: Reader): { key: string; value: string }[] {
  const { date, number } = formats(locale, zone);
  return [
    {
      key: t('calls.place.dates'),
      value: t('calls.place.fromTo', { from: date(place.startsOn), to: date(dayBefore(place.endsOn)) }),
    },
    { key: t('calls.place.capacity'), value: number(place.capacity) },
    { key: t('calls.place.languages'), value: languageList(place.languages, locale) },
    { key: t('calls.place.access'), value: t(place.stepFree ? 'calls.place.stepFree' : 'calls.place.steps') },
  ];
}

/** The page on which places are ranked. */
export function placesPage(
  whole: Whole,
  choices: Choices | null,
  error: string | null,
  open: boolean,
  reader: Reader,
): PlacesPage {
  const { t, locale } = reader;
  const most = Math.min(whole.call.settings.placesToRank, whole.places.length);
  const options: Option[] = [
    { value: '', text: t('applications.places.none') },
    ...Array.from({ length: most }, (_, i) => ({
      value: String(i + 1),
      text: t('applications.places.choice', { n: i + 1 }),
    })),
  ];
  const first = whole.places[0];
  return {
    title: t('applications.tasks.places'),
    crumbs: crumbs(whole.application, reader, 'application'),
    lead: whole.places.length === 1 ? t('applications.places.only') : t('applications.places.lead', { count: most }),
    errors: error === null || !first ? null : { errors: [{ text: error, href: `#place-${first.id}` }] },
    action: `/applications/${whole.application.id}/places`,
    open,
    why: open ? null : t('applications.places.closed'),
    places: whole.places.map((place) => {
      const rank = whole.ranked.indexOf(place.id) + 1;
      return {
        id: place.id,
        organisation: place.organisation,
        city: place.cityName,
        description: pick(place.description, locale),
        facts: factsOf(place, reader),
        control: {
          control: 'select',
          name: `place.${place.id}`,
          id: `place-${place.id}`,
          label: t('applications.places.yours', { place: place.organisation }),
          value: choices === null ? (rank > 0 ? String(rank) : '') : (choices[place.id] ?? ''),
          options,
          width: 20,
        },
        chosen: rank > 0 ? t('applications.places.choice', { n: rank }) : null,
      };
    }),
    deadline: deadlineCard(whole, reader),
    help: helpCard(whole, reader),
  };
}
