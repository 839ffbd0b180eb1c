import { expect } from 'chai';
import { languageList } from '../../src/cities/names.ts';
import { pick } from '../../src/i18n/index.ts';
import { rebuildByHand } from './support/form-builder.ts';
import { inspector } from './support/inspect-page.ts';
import { openNetwork, type Network } from './support/network.ts';
import { company, follow, press, type Company, type Somebody, type Staging } from './support/people.ts';
import { addTheRest, enterOffice, fillForm, send, signUpAndStart, SURYANI, type Stage } from './support/story.ts';

const DESK: Staging = { width: 1280, locale: 'en', javaScript: true };
const PHONE: Staging = { width: 390, locale: 'en', javaScript: true };

/** Opens the builder from the page of the call. */
async function openBuilder(stage: Stage, who: Somebody): Promise<void> {
  await enterOffice(stage, who, 'nurlaila');
  await who.page.goto(`/office/calls/${stage.network.call.id}`);
  await follow(who.page, who.t('calls.office.form'));
  await who.page.getByRole('heading', { level: 2, name: who.t('forms.outline') }).waitFor();
}

const MORE = { id: 'Olahraga apa yang Anda sukai?', en: 'Which sport do you like?' };

/** The officer adds one question more while people are writing, and publishes again. */
async function askMore(stage: Stage, who: Somebody): Promise<void> {
  const { page, t } = who;
  await page.goto(`/office/calls/${stage.network.call.id}/form`);
  await page.getByRole('link', { name: new RegExp(`^${t('forms.add.question')} 9\\. `) }).click();
  for (const lang of ['id', 'en'] as const)
    await page
      .getByLabel(t('forms.inLanguage', { text: t('forms.field.label'), language: languageList([lang], stage.locale) }))
      .fill(MORE[lang]);
  await press(page, t('forms.save.add_question'));
  await page.getByRole('heading', { level: 2, name: MORE.en }).waitFor();
  await page.goto(`/office/calls/${stage.network.call.id}/form/publish`);
  await press(page, t('forms.publish.button', { version: 2 }));
  await page.getByText(t('forms.done.published', { version: 2, count: 1 })).waitFor();
}

/** The applicant is told on the task list, goes there, answers and puts the note away. */
async function answerMore(stage: Stage, who: Somebody, address: string): Promise<void> {
  const { page, t } = who;
  expect((await stage.network.server.mailTo(SURYANI.email)).text).to.include(MORE.en);
  await page.goto(address);
  await page.getByRole('heading', { level: 2, name: t('applications.moved.title') }).waitFor();
  await stage.inspector.look(page, 'tasks-moved');
  await follow(page, t('applications.moved.added', { name: MORE.en }));
  await page.getByLabel(MORE.en).fill('Dayung');
  await press(page, /^Save and go to /);
  await page.goto(address);
  await press(page, t('applications.moved.seen'));
  await page.getByText(t('applications.moved.done')).waitFor();
}

describe('An officer with no developer’s help', () => {
  it('rebuilds the student’s form from nothing, publishes it, and somebody applies through it on a phone', async function () {
    this.timeout(600_000);
    const network = await openNetwork('en');
    const [office, home] = [company(network.server.url, DESK), company(network.server.url, PHONE)];
    const [desk, phone] = [inspector(DESK), inspector(PHONE)];
    try {
      const stage: Stage = { network, locale: 'en', inspector: desk };
      const nurlaila = await office.arrive();
      const { page, t } = nurlaila;
      await openBuilder(stage, nurlaila);
      const rules = (await network.server.db.read('calls').where({ id: network.call.id }).first('rules')) as { rules: string }; // prettier-ignore
      const coded = new Set((JSON.parse(rules.rules) as { question: string }[]).map(({ question }) => question));
      await rebuildByHand({ stage, who: nurlaila, coded }, network.form);
      await page.goto(`/office/calls/${network.call.id}/form`);
      await page.getByText(t('forms.ready')).waitFor();
      await stage.inspector.look(page, 'form-rebuilt');
      await follow(page, t('forms.notice.publish', { version: 1 }));
      await stage.inspector.look(page, 'form-publish');
      await press(page, t('forms.publish.button', { version: 1 }));
      await page.getByText(t('forms.done.published', { version: 1, count: 0 })).waitFor();
      const play: Stage = { ...stage, inspector: phone };
      const suryani = await home.arrive();
      const address = await signUpAndStart(play, suryani);
      await fillForm(play, suryani);
      await askMore(stage, nurlaila);
      await answerMore(play, suryani, address);
      await addTheRest(play, suryani, address);
      expect(await send(play, suryani)).to.match(/^PLU-/);
      expect([...desk.findings, ...phone.findings, ...office.complaints, ...home.complaints].join('\n')).to.equal('');
    } catch (error) {
      throw new Error(`${String(error)}\n\n${await office.tell()}\n\n${await home.tell()}`, { cause: error });
    } finally {
      await office.leave();
      await home.leave();
      await network.server.stop();
    }
  });
});

