import type { Answer, Answers, Section } from '../calls/definitions.ts';
import { isEmpty } from './answers.ts';
import type { Profile } from './content.reads.ts';
import { judge } from './judge.ts';

/** Answers that a person need not give twice, and where each comes from. */
export interface Offered {
  readonly answers: Answers;
  readonly from: ReadonlyMap<string, 'profile' | 'earlier'>;
}

/**
 * What a section that was never saved begins with: the person's own data, and what they answered about themselves in
 * another application. Proposals and consents are written anew each time.
 */
export function offeredFor(section: Section, profile: Profile | null, earlier: Answers): Offered {
  const answers: Record<string, Answer> = {};
  const from = new Map<string, 'profile' | 'earlier'>();
  for (const question of section.questions) {
    const own = question.profile === undefined ? null : (profile?.[question.profile] ?? null);
    const before =
      section.group === 'about_you' && question.kind !== 'essay' && question.kind !== 'consent'
        ? earlier[question.key]
        : undefined;
    const answer = own ?? before;
    if (answer === undefined || isEmpty(answer) || judge(question, answer).length > 0) continue;
    answers[question.key] = answer;
    from.set(question.key, own === null ? 'earlier' : 'profile');
  }
  return { answers, from };
}
