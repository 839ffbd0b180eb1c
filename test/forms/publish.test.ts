import { expect } from 'chai';
import { savedSections } from '../../src/applications/content.reads.ts';
import { formMove } from '../../src/applications/form-moves.repository.ts';
import type { Client } from '../support/app.ts';
import { saveSection } from '../../src/applications/save-section.ts';
import { startApplication } from '../../src/applications/start.ts';
import { workOn } from '../../src/forms/edit.ts';
import { publishForm } from '../../src/forms/publish.ts';
import { renderLetter } from '../../src/notifications/render.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { makeWorld, type World } from '../support/world.ts';
import { builder, versionOn, type Builder } from './rebuild.ts';

const EN = { 'Accept-Language': 'en' };
const LANG = { headers: EN };

describe('Publishing a new version of a form', function () {
  this.timeout(30_000);
  let world: World & { url: string };
  let at: TestServer;
  let dewi: Client;
  let own: Builder;
  let draft: string;
  let sent: string;
  let made: Client;

  const version = async (): Promise<number> => Number((await world.db.read('calls').join('forms', 'forms.id', 'calls.form_id').where('calls.id', world.ids.call).first('forms.version'))?.version); // prettier-ignore
  const saved = async (id: string, section: string): Promise<Record<string, unknown>> =>
    ((await savedSections(world.db.read, id)).get(section)?.answers ?? {}) as Record<string, unknown>;
  const formIdOf = async (id: string): Promise<string> =>
    ((await world.db.read('applications').where({ id }).first('form_id')) as { form_id: string }).form_id;

  beforeEach(async () => {
    world = await makeWorld();
    at = await startServer({ world });
    await world.db.transaction((trx) => trx('persons').update({ locale: 'en' }));
    dewi = await at.signIn('dewi@contoh.example');
    made = await at.signIn('made@contoh.example');
    own = builder(dewi, world.ids.call);
    sent = await world.given('submitted', 'suryani');
    draft = await world.draft('made');
    await world.db.transaction((trx) => trx('outbox').delete());
  });
  afterEach(() => at.stop());

  it('moves drafts to it and leaves what was sent on the version it was sent with', async () => {
    await own.question('details', { key: 'town', kind: 'text', label: { en: 'Town', id: 'Kota' }, required: true, maxLength: 80 }); // prettier-ignore
    await own.send('/publish', {});
    const call = (await world.db.read('calls').where({ id: world.ids.call }).first('form_id')) as { form_id: string };
    expect(call.form_id).not.to.equal(world.ids.form);
    expect(await formIdOf(draft)).to.equal(call.form_id);
    expect(await formIdOf(sent)).to.equal(world.ids.form);
    expect(await saved(draft, 'details')).to.deep.equal({ name: 'Suryani', diet: 'halal', town: '' });
    const complete = await world.db.read('answers').where({ application_id: draft }).orderBy('section').select('section', 'complete'); // prettier-ignore
    expect(complete.map((row: { section: string; complete: unknown }) => [row.section, Boolean(row.complete)])).to.deep.equal([['details', false], ['motivation', true]]); // prettier-ignore
    const events = (await world.db.read('events').where({ subject: 'call', subject_id: world.ids.call }).orderBy('number')) as { action: string; data: string }[]; // prettier-ignore
    expect(events.at(-1)?.action).to.equal('form_published');
    expect(JSON.parse(events.at(-1)!.data)).to.include({ version: 1, drafts: 1 });
    const record = (await world.db.read('events').where({ subject_id: draft }).orderBy('number').pluck('action')) as string[]; // prettier-ignore
    expect(record.at(-1)).to.equal('form_moved');
  });

  it('tells the applicant what is new, on the task list until it was seen and in one mail', async () => {
    await own.question('details', { key: 'town', kind: 'text', label: { en: 'Town', id: 'Kota' }, required: true, maxLength: 80 }); // prettier-ignore
    const page = await dewi.get(`${own.base}/questions/diet`);
    await dewi.post(`${own.base}/remove`, { version: versionOn(page.text), ref: 'question:diet' });
    await own.send('/publish', {});
    const tasks = await made.get(`/applications/${draft}`, EN);
    expect(tasks.text)
      .to.include('The form has changed since you were last here')
      .and.include('New: Town')
      .and.include('No longer asked: Diet')
      .and.include('halal');
    await made.post(`/applications/${draft}/form-changes/seen`, {}, LANG);
    expect((await made.get(`/applications/${draft}`, EN)).text).not.to.include('The form has changed');
    const mails = (await world.db.read('outbox').where({ template: 'form_changed' })) as { subject_id: string; recipient: string; data: string }[]; // prettier-ignore
    expect(mails.map(({ subject_id, recipient }) => [subject_id, recipient])).to.deep.equal([[draft, 'made@contoh.example']]); // prettier-ignore
    const letter = await at.mailTo('made@contoh.example');
    for (const body of [letter.text, renderLetter(letter.letter).html])
      expect(body).to.include('Baru: Kota').and.include('Tidak ditanyakan lagi: Makanan');
  });

  it('gives back the answer to a question that comes back', async () => {
    const out = async (ref: string): Promise<void> => {
      const page = await dewi.get(own.base);
      expect((await dewi.post(`${own.base}/remove`, { version: versionOn(page.text), ref })).status).to.equal(303);
    };
    await out('question:diet');
    await own.send('/publish', {});
    expect(await saved(draft, 'details')).to.deep.equal({ name: 'Suryani' });
    expect((await formMove(world.db.read, draft))?.leftOver['diet']?.answer).to.equal('halal');
    await own.question('motivation', { key: 'diet', kind: 'text', label: { en: 'Diet', id: 'Makanan' }, required: false, maxLength: 200 }); // prettier-ignore
    await own.send('/publish', {});
    expect(await version()).to.equal(2);
    expect(await saved(draft, 'motivation')).to.include({ diet: 'halal', why: 'To learn to count reefs.' });
    expect((await formMove(world.db.read, draft))?.leftOver).to.deep.equal({});
  });

  it('loses nothing of a page that was open when it came: what is still asked is saved where it is asked now', async () => {
    const page = await made.get(`/applications/${draft}/sections/details`, EN);
    const form = /name="form" value="([^"]*)"/.exec(page.text)![1]!;
    const shown = versionOn(page.text);
    // The name moves to another section, the diet is no longer asked, and the section is gone.
    await own.send('/questions/name', { kind: 'text', label_id: 'Nama', label_en: 'Name', required: 'on', identifying: 'on', max_length: '200', profile: 'name', section: 'motivation' }); // prettier-ignore
    const overview = await dewi.get(own.base);
    await dewi.post(`${own.base}/remove`, { version: versionOn(overview.text), ref: 'section:details' });
    await own.send('/publish', {});
    expect((await made.get(`/applications/${draft}/sections/details`)).headers['location']).to.equal(`/applications/${draft}`); // prettier-ignore
    const path = `/applications/${draft}/sections/details`;
    const auto = await made.post(`${path}/autosave`, { version: shown, form, name: 'I Made W.', diet: 'no pork' }, { headers: { Accept: 'application/json' } }); // prettier-ignore
    expect(auto.status).to.equal(200);
    expect(await saved(draft, 'motivation')).to.include({ name: 'I Made W.', why: 'To learn to count reefs.' });
    const answer = await made.post(path, { version: shown, form, name: 'I Made Wirawan', diet: 'no pork', go: 'next' }, LANG); // prettier-ignore
    expect([answer.status, answer.headers['location']]).to.deep.equal([303, `/applications/${draft}`]);
    expect((await made.get(`/applications/${draft}`, EN)).text).to.include('The form was changed while this page was open'); // prettier-ignore
    expect(await saved(draft, 'motivation')).to.include({ name: 'I Made Wirawan' });
    expect((await formMove(world.db.read, draft))?.leftOver['diet']?.answer).to.equal('no pork');
    expect((await world.db.read('persons').where({ id: 'p-made' }).first('name')) as { name: string }).to.deep.equal({ name: 'I Made Wirawan' }); // prettier-ignore
  });

  it('keeps aside what a page of the old form says otherwise than another window saved since', async () => {
    const page = await made.get(`/applications/${draft}/sections/motivation`, EN);
    const form = /name="form" value="([^"]*)"/.exec(page.text)![1]!;
    const shown = versionOn(page.text);
    await own.question('details', { key: 'town', kind: 'text', label: { en: 'Town', id: 'Kota' }, required: false, maxLength: 80 }); // prettier-ignore
    await own.send('/publish', {});
    const path = `/applications/${draft}/sections/motivation`;
    const fresh = await made.get(path, EN);
    await made.post(path, { version: versionOn(fresh.text), form: await formIdOf(draft), why: 'From the new page', consent: 'yes', go: 'later' }); // prettier-ignore
    const answer = await made.post(path, { version: shown, form, why: 'From the old page', consent: 'yes', go: 'later' }); // prettier-ignore
    expect(answer.status).to.equal(303);
    expect(await saved(draft, 'motivation')).to.include({ why: 'From the new page' });
    expect((await formMove(world.db.read, draft))?.leftOver['why']?.answer).to.equal('From the old page');
    expect((await made.get(`/applications/${draft}`, EN)).text).to.include('From the old page');
  });

  it('is not reached through a form that the draft never had', async () => {
    const answer = await made.post(`/applications/${draft}/sections/motivation`, { version: '1', form: 'another', why: 'x' }, { from: `/applications/${draft}/sections/motivation` }); // prettier-ignore
    expect(answer.status).to.equal(404);
  });

  it('is refused while something is missing, with the way to each place', async () => {
    await own.send('/sections/details/add', { kind: 'choice', key: 'level', label_id: 'Jenjang', label_en: '' });
    const page = await dewi.get(`${own.base}/publish`, EN);
    expect(page.text)
      .to.include('The question is not written in Indonesian and English')
      .and.include('There are not enough answers to choose from')
      .and.include(`href="${own.base}/questions/level"`);
    expect((await dewi.post(`${own.base}/publish`, { version: versionOn((await dewi.get(own.base)).text) })).status).to.equal(422); // prettier-ignore
    expect(await formIdOf(draft)).to.equal(world.ids.form);
  });

  it('happens once: a second window that shows the old working copy is told', async () => {
    await own.send('/sections/details', { title_id: 'Data', title_en: 'Details', group: 'about_you' });
    const stale = versionOn((await dewi.get(own.base)).text);
    await own.send('/publish', {});
    const again = await dewi.post(`${own.base}/publish`, { version: stale });
    expect(again.status).to.equal(303);
    expect((await dewi.get(own.base, EN)).text).to.include('Somebody changed the form meanwhile');
    expect(await version()).to.equal(1);
  });

  it('is had by every draft, whoever starts or saves in the same moment', async () => {
    await own.question('details', { key: 'town', kind: 'text', label: { en: 'Town', id: 'Kota' }, required: false, maxLength: 80 }); // prettier-ignore
    const { version: shown } = await workOn(world.db.read, world.ids.call);
    const start = (who: 'tara' | 'budi' | 'ratna' | 'niran'): Promise<string> =>
      world.act(who, (ctx) => startApplication(ctx, { callId: world.ids.call, personId: `p-${who}`, accountId: `a-${who}`, cityId: 'palu', locale: 'id' })); // prettier-ignore
    const save = (): Promise<unknown> =>
      world.act('made', (ctx) => saveSection(ctx, { applicationId: draft, section: 'motivation', answers: { why: 'In the same moment', consent: 'yes' }, version: 1, locale: 'id', form: world.ids.form })); // prettier-ignore
    await Promise.all([start('tara'), start('budi'), save(), world.act('dewi', (ctx) => publishForm(ctx, world.ids.call, shown)), start('ratna'), start('niran')]); // prettier-ignore
    const forms = (await world.db.read('applications').where({ call_id: world.ids.call, state: 'draft' }).pluck('form_id')) as string[]; // prettier-ignore
    expect(forms).to.have.lengthOf(5);
    const call = (await world.db.read('calls').where({ id: world.ids.call }).first('form_id')) as { form_id: string };
    expect(new Set(forms)).to.deep.equal(new Set([call.form_id]));
    expect(await saved(draft, 'motivation')).to.include({ why: 'In the same moment' });
  });

  it('reaches an application that becomes a draft again', async () => {
    await own.question('details', { key: 'town', kind: 'text', label: { en: 'Town', id: 'Kota' }, required: true, maxLength: 80 }); // prettier-ignore
    await own.send('/publish', {});
    await world.application('suryani', sent, 'unsubmit');
    expect(await formIdOf(sent)).to.equal(await formIdOf(draft));
    expect(await saved(sent, 'details')).to.include({ name: 'Suryani', town: '' });
  });
});
