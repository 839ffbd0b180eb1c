import type { en } from './en/index.ts';

type Optional<K> = K extends `${string}_one` ? K : never;

/** The same texts in another language; a language without a plural form leaves the `_one` texts out. */
export type Translated<T> = {
  readonly [K in Exclude<keyof T, Optional<keyof T>>]: T[K] extends string ? string : Translated<T[K]>;
} & { readonly [K in Optional<keyof T>]?: string };

export type Catalogue = Translated<typeof en>;
