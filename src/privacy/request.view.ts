import { lastMinute, type Reader } from '../calls/when.ts';
import { languageList } from '../cities/names.ts';
import { formats } from '../i18n/format.ts';
import { stateWord } from '../i18n/words.ts';
import { later } from '../deps.ts';
import type { Control, Field, Textarea } from '../web/controls.ts';
import { errorLinks } from '../web/form-errors.ts';
import type { Inline } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Block, Hold, Toll } from './erase.reads.ts';
import type { OfficeRequest, Theirs } from './office.reads.ts';
import { STOPPABLE } from './requests.ts';
import { clockTag, kindWord, numberOf, outcomeWord } from './requests.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'privacy/request': RequestPage;
  }
}

/** One request: what is asked, what erasing would take and leave, and what the reader can do about it. */
export interface RequestPage extends Page {
  readonly back: Link;
  readonly eyebrow: string;
  readonly errors: readonly Link[];
  readonly facts: Partials['summary-list'];
  readonly answer: { readonly action: string; readonly controls: readonly Control[] } | null;
  readonly erase: {
    readonly goes: readonly string[];
    readonly stays: readonly string[];
    /** Why it cannot be done now. */
    readonly blocked: Partials['notice'] | null;
    readonly form: { readonly action: string; readonly field: Field } | null;
    readonly one: { readonly action: string; readonly field: Field } | null;
    readonly note: string | null;
  } | null;
  readonly hold: {
    readonly lines: readonly { readonly text: string; readonly lift: Partials['button-form'] }[];
    readonly action: string;
    readonly field: Textarea;
  } | null;
}

