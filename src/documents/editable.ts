import { found } from '../errors.ts';
import type { Ctx } from '../engine/context.ts';
import { isLongEnough, validityNeeded, type Needed } from '../workflow/validity.ts';
import { has } from '../workflow/states.ts';
import {
  currentDocuments,
  lockApplication,
  requirementsOf,
  returnedRequirements,
  type ApplicationRow,
  type DocumentRow,
  type RequirementRow,
  type ReturnItem,
} from './documents.repository.ts';

import { staysByApplication } from './stays.reads.ts';

/** Requirements whose files the applicant may change now: all of them, or those with these ids. */
export type Editable = 'all' | ReadonlySet<string>;

/** A requirement, with what each host asks of its validity. */
export interface AskedHere extends RequirementRow {
  readonly needed: readonly Needed[];
}

/** Everything that decides about one application's documents. */
export interface Papers {
  readonly application: ApplicationRow;
  readonly requirements: readonly AskedHere[];
  readonly documents: readonly DocumentRow[];
  readonly items: readonly ReturnItem[];
}

/** Items of the return that the application is in: they stay open to change until it is sent again. */
export function itemsOfThisReturn({
  application,
  items,
}: Pick<Papers, 'application' | 'items'>): readonly ReturnItem[] {
  return application.state === 'returned' ? items : [];
}

/** One file can be put right without opening the form again: rejected, run out, or sent since and not looked at yet. */
function wantsFile(papers: Papers, requirement: AskedHere): boolean {
  const mine = papers.documents.filter((document) => document.requirementId === requirement.id);
  if (mine.some((document) => document.state === 'rejected' || document.state === 'expired')) return true;
  const accepted = mine.filter((document) => document.state === 'accepted');
  // Accepted for now, and not for long enough: a renewed one may come at any time.
  if (accepted.length > 0 && !accepted.some((document) => isLongEnough(document.validUntil, requirement.needed)))
    return true;
  const { submittedAt } = papers.application;
  if (submittedAt !== null && mine.some((d) => d.state === 'pending' && d.createdAt > submittedAt)) return true;
  return requirement.due !== 'submission' && accepted.length === 0;
}

/** What may be changed, by the application's state alone. */
export function editableIn(papers: Papers): Editable {
  const { state } = papers.application;
  if (state === 'draft') return 'all';
  if (!has('application', state, 'live')) return new Set();
  if (state === 'returned') {
    const keys = new Set(itemsOfThisReturn(papers).map((item) => item.key));
    // What was asked for on its own has its own day, and does not wait until the rest is sent again.
    const wanted = papers.requirements.filter(
      (one) => keys.has(one.key) || (one.requestedOf !== null && wantsFile(papers, one)),
    );
    return new Set(wanted.map(({ id }) => id));
  }
  return new Set(papers.requirements.filter((requirement) => wantsFile(papers, requirement)).map(({ id }) => id));
}

/** True if the requirement's files may be changed. */
export function mayEdit(editable: Editable, requirementId: string): boolean {
  return editable === 'all' || editable.has(requirementId);
}

/** Locks the application and reads what decides about its documents. */
export async function papersOf(ctx: Ctx, applicationId: string): Promise<Papers> {
  const application = found(await lockApplication(ctx.trx, applicationId));
  const stays = (await staysByApplication(ctx.trx, [applicationId])).get(applicationId) ?? [];
  const asked = await requirementsOf(ctx.trx, application);
  return {
    application,
    requirements: asked.map((one) => ({ ...one, needed: validityNeeded(one, stays, application.callEndsOn) })),
    documents: await currentDocuments(ctx.trx, applicationId),
    items: await returnedRequirements(ctx.trx, applicationId),
  };
}

/**
 * Requirements whose files may be changed now. Draft: all. Returned: those that it was returned for. Otherwise, while
 * the application lives: those with a rejected or expired document, with one sent since and not looked at yet, and
 * those due later that have none accepted. The application's row is locked.
 */
export async function editableRequirements(ctx: Ctx, applicationId: string): Promise<Editable> {
  return editableIn(await papersOf(ctx, applicationId));
}
