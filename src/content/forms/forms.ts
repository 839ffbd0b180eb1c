import type { FormDefinition } from '../../calls/definitions.ts';
import type { CityId, Track } from '../text.ts';
import { artistForm } from './artist.ts';
import { ENTREPRENEUR_FORM } from './entrepreneur.ts';
import { STUDENT_FORM } from './student.ts';

/** The currency that a city's budgets are written in, with the decimals that people there use. */
export const CURRENCIES: Readonly<Record<CityId, { readonly code: string; readonly decimals: number }>> = {
  palu: { code: 'IDR', decimals: 0 },
  'kota-kinabalu': { code: 'MYR', decimals: 2 },
  davao: { code: 'PHP', decimals: 2 },
  'chiang-mai': { code: 'THB', decimals: 2 },
};

/** The key that a city's form of a track is stored under; only the artist's differs by city, by its currency. */
export function formKey(track: Track, lead: CityId): string {
  return track === 'artist' ? `artist-${CURRENCIES[lead].code.toLowerCase()}` : track;
}

/** The model form of a track, for calls that the city leads. */
export function formOf(track: Track, lead: CityId): FormDefinition {
  switch (track) {
    case 'student':
      return STUDENT_FORM;
    case 'artist':
      return artistForm(CURRENCIES[lead].code);
    case 'entrepreneur':
      return ENTREPRENEUR_FORM;
  }
}
