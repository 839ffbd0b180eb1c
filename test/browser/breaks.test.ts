import { expect } from 'chai';
import { HOUR } from '../../src/deps.ts';
import { pick } from '../../src/i18n/index.ts';
import { PASSWORD } from '../support/accounts.ts';
import { tinyPdf } from '../support/files.ts';
import { NOBODY_LOOKS } from './support/inspect-page.ts';
import { openNetwork, type Network } from './support/network.ts';
import { openCase } from './support/office.ts';
import { company, field, press, type Company, type Somebody } from './support/people.ts';
import { addTheRest, enterOffice, fillForm, signUpAndStart, SURYANI, upload, type Stage } from './support/story.ts';

describe('When things go wrong in a browser', function () {
  this.timeout(240_000);
  let network: Network;
  let people: Company;
  let stage: Stage;
  let applicant: Somebody;
  let address: string;

  const motivation = (): string => `${address}/sections/motivation`;
  const essay = (who: Somebody) => field(who.page, pick(questionOf('motivation').label, 'en'));
  const questionOf = (key: string) => network.form.sections.find((section) => section.key === key)!.questions[0]!;
  const events = async (action: string): Promise<number> =>
    Number((await network.server.db.read('events').where({ action }).count({ n: '*' }))[0]!['n']);
  const saved = async (): Promise<string> => {
    const row = (await network.server.db.read('answers').where({ section: 'motivation' }).first('answers')) as { answers: string } | undefined; // prettier-ignore
    return row?.answers ?? '';
  };
  const signIn = async ({ page, t }: Somebody): Promise<void> => {
    await field(page, t('accounts.email')).fill(SURYANI.email);
    await page.getByLabel(t('accounts.password'), { exact: true }).fill(PASSWORD);
    await press(page, t('accounts.signIn.button'));
  };

  beforeEach(async () => {
    network = await openNetwork('en');
    people = company(network.server.url, { width: 390, locale: 'en', javaScript: true });
    stage = { network, locale: 'en', inspector: NOBODY_LOOKS };
    applicant = await people.arrive();
    address = await signUpAndStart(stage, applicant);
  });
  afterEach(async () => {
    await people.leave();
    await network.server.stop();
  });

  it('an application is started once, however often the button is pressed', async () => {
    const { page, t } = applicant;
    await page.goto(`/calls/${network.call.slug}/start`);
    expect(
      await page.getByRole('button', { name: t('applications.start.button') }).count(),
      'the page knows of the draft',
    ).to.equal(0);
    expect(await events('start')).to.equal(1);
  });

  it('a double press on Send sends once; going back shows what is, and sends nothing', async () => {
    await fillForm(stage, applicant);
    await addTheRest(stage, applicant, address);
    const { page, t } = applicant;
    await page.goto(`${address}/check`);
    await page.getByRole('button', { name: t('applications.check.button') }).dblclick();
    await page.waitForURL(/\/receipt$/);
    expect(await events('submit')).to.equal(1);
    await page.goBack();
    await page
      .getByText(t('applications.where.where'))
      .or(page.getByRole('button', { name: t('applications.check.button') }))
      .first()
      .waitFor();
    const again = page.getByRole('button', { name: t('applications.check.button') });
    if ((await again.count()) > 0) await again.click(); // a browser that kept the page lets it be pressed again
    await page.waitForURL(new RegExp(`${address}(/receipt|/status)?$`));
    expect(await events('submit')).to.equal(1);
    expect(await page.locator('main').innerText()).to.include('PLU-');
  });

  it('two tabs in one section: the second is told, and no word is lost', async () => {
    const first = applicant;
    const second: Somebody = { ...applicant, page: await applicant.context.newPage() };
    await first.page.goto(motivation());
    await second.page.goto(motivation());
    await essay(first).fill('Words of the first tab.');
    await press(first.page, first.t('applications.section.later'));
    await first.page.getByText(first.t('applications.section.flash')).waitFor();
    await essay(second).fill('Words of the second tab.');
    await second.page.getByText(second.t('ui.autosave.conflict')).waitFor();
    expect(await saved())
      .to.include('first tab')
      .and.not.include('second tab');
    second.page.once('dialog', (dialog) => void dialog.accept());
    await second.page.goto(motivation());
    expect(await essay(second).inputValue(), 'though the page was loaded again').to.equal('Words of the second tab.');
    await press(second.page, second.t('applications.section.later'));
    await second.page.getByText(second.t('applications.conflict.title')).waitFor();
    expect(await essay(second).inputValue()).to.equal('Words of the second tab.');
    expect(await second.page.locator('main').innerText()).to.include('Words of the first tab.');
    await press(second.page, second.t('applications.section.later'));
    await second.page.getByText(second.t('applications.section.flash')).waitFor();
    expect(await saved()).to.include('second tab');
  });

  it('without a connection it says so, keeps the words, and saves them when the connection is back', async () => {
    const { page, context, t } = applicant;
    await page.goto(motivation());
    await context.setOffline(true);
    await essay(applicant).fill('Written on the boat to Donggala.');
    await page.getByText(t('ui.autosave.offline')).waitFor();
    expect(await essay(applicant).inputValue()).to.equal('Written on the boat to Donggala.');
    expect(await saved()).to.equal('');
    await context.setOffline(false);
    await page.getByText(/^Saved at/).waitFor();
    expect(await saved()).to.include('boat to Donggala');
  });

  it('a session that ends while somebody writes gives the words back after signing in', async () => {
    const { page, context, t } = applicant;
    await context.clock.install({ time: network.server.clock.now() });
    await page.goto(motivation());
    await context.clock.pauseAt(Date.parse(network.server.clock.now()) + 5_000);
    await essay(applicant).fill('Words typed before the session ended.');
    network.server.clock.advance(2 * HOUR);
    await context.clock.runFor(61 * 60_000);
    await page.getByText(t('ui.session.ended')).waitFor();
    await context.clock.resume();
    await page.getByRole('link', { name: t('ui.session.signIn') }).click();
    await page.waitForURL('**/sign-in');
    await signIn(applicant);
    await page.waitForURL(motivation());
    await page.getByText(t('ui.session.restored')).waitFor();
    expect(await essay(applicant).inputValue()).to.equal('Words typed before the session ended.');
  });

  it('a button pressed after the session has ended loses nothing, with or without scripts', async () => {
    const { page, context, t } = applicant;
    await page.goto(motivation());
    await page.route('**/autosave', (route) => route.abort());
    await essay(applicant).fill('Words sent too late.');
    network.server.clock.advance(2 * HOUR);
    await press(page, t('applications.section.later'));
    await page.getByText(t('errors.sign_in.kept')).waitFor();
    const other: Somebody = { ...applicant, page: await context.newPage() };
    await other.page.goto('/sign-in');
    await signIn(other);
    await other.page.waitForURL(/\/applications$/);
    await press(page, t('errors.sendAgain'));
    // The key of the form was given to nobody who was signed in: it is asked for once more.
    const once = page.getByText(t('errors.csrf.kept'));
    const done = page.getByText(t('applications.section.flash'));
    await once.or(done).first().waitFor();
    if (await once.isVisible()) await press(page, t('errors.sendAgain'));
    await done.waitFor();
    expect(await saved()).to.include('Words sent too late.');
  });

  it('a file that is not what it claims, or that comes too late, is refused in words that fit', async () => {
    const { page, t } = applicant;
    await page.goto(`${address}/documents`);
    const block = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'Transcript', exact: true }) });
    await block.locator('input[type=file]').setInputFiles({ name: 'rapor.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>not a pdf</html>') }); // prettier-ignore
    await press(block, t('uploads.button'));
    await block
      .getByRole('status')
      .filter({ hasText: t('documents.error.type') })
      .waitFor();
    network.server.clock.advance(2 * HOUR);
    await block
      .locator('input[type=file]')
      .setInputFiles({ name: 'rapor.pdf', mimeType: 'application/pdf', buffer: tinyPdf() });
    await press(block, t('uploads.button'));
    await block
      .getByRole('status')
      .filter({ hasText: t('ui.autosave.signedOut') })
      .waitFor();
  });
});

