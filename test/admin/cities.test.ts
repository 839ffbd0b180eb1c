import { expect } from 'chai';
import { EN, fieldsIn, openDesk, type Desk } from './desk.ts';

describe('Cities in the hands of their admins', () => {
  let desk: Desk;
  before(async () => {
    desk = await openDesk();
    await desk.world.db.transaction((trx) =>
      trx('settings').insert({ key: 'site', value: JSON.stringify({ cityId: 'palu' }) }),
    );
    await desk.endow('maria', 'admin', 'davao');
  });
  after(() => desk.at.stop());

  const city = (id: string) =>
    desk.world.db.read('cities').where({ id }).first() as Promise<Record<string, string | number>>;

  it('are all listed, and only one’s own can be changed', async () => {
    const page = await (await desk.as('rina')).get('/admin/cities', EN.headers);
    expect(page.status).to.equal(200);
    expect(page.text).to.include('href="/admin/cities/palu"').and.not.include('href="/admin/cities/davao"');
    expect(page.text).to.include('href="/cities/davao"').and.include('No admin'); // Chiang Mai has none
  });

  it('show their form with what is stored, and store what is sent', async () => {
    const rina = await desk.as('rina');
    const fields = fieldsIn((await rina.get('/admin/cities/palu', EN.headers)).text, '/admin/cities/palu');
    expect(fields).to.include({ name: 'Palu', zone: 'Asia/Makassar', language: 'id', languages: 'en', version: '1' });
    const answer = await rina.post(
      '/admin/cities/palu',
      { ...fields, tagline_id: 'Mutiara di khatulistiwa', holidays: '2027-03-11\r\n2027-01-01\r\n\r\n2027-01-01' },
      EN,
    );
    expect(answer.status).to.equal(303);
    const stored = await city('palu');
    expect(stored).to.include({ version: 2, holidays: '["2027-01-01","2027-03-11"]' });
    expect(JSON.parse(String(stored['tagline']))).to.deep.equal({ id: 'Mutiara di khatulistiwa', en: 'Palu' });
    expect((await desk.recordOf('city', 'palu')).at(-1)).to.deep.equal({
      action: 'changed',
      data: { fields: ['tagline', 'holidays'] },
    });
  });

  it('keep what their holidays are called, in either language or none, and show it in the form again', async () => {
    const rina = await desk.as('rina');
    const path = '/admin/cities/palu';
    const fields = fieldsIn((await rina.get(path)).text, path);
    const holidays = '2027-03-11 Idulfitri | Eid al-Fitr\n2027-09-27 Hari Jadi Kota\n2027-01-01';
    expect((await rina.post(path, { ...fields, holidays }, EN)).status).to.equal(303);
    const stored = await city('palu');
    expect(stored['holidays']).to.equal('["2027-01-01","2027-03-11","2027-09-27"]');
    expect(JSON.parse(String(stored['holiday_names']))).to.deep.equal({
      '2027-03-11': { id: 'Idulfitri', en: 'Eid al-Fitr' },
      '2027-09-27': { id: 'Hari Jadi Kota', en: 'Hari Jadi Kota' },
    });
    const again = fieldsIn((await rina.get(path)).text, path)['holidays'];
    expect(String(again).trim().split(/\r?\n/)).to.deep.equal(['2027-01-01', '2027-03-11 Idulfitri | Eid al-Fitr', '2027-09-27 Hari Jadi Kota | Hari Jadi Kota']); // prettier-ignore
    const wrong = await rina.post(path, { ...fields, holidays: '2027-03-11 a | b | c' }, { ...EN, from: path });
    expect(wrong.status).to.equal(422);
  });

  it('refuse a change of what somebody else has changed meanwhile', async () => {
    const rina = await desk.as('rina');
    const fields = fieldsIn((await rina.get('/admin/cities/palu')).text, '/admin/cities/palu');
    expect((await rina.post('/admin/cities/palu', { ...fields, name: 'Kota Palu' }, EN)).status).to.equal(303);
    const late = await rina.post(
      '/admin/cities/palu',
      { ...fields, name: 'Palu Baru' },
      { ...EN, from: '/admin/cities/palu' },
    );
    expect(late.status).to.equal(409);
    expect((await city('palu'))['name']).to.equal('Kota Palu');
  });

  it('say at the field what is wrong, and keep what was typed', async () => {
    const rina = await desk.as('rina');
    const fields = fieldsIn((await rina.get('/admin/cities/palu')).text, '/admin/cities/palu');
    const answer = await rina.post('/admin/cities/palu', { ...fields, holidays: '11 March', tagline_en: 'Kept' }, EN);
    expect(answer.status).to.equal(422);
    expect(answer.text).to.include('id="holidays-e"').and.include('value="Kept"').and.include('href="#holidays"');
    const other = await rina.post('/admin/cities/palu', { ...fields, name: '', contact: 'no address' }, EN);
    expect(other.status).to.equal(422);
    expect(other.text).to.include('id="name-e"').and.include('id="contact-e"');
  });

  it('are nobody’s but their own admins’ to change', async () => {
    const maria = await desk.as('maria');
    expect((await maria.get('/admin/cities/davao')).status).to.equal(200);
    expect((await maria.get('/admin/cities/palu')).status).to.equal(404);
    const rina = await desk.as('rina');
    const fields = fieldsIn((await rina.get('/admin/cities/palu')).text, '/admin/cities/palu');
    expect((await maria.post('/admin/cities/palu', { ...fields, name: 'Taken' }, EN)).status).to.equal(404);
    expect((await (await desk.as('dewi')).get('/admin/cities/palu')).status).to.equal(403); // sees Palu, may not change it
    expect((await desk.at.client().get('/admin/cities/palu')).headers['location']).to.equal('/sign-in');
  });

  const BITUNG = {
    id: 'bitung', code: 'btg', country: 'ID', latitude: '1,44', longitude: '125.19', name: 'Bitung', zone: 'Asia/Makassar',
    language: 'id', letterhead: 'Pemerintah Kota Bitung', tagline_id: 'Kota cakalang', tagline_en: 'City of tuna',
    introduction_id: 'Kota pelabuhan', introduction_en: 'A port', contact: 'kantor@bitung.example', holidays: '',
    admin_name: 'Grace Sompotan', admin_email: 'grace@bitung.example', admin_locale: 'id',
  }; // prettier-ignore

  it('are added with a first admin, who is invited and looks after the city alone', async () => {
    const rina = await desk.as('rina');
    await rina.get('/admin/cities/new');
    expect((await rina.post('/admin/cities/new', BITUNG, EN)).status).to.equal(303);
    expect(await city('bitung')).to.include({ register_code: 'BTG', latitude: 1.44, languages: '["id"]' });
    const mail = await desk.world.db.read('outbox').where({ recipient: 'grace@bitung.example' }).select('template');
    expect(mail).to.deep.equal([{ template: 'invitation' }]);
    expect((await rina.get('/admin/cities/bitung')).status).to.equal(404);
    const grace = await desk.at.signIn('grace@bitung.example');
    expect((await grace.get('/admin/cities/bitung')).status).to.equal(200);
  });

  it('are not added twice under one address or code', async () => {
    const rina = await desk.as('rina');
    await rina.get('/admin/cities/new');
    const answer = await rina.post('/admin/cities/new', { ...BITUNG, id: 'davao', code: 'CNX' }, EN);
    expect(answer.status).to.equal(422);
    expect(answer.text).to.include('id="id-e"').and.include('id="code-e"').and.include('value="Kota cakalang"');
    expect((await (await desk.as('dewi')).get('/admin/cities/new')).status).to.equal(403);
  });

  it('are not added with a first admin whose account is closed', async () => {
    const rina = await desk.as('rina');
    await desk.world.db.transaction((trx) =>
      trx('accounts').where({ id: 'a-budi' }).update({ disabled_at: desk.at.clock.now() }),
    );
    await rina.get('/admin/cities/new');
    const fresh = { ...BITUNG, id: 'poso', code: 'PSO', admin_email: 'budi@contoh.example' };
    const answer = await rina.post('/admin/cities/new', fresh, EN);
    expect(answer.status).to.equal(422);
    expect(answer.text).to.include('id="admin_email-e"');
    expect(await city('poso')).to.equal(undefined);
  });

  it('one of them runs the site: its admins name it, others may not', async () => {
    const rina = await desk.as('rina');
    const fields = fieldsIn((await rina.get('/admin/site', EN.headers)).text, '/admin/site');
    expect(fields).to.include({ city: 'palu', name: 'sintuvu' });
    const sent = { ...fields, name: 'nosarara', footer_en: 'City of Palu', footer_id: 'Kota Palu' };
    expect((await rina.post('/admin/site', sent, EN)).status).to.equal(303);
    expect((await rina.post('/admin/site', { ...sent, name: 'late' }, { ...EN, from: '/admin/site' })).status).to.equal(
      409,
    );
    desk.at.clock.advance(61_000); // the site is read once a minute
    const shown = await desk.at.client().get('/cities', EN.headers);
    expect(shown.text).to.include('nosarara').and.include('City of Palu');
    expect((await (await desk.as('maria')).get('/admin/site')).status).to.equal(403);
    expect((await (await desk.as('maria')).post('/admin/site', sent, EN)).status).to.equal(403);
  });

  it('hand the site on only to a city that has an admin', async () => {
    const rina = await desk.as('rina');
    const fields = fieldsIn((await rina.get('/admin/site')).text, '/admin/site');
    const answer = await rina.post('/admin/site', { ...fields, city: 'chiang-mai' }, EN);
    expect(answer.status).to.equal(422);
    expect(answer.text).to.include('id="city-e"');
    expect((await rina.post('/admin/site', { ...fields, city: 'davao' }, EN)).status).to.equal(303);
    expect((await rina.get('/admin/site')).status).to.equal(403);
    expect((await (await desk.as('maria')).get('/admin/site')).status).to.equal(200);
  });
});
