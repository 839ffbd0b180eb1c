import type { Answer, Answers, Question, Section } from '../calls/definitions.ts';
import { isEmpty } from './answers.ts';
import type { Earlier, Profile } from './content.reads.ts';
import { judge } from './judge.ts';

/** Answers that a person need not give twice, and where each comes from. */
export interface Offered {
  readonly answers: Answers;
  readonly from: ReadonlyMap<string, 'profile' | 'earlier'>;
}

/** What may be taken over from another application: the same question of the same kind, if its answer still is right. */
function earlierTo(question: Question, earlier: Earlier): Answer | undefined {
  const before = earlier.get(question.key);
  const anew = question.kind === 'essay' || question.kind === 'consent'; // written, and agreed to, each time
  return before?.kind !== question.kind || anew ? undefined : before.answer;
}

function offer(section: Section, wanted: (question: Question) => Answer | undefined, profile: Profile | null): Offered {
  const answers: Record<string, Answer> = {};
  const from = new Map<string, 'profile' | 'earlier'>();
  for (const question of section.questions) {
    const own = question.profile === undefined ? null : (profile?.[question.profile] ?? null);
    const answer = own ?? wanted(question);
    if (answer === undefined || isEmpty(answer) || judge(question, answer).length > 0) continue;
    answers[question.key] = answer;
    from.set(question.key, own === null ? 'earlier' : 'profile');
  }
  return { answers, from };
}

/**
 * What a section that was never saved begins with: the person's own data, and what they answered about themselves in
 * another application. Proposals and consents are written anew each time.
 */
export function offeredFor(section: Section, profile: Profile | null, earlier: Earlier): Offered {
  const about = section.group === 'about_you';
  return offer(section, (question) => (about ? earlierTo(question, earlier) : undefined), profile);
}

/** What can be taken over by one press: answers to questions that stand empty, lists of works and the like among them. */
export function offeredBesides(section: Section, profile: Profile | null, earlier: Earlier, answers: Answers): Offered {
  const all = offer(section, (question) => earlierTo(question, earlier), profile);
  const empty = [...all.from].filter(([key]) => isEmpty(answers[key]));
  return {
    answers: Object.fromEntries(empty.map(([key]) => [key, all.answers[key] ?? ''])),
    from: new Map(empty),
  };
}
