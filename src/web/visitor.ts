import type { NextFunction, Request, Response } from 'express';
import type { Actor } from '../access/actor.ts';
import type { Clock, Instant } from '../deps.ts';
import type { Locale } from '../i18n/index.ts';
import { localeOf, zoneOf } from './locale.ts';
import type { Identity } from './session.repository.ts';
import type { Sessions } from './session-store.ts';
import type { Site } from './site.reads.ts';

/** Who is at the door, in which language and zone, since when; worked out once a request. */
export interface Visitor {
  readonly at: Instant;
  readonly actor: Actor;
  readonly identity: Identity | null;
  readonly locale: Locale;
  readonly zone: string;
  readonly site: Site;
  /** They have to enrol in a second factor before their roles count. */
  readonly lacksFactor: boolean;
  /** When the session ends unless the reader acts; null for nobody. */
  readonly sessionEndsAt: Instant | null;
}

const visitors = new WeakMap<Request, Visitor>();
const arrivals = new WeakMap<Request, Instant>();

/** Whoever holds a role and has no second factor, where one is demanded, holds nothing until they have. */
function lacksFactor(identity: Identity | null, demanded: boolean): boolean {
  return demanded && identity !== null && identity.roles.length > 0 && !identity.secondFactor;
}

function actorOf(identity: Identity | null, at: Instant, demanded: boolean): Actor {
  if (!identity) return { kind: 'nobody' };
  const { account, person, name, persons } = identity;
  const roles = lacksFactor(identity, demanded) ? [] : identity.roles;
  return { kind: 'person', at, account, person, name, persons, roles };
}

/** Notes when the request arrived: everything in it happens then, and a deadline is judged by it. */
export function noteArrival(clock: Clock) {
  return (req: Request, _res: Response, next: NextFunction): void => {
    arrivals.set(req, clock.now());
    next();
  };
}

/** Works out who visits, from the session that was loaded before. */
export function knowVisitor(clock: Clock, sessions: Sessions, site: () => Promise<Site>, demanded: boolean) {
  return async (req: Request, _res: Response, next: NextFunction): Promise<void> => {
    visitors.set(req, visitorOf(req, await site(), clock, sessions, demanded));
    next();
  };
}

function visitorOf(req: Request, site: Site, clock: Clock, sessions: Sessions, demanded: boolean): Visitor {
  const row = sessions.loaded(req);
  const identity = row?.identity ?? null;
  const at = arrivals.get(req) ?? clock.now();
  return {
    at,
    actor: actorOf(identity, at, demanded),
    lacksFactor: lacksFactor(identity, demanded),
    identity,
    locale: localeOf(req, identity?.locale ?? null),
    zone: zoneOf(req, identity?.zone ?? null, site.zone),
    site,
    sessionEndsAt: identity && row ? (row.idleEndsAt < row.endsAt ? row.idleEndsAt : row.endsAt) : null,
  };
}

/** The visitor of a request; a stranger where something failed before anybody could look. */
export async function visitorAt(
  req: Request,
  clock: Clock,
  sessions: Sessions,
  site: () => Promise<Site>,
  demanded: boolean,
): Promise<Visitor> {
  return visitors.get(req) ?? visitorOf(req, await site(), clock, sessions, demanded);
}
