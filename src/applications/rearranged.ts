import type { Answers, Section } from '../calls/definitions.ts';
import { entriesOf, type Fields } from './answers.ts';
import { first } from './fields.ts';

/** Takes an entry out, or moves it up, as one of the form's buttons asks. */
export function rearranged(section: Section, answers: Answers, fields: Fields): Answers {
  const name = first(fields, 'remove') !== '' ? 'remove' : 'up';
  const [key = '', at = ''] = first(fields, name).split('.');
  if (key === '' || !section.questions.some((question) => question.key === key)) return answers;
  const entries = [...entriesOf(answers[key])];
  const index = Number(at);
  const entry = entries[index];
  if (entry === undefined) return answers;
  entries.splice(index, 1);
  if (name === 'up') entries.splice(Math.max(0, index - 1), 0, entry);
  return { ...answers, [key]: entries };
}
