import { createHash } from 'node:crypto';
import type { Actor } from '../access/actor.ts';
import { isUniqueViolation } from '../db/database.ts';
import { DAY, later, type Instant } from '../deps.ts';
import type { Ctx } from '../engine/context.ts';
import { inTransaction, type Engine } from '../engine/transact.ts';
import { AppError } from '../errors.ts';
import { findLocation, purgeKeys, settleKey, takeKey } from './idempotency.repository.ts';

const KEPT = DAY;

/** Who posts to where: a key that was stolen, or sent to another form, replays nothing. */
function scopeOf(actor: Actor, path: string): string {
  const who = actor.kind === 'person' ? actor.account : actor.kind === 'link' ? actor.link : actor.kind;
  return createHash('sha256').update(`${who}\n${path}`).digest('hex');
}

/** One form that was sent. */
export interface Sent {
  readonly actor: Actor;
  readonly at: Instant;
  readonly path: string;
  /** The form's idempotency key; null for one without. */
  readonly key: string | null;
}

/**
 * Runs the verb and settles the form's key in one transaction. The key is taken first: of two that race the second
 * waits, finds it taken, and answers with where the first one led.
 */
export async function commitOnce<T>(
  engine: Engine,
  sent: Sent,
  verb: (ctx: Ctx) => Promise<T>,
  to: string | ((result: T) => string),
): Promise<string> {
  const { actor, at, path, key } = sent;
  const target = (result: T): string => (typeof to === 'string' ? to : to(result));
  if (key === null) return target(await inTransaction(engine, actor, at, verb));
  const scope = scopeOf(actor, path);
  const replayed = new Error('this form was sent before');
  try {
    return await inTransaction(engine, actor, at, async (ctx) => {
      try {
        await takeKey(ctx.trx, key, scope, at);
      } catch (error) {
        throw isUniqueViolation(error) ? replayed : error;
      }
      const location = target(await verb(ctx));
      await settleKey(ctx.trx, key, location);
      if (key.endsWith('00')) await purgeKeys(ctx.trx, later(at, -KEPT)); // one form in a thousand tidies up
      return location;
    });
  } catch (error) {
    if (error !== replayed) throw error;
    const location = await findLocation(engine.db.read, key, scope);
    if (location === null) throw new AppError({ kind: 'conflict' });
    return location;
  }
}
