import { callById, type Call } from '../calls/calls.reads.ts';
import type { RuleDefinition } from '../calls/definitions.ts';
import { renewRules } from '../calls/renew-rules.ts';
import { isUniqueViolation, type Database } from '../db/database.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { AppError, found } from '../errors.ts';
import { deleteRuleDraft, insertRuleDraft, ruleDraft, setOwnRules, updateRuleDraft } from './rules.repository.ts';

/** A call's rules as officers work on them. */
export interface RulesWork {
  readonly call: Call;
  readonly rules: readonly RuleDefinition[];
  /** What a page has to show to be allowed to change them. */
  readonly token: string;
  /** They differ from what applicants are judged by. */
  readonly changed: boolean;
}

const MOST = 40;

/** Reads a call's rules to be worked on; throws `not_found`. */
export async function workOnRules(db: Database['read'], callId: string): Promise<RulesWork> {
  const call = found(await callById(db, callId));
  if (call.publishedAt === null)
    return { call, rules: call.rules, token: `own.${String(call.version)}`, changed: false };
  const draft = await ruleDraft(db, callId);
  const token = draft ? `copy.${String(draft.version)}` : `live.${String(call.rulesNumber)}`;
  return { call, rules: draft?.rules ?? call.rules, token, changed: draft !== null };
}

const conflict = (): AppError => new AppError({ kind: 'conflict' });

async function begin(ctx: Ctx, callId: string, rules: readonly RuleDefinition[]): Promise<void> {
  try {
    await insertRuleDraft(ctx.trx, callId, rules, ctx.at);
  } catch (error) {
    throw isUniqueViolation(error) ? conflict() : error;
  }
}

async function workAt(ctx: Ctx, callId: string, token: string): Promise<RulesWork> {
  const work = await workOnRules(ctx.trx, callId);
  if (work.token !== token) throw conflict();
  return work;
}

const numberIn = (token: string): number => Number(token.split('.')[1]);

/**
 * Changes a call's rules: at once where it is not published, in a working copy where people rely on them. Throws
 * `conflict` when they are no longer what the page showed.
 */
export async function editRules(
  ctx: Ctx,
  callId: string,
  token: string,
  edit: (rules: readonly RuleDefinition[]) => readonly RuleDefinition[],
): Promise<void> {
  const work = await workAt(ctx, callId, token);
  const rules = edit(work.rules);
  if (rules.length > MOST) throw new AppError({ kind: 'invalid', fields: { '': 'setup.error.tooManyRules' } });
  if (new Set(rules.map(({ key }) => key)).size < rules.length) throw conflict();
  if (work.call.publishedAt === null) {
    if (!(await setOwnRules(ctx.trx, callId, work.call.version, rules))) throw conflict();
    await record(ctx, { subject: 'call', subjectId: callId, action: 'changed', data: { rules: rules.length } });
    return;
  }
  if (!work.changed) return begin(ctx, callId, rules);
  if (!(await updateRuleDraft(ctx.trx, callId, numberIn(token), rules, ctx.at))) throw conflict();
}

/** Publishes the working copy: drafts are judged by it from now on, and their applicants told. Returns how many. */
export async function publishRules(ctx: Ctx, callId: string, token: string): Promise<number> {
  const work = await workAt(ctx, callId, token);
  if (!work.changed) throw conflict();
  if (!(await deleteRuleDraft(ctx.trx, callId, numberIn(token)))) throw conflict();
  return renewRules(ctx, work.call, work.rules);
}

/** Throws the working copy away. */
export async function dropRules(ctx: Ctx, callId: string, token: string): Promise<void> {
  const work = await workAt(ctx, callId, token);
  if (work.changed && !(await deleteRuleDraft(ctx.trx, callId, numberIn(token)))) throw conflict();
}

/** The rules with one a step up or down. */
export function movedRule(rules: readonly RuleDefinition[], key: string, step: 1 | -1): readonly RuleDefinition[] {
  const from = rules.findIndex((rule) => rule.key === key);
  const to = from + step;
  const rule = rules[from];
  if (rule === undefined || to < 0 || to >= rules.length) return rules;
  return rules.toSpliced(from, 1).toSpliced(to, 0, rule);
}
