import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { lettersOf } from '../i18n/letters.ts';
import { isKey, type Translate } from '../i18n/index.ts';
import type { Tag } from '../web/inline.ts';
import type { Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { FormPage } from './cities.view.ts';
import { OUTBOX_STATES, type OutboxState } from './kinds.ts';
import type { OutboxLine } from './outbox.reads.ts';
import { longField, summaryOf, type Filled } from './parts.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'admin/outbox': OutboxPage;
  }
}

/** Mails by state: of each its kind, its masked recipient, and how it went. */
export interface OutboxPage extends Page {
  readonly eyebrow: string;
  readonly tabs: Partials['tabs'];
  readonly rows: readonly {
    readonly kind: string;
    readonly to: string;
    readonly recipient: string;
    readonly tag: Tag;
    readonly note: string;
    readonly attempts: string;
    readonly error: string;
    readonly at: string;
    readonly when: string;
    readonly retry: Partials['button-form'] | null;
    /** Says that a sent mail came back. */
    readonly bounce: { readonly href: string; readonly text: string; readonly hidden: string } | null;
  }[];
  readonly empty: Partials['empty-state'] | null;
  readonly pager: Partials['pager'];
}

const KINDS = { waiting: 'info', sent: 'ok', dropped: 'mute', failed: 'err' } as const;
const DOTS = '•••';

/** `s•••@c•••.example`: enough to tell two mails apart, too little to write to. */
export function masked(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 1) return DOTS;
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  const end = domain.lastIndexOf('.');
  const first = (text: string): string => lettersOf(text)[0] ?? '';
  return `${first(local)}${DOTS}@${first(domain)}${DOTS}${end < 0 ? '' : domain.slice(end)}`;
}

/** What a mail is, in words: a letter of the workflow is named by its action and by who reads it. */
export function kindOf(template: string, t: Translate): { kind: string; to: string } {
  const own = `admin.outbox.kind.${template}`;
  if (isKey(own)) return { kind: t(own), to: '' };
  const [, , action = '', audience = ''] = /^(application|placement)_(\w+)_([a-z]+)$/.exec(template) ?? [];
  const [did, reader] = [`workflow.event.office.${action}`, `admin.outbox.to.${audience}`];
  return { kind: isKey(did) ? t(did) : template, to: isKey(reader) ? t(reader) : '' };
}

function rowOf(line: OutboxLine, { t, locale, zone }: Reader): OutboxPage['rows'][number] {
  const { dateTime, number } = formats(locale, zone);
  const { kind, to } = kindOf(line.template, t);
  const at = line.sentAt ?? line.createdAt;
  const hidden = `${kind} ${masked(line.recipient)}`;
  const later = line.state === 'waiting' && line.attempts > 0;
  return {
    kind,
    to,
    recipient: masked(line.recipient),
    tag: { kind: KINDS[line.state], text: t(`admin.outbox.state.${line.state}`) },
    note: later ? t('admin.outbox.next', { when: dateTime(line.notBefore) }) : '',
    attempts: number(line.attempts),
    error: line.error === '' ? '–' : line.error === 'bounced' ? t('admin.outbox.bounced') : line.error,
    at,
    when: dateTime(at),
    retry:
      line.state === 'failed'
        ? { action: `/admin/outbox/${line.id}/retry`, text: t('admin.outbox.retry'), hidden, kind: 'secondary', small: true }
        : null,
    bounce: line.state === 'sent' ? { href: `/admin/outbox/${line.id}/bounced`, text: t('admin.outbox.bounce'), hidden } : null,
  }; // prettier-ignore
}

/** The address of the list of a state. */
function outboxHref(state: OutboxState | '', after: string | null): string {
  const query = new URLSearchParams({
    ...(state === '' ? {} : { state }),
    ...(after === null ? {} : { after }),
  }).toString();
  return query === '' ? '/admin/outbox' : `/admin/outbox?${query}`;
}

/** The page of mails. */
export function outboxPage(
  parts: {
    readonly lines: readonly OutboxLine[];
    readonly counts: Readonly<Record<OutboxState, number>>;
    readonly state: OutboxState | '';
    readonly next: string | null;
  },
  reader: Reader & { readonly eyebrow: string },
): OutboxPage {
  const { t, locale, zone } = reader;
  const { number } = formats(locale, zone);
  const { lines, counts, state, next } = parts;
  const total = OUTBOX_STATES.reduce((sum, each) => sum + counts[each], 0);
  return {
    title: t('admin.outbox.title'),
    eyebrow: reader.eyebrow,
    tabs: {
      label: t('admin.outbox.states'),
      items: (['', ...OUTBOX_STATES] as const).map((each) => ({
        text: each === '' ? t('admin.outbox.all') : t(`admin.outbox.state.${each}`),
        href: outboxHref(each, null),
        current: each === state,
        count: number(each === '' ? total : counts[each]),
      })),
    },
    rows: lines.map((line) => rowOf(line, reader)),
    empty: lines.length > 0 ? null : { title: t('admin.outbox.empty'), text: t('admin.outbox.emptyText') },
    pager: next === null ? {} : { next: outboxHref(state, next) },
  };
}

/** The page on which an admin says that a mail came back. */
export function bouncePage(line: OutboxLine, filled: Filled, reader: Reader & { readonly eyebrow: string }): FormPage {
  const { t, locale, zone, eyebrow } = reader;
  const { kind, to } = kindOf(line.template, t);
  const when = formats(locale, zone).dateTime(line.sentAt ?? line.createdAt);
  const words = { label: t('admin.outbox.bounceReason'), hint: t('admin.outbox.bounceHint'), rows: 3 };
  return {
    title: t('admin.outbox.bounceTitle'),
    eyebrow,
    intro: t('admin.outbox.bounceIntro'),
    back: { text: t('admin.outbox.title'), href: '/admin/outbox' },
    errors: summaryOf(filled.errors, ['reason']),
    action: `/admin/outbox/${line.id}/bounced`,
    version: null,
    groups: [
      {
        id: 'mail',
        title: [kind, to].filter(Boolean).join(' '),
        note: t('admin.outbox.bounceMail', { recipient: masked(line.recipient), when }),
        rows: [[{ control: 'textarea', ...longField(filled, 'reason', words) }]],
      },
    ],
    button: t('admin.outbox.bounceButton'),
  };
}
