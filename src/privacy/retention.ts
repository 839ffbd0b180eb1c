import { isDatabaseAway } from '../db/database.ts';
import { DAY, later, type Instant } from '../deps.ts';
import type { Storage } from '../documents/storage.ts';
import { addMonths, dayOf } from '../engine/days.ts';
import { inTransaction, type Engine } from '../engine/transact.ts';
import { AppError } from '../errors.ts';
import { eraseApplication, removeErasedFiles } from './erase.ts';
import { dueBefore, keepRules } from './due.ts';
import { forgetOldAccess, oldMails } from './retention.repository.ts';
import { forgetOldEntries, sweepMails } from './sweep.repository.ts';

/** What one round of retention did. */
export interface Forgotten {
  readonly applications: number;
  /** Past their date, and held by an objection, a stay or a hold. */
  readonly held: number;
  readonly mails: number;
  readonly files: number;
  /** Applications, or files, on which a defect was hit; the others went on. */
  readonly failures: readonly { readonly id: string; readonly error: string }[];
}

const BATCH = 100;
// Everywhere it is no longer the last day: nobody's data go before their date.
const earliestDay = (at: Instant): string => dayOf(at, 'Etc/GMT+12');

async function eraseDue(engine: Engine, at: Instant): Promise<Omit<Forgotten, 'mails' | 'files'>> {
  const rules = await keepRules(engine.db.read);
  const failures: { id: string; error: string }[] = [];
  let [applications, held] = [0, 0];
  for (let after = ''; ;) {
    const { due, last } = await dueBefore(engine.db.read, rules, earliestDay(at), { after, most: BATCH });
    for (const { id } of due)
      try {
        await inTransaction(engine, { kind: 'clock' }, at, (ctx) => eraseApplication(ctx, id, { request: null }));
        applications += 1;
      } catch (error) {
        if (isDatabaseAway(error)) throw error;
        if (error instanceof AppError) held += 1;
        else failures.push({ id, error: String(error) });
      }
    if (last === null) return { applications, held, failures };
    after = last;
  }
}

async function forgetMails(engine: Engine, at: Instant): Promise<number> {
  const { mail } = await keepRules(engine.db.read);
  const before = `${addMonths(at.slice(0, 10), -mail)}T00:00:00.000Z`;
  let count = 0;
  for (;;) {
    const ids = await oldMails(engine.db.read, before);
    if (ids.length === 0) return count;
    await inTransaction(engine, { kind: 'clock' }, at, (ctx) => sweepMails(ctx, ids));
    count += ids.length;
  }
}

/**
 * Erases what is past its date: ended applications each in a transaction of its own, addresses of mails that went out,
 * codes and endorsements of calls long over, sessions, links and sign-in codes that ended; then removes the files.
 * Idempotent; after downtime it catches up in one round.
 */
export async function forgetOld(engine: Engine, storage: Pick<Storage, 'remove'>, at: Instant): Promise<Forgotten> {
  const erased = await eraseDue(engine, at);
  const mails = await forgetMails(engine, at);
  const { sent } = await keepRules(engine.db.read);
  await inTransaction(engine, { kind: 'clock' }, at, async (ctx) => {
    await forgetOldAccess(ctx.trx, at, later(at, -30 * DAY));
    await forgetOldEntries(ctx, addMonths(earliestDay(at), -sent));
  });
  const { files, failures } = await removeErasedFiles(engine, storage);
  return {
    ...erased,
    mails,
    files,
    failures: [...erased.failures, ...failures.map((error) => ({ id: 'file', error }))],
  };
}
