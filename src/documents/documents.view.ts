import type { Locale, Translate } from '../i18n/index.ts';
import { pick } from '../i18n/index.ts';
import type { Textarea } from '../web/controls.ts';
import type { Link } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { OpenableDocument } from './openable.reads.ts';
import type { Opening } from './open.ts';

declare module '../web/views.ts' {
  interface Views {
    'documents/reason': ReasonPage;
    'documents/closed': ClosedPage;
  }
}

/** Asks why a restricted file is opened. */
export interface ReasonPage extends Page {
  readonly errors: readonly Link[];
  readonly text: string;
  readonly action: string;
  readonly reason: Textarea;
  readonly button: string;
  readonly back: Link;
}

/** Says why a file cannot be opened, and what to do. */
export interface ClosedPage extends Page {
  readonly text: string;
  readonly back: Link;
}

function documentAddress(document: Pick<OpenableDocument, 'id' | 'applicationId'>): string {
  return `/applications/${document.applicationId}/documents/${document.id}`;
}

/** The name of a document for a reviewer of a blind call: what was asked for, and a number. */
export function neutralName(document: Pick<OpenableDocument, 'requirementKey' | 'number'>): string {
  return `${document.requirementKey.replaceAll('_', '-')}-${String(document.number)}`;
}

/** The page of the application that the reader has, as whom they open the document. */
function backTo({ applicationId }: OpenableDocument, as: Opening['as'], t: Translate): Link {
  if (as === 'reviewer') return { text: t('documents.open.toReviews'), href: '/reviews' };
  if (as === 'coordinator') return { text: t('documents.open.toPlacements'), href: '/placements' };
  const office = as === 'officer' || as === 'auditor';
  return { text: t('documents.open.back'), href: `${office ? '/office' : ''}/applications/${applicationId}` };
}

/** The page that asks why. */
export function reasonPage(
  document: OpenableDocument,
  as: Opening['as'],
  typed: string,
  error: string | undefined,
  reader: { t: Translate; locale: Locale },
): ReasonPage {
  const { t, locale } = reader;
  return {
    title: t('documents.open.title'),
    errors: error === undefined ? [] : [{ text: error, href: '#reason' }],
    text: t('documents.open.text', { document: pick(document.requirementName, locale), reference: document.reference }),
    action: documentAddress(document),
    reason: {
      name: 'reason',
      label: t('documents.open.reason'),
      hint: t('documents.open.hint'),
      value: typed,
      error,
      rows: 3,
    },
    button: t('documents.open.button'),
    back: backTo(document, as, t),
  };
}

/** The page that says why not. */
export function closedPage(
  document: OpenableDocument,
  as: Opening['as'],
  why: 'unsafe' | 'checking' | 'unprepared',
  t: Translate,
): ClosedPage {
  return {
    title: t(`documents.closed.${why}.title`),
    text: t(`documents.closed.${why}.text`, { name: neutralName(document), reference: document.reference }),
    back: backTo(document, as, t),
  };
}
