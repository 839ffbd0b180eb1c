import { expect } from 'chai';
import { assignReviewer } from '../../src/reviews/assign.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';

const EN = { 'Accept-Language': 'en' };
const WHY = 'Sekolahnya tutup sejak gempa.';

describe('A reference for which nobody was named', () => {
  let world: World & { url: string };
  let at: TestApp;
  let dewi: Client;
  let tara: Client;
  let id = '';
  let review = '';
  const home = (): string => `/office/applications/${id}/referees`;
  const waive = (by: Client, kind: string, reason = WHY) =>
    by.post(`${home()}/waive/${kind}`, { reason }, { from: home(), headers: EN });
  const recorded = async (action: string): Promise<{ reason: string | null; data: string }[]> =>
    (await world.db.read('events').where({ subject_id: id, action }).select('reason', 'data')) as { reason: string | null; data: string }[]; // prettier-ignore
  const restorePath = async (): Promise<string> => /action="([^"]*\/restore\/[^"]*)"/.exec((await dewi.get(home(), EN)).text)![1]!; // prettier-ignore

  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    [dewi, tara] = [await at.signIn('dewi@contoh.example'), await at.signIn('tara@contoh.example')];
    id = await world.given('in_review', 'tara');
    await world.act('dewi', (ctx) => assignReviewer(ctx, { applicationId: id, personId: 'p-ratna', dueOn: null }));
    const assigned = (await world.db.read('assignments').where({ application_id: id }).first('id')) as { id: string };
    review = `/reviews/${assigned.id}`;
    const call = (await world.db.read('calls').where({ id: world.ids.call }).first('settings')) as { settings: string };
    const settings = { ...(JSON.parse(call.settings) as object), references: { readers: 'reviewers' }, referees: [{ kind: 'teacher', count: 1 }, { kind: 'not_related', count: 1 }] }; // prettier-ignore
    await world.db.transaction((trx) => trx('calls').where({ id: world.ids.call }).update({ settings: JSON.stringify(settings) })); // prettier-ignore
  });
  after(() => at.stop());

  it('is shown as missing to the office, and counts as missing for the applicant', async () => {
    const page = await dewi.get(home(), EN);
    expect(page.text).to.contain(`action="${home()}/waive/not_related"`);
    expect(page.text).not.to.contain(`action="${home()}/waive/teacher"`);
    expect((await tara.get(`/applications/${id}/referees`, EN)).text).to.contain('name="email"');
    expect((await dewi.get(`/office/applications/${id}`, EN)).text).to.contain(home());
  });

  it('is not waived without a reason: the message stands at its field', async () => {
    const answer = await waive(dewi, 'not_related', '');
    expect(answer.status).to.equal(422);
    expect(answer.text).to.contain('href="#reason-not_related"').and.to.contain('id="reason-not_related"');
    expect(await recorded('waive_reference')).to.deep.equal([]);
  });

  it('is waived by an officer with a reason, on record; the applicant sees that it is not needed, and not why', async () => {
    expect((await waive(dewi, 'not_related')).status).to.equal(303);
    const [event] = await recorded('waive_reference');
    expect(event?.reason).to.equal(WHY);
    expect(JSON.parse(event?.data ?? '{}')).to.deep.equal({ kind: 'not_related' });
    const page = await dewi.get(home(), EN);
    expect(page.text).to.contain(WHY).and.to.contain('Dewi');
    expect(page.text).not.to.contain(`action="${home()}/waive/not_related"`);
    const own = await tara.get(`/applications/${id}/referees`, EN);
    expect(own.text).to.contain('tidak memerlukan rekomendasi').and.not.to.contain(WHY);
  });

  it('is no longer counted among what is missing', async () => {
    expect((await waive(dewi, 'not_related')).status).to.equal(409);
    const referees = (await world.db.read('referees').where({ application_id: id, kind: 'teacher' }).first('id')) as { id: string }; // prettier-ignore
    expect(referees.id).not.to.equal('');
    expect((await waive(dewi, 'teacher')).status).to.equal(409); // somebody is named for it
    expect((await waive(dewi, 'business')).status).to.equal(409); // the call asks for none
  });

  it('is told to a blind reviewer as waived, with neither whose nor why nor by whom', async () => {
    const ratna = await at.signIn('ratna@contoh.example');
    const page = await ratna.get(review, EN);
    expect(page.status).to.equal(200);
    expect(page.text).to.match(/Waived by the programme office|Ditiadakan oleh kantor program/);
    for (const secret of [WHY, 'Dewi', 'not related', 'bukan keluarga']) expect(page.text).not.to.contain(secret);
  });

  it('is not told to reviewers where the call keeps references to the office', async () => {
    const call = world.db.read('calls').where({ id: world.ids.call });
    const before = ((await call.first('settings')) as { settings: string }).settings;
    const set = (settings: string) => world.db.transaction((trx) => trx('calls').where({ id: world.ids.call }).update({ settings })); // prettier-ignore
    await set(before.replace('"readers":"reviewers"', '"readers":"office"'));
    const ratna = await at.signIn('ratna@contoh.example');
    expect((await ratna.get(review, EN)).text).not.to.match(/Waived by|Ditiadakan oleh/);
    await set(before);
  });

  it('is asked for again when the officer undoes it, once and on record', async () => {
    const path = await restorePath();
    expect((await dewi.post(path, {}, { from: home(), headers: EN })).status).to.equal(303);
    expect((await dewi.post(path, {}, { from: home(), headers: EN })).status).to.equal(409);
    expect(await recorded('restore_reference')).to.have.length(1);
    expect((await dewi.get(home(), EN)).text).to.contain(`action="${home()}/waive/not_related"`);
    expect((await tara.get(`/applications/${id}/referees`, EN)).text).not.to.contain('tidak memerlukan rekomendasi');
    expect((await waive(dewi, 'not_related')).status).to.equal(303);
  });

  it('is waived and asked for again by officers of the case alone', async () => {
    const path = await restorePath();
    for (const who of ['tara', 'ratna', 'jun']) {
      const other = await at.signIn(`${who}@contoh.example`);
      expect((await waive(other, 'not_related')).status, who).to.be.oneOf([403, 404]);
      expect((await other.post(path, {})).status, who).to.be.oneOf([403, 404]);
    }
    expect((await dewi.post(path, {}, { from: home(), headers: EN })).status).to.equal(303);
    expect((await waive(dewi, 'not_related')).status).to.equal(303);
  });

  it('is not asked for on the pages of an applicant who takes the application back', async () => {
    const own = await world.given('submitted', 'made');
    const made = await at.signIn('made@contoh.example');
    const office = `/office/applications/${own}/referees`;
    const asks = async (): Promise<boolean[]> => [
      (await made.get(`/applications/${own}`)).text.includes('1 dari 2 disebutkan'),
      (await made.get(`/applications/${own}/check`)).text.includes('1 pemberi rekomendasi belum disebutkan'),
    ];
    await world.application('made', own, 'unsubmit');
    expect(await asks()).to.deep.equal([true, true]);
    await world.application('made', own, 'submit');
    const waived = await dewi.post(`${office}/waive/not_related`, { reason: WHY }, { from: office });
    expect(waived.status).to.equal(303);
    await world.application('made', own, 'unsubmit');
    expect(await asks()).to.deep.equal([false, false]);
  });

  it('stays as it is once reviewing is over', async () => {
    const path = await restorePath();
    await world.application('dewi', id, 'rule_out', { rule: 'age', reason: 'Too young.' });
    expect((await dewi.get(home(), EN)).text).not.to.contain('/restore/');
    expect((await dewi.post(path, {}, { from: home(), headers: EN })).status).to.equal(409);
  });
});
