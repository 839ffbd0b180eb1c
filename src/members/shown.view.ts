import { isEmpty } from '../applications/answers.ts';
import type { SavedSection } from '../applications/content.reads.ts';
import { answersBySection, flatAnswers, isAsked, type AllAnswers } from '../applications/judge.ts';
import { shownAnswer } from '../applications/shown.view.ts';
import type { FormDefinition } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { pick } from '../i18n/index.ts';
import type { Inline } from '../web/inline.ts';
import { asMember } from './each.ts';

/** What a member answered in one section. */
export interface MemberSectionShown {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly { readonly key: string; readonly value: Inline; readonly closed: boolean }[];
  /** How many restricted answers there are; none of them is among the rows unless these are open. */
  readonly restricted: number;
}

/** What a member answered for themselves, by section; `open` with what is restricted, else that is counted. */
export function memberSections(
  form: FormDefinition,
  lead: AllAnswers,
  given: ReadonlyMap<string, SavedSection>,
  reader: Reader,
  open: boolean,
): readonly MemberSectionShown[] {
  const { form: own, saved } = asMember(form, lead, given);
  const flat = flatAnswers(own, answersBySection(saved));
  return own.sections
    .map(({ key, title, questions }) => {
      const answers = saved.get(key)?.answers ?? {};
      const answered = questions.filter((question) => isAsked(question, flat) && !isEmpty(answers[question.key]));
      const shown = answered.filter((question) => open || question.restricted !== true);
      return {
        key,
        title: pick(title, reader.locale),
        rows: shown.map((one) => ({ key: pick(one.label, reader.locale), value: shownAnswer(one, answers[one.key], reader), closed: one.restricted === true })),
        restricted: answered.filter((question) => question.restricted === true).length,
      };
    })
    .filter(({ rows, restricted }) => rows.length > 0 || restricted > 0);
} // prettier-ignore

/** The restricted answers of a member in one section; null where there are none. */
export function restrictedOfMember(
  sections: readonly MemberSectionShown[],
  section: string,
): MemberSectionShown['rows'] | null {
  const rows = sections.find(({ key }) => key === section)?.rows.filter(({ closed }) => closed) ?? [];
  return rows.length === 0 ? null : rows;
}
