import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Actor, Relation } from '../access/actor.ts';
import type { Permission } from '../access/policy.ts';
import type { Ctx } from '../engine/context.ts';
import type { Instant } from '../deps.ts';
import type { Database } from '../db/database.ts';
import type { Key, Locale, Vars } from '../i18n/index.ts';
import type { Session } from './session.ts';
import type { Site } from './site.reads.ts';
import type { Views } from './views.ts';

/** The rows that a permission can be asked of. Each has its relations written once, in src/access/relations.ts. */
export type SubjectKind = 'application' | 'placement' | 'call' | 'place' | 'city' | 'assignment';

/** What a handler answers with; only src/web turns it into a response. */
export type Reply =
  | { [V in keyof Views]: { kind: 'page'; view: V; page: Views[V]; status: number; options: PageOptions } }[keyof Views]
  | { kind: 'redirect'; to: string }
  | { kind: 'json'; status: number; body: unknown }
  | { kind: 'text'; status: number; type: string; body: string; attachment?: string }
  | { kind: 'file'; name: string; type: string; bytes: number | null; stream: Readable; inline: boolean };

/** How the frame around a page stands. */
export interface PageOptions {
  width?: 'normal' | 'wide' | 'bare';
  audience?: 'public' | 'applicant' | 'office' | 'link';
  /** Which item of the navigation is current: its address. */
  nav?: string;
  /** A sheet of public/ besides that of the audience, e.g. `css/forms.css`: for parts that few pages have. */
  sheets?: readonly string[];
  /** Extra scripts of public/, e.g. `js/form.js`. */
  scripts?: readonly string[];
  /** The page shows a form with errors: its title begins with "Error:". */
  error?: boolean;
}

/** One uploaded file as Multer left it: in the temporary folder, hashed while it came. */
export interface ReceivedFile {
  readonly path: string;
  readonly originalName: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Everything a handler knows of a request: parsed once, typed, and nothing of Express. */
export interface Visit<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly files: readonly ReceivedFile[];
  /** The address asked for, with its query: where to come back to. */
  readonly url: string;
  readonly wantsJson: boolean;
  readonly at: Instant;
  readonly actor: Actor;
  /** What the actor is to the row named by `on`; empty without one. */
  readonly held: ReadonlySet<Relation>;
  readonly locale: Locale;
  /** The reader's time zone. */
  readonly zone: string;
  readonly site: Site;
  readonly session: Session;
  t(key: Key, vars?: Vars): string;
  /** For reading; inside `commit` read through the transaction instead. */
  readonly db: Database['read'];
  /**
   * Runs the verb in one transaction together with the form's idempotency key, then answers 303 to `to`. Sent a second
   * time, the same form answers with the first address and does nothing.
   */
  commit<T>(verb: (ctx: Ctx) => Promise<T>, to: string | ((result: T) => string)): Promise<Reply>;
  /** As `commit` for what is saved by a script and answers JSON; the body carries its own version. */
  transact<T>(verb: (ctx: Ctx) => Promise<T>): Promise<T>;
  /** Counts one more against a limit for this key (an account, a mail address); throws `too_many` when it is used up. */
  spend(limit: LimitName, key: string): Promise<void>;
}

/** What is counted so that nobody, and no script, can overdo it. */
export type LimitName = 'sign_in' | 'mail' | 'write' | 'search' | 'message';

/** A word to the reader on the next page that they see, after a redirect. */
export interface Flash {
  kind: 'ok' | 'warn' | 'err' | 'info';
  text: string;
}

type Schema = z.ZodType;
type Out<S> = S extends z.ZodType ? z.infer<S> : Record<string, never>;

/** One route: address, permission, input schemas and handler. `defineRoute` makes one; src/web/register.ts mounts it. */
export interface RouteSpec<P extends Schema, Q extends Schema, B extends Schema> {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly permission: Permission;
  /** The row the permission is asked of: its kind and the name of the path parameter. Not visible: 404; visible but not allowed: 403. */
  readonly on?: readonly [kind: SubjectKind, param: string];
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** A multipart form with at most this many files of at most this many bytes each. */
  readonly upload?: { readonly field: string; readonly files: number; readonly bytes: number };
  /** Asked of rate limits: how often, per what. */
  readonly limit?: LimitName;
  /** The pages of a link: no address of theirs may leak to another site. */
  readonly noReferrer?: boolean;
  /**
   * For a page that is alike for everybody who is not signed in: a text that is another as soon as the page would be
   * (what the clock alone changes, but for whole minutes, included), asked before the page is read. Such pages are kept.
   */
  readonly version?: (visit: Pick<Visit<unknown, unknown, unknown>, 'db' | 'at'>) => Promise<string>;
  readonly handle: (visit: Visit<Out<P>, Out<Q>, Out<B>>) => Promise<Reply>;
  /** Shows the form again with what was typed and a message at each field; `errors` maps a field to its text. */
  readonly invalid?: (
    visit: Visit<Out<P>, Out<Q>, Readonly<Record<string, unknown>>>,
    errors: Readonly<Record<string, string>>,
  ) => Promise<Reply>;
}

/** A route with its types closed over, as the registry keeps it. */
export interface Route extends Omit<RouteSpec<Schema, Schema, Schema>, 'handle' | 'invalid'> {
  readonly handle: (visit: Visit<unknown, unknown, unknown>) => Promise<Reply>;
  readonly invalid?: (
    visit: Visit<unknown, unknown, Readonly<Record<string, unknown>>>,
    errors: Readonly<Record<string, string>>,
  ) => Promise<Reply>;
}

/** Closes a route's types: the schemas decide what the handler sees. */
export function defineRoute<P extends Schema, Q extends Schema, B extends Schema>(spec: RouteSpec<P, Q, B>): Route {
  return spec as unknown as Route;
}

/** A page, rendered by its template. */
export function show<V extends keyof Views>(
  view: V,
  page: Views[V],
  options: PageOptions & { status?: number } = {},
): Reply {
  const { status = 200, ...rest } = options;
  return { kind: 'page', view, page, status, options: rest } as unknown as Reply; // Views pairs view and page
}

/** 303 to an address of our own. */
export function see(to: string): Reply {
  return { kind: 'redirect', to };
}
