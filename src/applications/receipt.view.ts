import { zoneName, formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { differsIn, lastMinute, type Reader } from '../calls/when.ts';
import type { Control } from '../web/controls.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { ApplicationCase } from '../workflow/case.ts';
import type { Page } from '../web/views.ts';
import type { SentSnapshot } from './content.reads.ts';
import { crumbs, eyebrowOf } from './frame.view.ts';
import type { Own } from './own.ts';
import { stagesOf } from './stages.view.ts';
import { withdrawLinks } from './withdraw-link.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'applications/receipt': ReceiptPage;
    'applications/receipt-check': ReceiptCheckPage;
  }
}

/** The proof that something was received. */
export interface ReceiptPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly call: string;
  readonly reference: string;
  readonly mailed: string;
  readonly arrived: string;
  readonly times: readonly { readonly label: string; readonly at: string; readonly text: string }[];
  readonly timeline: Partials['timeline'];
  readonly hash: string;
  readonly what: string;
  /** Everybody who is in it, where a group applied. */
  readonly people: string | null;
  readonly takeBack: Partials['card'] | null;
  readonly share: string;
  readonly links: readonly Link[];
}

/** Hides a mail address but its first letter and its host. */
function maskedEmail(email: string): string {
  const [name = '', host = ''] = email.split('@');
  return `${name.slice(0, 1)}•••@${host}`;
}

function timesOf(own: Own, receivedAt: string, { t, locale, zone }: Reader): ReceiptPage['times'] {
  const { dateTime } = formats(locale, zone);
  const call = { label: t('applications.receipt.callTime'), at: receivedAt, text: dateTime(receivedAt, own.call.zone) };
  if (!differsIn(receivedAt, own.call.zone, zone)) return [{ ...call, label: t('applications.receipt.bothTimes') }];
  const yours = {
    label: t('applications.receipt.yourTime', { zone: zoneName(zone, receivedAt) }),
    at: receivedAt,
    text: dateTime(receivedAt),
  };
  return [call, yours];
}

/** The receipt of what was sent last. */
export function receiptPage(
  own: Own,
  snapshot: SentSnapshot,
  mayTakeBack: boolean,
  standing: ApplicationCase,
  reader: Reader,
): ReceiptPage {
  const { t, locale, zone } = reader;
  const { application, call } = own;
  const sent = JSON.parse(snapshot.body) as {
    readonly documents?: readonly unknown[];
    readonly participants?: readonly { readonly name: string }[];
  };
  const people = (sent.participants ?? []).map(({ name }) => name);
  const until = lastMinute(call.closesAt);
  const base = `/applications/${application.id}`;
  return {
    title: t('applications.receipt.title'),
    crumbs: crumbs(application, reader, 'application'),
    call: `${pick(application.callName, locale)}, ${eyebrowOf(application, reader)}`,
    reference: application.reference,
    mailed: t('applications.receipt.mailed', { email: maskedEmail(application.email) }),
    arrived: t(application.late && snapshot.number === 1 ? 'applications.receipt.late' : 'applications.receipt.inTime'),
    times: timesOf(own, snapshot.receivedAt, reader),
    timeline: {
      wide: true,
      items: stagesOf(
        own,
        reader,
        standing.placements.map(({ state }) => state),
      ),
    },
    hash: (snapshot.hash.match(/.{1,8}/g) ?? []).join(' '),
    what: t('applications.receipt.what', { n: snapshot.number, count: sent.documents?.length ?? 0 }),
    people: people.length > 1 ? t('members.receipt', { names: people.join(', ') }) : null,
    takeBack: mayTakeBack
      ? {
          id: 'take-back',
          look: 'deadline',
          title: t('applications.receipt.takeBack'),
          time: { at: until, text: formats(locale, zone).dateTime(until, call.zone) },
          paragraphs: [t('applications.receipt.takeBackText')],
          button: { text: t('workflow.action.application.unsubmit'), href: `${base}/actions/unsubmit` },
        }
      : null,
    share: `https://wa.me/?text=${encodeURIComponent(t('applications.receipt.message'))}`,
    links: [
      { text: t('applications.receipt.see'), href: `${base}/status` },
      { text: t('applications.receipt.answers'), href: `${base}/answers` },
      { text: t('applications.tasks.documents'), href: `${base}/documents` },
      ...withdrawLinks(standing, reader),
    ],
  };
}

/** Says whether a receipt is one of ours; to anybody, and nothing else. */
export interface ReceiptCheckPage extends Page {
  readonly controls: readonly Control[];
  readonly result: Partials['notice'] | null;
}

/** The page on which a receipt is checked; `known` is null before anything was asked. */
export function receiptCheckPage(
  asked: { reference: string; hash: string },
  known: boolean | null,
  { t }: Pick<Reader, 't'>,
): ReceiptCheckPage {
  const result: Partials['notice'] | null =
    known === null
      ? null
      : known
        ? {
            kind: 'ok',
            role: 'status',
            title: t('applications.receiptCheck.yes'),
            paragraphs: [t('applications.receiptCheck.yesText')],
          }
        : {
            kind: 'warn',
            role: 'status',
            title: t('applications.receiptCheck.no'),
            paragraphs: [t('applications.receiptCheck.noText')],
          };
  return {
    title: t('applications.receiptCheck.title'),
    controls: [
      {
        control: 'field',
        name: 'reference',
        label: t('applications.reference'),
        hint: t('applications.receiptCheck.referenceHint'),
        value: asked.reference,
        width: 20,
        maxlength: 24,
        spellcheck: false,
      },
      {
        control: 'field',
        name: 'hash',
        label: t('applications.receiptCheck.hash'),
        hint: t('applications.receiptCheck.hashHint'),
        value: asked.hash,
        width: 20,
        maxlength: 80,
        spellcheck: false,
      },
    ],
    result,
  };
}
