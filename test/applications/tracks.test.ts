import { expect } from 'chai';
import type { Section } from '../../src/calls/definitions.ts';
import { formOf } from '../../src/content/forms/forms.ts';
import type { Track } from '../../src/content/text.ts';
import type { TestApp } from '../support/app.ts';
import type { World } from '../support/world.ts';
import { allowedBy, fill, RULES } from './careful.ts';
import { startWorld } from './support.ts';

for (const track of ['student', 'artist', 'entrepreneur'] as const satisfies readonly Track[])
  describe(`applying as ${track} with the form that the cities ship`, () => {
    let world: World;
    let at: TestApp;

    before(async () => {
      ({ world, at } = await startWorld());
      const definition = JSON.stringify(formOf(track, 'palu'));
      await at.db.transaction(async (trx) => {
        await trx('forms').insert({
          id: `form-${track}`,
          key: track,
          version: 9,
          definition,
          created_at: at.clock.now(),
        });
        await trx('calls')
          .where({ id: world.ids.call })
          .update({ form_id: `form-${track}`, rules: JSON.stringify(RULES[track]) });
      });
    });
    after(() => at.stop());

    it('is complete when every question is answered, and can be sent', async () => {
      const suryani = await at.signIn('suryani@contoh.example');
      const start = '/calls/term-abroad-2027/start';
      const started = await suryani.post('/applications', { call: 'term-abroad-2027', city: 'palu' }, { from: start });
      const base = started.headers['location']!;
      const allowed = allowedBy(track);
      const save = async (section: Section): Promise<void> => {
        const path = `${base}/sections/${section.key}`;
        const page = await suryani.get(path);
        const version = /name="version" value="(\d+)"/.exec(page.text)?.[1] ?? '';
        const fields = Object.fromEntries(
          section.questions.flatMap((question) => fill(question, question.key, allowed)),
        );
        const saved = await suryani.post(path, { version, go: 'next', ...fields });
        expect([section.key, saved.status]).to.deep.equal([section.key, 303]);
      };
      for (const section of formOf(track, 'palu').sections) await save(section);
      await suryani.post(`${base}/places`, { [`place.${world.ids.studioDavao}`]: '1' }, { from: `${base}/places` });
      const check = await suryani.get(`${base}/check`);
      expect(check.text).not.to.contain('?check=1');
      const sent = await suryani.post(`${base}/submit`, {}, { from: `${base}/check` });
      expect([sent.status, sent.headers['location']]).to.deep.equal([303, `${base}/receipt`]);
    });
  });
