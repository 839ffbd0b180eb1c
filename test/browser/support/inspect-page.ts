import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Result as Violation } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Staging } from './people.ts';

/** Looks at pages of a story, each once, and remembers what is wrong. */
export interface Inspector {
  /** `name` is what the page is called in the findings and in the name of its picture. */
  look(page: Page, name: string): Promise<void>;
  readonly findings: string[];
  readonly seen: ReadonlySet<string>;
}

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

async function axeRun(page: Page, options: object): Promise<string[]> {
  const violations = await page.evaluate<Violation[]>(
    `globalThis.axe.run(document, ${JSON.stringify({ ...options, resultTypes: ['violations'] })}).then((found) => found.violations)`,
  );
  return violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${each.help}: ${node.target.join(' ')}`));
}

async function frame(page: Page, locale: string): Promise<string[]> {
  const found: string[] = [];
  const headings = await page.locator('h1').count();
  if (headings !== 1) found.push(`${String(headings)} headings of the first level`);
  if ((await page.title()).trim() === '') found.push('no title');
  const lang = await page.locator('html').getAttribute('lang');
  if (lang !== locale) found.push(`lang is ${String(lang)}`);
  const text = await page.locator('body').innerText();
  const raw = /\b[a-z]+(?:\.[a-z_A-Z]+){2,}\b(?!\/)/.exec(text.replaceAll(/\S+@\S+|https?:\/\/\S+|www\.\S+/g, ''))?.[0];
  if (raw !== undefined) found.push(`looks like the key of a text: ${raw}`);
  const gap = /\{\{\w+\}\}|\bundefined\b|\bNaN\b|\[object/.exec(text)?.[0];
  if (gap !== undefined) found.push(`shows ${gap}`);
  if ((await page.locator('svg.ic:not(:has(*))').count()) > 0) found.push('an icon is not drawn');
  return found;
}

/** What axe finds in daylight, and the contrasts that it finds at night: nothing else changes with the colours. */
async function accessible(page: Page): Promise<string[]> {
  await page.evaluate(SOURCE);
  const found = await axeRun(page, { runOnly: { type: 'tag', values: TAGS } });
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeRun(page, { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...found, ...dark.map((text) => `in the dark ${text}`)];
}

// Words that do not fit where they stand: cut off, or over what is beside them. What scrolls in a box of its own may.
const CLIPPED = `[...document.querySelectorAll('h1,h2,h3,h4,button,a,label,legend,summary,p,li,dt,dd,th,td,strong,span,select')]
  .filter((one) => one.clientWidth > 1 && one.closest('.sr') === null && one.scrollWidth > one.clientWidth + 1 && one.checkVisibility({ visibilityProperty: true }))
  .filter((one) => { for (let box = one; box; box = box.parentElement) { const { overflowX, clipPath } = getComputedStyle(box); if (overflowX === 'auto' || overflowX === 'scroll' || clipPath !== 'none') return false; } return true; })
  .map((one) => one.tagName.toLowerCase() + '.' + one.className + ': ' + one.textContent.trim().slice(0, 60))`;

/** What is wrong at 320 px (400 % zoom on a laptop): the page scrolls sideways, or words do not fit. */
async function narrow(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const root = 'document.documentElement';
  const [sideways, clipped] = await page.evaluate<[number, string[]]>(`[${root}.scrollWidth - ${root}.clientWidth, ${CLIPPED}]`);
  if (before !== null) await page.setViewportSize(before);
  const found = clipped.map((text) => `does not fit at 320 px: ${text}`);
  return sideways > 0 ? [...found, `scrolls ${String(sideways)} px sideways at 320 px`] : found;
} // prettier-ignore

/** Looks at nothing: for stories that are told to get somewhere else. */
export const NOBODY_LOOKS: Inspector = { findings: [], seen: new Set(), look: () => Promise.resolve() };

/** Inspects pages under one staging. Without scripts axe is not run: the same markup was judged with them. */
export function inspector(staging: Staging): Inspector {
  const findings: string[] = [];
  const seen = new Set<string>();
  const shots = process.env.SHOTS === '1' ? path.join('var/shots', `${String(staging.width)}-${staging.locale}`) : null;
  if (shots !== null) mkdirSync(shots, { recursive: true });
  return {
    findings,
    seen,
    look: async (page, name) => {
      if (seen.has(name)) return;
      seen.add(name);
      const found = await frame(page, staging.locale);
      found.push(...(await narrow(page)));
      if (staging.javaScript) found.push(...(await accessible(page)));
      if (shots !== null && staging.javaScript) {
        const number = String(seen.size).padStart(2, '0');
        await page.screenshot({ path: path.join(shots, `${number}-${name}.png`), fullPage: true });
      }
      findings.push(...found.map((text) => `${name}: ${text}`));
    },
  };
}
