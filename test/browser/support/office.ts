import type { Locator, Page } from 'playwright-core';
import { addDays } from '../../../src/engine/days.ts';
import { pick } from '../../../src/i18n/index.ts';
import { actionWord, stateWord } from '../../../src/i18n/words.ts';
import { enterDay, field, follow, named, press, type Somebody } from './people.ts';
import type { Stage } from './story.ts';

/** The panel of a case or a placement in which everything that can be done stands. */
function panel(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title, exact: true });
}

/** Opens the fold of something that can be done, unless it is open already, and gives what is in it. */
export async function unfold(scope: Page | Locator, title: string): Promise<Locator> {
  const summary = scope.locator('summary', { hasText: named(title) }).first();
  const fold = summary.locator('xpath=..');
  if ((await fold.getAttribute('open')) === null) await summary.click();
  return fold;
}

/** An officer opens the case of Suryani from the list, however the list is laid out. */
export async function openCase(who: Somebody): Promise<void> {
  const { page } = who;
  await page.goto('/office/applications');
  await follow(page.getByRole('main'), /PLU-/);
  await page.waitForURL(/\/office\/applications\/[0-9a-z]{26}/);
}

/** The officer looks at each document and accepts it, then starts the review. */
export async function screen(stage: Stage, who: Somebody): Promise<void> {
  const { page, t } = who;
  await stage.inspector.look(page, 'office');
  await page.goto('/office/applications');
  await stage.inspector.look(page, 'office-list');
  await page.goto('/office/applications?view=board');
  await stage.inspector.look(page, 'office-board');
  await openCase(who);
  await stage.inspector.look(page, 'case-submitted');
  for (let i = 0; i < 2; i += 1) {
    await page.getByRole('radio', { name: t('screening.documents.accept'), exact: true }).check();
    await press(page, t('screening.documents.saveNext'));
    await page.getByText(t('screening.did.accept')).waitFor();
  }
  await act(who, actionWord(t, 'application', 'start_review'));
  await page
    .getByText(stateWord(t, 'application', 'in_review', 'officer'))
    .first()
    .waitFor();
  await stage.inspector.look(page, 'case-in-review');
}

/** The officer asks both reviewers. */
export async function assign(stage: Stage, who: Somebody, names: readonly string[]): Promise<void> {
  const { page, t } = who;
  await follow(page, t('screening.review.assign'));
  await stage.inspector.look(page, 'reviewers');
  for (const name of names) await page.getByRole('checkbox', { name }).check();
  await press(page, t('screening.assign.button'));
  await page.getByText(t('screening.did.assigned', { count: names.length })).waitFor();
  await stage.inspector.look(page, 'reviewers-assigned');
}

/** A reviewer scores every criterion with the same points and sends the review. */
export async function review(stage: Stage, who: Somebody, points: number): Promise<void> {
  const { page, t } = who;
  await page.goto('/reviews');
  await stage.inspector.look(page, 'reviews');
  await page.getByRole('main').getByRole('link', { name: /PLU-/ }).first().click();
  await stage.inspector.look(page, 'review');
  for (const criterion of await page.locator('fieldset[data-criterion]').all())
    await criterion.locator('label', { hasText: new RegExp(`^${String(points)}$`) }).click();
  await page.getByRole('radio', { name: t('reviews.recommendation.yes'), exact: true }).check();
  await field(page, t('reviews.score.comment')).fill('Jujur dan jelas. Clear and honest.');
  await press(page, new RegExp(`^${t('reviews.score.sendNext')}`));
  await page.waitForURL(/\/reviews$/);
  await stage.inspector.look(page, 'reviews-sent');
}

/** What somebody does with the case or placement before them: one press, or a fold with what the form asks for. */
export async function act(
  who: Somebody,
  title: string,
  options: { button?: string; region?: string; fill?: (form: Locator) => Promise<void> } = {},
): Promise<void> {
  const { button = title, region = who.t('screening.do.title'), fill = async () => undefined } = options;
  const scope = panel(who.page, region);
  const folds = scope.locator('summary', { hasText: named(title) });
  const form = (await folds.count()) > 0 ? await unfold(scope, title) : scope;
  await fill(form);
  await press(form, button);
}

