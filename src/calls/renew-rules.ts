import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { enqueue } from '../engine/outbox.ts';
import { AppError } from '../errors.ts';
import type { Call } from './calls.reads.ts';
import type { RuleDefinition } from './definitions.ts';
import { ruleChanges } from './rule-changes.ts';
import { draftsOf, keepRuleSet, noteKnown, setRules } from './rule-sets.repository.ts';

/** Keeps the rules that a call has now under their number, so that what is judged by them can always be read. */
export async function keepRules(ctx: Ctx, call: Pick<Call, 'id' | 'rulesNumber' | 'rules'>): Promise<void> {
  await keepRuleSet(ctx.trx, { id: ctx.id(), callId: call.id, number: call.rulesNumber, rules: call.rules }, ctx.at);
}

/**
 * Gives a call other rules. Before it is published nobody has relied on any; afterwards they become the next set: drafts
 * are judged by it and their applicants told what is new, and what was sent keeps the set that it was judged by. Throws
 * `conflict` when the call has other rules by now. Returns how many drafts there were.
 */
export async function renewRules(
  ctx: Ctx,
  call: Pick<Call, 'id' | 'rulesNumber' | 'rules' | 'publishedAt'>,
  rules: readonly RuleDefinition[],
): Promise<number> {
  const live = call.publishedAt !== null;
  const number = live ? call.rulesNumber + 1 : call.rulesNumber;
  if (live) await keepRules(ctx, call);
  if (!(await setRules(ctx.trx, call.id, call.rulesNumber, number, rules))) throw new AppError({ kind: 'conflict' });
  if (!live) return 0;
  await keepRules(ctx, { id: call.id, rulesNumber: number, rules });
  await record(ctx, { subject: 'call', subjectId: call.id, action: 'rules_published', data: { number } });
  if (ruleChanges(call.rules, rules).length === 0) return 0;
  await noteKnown(ctx.trx, call.id, call.rulesNumber);
  const drafts = await draftsOf(ctx.trx, call.id);
  for (const draft of drafts)
    await enqueue(ctx, {
      template: 'rules_changed',
      recipient: draft.email,
      recipientName: draft.name,
      locale: draft.locale,
      subject: 'application',
      subjectId: draft.id,
      state: 'draft',
      once: `rules ${String(number)}`,
      data: { rulesFrom: call.rulesNumber, rulesTo: number },
    });
  return drafts.length;
}
