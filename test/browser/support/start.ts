import type { Client } from '../../support/app.ts';
import type { PersonName, World } from '../../support/world.ts';

/** Where people begin besides their home: addresses that no link of this network leads to. */
export interface Start {
  /** Whose session opens it: somebody of the world, a browser that has come half the way, or nobody. */
  readonly as: PersonName | Client | null;
  readonly addresses: readonly string[];
}

/** The one row of a table that is meant, by its id. */
export async function rowIn(world: World, table: string, where: object): Promise<string> {
  return ((await world.db.read(table).where(where).first('id')) as { id: string }).id;
}
