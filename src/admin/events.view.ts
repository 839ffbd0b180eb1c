import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { isKey, pick, type Translate } from '../i18n/index.ts';
import { eventSentence, stateWord } from '../i18n/words.ts';
import { systemWord } from '../screening/history.view.ts';
import type { DateField, Field, Select } from '../web/controls.ts';
import type { Inline } from '../web/inline.ts';
import type { Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { statesOf } from '../workflow/states.ts';
import { eventsHref, RECORDED, type EventsTyped } from './events.form.ts';
import type { EventLine } from './events.reads.ts';
import { dayField } from './parts.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'admin/events': EventsPage;
  }
}

/** The record: who did what to which row, from where to where, and why. */
export interface EventsPage extends Page {
  readonly eyebrow: string;
  readonly filter: {
    readonly reference: Field;
    readonly person: Field;
    readonly action: Select;
    readonly days: readonly DateField[];
    readonly daysOpen: boolean;
    readonly clear: string | null;
  };
  readonly rows: readonly {
    readonly at: string;
    readonly when: string;
    readonly who: string;
    readonly as: string;
    readonly did: string;
    readonly record: Inline;
    readonly about: string;
    readonly moved: string;
    readonly overrode: readonly string[];
    readonly why: string;
    readonly seal: string;
  }[];
  readonly empty: Partials['empty-state'] | null;
  readonly pager: Partials['pager'];
}

/** What the page is made from. */
export interface EventsParts {
  readonly lines: readonly EventLine[];
  readonly typed: EventsTyped;
  readonly wrong: readonly ('from' | 'to')[];
  readonly next: string | null;
}

/** What an action is called in the record. */
function didOf(subject: string, action: string, signed: boolean, t: Translate): string {
  for (const key of [`admin.events.did.${action}`, `screening.history.did.${action}`]) if (isKey(key)) return t(key);
  return eventSentence(t, 'office', { subject, action, signed }) ?? t('screening.history.other');
}

function whoOf({ who, relation, data }: EventLine, t: Translate): { who: string; as: string } {
  if (relation === 'cascade') return { who: systemWord(t, data), as: '' };
  const key = `admin.events.as.${relation}`;
  const as = isKey(key) ? t(key) : '';
  if (who !== null) return { who, as };
  return { who: as === '' ? t('screening.history.by.unknown') : as, as: '' };
}

const DASH = '–';

function recordOf(line: EventLine, reader: Reader): { record: Inline; about: string } {
  const { t, locale } = reader;
  const kind = `admin.events.subject.${line.subject}`;
  const about = isKey(kind) ? t(kind) : line.subject;
  if (line.reference !== null)
    return {
      record: [{ link: eventsHref({ reference: line.reference }, null), text: line.reference }],
      about: line.organisation === null ? about : `${about}, ${line.organisation}`,
    };
  const name =
    line.organisation ??
    (line.call === null ? null : pick(line.call, locale)) ??
    line.cityName ??
    line.memberName ??
    (line.pair === null ? null : t('admin.agreement.pair', { a: line.pair[0], b: line.pair[1] }));
  const { role, key } = line.data;
  const more =
    typeof role === 'string' && isKey(`admin.role.${role}`) ? t(`admin.role.${role}` as 'admin.role.admin') : '';
  return { record: name ?? (typeof key === 'string' ? key : DASH), about: more === '' ? about : `${about}, ${more}` };
}

function movedOf({ subject, from, to }: EventLine, t: Translate): string {
  if (to === null || from === to) return DASH;
  const kind = subject === 'placement' ? 'placement' : 'application';
  const word = (state: string): string =>
    (statesOf(kind) as readonly string[]).includes(state) ? stateWord(t, kind, state, 'officer') : state;
  return from === null ? word(to) : t('screening.history.moved', { from: word(from), to: word(to) });
}

function rowOf(line: EventLine, reader: Reader): EventsPage['rows'][number] {
  const { t, locale, zone } = reader;
  return {
    at: line.at,
    when: formats(locale, zone).dateTime(line.at),
    ...whoOf(line, t),
    did: didOf(line.subject, line.action, line.data['moved'] === false, t),
    ...recordOf(line, reader),
    moved: movedOf(line, t),
    overrode: line.overrode.map((fact) => {
      const key = `screening.overrode.${fact}`;
      return isKey(key) ? t(key) : fact;
    }),
    why: line.reason === null || line.reason === '' ? DASH : line.reason,
    seal: `${line.seal.slice(0, 4)} ${line.seal.slice(4)}`,
  };
}

function filterOf({ typed, wrong }: EventsParts, { t }: Reader): EventsPage['filter'] {
  const errors = Object.fromEntries(wrong.map((name) => [name, t('errors.day')]));
  const actions = RECORDED.map((action) => ({ value: action, text: didOf('', action, false, t) }));
  const days = (['from', 'to'] as const).map((name) =>
    dayField({ fields: typed, errors }, name, { label: t(`admin.events.${name}`) }),
  );
  return {
    reference: {
      name: 'reference',
      type: 'search',
      label: t('admin.events.reference'),
      value: typed['reference'] ?? '',
    },
    person: { name: 'person', type: 'search', label: t('admin.events.person'), value: typed['person'] ?? '' },
    action: {
      name: 'action',
      label: t('admin.events.what'),
      value: typed['action'] ?? '',
      options: [
        { value: '', text: t('admin.events.all') },
        ...actions.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)),
      ],
    },
    days,
    daysOpen: days.some(({ day, month, year }) => [day, month, year].some((part) => part !== '')),
    clear: Object.values(typed).some((value) => value !== '') ? '/admin/events' : null,
  };
}

/** The page of the record. */
export function eventsPage(parts: EventsParts, reader: Reader & { readonly eyebrow: string }): EventsPage {
  const { t } = reader;
  const { lines, typed, next } = parts;
  return {
    title: t('admin.events.title'),
    eyebrow: reader.eyebrow,
    filter: filterOf(parts, reader),
    rows: lines.map((line) => rowOf(line, reader)),
    empty: lines.length > 0 ? null : { title: t('admin.events.empty'), text: t('admin.events.emptyText') },
    pager: next === null ? {} : { next: eventsHref(typed, next) },
  };
}
