import type { Answers, RuleDefinition } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { pick } from '../i18n/index.ts';
import { judge } from '../workflow/eligibility.ts';
import type { TaggedLine } from './frame.view.ts';

const KINDS = { met: 'ok', failed: 'err', unknown: 'mute' } as const;

/** The rules of a call with what the answers say of each; without answers none is judged. */
export function ruleLines(
  rules: readonly RuleDefinition[],
  answers: Answers,
  { t, locale }: Reader,
): readonly TaggedLine[] {
  return rules.map((rule) => {
    const verdict = judge(rule, answers[rule.question]);
    const tag = { kind: KINDS[verdict], text: t(`applications.rule.${verdict}`) };
    return { text: pick(rule.sentence, locale), note: '', tag };
  });
}
