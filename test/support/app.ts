import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Express } from 'express';
import request, { type Response } from 'supertest';
import { createApp, type AppDeps } from '../../src/app.ts';
import { loadConfig, type Config } from '../../src/config.ts';
import type { Database } from '../../src/db/database.ts';
import { frozenClock, HOUR, later, seededEntropy } from '../../src/deps.ts';
import { storageFor } from '../../src/documents/storage.ts';
import { EFFECT_MAP } from '../../src/effects.ts';
import type { Ctx } from '../../src/engine/context.ts';
import { inTransaction, type Engine } from '../../src/engine/transact.ts';
import type { Actor } from '../../src/access/actor.ts';
import type { Route } from '../../src/web/route.ts';
import { createLog } from '../../src/log.ts';
import { inspectDatabase } from './inspect.ts';
import { afterSuite, closeDatabases, freshDatabase, openFresh } from './suite.ts';
import type { World } from './world.ts';

// Mocha loads its hooks in one way and a file whose imports wait at their top level in another: then this is a second
// `suite.ts`, which nobody but us inspects and closes. (Twice is the same as once.)
if (!afterSuite.includes(inspectDatabase)) afterSuite.push(inspectDatabase);
after(() => closeDatabases());

/** A cost of hashing that a test can afford. */
export const CHEAP = { logN: 4, r: 8, p: 1 } as const;

/** What a form posts: a value, or several of one name. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A browser of one person: keeps cookies, knows the page it is on, and sends forms as that page gave them. */
export interface Client {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /**
   * Posts a form. Its token and key come from the form of `from` (or of the page last seen) whose action is `path`;
   * when that page has no such form, the token of any other of its forms, or of the sign-in page, is used.
   */
  post(
    path: string,
    fields?: Fields,
    options?: { from?: string; headers?: Readonly<Record<string, string>> },
  ): Promise<Response>;
  /** Posts a multipart form with files. */
  upload(
    path: string,
    fields: Fields,
    files: readonly { field: string; name: string; content: Buffer | string; type?: string }[],
    options?: { from?: string },
  ): Promise<Response>;
  /** Token and key as a form on `path` carries them. */
  keys(path?: string): Promise<{ _csrf: string; _key: string }>;
  /** Cookies by name. */
  readonly cookies: Map<string, string>;
}

