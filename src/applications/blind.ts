import type { Answers, FormDefinition, Question } from '../calls/definitions.ts';

const open = (question: Question): boolean => question.identifying !== true && question.restricted !== true;

function blindAnswers(questions: readonly Question[], answers: Answers): Answers {
  return Object.fromEntries(
    questions
      .filter((question) => open(question) && answers[question.key] !== undefined)
      .map((question) => {
        const answer = answers[question.key] ?? '';
        if (question.kind !== 'group' || typeof answer === 'string') return [question.key, answer];
        const kept = new Set((question.fields ?? []).filter(open).map((field) => field.key));
        const entries = (answer as readonly Readonly<Record<string, string>>[]).map((entry) =>
          Object.fromEntries(Object.entries(entry).filter(([key]) => kept.has(key))),
        );
        return [question.key, entries];
      }),
  );
}

/** The answers that a reviewer of a blind call may read: nothing identifying, nothing restricted, by the form's marking. */
export function blindCopy(
  form: FormDefinition,
  answers: Readonly<Record<string, Answers>>,
): Readonly<Record<string, Answers>> {
  return Object.fromEntries(
    form.sections
      .map((section) => [section.key, blindAnswers(section.questions, answers[section.key] ?? {})] as const)
      .filter(([, kept]) => Object.keys(kept).length > 0),
  );
}
