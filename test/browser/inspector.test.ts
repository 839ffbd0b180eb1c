import { expect } from 'chai';
import { withPage } from '../support/browser.ts';
import { formsIn } from './support/forms-in-page.ts';
import { inspector } from './support/inspect-page.ts';
import type { Staging } from './support/people.ts';

const DESK: Staging = { width: 1280, locale: 'en', javaScript: true };

const WRONG = `<!doctype html><html lang="id"><head><base href="http://here.example/"><title> </title><style>
  body { background: #fff } .pale { color: #bbb } .wide { width: 900px } .tight { width: 40px; overflow: hidden }
  @media (prefers-color-scheme: dark) { .night { color: #eee } }
</style></head><body><main><h1>One</h1><h1>Two</h1><p class="pale">Hardly to be read</p><p class="night">Unreadable at night</p>
<p class="wide">Too wide</p><p>applications.tasks.title</p><p>Dear {{name}}</p><button class="tight">Congratulations</button><svg class="ic"></svg><img src="data:,">
<form action="/silent"><input name="q" aria-label="Question"></form>
<form action="/late" method="post"><input name="late" id="late" aria-label="Later" hidden><button>Go</button></form></main></body></html>`;

describe('Looking at a page', () => {
  it('finds each thing that is planted on it, and tells the page', async () => {
    const found = await withPage({ width: 1280 }, async (page) => {
      await page.setContent(WRONG);
      const look = inspector(DESK);
      await look.look(page, 'planted');
      return look.findings.join('\n');
    });
    for (const wanted of [
      '2 headings of the first level',
      'no title',
      'lang is id',
      'the key of a text: applications.tasks.title',
      'shows {{name}}',
      'px sideways at 320 px',
      'does not fit at 320 px: button.tight: Congratulations',
      'an icon is not drawn',
      'planted: color-contrast',
      'in the dark color-contrast',
      'image-alt',
    ])
      expect(found).to.include(wanted);
  });

  it('tells a form that nothing sends, and a control that only a script brings to light', async () => {
    const [plain, scripted] = await withPage({ width: 1280 }, async (page) => {
      await page.setContent(WRONG);
      const before = await formsIn(page);
      await page.evaluate("document.getElementById('late').hidden = false");
      return [before, await formsIn(page)];
    });
    expect(plain.dumb).to.deep.equal(['/silent']);
    expect(scripted.controls.filter((one) => !plain.controls.includes(one))).to.deep.equal(['/late late']);
    expect(plain.presses.map(({ action, method }) => `${method} ${action}`)).to.deep.equal(['post /late']);
  });

  it('finds nothing on a page that is right', async () => {
    const found = await withPage({ width: 1280 }, async (page) => {
      await page.setContent('<!doctype html><html lang="en"><head><title>Right</title></head><body><main><h1>Right</h1></main></body></html>'); // prettier-ignore
      const look = inspector(DESK);
      await look.look(page, 'right');
      return look.findings;
    });
    expect(found).to.deep.equal([]);
  });
});
