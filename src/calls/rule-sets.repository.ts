import type { Knex } from 'knex';
import type { RuleDefinition } from './definitions.ts';

/** Keeps a set of rules under its number; one that is there already stays as it is. */
export async function keepRuleSet(
  trx: Knex.Transaction,
  set: {
    readonly id: string;
    readonly callId: string;
    readonly number: number;
    readonly rules: readonly RuleDefinition[];
  },
  at: string,
): Promise<void> {
  await trx('rule_sets')
    .insert({
      id: set.id,
      call_id: set.callId,
      number: set.number,
      rules: JSON.stringify(set.rules),
      published_at: at,
    })
    .onConflict(['call_id', 'number'])
    .ignore();
}

/** Gives a call other rules, if it still has the set of that number; false when somebody was quicker. */
export async function setRules(
  trx: Knex.Transaction,
  callId: string,
  from: number,
  to: number,
  rules: readonly RuleDefinition[],
): Promise<boolean> {
  const moved = await trx('calls')
    .where({ 'calls.id': callId, 'calls.rules_number': from })
    .update({ rules: JSON.stringify(rules), rules_number: to });
  return moved === 1;
}

/** Notes for every draft, and for what lapsed as one, which rules its applicant knows. */
export async function noteKnown(trx: Knex.Transaction, callId: string, number: number): Promise<void> {
  await trx('applications')
    .where('applications.call_id', callId)
    .whereIn('applications.state', ['draft', 'lapsed'])
    .whereNull('applications.rules_known')
    .update({ rules_known: number });
}

/** A draft whose applicant is to be told. */
export interface ToldDraft {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
}

/** The drafts of a call, with whom to write to. */
export async function draftsOf(trx: Knex.Transaction, callId: string): Promise<readonly ToldDraft[]> {
  return (await trx('applications')
    .join('accounts', 'accounts.id', 'applications.account_id')
    .join('persons', 'persons.id', 'applications.person_id')
    .where({ 'applications.call_id': callId, 'applications.state': 'draft' })
    .orderBy('applications.id')
    .select({
      id: 'applications.id',
      email: 'accounts.email',
      name: 'persons.name',
      locale: 'applications.locale',
    })) as ToldDraft[];
}
