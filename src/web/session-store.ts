import { createHash } from 'node:crypto';
import type { Request } from 'express';
import session, { type SessionData, type Store } from 'express-session';
import type { Database } from '../db/database.ts';
import { HOUR, later, MINUTE, type Clock, type Entropy, type Instant } from '../deps.ts';
import type { Flash } from './route.ts';
import {
  deleteEndedSessions,
  deleteSession,
  findSession,
  holdsRole,
  insertSession,
  touchSession,
  updateSessionData,
  type StoredSession,
} from './session.repository.ts';

declare module 'express-session' {
  interface SessionData {
    passport?: { user?: string };
    flash?: Flash[];
    links?: Record<string, string>;
    returnTo?: string;
    pendingAccount?: string;
    pendingUntil?: string;
  }
}

/** Milliseconds without a press, and altogether, after which a session ends. */
const LIFETIMES = {
  applicant: { idle: 60 * MINUTE, absolute: 24 * HOUR },
  staff: { idle: 20 * MINUTE, absolute: 8 * HOUR },
} as const;
const TOUCH_EVERY = 5 * MINUTE;

/** The store, and what it knows of a request's session besides its data. */
export interface Sessions {
  readonly store: Store;
  genid(req: Request): string;
  /** The row that this request's cookie named, or null. */
  loaded(req: Request): StoredSession | null;
}

/** What is stored of a session id: whoever reads the table can open nothing. */
export function hashOfSession(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

/** What goes into the row's `data`: the account has a column of its own, and the cookie is made anew each time. */
function dataOf(data: SessionData): string {
  const kept = Object.entries(data).filter(([name]) => name !== 'cookie' && name !== 'passport');
  return JSON.stringify(Object.fromEntries(kept));
}

type Done = (error?: unknown) => void;

function answer(work: Promise<unknown>, done: Done | undefined): void {
  work.then(
    () => done?.(),
    (error: unknown) => done?.(error),
  );
}

type Row = StoredSession & { readonly id: string };

/** When the session was last in use, if that is long enough ago to be written again. */
function touchDue(row: Row | undefined, id: string, at: Instant): { at: Instant; idleEndsAt: Instant } | null {
  if (row?.id !== id || at < later(row.touchedAt, TOUCH_EVERY)) return null;
  return { at, idleEndsAt: earlier(later(at, LIFETIMES[row.staff ? 'staff' : 'applicant'].idle), row.endsAt) };
}

/** Adds the session of this request; now and then, those that ended long ago go. */
async function insert(db: Database, at: Instant, id: string, data: SessionData, req: Request): Promise<void> {
  const accountId = data.passport?.user ?? null;
  const userAgent = (req.headers['user-agent'] ?? '').slice(0, 300);
  const idHash = hashOfSession(id);
  await db.transaction(async (trx) => {
    const staff = accountId !== null && (await holdsRole(trx, accountId, at));
    const { idle, absolute } = LIFETIMES[staff ? 'staff' : 'applicant'];
    const ends = { idleEndsAt: later(at, idle), endsAt: later(at, absolute) };
    await insertSession(trx, { idHash, accountId, data: dataOf(data), staff, userAgent, at, ...ends });
    if (idHash.startsWith('00')) await deleteEndedSessions(trx, at);
  });
}

/** The row of an id, as express-session wants it. */
async function load(db: Database, id: string, at: Instant): Promise<{ data: SessionData; row: Row } | null> {
  const row = await findSession(db.read, hashOfSession(id), at);
  if (!row) return null;
  const data = { ...row.data, cookie: { originalMaxAge: null } } as unknown as SessionData;
  if (row.identity) data.passport = { user: row.identity.account };
  return { data, row: { ...row, id } };
}

/**
 * The session store. Rows are inserted only for an id that this very request made, and otherwise updated: a slow
 * request that saves its session after a sign-out elsewhere finds no row, and brings nothing back to life.
 */
export function sessionStore(db: Database, clock: Clock, entropy: Entropy): Sessions {
  const fresh = new WeakMap<object, string>(); // request → the id that it made
  const rows = new WeakMap<object, Row>(); // session data or request → its row
  const store = new (session.Store as unknown as new () => Store)(); // abstract only in its types
  const createSession = store.createSession.bind(store);

  async function save(id: string, data: SessionData): Promise<void> {
    const { req } = data as SessionData & { req: Request };
    if (fresh.get(req) === id) {
      await insert(db, clock.now(), id, data, req);
      fresh.delete(req);
      return;
    }
    const touched = touchDue(rows.get(req), id, clock.now());
    await db.transaction(async (trx) => {
      await updateSessionData(trx, hashOfSession(id), dataOf(data));
      if (touched) await touchSession(trx, hashOfSession(id), touched.at, touched.idleEndsAt);
    });
  }

  async function touch(id: string, data: SessionData): Promise<void> {
    const { req } = data as SessionData & { req: Request };
    const touched = touchDue(rows.get(req), id, clock.now());
    if (!touched) return;
    await db.transaction((trx) => touchSession(trx, hashOfSession(id), touched.at, touched.idleEndsAt));
  }

  Object.assign(store, {
    get: (id: string, done: (error: unknown, data?: SessionData | null) => void) => {
      load(db, id, clock.now()).then(
        (loaded) => {
          if (loaded) rows.set(loaded.data, loaded.row);
          done(null, loaded?.data ?? null);
        },
        (error: unknown) => done(error),
      );
    },
    set: (id: string, data: SessionData, done?: Done) => answer(save(id, data), done),
    touch: (id: string, data: SessionData, done?: Done) => answer(touch(id, data), done),
    destroy: (id: string, done?: Done) =>
      answer(
        db.transaction((trx) => deleteSession(trx, hashOfSession(id))),
        done,
      ),
    createSession: (req: Request, data: SessionData) => {
      const row = rows.get(data);
      if (row) rows.set(req, row);
      return createSession(req, data);
    },
  });

  return {
    store,
    genid: (req) => {
      const id = entropy.bytes(32).toString('base64url');
      fresh.set(req, id);
      return id;
    },
    loaded: (req) => rows.get(req) ?? null,
  };
}
