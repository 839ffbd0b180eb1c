import type { Typed } from '../actions/controls.view.ts';
import type { Reader } from '../calls/when.ts';
import type { Radios, Textarea } from '../web/controls.ts';
import { errorLinks, typed } from '../web/form-errors.ts';
import type { Link } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { RecusalKind } from './assign.ts';
import type { ReviewFile } from './mine.reads.ts';
import { reviewHref } from './score.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'reviews/conflict': ConflictPage;
  }
}

const KINDS = ['family', 'teacher', 'institution', 'business', 'other'] as const satisfies readonly RecusalKind[];

/** The page on which a reviewer says that they may not judge a case. */
export interface ConflictPage extends Page {
  readonly errors: readonly Link[];
  readonly back: Link;
  readonly action: string;
  readonly kind: Radios;
  readonly reason: Textarea;
}

/** The page of a conflict of interest. */
export function conflictPage(file: ReviewFile, was: Typed, { t }: Reader): ConflictPage {
  return {
    title: t('reviews.conflict.title', { reference: file.reference }),
    errors: errorLinks(was.errors),
    back: { text: t('reviews.conflict.back', { reference: file.reference }), href: reviewHref(file.assignmentId) },
    action: `${reviewHref(file.assignmentId)}/conflict`,
    kind: {
      name: 'kind',
      label: t('reviews.conflict.kind'),
      value: typed(was.body, 'kind'),
      error: was.errors['kind'],
      options: KINDS.map((kind) => ({ value: kind, text: t(`reviews.conflict.kinds.${kind}`) })),
    },
    reason: {
      name: 'reason',
      label: t('reviews.conflict.reason'),
      hint: t('reviews.conflict.reasonHint'),
      value: typed(was.body, 'reason'),
      rows: 3,
      error: was.errors['reason'],
    },
  };
}
