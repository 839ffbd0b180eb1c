import type { Reader } from '../calls/when.ts';
import type { ChecklistItem } from '../documents/documents.reads.ts';
import { reusableFor } from '../documents/earlier.ts';
import type { EarlierDocument } from '../documents/earlier.reads.ts';
import { dayOf } from '../workflow/zones.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Partials } from '../web/partials.ts';
import { sizeOf, type FileCard } from './file.view.ts';
import type { Uploads } from './uploads.view.ts';

/** What was sent with an earlier application, and the press that brings a copy of it here. */
export interface EarlierOffer {
  readonly title: string;
  readonly from: string;
  readonly files: readonly FileCard[];
  readonly use: Partials['button-form'];
}

function earlierCard(one: EarlierDocument, { t, locale, zone }: Reader): FileCard {
  const { date } = formats(locale, zone);
  const base = `/applications/${one.applicationId}/documents/${one.id}`;
  const facts = [
    ...(one.pages === null ? [] : [t('uploads.pages', { count: one.pages })]),
    sizeOf(one.bytes, locale),
    t('uploads.uploaded', { time: date(dayOf(one.createdAt, zone)) }),
    one.state === 'accepted' && one.decidedAt !== null
      ? t('uploads.earlier.accepted', { day: date(dayOf(one.decidedAt, zone)) })
      : t('uploads.earlier.unchecked'),
    ...(one.validUntil === null ? [] : [t('uploads.validUntil', { day: date(one.validUntil) })]),
  ];
  return {
    name: one.originalName,
    facts: facts.join(', '),
    old: false,
    thumbnail: one.hasThumbnail ? { src: `${base}/thumbnail`, width: 52, height: 64 } : null,
    open: base,
    replace: null,
    remove: null,
  };
}

/** What can be used again for a requirement of a participant; null where nothing can. */
export function earlierOffer(item: ChecklistItem, uploads: Uploads, reader: Reader): EarlierOffer | null {
  const { t, locale, at } = reader;
  const reusable = reusableFor(item, uploads.earlier, at);
  const [first] = reusable?.documents ?? [];
  if (reusable === null || first === undefined) return null;
  const { id } = uploads.own.application;
  const count = reusable.documents.length;
  const name = pick(item.name, locale);
  return {
    title: t('uploads.earlier.title'),
    from: t('uploads.earlier.from', { reference: first.reference, call: pick(first.callName, locale) }),
    files: reusable.documents.map((one) => earlierCard(one, reader)),
    use: {
      action: `/applications/${id}/uploads/${item.requirementId}/${item.participantId}/earlier`,
      text: t('uploads.earlier.use', { count }),
      hidden: name,
      kind: 'secondary',
      fields: [{ name: 'from', value: first.applicationId }],
    },
  };
}
