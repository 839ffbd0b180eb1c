import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';

/** What a page may weigh in a browser that has nothing of it yet: bytes and requests, everything counted. */
export const FIRST = 60_000;
export const REQUESTS = 6;

/**
 * Not on the scales: the font of Thai, 20 kB that a page fetches only where a name in Thai stands on it, and then keeps.
 * Such a page is 65 to 70 kB the first time: a name that cannot be read on an officer's machine costs more.
 */
const THAI = /anuphan-thai/;

/** The one page that both saves while somebody types and shows how far a file has got: a script more, within the bytes. */
const ONE_MORE = ['/referee'];

/** What a proxy makes of a page: the process sends it plain (gzip in the process costs three to four times the page). */
export function packed(body: Buffer): number {
  return gzipSync(body, { level: 6 }).length;
}

/** What the headers of an answer cost, roughly; ours are 400 to 900 bytes. */
const HEADERS = 700;

/** Scales under a browser: what it loads since the last weighing is on them. */
export interface Scales {
  /** A sentence for each budget that the page overdraws, which is the last that was loaded. */
  weigh(page: Page, body: Buffer): Promise<string[]>;
}

/**
 * Puts scales under a page. Each file counts as it is packed on the wire, whether it was fetched now or kept from
 * before: everything as in a browser that has nothing yet, without a fresh browser for each page.
 */
export function scales(page: Page): Scales {
  // Without pictures: they are of what people handed in themselves, and come when they are scrolled to.
  const loaded = new Map<string, Response>();
  page.on('response', (response) => {
    if (
      !['document', 'image'].includes(response.request().resourceType()) &&
      !response.url().startsWith('data:') &&
      !THAI.test(response.url())
    )
      loaded.set(response.url(), response);
  });
  const sizeOf = async (response: Response): Promise<number> =>
    Number((await response.allHeaders())['content-length'] ?? (await response.body()).length) + HEADERS;
  return {
    weigh: async (at, body) => {
      const files = await Promise.all([...loaded].map(async ([url, one]) => [url, await sizeOf(one)] as const));
      loaded.clear();
      const bytes = files.reduce((sum, [, size]) => sum + size, packed(body) + HEADERS);
      const parts = files.map(([url, size]) => `${new URL(url).pathname} ${String(size)}`).join(', ');
      const found: string[] = [];
      if (files.length === 0) found.push('nothing tells what it weighs'); // every page has at least its style sheet
      if (bytes > FIRST) found.push(`weighs ${String(bytes)} bytes: ${String(packed(body))} itself, ${parts}`);
      const most = ONE_MORE.includes(new URL(at.url()).pathname) ? REQUESTS + 1 : REQUESTS;
      if (files.length + 1 > most) found.push(`makes ${String(files.length + 1)} requests: ${parts}`);
      return found;
    },
  };
}
