import { LANGUAGES } from '../admin/cities.form.ts';
import type { Fields } from '../applications/answers.ts';
import type { Place } from '../calls/calls.reads.ts';
import { addDays } from '../engine/days.ts';
import { LOCALES } from '../i18n/index.ts';
import type { PlaceInput } from './places.ts';
import { dayParts, fieldsFrom, reading, wordParts, type Reading } from './reading.form.ts';

const ORGANISATION = 200;
const DESCRIPTION = 1000;
const MOST_SEATS = 500;

/** What the form of a place says. */
export function placeFrom(fields: Fields): { readonly input: PlaceInput; readonly read: Reading } {
  const read = reading(fields);
  const [starts, last] = [read.day('starts'), read.day('last')];
  const input: PlaceInput = {
    organisation: read.text('organisation', ORGANISATION),
    description: read.words('description', DESCRIPTION, LOCALES),
    startsOn: starts ?? '',
    endsOn: last === null ? '' : addDays(last, 1),
    capacity: read.whole('capacity', 1, MOST_SEATS) ?? 1,
    languages: read.several('languages', LANGUAGES),
    stepFree: read.ticked('stepFree'),
  };
  return { input, read };
}

type Described = Pick<Place, 'organisation' | 'description' | 'startsOn' | 'endsOn' | 'capacity' | 'languages' | 'stepFree'>; // prettier-ignore

/** A place as its form would be sent unchanged. */
export function placeFields(place: Described): Fields {
  return fieldsFrom({
    organisation: place.organisation,
    ...wordParts('description', place.description),
    ...dayParts('starts', place.startsOn),
    ...dayParts('last', addDays(place.endsOn, -1)),
    capacity: String(place.capacity),
    languages: place.languages,
    ...(place.stepFree ? { stepFree: 'on' } : {}),
  });
}
