import type { Database } from '../../src/db/database.ts';

/** A database whose transactions, while it is armed, run to their end and are then undone: a door can be tried by everybody. */
export function undoing(db: Database): { readonly db: Database; arm(): void; disarm(): void } {
  let armed = false;
  const undo = Symbol('undone');
  return {
    arm: () => {
      armed = true;
    },
    disarm: () => {
      armed = false;
    },
    db: {
      ...db,
      transaction: async (work) => {
        if (!armed) return db.transaction(work);
        const kept: { result?: Awaited<ReturnType<typeof work>> } = {};
        try {
          return await db.transaction(async (trx) => {
            kept.result = await work(trx);
            throw Object.assign(new Error('undone'), { undo });
          });
        } catch (error) {
          if ((error as { undo?: symbol }).undo !== undo) throw error;
          return kept.result as Awaited<ReturnType<typeof work>>;
        }
      },
    },
  };
}
