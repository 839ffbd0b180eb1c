import { expect } from 'chai';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { refusal } from '../support/refusal.ts';
import { makeWorld } from '../support/world.ts';

describe('Of whom a document is asked, and for how long it has to be valid', () => {
  let world: Awaited<ReturnType<typeof makeWorld>>;
  let at: TestApp;
  let suryani: Client;
  let dewi: Client;
  let id = '';
  let participant = '';

  beforeEach(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    suryani = await at.signIn('suryani@contoh.example');
    dewi = await at.signIn('dewi@contoh.example');
    id = await world.draft('suryani');
    participant = ((await world.db.read('participants').where({ application_id: id }).first('id')) as { id: string }).id; // prettier-ignore
  });
  afterEach(() => at.stop());

  const home = (): string => `/applications/${id}/documents`;
  const ask = (requirement: string, change: Record<string, unknown>, conditions: object | null = null): Promise<void> =>
    world.db.transaction(async (trx) => {
      await trx('requirements').where({ id: requirement }).update({ ...change, conditions: conditions === null ? null : JSON.stringify(conditions) }); // prettier-ignore
    });
  const rank = (...places: string[]): Promise<void> =>
    world.db.transaction(async (trx) => {
      await trx('ranked_places').where({ application_id: id }).del();
      if (places.length > 0) await trx('ranked_places').insert(places.map((place, i) => ({ application_id: id, place_id: place, rank: i + 1 }))); // prettier-ignore
    });
  const submitted = (): Promise<string> => refusal(world.application('suryani', id, 'submit'));
  const isAsked = async (): Promise<boolean> => (await suryani.get(home())).text.includes('Insurance');

  it('is asked of who ranked a place in the city, and of nobody else', async () => {
    await ask(world.ids.insurance, { due: 'submission' }, { cities: ['chiang-mai'] });
    expect(await isAsked()).to.equal(true);
    expect(await submitted()).to.equal('documents_due_now');
    await rank(world.ids.studioDavao);
    expect(await isAsked()).to.equal(false);
    expect(await submitted()).to.equal('nothing');
  });

  it('is asked of groups, each participant of one their own', async () => {
    await ask(world.ids.insurance, { due: 'submission' }, { modes: ['group'] });
    expect(await isAsked()).to.equal(false);
    await world.db.transaction(async (trx) => {
      await trx('participants').insert({ id: 'p2', application_id: id, person_id: 'p-made', position: 2 });
      await trx('requirements').where({ id: world.ids.passport }).update({ due: 'travel' });
    });
    const page = (await suryani.get(home())).text;
    expect(page).to.include(`r-${world.ids.insurance}-${participant}`).and.include(`r-${world.ids.insurance}-p2`);
    expect(await submitted()).to.equal('documents_due_now');
    const file = (await world.db.read('files').first('id')) as { id: string };
    for (const who of [participant, 'p2']) {
      await world.db.transaction((trx) =>
        trx('documents').insert({ id: `d-${who}`, application_id: id, participant_id: who, requirement_id: world.ids.insurance, file_id: file.id, state: 'pending', created_at: world.clock.now() }),
      ); // prettier-ignore
      expect(await submitted(), who).to.equal(who === 'p2' ? 'nothing' : 'documents_due_now');
    }
  });

  it('on paper is asked of who applied on paper; nobody is endorsed yet, so nobody is asked as such', async () => {
    await ask(world.ids.insurance, {}, { modes: ['paper', 'endorsed'] });
    expect(await isAsked()).to.equal(false);
    await world.db.transaction((trx) => trx('applications').where({ id }).update({ typed_by: 'p-dewi' }));
    expect(await isAsked()).to.equal(true);
  });

  describe('valid for as long as each host asks', () => {
    // Studio Davao ends on 30 April 2027, the school in Chiang Mai on 31 May 2027.
    const hosts = { validity: { 'chiang-mai': 18, davao: 6 } };
    beforeEach(async () => {
      await ask(world.ids.passport, { valid_months_beyond: 3 }, hosts);
    });
    const passport = async (): Promise<{ id: string; version: number; state: string }> =>
      (await world.db.read('documents').where({ requirement_id: world.ids.passport, current: true }).first('id', 'version', 'state')) as never; // prettier-ignore
    const decide = async (decision: string, day: string) => {
      const { id: document, version } = await passport();
      const [year = '', month = '', date = ''] = day.split('-');
      const fields = { decision, version: String(version), 'valid_until-day': date, 'valid_until-month': month, 'valid_until-year': year, go: 'stay' }; // prettier-ignore
      return dewi.post(`/office/applications/${id}/documents/${document}`, fields, { from: `/office/applications/${id}?doc=${document}` }); // prettier-ignore
    };

    it('shows the strictest of the ranked hosts first, each with its day', async () => {
      const { text } = await suryani.get(home());
      const at1 = text.indexOf('Chiang Mai meminta 18 bulan');
      expect(at1).to.be.greaterThan(0);
      expect(text.indexOf('Davao meminta 6 bulan')).to.be.greaterThan(at1);
      expect(text).to.include('30 November 2028').and.include('30 Oktober 2027');
    });

    it('tells the officer at the field which host asks for what, and by how much it is too short', async () => {
      await world.application('suryani', id, 'submit');
      const { id: document } = await passport();
      const form = (await dewi.get(`/office/applications/${id}?doc=${document}`)).text;
      expect(form).to.include(
        'Chiang Mai meminta 18 bulan setelah hari terakhir di sana: sampai Kam, 30 November 2028',
      );
      const wrong = await decide('accept', '2028-08-12');
      expect(wrong.status).to.equal(422);
      expect(wrong.text)
        .to.include('Chiang Mai meminta 18 bulan')
        .and.include('Yang ini berakhir pada Sab, 12 Agustus 2028');
      expect((await passport()).state).to.equal('pending');
      expect((await decide('accept', '2028-11-30')).status, 'the very day').to.equal(303);
    });

    it('takes one for now and asks for a renewed one by a day before travel, which the actual host does not need', async () => {
      await world.application('suryani', id, 'submit');
      expect((await decide('renew', '2028-08-12')).status).to.equal(303);
      const page = (await suryani.get(home())).text;
      expect(page).to.include('Diterima untuk sementara').and.include('18 Januari 2027'); // 14 days before 1 February
      expect(page, 'and the form for it').to.include(`action="/applications/${id}/uploads/${world.ids.passport}/${participant}"`); // prettier-ignore
      expect((await suryani.get(`/applications/${id}/status`)).text).to.include(
        'Perpanjang sampai Sen, 18 Januari 2027',
      );
      await world.application('dewi', id, 'start_review');
      await world.application('dewi', id, 'deliberate', { reason: 'The panel agreed at the meeting.' });
      await world.application('dewi', id, 'select', { rank: 1 });
      await world.application('andi', id, 'select');
      const strict = await world.placed('proposed', id, world.ids.schoolChiangMai);
      expect(await refusal(world.placement('dewi', strict, 'nominate'))).to.equal('documents_due_at_nomination');
      const lenient = await world.placed('proposed', id, world.ids.studioDavao);
      expect(await refusal(world.placement('dewi', lenient, 'nominate')), 'the actual host asks for six months').to.equal('nothing'); // prettier-ignore
      const after = (await suryani.get(home())).text;
      expect(after, 'nothing is owed any more').not.to.include('Diterima untuk sementara');
      expect(after).not.to.include('Chiang Mai meminta');
    });

    it('is said by each host for itself, on record, and by no other', async () => {
      const jun = await at.signIn('jun@contoh.example');
      const path = `/placements/places/${world.ids.studioDavao}`;
      expect((await jun.get(path)).text).to.match(/name="months"[^>]*value="6"|value="6"[^>]*name="months"/);
      expect((await jun.post(path, { capacity: '1', months: '24' }, { from: path })).status).to.equal(303);
      expect((await suryani.get(home())).text).to.include('Davao meminta 24 bulan').and.include('Chiang Mai meminta 18 bulan'); // prettier-ignore
      expect((await jun.post(path, { capacity: '1', months: '61' }, { from: path })).status).to.equal(422);
      const niran = await at.signIn('niran@contoh.example');
      expect((await niran.post(path, { capacity: '1', months: '1' })).status).to.equal(404);
      expect(await world.db.read('events').where({ subject: 'place', action: 'validity_changed' }).pluck('data')).to.deep.equal(['{"months":24}']); // prettier-ignore
    });

    it('asks for what the call asks where no host says otherwise', async () => {
      await ask(world.ids.passport, { valid_months_beyond: 3 });
      await rank();
      expect((await suryani.get(home())).text).to.include('31 Agustus 2027');
    });
  });
});
