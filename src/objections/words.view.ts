import { daysBetween, lastMinute, type Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { isKey } from '../i18n/index.ts';
import type { Tag } from '../web/inline.ts';
import type { Objection, ObjectionState } from './objections.reads.ts';

/** What a decision is called in a sentence about an objection. */
export function decisionWord(action: string, { t }: Pick<Reader, 't'>): string {
  const key = `objections.against.${action}`;
  return isKey(key) ? t(key) : t('objections.against.other');
}

const KINDS: Readonly<Record<ObjectionState, Tag['kind']>> = {
  open: 'info',
  upheld: 'ok',
  dismissed: 'mute',
  withdrawn: 'mute',
  settled: 'ok',
};

/** Where an objection is, in the words of its reader; to the office an open one that is overdue says so. */
export function stateTag(
  { state, answerBy }: Pick<Objection, 'state' | 'answerBy'>,
  who: 'applicant' | 'office',
  { t, at }: Pick<Reader, 't' | 'at'>,
): Tag {
  if (state === 'open' && who === 'office' && answerBy <= at) return { kind: 'err', text: t('objections.overdue') };
  return { kind: KINDS[state], text: t(`objections.state.${who}.${state}`) };
}

/** True where it came after the days that the call gives. */
export function isLate({ receivedAt, objectBy }: Pick<Objection, 'receivedAt' | 'objectBy'>): boolean {
  return receivedAt >= objectBy;
}

/** A deadline as its last minute, in the call's zone. */
export function byWhen(exclusive: string, zone: string, { locale }: Pick<Reader, 'locale'>): string {
  return formats(locale, zone).dateTime(lastMinute(exclusive), zone);
}

/** Days left to answer, or over, in words. */
export function leftWord(answerBy: string, zone: string, { t, at }: Pick<Reader, 't' | 'at'>): string {
  const days = daysBetween(at, lastMinute(answerBy), zone);
  if (answerBy <= at) return t('objections.overdueBy', { count: Math.max(1, -days) });
  return days === 0 ? t('objections.today') : t('objections.left', { count: days });
}
