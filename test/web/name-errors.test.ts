import { expect } from 'chai';
import { nameErrors } from '../../src/web/name-errors.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { makeWorld } from '../support/world.ts';

describe('An error summary', () => {
  let at: TestApp;
  before(async () => {
    at = await startApp({ world: await makeWorld() });
  });
  after(() => at.stop());

  it('names the field where several lack the same thing, so that no line is there twice', async () => {
    const dewi = await at.signIn('dewi@contoh.example');
    const page = await dewi.get('/office/calls/new');
    expect(page.status).to.equal(200);
    const wrong = await dewi.post('/office/calls/new', {}, { from: '/office/calls/new' });
    expect(wrong.status).to.equal(422);
    const summary = /<div class="es"[\s\S]*?<\/ul>/.exec(wrong.text)![0];
    const lines = [...summary.matchAll(/<a href="[^"]*">([^<]*)</g)].map(([, text]) => text);
    expect(lines.length).to.be.above(2);
    expect(new Set(lines).size, lines.join(' | ')).to.equal(lines.length);
  });

  it('says a sentence as it is where only one field lacks it', () => {
    const page = { errors: [{ href: '#a', text: 'Enter it' }, { href: '#b', text: 'Choose one' }], controls: [{ name: 'a', label: 'A' }] }; // prettier-ignore
    expect(nameErrors(page)).to.equal(page);
  });

  it('leads to a field by its id, and to a day by its first part', () => {
    const errors = ['#x-a', '#on-day', '#gone'].map((href) => ({ href, text: 'Enter it' }));
    const page = { errors: { errors }, groups: [[{ name: 'a', id: 'x-a', label: 'Reason' }, { name: 'on', label: 'Last day' }]] }; // prettier-ignore
    expect(nameErrors(page).errors.errors.map(({ text }) => text)).to.deep.equal(['Reason: Enter it', 'Last day: Enter it', 'Enter it']); // prettier-ignore
  });
});