/** What the page is made from. */
export interface RequestParts {
  readonly request: OfficeRequest;
  readonly applications: readonly Theirs[];
  readonly blocks: readonly Block[];
  readonly toll: Toll;
  readonly holds: readonly Hold[];
  readonly isAdmin: boolean;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** Days after which a backup is thrown away, as the house asks of whoever runs it (docs/operations.md). */
const BACKUP_DAYS = 30;

function applicationsOf({ applications, request: { name } }: RequestParts, { t, locale, zone }: Reader): Inline {
  if (applications.length === 0) return t('erasure.one.none');
  const { dateTime } = formats(locale, zone);
  return applications.flatMap(({ id, reference, state, erasedAt }, index) => [
    ...(index === 0 ? [] : [{ br: true } as const]),
    // An admin reads no case.
    name === null ? { text: reference } : { link: `/office/applications/${id}`, text: reference },
    { text: ` ${stateWord(t, 'application', state, 'officer')}`, muted: true },
    ...(erasedAt === null
      ? []
      : [{ text: `, ${t('erasure.one.erasedOn', { day: dateTime(erasedAt) })}`, muted: true } as const]),
  ]);
}

function factsOf(parts: RequestParts, reader: Reader): Partials['summary-list'] {
  const { t, locale, zone } = reader;
  const { dateTime } = formats(locale, zone);
  const { request } = parts;
  const { kind, name, askedBy, askedAt, confirmedAt, dueAt, state, body, settledAt, settledBy, answer } = request;
  const ended =
    settledAt === null ? null : { how: outcomeWord(request, reader), when: dateTime(settledAt), name: settledBy ?? '' };
  return {
    rows: [
      { key: t('erasure.one.kind'), value: kindWord(kind, reader) },
      { key: t('erasure.one.whose'), value: name ?? t('erasure.one.unnamed') },
      ...(askedBy === null || askedBy === name ? [] : [{ key: t('erasure.one.by'), value: askedBy }]),
      { key: t('erasure.one.asked'), value: dateTime(askedAt) },
      ...(confirmedAt === null ? [] : [{ key: t('erasure.one.confirmed'), value: dateTime(confirmedAt) }]),
      ...(state === 'open' && dueAt !== null
        ? [{ key: t('erasure.one.due'), value: [{ text: `${dateTime(lastMinute(dueAt))} ` }, { tag: clockTag(dueAt, reader) }] }]
        : []),
      ...(body === '' ? [] : [{ key: t('erasure.one.body'), value: body, lang: request.locale }]),
      { key: t('erasure.one.applications'), value: applicationsOf(parts, reader) },
      ...(ended === null
        ? []
        : [{ key: t('erasure.one.ended'), value: t(ended.name === '' ? 'erasure.one.endedClock' : 'erasure.one.endedBy', ended) }]),
      ...(answer === '' ? [] : [{ key: t('erasure.answer.text'), value: answer, lang: request.locale }]),
    ],
  }; // prettier-ignore
}

function answerOf({ request, values, errors }: RequestParts, { t, locale }: Reader): RequestPage['answer'] {
  if (request.state !== 'open') return null;
  const outcomes =
    request.kind === 'erase' ? (['partly', 'refused'] as const) : (['done', 'partly', 'refused'] as const);
  const options = outcomes.map((value) => ({ value, text: t(`erasure.answer.${value}`) }));
  return {
    action: `/office/data-requests/${request.id}/answer`,
    controls: [
      { control: 'radios', name: 'outcome', label: t('erasure.answer.outcome'), value: values['outcome'], error: errors['outcome'], options },
      {
        control: 'textarea', name: 'answer', label: t('erasure.answer.text'), value: values['answer'], rows: 5, error: errors['answer'],
        hint: t('erasure.answer.hint', { language: languageList([request.locale], locale) }), lang: request.locale,
      },
    ],
  }; // prettier-ignore
}

function goesOf({ toll }: RequestParts, { t, locale, zone }: Reader): string[] {
  const { number } = formats(locale, zone);
  const size = number(Math.ceil(toll.bytes / 100_000) / 10);
  const some = (['answers', 'words', 'others', 'reviews', 'mails'] as const).filter((item) => toll[item] > 0);
  return [
    t('erasure.erase.item.account', { count: toll.sessions }),
    ...(toll.files > 0 ? [t('erasure.erase.item.files', { count: toll.files, size })] : []),
    ...some.map((item) => t(`erasure.erase.item.${item}`, { count: toll[item] })),
    t('erasure.erase.item.index'),
  ];
}

function staysOf({ toll }: RequestParts, { t }: Reader): string[] {
  return [
    t('erasure.erase.keep.record', { count: toll.events }),
    ...(toll.placements > 0 ? [t('erasure.erase.keep.seats', { count: toll.placements })] : []),
    ...(toll.consents > 0 ? [t('erasure.erase.keep.consents', { count: toll.consents })] : []),
    ...(toll.reviews > 0 ? [t('erasure.erase.keep.scores')] : []),
    ...(toll.events > 0 ? [t('erasure.erase.keep.receipt')] : []),
    t('erasure.erase.keep.backups', { days: BACKUP_DAYS }),
  ];
}

/** Until when the person can still stop it; null once that is over. */
export function stoppableUntil({ confirmedAt }: Pick<OfficeRequest, 'confirmedAt'>, at: string): string | null {
  const until = later(confirmedAt ?? at, STOPPABLE);
  return until > at ? until : null;
}

function eraseOf(parts: RequestParts, reader: Reader): RequestPage['erase'] {
  const { t, at, locale, zone } = reader;
  const { request, blocks, applications, isAdmin, errors } = parts;
  if (request.kind !== 'erase' || request.state !== 'open') return null;
  const until = stoppableUntil(request, at);
  const why = [
    ...(until === null ? [] : [t('erasure.erase.stoppable', { when: formats(locale, zone).dateTime(lastMinute(until)) })]),
    ...blocks.map(({ why: block, reference }) => t(`erasure.erase.block.${block}`, { reference })),
  ]; // prettier-ignore
  const number = numberOf(request.id);
  const over = applications.filter(({ live, erasedAt }) => !live && erasedAt === null);
  const to = `/office/data-requests/${request.id}`;
  const open = isAdmin && until === null;
  return {
    goes: goesOf(parts, reader),
    stays: staysOf(parts, reader),
    blocked: why.length === 0 ? null : { kind: 'warn', title: t('erasure.erase.blocked'), paragraphs: why },
    form:
      open && blocks.length === 0
        ? { action: `${to}/erase`, field: { name: 'confirm', label: t('erasure.erase.confirm', { number }), hint: t('erasure.erase.confirmHint'), autocomplete: 'off', spellcheck: false, width: 20, error: errors['confirm'] } }
        : null,
    one:
      open && blocks.length > 0 && over.length > 0
        ? { action: `${to}/erase-application`, field: { name: 'reference', label: t('erasure.erase.oneLabel'), hint: t('erasure.erase.oneHint', { references: over.map(({ reference }) => reference).join(', ') }), autocomplete: 'off', spellcheck: false, width: 20, error: errors['reference'] } }
        : null,
    note: isAdmin ? null : t('erasure.erase.onlyAdmin'),
  }; // prettier-ignore
}

function holdOf({ request, holds, isAdmin, values, errors }: RequestParts, reader: Reader): RequestPage['hold'] {
  const { t, locale, zone } = reader;
  if (!isAdmin || (request.kind === 'erase' && request.state === 'done' && request.outcome === 'done')) return null;
  const action = `/office/data-requests/${request.id}/hold`;
  return {
    lines: holds.map(({ id, reason, by, at }) => ({
      text: t('erasure.hold.line', { reason, name: by, day: formats(locale, zone).dateTime(at) }),
      lift: { action: `${action}/lift`, text: t('erasure.hold.lift'), kind: 'secondary', small: true, hidden: reason, fields: [{ name: 'hold', value: id }] },
    })),
    action,
    field: { name: 'reason', label: t('erasure.hold.reason'), value: values['reason'], rows: 2, error: errors['reason'] },
  }; // prettier-ignore
}

/** The page of one request. */
export function requestPage(parts: RequestParts, reader: Reader): RequestPage {
  const { t } = reader;
  const { request, errors } = parts;
  return {
    title: kindWord(request.kind, reader),
    eyebrow: t('erasure.number', { number: numberOf(request.id) }),
    back: { text: t('erasure.one.back'), href: '/office/data-requests' },
    errors: errorLinks(errors),
    facts: factsOf(parts, reader),
    answer: answerOf(parts, reader),
    erase: eraseOf(parts, reader),
    hold: holdOf(parts, reader),
  };
}
