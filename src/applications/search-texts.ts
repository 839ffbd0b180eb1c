import type { Answer, Answers, FormDefinition, Question } from '../calls/definitions.ts';

function wordsIn(answer: Answer): string[] {
  if (typeof answer === 'string') return [answer];
  return answer.flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
}

const SEARCHED: ReadonlySet<Question['kind']> = new Set(['text', 'essay', 'group', 'link', 'budget']);

/** What an application is found by: its names and identifying answers apart from what it says; nothing restricted. */
export function searchTexts(
  form: FormDefinition,
  answers: Readonly<Record<string, Answers>>,
  names: readonly string[],
): { identity: string; content: string } {
  const identity = [...names];
  const content: string[] = [];
  for (const section of form.sections)
    for (const question of section.questions) {
      const answer = answers[section.key]?.[question.key];
      if (answer === undefined || question.restricted === true || !SEARCHED.has(question.kind)) continue;
      (question.identifying === true ? identity : content).push(...wordsIn(answer));
    }
  return { identity: identity.join(' '), content: content.join(' ') };
}
