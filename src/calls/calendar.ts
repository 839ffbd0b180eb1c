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

/** The closing of a call as a calendar file (RFC 5545): its last hour, with a reminder three days and one day before. */
export function closingCalendar(
  call: Pick<Call, 'id' | 'slug' | 'name' | 'closesAt' | 'version'>,
  about: { readonly baseUrl: string; readonly at: Instant; readonly locale: Locale; readonly t: Translate },
): string {
  const { baseUrl, at, locale, t } = about;
  const summary = t('calls.calendar.summary', { call: pick(call.name, locale) });
  const url = `${baseUrl}/calls/${call.slug}`;
  const alarm = (before: string): string[] => [
    'BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(summary)}`, `TRIGGER:${before}`, 'END:VALARM',
  ]; // prettier-ignore
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Sintuvu//Closing//EN', 'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:closing-${call.id}@${new URL(baseUrl).hostname}`,
    `SEQUENCE:${call.version}`,
    `DTSTAMP:${stamp(at)}`,
    `DTSTART:${stamp(later(call.closesAt, -HOUR))}`,
    `DTEND:${stamp(call.closesAt)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(t('calls.calendar.text', { url }))}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    ...alarm('-P3D'), ...alarm('-P1D'),
    'END:VEVENT', 'END:VCALENDAR', '',
  ].map(folded).join('\r\n'); // prettier-ignore
}
