import type { Actor, LinkPurpose, Relation } from '../access/actor.ts';
import { POLICY } from '../access/policy.ts';
import { relate } from '../access/relations.ts';
import type { Database } from '../db/database.ts';
import type { Instant } from '../deps.ts';
import { AppError } from '../errors.ts';
import { linkActor } from './link-actor.reads.ts';
import type { Route } from './route.ts';

const LINKS: readonly Relation[] = ['guardian', 'member', 'referee', 'official', 'endorser'] satisfies LinkPurpose[];

/** Relations that say something only about a row: a permission of these alone needs a route with `on`. */
const OF_ROWS: ReadonlySet<Relation> = new Set(['owner', 'lead']);

const NONE: ReadonlySet<Relation> = new Set();

/** The relations of a route's permission. */
export function relationsAsked(route: Route): readonly Relation[] {
  return POLICY[route.permission];
}

/** True when only the holder of a link can open it: then it is useless to ask somebody to sign in. */
export function isByLink(route: Route): boolean {
  return relationsAsked(route).every((relation) => LINKS.includes(relation));
}

/** True when the permission can only be asked of a row. */
export function needsRow(route: Route): boolean {
  return relationsAsked(route).every((relation) => OF_ROWS.has(relation));
}

/** Who asks, and the links that are open in their session. */
export interface Asking {
  readonly actor: Actor;
  readonly at: Instant;
  linkFor(purpose: string): string | null;
}

/** Who is let in, and what they are to the row. */
export interface Admitted {
  readonly actor: Actor;
  readonly held: ReadonlySet<Relation>;
}

async function candidates(db: Database['read'], route: Route, asking: Asking): Promise<Actor[]> {
  const found: Actor[] = [];
  if (asking.actor.kind === 'person' && !isByLink(route)) found.push(asking.actor);
  for (const purpose of relationsAsked(route).filter((relation): relation is LinkPurpose => LINKS.includes(relation))) {
    const link = asking.linkFor(purpose);
    const actor = link === null ? null : await linkActor(db, link, purpose, asking.at);
    if (actor) found.push(actor);
  }
  return found;
}

function holdsAnywhere(actor: Actor, asked: readonly Relation[]): boolean {
  if (actor.kind === 'link') return asked.includes(actor.purpose);
  if (actor.kind !== 'person') return false;
  if (asked.includes('signed_in')) return true;
  return actor.roles.some(({ role }) => asked.includes(role) || (role === 'officer' && asked.includes('lead')));
}

/**
 * Lets somebody in, or throws: nobody there → `sign_in`; a row that is nothing to them (or from which they are recused)
 * → `not_found`; a row that they see, or an area, that this permission does not open to them → `forbidden`; something to
 * write to what was erased → `conflict`.
 */
export async function admit(
  db: Database['read'],
  route: Route,
  asking: Asking,
  params: Readonly<Record<string, unknown>>,
): Promise<Admitted> {
  const asked = relationsAsked(route);
  const everyone = asked.includes('anyone');
  const who = await candidates(db, route, asking);
  if (!route.on) {
    const actor = who.find((each) => everyone || holdsAnywhere(each, asked));
    if (actor) return { actor, held: NONE };
    if (everyone) return { actor: asking.actor, held: NONE };
    throw new AppError({ kind: who.length > 0 ? 'forbidden' : 'sign_in' });
  }
  if (who.length === 0) throw new AppError({ kind: 'sign_in' });
  const [kind, param] = route.on;
  let seen = false;
  for (const actor of who) {
    const related = await relate(db, actor, kind, String(params[param]));
    if (!related || related.held.size === 0) continue;
    if (asked.some((relation) => related.held.has(relation))) {
      if (related.erased && route.method === 'post') throw new AppError({ kind: 'conflict' });
      return { actor, held: related.held };
    }
    seen = true;
  }
  throw new AppError({ kind: seen ? 'forbidden' : 'not_found' });
}
