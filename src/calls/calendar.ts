import { later, HOUR, type Instant } from '../deps.ts';
import { pick, type Locale, type Translate } from '../i18n/index.ts';
import type { Call } from './calls.reads.ts';

const LINE = 75; // octets that RFC 5545 (3.1) allows on a line

function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** A line of more than 75 octets goes on behind a line break and a blank; no character is cut in two. */
function folded(line: string): string {
  let [out, octets] = ['', 0];
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (octets + bytes > LINE) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += bytes;
  }
  return out;
}

const stamp = (at: Instant): string => at.replace(/\.\d{3}Z$/, 'Z').replaceAll(/[-:]/g, '');

/** One deadline of a calendar: everything before `endsAt` is in time. */
export interface CalendarEntry {
  /** Stays the same whenever the file is made, so that a calendar puts the new one in place of the old. */
  readonly uid: string;
  /** Grows with each change of what the entry says. */
  readonly sequence: number;
  readonly endsAt: Instant;
  readonly summary: string;
  readonly text: string;
  readonly url: string;
}

/** When and where a calendar file is made. */
export interface CalendarAbout {
  readonly baseUrl: string;
  readonly at: Instant;
}

function entryLines(entry: CalendarEntry, { baseUrl, at }: CalendarAbout): string[] {
  const summary = escaped(entry.summary);
  const alarm = (before: string): string[] => [
    'BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${summary}`, `TRIGGER:${before}`, 'END:VALARM',
  ]; // prettier-ignore
  return [
    'BEGIN:VEVENT',
    `UID:${entry.uid}@${new URL(baseUrl).hostname}`,
    `SEQUENCE:${String(entry.sequence)}`,
    `DTSTAMP:${stamp(at)}`,
    `DTSTART:${stamp(later(entry.endsAt, -HOUR))}`,
    `DTEND:${stamp(entry.endsAt)}`,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${escaped(entry.text)}`,
    `URL:${entry.url}`,
    'TRANSP:TRANSPARENT',
    ...alarm('-P3D'), ...alarm('-P1D'),
    'END:VEVENT',
  ]; // prettier-ignore
}

/** Deadlines as a calendar file (RFC 5545): each its last hour, with a reminder three days and one day before. */
export function calendarFile(entries: readonly CalendarEntry[], about: CalendarAbout): string {
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Sintuvu//Closing//EN', 'METHOD:PUBLISH',
    ...entries.flatMap((entry) => entryLines(entry, about)),
    'END:VCALENDAR', '',
  ].map(folded).join('\r\n'); // prettier-ignore
}

/** The closing of a call as an entry of a calendar. */
export function closingEntry(
  call: Pick<Call, 'id' | 'slug' | 'name' | 'closesAt' | 'version'>,
  { baseUrl, locale, t }: { readonly baseUrl: string; readonly locale: Locale; readonly t: Translate },
): CalendarEntry {
  const url = `${baseUrl}/calls/${call.slug}`;
  return {
    uid: `closing-${call.id}`,
    sequence: call.version,
    endsAt: call.closesAt,
    summary: t('calls.calendar.summary', { call: pick(call.name, locale) }),
    text: t('calls.calendar.text', { url }),
    url,
  };
}
