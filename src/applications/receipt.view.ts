import { maskedEmail } from '../web/masked-email.ts';
import { zoneName, formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { whatsApp } from '../messages/whatsapp.ts';
import { differsIn, lastMinute, type Reader } from '../calls/when.ts';
import type { Control } from '../web/controls.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { ApplicationCase } from '../workflow/case.ts';
import type { Page } from '../web/views.ts';
import type { ReceiptFacts, SentSnapshot } from './content.reads.ts';
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
    share: whatsApp(t('applications.receipt.message')),
    links: [
      { text: t('applications.receipt.see'), href: `${base}/status` },
      { text: t('applications.receipt.answers'), href: `${base}/answers` },
      { text: t('applications.tasks.documents'), href: `${base}/documents` },
      ...withdrawLinks(standing, reader),
    ],
  };
}

/** Says whether a receipt is one of ours; to anybody, and nothing of whom it belongs to. */
export interface ReceiptCheckPage extends Page {
  readonly controls: readonly Control[];
  readonly formTitle: string;
  readonly result: {
    readonly known: boolean;
    readonly title: string;
    readonly note: string;
    readonly rows: Partials['summary-list'] | null;
    readonly compare: Partials['notice'];
  } | null;
}

function knownResult(known: ReceiptFacts, checked: string, reader: Reader): ReceiptCheckPage['result'] {
  const { t, locale, zone } = reader;
  const { dateTime } = formats(locale, zone);
  const { receivedAt, callZone, number, cityName, hash } = known;
  const elsewhere = differsIn(receivedAt, callZone, zone)
    ? [{ key: t('applications.receipt.yourTime', { zone: zoneName(zone, receivedAt) }), value: dateTime(receivedAt) }]
    : [];
  return {
    known: true,
    title: t('applications.receiptCheck.yes'),
    note: checked,
    rows: {
      rows: [
        { key: t('applications.receiptCheck.city'), value: cityName },
        { key: t('applications.receiptCheck.received'), value: dateTime(receivedAt, callZone) },
        ...elsewhere,
        { key: t('applications.receiptCheck.version'), value: String(number) },
        { key: t('applications.receiptCheck.whole'), value: (hash.match(/.{1,8}/g) ?? []).join(' ') },
      ],
    },
    compare: {
      kind: 'ok',
      title: t('applications.receiptCheck.compare'),
      paragraphs: [t('applications.receiptCheck.yesText')],
    },
  };
}

/** The page on which a receipt is checked; `known` is null for whatever is not ours, and before anything was asked. */
export function receiptCheckPage(
  asked: { reference: string; hash: string },
  asks: boolean,
  known: ReceiptFacts | null,
  reader: Reader,
): ReceiptCheckPage {
  const { t, locale, zone, at } = reader;
  const checked = t('applications.receiptCheck.checked', { when: formats(locale, zone).dateTime(at) });
  const unknown: ReceiptCheckPage['result'] = {
    known: false,
    title: t('applications.receiptCheck.no'),
    note: checked,
    rows: null,
    compare: { kind: 'warn', paragraphs: [t('applications.receiptCheck.noText')] },
  };
  return {
    title: t('applications.receiptCheck.title'),
    result: !asks ? null : known === null ? unknown : knownResult(known, checked, reader),
    formTitle: t(asks ? 'applications.receiptCheck.another' : 'applications.receiptCheck.type'),
    controls: [
      { control: 'field', name: 'reference', label: t('applications.reference'), hint: t('applications.receiptCheck.referenceHint'), value: asked.reference, maxlength: 24, spellcheck: false },
      { control: 'field', name: 'hash', label: t('applications.receiptCheck.hash'), hint: t('applications.receiptCheck.hashHint'), value: asked.hash, maxlength: 80, spellcheck: false },
    ],
  }; // prettier-ignore
}
