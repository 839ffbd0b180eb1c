import { flatAnswers, type AllAnswers } from '../applications/judge.ts';
import type { Own } from '../applications/own.ts';
import type { SavedSection } from '../applications/content.reads.ts';
import type { Answers, FormDefinition, Section } from '../calls/definitions.ts';
import { isOfEach } from '../workflow/asked.ts';

/** The sections in which something is asked of each of a group, with those questions alone. */
export function sectionsOfEach(form: FormDefinition): readonly Section[] {
  return form.sections
    .map((section) => ({ ...section, questions: section.questions.filter(isOfEach) }))
    .filter(({ questions }) => questions.length > 0);
}

/** Under this name stand the answers of the lead that open a member's questions; no section is called so. */
const OF_THE_LEAD = '';

/** The lead's answers without those that each gives for themselves: what is theirs opens nothing for another. */
function sharedAnswers(form: FormDefinition, answers: AllAnswers): Answers {
  const own = new Set(sectionsOfEach(form).flatMap(({ questions }) => questions.map(({ key }) => key)));
  return Object.fromEntries(Object.entries(flatAnswers(form, answers)).filter(([key]) => !own.has(key)));
}

/** What decides which questions a member is asked: what they answered themselves, and what the lead said of the whole. */
export function memberFlat(form: FormDefinition, lead: AllAnswers, own: AllAnswers): Answers {
  const sections = sectionsOfEach(form);
  const theirs = Object.fromEntries(Object.entries(own).filter(([key]) => sections.some((one) => one.key === key)));
  return { ...sharedAnswers(form, lead), ...flatAnswers({ sections }, theirs) };
}

/** The form as it asks a member: the sections that ask them, and what they saved there. */
export function asMember(form: FormDefinition, lead: AllAnswers, saved: ReadonlyMap<string, SavedSection>): Pick<Own, 'form' | 'saved'> {
  const shared: SavedSection = { answers: sharedAnswers(form, lead), complete: true, version: 1, savedAt: '' };
  const sections = sectionsOfEach(form);
  const theirs = [...saved].filter(([key]) => sections.some((one) => one.key === key));
  return { form: { sections }, saved: new Map([[OF_THE_LEAD, shared], ...theirs]) };
} // prettier-ignore
