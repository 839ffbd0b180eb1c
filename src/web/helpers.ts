import type { Key, Vars } from '../i18n/index.ts';
import type { Partials } from './partials.ts';

/** What a template sees besides its `page`. Everything returned is text, except where it says HTML. */
export interface Helpers {
  readonly lang: string;
  t(key: Key, vars?: Vars): string;
  /** A day (`2026-12-14`) → "Mon 14 December 2026". */
  date(day: string): string;
  /** An instant in a zone (the reader's when none is given) → "Mon 14 December 2026, 23:59 WITA". */
  dateTime(instant: string, zone?: string): string;
  /** An instant's time of day → "23:59". */
  time(instant: string, zone?: string): string;
  number(value: number): string;
  /** Money in the smallest unit of its currency. */
  money(minor: number, currency: string): string;
  /** HTML of views/partials/<name>.ejs. */
  partial<N extends keyof Partials>(name: N, model: Partials[N]): string;
  /** HTML: the hidden CSRF token and idempotency key that every POST form carries. */
  formKeys(): string;
  /** The address of a file in public/, with the hash of its content. */
  asset(path: string): string;
  /** HTML: an inline icon, hidden from assistive technology. */
  icon(name: string): string;
}
