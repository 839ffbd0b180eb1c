import { dayBefore, lastMinute, type Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { dayOf, daysApart } from '../workflow/zones.ts';
import type { Inline } from '../web/inline.ts';
import type { Partials } from '../web/partials.ts';
import type { SetUp } from './load.ts';
import { daysOfCall } from './move-dates.ts';
import type { Warning } from './warnings.ts';
import { warningText } from './warnings.view.ts';

interface Step {
  readonly name: string;
  readonly field: Warning['field'];
  readonly also?: Warning['field'];
  readonly day: string;
  /** The instant, where the time of day matters. */
  readonly at: string | null;
  readonly note: string;
  readonly fine: string;
}

function checkOf({ field, also, fine }: Step, warnings: readonly Warning[], reader: Reader): Inline {
  const here = warnings.filter((one) => one.field === field || one.field === also);
  if (here.length === 0) return [{ tag: { kind: 'ok', text: fine } }];
  const { t } = reader;
  const worst = here.some(({ kind }) => kind === 'err') ? 'err' : 'warn';
  return [
    { tag: { kind: worst, text: t(`setup.tag.${worst}`), ...(worst === 'warn' ? { icon: 'alert' as const } : {}) } },
    ...here.flatMap((one) => [{ br: true } as const, { text: warningText(one, reader), small: true, muted: true }]),
  ];
}

function stepsOf({ call }: SetUp, { t, locale, zone }: Reader): readonly Step[] {
  const { date } = formats(locale, zone);
  const days = daysOfCall(call);
  const dated = (['scores', 'interviewsFrom', 'meets', 'released'] as const).flatMap((name): Step[] => {
    const day = days[name];
    if (name === 'interviewsFrom' && !call.settings.interviews) return [];
    const until = name === 'interviewsFrom' && days.interviewsUntil !== undefined ? t('calls.office.until', { day: date(days.interviewsUntil) }) : ''; // prettier-ignore
    const text = day === undefined ? t('setup.notSet') : date(day);
    return [{ name: t(`setup.day.${name}`), field: name, day: text, at: null, note: until, fine: day === undefined ? t('setup.tag.later') : t('setup.tag.working') }]; // prettier-ignore
  });
  const minutes = Math.round((Date.parse(call.graceEndsAt) - Date.parse(call.plannedClosesAt)) / 60_000);
  const closing = lastMinute(call.plannedClosesAt);
  const stay = daysApart(call.startsOn, call.endsOn);
  return [
    { name: t('setup.day.opens'), field: 'opens', day: date(dayOf(call.opensAt, call.zone)), at: call.opensAt, note: '', fine: t('setup.tag.working') },
    { name: t('setup.day.closes'), field: 'closes', day: date(dayOf(closing, call.zone)), at: closing, note: '', fine: t('setup.tag.working') },
    { name: t('setup.graceStep'), field: 'grace', day: date(dayOf(call.graceEndsAt, call.zone)), at: call.graceEndsAt, note: '', fine: t('setup.minutes', { count: minutes }) },
    ...dated,
    { name: t('calls.office.stay'), field: 'starts', also: 'last', day: t('calls.place.fromTo', { from: date(call.startsOn), to: date(dayBefore(call.endsOn)) }), at: null, note: stay < 14 ? t('calls.length.days', { count: stay }) : t('calls.length.weeks', { count: Math.round(stay / 7) }), fine: t('setup.tag.free') },
    { name: t('setup.day.over'), field: 'over', day: date(dayOf(lastMinute(call.endsAt), call.zone)), at: null, note: '', fine: t('setup.tag.fine') },
  ]; // prettier-ignore
}

/** The days of a call, each with the clocks of the lead city and of a host that shows another time, and what to think of. */
export function datesTable(setUp: SetUp, warnings: readonly Warning[], lead: boolean, reader: Reader): Partials['table'] {
  const { t, locale, zone } = reader;
  const { call, hosts } = setUp;
  const { time } = formats(locale, zone);
  const other = hosts.find((host) => time(call.opensAt, host.zone) !== time(call.opensAt, call.zone));
  const clock = (step: Step, where: string): Inline => (step.at === null ? step.note || '–' : time(step.at, where));
  return {
    caption: t('setup.datesOf'),
    captionHidden: true,
    columns: [
      { text: t('setup.step') },
      { text: t('setup.date') },
      { text: setUp.lead.name },
      ...(other ? [{ text: other.name }] : []),
      { text: t('setup.checkColumn') },
      ...(lead ? [{ text: t('ui.change'), hidden: true }] : []),
    ],
    rows: stepsOf(setUp, reader).map((step) => ({
      cells: [
        step.name,
        [{ text: step.day, strong: true }],
        clock(step, call.zone),
        ...(other ? [clock(step, other.zone)] : []),
        checkOf(step, warnings, reader),
        ...(lead
          ? [[{ link: `/office/calls/${call.id}/dates#${step.field}`, text: t('ui.change'), hidden: step.name }]]
          : []),
      ],
    })),
  };
} // prettier-ignore
