import { crumbs } from '../applications/frame.view.ts';
import type { Own } from '../applications/own.ts';
import type { Reader } from '../calls/when.ts';
import type { FileRead } from '../documents/files.reads.ts';
import { formats } from '../i18n/format.ts';
import { isKey, pick } from '../i18n/index.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';

declare module '../web/views.ts' {
  interface Views {
    'uploads/access': AccessPage;
  }
}

/** Who opened one's restricted files. */
export interface AccessPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly reads: Partials['table'] | null;
  readonly back: Link;
  readonly help: Link;
}

/** By role and city: who the person is, is the office's business. */
function whoOf({ relation, cityName }: FileRead, { t }: Reader): string {
  const key = `uploads.reads.${cityName === null ? 'relation' : 'of'}.${relation}`;
  return isKey(key) ? t(key, { city: cityName ?? '' }) : relation;
}

/** Empty: it was looked at in the queue of documents. */
function whyOf({ reason }: FileRead, { t }: Reader): string {
  return reason === '' ? t('uploads.reads.checking') : reason;
}

/** The openings as a table, the last first; null where there were none. For the office with the names of its people. */
export function readsTable(
  reads: readonly FileRead[],
  reader: Reader,
  names = false,
): Partials['table'] | null {
  if (reads.length === 0) return null;
  const { t, locale, zone } = reader;
  const { dateTime } = formats(locale, zone);
  return {
    caption: t('uploads.reads.title'),
    captionHidden: true,
    columns: (['file', 'who', 'why', 'when'] as const).map((name) => ({ text: t(`uploads.reads.${name}`) })),
    rows: reads.map((read) => ({
      cells: [
        [{ text: pick(read.requirementName, locale), strong: true }, { br: true }, { text: read.originalName, muted: true, small: true }],
        names
          ? [{ text: read.person ?? t('uploads.reads.somebody') }, { br: true }, { text: whoOf(read, reader), muted: true, small: true }]
          : whoOf(read, reader),
        whyOf(read, reader),
        [{ time: read.at, text: dateTime(read.at) }],
      ],
    })),
    phone: 'stack',
  };
} // prettier-ignore

/** The page that shows its owner who opened which restricted file, when and why. */
export function accessPage(own: Own, reads: readonly FileRead[], reader: Reader): AccessPage {
  const { t, locale } = reader;
  const { application } = own;
  return {
    title: t('uploads.reads.title'),
    crumbs: crumbs(application, reader, 'application'),
    eyebrow: `${application.reference}, ${pick(application.callName, locale)}`,
    reads: readsTable(reads, reader),
    back: { text: t('uploads.pagesPage.back'), href: `/applications/${application.id}/documents` },
    help: { text: t('uploads.reads.unknown'), href: '/help/contact' },
  };
}
