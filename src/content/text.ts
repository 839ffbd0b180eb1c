import type { Localised } from '../i18n/index.ts';

/** The cities that the shipped content is about. */
export const CITY_IDS = ['palu', 'kota-kinabalu', 'davao', 'chiang-mai'] as const;
export type CityId = (typeof CITY_IDS)[number];

/** What people are exchanged as. */
export const TRACKS = ['student', 'artist', 'entrepreneur'] as const;
export type Track = (typeof TRACKS)[number];

/** A text in both languages of the pages, Indonesian first: a text without one of them cannot be written down. */
export function both(id: string, en: string): Localised {
  return { id, en };
}

/** The chance that a composer is handed: the same stream gives the same texts. */
export interface Chance {
  pick<T>(list: readonly T[]): T;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
}

/** Words as the forms count them: what stands between white space. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