describe('A name in Thai letters', function () {
  this.timeout(240_000);
  const NAME = 'นางสาวดาวเรือง ใจงาม';
  const FILE = 'ใบแสดงผลการเรียน ปี ๒๕๖๙.pdf';

  it('stays whole from signing up to the file that an officer downloads', async () => {
    const network = await openNetwork('en');
    const people = company(network.server.url, { width: 390, locale: 'en', javaScript: true });
    const stage: Stage = { network, locale: 'en', inspector: NOBODY_LOOKS };
    try {
      const daoruang = await people.arrive();
      const address = await signUpAndStart(stage, daoruang, { name: NAME, email: 'daoruang@warga.example' });
      const { page, t } = daoruang;
      expect(await page.getByRole('banner').innerText()).to.include(NAME);
      await fillForm(stage, daoruang, [], {
        name: NAME,
        name_own_script: NAME,
        form_of_address: 'นางสาว',
        called: 'ดาว',
      });
      await page.goto(`${address}/documents`);
      await upload(daoruang, 'Transcript', { name: FILE, mimeType: 'application/pdf', buffer: tinyPdf() });
      expect(await page.locator('main').innerText()).to.include(FILE);
      const [own] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: `${t('uploads.open')} ${FILE}` }).click(),
      ]);
      expect(own.suggestedFilename()).to.equal(FILE);
      await addTheRest(stage, daoruang, address, { transcript: false });
      await page.goto(`${address}/check`);
      expect(await page.locator('main').innerText())
        .to.include(NAME)
        .and.include(FILE);
      await press(page, t('applications.check.button'));
      await page.waitForURL(/\/receipt$/);
      const officer = await people.arrive();
      await enterOffice(stage, officer, 'nurlaila');
      await openCase(officer);
      expect(await officer.page.getByRole('heading', { level: 1 }).innerText()).to.include(NAME);
      const [download] = await Promise.all([
        officer.page.waitForEvent('download'),
        officer.page.getByRole('link', { name: t('screening.documents.open') }).click(),
      ]);
      expect(download.suggestedFilename()).to.equal(FILE);
      expect(people.complaints).to.deep.equal([]);
    } finally {
      await people.leave();
      await network.server.stop();
    }
  });
});