/** The first of two lead officers opens the deliberation, and signs at the decision meeting. */
export async function deliberateAndSelect(stage: Stage, who: Somebody): Promise<void> {
  const { page, t } = who;
  await openCase(who);
  await act(who, actionWord(t, 'application', 'deliberate'));
  await page
    .getByText(stateWord(t, 'application', 'deliberation', 'officer'))
    .first()
    .waitFor();
  await stage.inspector.look(page, 'case-deliberation');
  await page.goto('/office/decisions');
  await stage.inspector.look(page, 'decision-meetings');
  await follow(page, pick(stage.network.call.name, stage.locale));
  await stage.inspector.look(page, 'decision-meeting');
  await page
    .getByRole('combobox', { name: t('decisions.meeting.decisionFor', { reference: '' }).trim() })
    .selectOption('select');
  await press(page, t('decisions.meeting.preview'));
  await stage.inspector.look(page, 'decision-preview');
  await press(page, t('decisions.preview.sign', { count: 1 }));
  await page.getByRole('heading', { level: 1, name: t('decisions.result.signed_title') }).waitFor();
  await stage.inspector.look(page, 'decision-signed');
}

/** The second officer reads the letters and releases the decision. */
export async function release(stage: Stage, who: Somebody): Promise<void> {
  const { page, t } = who;
  await openCase(who);
  await stage.inspector.look(page, 'case-to-confirm');
  await page.goto(`/office/decisions/${stage.network.call.id}`);
  await stage.inspector.look(page, 'decision-meeting-to-release');
  await follow(page, t('decisions.meeting.toRelease'));
  await stage.inspector.look(page, 'release');
  await field(page, t('decisions.release.decree')).fill('400.6/118/2026');
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await press(page, t('decisions.release.button', { count: 1 }));
  await page.getByRole('heading', { level: 1, name: t('decisions.result.released_title') }).waitFor();
  await stage.inspector.look(page, 'released');
  await page.goto(`/office/decisions/${stage.network.call.id}/minutes`);
  await stage.inspector.look(page, 'minutes');
}

/** The officer proposes the place that was ranked. */
export async function propose(stage: Stage, who: Somebody): Promise<void> {
  const { page, t } = who;
  await page.goto('/placements');
  await stage.inspector.look(page, 'placements-unplaced');
  await follow(page, new RegExp(`^${t('placements.unplaced.propose')}`));
  await stage.inspector.look(page, 'propose');
  if (!(await page.getByRole('radio', { name: new RegExp(stage.network.place.organisation) }).isChecked()))
    throw new Error('the ranked place is not chosen already');
  await press(page, t('placements.propose.button'));
  await page.getByText(t('placements.propose.did')).waitFor();
  await stage.inspector.look(page, 'placement-proposed');
}

/** The officer nominates, once every document due by now is accepted. */
export async function nominate(stage: Stage, who: Somebody): Promise<void> {
  const { page, t } = who;
  await page.goto('/placements?stage=proposed');
  await follow(page, new RegExp(`^${t('placements.list.open')}`));
  await act(who, actionWord(t, 'placement', 'nominate'), { region: t('placements.show.what') });
  await page
    .getByText(stateWord(t, 'placement', 'nominated', 'officer'))
    .first()
    .waitFor();
  await stage.inspector.look(page, 'placement-nominated');
}

/** The coordinator of the host city reads the file and accepts. */
export async function acceptNominee(stage: Stage, who: Somebody): Promise<string> {
  const { page, t } = who;
  await page.goto('/placements');
  await stage.inspector.look(page, 'coordinator-list');
  await follow(page, new RegExp(`^${t('placements.list.open')}`));
  await page.waitForURL(/\/placements\/[0-9a-z]{26}/);
  await stage.inspector.look(page, 'coordinator-nominated');
  const accept = actionWord(t, 'placement', 'accept');
  const today = stage.network.server.clock.now().slice(0, 10);
  await act(who, accept, {
    region: t('placements.show.what'),
    fill: (form) => enterDay(form, t('workflow.field.answer_by.label'), addDays(today, 10), t),
  });
  await page
    .getByText(stateWord(t, 'placement', 'offered', 'coordinator'))
    .first()
    .waitFor();
  await stage.inspector.look(page, 'coordinator-offered');
  return page.url();
}
