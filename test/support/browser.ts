import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result as Violation } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** How a page is opened; without a word: a phone 390 px wide, Indonesian, with scripts, in daylight. */
export interface PageSettings {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  readonly zone?: string;
  readonly javaScript?: boolean;
  readonly colorScheme?: 'light' | 'dark' | 'no-preference';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly baseURL?: string;
}

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let launched: Promise<Browser> | undefined;

async function launch(): Promise<Browser> {
  // Loaded here, so that a run without a browser does not wait for it.
  const { chromium } = await import('playwright-core');
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: root ? [...FLAGS, '--no-sandbox'] : FLAGS,
    chromiumSandbox: !root,
  });
}

/** One Chromium for the whole run. */
export function theBrowser(): Promise<Browser> {
  launched ??= launch();
  return launched;
}

/** Ends the Chromium of this run, if there is one; the root hook calls it. */
export async function closeBrowser(): Promise<void> {
  const open = launched;
  launched = undefined;
  await (await open)?.close();
}

function contextOptions(settings: PageSettings): BrowserContextOptions {
  return {
    viewport: { width: settings.width ?? 390, height: settings.height ?? 844 },
    locale: settings.locale ?? 'id-ID',
    timezoneId: settings.zone ?? 'Asia/Makassar',
    javaScriptEnabled: settings.javaScript ?? true,
    colorScheme: settings.colorScheme ?? 'light',
    reducedMotion: settings.reducedMotion ?? 'no-preference',
    ...(settings.baseURL === undefined ? {} : { baseURL: settings.baseURL }),
  };
}

/**
 * Opens a page with nobody signed in, does `work` and closes it. Afterwards it fails if the page threw an error or
 * logged one (a refused inline script is logged), which no other expectation would notice.
 */
export async function withPage<T>(settings: PageSettings, work: (page: Page) => Promise<T>): Promise<T> {
  const browser = await theBrowser();
  const context = await browser.newContext(contextOptions(settings));
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // A status that a test asked for on purpose is not a fault of the page.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        complaints.push(message.text());
      }
    });
    const result = await work(page);
    if (complaints.length > 0) throw new Error(`the page complained:\n${complaints.join('\n')}`);
    return result;
  } finally {
    await context.close();
  }
}

const axeSource = (): string => readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds against WCAG 2.2 AA on the page as it stands: a sentence for each fault. Its source is evaluated
 * through the browser's own protocol, which the page's `script-src 'self'` does not forbid. Needs scripts. @public */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource());
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const options = JSON.stringify({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  const violations = await page.evaluate<Violation[]>(
    `globalThis.axe.run(document, ${options}).then((found) => found.violations)`,
  );
  return violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${each.help} — ${node.target.join(' ')}`));
}

/** What a first visit costs: bytes on the wire, headers and compression counted, and how many requests. */
export interface Weight {
  readonly bytes: number;
  readonly requests: number;
}

/** Loads `url` as on a first visit, with an empty cache, until the network is quiet. @public */
export async function weightOf(page: Page, url: string): Promise<Weight> {
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  let requests = 0;
  session.on('Network.requestWillBeSent', ({ request, redirectResponse }) => {
    if (request.url.startsWith('data:')) return;
    requests += 1;
    bytes += redirectResponse?.encodedDataLength ?? 0;
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  try {
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.goto(url, { waitUntil: 'networkidle' });
    return { bytes, requests };
  } finally {
    await session.detach();
  }
}
