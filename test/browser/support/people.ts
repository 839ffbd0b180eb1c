import type { BrowserContext, Locator, Page } from 'playwright-core';
import { translator, type Locale, type Translate } from '../../../src/i18n/index.ts';
import { theBrowser } from '../../support/browser.ts';
import { START } from '../../support/world.ts';

/** How a story is played: how wide the screens are, in which language, and whether scripts run. */
export interface Staging {
  readonly width: number;
  readonly locale: Locale;
  readonly javaScript: boolean;
}

/** Somebody at a browser of their own. */
export interface Somebody {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly t: Translate;
}

/** Everybody in a story, with what their browsers complained of. */
export interface Company {
  arrive(): Promise<Somebody>;
  /** What pages threw or logged, and statuses of 500 and above. */
  readonly complaints: string[];
  /** What everybody has before them, for whoever looks for the cause of a failure: address and words. */
  tell(): Promise<string>;
  leave(): Promise<void>;
}

/** A company whose members each have their own browser context. */
export function company(baseURL: string, staging: Staging): Company {
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  return {
    complaints,
    arrive: async () => {
      const browser = await theBrowser();
      const context = await browser.newContext({
        baseURL,
        viewport: { width: staging.width, height: staging.width < 600 ? 844 : 900 },
        locale: staging.locale === 'id' ? 'id-ID' : 'en-GB',
        timezoneId: 'Asia/Makassar',
        javaScriptEnabled: staging.javaScript,
        reducedMotion: 'reduce',
        acceptDownloads: true,
      });
      contexts.push(context);
      context.setDefaultTimeout(30_000);
      // The day of the server, whatever day it is: pages reckon how long a session has left.
      if (staging.javaScript) await context.clock.setFixedTime(START);
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          complaints.push(`${page.url()}: ${message.text()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 500) complaints.push(`${response.url()}: ${String(response.status())}`);
      });
      return { page, context, t: translator(staging.locale) };
    },
    tell: async () => {
      const pages = contexts.flatMap((context) => context.pages());
      const told = pages.map(async (page) => `${page.url()}\n${await page.locator('main').innerText()}`);
      return (await Promise.all(told)).join('\n\n');
    },
    leave: async () => {
      await Promise.all(contexts.map((context) => context.close()));
    },
  };
}

const special = /[.*+?^${}()|[\]\\/]/g;

/** A name that is this text, or begins with it and goes on with what only hearing people need ("(optional)"). */
export function named(text: string): RegExp {
  return new RegExp(`^\\s*${text.replaceAll(special, '\\$&')}(\\s*\\([^)]*\\))?\\s*$`);
}

/** The one field of the page with this label. */
export function field(scope: Page | Locator, label: string): Locator {
  return scope.getByRole('textbox', { name: named(label) });
}

/** Presses a button and waits for the page that follows. */
export async function press(scope: Page | Locator, text: string | RegExp): Promise<void> {
  await scope
    .getByRole('button', { name: typeof text === 'string' ? named(text) : text })
    .first()
    .click();
}

/** Follows a link. */
export async function follow(scope: Page | Locator, text: string | RegExp): Promise<void> {
  await scope
    .getByRole('link', { name: typeof text === 'string' ? named(text) : text })
    .first()
    .click();
}

/** Enters a day (YYYY-MM-DD) into the three fields of a group. */
export async function enterDay(scope: Page | Locator, label: string, day: string, t: Translate): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  const group = scope.getByRole('group', { name: named(label) });
  await group.getByLabel(t('ui.day'), { exact: true }).fill(String(Number(date)));
  await group.getByLabel(t('ui.month'), { exact: true }).fill(String(Number(month)));
  await group.getByLabel(t('ui.year'), { exact: true }).fill(year);
}

/** Ticks a box by pressing its label, which is what covers it where it stands in a frame. */
export async function tick(page: Page, label: string): Promise<void> {
  const box = page.getByRole('checkbox', { name: label });
  await page.locator(`label[for="${(await box.getAttribute('id')) ?? ''}"]`).click();
  if (!(await box.isChecked())) throw new Error(`${label} is not ticked`);
}
