import { formats } from '../i18n/format.ts';
import { pick, type Locale } from '../i18n/index.ts';
import type { Inline } from '../web/inline.ts';
import type { Partials } from '../web/partials.ts';
import type { Place, Requirement } from './calls.reads.ts';
import { dayBefore, type Reader } from './when.ts';

/** The places of a call, to read; null without any. */
export function placesTable(places: readonly Place[], { t, locale, zone }: Reader): Partials['table'] | null {
  if (places.length === 0) return null;
  const { date, number } = formats(locale, zone);
  return {
    caption: t('calls.call.places'),
    captionHidden: true,
    columns: [
      { text: t('calls.place.organisation') },
      { text: t('calls.place.city') },
      { text: t('calls.place.dates') },
      { text: t('calls.office.capacity'), number: true },
      { text: t('calls.office.taken'), number: true },
    ],
    rows: places.map((place) => ({
      cells: [
        place.organisation,
        place.cityName,
        t('calls.place.fromTo', { from: date(place.startsOn), to: date(dayBefore(place.endsOn)) }),
        number(place.capacity),
        number(place.taken),
      ],
    })),
  };
}

function documentOf({ name, hint }: Requirement, locale: Locale): Inline {
  return [
    { text: pick(name, locale), strong: true },
    { br: true },
    { text: pick(hint, locale), muted: true, small: true },
  ];
}

/** The documents that a call asks for, to read; null without any. */
export function requirementsTable(list: readonly Requirement[], { t, locale }: Reader): Partials['table'] | null {
  if (list.length === 0) return null;
  return {
    caption: t('calls.office.requirements'),
    captionHidden: true,
    columns: [
      { text: t('calls.office.document') },
      { text: t('calls.office.ofWhom') },
      { text: t('calls.office.due') },
      { text: t('calls.office.access') },
    ],
    rows: list.map((each) => ({
      cells: [
        documentOf(each, locale),
        t(`calls.office.condition.${each.condition}`),
        t(`calls.office.dueAt.${each.due}`),
        t(
          each.restricted
            ? 'calls.office.restricted'
            : each.identifying
              ? 'calls.office.identifying'
              : 'calls.office.forReviewers',
        ),
      ],
    })),
  };
}
