import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { pick } from '../../src/i18n/index.ts';
import { PASSWORD } from '../support/accounts.ts';
import { words } from './support/form.ts';
import { NOBODY_LOOKS } from './support/inspect-page.ts';
import { writeReference } from './support/journey.ts';
import { openNetwork, type Network } from './support/network.ts';
import * as office from './support/office.ts';
import { company, type Company, type Somebody } from './support/people.ts';
import { addTheRest, enterOffice, fillForm, signUpAndStart, SURYANI, type Stage } from './support/story.ts';

/** What has the focus: its name, and whether somebody who looks at the page can tell. */
interface Focused {
  readonly name: string;
  readonly tag: string;
  readonly marked: boolean;
  readonly uncovered: boolean;
}

const FOCUSED = `(() => {
  const el = document.activeElement;
  const style = getComputedStyle(el);
  const label = el.labels?.[0] ?? null;
  const covering = label ? getComputedStyle(label) : null;
  const has = (s) => s !== null && ((s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none');
  const box = el.getBoundingClientRect();
  const top = document.elementFromPoint(box.x + box.width / 2, Math.min(box.y + Math.min(box.height, 40) / 2, innerHeight - 1));
  const name = el.getAttribute('aria-label') ?? label?.textContent ?? el.textContent ?? '';
  return {
    name: name.replace(/\\s+/g, ' ').trim(),
    tag: el.tagName.toLowerCase(),
    marked: has(style) || has(covering) || has(el.nextElementSibling ? getComputedStyle(el.nextElementSibling) : null),
    uncovered: top === null || el.contains(top) || top.contains(el) || (label !== null && label.contains(top)),
  };
})()`;

/** Presses Tab until what has the focus bears this name; every stop on the way can be seen. */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 120; i += 1) {
    await page.keyboard.press(key);
    const at = await page.evaluate<Focused>(FOCUSED);
    if (at.tag === 'body') continue; // on the way round
    expect(at.marked, `one can see that the focus is on “${at.name}” (${at.tag})`).to.equal(true);
    expect(at.uncovered, `nothing covers “${at.name}” (${at.tag})`).to.equal(true);
    if (typeof name === 'string' ? at.name.startsWith(name) : name.test(at.name)) return;
    passed.push(at.name);
  }
  throw new Error(`Tab never came to ${String(name)}; it passed ${passed.join(' | ')}`);
}

