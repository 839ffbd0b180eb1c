import type { Page } from 'playwright-core';
import { routesOf } from '../../../src/app.ts';
import type { TestServer } from '../../support/server.ts';
import { formsIn, send, type Press } from './forms-in-page.ts';
import type { Inspector } from './inspect-page.ts';
import type { Somebody } from './people.ts';
import { scales, type Scales } from './weigh.ts';

/** A walk through the pages of a server by links, and what it has come to know of them. */
export interface Walk {
  readonly server: TestServer;
  readonly pages: Patterns;
  readonly posts: Patterns;
  /** Kinds of pages that were opened. */
  readonly visited: Set<string>;
  /** Kinds of pages that were opened without scripts. */
  readonly plainly: Set<string>;
  /** Kinds of addresses that forms were sent to. */
  readonly sent: Set<string>;
  /** Looks at pages in Indonesian with scripts, and in English without. */
  readonly look: Inspector;
  readonly plain: Inspector;
  /** Does something of which the database keeps nothing. */
  undone<T>(work: () => Promise<T>): Promise<T>;
}

type Patterns = readonly { readonly path: string; readonly regex: RegExp }[];

/** A page that was opened, and what could be filled in and pressed on it. */
interface Opened {
  readonly kind: string;
  readonly address: string;
  readonly name: string;
  readonly controls: readonly string[];
}

/** The addresses that a server answers, the more literal first. */
export function patternsOf(server: TestServer, verb: 'get' | 'post'): Patterns {
  const literal = (path: string): string => path.replaceAll(/:\w+/g, '\uffff');
  return routesOf(server.deps)
    .filter(({ method }) => method === verb)
    .map(({ path }) => ({ path, regex: new RegExp(`^${path.replaceAll(/[:*]\w+/g, '[^/]+')}$`) }))
    .sort((a, b) => (literal(a.path) < literal(b.path) ? -1 : 1));
}

const kindOf = (patterns: Patterns, pathname: string): string | undefined =>
  patterns.find(({ regex }) => regex.test(pathname))?.path;

/** Opens an address if it answers a page: where else it leads to, and what the page weighs. */
async function open(
  page: Page,
  under: Scales,
  address: string,
): Promise<{ readonly to: string | undefined; readonly shown: boolean; readonly faults: readonly string[] }> {
  const head = await page.request.get(address, { maxRedirects: 0, headers: { Accept: 'text/html' } });
  const to = head.headers()['location'];
  const shown = head.status() === 200 && (head.headers()['content-type'] ?? '').startsWith('text/html');
  if (!shown) return { to, shown, faults: head.status() >= 500 ? [`is answered ${String(head.status())}`] : [] };
  await page.goto(address);
  return { to, shown, faults: await under.weigh(page, await head.body()) };
}

/** Follows links from page to page, opening each kind of page once for this person, and looks at each. */
async function follow(all: Walk, { page }: Somebody, who: string, from: readonly string[]): Promise<Opened[]> {
  const home = from.length === 1;
  const known = new Set<string>();
  const opened: Opened[] = [];
  const waiting = [...from];
  const starts = new Set(from);
  const under = scales(page);
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const kind = kindOf(all.pages, new URL(address, all.server.url).pathname);
    const start = starts.delete(address);
    if (kind === undefined || (known.has(kind) && !start)) continue;
    known.add(kind);
    // What an application's own pages show depends on how far it is; every other page is looked at once.
    if (all.visited.has(kind) && !(home && kind.startsWith('/applications/:id')) && !start) continue;
    const { to, shown, faults } = await open(page, under, address);
    // A link moves on to an address without its token.
    if (to !== undefined && start) {
      starts.add(to);
      waiting.unshift(to);
    }
    const name = `${who} ${kind}`;
    all.look.findings.push(...faults.map((text) => `${name}: ${text}`));
    if (!shown) continue;
    all.visited.add(kind);
    await all.look.look(page, name);
    opened.push({ kind, address, name, controls: (await formsIn(page)).controls });
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((every) => every.map((link) => link.getAttribute('href') ?? ''));
    waiting.push(...links);
  }
  return opened;
}

/** Sends each form of the page to each kind of address once; nothing of it is kept. */
async function pressAll(all: Walk, page: Page, presses: readonly Press[]): Promise<string[]> {
  const found: string[] = [];
  for (const press of presses) {
    const kind = kindOf(all.posts, press.action.split('?')[0]!);
    if (press.method !== 'post' || (kind !== undefined && all.sent.has(kind))) continue;
    if (kind !== undefined) all.sent.add(kind);
    const status = await all.undone(() => send(all.server, page, press));
    if (status >= 400 && status !== 409 && status !== 422) found.push(`its form to ${press.action} is answered ${String(status)}`); // prettier-ignore
  }
  return found;
}

/** Opens pages again in English with scripts off: everything that can be done on them can be done without. */
async function withoutScripts(all: Walk, { page, context }: Somebody, opened: readonly Opened[]): Promise<void> {
  await page.goto('/language/en?to=/help');
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  for (const { kind, address, name, controls } of opened) {
    if (all.plainly.has(kind)) continue;
    all.plainly.add(kind);
    await page.goto(address);
    await all.plain.look(page, name);
    const forms = await formsIn(page);
    const found = controls.filter((one) => !forms.controls.includes(one)).map((one) => `only scripts show ${one}`);
    found.push(...forms.dumb.map((one) => `nothing sends the form to ${one}`));
    found.push(...(await pressAll(all, page, forms.presses)));
    all.plain.findings.push(...found.map((text) => `${name}, without scripts: ${text}`));
  }
  await session.send('Emulation.setScriptExecutionDisabled', { value: false });
}

/** Walks from these addresses as somebody, and over the same pages again without scripts. */
export async function walk(all: Walk, who: Somebody, name: string, from: readonly string[]): Promise<void> {
  await withoutScripts(all, who, await follow(all, who, name, from));
}
