import { expect } from 'chai';
import type { FormDefinition } from '../../src/calls/definitions.ts';
import { formOf } from '../../src/content/forms/forms.ts';
import { checkForm } from '../../src/forms/check.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';
import { builder, rebuild } from './rebuild.ts';

describe('The forms that ship, rebuilt page by page from an empty one', function () {
  this.timeout(120_000);
  let world: World & { url: string };
  let at: TestApp;
  let dewi: Client;
  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    dewi = await at.signIn('dewi@contoh.example');
  });
  after(() => at.stop());

  for (const [track, form] of [
    ['artist', formOf('artist', 'palu')],
    ['entrepreneur', formOf('entrepreneur', 'palu')],
    ['student', formOf('student', 'palu')],
  ] as const)
    it(`${track}: what is published is what ships, to the letter`, async () => {
      const call = world.ids.call;
      const own = builder(dewi, call);
      await rebuild(own, form);
      expect(checkForm(form, [])).to.deep.equal([]);
      await own.send('/publish', {});
      const row = (await world.db.read('calls').join('forms', 'forms.id', 'calls.form_id').where('calls.id', call).first('forms.key', 'forms.definition')) as { key: string; definition: string }; // prettier-ignore
      expect(row.key).to.equal(`call:${call}`);
      const stored = JSON.parse(row.definition) as FormDefinition;
      expect(stored.sections.map(({ key }) => key)).to.deep.equal(form.sections.map(({ key }) => key));
      for (const [i, section] of form.sections.entries()) expect(stored.sections[i]).to.deep.equal(section);
    });
});
