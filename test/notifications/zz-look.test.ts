import { writeFileSync, mkdirSync } from 'node:fs';
import { withPage, axe, noSidewaysScroll } from '/work/main/test/support/browser.ts';
import { makeWorld } from '/work/main/test/support/world.ts';
import { startApp } from '/work/main/test/support/app.ts';
import { sendDue } from '/work/main/src/notifications/send-due.ts';
import { fileTransport, type OutgoingMail } from '/work/main/src/notifications/transport.ts';
import type { AddressInfo } from 'node:net';
it('looks', async function () {
  this.timeout(120000);
  const world = await makeWorld();
  const app = await startApp({ world, env: { DEMO: 'true' } });
  const id = await world.given('selected', 'made');
  await world.placed('offered', id);
  const back = await world.given('submitted', 'suryani');
  await world.application('dewi', back, 'return', { reason: 'The scan is blurred.', items: ['requirement:passport', 'section:details'], fix_by: '2026-12-01' });
  const files = fileTransport(app.config.mailDir);
  const sent: OutgoingMail[] = [];
  await sendDue({ config: app.config, engine: app.engine, clock: app.clock, transport: { send: async (m) => { sent.push(m); await files.send(m); }, close: () => undefined }, log: app.deps.log, holder: 't' }, 100);
  console.log(sent.map((m) => m.subject + ' -> ' + m.to.address).join('\n'));
  console.log(await app.db.read('outbox').whereNot({ state: 'sent' }).select('template', 'state', 'error'));
  for (const m of sent) if (/menawarkan tempat untuk|perbaiki/.test(m.subject)) console.log(m.text, '\n=======');
  const server = app.app.listen(0); const port = (server.address() as AddressInfo).port;
  const offer = sent.find((m) => /menawarkan tempat untuk/.test(m.subject))!;
  const ret = sent.find((m) => /perbaiki/i.test(m.subject))!;
  for (const [name, m] of [['offer', offer], ['return', ret]] as const)
    for (const dark of [false, true]) for (const width of [700, 390]) 
      await withPage({ width, dark, colorScheme: dark ? 'dark' : 'light' } as never, async (page) => {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
        await page.setContent(m.html);
        await page.screenshot({ path: `/tmp/mail/${name}-${dark ? 'dark' : 'light'}-${width}.png`, fullPage: true });
      });
  for (const [name, url] of [['list', '/mailbox'], ['mail', `/mailbox/${offer.id}`], ['empty', '/mailbox?to=zz']] as const)
    for (const width of [1280, 390])
      await withPage({ width } as never, async (page) => {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`http://127.0.0.1:${port}${url}`);
        await page.screenshot({ path: `/tmp/mail/box-${name}-${width}.png`, fullPage: true });
        console.log(name, width, await axe(page), await noSidewaysScroll(page));
      });
  server.close();
  await app.stop();
});
