import { expect } from 'chai';
import fc from 'fast-check';
import { saveSection } from '../../src/applications/save-section.ts';
import type { SavedNow } from '../../src/applications/write-section.ts';
import { startApplication } from '../../src/applications/start.ts';
import { DAY, HOUR } from '../../src/deps.ts';
import type { Client, TestApp } from '../support/app.ts';
import type { World } from '../support/world.ts';
import { FILLED, startWorld } from './support.ts';

describe('what was typed', () => {
  let world: World;
  let at: TestApp;
  let made: Client;
  let id = '';

  before(async () => {
    ({ world, at } = await startWorld());
    made = await at.signIn('made@contoh.example');
    id = await world.act('made', (ctx) =>
      startApplication(ctx, {
        callId: world.ids.call,
        personId: 'p-made',
        accountId: 'a-made',
        cityId: 'palu',
        locale: 'en',
      }),
    );
  });
  after(() => at.stop());

  const path = (key: string): string => `/applications/${id}/sections/${key}`;
  const statement = async (): Promise<unknown> => {
    const row = (await at.db.read('answers').where({ application_id: id, section: 'proposal' }).first('answers')) as {
      answers: string;
    };
    return (JSON.parse(row.answers) as Record<string, unknown>)['statement'];
  };
  const json = { headers: { Accept: 'application/json' } };

  it('saves itself while it is typed, each time in the next version', async () => {
    const keys = await made.keys(path('proposal'));
    const first = await made.post(`${path('proposal')}/autosave`, { ...keys, version: '0', statement: 'One' }, json);
    expect([first.status, (first.body as { version: number }).version]).to.deep.equal([200, 1]);
    const second = await made.post(
      `${path('proposal')}/autosave`,
      { ...keys, version: '1', statement: 'One two' },
      json,
    );
    expect((second.body as { version: number }).version).to.equal(2);
    expect(await statement()).to.equal('One two');
  });

  it('is not overwritten by a second tab: a script is told, a form shows both', async () => {
    const keys = await made.keys(path('proposal'));
    const stale = await made.post(
      `${path('proposal')}/autosave`,
      { ...keys, version: '1', statement: 'From the other tab' },
      json,
    );
    expect(stale.status).to.equal(409);
    const page = await made.post(
      path('proposal'),
      { version: '1', go: 'next', statement: 'From the other tab' },
      { from: path('proposal') },
    );
    expect(page.status).to.equal(409);
    expect(page.text).to.contain('From the other tab</textarea>').and.to.contain('One two');
    expect(await statement()).to.equal('One two');
    const kept = await made.post(path('proposal'), { version: '2', go: 'later', statement: 'From the other tab' });
    expect([kept.status, await statement()]).to.deep.equal([303, 'From the other tab']);
  });

  it('is no conflict when both tabs say the same', async () => {
    const same = await made.post(
      path('proposal'),
      { version: '1', go: 'later', statement: 'From the other tab' },
      { from: path('proposal') },
    );
    expect(same.status).to.equal(303);
  });

  it('stays on the page when the session is over: a script hears 401, a form is kept', async () => {
    const keys = await made.keys(path('proposal'));
    at.clock.advance(2 * HOUR);
    const over = await made.post(
      `${path('proposal')}/autosave`,
      { ...keys, version: '3', statement: 'After two hours' },
      json,
    );
    expect(over.status).to.equal(401);
    const page = await made.post(path('proposal'), { ...keys, version: '3', go: 'next', statement: 'After two hours' });
    expect(page.status).to.equal(401);
    expect(page.text).to.contain('After two hours');
    made = await at.signIn('made@contoh.example');
  });

  it('is shown again where it holds characters that cannot be stored', async () => {
    const page = await made.post(
      path('proposal'),
      { version: '3', go: 'next', statement: 'null\u0000byte' },
      { from: path('proposal') },
    );
    expect(page.status).to.equal(422);
    expect(page.text).to.contain('nullbyte');
    expect(await statement()).to.equal('From the other tab');
  });

  it('is shown escaped, whatever it holds', async () => {
    const evil = '</textarea><script>alert(1)</script>';
    await made.post(path('proposal'), { version: '3', go: 'later', statement: evil }, { from: path('proposal') });
    expect((await made.get(path('proposal'))).text).not.to.contain('<script>alert');
    expect((await made.get(`/applications/${id}/check`)).text).not.to.contain('<script>alert');
  });

  it('is its owner’s alone: others find nothing there, and can change nothing', async () => {
    const tara = await at.signIn('tara@contoh.example');
    for (const page of [
      '',
      '/check',
      '/places',
      '/status',
      '/answers',
      '/receipt',
      '/sections/proposal',
      '/actions/withdraw',
    ])
      expect([page, (await tara.get(`/applications/${id}${page}`)).status]).to.deep.equal([page, 404]);
    expect((await tara.post(path('proposal'), { version: '4', go: 'next', statement: 'Mine now' })).status).to.equal(
      404,
    );
    expect((await tara.post(`/applications/${id}/submit`)).status).to.equal(404);
    expect((await tara.get('/applications')).text).not.to.contain(id);
    for (const page of ['', '/check', '/places', '/status', '/answers', '/sections/proposal', '/actions/withdraw'])
      expect([page, (await made.get(`/applications/${id}${page}`)).status]).to.deep.equal([page, 200]);
    expect((await made.get('/applications')).text).to.contain(id);
  });

  it('is the last that was saved, after any sequence of savings by two windows', async () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.trim());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), words), { maxLength: 8 }), async (savings) => {
        let version: number | null = null;
        let text = await statement();
        let stale: number | null = null;
        for (const [late, typed] of savings) {
          const given: number | null = late && stale !== null ? stale : version;
          const answers = { statement: typed };
          const save: Promise<SavedNow> = world.act('made', (ctx) =>
            saveSection(ctx, { applicationId: id, section: 'proposal', answers, version: given, locale: 'en' }),
          );
          try {
            const saved = await save;
            [stale, version, text] = [version, saved.version, typed];
          } catch {
            expect(given).not.to.equal(version); // only the window that was behind is refused
          }
          expect(await statement()).to.equal(text);
        }
      }),
      { numRuns: 12, seed: 20261124 },
    );
  });

  describe('in an application that was returned', () => {
    let suryani: Client;
    let item = '';

    before(async () => {
      suryani = await at.signIn('suryani@contoh.example');
      id = await world.act('suryani', (ctx) =>
        startApplication(ctx, {
          callId: world.ids.call,
          personId: 'p-suryani',
          accountId: 'a-suryani',
          cityId: 'palu',
          locale: 'en',
        }),
      );
      for (const [key, fields] of Object.entries(FILLED))
        await suryani.post(path(key), { version: '0', go: 'next', ...fields }, { from: path(key) });
      const places = `/applications/${id}/places`;
      await suryani.post(places, { [`place.${world.ids.studioDavao}`]: '1' }, { from: places });
      await suryani.post(`/applications/${id}/submit`, {}, { from: `/applications/${id}/check` });
      await world.application('dewi', id, 'return', {
        items: ['section:proposal', 'section:practice'],
        reason: 'Please say more.',
        fix_by: '2026-12-01',
      });
      const row = (await at.db.read('return_items').where({ application_id: id, key: 'practice' }).first('id')) as {
        id: string;
      };
      item = row.id;
    });

    it('can be changed where the office asked for it, and nowhere else', async () => {
      const page = await suryani.get(`/applications/${id}`);
      expect(page.text).to.contain('Please say more.').and.to.contain(path('proposal'));
      expect((await suryani.get(path('details'))).text).not.to.contain('name="version"');
      expect((await suryani.post(path('details'), { version: '1', go: 'next', name: 'Somebody' })).status).to.equal(
        409,
      );
      expect((await suryani.get(path('proposal'))).text).to.contain('name="version"');
    });

    it('is compared with what was sent, and sent again when everything is changed or answered', async () => {
      const early = await suryani.post(`/applications/${id}/actions/resubmit`, {}, { from: `/applications/${id}` });
      expect([early.status, await world.stateOf('application', id)]).to.deep.equal([409, 'returned']);
      await suryani.post(
        path('proposal'),
        { version: '1', go: 'next', ...FILLED['proposal'], statement: 'I weave, dye and count aloud.' },
        { from: path('proposal') },
      );
      const page = await suryani.get(`/applications/${id}`);
      expect(page.text)
        .to.match(/<del>.*counted.*<\/del>/s)
        .and.to.match(/<ins>.*aloud.*<\/ins>/s);
      const answer = `/applications/${id}/return-items/${item}`;
      expect((await suryani.post(answer, { reason: ' ' }, { from: `/applications/${id}` })).status).to.equal(422);
      await suryani.post(answer, { reason: 'It is as it should be.' }, { from: `/applications/${id}` });
      const sent = await suryani.post(`/applications/${id}/actions/resubmit`, {}, { from: `/applications/${id}` });
      expect([sent.status, await world.stateOf('application', id)]).to.deep.equal([303, 'submitted']);
      expect(await at.db.read('snapshots').where({ application_id: id }).select('number')).to.have.length(2);
    });

    it('withdraws a consent after sending, on the record, and unticks its box', async () => {
      const page = await suryani.get(`/applications/${id}/consents`);
      const [path] = /\/applications\/[^"]*\/withdraw/.exec(page.text)!;
      expect((await suryani.post(path, {}, { from: `/applications/${id}/consents` })).status).to.equal(303);
      const standing = await at.db
        .read('consents')
        .where({ application_id: id })
        .whereNull('withdrawn_at')
        .select('id');
      expect(standing).to.have.length(2);
      expect(
        await at.db.read('events').where({ subject_id: id, action: 'withdraw_consent' }).select('id'),
      ).to.have.length(1);
      const made = await at.signIn('made@contoh.example');
      expect((await made.post(path)).status).to.equal(404);
    });

    it('cannot be changed any more, nor its answers by somebody else’s request', async () => {
      const late = await suryani.post(`/applications/${id}/return-items/${item}`, { reason: 'Once more' });
      expect(late.status).to.equal(404);
      at.clock.advance(DAY);
    });
  });
});
