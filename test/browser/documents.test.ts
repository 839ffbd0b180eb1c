import { expect } from 'chai';
import { tinyJpeg, tinyPdf } from '../support/files.ts';
import { PHOTOGRAPH } from '../support/heic.ts';
import { inspector, NOBODY_LOOKS } from './support/inspect-page.ts';
import { openNetwork, type Network } from './support/network.ts';
import { company, enterDay, field, press, type Company, type Somebody, type Staging } from './support/people.ts';
import { addTheRest, enterOffice, fillForm, send, signUpAndStart, upload, type Stage } from './support/story.ts';

const STAGINGS: readonly (readonly [string, Staging])[] = [
  ['on a telephone, in Indonesian', { width: 390, locale: 'id', javaScript: true }],
  ['at a desk, in English', { width: 1280, locale: 'en', javaScript: true }],
  ['without scripts', { width: 390, locale: 'en', javaScript: false }],
];

/** The photographs of a transcript are put in order, turned, and become one PDF. */
async function makePdf(stage: Stage, { page, t }: Somebody, address: string): Promise<void> {
  await page.goto(`${address}/documents`);
  await page.locator('a[href*="/pages/"]').first().click();
  await stage.inspector.look(page, 'pages-empty');
  const photos = [
    { name: 'halaman dua.heic', mimeType: 'image/heic', buffer: PHOTOGRAPH },
    { name: 'halaman satu.jpg', mimeType: 'image/jpeg', buffer: await tinyJpeg({ width: 600, height: 800 }) },
  ];
  await page.locator('#photos').setInputFiles(photos);
  await press(page.locator('form[data-upload]'), t('uploads.button'));
  await page.getByText(t('uploads.pagesPage.page', { n: 2, total: 2 }), { exact: true }).waitFor();
  const second = page.getByRole('listitem').filter({ hasText: 'halaman satu.jpg' });
  await second.getByRole('button', { name: t('uploads.pagesPage.up') }).click();
  const first = page.getByRole('listitem').filter({ hasText: 'halaman satu.jpg' });
  await first.getByText(t('uploads.pagesPage.page', { n: 1, total: 2 }), { exact: true }).waitFor();
  await first.getByRole('button', { name: t('uploads.pagesPage.turn') }).click();
  await page.locator('img[src$="turn=90"]').waitFor();
  await stage.inspector.look(page, 'pages');
  await press(page, t('uploads.pagesPage.finish', { count: 2 }));
  await page.getByText(t('uploads.pagesPage.made', { count: 2 })).waitFor();
  await page.getByText(t('uploads.fromPhotographs', { count: 2 })).waitFor();
  await stage.inspector.look(page, 'documents-of-photographs');
}

/** The officer works through the queue, by keys where there are any, and asks for one document more. */
async function workThrough(stage: Stage, { page, t }: Somebody, keys: boolean): Promise<void> {
  await page.goto('/office/documents');
  await stage.inspector.look(page, 'queue');
  for (const decided of ['accept', 'accept'] as const) {
    if (keys) {
      await page.keyboard.press('a');
      await page.keyboard.press('s');
    } else {
      await page.getByRole('radio', { name: t('screening.documents.accept') }).check();
      await press(page, t('screening.documents.saveNext'));
    }
    await page.getByText(t(`screening.did.${decided}`)).waitFor();
  }
  await page.getByText(t('screening.queue.empty')).waitFor();
  await stage.inspector.look(page, 'queue-empty');
  await page.goto('/office/applications');
  await page.getByRole('main').getByRole('link', { name: /PLU-/ }).first().click();
  await page.getByRole('link', { name: t('screening.request.link') }).click();
  await stage.inspector.look(page, 'request');
  await field(page, t('screening.request.name.id')).fill('Kartu keluarga');
  await field(page, t('screening.request.name.en')).fill('Family card');
  await press(page, t('screening.request.button'));
  await page
    .getByRole('link', { name: t('errors.required') })
    .or(page.locator('.es, [role=alert]'))
    .first()
    .waitFor();
  await stage.inspector.look(page, 'request-wrong');
  await field(page, t('screening.request.reason')).fill('Nama ibu berbeda.');
  await enterDay(page, t('screening.request.dueOn'), '2026-12-18', t);
  await page.getByText(t('screening.request.restricted'), { exact: true }).click();
  await press(page, t('screening.request.button'));
  await page.getByText(t('screening.request.done')).waitFor();
  await stage.inspector.look(page, 'case-asked');
}

