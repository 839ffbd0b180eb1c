import type { RuleDefinition } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { pick } from '../i18n/index.ts';
import type { RuleVerdict } from '../workflow/eligibility.ts';
import type { TaggedLine } from './frame.view.ts';

const KINDS = { met: 'ok', failed: 'err', unknown: 'mute' } as const;

/** The rules of a call with what is known of each. */
export function ruleLines(
  rules: readonly RuleDefinition[],
  verdictOf: (rule: RuleDefinition) => RuleVerdict,
  { t, locale }: Reader,
): readonly TaggedLine[] {
  return rules.map((rule) => {
    const verdict = verdictOf(rule);
    const tag = { kind: KINDS[verdict], text: t(`applications.rule.${verdict}`) };
    return { text: pick(rule.sentence, locale), note: '', tag };
  });
}