const STAGINGS: readonly (readonly [string, Staging])[] = [
  ['on a telephone, in Indonesian', { width: 390, locale: 'id', javaScript: true }],
  ['at a desk, in English', { width: 1280, locale: 'en', javaScript: true }],
  ['at a desk, in Indonesian', { width: 1280, locale: 'id', javaScript: true }],
  ['without scripts', { width: 390, locale: 'en', javaScript: false }],
];

/** Every page of the builder, with a change in each; what is wrong with any of them is in the inspector's findings. */
async function walk(stage: Stage, people: Company, network: Network): Promise<void> {
  const { inspector: look, locale } = stage;
  const nurlaila = await people.arrive();
  const { page, t } = nurlaila;
  const base = `/office/calls/${network.call.id}/form`;
  await openBuilder(stage, nurlaila);
  await look.look(page, 'form-overview');
  await page.goto(`${base}/sections/exchange`);
  await look.look(page, 'form-section');
  await page.goto(`${base}/questions/can_host`);
  await look.look(page, 'form-choice');
  await press(page, t('forms.option.add'));
  await page.getByRole('textbox', { name: t('forms.option.code', { n: 4 }) }).waitFor();
  await page.goto(`${base}/questions/language_test_score`);
  await look.look(page, 'form-condition');
  await page.goto(`${base}/questions/earlier_exchanges`);
  await look.look(page, 'form-group');
  await follow(page.getByRole('region', { name: t('forms.fields') }), /^(Negara|Country)$/);
  await look.look(page, 'form-field');
  await page.goto(`${base}/sections/school/add`);
  await look.look(page, 'form-add-question');
  await press(page, t('forms.save.add_question'));
  await page.getByText(t('ui.errorTitle')).waitFor();
  await look.look(page, 'form-add-wrong');
  await page.goto(`${base}/questions/motivation`);
  await page.getByRole('textbox', { name: t('forms.field.wordsMax') }).fill('250');
  await press(page, t('forms.save.question'));
  await page.getByText(t('forms.done.saved')).waitFor();
  await press(page, t('forms.remove.question'));
  await page.getByText(t('forms.done.removed')).waitFor();
  await look.look(page, 'form-removed');
  await press(page, /^(Put back|Kembalikan)/);
  await page.getByText(t('forms.done.back')).waitFor();
  await page.goto(`${base}/take?from=model:artist:davao`);
  await look.look(page, 'form-take');
  await page.goto(`${base}/publish`);
  await look.look(page, 'form-changes');
  await page.goto(`${base}/preview?section=exchange`);
  await look.look(page, 'form-preview');
  await page.goto(`${base}/print`);
  await look.look(page, 'form-print');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).to.equal(pick(network.call.name, locale));
}

describe('The pages of the form builder', () => {
  for (const [title, staging] of STAGINGS)
    it(`can be read and used by everybody: ${title}`, async function () {
      this.timeout(240_000);
      const network = await openNetwork(staging.locale);
      const people = company(network.server.url, staging);
      const look = inspector(staging);
      try {
        await walk({ network, locale: staging.locale, inspector: look }, people, network);
        expect([...look.findings, ...people.complaints].join('\n')).to.equal('');
      } catch (error) {
        throw new Error(`${String(error)}\n\n${look.findings.join('\n')}\n\n${await people.tell()}`, { cause: error });
      } finally {
        await people.leave();
        await network.server.stop();
      }
    });
});
