import type { FormDefinition } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { pick } from '../i18n/index.ts';
import type { Inline } from '../web/inline.ts';
import type { Partials } from '../web/partials.ts';
import type { LeftOvers } from './carry-over.ts';
import { idOf } from './controls.view.ts';
import { toldChanges } from './form-changes.ts';
import type { Own } from './own.ts';
import { shownAnswer } from './shown.view.ts';

/** What is new in a form that was published while the draft was being written. */
export interface MovedCard {
  readonly changes: readonly Inline[];
  readonly aside: Partials['summary-list'] | null;
  readonly seen: Partials['button-form'];
}

/** What the draft's form was when its applicant last looked, and what no question asks for now. */
export interface News {
  readonly known: FormDefinition;
  readonly leftOver: LeftOvers;
}

/** The card on the task list that says what is new, until the applicant has seen it. */
export function movedCard({ application, form }: Own, news: News, reader: Reader): MovedCard {
  const { t, locale } = reader;
  const base = `/applications/${application.id}`;
  return {
    changes: toldChanges(news.known, form).map(({ what, key, name, section }): Inline => {
      const text = t(`applications.moved.${what}`, { name: pick(name, locale) });
      if (what === 'removed') return text;
      return [{ link: `${base}/sections/${section.key}#${idOf(key)}`, text }];
    }),
    aside: asideOf(news.leftOver, reader),
    seen: { action: `${base}/form-changes/seen`, text: t('applications.moved.seen'), kind: 'secondary', small: true },
  };
}

function asideOf(leftOver: LeftOvers, reader: Reader): Partials['summary-list'] | null {
  const rows = Object.entries(leftOver).map(([key, { question, answer }]) => ({
    key: pick(question.label, reader.locale),
    value: key.includes('.') ? fieldShown(question.key, answer) : shownAnswer(question, answer, reader),
  }));
  return rows.length === 0 ? null : { rows };
}

/** What was written into one field of a group, an entry each. */
function fieldShown(key: string, answer: LeftOvers[string]['answer']): string {
  if (typeof answer === 'string') return answer;
  return answer
    .map((entry) => (typeof entry === 'string' ? entry : (entry[key] ?? '')))
    .filter((text) => text !== '')
    .join(', ');
}
