import { expect } from 'chai';
import type { CDPSession, Page } from 'playwright-core';
import { startServer, type TestServer } from '../support/server.ts';
import { crowd, crowdGiven } from '../support/crowd.ts';
import { makeWorld } from '../support/world.ts';
import { NOBODY_LOOKS } from './support/inspect-page.ts';
import { openNetwork, type Network } from './support/network.ts';
import { company, type Company, type Somebody } from './support/people.ts';
import * as office from './support/office.ts';
import { FIRST, packed, REQUESTS } from './support/weigh.ts';
import { addTheRest, enterOffice, fillForm, send, signUpAndStart, type Stage } from './support/story.ts';

/** What a page costs on the wire. */
interface Cost {
  readonly bytes: number;
  readonly requests: number;
  readonly elsewhere: readonly string[];
  readonly parts: readonly string[];
}

const NEXT = 15_000;

interface Seen {
  readonly url: string;
  readonly document: boolean;
  cached: boolean;
  bytes: number;
}

async function watch(session: CDPSession): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>();
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (!request.url.startsWith('data:')) seen.set(requestId, { url: request.url, document: type === 'Document', cached: false, bytes: 0 }); // prettier-ignore
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => {
    const one = seen.get(requestId);
    if (one) one.cached = true;
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const one = seen.get(requestId);
    if (one && response.fromDiskCache === true) one.cached = true;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = seen.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  return seen;
}

/**
 * Loads a page and weighs it. Files of public/ count as they are sent (brotli, headers too). A page itself is sent
 * plain by the process, and packed by the proxy in front (gzip in the process costs three to four times the page): it
 * counts as what gzip makes of it, at the level that proxies use, and its headers.
 */
async function weigh(page: Page, url: string): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  try {
    const seen = await watch(session);
    const response = await page.goto(url, { waitUntil: 'networkidle' });
    expect(response?.status(), url).to.equal(200);
    const body = await response!.body();
    const small = packed(body);
    const loaded = [...seen.values()].filter(({ cached }) => !cached);
    const costs = loaded.map(({ url: from, document, bytes }) => ({
      from,
      bytes: document ? Math.max(0, bytes - body.length) + small : bytes,
    }));
    return {
      bytes: costs.reduce((sum, { bytes }) => sum + bytes, 0),
      requests: loaded.length,
      elsewhere: [...seen.values()]
        .map((one) => one.url)
        .filter((one) => new URL(one).origin !== new URL(page.url()).origin),
      parts: costs.map(({ from, bytes }) => `${String(bytes)} ${new URL(from).pathname}`),
    };
  } finally {
    await session.detach();
  }
}

/** A first visit by a browser that has nothing yet but somebody's session, and the same page with everything kept. */
async function expectLight(people: Company, who: Somebody | null, url: string): Promise<void> {
  const fresh = await people.arrive();
  if (who !== null) await fresh.context.addCookies(await who.context.cookies());
  const first = await weigh(fresh.page, url);
  expect(first.elsewhere, `${url} asks other sites`).to.deep.equal([]);
  expect(first.bytes, `first load of ${url}:\n${first.parts.join('\n')}`).to.be.at.most(FIRST);
  expect(first.requests, `requests of ${url}:\n${first.parts.join('\n')}`).to.be.at.most(REQUESTS);
  const next = await weigh(fresh.page, url);
  expect(next.bytes, `next load of ${url}:\n${next.parts.join('\n')}`).to.be.at.most(NEXT);
  await fresh.context.close();
}

describe('What a page weighs', function () {
  this.timeout(240_000);

  describe('to an applicant and a reviewer', () => {
    let network: Network;
    let people: Company;
    let stage: Stage;
    let suryani: Somebody;
    let hasmawati: Somebody;
    let address: string;
    let ofSections: string[];

    before(async () => {
      network = await openNetwork('id');
      people = company(network.server.url, { width: 390, locale: 'id', javaScript: true });
      stage = { network, locale: 'id', inspector: NOBODY_LOOKS };
      suryani = await people.arrive();
      address = await signUpAndStart(stage, suryani);
      await fillForm(stage, suryani);
      ofSections = network.form.sections.map(({ key }) => `${address}/sections/${key}`);
    });
    after(async () => {
      await people.leave();
      await network.server.stop();
    });

    it('home, a call and signing in', async () => {
      for (const path of ['/', `/calls/${network.call.slug}`, '/sign-in']) await expectLight(people, null, path);
    });

    it('the task list, every section and the documents', async () => {
      for (const path of [address, ...ofSections, `${address}/documents`]) await expectLight(people, suryani, path);
    });

    it('a review', async () => {
      await addTheRest(stage, suryani, address);
      await send(stage, suryani);
      const nurlaila = await people.arrive();
      await enterOffice(stage, nurlaila, 'nurlaila');
      await office.screen(stage, nurlaila);
      await office.assign(stage, nurlaila, ['Hasmawati']);
      hasmawati = await people.arrive();
      await enterOffice(stage, hasmawati, 'hasmawati');
      await hasmawati.page.goto('/reviews');
      const link = hasmawati.page.getByRole('main').getByRole('link', { name: /PLU-/ }).first();
      await expectLight(people, hasmawati, (await link.getAttribute('href'))!);
    });
  });

  describe('to an office with many applications', () => {
    let server: TestServer;
    let people: Company;
    let dewi: Somebody;
    let theCase: string;

    before(async () => {
      const world = await makeWorld();
      const faces = await crowd(world, 60);
      for (const [i, face] of faces.entries())
        theCase = await crowdGiven(world, face, (['submitted', 'in_review', 'deliberation'] as const)[i % 3]!);
      const selected = await world.given('selected', 'suryani');
      await world.placed('nominated', selected);
      server = await startServer({ world });
      people = company(server.url, { width: 1280, locale: 'id', javaScript: true });
      dewi = await people.arrive();
      await dewi.context.addCookies(await sessionOf(server, 'dewi@contoh.example'));
    });
    after(async () => {
      await people.leave();
      await server.stop();
    });

    it('the list, the board, a case and the placements', async () => {
      for (const path of [
        '/office',
        '/office/applications',
        '/office/applications?view=board',
        `/office/applications/${theCase}`,
        '/placements',
      ])
        await expectLight(people, dewi, path);
    });
  });
});

/** The cookies of a session of somebody who has no password. */
async function sessionOf(server: TestServer, email: string): Promise<{ name: string; value: string; url: string }[]> {
  const { cookies } = await server.signIn(email);
  return [...cookies].map(([name, value]) => ({ name, value, url: server.url }));
}
