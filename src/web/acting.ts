import type { Database } from '../db/database.ts';
import type { Admitted } from './admit.ts';
import { ownerOf } from './acting.reads.ts';
import type { Route } from './route.ts';

/** For whom the reader acts on a page. */
export interface Acting {
  readonly name: string;
  /** It is their own application. */
  readonly own: boolean;
}

/** For whom an account that acts for several acts on this page; null where nobody has to be told. */
export async function actingOnPage(
  db: Database['read'],
  route: Route,
  { actor, held }: Admitted,
  params: Readonly<Record<string, unknown>>,
): Promise<Acting | null> {
  if (actor.kind !== 'person' || actor.persons.length < 2 || !held.has('owner') || !route.on) return null;
  const [kind, param] = route.on;
  if (kind !== 'application' && kind !== 'placement') return null;
  const owner = await ownerOf(db, kind, String(params[param]));
  return owner && { name: owner.name, own: owner.id === actor.person };
}
