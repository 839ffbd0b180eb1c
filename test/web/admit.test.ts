import { expect } from 'chai';
import { z } from 'zod';
import { mintLink, revokeLinks } from '../../src/accounts/links.ts';
import type { Permission } from '../../src/access/policy.ts';
import { routesOf } from '../../src/app.ts';
import { none } from '../../src/web/input.ts';
import { defineRoute, type Route } from '../../src/web/route.ts';
import { makeWorld, type World } from '../support/world.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';

function rowPage(name: string, permission: Permission): Route {
  return defineRoute({
    method: 'get',
    path: `/try/${name}/:id`,
    permission,
    on: ['application', 'id'],
    params: z.strictObject({ id: z.string().max(60) }),
    query: none,
    body: none,
    handle: (visit) =>
      Promise.resolve({
        kind: 'json' as const,
        status: 200,
        body: { held: [...visit.held].sort(), as: visit.actor.kind },
      }),
  });
}

function areaPage(name: string, permission: Permission): Route {
  return defineRoute({
    method: 'get',
    path: `/try/${name}`,
    permission,
    params: none,
    query: none,
    body: none,
    handle: (visit) => Promise.resolve({ kind: 'json' as const, status: 200, body: { as: visit.actor.kind } }),
  });
}

const TRIED = [
  rowPage('read', 'application:read'),
  rowPage('screen', 'application:screen'),
  rowPage('own', 'application:own'),
  rowPage('consent', 'consent:write'),
  areaPage('list', 'applications:list'),
  areaPage('people', 'people:edit'),
  areaPage('guardian', 'consent:write'),
];

describe('who is let in', () => {
  let world: World & { readonly url: string };
  let at: TestApp;
  let case1: string;
  const clients = new Map<string, Client>();

  before(async () => {
    world = await makeWorld();
    case1 = await world.given('in_review', 'suryani');
    const probe = await startApp();
    const routes = [...routesOf(probe.deps), ...TRIED];
    await probe.stop();
    at = await startApp({ world, routes });
    for (const name of ['suryani', 'made', 'dewi', 'maria', 'ratna', 'siti', 'rina']) {
      clients.set(name, await at.signIn(`${name}@contoh.example`));
    }
  });
  after(() => at.stop());

  const status = async (who: string, path: string) =>
    (await clients.get(who)!.get(path, { Accept: 'application/json' })).status;

  it('sees a row that is theirs to see, and learns what they are to it', async () => {
    const own = await clients.get('suryani')!.get(`/try/own/${case1}`);
    expect(own.status).to.equal(200);
    expect(own.body.held).to.deep.equal(['owner']);
    const officer = await clients.get('dewi')!.get(`/try/read/${case1}`);
    expect(officer.body.held).to.deep.equal(['lead', 'officer']);
  });

  it('is told that there is nothing where a row is not theirs to see: 404', async () => {
    for (const who of ['made', 'maria', 'rina']) expect(await status(who, `/try/read/${case1}`), who).to.equal(404);
    expect(await status('dewi', '/try/read/no-such-row')).to.equal(404);
  });

  it('is told that it is not for them where they see the row: 403, and stays signed in', async () => {
    expect(await status('suryani', `/try/screen/${case1}`)).to.equal(403);
    expect(await status('siti', `/try/screen/${case1}`)).to.equal(403);
    expect(await status('suryani', `/try/own/${case1}`)).to.equal(200);
    expect(await status('dewi', `/try/screen/${case1}`)).to.equal(200);
  });

  it('is told that there is nothing, once recused: 404', async () => {
    const other = await world.given('in_review', 'made');
    expect(await status('dewi', `/try/screen/${other}`)).to.equal(200);
    await world.db.transaction((trx) =>
      trx('recusals').insert({
        id: 'r1',
        application_id: other,
        person_id: world.person('dewi'),
        kind: 'family',
        recorded_by: world.person('dewi'),
        recorded_at: world.clock.now(),
      }),
    );
    expect(await status('dewi', `/try/screen/${other}`)).to.equal(404);
    expect(await status('dewi', `/try/screen/${case1}`)).to.equal(200);
  });

  it('needs a role of an area, in any city, for an area', async () => {
    expect(await status('dewi', '/try/list')).to.equal(200);
    expect(await status('maria', '/try/list')).to.equal(200);
    expect(await status('ratna', '/try/list')).to.equal(403);
    expect(await status('suryani', '/try/list')).to.equal(403);
    expect(await status('rina', '/try/people')).to.equal(200);
    expect(await status('dewi', '/try/people')).to.equal(403);
  });

  it('is asked to sign in when nobody is, whether the row exists or not', async () => {
    const stranger = at.client();
    for (const path of [`/try/read/${case1}`, '/try/read/no-such-row', '/try/list']) {
      const answer = await stranger.get(path);
      expect(answer.status).to.equal(303);
      expect(answer.headers['location']).to.equal('/sign-in');
      expect((await at.client().get(path, { Accept: 'application/json' })).status).to.equal(401);
    }
  });

  describe('by a link', () => {
    let tara: string;
    let guardian: { id: string };
    before(async () => {
      tara = await world.given('draft', 'tara');
      guardian = (await world.db.read('guardians').where('application_id', tara).first('id')) as { id: string };
    });

    const open = async (): Promise<Client> => {
      const token = await at.act({ kind: 'nobody' }, (ctx) =>
        mintLink(ctx, { purpose: 'guardian', subjectId: guardian.id }),
      );
      const client = at.client();
      const answer = await client.get(`/l/${token}`);
      expect(answer.headers['location']).to.equal('/guardian');
      return client;
    };

    it('opens what the guardian may, of this application alone', async () => {
      const hasnah = await open();
      const page = await hasnah.get(`/try/consent/${tara}`);
      expect(page.status).to.equal(200);
      expect(page.body).to.deep.equal({ held: ['guardian'], as: 'link' });
      expect((await hasnah.get('/try/guardian')).status).to.equal(200);
      expect((await hasnah.get(`/try/consent/${case1}`)).status).to.equal(404);
      expect((await hasnah.get(`/try/screen/${tara}`)).status).to.equal(303);
    });

    it('opens nothing for the applicant, who has no link', async () => {
      const answer = await (await at.signIn('tara@contoh.example')).get(`/try/consent/${tara}`);
      expect(answer.status).to.equal(401);
      expect(answer.text).to.include('tautan');
    });

    it('opens nothing any more once it was revoked, or the guardian was removed', async () => {
      const first = await open();
      await at.act({ kind: 'nobody' }, (ctx) => revokeLinks(ctx, 'guardian', { subjectId: guardian.id }));
      expect((await first.get(`/try/consent/${tara}`)).status).to.equal(401);
      const third = await open();
      expect((await third.get(`/try/consent/${tara}`)).status).to.equal(200);
      await world.db.transaction(async (trx) => {
        await trx('consents').where('guardian_id', guardian.id).delete();
        await trx('guardians').where('id', guardian.id).delete();
      });
      expect((await third.get(`/try/consent/${tara}`)).status).to.equal(401);
      expect((await third.get(`/try/guardian`)).status).to.equal(401);
    });
  });
});
