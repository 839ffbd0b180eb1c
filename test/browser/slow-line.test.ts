import { expect } from 'chai';
import type { CDPSession, Page } from 'playwright-core';
import { isAsked } from '../../src/applications/judge.ts';
import type { Section } from '../../src/calls/definitions.ts';
import { masked } from '../../src/applications/shown.view.ts';
import { formOf } from '../../src/content/forms/forms.ts';
import type { Track } from '../../src/content/text.ts';
import { translator, type Translate } from '../../src/i18n/index.ts';
import { allowedBy, fill, RULES } from '../applications/careful.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { makeWorld } from '../support/world.ts';
import { company, type Company, type Somebody } from './support/people.ts';

/** A cheap telephone far from the mast: 400 kbit/s each way, 400 ms there and back. */
const LINE = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** A tab whose line can be cut. */
interface Tab {
  readonly page: Page;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

async function tabOf(who: Somebody, page: Page): Promise<Tab> {
  const session: CDPSession = await who.context.newCDPSession(page);
  await session.send('Network.enable');
  const line = (offline: boolean): Promise<unknown> => session.send('Network.emulateNetworkConditions', { offline, ...LINE }); // prettier-ignore
  await line(false);
  return { page, cut: async () => void (await line(true)), mend: async () => void (await line(false)) };
}

type Typed = readonly (readonly [name: string, value: string])[];

/** Enters what belongs into each control of the page, whatever kind it is. */
async function enter(page: Page, typed: Typed): Promise<void> {
  for (const [name, value] of typed) {
    const any = page.locator(`[name="${name}"]`).first();
    if ((await any.count()) === 0) {
      await page.locator(`button[name=add][value="${name.split('.')[0]!}"]`).click(); // one entry more
      await any.waitFor();
    }
    const choice = page.locator(`[type=radio][name="${name}"], [type=checkbox][name="${name}"]`);
    const list = page.locator(`select[name="${name}"]`);
    if ((await choice.count()) > 0) await choice.and(page.locator(`[value="${value}"]`)).check({ force: true });
    else if ((await list.count()) > 0) await list.selectOption(value);
    else await page.locator(`[name="${name}"]`).fill(value);
  }
}

/** What the controls of the page hold. */
async function held(page: Page, typed: Typed): Promise<[string, string][]> {
  const there: [string, string][] = [];
  for (const [name] of typed) {
    const checked = page.locator(`[name="${name}"]:checked:is([type=radio], [type=checkbox])`);
    const value = (await checked.count()) > 0 ? await checked.first().getAttribute('value') : await page.locator(`[name="${name}"]`).first().inputValue(); // prettier-ignore
    there.push([name, value ?? '']);
  }
  return there;
}

const plain = (text: string): string => text.replaceAll(/[\s.,]/g, '');

async function arrive(server: TestServer, people: Company): Promise<Somebody> {
  const suryani = await people.arrive();
  const { cookies } = await server.signIn('suryani@contoh.example');
  await suryani.context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: server.url })));
  return suryani;
}