/** The applicant finds what was asked for, sends it, and sees who looked at it. */
async function answer(stage: Stage, suryani: Somebody, officer: Somebody, address: string): Promise<void> {
  const { page, t } = suryani;
  await page.goto(`${address}/documents`);
  await page.getByText('Nama ibu berbeda.').waitFor();
  await stage.inspector.look(page, 'documents-asked');
  const name = stage.locale === 'id' ? 'Kartu keluarga' : 'Family card';
  await upload(suryani, name, { name: 'kk.pdf', mimeType: 'application/pdf', buffer: tinyPdf() });
  await officer.page.goto('/office/documents');
  await stage.inspector.look(officer.page, 'queue-restricted');
  await press(officer.page, new RegExp(`^${officer.t('screening.queue.reveal')}`));
  await officer.page.getByRole('img', { name: officer.t('screening.queue.picture', { n: 1, name }) }).waitFor();
  await page.goto(`${address}/access`);
  await page.getByText(t('uploads.reads.checking')).waitFor();
  await stage.inspector.look(page, 'access');
  await page.goto(`${address}/status`);
  await stage.inspector.look(page, 'status-with-documents');
}

describe('Documents in a browser', function () {
  this.timeout(300_000);

  for (const [title, staging] of STAGINGS)
    it(`are photographed, put together, checked, asked for and accounted for: ${title}`, async () => {
      const network = await openNetwork(staging.locale);
      const people = company(network.server.url, staging);
      const look = inspector(staging);
      const stage: Stage = { network, locale: staging.locale, inspector: look };
      const quiet: Stage = { ...stage, inspector: NOBODY_LOOKS };
      try {
        const suryani = await people.arrive();
        const address = await signUpAndStart(quiet, suryani);
        await fillForm(quiet, suryani);
        await addTheRest(quiet, suryani, address, { transcript: false });
        await makePdf(stage, suryani, address);
        await suryani.page.goto(address);
        await send(quiet, suryani);
        const nurlaila = await people.arrive();
        await enterOffice(quiet, nurlaila, 'nurlaila');
        await workThrough(stage, nurlaila, staging.javaScript);
        await answer(stage, suryani, nurlaila, address);
        expect([...look.findings, ...people.complaints].join('\n')).to.equal('');
      } catch (error) {
        throw new Error(`${String(error)}\n\n${look.findings.join('\n')}\n\n${await people.tell()}`, { cause: error });
      } finally {
        await people.leave();
        await network.server.stop();
      }
    });

  describe('over a line that fails', () => {
    let network: Network;
    let people: Company;
    let suryani: Somebody;
    let address: string;
    beforeEach(async () => {
      network = await openNetwork('en');
      people = company(network.server.url, { width: 390, locale: 'en', javaScript: true });
      suryani = await people.arrive();
      address = await signUpAndStart({ network, locale: 'en', inspector: NOBODY_LOOKS }, suryani);
      await suryani.page.goto(`${address}/documents`);
    });
    afterEach(async () => {
      await people.leave();
      await network.server.stop();
    });

    const choose = async (name: string) => {
      const form = suryani.page.locator('form[data-upload]').first();
      await form.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer: tinyPdf() });
      await form.getByRole('button', { name: suryani.t('uploads.button') }).click();
      return form;
    };
    const count = async (): Promise<number> =>
      Number((await network.server.db.read('documents').count({ n: '*' }))[0]!['n']);

    it('a file waits, says so, and goes as soon as the line is back: once', async () => {
      const { page, context, t } = suryani;
      await context.setOffline(true);
      const form = await choose('rapor.pdf');
      await form.getByText(t('ui.upload.waiting')).waitFor();
      expect(await count()).to.equal(0);
      await context.setOffline(false);
      await page.getByText(t('uploads.sent', { name: 'rapor.pdf' })).waitFor();
      expect(await count()).to.equal(1);
    });

    it('a file whose answer was lost is sent again and counts once', async () => {
      const { page, t } = suryani;
      let lost = 0;
      await page.route('**/uploads/**', async (route) => {
        if (lost > 0) return route.continue();
        lost += 1;
        await route.fetch(); // it arrives, and the answer does not
        return route.abort('connectionreset');
      });
      const form = await choose('rapor.pdf');
      await form.getByText(t('ui.upload.waiting')).or(page.getByText('rapor.pdf')).first().waitFor();
      await page.locator('.fn', { hasText: 'rapor.pdf' }).waitFor();
      expect([lost, await count()]).to.deep.equal([1, 1]);
    });

    it('waiting can be stopped, and nothing is sent', async () => {
      const { context, t } = suryani;
      await context.setOffline(true);
      const form = await choose('rapor.pdf');
      await form.getByText(t('ui.upload.waiting')).waitFor();
      await form.getByRole('button', { name: t('ui.upload.stop') }).click();
      await form.getByText(t('ui.upload.stopped')).waitFor();
      await context.setOffline(false);
      expect(await count()).to.equal(0);
      expect(await form.getByRole('button', { name: t('uploads.button') }).isEnabled()).to.equal(true);
    });
  });
});
