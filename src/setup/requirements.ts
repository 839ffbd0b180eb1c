import { callById, requirementsOf, type Call, type Requirement } from '../calls/calls.reads.ts';
import type { RequirementDefinition } from '../calls/definitions.ts';
import { createRequirements } from '../calls/place.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { AppError, found } from '../errors.ts';
import { deleteRequirement, documentsSent, orderRequirements, updateRequirement } from './requirements.repository.ts';

/** Keys of documents that the product itself looks for. */
const OWN = ['paper_form'];

const invalid = (fields: Readonly<Record<string, string>>): AppError => new AppError({ kind: 'invalid', fields });

async function callAt(ctx: Ctx, callId: string): Promise<{ readonly call: Call; readonly all: readonly Requirement[] }> {
  const call = found(await callById(ctx.trx, callId));
  return { call, all: await requirementsOf(ctx.trx, callId) };
} // prettier-ignore

async function note(ctx: Ctx, callId: string, action: string, key: string): Promise<void> {
  await record(ctx, { subject: 'call', subjectId: callId, action, data: { key } });
}

/**
 * Asks for another document. Once the call is open nothing more can be due when an application is sent: whoever has sent
 * one has sent what was asked.
 */
export async function addRequirement(ctx: Ctx, callId: string, requirement: RequirementDefinition): Promise<void> {
  const { call, all } = await callAt(ctx, callId);
  if (all.some(({ key }) => key === requirement.key)) throw new AppError({ kind: 'conflict' });
  if (call.publishedAt !== null && requirement.due === 'submission') throw invalid({ due: 'setup.doc.error.dueFixed' });
  await createRequirements(ctx, callId, [requirement]);
}

/** A list that narrows asks more people once something is added to it, or once it is gone. */
function widened(before: readonly string[] = [], now: readonly string[] = []): boolean {
  return before.length > 0 && (now.length === 0 || now.some((one) => !before.includes(one)));
}

/** What a change would ask of people who have sent what was asked before. */
function harder(before: Requirement, now: RequirementDefinition): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  const order = ['submission', 'nomination', 'travel'];
  if (order.indexOf(now.due) < order.indexOf(before.due)) problems['due'] = 'setup.doc.error.sooner';
  if (before.condition !== 'always' && now.condition !== before.condition) problems['condition'] = 'setup.doc.error.more';
  if (widened(before.conditions?.cities, now.conditions?.cities)) problems['cities'] = 'setup.doc.error.more';
  if (widened(before.conditions?.modes, now.conditions?.modes)) problems['modes'] = 'setup.doc.error.more';
  if (now.maxFiles < before.maxFiles) problems['maxFiles'] = 'setup.doc.error.fewer';
  if (before.formats.some((format) => !now.formats.includes(format))) problems['formats'] = 'setup.doc.error.formats';
  if (before.restricted && !now.restricted) problems['restricted'] = 'setup.doc.error.restricted';
  if (before.identifying && !now.identifying) problems['identifying'] = 'setup.doc.error.identifying';
  return problems;
} // prettier-ignore

/** Changes what is asked; of a published call only in what makes it no harder, and opens no file to more people. */
export async function changeRequirement(ctx: Ctx, callId: string, requirement: RequirementDefinition): Promise<void> {
  const { call, all } = await callAt(ctx, callId);
  const before = found(all.find(({ key }) => key === requirement.key) ?? null);
  const problems = call.publishedAt === null ? {} : harder(before, requirement);
  if (Object.keys(problems).length > 0) throw invalid(problems);
  await updateRequirement(ctx.trx, callId, requirement);
  await note(ctx, callId, 'requirement_changed', requirement.key);
}

/** Asks for a document no more, as long as nobody has sent one. */
export async function removeRequirement(ctx: Ctx, callId: string, key: string): Promise<void> {
  const { all } = await callAt(ctx, callId);
  found(all.find((one) => one.key === key) ?? null);
  if (((await documentsSent(ctx.trx, callId)).get(key) ?? 0) > 0) throw invalid({ '': 'setup.doc.error.sent' });
  if (OWN.includes(key)) throw invalid({ '': 'setup.doc.error.own' });
  await deleteRequirement(ctx.trx, callId, key);
  await note(ctx, callId, 'requirement_removed', key);
}

/** Moves a document up or down the list. */
export async function moveRequirement(ctx: Ctx, callId: string, key: string, step: 1 | -1): Promise<void> {
  const { all } = await callAt(ctx, callId);
  const keys = all.map((one) => one.key);
  const from = keys.indexOf(key);
  const to = from + step;
  if (from < 0 || to < 0 || to >= keys.length) return;
  await orderRequirements(ctx.trx, callId, keys.toSpliced(from, 1).toSpliced(to, 0, key));
}
