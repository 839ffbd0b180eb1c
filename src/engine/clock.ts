import type { Knex } from 'knex';
import { isDatabaseAway } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { HOUR, later, MINUTE, type Instant } from '../deps.ts';
import type { Subject } from '../workflow/states.ts';
import { actionsOf, rowOf, type Action } from '../workflow/table.ts';
import type { Ctx } from './context.ts';
import { dueOfAnswer } from './due.ts';
import { chain } from './events.ts';
import { writeTo } from './letters.ts';
import { loadCases, loadingIn } from './load-cases.ts';
import { lockAround } from './lock.ts';
import { perform } from './perform.ts';
import { inTransaction, type Engine } from './transact.ts';

const BATCH = 100;

/**
 * Takes the lease on the clock for a few minutes, or says no. The lease saves work; compare-and-set is what makes the
 * clock safe when two processes hold it all the same.
 */
export async function takeLease(engine: Engine, name: string, holder: string, at: Instant): Promise<boolean> {
  return engine.db.transaction(async (trx) => {
    const ends = later(at, 5 * MINUTE);
    await trx('leases').insert({ name, holder, ends_at: at }).onConflict('name').ignore();
    const taken = await trx('leases')
      .where({ name })
      .where((q) => q.where({ holder }).orWhere('leases.ends_at', '<=', at))
      .update({ holder, ends_at: ends });
    return taken === 1;
  });
}

/** What the clock did in one round. */
export interface Round {
  readonly moved: number;
  readonly postponed: number;
  /** Subjects that were due and stay as they are, with the fact that keeps them. */
  readonly kept: number;
  /** Subjects on which a defect was hit; the others went on. */
  readonly failures: readonly { readonly subject: Subject; readonly id: string; readonly error: string }[];
}

type Done = 'moved' | 'postponed' | 'kept';

function clockRows(subject: Subject): readonly { action: string; from: readonly string[] }[] {
  return actionsOf(subject).flatMap((action) => {
    const row = rowOf(subject, action);
    return row?.by.includes('clock') ? [{ action, from: row.from }] : [];
  });
}

async function due(db: Knex, subject: Subject, from: readonly string[], at: Instant, after: string): Promise<string[]> {
  const table = subject === 'application' ? 'applications' : 'placements';
  return db(table)
    .whereIn(`${table}.state`, [...from])
    .where(`${table}.due_at`, '<=', at)
    .where(`${table}.id`, '>', after)
    .orderBy(`${table}.id`)
    .limit(BATCH)
    .pluck<string[]>(`${table}.id`);
}

/**
 * One round of the clock: every row of the tables that it may take, wherever `due_at` has passed, each through the
 * engine and in a transaction of its own, so that one that fails holds nobody else up. Idempotent; after a week of
 * downtime it catches up in one round.
 */
export async function tick(engine: Engine, at: Instant): Promise<Round> {
  const round = { moved: 0, postponed: 0, kept: 0 };
  const failures: Round['failures'][number][] = [];
  for (const subject of ['placement', 'application'] as const)
    for (const { action, from } of clockRows(subject)) {
      let after = '';
      for (;;) {
        const ids = await due(engine.db.read, subject, from, at, after);
        for (const id of ids)
          try {
            round[await one(engine, subject, id, action, at)] += 1;
          } catch (error) {
            if (isDatabaseAway(error)) throw error;
            failures.push({ subject, id, error: String(error) });
          }
        if (ids.length < BATCH) break;
        after = ids.at(-1) ?? after;
      }
    }
  return { ...round, failures };
}

async function one(engine: Engine, subject: Subject, id: string, action: string, at: Instant): Promise<Done> {
  try {
    await inTransaction(engine, { kind: 'clock' }, at, (ctx) => perform(ctx, subject, id, action as Action<Subject>));
    return 'moved';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const why = error.detail.kind === 'refused' ? error.detail.why : '';
    if (why !== 'offer_delivered' && why !== 'reminded') return 'kept';
    return (await inTransaction(engine, { kind: 'clock' }, at, (ctx) => postpone(ctx, id))) ? 'postponed' : 'kept';
  }
}

/**
 * Nobody loses an offer that did not reach them or whose last reminder did not go out: the clock moves the answer-by
 * to 48 hours from now, on record.
 */
async function postpone(ctx: Ctx, id: string): Promise<boolean> {
  await lockAround(ctx, 'placement', id);
  const c = (await loadCases(loadingIn(ctx), 'placement', [id])).get(id);
  // Answered or moved meanwhile.
  if (c?.state !== 'offered' || c.dueAt === null || c.dueAt > ctx.at) return false;
  const answerBy = later(ctx.at, 48 * HOUR);
  const next = await chain(
    ctx,
    { count: c.eventCount, mac: c.eventHead, textKey: c.textKey },
    {
      subject: 'placement', subjectId: id, action: 'move_answer_by', relation: 'clock', version: c.version,
      from: 'offered', to: 'offered', data: { from: c.answerBy, to: answerBy },
    },
  ); // prettier-ignore
  await ctx
    .trx('placements')
    .where({ id })
    .update({ answer_by: answerBy, due_at: dueOfAnswer(c, answerBy), event_count: next.count, event_head: next.mac });
  await writeTo(ctx, 'applicant', c, {
    template: 'answer_by_moved',
    state: 'offered',
    version: c.version,
    once: answerBy,
  });
  return true;
}
