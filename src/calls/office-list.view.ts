import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { stateWord } from '../i18n/words.ts';
import { tagOf } from './office-parts.view.ts';
import type { OfficePart } from './office.reads.ts';
import { lastMinute, type Reader } from './when.ts';

/** What views/calls/office-list.ejs reads. */
export interface OfficeListPage extends Page {
  readonly create: Link;
  readonly programmes: Link;
  readonly table: Partials['table'] | null;
  readonly empty: Partials['empty-state'] | null;
  readonly pager: Partials['pager'];
}

declare module '../web/views.ts' {
  interface Views {
    'calls/office-list': OfficeListPage;
  }
}

/** The office's list of calls. */
export function officeListPage(part: OfficePart, next: string | null, reader: Reader): OfficeListPage {
  const { t, locale, zone } = reader;
  const { dateTime, number } = formats(locale, zone);
  const rows = part.calls.map((call) => {
    const total = call.states.reduce((sum, { count }) => sum + count, 0);
    const states = call.states
      .map(({ state, count }) => `${stateWord(t, 'application', state, 'officer')} ${number(count)}`)
      .join(', ');
    return {
      cells: [
        [{ link: `/office/calls/${call.id}`, text: pick(call.name, locale) }],
        call.leadCityName,
        [{ tag: tagOf(call, reader) }],
        [{ time: lastMinute(call.closesAt), text: dateTime(lastMinute(call.closesAt), call.zone) }],
        number(total),
        states === '' ? t('calls.office.noApplications') : states,
      ],
    };
  });
  return {
    title: t('calls.office.title'),
    create: { text: t('calls.office.new'), href: '/office/calls/new' },
    programmes: { text: t('setup.programme.title'), href: '/office/programmes' },
    table:
      rows.length === 0
        ? null
        : {
            caption: t('calls.office.title'),
            captionHidden: true,
            columns: [
              { text: t('calls.list.name') },
              { text: t('calls.office.lead') },
              { text: t('calls.list.state') },
              { text: t('calls.list.closes') },
              { text: t('calls.office.applications'), number: true },
              { text: t('calls.office.byState') },
            ],
            rows,
          },
    empty: rows.length > 0 ? null : { title: t('calls.office.empty'), text: t('calls.office.emptyText') },
    pager: { label: t('calls.office.pages'), ...(next === null ? {} : { next }) },
  };
}
