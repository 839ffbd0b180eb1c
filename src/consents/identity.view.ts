import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { isKey } from '../i18n/index.ts';
import { sizeOf } from '../uploads/file.view.ts';
import { acceptOf, formatNames, LIMIT_MB } from '../uploads/kinds.ts';
import type { UploadForm } from '../web/controls.ts';
import type { Kind, Tag } from '../web/inline.ts';
import type { Partials } from '../web/partials.ts';
import type { Identity, OwnIdentity } from './identity.reads.ts';
import { IDENTITY_FORMATS, mayHandIn } from './identity.ts';

/** Where the field of the copy stands, and where an error about it leads. */
export const IDENTITY_FIELD = 'identity-file';

/** A guardian's own part about the copy of their identity document. */
export interface IdentityBlock {
  readonly tag: Tag;
  readonly notice: Partials['notice'] | null;
  readonly file: Partials['document-card'] | null;
  readonly upload: UploadForm | null;
  /** The form is folded away under these words while a copy waits. */
  readonly fold: string | null;
  readonly reads: readonly string[];
}

/** How a copy stands, in a word; one that no scanner let through yet, or ever, is told apart. */
export function identityTag(current: Pick<Identity, 'state' | 'fileState'> | null, { t }: Pick<Reader, 't'>): Tag {
  const kinds: Record<string, Kind> = { missing: 'mute', checking: 'info', pending: 'info', accepted: 'ok', rejected: 'err' };
  const state = standingOf(current);
  return { kind: kinds[state] ?? 'mute', text: t(`consents.identity.state.${state}`) };
} // prettier-ignore

/** How a copy stands. */
export function standingOf(
  current: Pick<Identity, 'state' | 'fileState'> | null,
): 'missing' | 'checking' | Identity['state'] {
  if (current === null) return 'missing';
  if (current.fileState === 'quarantined') return 'rejected';
  return current.state === 'pending' && current.fileState === 'pending' ? 'checking' : current.state;
}

function noticeOf(current: Identity | null, { t }: Reader): Partials['notice'] | null {
  if (current === null || standingOf(current) !== 'rejected') return null;
  const code = current.fileState === 'quarantined' ? 'unsafe' : (current.reasonCode ?? 'other');
  const key = `documents.reason.${code}`;
  const said = current.reason ?? '';
  const paragraphs = [...(code !== 'other' && isKey(key) ? [t(key)] : []), ...(said === '' ? [] : [said])];
  return { kind: 'err', title: t('consents.identity.rejected'), paragraphs };
}

function fileOf(current: Identity, officeZone: string, { t, locale, zone }: Reader): Partials['document-card'] {
  const time = formats(locale, zone).dateTime(current.createdAt, officeZone);
  return {
    name: current.originalName,
    facts: t('consents.identity.facts', { size: sizeOf(current.bytes, locale), time }),
    old: standingOf(current) === 'rejected',
    // Behind the link nobody opens it, not even its owner: a link that went astray shows no identity card.
    thumbnail: null,
    open: null,
    replace: null,
    remove: null,
  };
}

function uploadOf(current: Identity | null, error: string | undefined, reader: Reader): UploadForm {
  const { t } = reader;
  const taking = { formats: IDENTITY_FORMATS, maxFiles: 1 };
  const urgent = current === null || standingOf(current) === 'rejected';
  return {
    id: IDENTITY_FIELD,
    action: '/guardian/identity',
    label: t(current === null ? 'consents.identity.label' : 'consents.identity.again'),
    hint: t('consents.identity.hint', { list: formatNames(taking, reader), limit: LIMIT_MB }),
    button: t('consents.identity.button'),
    accept: acceptOf({ formats: IDENTITY_FORMATS }),
    limitMb: LIMIT_MB,
    ...(urgent ? { urgent: true } : {}),
    ...(error === undefined ? {} : { error }),
  };
}

/** What a guardian sees of their copy: how it stands, the form for another, and who opened it. */
export function identityBlock(
  { current, reads }: OwnIdentity,
  { live, cityZone }: { readonly live: boolean; readonly cityZone: string },
  error: string | undefined,
  reader: Reader,
): IdentityBlock {
  const { t, locale, zone } = reader;
  const waits = current !== null && current.state === 'pending' && standingOf(current) !== 'rejected';
  const { dateTime } = formats(locale, zone);
  return {
    tag: identityTag(current, reader),
    notice: noticeOf(current, reader),
    file: current === null ? null : fileOf(current, cityZone, reader),
    upload: live && mayHandIn(current) ? uploadOf(current, error, reader) : null,
    fold: waits && error === undefined ? t('consents.identity.replace') : null,
    reads: reads.map(({ at, person, cityName }) =>
      t('consents.identity.opened', {
        name: [person, cityName].filter((one) => one !== null).join(', '),
        time: dateTime(at, cityZone),
      }),
    ),
  };
}
