import { formats } from '../i18n/format.ts';
import type { Call } from './calls.reads.ts';
import { daysBetween, differsIn, lastMinute, type Reader } from './when.ts';

/** A closing as it is said: "Mon 14 December 2026, 23:59 WITA", "20 days left", and the reader's own time. */
export interface Deadline {
  /** The last minute in which an application may be sent. */
  readonly at: string;
  readonly text: string;
  readonly left: string;
  /** The same minute where the reader is; null where clocks show the same. */
  readonly elsewhere: string | null;
}

function leftIn(days: number, { t }: Pick<Reader, 't'>): string {
  return days <= 0 ? t('calls.deadline.today') : t('calls.deadline.left', { count: days });
}

/** The deadline of a call that is open or upcoming. */
export function deadlineOf(call: Pick<Call, 'closesAt' | 'zone'>, reader: Reader): Deadline {
  const { locale, zone, at, t } = reader;
  const minute = lastMinute(call.closesAt);
  const { dateTime } = formats(locale, zone);
  return {
    at: minute,
    text: dateTime(minute, call.zone),
    left: leftIn(daysBetween(at, minute, call.zone), reader),
    elsewhere: differsIn(minute, call.zone, zone) ? t('calls.deadline.elsewhere', { time: dateTime(minute) }) : null,
  };
}
