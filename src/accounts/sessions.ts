import type { Ctx } from '../engine/context.ts';
import { deleteSessionOf, deleteSessionsOf, deleteSessionsOfPerson } from './sessions.repository.ts';

/** Signs a person out everywhere: when a role of theirs begins or ends, and when an account is closed. */
export async function endSessionsOf(trx: Ctx['trx'], personId: string): Promise<void> {
  await deleteSessionsOfPerson(trx, personId);
}

/** Signs one device of one's own out. */
export async function endOwnSession(ctx: Ctx, accountId: string, idHash: string): Promise<void> {
  await deleteSessionOf(ctx.trx, accountId, idHash);
}

/** Signs every other device of one's own out. */
export async function endOtherSessions(ctx: Ctx, accountId: string, keep: string | null): Promise<void> {
  await deleteSessionsOf(ctx.trx, accountId, keep);
}
