import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import type { CaseFile } from '../screening/case.reads.ts';
import type { Partials } from '../web/partials.ts';
import type { Objection } from './objections.reads.ts';
import { byWhen, decisionWord, stateTag } from './words.view.ts';

/** True while the office has still to take a decision up again. */
export function wasUpheld(objections: readonly Objection[]): boolean {
  return objections.some(({ state, actedAt }) => state === 'upheld' && actedAt === null);
}

/** The newest objection on the page of a case; null where there is none. */
export function objectionCard(
  objections: readonly Objection[],
  file: CaseFile,
  reader: Reader,
): Partials['card'] | null {
  const { t, locale, zone } = reader;
  const { dateTime } = formats(locale, zone);
  const [objection] = objections;
  if (objection === undefined) return null;
  const { state, receivedAt, answerBy, answeredAt, decision } = objection;
  const open = state === 'open';
  return {
    id: 'objection',
    look: open || wasUpheld(objections) ? 'deadline' : 'plain',
    title: t('objections.card.title'),
    paragraphs: [
      [{ tag: stateTag(objection, 'office', reader) }, { text: ` ${t('objections.of', { decision: decisionWord(decision, reader) })}` }],
      open
        ? t('objections.card.received', { when: dateTime(receivedAt), until: byWhen(answerBy, file.callZone, reader) })
        : t('objections.card.answered', { when: answeredAt === null ? '' : dateTime(answeredAt) }),
    ],
    button: {
      text: t(open ? 'objections.card.open' : 'objections.card.read'),
      href: `/office/applications/${file.id}/objection`,
    },
  }; // prettier-ignore
}
