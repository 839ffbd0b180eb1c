import type { Whole } from '../applications/around.ts';
import { returnedPage } from '../applications/returned.view.ts';
import type { Reader } from '../calls/when.ts';
import type { Textarea } from '../web/controls.ts';
import type { Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { paperHref } from './paper-content.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'screening/paper-returned': PaperReturnedPage;
  }
}

/** What a paper form was returned for, and how an officer settles each point with the person. */
export interface PaperReturnedPage extends Page {
  readonly back: Link;
  readonly eyebrow: string;
  readonly errors: Partials['error-summary'] | null;
  readonly items: readonly {
    readonly title: string;
    readonly tag: Tag;
    readonly reason: string;
    readonly change: Link;
    readonly answer: { readonly action: string; readonly reason: Textarea; readonly open: boolean } | null;
  }[];
}

/** What was just typed as an answer to one point, and is missing. */
export interface WrongAnswer {
  readonly id: string;
  readonly text: string;
}

/** The page of the points: those of the applicant's own page, at the office's addresses. */
export function paperReturnedPage(whole: Whole, wrong: WrongAnswer | null, reader: Reader): PaperReturnedPage {
  const { t } = reader;
  const { id, reference } = whole.application;
  const moved = (href: string): string =>
    href.endsWith('/documents') || href.endsWith('/places')
      ? paperHref(id, href.endsWith('/places') ? 'places' : 'documents')
      : `/office${href}`;
  return {
    title: t('screening.paper.returned'),
    back: { text: t('screening.assign.back', { reference }), href: `/office/applications/${id}` },
    eyebrow: reference,
    errors: wrong === null ? null : { errors: [{ text: wrong.text, href: `#why-${wrong.id}` }] },
    items: returnedPage(whole, null, null, reader).items.map((item) => ({
      title: item.title,
      tag: item.tag,
      reason: item.reason,
      change: { text: t('screening.paper.change'), href: moved(item.change.href) },
      answer: item.settled
        ? null
        : {
            action: `${paperHref(id, 'returned')}/${item.id}`,
            open: wrong?.id === item.id,
            reason: {
              name: 'reason',
              id: `why-${item.id}`,
              label: t('screening.paper.answerReason'),
              hint: t('screening.paper.answerHint'),
              rows: 3,
              error: wrong?.id === item.id ? wrong.text : undefined,
            },
          },
    })),
  };
}
