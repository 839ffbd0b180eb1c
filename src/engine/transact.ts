import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { newId, type Entropy, type Instant } from '../deps.ts';
import type { EffectName } from '../workflow/table.ts';
import type { Ctx, Effect } from './context.ts';

/** What the engine runs on. */
export interface Engine {
  readonly db: Database;
  readonly entropy: Entropy;
  /** The key of the record's HMACs. */
  readonly auditKey: string;
  readonly effects: Readonly<Record<EffectName, Effect>>;
}

/** Runs `work` in one transaction as `actor`; everything in it happens at `at`. */
export function inTransaction<T>(
  engine: Engine,
  actor: Actor,
  at: Instant,
  work: (ctx: Ctx) => Promise<T>,
  onBehalfOf: string | null = null,
): Promise<T> {
  return engine.db.transaction((trx) =>
    work({
      trx,
      dialect: engine.db.dialect,
      at,
      actor,
      onBehalfOf,
      cascading: false,
      following: null,
      auditKey: engine.auditKey,
      effects: engine.effects,
      id: () => newId(at, engine.entropy),
      random: (bytes) => engine.entropy.bytes(bytes).toString('hex'),
    }),
  );
}
