import { expect } from 'chai';
import type { CallSettings } from '../../src/calls/definitions.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';
import { dayOf, EN, fill } from './desk.ts';

describe('Referees of a call', () => {
  let world: World & { url: string };
  let at: TestApp;
  let dewi: Client;
  const page = (): string => `/office/calls/${world.ids.call}/settings`;
  const settings = async (): Promise<CallSettings> =>
    JSON.parse(((await world.db.read('calls').where({ id: world.ids.call }).first('settings')) as { settings: string }).settings) as CallSettings; // prettier-ignore

  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    dewi = await at.signIn('dewi@contoh.example');
  });
  after(() => at.stop());

  it('are set by an officer: how many of which kind, who reads them, how they answer, by when, and how many guardians', async () => {
    const answer = await fill(dewi, page(), {
      'ref-teacher': '1',
      'ref-not_related': '1',
      'most-not_related': '3',
      refShared: 'shared',
      refReaders: 'reviewers',
      refAnswer: 'either',
      guardians: '2',
      guardianIdentity: 'on',
      ...dayOf('refDue', '2026-12-20'),
    });
    expect(answer.status).to.equal(303);
    const now = await settings();
    expect(now.referees).to.deep.equal([
      { kind: 'teacher', count: 1 },
      { kind: 'not_related', count: 1, most: 3 },
    ]);
    expect(now.references).to.deep.equal({ shared: true, readers: 'reviewers', answer: 'either', dueOn: '2026-12-20' });
    expect([now.guardians, now.guardianIdentity]).to.deep.equal([2, true]);
    const overview = await dewi.get(`/office/calls/${world.ids.call}`, EN);
    expect(overview.text).to.include('1 diminta, paling banyak 3');
    expect((await dewi.get(page(), EN)).text).to.include('value="2026"');
  });

  it('stay as they are when nothing of them is changed', async () => {
    const before = await settings();
    expect((await fill(dewi, page(), {})).status).to.equal(303);
    expect(await settings()).to.deep.equal(before);
  });

  it('cannot be fewer at most than are asked for: the message stands at its field', async () => {
    const answer = await fill(dewi, page(), { 'ref-teacher': '3', 'most-teacher': '2' });
    expect(answer.status).to.equal(422);
    expect(answer.text).to.include('href="#most-teacher"');
    expect((await settings()).referees[0]).to.deep.equal({ kind: 'teacher', count: 1 });
  });

  it('are the lead city’s to set', async () => {
    const maria = await at.signIn('maria@contoh.example');
    expect((await maria.get(page())).status).to.be.oneOf([403, 404]);
  });
});
