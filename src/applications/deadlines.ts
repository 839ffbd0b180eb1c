import { closingEntry, type CalendarEntry } from '../calls/calendar.ts';
import type { Instant } from '../deps.ts';
import { pick, type Locale, type Translate } from '../i18n/index.ts';
import type { OwnPlacement } from './history.reads.ts';
import type { Own } from './own.ts';

/** In which language, for whom and where the entries of a calendar are made. */
export interface CalendarReader {
  readonly baseUrl: string;
  readonly locale: Locale;
  readonly t: Translate;
  readonly at: Instant;
}

/**
 * What runs out for an applicant: the closing for a draft, the day to fix what was returned, the day to answer an offer.
 * A calendar is shared with others more easily than it seems: an entry names the call, and no person.
 */
export function deadlinesOf(own: Own, placements: readonly OwnPlacement[], reader: CalendarReader): CalendarEntry[] {
  const { application, call } = own;
  const { baseUrl, locale, t, at } = reader;
  const name = pick(application.callName, locale);
  const url = `${baseUrl}/applications/${application.id}`;
  const entries: CalendarEntry[] = [];
  if (application.state === 'draft' && at < call.closesAt) entries.push(closingEntry(call, reader));
  if (application.state === 'returned' && application.dueAt !== null)
    entries.push({
      uid: `fix-by-${application.id}`,
      sequence: application.version,
      endsAt: application.dueAt,
      summary: t('applications.calendar.fixBy', { call: name }),
      text: t('applications.calendar.text', { url }),
      url,
    });
  for (const { id, state, answerBy, version } of placements)
    if (state === 'offered' && answerBy !== null)
      entries.push({
        uid: `answer-by-${id}`,
        sequence: version,
        endsAt: answerBy,
        summary: t('applications.calendar.answerBy', { call: name }),
        text: t('applications.calendar.text', { url: `${url}/offers/${id}` }),
        url: `${url}/offers/${id}`,
      });
  return entries;
}
