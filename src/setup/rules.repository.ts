import type { Knex } from 'knex';
import { parsed } from '../calls/calls.reads.ts';
import type { Answers, RuleDefinition } from '../calls/definitions.ts';
import type { Actor } from '../access/actor.ts';
import { visible } from '../access/relations.ts';

/** The working copy of a published call's rules. */
export interface RuleDraft {
  readonly rules: readonly RuleDefinition[];
  readonly version: number;
}

/** The working copy; null where nothing was changed. */
export async function ruleDraft(db: Knex, callId: string): Promise<RuleDraft | null> {
  const row = (await db('rule_drafts').where('rule_drafts.call_id', callId).first('rule_drafts.rules', 'rule_drafts.version')) as { rules: string; version: number } | undefined; // prettier-ignore
  return row ? { rules: parsed<readonly RuleDefinition[]>(row.rules), version: Number(row.version) } : null;
}

/** Begins a working copy; fails where there is one. */
export async function insertRuleDraft(
  trx: Knex.Transaction,
  callId: string,
  rules: readonly RuleDefinition[],
  at: string,
): Promise<void> {
  await trx('rule_drafts').insert({ call_id: callId, rules: JSON.stringify(rules), changed_at: at });
}

/** Changes the working copy at a version; false when somebody was quicker. */
export async function updateRuleDraft(
  trx: Knex.Transaction,
  callId: string,
  version: number,
  rules: readonly RuleDefinition[],
  at: string,
): Promise<boolean> {
  const moved = await trx('rule_drafts')
    .where({ call_id: callId, version })
    .update({ rules: JSON.stringify(rules), version: version + 1, changed_at: at });
  return moved === 1;
}

/** Takes the working copy away at a version; false when somebody was quicker. */
export async function deleteRuleDraft(trx: Knex.Transaction, callId: string, version: number): Promise<boolean> {
  return (await trx('rule_drafts').where({ call_id: callId, version }).delete()) === 1;
}

/** Gives a call that is not published other rules, at its version; false when somebody was quicker. */
export async function setOwnRules(
  trx: Knex.Transaction,
  callId: string,
  version: number,
  rules: readonly RuleDefinition[],
): Promise<boolean> {
  const moved = await trx('calls')
    .where({ id: callId, version })
    .whereNull('published_at')
    .update({ rules: JSON.stringify(rules), version: version + 1 });
  return moved === 1;
}

/** How many drafts a call has. */
export async function draftCount(db: Knex, callId: string): Promise<number> {
  const row = (await db('applications')
    .where({ 'applications.call_id': callId, 'applications.state': 'draft' })
    .count('applications.id as count')
    .first()) as { count: number | string } | undefined;
  return Number(row?.count ?? 0);
}

/** An application on which rules are tried. */
export interface TriedApplication {
  readonly id: string;
  readonly reference: string;
  readonly cityId: string;
  readonly personId: string;
  readonly answers: Answers;
}

const MOST = 1000;

/** The sent applications of a call that the actor may see, with all that they answered: two queries. */
export async function applicationsToTry(db: Knex, actor: Actor, callId: string): Promise<readonly TriedApplication[]> {
  const query = db('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .where('applications.call_id', callId)
    .where('applications.snapshot_number', '>', 0);
  const rows = (await visible(query, 'application', actor, 'applications:list')
    .orderBy('applications.id')
    .limit(MOST)
    .select({ id: 'applications.id', reference: 'applications.reference', cityId: 'applications.city_id', personId: 'applications.person_id' })) as Omit<TriedApplication, 'answers'>[]; // prettier-ignore
  const ids = new Set(rows.map(({ id }) => id));
  const given = (await db('answers')
    .join('applications', 'applications.id', 'answers.application_id')
    .where('applications.call_id', callId)
    .select('answers.application_id', 'answers.answers')) as { application_id: string; answers: string }[];
  const byId = new Map<string, Answers>();
  for (const { application_id: id, answers } of given)
    if (ids.has(id)) byId.set(id, { ...byId.get(id), ...parsed<Answers>(answers) });
  return rows.map((row) => ({ ...row, answers: byId.get(row.id) ?? {} }));
}

/** Host cities of stays that began before this call's, by person. */
export async function staysBefore(
  db: Knex,
  callId: string,
): Promise<readonly { readonly personId: string; readonly cityId: string }[]> {
  return (await db('placements')
    .join('places', 'places.id', 'placements.place_id')
    .join('participants', 'participants.application_id', 'placements.application_id')
    .join('applications as tried', 'tried.person_id', 'participants.person_id')
    .where('tried.call_id', callId)
    .whereRaw('participants.application_id <> tried.id')
    .whereIn('placements.state', ['active', 'completed', 'ended_early'])
    .select({ personId: 'participants.person_id', cityId: 'places.city_id' })) as {
    personId: string;
    cityId: string;
  }[];
}
