import { openDesk, type Desk } from './desk.ts';
import { chromium } from 'playwright-core';
describe('smoke', function () {
  this.timeout(120000);
  let desk: Desk;
  before(async () => { desk = await openDesk(); 
    await desk.world.db.transaction(async (trx) => { await trx('settings').insert({ key: 'site', value: '{"cityId":"palu","name":"sintuvu"}' }); });
    const p = await desk.world.placed('offered', await desk.world.given('selected','suryani'));
    await desk.world.db.transaction((trx) => trx('outbox').where('template','application_select_applicant').update({state:'failed', error:'EENVELOPE 550', attempts: 3}));
    void p; });
  after(() => desk.at.stop());
  it('shots', async () => {
      const rina = await desk.as('rina');
      const server = desk.at.app.listen(0); const port = (server.address() as any).port;
      const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
      for (const [w, scheme] of [[1280,'light'],[390,'dark']] as const) {
        const ctx = await browser.newContext({ viewport: { width: w, height: 900 }, colorScheme: scheme, locale: w === 390 ? 'id-ID' : 'en-GB' });
        await ctx.addCookies([...rina.cookies].map(([name, value]) => ({ name, value, url: `http://localhost:${port}` })));
        for (const p of ['cities','cities/palu','site','agreements','agreements/new','calls','people','people/p-dewi','outbox','events']) {
          const page = await ctx.newPage();
          await page.goto(`http://localhost:${port}/admin/${p}`);
          const over = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
          if (over) console.log('overflow', p, w);
          await page.screenshot({ path: `/tmp/admin/${p.replaceAll('/','_')}-${w}.png`, fullPage: true });
          await page.close();
        }
      }
      await browser.close(); server.close();
  });
});
