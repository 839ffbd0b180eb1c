import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { writeToOffice } from '../../src/messages/write.ts';
import { addReply } from '../../src/messages/replies.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { makeWorld, type PersonName, type World } from '../support/world.ts';
import { inspector, type Inspector } from './support/inspect-page.ts';
import { company, type Company, type Somebody, type Staging } from './support/people.ts';

const STAGINGS: readonly Staging[] = [
  { width: 390, locale: 'id', javaScript: true },
  { width: 1280, locale: 'en', javaScript: true },
  { width: 390, locale: 'en', javaScript: false },
];

/** Everybody who talks, each at a browser that is signed in. */
async function enter(server: TestServer, people: Company, staging: Staging, name: PersonName): Promise<Somebody> {
  const somebody = await people.arrive();
  const client = await server.signIn(`${name}@contoh.example`);
  await somebody.context.addCookies([...client.cookies].map(([key, value]) => ({ name: key, value, url: server.url })));
  await somebody.page.goto(`/language/${staging.locale}?to=/help`);
  return somebody;
}

async function open(page: Page, look: Inspector, address: string, name: string): Promise<void> {
  const response = await page.goto(address);
  expect(response?.status(), address).to.equal(200);
  await look.look(page, name);
}

for (const staging of STAGINGS) {
  const { width, locale, javaScript } = staging;
  describe(`What people write to each other, ${String(width)} px, ${locale}${javaScript ? '' : ', without scripts'}`, function () {
    this.timeout(240_000);
    let world: World & { readonly url: string };
    let server: TestServer;
    let people: Company;
    let look: Inspector;
    let sent: string;
    let ruledOut: string;

    before(async () => {
      world = await makeWorld();
      server = await startServer({ world, pace: 1_000 });
      people = company(server.url, staging);
      look = inspector(staging);
      sent = await world.given('submitted', 'tara');
      ruledOut = await world.given('submitted', 'made');
      await world.application('dewi', ruledOut, 'rule_out', { rule: 'other', reason: 'Rapor tidak lengkap.' });
      const texts = { id: 'Berkas Anda sudah kami terima.', en: 'We have your papers.' };
      await world.act('dewi', (ctx) => addReply(ctx, 'palu', { title: 'Berkas', texts }));
      const body = `Bolehkah bibi saya ikut? ${'Panjangsekalitanpaspasi'.repeat(8)}`;
      await world.act('tara', (ctx) => writeToOffice(ctx, sent, { body, locale: 'id' }));
    });
    after(async () => {
      expect(people.complaints).to.deep.equal([]);
      await people.leave();
      await server.stop();
    });

    it('is asked, noted, answered with a ready reply and read', async () => {
      const dewi = await enter(server, people, staging, 'dewi');
      const { page, t } = dewi;
      await open(page, look, '/office', 'office');
      await open(page, look, '/office/messages', 'messages-queue');
      await open(page, look, '/office/cities/palu/replies', 'replies');
      await open(page, look, `/office/applications/${sent}`, 'case-with-messages');
      await page.locator('#note').fill('Bibinya menelepon.');
      await page.getByRole('button', { name: t('messages.notes.save') }).click();
      await page.getByText('Bibinya menelepon.').waitFor();
      await open(page, look, `/office/applications/${sent}/notes`, 'notes');

      await open(page, look, `/office/applications/${sent}/messages`, 'thread');
      await page.locator('#body').fill('Yth. Tara,');
      await page.getByRole('button', { name: t('messages.office.insert') }).click();
      // The same text, whether a script or the server put it in.
      await page.waitForFunction('(document.querySelector("textarea")?.value.length ?? 0) > 20');
      expect(await page.locator('#body').inputValue()).to.equal('Yth. Tara,\n\nBerkas Anda sudah kami terima.');
      await look.look(page, 'thread-inserted');
      await page.getByRole('button', { name: t('messages.office.send') }).click();
      await page.getByText(t('messages.office.sent')).waitFor();

      const tara = await enter(server, people, staging, 'tara');
      await open(tara.page, look, '/applications', 'applications-with-news');
      await open(tara.page, look, `/applications/${sent}`, 'status-with-news');
      await open(tara.page, look, `/applications/${sent}/messages`, 'own-messages');
      await tara.page.getByText('Yth. Tara,').waitFor();
      await tara.page.getByRole('button', { name: t('messages.own.send') }).click();
      await tara.page.getByRole('link', { name: /./ }).first().waitFor();
      await look.look(tara.page, 'own-messages-wrong');
      await open(tara.page, look, `/applications/${sent}/guardians`, 'guardians');
      await open(tara.page, look, `/applications/${sent}/referees`, 'referees');
    });

    it('is passed on by hand, with a link for one person', async () => {
      const { page, t } = await enter(server, people, staging, 'dewi');
      await open(page, look, `/office/applications/${sent}/links`, 'links');
      await page
        .getByRole('button', { name: t('messages.pass.make') })
        .first()
        .click();
      await page.getByText(t('messages.pass.once')).waitFor();
      await look.look(page, 'link');
      const share = page.getByRole('link', { name: t('messages.pass.share') });
      expect(await share.getAttribute('href')).to.match(/^https:\/\/wa\.me\/\?text=/);
      await open(page, look, `/office/applications/${sent}/links`, 'links-with-one');
    });

    it('is an objection, and its answer', async () => {
      const made = await enter(server, people, staging, 'made');
      const { t } = made;
      await open(made.page, look, `/applications/${ruledOut}/objection`, 'objection');
      await made.page.getByRole('button', { name: t('objections.form.send') }).click();
      await made.page.locator('.field--err').first().waitFor();
      await look.look(made.page, 'objection-wrong');
      await made.page.getByLabel(t('objections.ground.facts')).check();
      await made.page.locator('#body').fill('Halaman dua ada di berkas kedua.\n\nMohon diperiksa lagi.');
      await made.page.getByRole('button', { name: t('objections.form.send') }).click();
      await made.page.getByText(t('objections.sent')).waitFor();
      await look.look(made.page, 'objection-sent');

      const dewi = await enter(server, people, staging, 'dewi');
      await open(dewi.page, look, `/office/applications/${ruledOut}/objection`, 'objection-own');
      const andi = await enter(server, people, staging, 'andi');
      await open(andi.page, look, '/office/objections', 'objections-queue');
      await open(andi.page, look, `/office/applications/${ruledOut}/objection`, 'objection-to-answer');
      await andi.page.locator('input[value="upheld"]').check();
      await andi.page.locator('#answer').fill('Memang ada.');
      await andi.page.getByRole('button', { name: t('objections.answer.send') }).click();
      await andi.page.getByText(t('objections.actTitle')).waitFor();
      await look.look(andi.page, 'objection-upheld');
      await open(andi.page, look, `/office/applications/${ruledOut}`, 'case-objection-upheld');
      await open(made.page, look, `/applications/${ruledOut}/objection`, 'objection-answered');
    });

    it('is a receipt that anybody can check', async () => {
      const row = (await world.db.read('applications').where({ id: sent }).first()) as Record<string, string>;
      const { page } = await people.arrive();
      await page.goto(`/language/${locale}?to=/help`);
      await open(page, look, '/receipts/check', 'receipt-check');
      await open(page, look, `/receipts/check?reference=${row['reference']!}&hash=${row['receipt_hash']!}`, 'receipt-known'); // prettier-ignore
      await open(page, look, `/receipts/check?reference=X-1&hash=${'0'.repeat(12)}`, 'receipt-unknown');
      await open(page, look, '/calls/term-abroad-2027', 'call-shared');
    });

    it('is readable for everybody on every page of it', () => {
      expect(look.findings).to.deep.equal([]);
      expect(look.seen.size).to.be.greaterThan(24);
    });
  });
}
