import type { Knex } from 'knex';
import type { Actor } from '../access/actor.ts';
import type { Dialect } from '../db/database.ts';
import type { Instant } from '../deps.ts';
import type { Case, Input } from '../workflow/case.ts';
import type { Audience } from '../workflow/row.ts';
import type { Subject } from '../workflow/states.ts';
import type { EffectName } from '../workflow/table.ts';

/** What follows from a move, in its transaction. Handed in as one map, so that features never import in a circle. */
export type Effect = (ctx: Ctx, c: Case, input: Input) => Promise<void>;

/** The move whose consequences are being written. */
export interface Following {
  readonly subject: Subject;
  readonly action: string;
  /** Whom the move itself tells. */
  readonly tells: readonly Audience[];
}

/** What a verb works with: one transaction, one instant, one actor. Made by `contextIn` and by nothing else. */
export interface Ctx {
  readonly trx: Knex.Transaction;
  readonly dialect: Dialect;
  /** The instant at which the request arrived; everything in the transaction happens then. */
  readonly at: Instant;
  readonly actor: Actor;
  /** The person on whose behalf the actor acts, when it is not the actor. */
  readonly onBehalfOf: string | null;
  /** True inside the consequences of another action: the relation is then `cascade`. */
  readonly cascading: boolean;
  /** What the consequences follow from; null outside of them. */
  readonly following: Following | null;
  readonly auditKey: string;
  readonly effects: Readonly<Record<EffectName, Effect>>;
  /** A new id. */
  id(): string;
  /** Random bytes, in lower-case hexadecimal. */
  random(bytes: number): string;
}
