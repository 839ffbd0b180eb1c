import { expect } from 'chai';
import { startApplication } from '../../src/applications/start.ts';
import type { FormDefinition } from '../../src/calls/definitions.ts';
import type { Client, TestApp } from '../support/app.ts';
import type { World } from '../support/world.ts';
import { FILLED, startWorld } from './support.ts';

describe('Nothing is asked twice', () => {
  let world: World;
  let at: TestApp;
  let made: Client;
  let id = '';

  const begin = (): Promise<string> =>
    world.act('made', (ctx) => startApplication(ctx, { callId: world.ids.call, personId: 'p-made', accountId: 'a-made', cityId: 'palu', locale: 'en' })); // prettier-ignore
  const path = (key: string, of = id): string => `/applications/${of}/sections/${key}`;
  const saved = async (): Promise<unknown[]> => at.db.read('answers').where({ application_id: id }).pluck('section');

  before(async () => {
    ({ world, at } = await startWorld());
    await world.db.transaction((trx) => trx('persons').update({ locale: 'en' }));
    made = await at.signIn('made@contoh.example');
    const before = await begin();
    for (const key of ['practice', 'proposal'])
      await made.post(path(key, before), { version: '0', go: 'later', ...FILLED[key] }, { from: path(key, before) });
    await world.application('made', before, 'withdraw', { reason: 'Next year.' });
    // The next form asks the years in words: what was a number is no answer to it.
    const old = (await at.db.read('forms').where({ key: 'every' }).first()) as { id: string; definition: string };
    const definition = JSON.parse(old.definition) as FormDefinition;
    const sections = definition.sections.map((section) => ({
      ...section,
      questions: section.questions.map((q) => (q.key === 'years' ? { key: q.key, kind: 'text', label: q.label, required: false, maxLength: 90 } : q)), // prettier-ignore
    }));
    await world.db.transaction(async (trx) => {
      await trx('forms').insert({ ...old, id: 'every-2', version: 2, definition: JSON.stringify({ sections }) });
      await trx('calls').where({ id: world.ids.call }).update({ form_id: 'every-2' });
    });
    id = await begin();
  });
  after(() => at.stop());

  it('about oneself: a section begins with what was answered before, and says so', async () => {
    const { text } = await made.get(path('practice'));
    expect(text)
      .to.match(/value="weaving"[^>]*checked/)
      .and.include('From an earlier application of yours');
    expect(text).to.not.include('value="2.5"').and.not.include('value="2,5"');
  });

  it('of a proposal: what stands empty is offered by one press, lists of works among it, but no essay', async () => {
    const { text } = await made.get(path('proposal'));
    expect(text)
      .to.include('You have answered this before')
      .and.include(`${path('proposal')}?use=earlier`);
    expect(text).to.not.include('value="Teluk"');
    const used = (await made.get(`${path('proposal')}?use=earlier`)).text;
    expect(used).to.include('value="Teluk"').and.include('value="2025"').and.include('value="Dye"');
    expect(used).to.not.include('my grandmother').and.not.include('You have answered this before');
    expect(await saved(), 'looking saves nothing').to.deep.equal([]);
  });

  it('leaves what was typed here alone, and offers only what is still empty', async () => {
    const typed = { version: '0', go: 'later', 'works.0.title': 'Ombak', 'works.0.year': '2026' };
    await made.post(path('proposal'), typed, { from: path('proposal') });
    const used = (await made.get(`${path('proposal')}?use=earlier`)).text;
    expect(used).to.include('value="Ombak"').and.include('value="Dye"').and.not.include('value="Teluk"');
  });

  it('offers nobody the answers of somebody else', async () => {
    const hers = await world.act('suryani', (ctx) => startApplication(ctx, { callId: world.ids.call, personId: 'p-suryani', accountId: 'a-suryani', cityId: 'palu', locale: 'en' })); // prettier-ignore
    const suryani = await at.signIn('suryani@contoh.example');
    const { text } = await suryani.get(`${path('proposal', hers)}?use=earlier`);
    expect(text).to.not.include('Teluk').and.not.include('You have answered this before');
  });
});
