import type { Reader } from '../calls/when.ts';
import type { ChecklistItem, ListedDocument } from '../documents/documents.reads.ts';
import { formats } from '../i18n/format.ts';
import type { Link } from '../web/partials.ts';
import { documentsHref } from './places.ts';

/** One file, as it stands in the list. */
export interface FileCard {
  readonly name: string;
  readonly facts: string;
  /** No longer good: shown faded. */
  readonly old: boolean;
  readonly thumbnail: { readonly src: string; readonly width: number; readonly height: number } | null;
  readonly open: string | null;
  readonly replace: Link | null;
  readonly remove: string | null;
}

/** A size as people say it: KB below a megabyte, else MB with one decimal; both count in thousands. */
export function sizeOf(bytes: number, locale: Reader['locale']): string {
  const tag = locale === 'id' ? 'id-ID' : 'en-GB';
  const number = (value: number): string => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }).format(value);
  return bytes < 950_000 ? `${number(Math.max(1, Math.round(bytes / 1000)))} KB` : `${number(bytes / 1_000_000)} MB`;
}

/** The card of a document; `open` where it may be replaced or removed now. */
export function fileCard(
  applicationId: string,
  item: ChecklistItem,
  document: ListedDocument,
  open: boolean,
  reader: Reader,
): FileCard {
  const { t, locale, zone } = reader;
  const base = `/applications/${applicationId}/documents`;
  const facts = [
    ...(document.pages === null ? [] : [t('uploads.pages', { count: document.pages })]),
    sizeOf(document.bytes, locale),
    ...(document.madeFrom === 'heic' ? [t('uploads.fromHeic')] : []),
    ...(document.madeFrom === 'photographs' ? [t('uploads.fromPhotographs', { count: document.pages ?? 1 })] : []),
    t('uploads.uploaded', { time: formats(locale, zone).dateTime(document.createdAt) }),
    ...(document.validUntil === null
      ? []
      : [t('uploads.validUntil', { day: formats(locale, zone).date(document.validUntil) })]),
  ];
  const bad = document.state === 'rejected' || document.state === 'expired';
  return {
    name: document.originalName,
    facts: facts.join(', '),
    old: bad,
    thumbnail: document.hasThumbnail ? { src: `${base}/${document.id}/thumbnail`, width: 52, height: 64 } : null,
    open: document.fileState === 'clean' ? `${base}/${document.id}` : null,
    // A file that has to be put right has its form open already, unless it stands among others.
    replace:
      open && (!bad || item.maxFiles > 1)
        ? {
            text: t('uploads.replace'),
            href: documentsHref(applicationId, item.requirementId, item.participantId).replace(
              '#',
              `?replace=${document.id}#`,
            ),
          }
        : null,
    remove: open ? `${base}/${document.id}/remove` : null,
  };
}
