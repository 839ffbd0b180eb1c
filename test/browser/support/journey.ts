import { expect } from 'chai';
import { addDays, startOfDay } from '../../../src/engine/days.ts';
import { DAY, HOUR, later } from '../../../src/deps.ts';
import { REFERENCE_FORM } from '../../../src/content/reference-form.ts';
import { requirementsOf } from '../../../src/content/requirements.ts';
import { pick } from '../../../src/i18n/index.ts';
import { actionWord, stateWord } from '../../../src/i18n/words.ts';
import { PASSWORD } from '../../support/accounts.ts';
import { tinyJpeg, tinyPdf } from '../../support/files.ts';
import { words } from './form.ts';
import { act, openCase, unfold } from './office.ts';
import { enterDay, field, follow, press, type Somebody } from './people.ts';
import { SURYANI, upload, type Stage } from './story.ts';

const nameOf = (stage: Stage, key: string): string =>
  pick(requirementsOf('student', 'chiang-mai').find((each) => each.key === key)!.name, stage.locale);

/** The teacher opens the link of the mail and writes the reference. */
export async function writeReference(stage: Stage, who: Somebody): Promise<void> {
  const { page, t } = who;
  await page.goto(await stage.network.server.linkTo('amin@sekolah.example'));
  await stage.inspector.look(page, 'referee');
  const label = (key: string): string => pick(REFERENCE_FORM.find((each) => each.key === key)!.label, stage.locale);
  await page.getByRole('textbox', { name: label('known_for') }).fill('3');
  await page.getByRole('textbox', { name: label('capacity') }).fill('Wali kelas');
  for (const name of ['ability', 'with_others', 'perseverance'] as const) {
    const point = REFERENCE_FORM.find((each) => each.key === name)!.options!.find(({ value }) => value === '4')!;
    const group = page.getByRole('group', { name: label(name) });
    await group.getByRole('radio', { name: pick(point.label, stage.locale), exact: true }).check();
  }
  await page
    .getByRole('textbox', { name: label('strengths') })
    .fill(words(60, 'Rajin, jujur, dan selalu menolong teman sekelasnya.'));
  const group = page.getByRole('group', { name: label('recommendation') });
  const yes = REFERENCE_FORM.find((each) => each.key === 'recommendation')!.options![0]!;
  await group.locator('label', { hasText: new RegExp(`^${pick(yes.label, stage.locale)}$`) }).click();
  await press(page, t('references.form.send'));
  await page.getByRole('heading', { level: 1, name: t('references.written.title') }).waitFor();
  await stage.inspector.look(page, 'referee-written');
}

/** The applicant is back after hours or months and signs in. */
export async function signInAgain(stage: Stage, who: Somebody): Promise<void> {
  const { page, t } = who;
  await page.goto('/sign-in');
  await field(page, t('accounts.email')).fill(SURYANI.email);
  await page.getByLabel(t('accounts.password'), { exact: true }).fill(PASSWORD);
  await press(page, t('accounts.signIn.button'));
  await page.waitForURL(/\/applications$/);
  await stage.inspector.look(page, 'my-applications');
}

/** The applicant, selected, adds what is due before the nomination. */
export async function addForNomination(stage: Stage, who: Somebody, address: string): Promise<void> {
  const { page } = who;
  await page.goto(address);
  await stage.inspector.look(page, 'status-selected');
  await page.goto(`${address}/documents`);
  await stage.inspector.look(page, 'documents-sent');
  const photograph = {
    name: 'pasfoto.jpg',
    mimeType: 'image/jpeg',
    buffer: await tinyJpeg({ width: 300, height: 400 }),
  };
  await upload(who, nameOf(stage, 'photograph'), photograph);
  for (const key of ['passport', 'health_certificate'])
    await upload(who, nameOf(stage, key), { name: `${key}.pdf`, mimeType: 'application/pdf', buffer: tinyPdf() });
}

/** The officer accepts what came for the nomination; the passport with the day until which it is valid. */
export async function acceptForNomination(stage: Stage, who: Somebody): Promise<void> {
  const { page, t } = who;
  await openCase(who);
  for (const key of ['photograph', 'passport', 'health_certificate']) {
    await follow(page.getByRole('region', { name: t('screening.documents.title'), exact: true }), nameOf(stage, key));
    await page.getByRole('radio', { name: t('screening.documents.accept'), exact: true }).check();
    if (key === 'passport') {
      const fold = await unfold(page, t('screening.documents.ifAccept'));
      await enterDay(fold, t('screening.documents.validUntil'), '2034-01-01', t);
    }
    await press(page, t('screening.documents.save'));
    await page.getByText(t('screening.did.accept')).waitFor();
  }
  await stage.inspector.look(page, 'case-selected');
}

