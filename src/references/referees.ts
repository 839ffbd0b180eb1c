import { revokeLinks } from '../accounts/links.ts';
import type { CallSettings } from '../calls/definitions.ts';
import { DAY, later } from '../deps.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { enqueue } from '../engine/outbox.ts';
import { AppError, found } from '../errors.ts';
import { askReferees } from './ask.ts';
import {
  cancelReferee,
  closeAddresses,
  deleteReferee,
  insertReferee,
  lastReminders,
  lockForReferees,
  standingReferees,
  updateReferee,
  type ApplicationOf,
  type RefereeRow,
} from './referees.repository.ts';

/** What an applicant says of a referee. */
export interface RefereeInput {
  readonly name: string;
  readonly email: string;
  /** One of the kinds that the call asks for. */
  readonly kind: string;
  /** The language in which we write to them. */
  readonly locale: string;
}

/** States of an application in which its referees may be named or replaced. */
export const NAMING: readonly string[] = ['draft', 'submitted', 'returned', 'in_review', 'interview'];

interface Standing {
  readonly application: ApplicationOf;
  readonly referees: readonly RefereeRow[];
}

async function standing(ctx: Ctx, applicationId: string): Promise<Standing> {
  const application = found(await lockForReferees(ctx.trx, applicationId));
  if (!NAMING.includes(application.state))
    throw new AppError({ kind: 'refused', why: 'moved_on', now: application.state });
  return { application, referees: await standingReferees(ctx.trx, applicationId) };
}

function invalid(fields: Readonly<Record<string, string>>): AppError {
  return new AppError({ kind: 'invalid', fields });
}

/** How many of a kind may be named: as many as are asked for, unless the call says more. */
function mostOf({ count, most }: CallSettings['referees'][number]): number {
  return Math.max(count, most ?? count);
}

/** The kinds of a call with how many are asked for and may be named; a kind that stands twice is one. */
export function kindsOf(referees: CallSettings['referees']): ReadonlyMap<string, { count: number; most: number }> {
  const kinds = new Map<string, { count: number; most: number }>();
  for (const one of referees) {
    const { count, most } = kinds.get(one.kind) ?? { count: 0, most: 0 };
    kinds.set(one.kind, { count: count + one.count, most: most + mostOf(one) });
  }
  return kinds;
}

/** Throws `invalid` for what cannot be: oneself, family as not related, the same person twice, more than may be named. */
async function check(ctx: Ctx, there: Standing, input: RefereeInput, except: string | null): Promise<void> {
  const { application, referees } = there;
  const others = referees.filter((referee) => referee.id !== except);
  const email = input.email.toLowerCase();
  const close = await closeAddresses(ctx.trx, application.id);
  if (email === application.accountEmail || close.participants.has(email))
    throw invalid({ email: 'references.error.self' });
  if (input.kind === 'not_related' && close.guardians.has(email)) throw invalid({ email: 'references.error.family' });
  if (others.some((other) => other.email.toLowerCase() === email)) throw invalid({ email: 'references.error.twice' });
  const { referees: asked } = JSON.parse(application.settings) as CallSettings;
  const wanted = kindsOf(asked).get(input.kind);
  if (wanted === undefined || wanted.most === 0) throw invalid({ kind: 'errors.chosen' });
  const named = others.filter(({ kind, state }) => kind === input.kind && state !== 'declined').length;
  if (named >= wanted.most) throw invalid({ kind: 'references.error.enough' });
}

/** In whose name a referee is named, replaced or reminded. */
export type By = 'owner' | 'officer';

async function note(ctx: Ctx, application: ApplicationOf, action: string, referee: string, by: By): Promise<void> {
  // A draft is its owner's own; what was sent changes on the record.
  if (application.state === 'draft') return;
  await record(ctx, {
    subject: 'application',
    subjectId: application.id,
    action,
    data: { referee },
    relation: by,
  });
}

/** Names a referee and returns their id. They are asked when the application is sent; at once where it was sent already. */
export async function nameReferee(
  ctx: Ctx,
  applicationId: string,
  input: RefereeInput,
  by: By = 'owner',
): Promise<string> {
  const there = await standing(ctx, applicationId);
  await check(ctx, there, input, null);
  const id = ctx.id();
  await insertReferee(ctx.trx, { ...input, id, applicationId, at: ctx.at });
  await note(ctx, there.application, 'name_referee', id, by);
  if (there.application.state !== 'draft') await askReferees(ctx, applicationId);
  return id;
}

function oneOf({ referees }: Standing, id: string): RefereeRow {
  return found(referees.find((referee) => referee.id === id));
}

/** Changes a referee who has not been asked yet. */
export async function changeReferee(ctx: Ctx, applicationId: string, id: string, input: RefereeInput): Promise<void> {
  const there = await standing(ctx, applicationId);
  if (oneOf(there, id).state !== 'named') throw new AppError({ kind: 'refused', why: 'moved_on' });
  await check(ctx, there, input, id);
  await updateReferee(ctx.trx, id, input);
}

/**
 * Takes a referee off the list. Who has been asked stays on the record as cancelled, and their link opens nothing any
 * more; who has answered stays.
 */
export async function removeReferee(ctx: Ctx, applicationId: string, id: string, by: By = 'owner'): Promise<void> {
  const there = await standing(ctx, applicationId);
  const referee = oneOf(there, id);
  if (referee.state === 'received' || referee.state === 'cancelled')
    throw new AppError({ kind: 'refused', why: 'moved_on' });
  if (referee.state === 'named') return deleteReferee(ctx.trx, id);
  await cancelReferee(ctx.trx, id, { how: 'replaced' });
  await revokeLinks(ctx, 'referee', { subjectId: id });
  await note(ctx, there.application, 'cancel_referee', id, by);
  // Who declined, or was asked by mistake, is told nothing further.
  if (referee.state !== 'asked') return;
  await enqueue(ctx, {
    template: 'referee_replaced',
    recipient: referee.email,
    recipientName: referee.name,
    locale: referee.locale,
    subject: 'application',
    subjectId: applicationId,
    once: id,
  });
}

/** Puts another referee in the place of one who was asked or has declined; returns the new one's id. */
export async function replaceReferee(
  ctx: Ctx,
  applicationId: string,
  id: string,
  input: RefereeInput,
  by: By = 'owner',
): Promise<string> {
  await removeReferee(ctx, applicationId, id, by);
  return nameReferee(ctx, applicationId, input, by);
}

/** Whether a reminder may go out: the last one is a day old. */
export function mayRemind(last: string | undefined, at: string): boolean {
  return last === undefined || later(last, DAY) <= at;
}

/** Reminds a referee who was asked, at most once a day. */
export async function remindReferee(ctx: Ctx, applicationId: string, id: string, by: By = 'owner'): Promise<void> {
  const there = await standing(ctx, applicationId);
  const referee = oneOf(there, id);
  if (referee.state !== 'asked') throw new AppError({ kind: 'refused', why: 'moved_on' });
  if (!mayRemind((await lastReminders(ctx.trx, [id])).get(id), ctx.at))
    throw invalid({ remind: 'references.error.reminded' });
  await enqueue(ctx, {
    template: 'referee_reminder',
    recipient: referee.email,
    recipientName: referee.name,
    locale: referee.locale,
    subject: 'referee',
    subjectId: id,
    once: `by_hand:${ctx.at}`,
    data: { application: applicationId },
  });
  if (by === 'officer') await note(ctx, there.application, 'remind_referee', id, by);
}
