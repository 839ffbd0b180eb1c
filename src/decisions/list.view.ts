import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Inline } from '../web/inline.ts';
import type { Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Meeting } from './meeting.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'decisions/list': MeetingsPage;
  }
}

/** The calls on which committees meet. */
export interface MeetingsPage extends Page {
  readonly empty: Partials['empty-state'] | null;
  readonly table: Partials['table'];
}

/** The address of a meeting, or of one of its pages. */
export function meetingHref(callId: string, end = ''): string {
  return `/office/decisions/${callId}${end === '' ? '' : `/${end}`}`;
}

function waitingCell(meeting: Meeting, canSign: boolean, { t }: Reader): Inline {
  if (meeting.pending === 0) return '–';
  const text = t('decisions.list.waiting', { count: meeting.pending });
  if (!canSign || meeting.waiting === 0) return text;
  return [{ link: meetingHref(meeting.id, 'release'), text }, { br: true }, { tag: { kind: 'warn', text: t('decisions.list.yours') } }]; // prettier-ignore
}

/** The list of meetings. `leads` are the cities for which the reader signs. */
export function meetingsPage(meetings: readonly Meeting[], leads: readonly string[], reader: Reader): MeetingsPage {
  const { t, locale, zone } = reader;
  const { number } = formats(locale, zone);
  const count = (meeting: Meeting, ...states: string[]): string =>
    number(states.reduce((sum, state) => sum + (meeting.states[state] ?? 0), 0));
  return {
    title: t('decisions.list.title'),
    empty: meetings.length === 0 ? { title: t('decisions.list.empty'), text: t('decisions.list.emptyText') } : null,
    table: {
      caption: t('decisions.list.title'),
      captionHidden: true,
      columns: [
        { text: t('decisions.list.call') },
        { text: t('decisions.list.places'), number: true },
        { text: t('decisions.list.inReview'), number: true },
        { text: t('decisions.list.toDecide'), number: true },
        { text: t('decisions.outcome.select'), number: true },
        { text: t('decisions.outcome.hold'), number: true },
        { text: t('decisions.outcome.not_select'), number: true },
        { text: t('decisions.list.pending') },
      ],
      rows: meetings.map((meeting) => ({
        cells: [
          [
            { link: meetingHref(meeting.id), text: pick(meeting.name, locale) },
            { br: true },
            { text: t('decisions.list.ledBy', { city: meeting.leadCityName }), muted: true, small: true },
          ],
          number(meeting.places),
          count(meeting, 'in_review', 'interview'),
          count(meeting, 'deliberation'),
          count(meeting, 'selected'),
          count(meeting, 'reserve'),
          count(meeting, 'not_selected'),
          waitingCell(meeting, leads.includes(meeting.leadCityId), reader),
        ],
      })),
    },
  };
}