async function enter(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

describe('With the keyboard alone', function () {
  this.timeout(240_000);
  let network: Network;
  let people: Company;
  let stage: Stage;
  let applicant: Somebody;
  let address: string;

  before(async () => {
    network = await openNetwork('en');
    people = company(network.server.url, { width: 1280, locale: 'en', javaScript: true });
    stage = { network, locale: 'en', inspector: NOBODY_LOOKS };
    applicant = await people.arrive();
    address = await signUpAndStart(stage, applicant);
    await fillForm(stage, applicant, ['afterwards']);
    await addTheRest(stage, applicant, address);
  });
  after(async () => {
    await people.leave();
    await network.server.stop();
  });

  it('the first stop of a page leads past its head', async () => {
    const { page, t } = await people.arrive();
    await page.goto('/');
    await tabTo(page, t('ui.skip'));
    const skip = page.getByRole('link', { name: t('ui.skip') });
    const box = (await skip.boundingBox())!;
    expect(box.y, 'it can be seen').to.be.at.least(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).to.equal('main');
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate('document.activeElement.closest("main") !== null'),
      'the next stop is in the page',
    ).to.equal(true);
  });

  it('somebody signs in, finishes a section and sends the application', async () => {
    const { page, t } = await people.arrive();
    await page.goto('/sign-in');
    await tabTo(page, t('accounts.email'));
    await page.keyboard.type(SURYANI.email);
    await tabTo(page, t('accounts.password'));
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await heading(page, t('applications.list.title'));
    await enter(page, pick(network.call.name, 'en'));
    await page.waitForURL(address);
    const section = network.form.sections.find(({ key }) => key === 'afterwards')!;
    await enter(page, pick(section.title, 'en'));
    await heading(page, pick(section.title, 'en'));
    await tabTo(page, pick(section.questions[0]!.label, 'en'));
    await page.keyboard.type(words(40, 'We meet each Friday at the reading house by the river.'));
    await enter(page, t('applications.section.later'));
    await page.getByText(t('applications.section.flash')).waitFor();
    await enter(page, t('applications.tasks.check'));
    await heading(page, t('applications.check.title'));
    await enter(page, t('applications.check.button'));
    await page.getByRole('heading', { level: 1, name: t('applications.receipt.title') }).waitFor();
  });

  it('what is wrong takes the focus, and leads to the field', async () => {
    const { page, t } = await people.arrive();
    await page.goto('/sign-up');
    await tabTo(page, t('accounts.email'));
    await page.keyboard.type('not an address');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.title()).to.match(new RegExp(`^${t('ui.errorPrefix')}`));
    expect(await page.evaluate('document.activeElement.getAttribute("role")'), 'the summary has the focus').to.equal(
      'alert',
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).to.equal('email');
    expect(await page.evaluate('document.activeElement.value'), 'what was typed is still there').to.equal(
      'not an address',
    );
  });

  it('a reviewer scores and sends with the keys that stand on the screen', async () => {
    await writeReference(stage, await people.arrive());
    const nurlaila = await people.arrive();
    await enterOffice(stage, nurlaila, 'nurlaila');
    await office.screen(stage, nurlaila);
    await office.assign(stage, nurlaila, ['Hasmawati', 'Selvi Tumewu']);
    const reviewer = await people.arrive();
    const { page, t } = reviewer;
    await enterOffice(stage, reviewer, 'hasmawati');
    await page.goto('/reviews');
    await enter(page, /^PLU-/);
    await page.locator('#keys').waitFor();
    const chosen = (): Promise<number> => page.locator('fieldset[data-criterion] input:checked').count();
    await tabTo(page, t('reviews.score.comment'));
    await page.keyboard.type('4 weeks at 3 schools, said S');
    expect(await chosen(), 'keys mean nothing while somebody types').to.equal(0);
    await page.locator('#keys').focus();
    const criteria = await page.locator('fieldset[data-criterion]').count();
    for (let i = 0; i < criteria; i += 1) await page.keyboard.press('4');
    expect(await chosen(), 'each number scored the criterion at which the focus stood').to.be.at.least(1);
    for (const criterion of await page.locator('fieldset[data-criterion]').all()) {
      await criterion.locator('input').first().focus();
      await page.keyboard.press('5');
    }
    expect(await chosen()).to.equal(criteria);
    await page.getByRole('radio', { name: t('reviews.recommendation.yes'), exact: true }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('s');
    await page.waitForURL(/\/reviews$/);
    const [before, after] = t('reviews.did.sent', { reference: '|' }).split('|');
    await page.getByText(new RegExp(`${before!}PLU-[\\w-]+${after!}`)).waitFor();
  });

  it('shortcuts can be turned off, and stay off', async () => {
    const reviewer = await people.arrive();
    const { page } = reviewer;
    await enterOffice(stage, reviewer, 'selvi');
    await page.goto('/reviews');
    await page.getByRole('main').getByRole('link', { name: /PLU-/ }).first().click();
    await page.locator('#keys').focus();
    await page.keyboard.press('Space');
    await page.reload();
    expect(await page.locator('#keys').isChecked()).to.equal(false);
    await page.locator('#keys').focus();
    await page.keyboard.press('4');
    expect(await page.locator('fieldset[data-criterion] input:checked').count()).to.equal(0);
  });

  it('no page complained', () => {
    expect(people.complaints).to.deep.equal([]);
  });
});
