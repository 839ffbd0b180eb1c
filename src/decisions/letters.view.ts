import { lastMinute } from '../calls/when.ts';
import type { Instant } from '../deps.ts';
import { formats } from '../i18n/format.ts';
import { isKey, isLocale, keyOf, pick, translator, type Locale } from '../i18n/index.ts';
import { objectBy } from '../objections/days.ts';
import type { MeetingCall } from './meeting.reads.ts';
import type { Move, RankedRow } from './ranking.ts';

/** A letter as it will arrive, in one language. */
export interface LetterSample {
  readonly to: string;
  readonly lang: string;
  readonly subject: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** Moves that send no letter. */
const SILENT: readonly Move[] = ['deliberate'];

/** The language in which an application's letters are written. */
export function letterLocale(row: Pick<RankedRow, 'locale'>): Locale {
  return isLocale(row.locale) ? row.locale : 'en';
}

/** One letter of each outcome and language, to the first who gets it, as if it went out at `at`. */
export function letterSamples(
  going: readonly { readonly row: RankedRow; readonly move: Move }[],
  call: MeetingCall,
  at: Instant,
): LetterSample[] {
  const seen = new Set<string>();
  return going.flatMap(({ row, move }) => {
    const lang = letterLocale(row);
    if (SILENT.includes(move) || seen.has(`${move} ${lang}`)) return [];
    seen.add(`${move} ${lang}`);
    return [sample(row, move, call, at)];
  });
}

function sample(row: RankedRow, move: Move, call: MeetingCall, at: Instant): LetterSample {
  const lang = letterLocale(row);
  const t = translator(lang);
  const vars = {
    call: pick(call.name, lang),
    reference: row.reference,
    contact: call.contact,
    objectBy: formats(lang, call.zone).dateTime(lastMinute(objectBy(at, call)), call.zone),
  };
  const key = (name: string): string => `mail.letters.application_${move}_applicant.${name}`;
  const part = (name: string): string => t(keyOf(key(name)), vars);
  return {
    to: `${row.reference}, ${row.name}`,
    lang,
    subject: part('subject'),
    heading: part('heading'),
    paragraphs: [
      t('mail.greeting', { name: row.called }),
      ...part('happened').split('\n\n'),
      ...(isKey(key('by')) ? [part('by')] : []),
      ...part('next').split('\n\n'),
    ],
  };
}
