import { createHash } from 'node:crypto';
import type { Request } from 'express';
import session, { type SessionData, type Store } from 'express-session';
import type { Database } from '../db/database.ts';
import { HOUR, later, MINUTE, type Clock, type Entropy, type Instant } from '../deps.ts';
import type { Flash } from './route.ts';
import type { AskedCode, Means, PendingAccount } from './session.ts';
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
import { waited } from './waited.ts';

declare module 'express-session' {
  interface SessionData {
    passport?: { user?: string };
    flash?: Flash[];
    links?: Record<string, string>;
    returnTo?: string;
    pendingAccount?: PendingAccount;
    pendingUntil?: string;
    askedCode?: AskedCode;
    means?: Means;
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
  /** Writes the session now if anything in it changed: before the answer leaves, for the browser may be back at once. */
  settle(req: Request): Promise<void>;
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

/** What is known of a request's session while the request lasts. */
interface Memory {
  /** The id that the request made. */
  readonly fresh: WeakMap<object, string>;
  /** The row behind a request, or behind the data that was read from it. */
  readonly rows: WeakMap<object, Row>;
  /** Id and data as they are stored. */
  readonly written: WeakMap<object, string>;
}

type Held = SessionData & { readonly req: Request };

/** Writes sessions: rows are inserted only for an id that this very request made, and otherwise updated. */
function writerOf(db: Database, clock: Clock, { fresh, rows, written }: Memory) {
  const noteTouch = (req: Request, at: Instant): void => {
    const row = rows.get(req);
    if (row) rows.set(req, { ...row, touchedAt: at });
  };
  return {
    save: async (id: string, data: Held): Promise<void> => {
      const { req } = data;
      const at = clock.now();
      if (fresh.get(req) === id) {
        await insert(db, at, id, data, req);
        fresh.delete(req);
      } else {
        const touched = touchDue(rows.get(req), id, at);
        await db.transaction(async (trx) => {
          await updateSessionData(trx, hashOfSession(id), dataOf(data));
          if (touched) await touchSession(trx, hashOfSession(id), touched.at, touched.idleEndsAt);
        });
        if (touched) noteTouch(req, at);
      }
      written.set(req, `${id} ${dataOf(data)}`);
    },
    touch: async (id: string, { req }: Held): Promise<void> => {
      const touched = touchDue(rows.get(req), id, clock.now());
      if (!touched) return;
      await db.transaction((trx) => touchSession(trx, hashOfSession(id), touched.at, touched.idleEndsAt));
      noteTouch(req, touched.at);
    },
  };
}

/** The four methods that express-session asks a store for. */
function methodsOf(db: Database, clock: Clock, memory: Memory): object {
  const { save, touch } = writerOf(db, clock, memory);
  return {
    get: (id: string, done: (error: unknown, data?: SessionData | null) => void) => {
      load(db, id, clock.now()).then(
        (loaded) => {
          if (loaded) memory.rows.set(loaded.data, loaded.row);
          done(null, loaded?.data ?? null);
        },
        (error: unknown) => done(error),
      );
    },
    set: (id: string, data: Held, done?: Done) => answer(save(id, data), done),
    touch: (id: string, data: Held, done?: Done) => answer(touch(id, data), done),
    destroy: (id: string, done?: Done) =>
      answer(
        db.transaction((trx) => deleteSession(trx, hashOfSession(id))),
        done,
      ),
  };
}

/**
 * The session store. A slow request that saves its session after a sign-out elsewhere finds no row, and brings nothing
 * back to life.
 */
export function sessionStore(db: Database, clock: Clock, entropy: Entropy): Sessions {
  const memory: Memory = { fresh: new WeakMap(), rows: new WeakMap(), written: new WeakMap() };
  const store = new (session.Store as unknown as new () => Store)(); // abstract only in its types
  const createSession = store.createSession.bind(store);
  Object.assign(store, methodsOf(db, clock, memory), {
    createSession: (req: Request, data: SessionData) => {
      const row = memory.rows.get(data);
      if (row) {
        memory.rows.set(req, row);
        memory.written.set(req, `${row.id} ${dataOf(data)}`);
      }
      return createSession(req, data);
    },
  });
  return {
    store,
    genid: (req) => {
      const id = entropy.bytes(32).toString('base64url');
      memory.fresh.set(req, id);
      return id;
    },
    loaded: (req) => memory.rows.get(req) ?? null,
    settle: async (req) => {
      const data = req.session as typeof req.session | undefined; // gone after sign-out
      if (!data || memory.written.get(req) === `${req.sessionID} ${dataOf(data)}`) return;
      if (!memory.written.has(req) && dataOf(data) === '{}') return; // a stranger of whom there is nothing to keep
      await waited((done) => void data.save(done));
    },
  };
}
