import { expect } from 'chai';
import { kindOf, masked } from '../../src/admin/outbox.view.ts';
import { LOCALES, translator } from '../../src/i18n/index.ts';
import { TEMPLATES } from '../../src/notifications/templates.ts';
import { recordRecusal } from '../../src/reviews/assign.ts';
import { changeCapacity } from '../../src/calls/place.ts';
import { EN, openDesk, type Desk } from './desk.ts';

describe('The outbox', () => {
  it('has a name in words for every mail, in both languages', () => {
    for (const locale of LOCALES) {
      const t = translator(locale);
      const bare = Object.keys(TEMPLATES).filter((template) => kindOf(template, t).kind === template);
      expect(bare, locale).to.deep.equal([]);
    }
  });

  let desk: Desk;
  before(async () => {
    desk = await openDesk();
    await desk.world.given('submitted', 'suryani');
  });
  after(() => desk.at.stop());

  it('masks an address so far that nobody can be written to', () => {
    expect(masked('suryani@contoh.example')).to.equal('s•••@c•••.example');
    expect(masked('x@y')).to.equal('x•••@y•••');
    expect(masked('nobody')).to.equal('•••');
  });

  it('shows what was sent how, and neither a whole address, a name nor a word of it', async () => {
    const page = await (await desk.as('rina')).get('/admin/outbox', EN.headers);
    expect(page.status).to.equal(200);
    expect(page.text).to.include('s•••@c•••.example').and.include('Started').and.include('to the applicant');
    expect(page.text).to.not.include('suryani@').and.not.include('Suryani').and.not.include('PLU-');
    expect(page.text).to.not.match(/\/l\//);
  });

  it('lets what has failed be tried again, once, and nothing else', async () => {
    const mails = (await desk.world.db.read('outbox').select('id')) as { id: string }[];
    const [failed, waiting] = [mails[0]!.id, mails[1]!.id];
    await desk.world.db.transaction((trx) =>
      trx('outbox').where({ id: failed }).update({ state: 'failed', attempts: 8, error: 'ECONNREFUSED' }),
    );
    const rina = await desk.as('rina');
    const list = await rina.get('/admin/outbox?state=failed', EN.headers);
    expect(list.text).to.include('ECONNREFUSED').and.include(`/admin/outbox/${failed}/retry`);
    expect((await rina.post(`/admin/outbox/${failed}/retry`)).status).to.equal(303);
    expect(await desk.world.db.read('outbox').where({ id: failed }).first('state', 'attempts', 'error')).to.deep.equal({
      state: 'waiting',
      attempts: 0,
      error: '',
    });
    for (const id of [failed, waiting]) {
      await rina.get('/admin/outbox');
      expect((await rina.post(`/admin/outbox/${id}/retry`)).status).to.equal(409);
    }
    expect((await rina.post('/admin/outbox/nowhere/retry')).status).to.equal(404);
    expect((await desk.recordOf('mail', failed)).map((line) => line.action)).to.deep.equal(['mail_retried']);
  });

  it('takes an admin’s word that an email came back, with the reason, once', async () => {
    const { id } = (await desk.world.db.read('outbox').orderBy('id').first('id')) as { id: string };
    const rina = await desk.as('rina');
    const path = `/admin/outbox/${id}/bounced`;
    expect((await rina.get(path)).status).to.equal(409); // it was not sent
    await desk.world.db.transaction((trx) =>
      trx('outbox').where({ id }).update({ state: 'sent', sent_at: desk.world.clock.now() }),
    );
    expect((await rina.get('/admin/outbox?state=sent')).text).to.include(path);
    const page = await rina.get(path, EN.headers);
    expect(page.text).to.include('s•••@c•••.example').and.not.include('suryani@');
    expect((await rina.post(path, { reason: '' })).status).to.equal(422);
    expect((await rina.post(path, { reason: 'No such mailbox.' }, { from: path })).status).to.equal(303);
    expect((await rina.get('/admin/outbox?state=failed', EN.headers)).text).to.include('Came back');
    expect((await desk.recordOf('mail', id)).at(-1)?.action).to.equal('mail_bounced');
    expect((await rina.post(path, { reason: 'Again.' }, { from: '/admin/outbox' })).status).to.equal(409);
  });

  it('is open to admins alone', async () => {
    for (const name of ['dewi', 'siti', 'suryani'] as const)
      expect((await (await desk.as(name)).get('/admin/outbox')).status).to.equal(403);
  });
});

describe('The record of events', () => {
  let desk: Desk;
  let selected: string;
  let reference: string;
  let proposed: string;
  const read = async (name: Parameters<Desk['as']>[0], query = ''): Promise<string> => {
    const page = await (await desk.as(name)).get(`/admin/events${query}`, EN.headers);
    expect(page.status).to.equal(200);
    return page.text.replace(/<option[\s\S]*?<\/option>/g, ''); // what can be filtered for is not what is told
  };
  const lines = (html: string): number => [...html.matchAll(/<td data-l="What">/g)].length;

  before(async () => {
    desk = await openDesk();
    const { world } = desk;
    await desk.endow('maria', 'admin', 'davao');
    await desk.endow('niran', 'auditor', 'chiang-mai');
    selected = await world.given('selected', 'suryani');
    const row = await world.db.read('applications').where({ id: selected }).first('reference');
    reference = (row as { reference: string }).reference;
    await world.placed('nominated', selected);
    proposed = await world.placed('proposed', selected, world.ids.schoolChiangMai);
    await world.act('jun', (ctx) => changeCapacity(ctx, world.ids.studioDavao, 2));
  });
  after(() => desk.at.stop());

  it('tells admins and auditors of the sending and lead city everything, and names staff alone', async () => {
    for (const name of ['rina', 'siti'] as const) {
      const html = await read(name);
      for (const part of ['Dewi Lestari', 'Selected', 'Nominated', 'The panel agreed at the meeting.', 'Overridden'])
        expect(html).to.include(part);
      expect(html).to.include('The applicant').and.not.include('Suryani');
    }
  });

  it('tells a host city only of placements that were shown to it, and of its places', async () => {
    const maria = await read('maria');
    expect(maria).to.include('Nominated').and.include('studioDavao').and.include('Capacity changed');
    expect(maria).to.not.include('Deliberation opened').and.not.include('schoolChiangMai');
    expect(await read('niran')).to.not.include(reference); // proposed, not nominated
    await desk.world.placement('dewi', proposed, 'nominate');
    expect(await read('niran')).to.include('schoolChiangMai');
  });

  it('has a word for everything that it may hold a line of', async () => {
    const page = await (await desk.as('rina')).get('/admin/events', EN.headers);
    const options = [...page.text.matchAll(/<option value="([a-z_]+)">([^<]*)</g)];
    expect(options.length).to.be.greaterThan(80);
    for (const [, action, word] of options) expect(word, action).to.not.equal('Record changed');
  });

  it('can be narrowed to an action, a member of staff, a reference and days', async () => {
    expect(lines(await read('rina', '?action=nominate'))).to.equal(2);
    expect(await read('rina', '?person=andi'))
      .to.include('Andi Rahman')
      .and.not.include('Dewi Lestari');
    expect(lines(await read('rina', '?person=suryani'))).to.equal(0); // nobody who applied can be looked for
    expect(lines(await read('rina', `?reference=${reference.toLowerCase()}`))).to.be.greaterThan(5);
    expect(lines(await read('rina', '?reference=DVO'))).to.equal(0);
    const day = (name: string, d: number) => `${name}-day=${String(d)}&${name}-month=11&${name}-year=2026`;
    const all = lines(await read('rina'));
    expect(lines(await read('rina', `?${day('from', 24)}&${day('to', 24)}`))).to.equal(all);
    expect(lines(await read('rina', `?${day('from', 25)}`))).to.equal(0);
    expect(lines(await read('rina', `?${day('to', 23)}`))).to.equal(0);
    expect(await read('rina', '?from-day=31&from-month=2&from-year=2026')).to.include('id="from-e"');
  });

  it('tells of roles given and of cities changed to the admins of that city alone', async () => {
    const rina = await desk.as('rina');
    await rina.get('/admin/people/p-dewi');
    await rina.post('/admin/people/p-dewi/roles', { role: 'coordinator', city: 'palu' });
    expect(await read('rina'))
      .to.include('Role given')
      .and.include('person, Coordinator');
    expect(await read('maria')).to.not.include('Role given');
  });

  it('says nothing of a case to whoever is recused from it, admin or auditor', async () => {
    const before = lines(await read('siti', `?reference=${reference}`));
    expect(before).to.be.greaterThan(0);
    for (const person of ['p-siti', 'p-rina', 'p-maria'])
      await desk.world.act('dewi', (ctx) =>
        recordRecusal(ctx, { applicationId: selected, personId: person, kind: 'family', reason: '' }),
      );
    for (const name of ['siti', 'rina', 'maria'] as const) {
      const html = await read(name);
      expect(html).to.not.include(reference).and.not.include('The panel agreed');
    }
    expect(await read('maria')).to.include('Capacity changed');
  });

  it('is closed to officers, coordinators, reviewers and applicants', async () => {
    for (const name of ['andi', 'jun', 'ratna', 'suryani'] as const)
      expect((await (await desk.as(name)).get('/admin/events')).status).to.equal(403);
  });

  it('goes on behind its last line, each line once', async () => {
    await desk.world.db.transaction(async (trx) => {
      const last = (await trx('events').where({ subject: 'city' }).first()) as Record<string, unknown> | undefined;
      expect(last).to.equal(undefined);
    });
    for (let n = 0; n < 60; n += 1) {
      desk.at.clock.advance(1_000);
      await desk.world.act('jun', (ctx) => changeCapacity(ctx, desk.world.ids.schoolDavao, 3 + (n % 2)));
    }
    const seals = (html: string): string[] => [...html.matchAll(/class="hash nb">([^<]*)</g)].map(([, seal]) => seal!);
    const maria = await desk.as('maria');
    const first = await maria.get('/admin/events?action=capacity_changed');
    const next = /href="([^"]*)" rel="next"/.exec(first.text)![1]!.replaceAll('&amp;', '&');
    const second = await maria.get(next);
    const all = [...seals(first.text), ...seals(second.text)];
    expect([seals(first.text).length, all.length, new Set(all).size]).to.deep.equal([50, 61, 61]);
  });
});
