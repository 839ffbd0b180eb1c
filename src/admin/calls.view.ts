import { tagOf } from '../calls/office-parts.view.ts';
import { lastMinute } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { AdminCall } from './calls.reads.ts';
import type { ListPage } from './cities.view.ts';
import { adminTabs, type Desk } from './parts.view.ts';

/** The calls of an admin's cities: an officer goes on to their pages, everybody else reads the state. */
export function callsPage(calls: readonly AdminCall[], next: string | null, reader: Desk): ListPage {
  const { t, locale, zone } = reader;
  const { dateTime } = formats(locale, zone);
  const rows = calls.map((call) => {
    const name = pick(call.name, locale);
    return {
      cells: [
        call.office ? [{ link: `/office/calls/${call.id}`, text: name }] : name,
        call.leadCityName,
        [{ tag: tagOf(call, reader) }],
        [{ time: call.opensAt, text: dateTime(call.opensAt, call.zone) }],
        [{ time: lastMinute(call.closesAt), text: dateTime(lastMinute(call.closesAt), call.zone) }],
      ],
    };
  });
  return {
    title: t('admin.calls.title'),
    eyebrow: reader.eyebrow,
    intro: t('admin.calls.intro'),
    tabs: adminTabs('calls', reader),
    create: null,
    table:
      rows.length === 0
        ? null
        : {
            caption: t('admin.calls.title'),
            captionHidden: true,
            columns: [
              { text: t('calls.list.name') },
              { text: t('calls.office.lead') },
              { text: t('calls.list.state') },
              { text: t('admin.calls.opens') },
              { text: t('calls.list.closes') },
            ],
            rows,
          },
    empty: rows.length > 0 ? null : { title: t('admin.calls.empty'), text: t('admin.calls.emptyText') },
    pager: next === null ? {} : { next },
  };
}
