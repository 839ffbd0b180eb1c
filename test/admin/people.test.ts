import { expect } from 'chai';
import { EN, openDesk, type Desk } from './desk.ts';

describe('People and their roles', () => {
  let desk: Desk;
  before(async () => {
    desk = await openDesk();
    await desk.endow('maria', 'admin', 'davao');
  });
  after(() => desk.at.stop());

  const live = async (person: string): Promise<string[]> =>
    (
      (await desk.world.db
        .read('roles')
        .where({ person_id: person })
        .whereNull('ended_at')
        .orderBy('role')
        .select('role', 'city_id')) as { role: string; city_id: string }[]
    ).map((row) => `${row.role} ${row.city_id}`);
  const DAVAO = ['Jun dela Cruz', 'Maria Santos'];

  it('are those of one’s own cities', async () => {
    const rina = (await (await desk.as('rina')).get('/admin/people', EN.headers)).text;
    for (const name of ['Dewi Lestari', 'Siti Aminah', 'Ratna Wulandari']) expect(rina).to.include(name);
    for (const name of [...DAVAO, 'Suryani']) expect(rina).to.not.include(name);
    const maria = (await (await desk.as('maria')).get('/admin/people', EN.headers)).text;
    for (const name of DAVAO) expect(maria).to.include(name);
    expect(maria).to.not.include('Dewi Lestari');
  });

  it('are found by name, address, city and role', async () => {
    const rina = await desk.as('rina');
    const names = async (query: string): Promise<number> =>
      [...(await rina.get(`/admin/people?${query}`)).text.matchAll(/<th scope="row">/g)].length;
    expect(await names('q=dEwI')).to.equal(1);
    expect(await names('q=ratna@contoh')).to.equal(1);
    expect(await names('role=reviewer')).to.equal(2);
    expect(await names('q=%25')).to.equal(0);
    expect(await names('city=davao')).to.equal(0);
  });

  it('are invited by link to a role in one’s own city', async () => {
    const rina = await desk.as('rina');
    await rina.get('/admin/people');
    const fields = { email: 'hadi@palu.example', name: 'Hadi Pratama', locale: 'id', role: 'officer', city: 'palu' };
    expect((await rina.post('/admin/people', fields, EN)).status).to.equal(303);
    const page = await rina.get('/admin/people', EN.headers);
    expect(page.text).to.include('Hadi Pratama').and.include('Invited');
    const other = await rina.post('/admin/people', { ...fields, email: 'x@palu.example', city: 'davao' }, EN);
    expect(other.status).to.equal(422);
    expect(other.text).to.include('id="for-city-e"').and.include('value="x@palu.example"');
    expect((await rina.post('/admin/people', fields, EN)).status).to.equal(422); // holds it already
  });

  it('get the invitation again until they have taken it up', async () => {
    const rina = await desk.as('rina');
    const hadi = (await desk.world.db.read('persons').where({ name: 'Hadi Pratama' }).first('id')) as { id: string };
    const sent = async (): Promise<number> =>
      (await desk.world.db.read('outbox').where({ recipient: 'hadi@palu.example' })).length;
    await rina.get(`/admin/people/${hadi.id}`);
    expect((await rina.post(`/admin/people/${hadi.id}/invite-again`)).status).to.equal(303);
    expect(await sent()).to.equal(2);
    await rina.get('/admin/people/p-dewi');
    expect((await rina.post('/admin/people/p-dewi/invite-again')).status).to.equal(409);
  });

  it('are given a role, on the record, and are signed out by it', async () => {
    const rina = await desk.as('rina');
    const dewi = await desk.as('dewi');
    expect((await dewi.get('/office')).status).to.equal(200);
    await rina.get('/admin/people/p-dewi');
    expect((await rina.post('/admin/people/p-dewi/roles', { role: 'admin', city: 'palu' }, EN)).status).to.equal(303);
    expect(await live('p-dewi')).to.deep.equal(['admin palu', 'officer palu']);
    expect((await dewi.get('/office')).status).to.equal(303);
    expect((await desk.recordOf('person', 'p-dewi')).at(-1)).to.deep.equal({
      action: 'grant_role',
      data: { role: 'admin', city: 'palu' },
    });
    expect((await rina.post('/admin/people/p-dewi/roles', { role: 'admin', city: 'palu' }, EN)).status).to.equal(422);
    expect((await rina.post('/admin/people/p-dewi/roles', { role: 'admin', city: 'davao' }, EN)).status).to.equal(422);
  });

  it('audit for a set time only, and can be given the role anew when it is over', async () => {
    const rina = await desk.as('rina');
    await rina.get('/admin/people/p-budi');
    const send = (fields: Record<string, string>) =>
      rina.post('/admin/people/p-budi/roles', { role: 'auditor', city: 'palu', ...fields }, EN);
    const day = (d: string, m: string, y: string) => ({ 'ends-day': d, 'ends-month': m, 'ends-year': y });
    for (const wrong of [{}, day('1', '1', '2026'), day('31', '2', '2027')]) {
      const answer = await send(wrong);
      expect(answer.status).to.equal(422);
      expect(answer.text).to.include('id="ends-e"');
    }
    expect((await send(day('31', '1', '2027'))).status).to.equal(303);
    const role = { person_id: 'p-budi', role: 'auditor' };
    expect(await desk.world.db.read('roles').where(role).first('ends_at')).to.deep.equal({
      ends_at: '2027-01-31T16:00:00.000Z', // the end of the day in Palu
    });
    await desk.world.db.transaction((trx) => trx('roles').where(role).update({ ends_at: desk.at.clock.now() }));
    expect((await send(day('28', '2', '2027'))).status).to.equal(303);
  });

  it('lose a role, on the record, and are signed out by it', async () => {
    const rina = await desk.as('rina');
    const ratna = await desk.as('ratna');
    const role = await desk.roleOf('ratna', 'reviewer');
    await rina.get('/admin/people/p-ratna');
    expect((await rina.post(`/admin/people/p-ratna/roles/${role}/end`, {}, EN)).status).to.equal(303);
    expect(await live('p-ratna')).to.deep.equal([]);
    expect((await ratna.get('/office')).status).to.equal(303);
    expect((await desk.recordOf('person', 'p-ratna')).at(-1)!.action).to.equal('end_role');
    expect((await rina.get('/admin/people/p-ratna')).status).to.equal(404); // nobody of Palu any more
  });

  it('of another city are not there: neither their page nor their roles', async () => {
    const rina = await desk.as('rina');
    const role = await desk.roleOf('jun', 'coordinator');
    await rina.get('/admin/people');
    expect((await rina.get('/admin/people/p-jun')).status).to.equal(404);
    expect((await rina.get('/admin/people/p-suryani')).status).to.equal(404);
    for (const path of [`p-jun/roles/${role}/end`, `p-dewi/roles/${role}/end`, 'p-jun/sign-out', 'p-jun/invite-again'])
      expect((await rina.post(`/admin/people/${path}`)).status).to.equal(404);
    const give = { role: 'officer', city: 'palu' };
    expect((await rina.post('/admin/people/p-jun/roles', give)).status).to.equal(404);
    expect(await live('p-jun')).to.deep.equal(['coordinator davao']);
    const maria = await desk.as('maria');
    await maria.get('/admin/people/p-jun');
    expect((await maria.post(`/admin/people/p-jun/roles/${role}/end`)).status).to.equal(303);
  });

  it('never lose the last admin of a city who can sign in', async () => {
    const maria = await desk.as('maria');
    const role = 'r-maria-admin-davao';
    await maria.get('/admin/people/p-maria');
    const answer = await maria.post(`/admin/people/p-maria/roles/${role}/end`, {}, EN);
    expect(answer.status).to.equal(422);
    expect(answer.text).to.include('last admin');
    await desk.endow('niran', 'admin', 'davao');
    await maria.get('/admin/people/p-maria');
    expect((await maria.post(`/admin/people/p-maria/roles/${role}/end`, {}, EN)).status).to.equal(303);
    expect((await maria.get('/admin/people')).status).to.equal(303); // signed out
  });

  it('of two admins who end each other’s role at once, one stays', async () => {
    await desk.endow('andi', 'admin', 'chiang-mai');
    await desk.endow('siti', 'admin', 'chiang-mai');
    const [andi, siti] = [await desk.as('andi'), await desk.as('siti')];
    await Promise.all([andi.get('/admin/people/p-siti'), siti.get('/admin/people/p-andi')]);
    const answers = await Promise.all([
      andi.post('/admin/people/p-siti/roles/r-siti-admin-chiang-mai/end'),
      siti.post('/admin/people/p-andi/roles/r-andi-admin-chiang-mai/end'),
    ]);
    expect(answers.filter(({ status }) => status === 303).length).to.equal(1);
    const left = await desk.world.db
      .read('roles')
      .where({ role: 'admin', city_id: 'chiang-mai' })
      .whereNull('ended_at');
    expect(left.length).to.equal(1);
  });

  it('are signed out everywhere at an admin’s word', async () => {
    const rina = await desk.as('rina');
    const dewi = await desk.as('dewi');
    await rina.get('/admin/people/p-dewi');
    expect((await rina.post('/admin/people/p-dewi/sign-out')).status).to.equal(303);
    expect((await dewi.get('/office')).status).to.equal(303);
    expect((await desk.recordOf('person', 'p-dewi')).at(-1)).to.deep.equal({
      action: 'sessions_ended',
      data: { city: 'palu' },
    });
  });

  it('are listed fifty to a page, in the order of their names', async () => {
    await desk.world.db.transaction(async (trx) => {
      for (let n = 0; n < 60; n += 1) {
        const [id, name] = [`many-${String(n)}`, `Zainal ${String(n).padStart(2, '0')}`];
        const at = desk.at.clock.now();
        await trx('persons').insert({ id, name, locale: 'id', sort_key: name.toLowerCase(), created_at: at });
        await trx('accounts').insert({ id, person_id: id, email: `${id}@x.example`, email_lower: `${id}@x.example`, zone: 'Asia/Makassar', created_at: at }); // prettier-ignore
        await trx('roles').insert({ id, person_id: id, role: 'reviewer', city_id: 'palu', granted_at: at });
      }
    });
    const rina = await desk.as('rina');
    const names = (html: string): string[] =>
      [...html.matchAll(/<th scope="row"><a href="[^"]*">([^<]*)</g)].map(([, name]) => name!);
    const first = await rina.get('/admin/people?q=zainal');
    expect(names(first.text).length).to.equal(50);
    const next = /href="([^"]*)" rel="next"/.exec(first.text)![1]!.replaceAll('&amp;', '&');
    const second = await rina.get(next);
    expect(names(second.text)).to.deep.equal(Array.from({ length: 10 }, (_, n) => `Zainal ${String(50 + n)}`));
    expect((await rina.get('/admin/people?after=WyJcdTAwMDAiLCJ4Il0')).status).to.equal(200);
  });

  it('lose a second factor whose phone is lost by an admin of their city, not by their own hand', async () => {
    const { db } = desk.world;
    const secret = { totp_secret: 'GEZDGNBVGY3TQOJQ' };
    await db.transaction((trx) => trx('accounts').whereIn('id', ['a-dewi', 'a-rina']).update(secret));
    const [rina, maria] = [await desk.as('rina'), await desk.as('maria')];
    const factor = async (account: string): Promise<unknown> =>
      ((await db.read('accounts').where({ id: account }).first('totp_secret')) as { totp_secret: unknown }).totp_secret;
    const page = '/admin/people/p-dewi';
    expect((await maria.post(`${page}/factor-off`, {}, { from: '/admin/people' })).status).to.be.oneOf([403, 404]);
    expect((await rina.get(page)).text).to.include(`${page}/factor-off`);
    const dewi = await desk.as('dewi');
    expect((await rina.post(`${page}/factor-off`, {}, { from: page })).status).to.equal(303);
    expect(await factor('a-dewi')).to.equal(null);
    expect((await dewi.get('/office')).status, 'signed out').to.equal(303);
    expect((await desk.recordOf('person', 'p-dewi')).at(-1)).to.deep.equal({ action: 'second_factor_off', data: { city: 'palu' } }); // prettier-ignore
    expect((await rina.get('/admin/people/p-rina')).text).to.not.include('factor-off');
    expect((await rina.post('/admin/people/p-rina/factor-off', {}, { from: page })).status).to.equal(403);
    expect(await factor('a-rina')).to.equal(secret.totp_secret);
  });
});