async function apply(
  suryani: Somebody,
  { track, id, en }: { track: Track; id: Translate; en: Translate },
): Promise<void> {
  const allowed = allowedBy(track);
  const form = formOf(track, 'palu');
  /** Sections with words in them, which a lost line could take. */
  const wordy = form.sections.filter(({ questions }) => questions.some(({ kind }) => kind === 'essay' || kind === 'text')); // prettier-ignore
  const [lostOnce, lostTwice] = [wordy[1]!, wordy.at(-1)!];
  const flat = Object.fromEntries(
    form.sections.flatMap(({ questions }) => questions.map((q) => [q.key, fill(q, q.key, allowed)[0]?.[1] ?? ''])),
  );
  const typedIn = (section: Section): Typed => section.questions.filter((question) => isAsked(question, flat)).flatMap((question) => fill(question, question.key, allowed)); // prettier-ignore
  let tab = await tabOf(suryani, suryani.page);
  await tab.page.goto('/calls/term-abroad-2027/start');
  await tab.page.getByRole('button', { name: id('applications.start.button') }).click();
  await tab.page.waitForURL(/\/applications\/[0-9a-z]{26}$/);
  const address = tab.page.url();
  for (const section of form.sections) {
    const typed = typedIn(section);
    const page = `${address}/sections/${section.key}`;
    await tab.page.goto(page);
    if (section.key === lostOnce.key) {
      await tab.cut();
      await enter(tab.page, typed);
      await tab.page.getByText(id('ui.autosave.offline')).waitFor();
      await tab.mend();
      await tab.page.getByText(/^Tersimpan/).waitFor();
      continue; // it was saved by itself
    }
    if (section.key === lostTwice.key) {
      await tab.cut();
      await enter(tab.page, typed);
      await tab.page.getByText(id('ui.autosave.offline')).waitFor();
      await tab.page.close();
      tab = await tabOf(suryani, await suryani.context.newPage());
      await tab.page.goto(`/language/en?to=${encodeURIComponent(new URL(address).pathname)}`);
      await tab.page.getByText(en('ui.unsent')).first().waitFor();
      await tab.page.goto(page);
      await tab.page.getByText(en('ui.autosave.brought')).or(tab.page.getByText(/^Saved at/)).first().waitFor(); // prettier-ignore
      await tab.page.getByText(/^Saved at/).waitFor();
      continue;
    }
    await enter(tab.page, typed);
    await tab.page.locator('button[name=go][value=next]:not(.sr)').click();
    await tab.page.waitForURL((url) => url.href !== page);
  }
  const left = 'Object.values(localStorage).filter((kept) => kept.includes(\'"sent":false\')).length';
  expect(await tab.page.evaluate<number>(left)).to.equal(0);
  const reader = await suryani.context.newPage(); // on a good line: what is there now
  for (const section of form.sections) {
    const all = typedIn(section);
    const typed = all.filter(([name]) => name !== 'identity_number');
    await reader.goto(`${address}/sections/${section.key}`);
    const there = await held(reader, typed);
    for (const [, secret] of all.filter(([name]) => name === 'identity_number'))
      expect(await reader.locator('main').innerText()).to.include(masked(secret)); // it is not shown in full again
    expect(there.map(([name, value]) => [name, plain(value)]), section.key).to.deep.equal(typed.map(([name, value]) => [name, plain(value)])); // prettier-ignore
  }
}

/** Applies on that line, loses it twice and the tab once, and comes back in another language. */
async function play(track: Track): Promise<void> {
  const [id, en] = [translator('id'), translator('en')];
  const form = formOf(track, 'palu');
  const world = await makeWorld();
  await world.db.transaction(async (trx) => {
    await trx('forms').insert({ id: `form-${track}`, key: track, version: 9, definition: JSON.stringify(form), created_at: world.clock.now() }); // prettier-ignore
    await trx('calls').where({ id: world.ids.call }).update({ form_id: `form-${track}`, rules: JSON.stringify(RULES[track]) }); // prettier-ignore
  });
  const server = await startServer({ world });
  const people = company(server.url, { width: 390, locale: 'id', javaScript: true });
  try {
    await apply(await arrive(server, people), { track, id, en });
    expect(people.complaints).to.deep.equal([]);
  } finally {
    await people.leave();
    await server.stop();
  }
}

describe('On a cheap phone far from the mast', function () {
  this.timeout(300_000);
  const tracks = ['student', 'artist', 'entrepreneur'] as const satisfies readonly Track[];
  let plays: ReadonlyMap<Track, Promise<unknown>>;

  before(() => {
    // All three at once: what takes long is the line. A fault is told by the test that waits for it.
    plays = new Map(tracks.map((track) => [track, play(track).catch((fault: unknown) => fault)]));
  });

  for (const track of tracks)
    it(`somebody applies as ${track}, loses the line twice and the tab once, comes back in another language, and misses no word`, async () => {
      const fault = await plays.get(track);
      if (fault !== undefined) throw fault as Error;
    });
});
