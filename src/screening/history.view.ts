import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { isKey, type Translate } from '../i18n/index.ts';
import { eventSentence, stateWord } from '../i18n/words.ts';
import { statesOf } from '../workflow/states.ts';
import type { HistoryLine } from './history.reads.ts';

/** One line of the history. */
export interface HistoryItem {
  readonly at: string;
  readonly when: string;
  readonly who: string;
  readonly did: string;
  readonly notes: readonly string[];
}

/** Whose a line is that followed from another action. */
export function systemWord(t: Translate, data: HistoryLine['data']): string {
  const event = `workflow.event.office.${String(data['following'])}`;
  return isKey(event) ? t('screening.history.following', { event: t(event) }) : t('screening.history.by.cascade');
}

function whoOf(line: HistoryLine, { t }: Reader): string {
  if (line.relation === 'cascade') return systemWord(t, line.data);
  const relation = `screening.history.by.${line.relation}`;
  const name = line.who ?? (isKey(relation) ? t(relation) : t('screening.history.by.unknown'));
  return line.behalf === null ? name : t('screening.history.behalf', { name, person: line.behalf });
}

function didOf(line: HistoryLine, { t }: Reader): string {
  const signed = line.data['moved'] === false;
  const names = ['screening.history.did', 'placements.event', 'admin.events.did'].map((of) => `${of}.${line.action}`);
  const own = names.find((key) => isKey(key));
  if (own !== undefined && isKey(own)) return t(own, texts(line));
  return (
    eventSentence(t, 'office', { subject: line.subject, action: line.action, signed }) ?? t('screening.history.other')
  );
}

function texts(line: HistoryLine): Record<string, string> {
  return Object.fromEntries(
    Object.entries(line.data).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function wordOf(line: HistoryLine, state: string, { t }: Reader): string {
  const subject = line.subject === 'placement' ? 'placement' : 'application';
  return (statesOf(subject) as readonly string[]).includes(state) ? stateWord(t, subject, state, 'officer') : state;
}

function notesOf(line: HistoryLine, reader: Reader): string[] {
  const { t, locale, zone } = reader;
  const { date } = formats(locale, zone);
  const { data } = line;
  const day = (name: string): string | null => (typeof data[name] === 'string' ? date(data[name]) : null);
  const fixBy = day('fix_by');
  return [
    ...(line.from !== null && line.to !== null && line.from !== line.to
      ? [t('screening.history.moved', { from: wordOf(line, line.from, reader), to: wordOf(line, line.to, reader) })]
      : []),
    ...(typeof data['rank'] === 'number' ? [t('screening.history.rank', { rank: data['rank'] })] : []),
    ...(typeof data['decree'] === 'string' ? [t('screening.history.decree', { decree: data['decree'] })] : []),
    ...(fixBy === null ? [] : [t('screening.history.fixBy', { day: fixBy })]),
    ...line.overrode.map((fact) => {
      const key = `screening.overrode.${fact}`;
      return isKey(key) ? t(key) : fact;
    }),
    ...(line.reason === null || line.reason === '' ? [] : [t('screening.history.reason', { reason: line.reason })]),
  ];
}

/** The history, newest first. */
export function historyItems(lines: readonly HistoryLine[], reader: Reader): HistoryItem[] {
  const { dateTime } = formats(reader.locale, reader.zone);
  return lines.map((line) => ({
    at: line.at,
    when: dateTime(line.at),
    who: whoOf(line, reader),
    did: didOf(line, reader),
    notes: notesOf(line, reader),
  }));
}
