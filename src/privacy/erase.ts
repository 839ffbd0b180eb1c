import { citiesOf } from '../access/actor.ts';
import { later } from '../deps.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { lockAround } from '../engine/lock.ts';
import { enqueue } from '../engine/outbox.ts';
import type { Engine } from '../engine/transact.ts';
import type { Storage } from '../documents/storage.ts';
import { AppError, found } from '../errors.ts';
import { applicationBlocksOf, personBlocksOf } from './erase.reads.ts';
import {
  accountOf,
  findAsked,
  isErased,
  liftHold,
  moveAsked,
  ownApplications,
  setHold,
} from './requests.repository.ts';
import { STOPPABLE } from './requests.ts';
import { sweepApplication, sweepPerson } from './sweep.repository.ts';

/** Why something is erased: a request of the person, or its date. */
export interface Cause {
  readonly request: string | null;
}

/** The city for which an admin acts, as the record of people names it: where they hold the role. */
const cityOf = (ctx: Ctx): { city?: string } => {
  const [city] = citiesOf(ctx.actor, 'admin');
  return city === undefined ? {} : { city };
};

const handOf = (ctx: Ctx): 'admin' | 'clock' => (ctx.actor.kind === 'clock' ? 'clock' : 'admin');

/**
 * Erases everything personal of one application; that it was, with its states, numbers and times, stays on a record that
 * is whole. Throws `conflict` while something stands in the way.
 */
export async function eraseApplication(ctx: Ctx, id: string, { request }: Cause): Promise<void> {
  await lockAround(ctx, 'application', id);
  if ((await applicationBlocksOf(ctx.trx, id)).length > 0) throw new AppError({ kind: 'conflict' });
  if (await isErased(ctx.trx, id)) throw new AppError({ kind: 'conflict' });
  // Written while the application's key still stands; the line itself has no text.
  await record(ctx, {
    subject: 'application',
    subjectId: id,
    action: 'erase',
    relation: handOf(ctx),
    data: { request },
  });
  await sweepApplication(ctx, id);
}

/**
 * Erases a person whole: applications, profile, account, sessions, links, mails. Seats, balance, numbers of letters, and
 * who decided what when stay, under nobody's name. Throws `conflict` while something stands in the way.
 */
async function erasePerson(ctx: Ctx, personId: string, cause: Cause): Promise<void> {
  await ctx.trx('persons').where('persons.id', personId).forUpdate().first('persons.id');
  if ((await personBlocksOf(ctx.trx, personId)).length > 0) throw new AppError({ kind: 'conflict' });
  for (const id of await ownApplications(ctx.trx, personId)) await eraseApplication(ctx, id, cause);
  const data = { ...cause, ...cityOf(ctx) };
  await record(ctx, { subject: 'person', subjectId: personId, action: 'erase_person', relation: handOf(ctx), data });
  await sweepPerson(ctx, personId);
}

/** Carries out a confirmed wish to be erased, once the time to stop it is over, and tells the person at the address that goes. */
export async function carryOut(ctx: Ctx, requestId: string): Promise<void> {
  const asked = found(await findAsked(ctx.trx, requestId));
  const { personId, kind, state, confirmedAt } = asked;
  if (kind !== 'erase' || state !== 'open' || confirmedAt === null || later(confirmedAt, STOPPABLE) > ctx.at)
    throw new AppError({ kind: 'conflict' });
  const account = await accountOf(ctx.trx, asked.accountId);
  await erasePerson(ctx, personId, { request: requestId });
  const person = ctx.actor.kind === 'person' ? ctx.actor.person : null;
  const to = { state: 'done', outcome: 'done', settled_at: ctx.at, settled_by: person };
  if (!(await moveAsked(ctx.trx, requestId, ['open'], to))) throw new AppError({ kind: 'conflict' });
  await enqueue(ctx, {
    template: 'erasure_done',
    recipient: account.email,
    recipientName: account.name,
    locale: asked.locale,
    subject: 'privacy_request',
    subjectId: requestId,
  });
}

/** Erases one application of the person who asked: where the whole person may not go yet, or shall not. */
export async function carryOutOne(ctx: Ctx, requestId: string, applicationId: string): Promise<void> {
  const { personId, kind, state } = found(await findAsked(ctx.trx, requestId));
  if (kind !== 'erase' || state !== 'open') throw new AppError({ kind: 'conflict' });
  if (!(await ownApplications(ctx.trx, personId)).includes(applicationId)) throw new AppError({ kind: 'not_found' });
  await eraseApplication(ctx, applicationId, { request: requestId });
}

/** Forbids to erase somebody, with the reason: a lawsuit, an inquiry, papers that the law asks for. */
export async function holdPerson(ctx: Ctx, personId: string, reason: string): Promise<void> {
  if (ctx.actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
  const hold = ctx.id();
  await setHold(ctx.trx, { id: hold, personId, reason, by: ctx.actor.person, at: ctx.at });
  const data = { hold, ...cityOf(ctx) };
  await record(ctx, { subject: 'person', subjectId: personId, action: 'hold_data', relation: 'admin', data });
}

/** Lifts a hold. Throws `conflict` where it is lifted. */
export async function liftHoldOn(ctx: Ctx, personId: string, hold: string): Promise<void> {
  if (ctx.actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
  if (!(await liftHold(ctx.trx, personId, hold, ctx.actor.person, ctx.at))) throw new AppError({ kind: 'conflict' });
  const data = { hold, ...cityOf(ctx) };
  await record(ctx, { subject: 'person', subjectId: personId, action: 'lift_hold', relation: 'admin', data });
}

const FEW = 200;

/** What a round of removing files did: one that fails holds no other up, and stays on the list. */
export interface Removed {
  readonly files: number;
  readonly failures: readonly string[];
}

/** Removes from the storage the files of what was erased, after its commit; what fails is tried again by the clock. */
export async function removeErasedFiles(
  engine: Pick<Engine, 'db'>,
  storage: Pick<Storage, 'remove'>,
): Promise<Removed> {
  const failures: string[] = [];
  let files = 0;
  for (let after = ''; ;) {
    const keys = await engine.db
      .read('files_to_remove')
      .where('files_to_remove.storage_key', '>', after)
      .orderBy('files_to_remove.storage_key')
      .limit(FEW)
      .pluck<string[]>('files_to_remove.storage_key');
    const gone: string[] = [];
    for (const key of keys)
      try {
        await storage.remove(key);
        gone.push(key);
      } catch (error) {
        failures.push(String(error));
      }
    if (gone.length > 0)
      await engine.db.transaction((trx) => trx('files_to_remove').whereIn('storage_key', gone).delete());
    files += gone.length;
    const last = keys.at(-1);
    if (last === undefined) return { files, failures };
    after = last;
  }
}
