import type { Reader } from '../calls/when.ts';
import { stateWord } from '../i18n/words.ts';
import type { Tag } from '../web/inline.ts';

/** The tag that says where an application is, in the applicant's words. */
export function stateTag(state: string, { t }: Pick<Reader, 't'>): Tag {
  const text = stateWord(t, 'application', state, 'applicant');
  if (state === 'draft') return { kind: 'info', text };
  if (state === 'returned') return { kind: 'warn', text };
  if (state === 'selected' || state === 'closed') return { kind: 'ok', text };
  return ['not_selected', 'ineligible', 'withdrawn', 'lapsed'].includes(state)
    ? { kind: 'mute', text }
    : { kind: 'info', text };
}
