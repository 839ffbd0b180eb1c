import { expect } from 'chai';
import { totpAt } from '../../../src/accounts/totp.ts';
import { pick, type Locale } from '../../../src/i18n/index.ts';
import { PASSWORD } from '../../support/accounts.ts';
import { tinyJpeg, tinyPdf } from '../../support/files.ts';
import { fillSection, suryani, type Answered } from './form.ts';
import type { Inspector } from './inspect-page.ts';
import { STAFF, TOTP, type Network, type StaffName } from './network.ts';
import { field, follow, named, press, type Somebody } from './people.ts';

/** What every act of the story plays with. */
export interface Stage {
  readonly network: Network;
  readonly locale: Locale;
  readonly inspector: Inspector;
}

export const SURYANI = { name: 'Suryani', email: 'suryani@warga.example' };

/** Somebody of the staff signs in, with the code of their telephone where they have one. */
export async function enterOffice(stage: Stage, who: Somebody, name: StaffName): Promise<void> {
  const { page, t } = who;
  await page.goto('/sign-in');
  await field(page, t('accounts.email')).fill(STAFF[name].email);
  await page.getByLabel(t('accounts.password'), { exact: true }).fill(PASSWORD);
  await press(page, t('accounts.signIn.button'));
  if (name === 'nurlaila') {
    await stage.inspector.look(page, 'second-factor');
    stage.network.server.clock.advance(60_000); // no code opens the door twice
    await field(page, t('accounts.secondFactor.label')).fill(totpAt(TOTP, stage.network.server.clock.now()));
    await press(page, t('accounts.secondFactor.button'));
  }
  await page.waitForURL('**/office');
}

/** An applicant finds the call, makes an account by the mailed link and starts an application: its address. */
export async function signUpAndStart(stage: Stage, who: Somebody, person = SURYANI): Promise<string> {
  const { page, t } = who;
  const { inspector, network, locale } = stage;
  await page.goto('/');
  await inspector.look(page, 'home');
  await follow(page, pick(network.call.name, locale));
  await inspector.look(page, 'call');
  await follow(page, t('calls.start.button'));
  await inspector.look(page, 'sign-in');
  await follow(page, t('accounts.signIn.signUp'));
  await inspector.look(page, 'sign-up');
  await field(page, t('accounts.name')).fill(person.name);
  await field(page, t('accounts.email')).fill(person.email);
  await press(page, t('accounts.signUp.button'));
  await page.getByRole('heading', { level: 1, name: t('accounts.sent.title') }).waitFor();
  await inspector.look(page, 'sign-up-sent');
  await page.goto(await network.server.linkTo(person.email));
  expect(page.url()).to.equal(`${network.server.url}/verify`);
  await inspector.look(page, 'verify');
  await page.getByLabel(t('accounts.password'), { exact: true }).fill(PASSWORD);
  await press(page, t('accounts.verify.button'));
  await page.waitForURL(`**/calls/${network.call.slug}/start`);
  await inspector.look(page, 'start');
  await press(page, t('applications.start.button'));
  await page.waitForURL(/\/applications\/[0-9a-z]{26}$/);
  await inspector.look(page, 'tasks-empty');
  return page.url();
}

/** The applicant answers every section but those left out, one after the other. */
export async function fillForm(
  stage: Stage,
  who: Somebody,
  leaveOut: readonly string[] = [],
  otherwise: Answered = {},
): Promise<void> {
  const { page, t } = who;
  const { locale } = stage;
  const { sections } = stage.network.form;
  await follow(page, pick(sections[0]!.title, locale));
  for (const [index, section] of sections.entries()) {
    await page.getByRole('heading', { level: 1, name: pick(section.title, locale), exact: true }).waitFor();
    await stage.inspector.look(page, `section-${section.key}`);
    if (!leaveOut.includes(section.key))
      await fillSection(page, section, { ...suryani(locale), ...otherwise }, locale, t);
    const next = sections[index + 1];
    await press(
      page,
      next ? t('applications.section.next', { name: pick(next.title, locale) }) : t('applications.section.nextLast'),
    );
  }
  await page.getByText(t('applications.section.flash')).waitFor();
}

/** A real file goes up against the requirement of this name. */
export async function upload(
  who: Somebody,
  requirement: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const { page, t } = who;
  const block = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: requirement, exact: true }) });
  await block.locator('input[type=file]').setInputFiles(file);
  await press(block, t('uploads.button'));
  await page.getByText(t('uploads.sent', { name: file.name })).waitFor();
}

const DOCUMENTS = {
  id: { transcript: 'Rapor atau transkrip', letter: 'Surat izin sekolah atau kampus' },
  en: { transcript: 'Transcript', letter: 'Letter of the school or university' },
};

/** Documents, referee and place; the transcript may be there already. */
export async function addTheRest(
  stage: Stage,
  who: Somebody,
  address: string,
  { transcript = true } = {},
): Promise<void> {
  const { page, t } = who;
  const { inspector, locale, network } = stage;
  await page.goto(address);
  await inspector.look(page, 'tasks-filled');
  await follow(page, t('applications.tasks.documents'));
  await inspector.look(page, 'documents-empty');
  if (transcript)
    await upload(who, DOCUMENTS[locale].transcript, {
      name: 'rapor.pdf',
      mimeType: 'application/pdf',
      buffer: tinyPdf({ pages: 2 }),
    });
  await upload(who, DOCUMENTS[locale].letter, {
    name: 'surat izin.jpg',
    mimeType: 'image/jpeg',
    buffer: await tinyJpeg({ width: 600, height: 800 }),
  });
  await inspector.look(page, 'documents');
  await page.goto(address);
  await follow(page, t('applications.tasks.referees', { count: 1 }));
  await inspector.look(page, 'referees');
  await field(page, t('references.form.name')).fill('Drs. Moh. Amin');
  await field(page, t('references.form.email')).fill('amin@sekolah.example');
  await press(page, t('references.form.add'));
  await page.getByText(t('references.done.named', { name: 'Drs. Moh. Amin' })).waitFor();
  await inspector.look(page, 'referees-named');
  await page.goto(address);
  await follow(page, t('applications.tasks.places'));
  await inspector.look(page, 'places');
  await page.getByLabel(t('applications.places.yours', { place: network.place.organisation })).selectOption('1');
  await press(page, t('applications.places.save'));
  await page.getByText(t('applications.places.saved')).waitFor();
}

/** The applicant reads everything once more and sends it: the reference on the receipt. */
export async function send(stage: Stage, who: Somebody): Promise<string> {
  const { page, t } = who;
  await stage.inspector.look(page, 'tasks-ready');
  await follow(page, t('applications.tasks.check'));
  await stage.inspector.look(page, 'check');
  await press(page, t('applications.check.button'));
  await page.getByRole('heading', { level: 1, name: named(t('applications.receipt.title')) }).waitFor();
  await stage.inspector.look(page, 'receipt');
  const reference = /PLU-[0-9A-Z-]+/.exec(await page.locator('main').innerText())?.[0];
  expect(reference, 'the reference on the receipt').to.be.a('string');
  return reference!;
}