/** The running product of one test file. */
export interface TestApp {
  readonly app: Express;
  readonly config: Config;
  readonly db: Database;
  readonly clock: ReturnType<typeof frozenClock>;
  readonly engine: Engine;
  readonly deps: AppDeps;
  /** Everything that was logged, one line an entry. */
  readonly logged: readonly string[];
  /** A browser that nobody has signed in with. */
  client(): Client;
  /** A browser in which the account of this address is signed in. */
  signIn(email: string): Promise<Client>;
  /** Runs a verb in one transaction, at the present of the clock. */
  act<T>(actor: Actor, verb: (ctx: Ctx) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** What a test may have otherwise. */
export interface StartOptions {
  /** A world that was made before (test/support/world.ts): its database, clock and people. */
  readonly world?: World & { readonly url: string };
  readonly env?: Readonly<Record<string, string>>;
  readonly at?: string;
  readonly deps?: Partial<AppDeps>;
  /** Other routes than the product's, to try the web layer alone. */
  readonly routes?: readonly Route[];
}

/** The day on which tests begin unless they say otherwise. */
const START = '2026-11-24T04:00:00.000Z';

const unlimited = { seconds: 60, account: 100_000, address: 100_000 };
const UNLIMITED = { sign_in: unlimited, mail: unlimited, write: unlimited, search: unlimited, message: unlimited };

/** Starts the product on a fresh, migrated database, with a clock that stands still and no limits unless asked for. */
export async function startApp(options: StartOptions = {}): Promise<TestApp> {
  const { world } = options;
  const database = world ? { url: world.url, done: () => world.close() } : await freshDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), 'sintuvu-app-'));
  const loaded = loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    UPLOADS_URL: path.join(folder, 'uploads'),
    MAIL_DIR: path.join(folder, 'mail'),
    ...options.env,
  });
  const config = world ? { ...loaded, auditKey: world.engine.auditKey } : loaded;
  const db = world?.db ?? (await openFresh(database.url, 3_000));
  const clock = world?.clock ?? frozenClock(options.at ?? START);
  const entropy = seededEntropy(database.url);
  const logged: string[] = [];
  const deps: AppDeps = {
    config,
    db,
    clock,
    entropy,
    effects: EFFECT_MAP,
    storage: storageFor(config.uploadsUrl, entropy),
    log: createLog({ logLevel: 'info' }, { write: (line: string) => void logged.push(line) }),
    limits: UNLIMITED,
    passwordCost: CHEAP,
    ...options.deps,
  };
  const app = options.routes ? createApp(deps, options.routes) : createApp(deps);
  const engine: Engine = { db, entropy, auditKey: config.auditKey, effects: deps.effects };
  const name = config.https ? '__Host-sid' : 'sid';
  return {
    app,
    config,
    db,
    clock,
    engine,
    deps,
    logged,
    client: () => clientOf(app),
    signIn: async (email) => {
      const client = clientOf(app);
      client.cookies.set(name, await sessionFor(db, config, clock.now(), email, entropy.bytes(32)));
      return client;
    },
    act: (actor, verb) => inTransaction(engine, actor, clock.now(), verb),
    stop: async () => {
      if (!world) await db.close();
      await database.done();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A session of the account, as signing in makes one; quicker than hashing a password for each test. */
async function sessionFor(db: Database, config: Config, at: string, email: string, random: Buffer): Promise<string> {
  const account = (await db.read('accounts').where('email_lower', email.toLowerCase()).first('id', 'person_id')) as
    { id: string; person_id: string } | undefined;
  if (!account) throw new Error(`nobody has an account with ${email}`);
  const staff =
    (await db.read('roles').where('person_id', account.person_id).whereNull('ended_at').first('id')) !== undefined;
  const id = random.toString('base64url');
  await db.transaction((trx) =>
    trx('sessions').insert({
      id_hash: createHash('sha256').update(id).digest('hex'),
      account_id: account.id,
      data: '{}',
      staff,
      user_agent: 'test',
      created_at: at,
      touched_at: at,
      idle_ends_at: later(at, staff ? HOUR / 3 : HOUR),
      ends_at: later(at, staff ? 8 * HOUR : 24 * HOUR),
    }),
  );
  const mac = createHmac('sha256', config.sessionSecret).update(id).digest('base64').replace(/=+$/, '');
  return encodeURIComponent(`s:${id}.${mac}`);
}

function valueOf(html: string, name: string): string | undefined {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
}

/** The token and key of the form that posts to `action`, else of the first form of the page. */
function keysIn(html: string, action: string | null): { _csrf: string; _key: string } | null {
  const forms = [...html.matchAll(/<form\b[^>]*method="post"[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => form);
  const fitting =
    forms.find((form) => action !== null && /action="([^"]*)"/.exec(form)?.[1] === action) ?? forms.at(-1);
  const _csrf = fitting && valueOf(fitting, '_csrf');
  const _key = fitting && valueOf(fitting, '_key');
  return _csrf && _key ? { _csrf, _key } : null;
}

/** A client of any app: of `startApp`, or of one that a test made itself. */
function clientOf(app: Express): Client {
  const cookies = new Map<string, string>();
  let page = '';

  const headersWith = (headers: Readonly<Record<string, string>> = {}): Record<string, string> => ({
    ...(cookies.size > 0 ? { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
    Accept: 'text/html',
    ...headers,
  });
  const keep = (response: Response): Response => {
    for (const line of (response.headers['set-cookie'] ?? []) as unknown as string[]) {
      const [pair = ''] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      if (value.join('=') === '' || /expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, value.join('='));
    }
    if (response.type === 'text/html') page = response.text;
    return response;
  };
  const get = async (target: string, headers?: Readonly<Record<string, string>>): Promise<Response> =>
    keep(await request(app).get(target).set(headersWith(headers)).redirects(0));
  const keysFor = async (action: string | null, from?: string): Promise<{ _csrf: string; _key: string }> => {
    if (from !== undefined) await get(from);
    const found = keysIn(page, action);
    if (found) return found;
    const other = keysIn((await get('/sign-in')).text, null);
    if (!other) throw new Error(`no form to post to ${action ?? ''}`);
    return other;
  };

  return {
    cookies,
    get,
    keys: (target) => keysFor(null, target),
    post: async (target, fields = {}, options = {}) => {
      const keys = '_csrf' in fields ? {} : await keysFor(target, options.from);
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries({ ...keys, ...fields })) {
        for (const each of [value].flat()) body.append(name, String(each));
      }
      return keep(
        await request(app)
          .post(target)
          .set(
            headersWith({
              'Sec-Fetch-Site': 'same-origin',
              'Content-Type': 'application/x-www-form-urlencoded',
              ...options.headers,
            }),
          )
          .redirects(0)
          .send(body.toString()),
      );
    },
    upload: async (target, fields, files, options = {}) => {
      const keys = '_csrf' in fields ? {} : await keysFor(target, options.from);
      const sent = request(app)
        .post(target)
        .set(headersWith({ 'Sec-Fetch-Site': 'same-origin' }))
        .redirects(0);
      for (const [name, value] of Object.entries({ ...keys, ...fields })) {
        for (const each of [value].flat()) void sent.field(name, String(each));
      }
      for (const { field, name, content, type } of files) {
        void sent.attach(field, Buffer.from(content), { filename: name, ...(type ? { contentType: type } : {}) });
      }
      return keep(await sent);
    },
  };
}
