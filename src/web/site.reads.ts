import type { Knex } from 'knex';
import type { Localised } from '../i18n/index.ts';

/** The city that runs this installation, and what its pages are called. */
export interface Site {
  readonly name: string;
  readonly cityId: string | null;
  readonly cityName: string;
  readonly tagline: Localised;
  readonly footer: Localised;
  readonly zone: string;
}

const UNNAMED: Site = {
  name: 'sintuvu',
  cityId: null,
  cityName: '',
  tagline: { id: 'Pertukaran antarkota ASEAN', en: 'ASEAN city exchange' },
  footer: {},
  zone: 'Asia/Makassar',
};

interface Settings {
  readonly name?: string;
  readonly cityId?: string;
  readonly tagline?: Localised;
  readonly footer?: Localised;
}

/**
 * Reads the setting `site` (JSON: `{ name?, cityId?, tagline?, footer? }`) and its city: the one named there, else the
 * first that was made.
 */
export async function readSite(db: Knex): Promise<Site> {
  const row = await db('settings').where('settings.key', 'site').first<{ value: string } | undefined>('settings.value');
  const settings = row ? (JSON.parse(row.value) as Settings) : {};
  const cities = db('cities').orderBy('cities.created_at').orderBy('cities.id');
  if (settings.cityId !== undefined) void cities.where('cities.id', settings.cityId);
  const city = await cities.first<
    { id: string; name: string; zone: string; tagline: string; letterhead: string } | undefined
  >('cities.id', 'cities.name', 'cities.zone', 'cities.tagline', 'cities.letterhead');
  return {
    name: settings.name ?? UNNAMED.name,
    cityId: city?.id ?? null,
    cityName: city?.name ?? '',
    tagline: settings.tagline ?? (city ? (JSON.parse(city.tagline) as Localised) : UNNAMED.tagline),
    footer: settings.footer ?? (city ? { en: city.name } : {}),
    zone: city?.zone ?? UNNAMED.zone,
  };
}

/** The site until the database has answered for the first time. */
export const UNNAMED_SITE = UNNAMED;
