import { formOf } from '../calls/calls.reads.ts';
import type { Answer, Answers, FormDefinition, Question, Section } from '../calls/definitions.ts';
import type { Ctx } from '../engine/context.ts';
import { AppError, found } from '../errors.ts';
import { isEmpty, sameAnswer } from './answers.ts';
import { convert, putAside, wholeSection, type LeftOvers } from './carry-over.ts';
import { formMove, storeMove, type FormMove } from './form-moves.repository.ts';
import { sectionOf } from './judge.ts';
import { writeSection, type SavedNow, type SectionToSave, type Writing } from './write-section.ts';

/** What was typed on a page of an old form, sorted by where it is asked now. */
interface Sorted {
  readonly bySection: ReadonlyMap<Section, Readonly<Record<string, Answer>>>;
  readonly leftOver: LeftOvers;
}

function sorted(old: Section, form: FormDefinition, typed: Answers): Sorted {
  const bySection = new Map<Section, Record<string, Answer>>();
  const leftOver: Record<string, LeftOvers[string]> = {};
  const place = (question: Question): [Section, Question] | undefined => {
    for (const section of form.sections) {
      const now = section.questions.find(({ key }) => key === question.key);
      if (now) return [section, now];
    }
    return undefined;
  };
  for (const question of old.questions) {
    const answer = typed[question.key] ?? '';
    const target = place(question);
    const now = target && convert(question, target[1], answer);
    const aside = now === undefined ? answer : now.aside;
    if (!isEmpty(aside) && question.kind !== 'consent') leftOver[question.key] = { question, answer: aside };
    for (const [field, gone] of Object.entries(now?.fields ?? {})) leftOver[`${question.key}.${field}`] = gone;
    if (target === undefined || now === undefined) continue;
    if (isEmpty(now.kept) && !isEmpty(answer)) continue; // it says nothing to what is asked now
    bySection.set(target[0], { ...bySection.get(target[0]), [question.key]: now.kept });
  }
  return { bySection, leftOver };
}

/** True where nobody saved the section since the page was made. */
function isFresh(section: Section, given: SectionToSave, { saved }: Writing, move: FormMove): boolean {
  const version = saved.get(section.key)?.version ?? 0;
  if (given.version === null) return true;
  return version === (section.key === given.section ? given.version : (move.versions[section.key] ?? 0));
}

/**
 * Saves what was typed on a page of the form that the application had before. What is still asked is saved where it is
 * asked now; what is not, or was meanwhile answered otherwise in another window, is kept aside. Nothing typed is lost.
 */
export async function saveUnderNewForm(
  ctx: Ctx,
  writing: Writing,
  given: SectionToSave & { readonly form: string },
): Promise<SavedNow> {
  const { applicationId, form } = writing;
  const move = await formMove(ctx.trx, applicationId);
  if (!move?.had.includes(given.form)) throw new AppError({ kind: 'not_found' });
  const old = found(sectionOf(await formOf(ctx.trx, given.form), given.section));
  const { bySection, leftOver } = sorted(old, form, given.answers);
  const aside: Record<string, LeftOvers[string]> = { ...move.leftOver };
  for (const [key, one] of Object.entries(leftOver)) putAside(aside, key, one, true);
  const versions = { ...move.versions };
  let saved = new Map(writing.saved);
  let now: SavedNow = { version: given.version ?? 0, savedAt: ctx.at, complete: false, problems: [], moved: true };
  for (const [section, typed] of bySection) {
    const there = saved.get(section.key);
    const differing = Object.entries(typed).filter(([key, answer]) => !sameAnswer(there?.answers[key], answer));
    if (differing.length === 0) continue;
    if (!isFresh(section, given, writing, move)) {
      for (const [key, answer] of differing) {
        const question = old.questions.find((each) => each.key === key);
        if (question && !isEmpty(answer) && question.kind !== 'consent')
          putAside(aside, key, { question, answer }, true);
      }
      continue;
    }
    const answers = wholeSection(section, { ...there?.answers, ...typed });
    const written = await writeSection(ctx, { ...writing, saved }, section, answers);
    saved = new Map(saved).set(section.key, { answers, complete: written.complete, version: written.version, savedAt: ctx.at }); // prettier-ignore
    if (section.key === given.section) now = { ...written, moved: true };
    else versions[section.key] = written.version;
  }
  await storeMove(ctx.trx, applicationId, { ...move, versions, leftOver: aside }, ctx.at);
  return now;
}
