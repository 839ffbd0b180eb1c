import type { Reader } from '../calls/when.ts';
import { goneNotice } from '../privacy/gone.view.ts';
import type { Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { casePage, type CasePage, type CaseParts } from './case.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'screening/erased': ErasedCasePage;
  }
}

/** An application whose words and files are erased: that it was, where it stands, and what happened when. */
export interface ErasedCasePage
  extends Page, Pick<CasePage, 'back' | 'eyebrow' | 'state' | 'previous' | 'next' | 'strip' | 'history'> {
  readonly gone: Partials['notice'] | null;
}

/** What is left of a case for the office. */
export function erasedCasePage(parts: CaseParts, reader: Reader): ErasedCasePage {
  const { back, eyebrow, state, previous, next, strip, history } = casePage(parts, reader);
  const { reference, erasedAt } = parts.file;
  const gone = goneNotice(erasedAt, 'office', reader);
  return { title: reference, back, eyebrow, state, previous, next, strip, history, gone };
}
