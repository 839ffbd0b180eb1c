import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openDesk, EN, type Desk } from './desk.ts';
import { chromium } from 'playwright-core';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
describe('axe', function () {
  this.timeout(200000);
  let desk: Desk;
  before(async () => { desk = await openDesk();
    await desk.world.db.transaction(async (trx) => { await trx('settings').insert({ key: 'site', value: '{"cityId":"palu"}' }); });
    await desk.world.placed('offered', await desk.world.given('selected','suryani'));
    await desk.world.db.transaction((trx) => trx('outbox').where('template','application_select_applicant').update({state:'failed', error:'EENVELOPE 550', attempts: 3})); });
  after(() => desk.at.stop());
  it('all', async () => {
    const rina = await desk.as('rina');
    const server = desk.at.app.listen(0); const port = (server.address() as any).port;
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
    for (const [w, scheme] of [[320,'light'],[1280,'dark']] as const) {
      const ctx = await browser.newContext({ viewport: { width: w, height: 900 }, colorScheme: scheme, bypassCSP: true });
      await ctx.addCookies([...rina.cookies].map(([name, value]) => ({ name, value, url: `http://localhost:${port}` })));
      for (const p of ['cities','cities/palu','cities/new','site','agreements','agreements/new','calls','people','people/p-dewi','outbox','events']) {
        const page = await ctx.newPage();
        await page.goto(`http://localhost:${port}/admin/${p}`);
        if (['cities/new','agreements/new'].includes(p)) await page.click('main button.btn');
        if (await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')) console.log('overflow', p, w);
        await page.evaluate(axe);
        const r = await page.evaluate('axe.run(document,{runOnly:["wcag2a","wcag2aa","wcag21aa","wcag22aa","best-practice"]})') as any;
        for (const v of r.violations) console.log(p, w, v.id, v.nodes.length, v.nodes[0].html.slice(0, 140));
        await page.close();
      }
    }
    await browser.close(); server.close();
  });
});
