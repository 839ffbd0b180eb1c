import type { RuleDefinition } from '../calls/definitions.ts';
import { ruleChanges } from '../calls/rule-changes.ts';
import type { Reader } from '../calls/when.ts';
import { pick } from '../i18n/index.ts';
import type { Partials } from '../web/partials.ts';
import { verdictOf } from '../workflow/eligibility.ts';
import type { Whole } from './around.ts';
import type { TaggedLine } from './frame.view.ts';
import { answersBySection, flatAnswers } from './judge.ts';
import { ruleLines } from './rules.view.ts';

/** What is new in the rules of a call since its applicant last looked, and whether they meet it. */
export interface RulesCard {
  readonly lines: readonly TaggedLine[];
  readonly gone: readonly string[];
  readonly seen: Partials['button-form'];
}

/** The card on the task list that says what is new in the rules; null where nothing is. */
export function rulesCard(whole: Whole, known: readonly RuleDefinition[], reader: Reader): RulesCard | null {
  const { t, locale } = reader;
  const changes = ruleChanges(known, whole.call.rules);
  if (changes.length === 0) return null;
  const flat = flatAnswers(whole.form, answersBySection(whole.saved));
  const { failedRules } = whole.standing;
  const here = changes.filter(({ what }) => what !== 'removed').map(({ rule }) => rule);
  return {
    lines: ruleLines(here, (rule) => verdictOf(rule, flat, failedRules), reader),
    gone: changes.filter(({ what }) => what === 'removed').map(({ rule }) => t('applications.rulesMoved.removed', { rule: pick(rule.sentence, locale) })),
    seen: { action: `/applications/${whole.application.id}/rule-changes/seen`, text: t('applications.moved.seen'), kind: 'secondary', small: true },
  };
} // prettier-ignore