/** The applicant reads the offer, by the link of the mail's letter, and accepts it. */
export async function confirmOffer(stage: Stage, who: Somebody, address: string): Promise<void> {
  const { page, t } = who;
  const mail = await stage.network.server.mailTo(SURYANI.email);
  expect(mail.text, 'the letter of the offer').to.include(stage.network.place.organisation);
  await page.goto(address);
  await stage.inspector.look(page, 'status-offered');
  await follow(page, t('applications.where.answer'));
  await stage.inspector.look(page, 'offer');
  await press(page, t('offers.confirm'));
  await page.getByText(t('offers.done.confirm')).waitFor();
  await stage.inspector.look(page, 'offer-confirmed');
  await page.goto(`${address}/documents`);
  await upload(who, nameOf(stage, 'insurance'), { name: 'polis.pdf', mimeType: 'application/pdf', buffer: tinyPdf() });
}

/** The coordinator finds the insurance in order. */
export async function meetConditions(stage: Stage, who: Somebody, placement: string): Promise<void> {
  const { page, t } = who;
  await page.goto(placement);
  await stage.inspector.look(page, 'coordinator-confirmed');
  const fold = await unfold(page, `${t('placements.conditions.decide')}: ${nameOf(stage, 'insurance')}`);
  await fold.getByRole('radio', { name: t('placements.conditions.choice.met'), exact: true }).check();
  await press(fold, t('placements.conditions.save'));
  await page.getByText(t('placements.conditions.did')).waitFor();
}

/** It is noon of the day so many days after another. */
export function wait(stage: Stage, day: string, days = 0): void {
  stage.network.server.clock.set(later(startOfDay(addDays(day, days), 'Asia/Makassar'), 12 * HOUR));
}

/** Host and participant both sign the arrival. */
export async function arrive(
  stage: Stage,
  host: Somebody,
  who: Somebody,
  placement: string,
  address: string,
): Promise<void> {
  const { startsOn } = stage.network.place;
  const { page, t } = host;
  await page.goto(placement);
  const title = actionWord(t, 'placement', 'arrive');
  await act(host, title, {
    region: t('placements.show.what'),
    fill: (form) => enterDay(form, t('workflow.field.on.label'), startsOn, t),
  });
  await page.getByText(t('placements.action.signed')).waitFor();
  await stage.inspector.look(page, 'coordinator-signed');
  await who.page.goto(address);
  await stage.inspector.look(who.page, 'status-confirmed');
  await follow(who.page, t('applications.where.offer'));
  await stage.inspector.look(who.page, 'arrival');
  await press(who.page, t('offers.arrival.button'));
  await who.page.getByText(t('offers.done.arrive')).waitFor();
}

/** The host writes when the participant left and how it was. */
export async function depart(stage: Stage, host: Somebody, placement: string): Promise<void> {
  const { page, t } = host;
  const { endsOn } = stage.network.place;
  await page.goto(placement);
  await stage.inspector.look(page, 'coordinator-active');
  await enterDay(page, t('placements.stay.departed'), addDays(endsOn, -1), t);
  await press(page, t('placements.stay.saveDeparture'));
  await page.getByText(t('placements.stay.did')).waitFor();
  await page.getByRole('textbox', { name: t('placements.stay.evaluation') }).fill('Curious, on time, and a good cook.');
  await press(page, t('placements.stay.saveEvaluation'));
  await page.getByText('Curious, on time, and a good cook.').waitFor();
}

/** The participant writes the report. */
export async function report(stage: Stage, who: Somebody, address: string): Promise<void> {
  const { page, t } = who;
  await page.goto(address);
  await stage.inspector.look(page, 'status-active');
  await follow(page, t('applications.where.offer'));
  await stage.inspector.look(page, 'report');
  await page
    .getByRole('textbox', { name: t('offers.report.label') })
    .fill(words(80, 'Saya belajar mencelup nila dan mengajarkan dero.'));
  await press(page, t('offers.report.button'));
  await page.getByText(t('offers.done.report')).waitFor();
}

/** The host completes the stay. */
export async function complete(stage: Stage, host: Somebody, placement: string): Promise<void> {
  const { page, t } = host;
  await page.goto(placement);
  await act(host, actionWord(t, 'placement', 'complete'), { region: t('placements.show.what') });
  await page
    .getByText(stateWord(t, 'placement', 'completed', 'coordinator'))
    .first()
    .waitFor();
  await stage.inspector.look(page, 'coordinator-completed');
}

/** The participant reads the number of the certificate. */
export async function readCertificate(stage: Stage, who: Somebody, address: string): Promise<void> {
  const { page, t } = who;
  await page.goto(address);
  await stage.inspector.look(page, 'status-completed');
  await follow(page, t('applications.where.offer'));
  const card = page.getByRole('region', { name: t('offers.certificate.title') });
  const { certificate_number: number } = (await stage.network.server.db
    .read('placements')
    .first('certificate_number')) as { certificate_number: string };
  expect(number, 'the number of the certificate').to.match(/\S/);
  expect(await card.innerText()).to.include(number);
  await stage.inspector.look(page, 'certificate');
}

/** Months later nobody is signed in any more. @public */
export function nextMorning(stage: Stage): void {
  const { clock } = stage.network.server;
  clock.set(later(clock.now(), DAY));
}
