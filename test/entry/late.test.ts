import { expect } from 'chai';
import { tick } from '../../src/engine/clock.ts';
import { DAY } from '../../src/deps.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';
import { dayOf, EN, fill } from '../setup/desk.ts';

describe('An applicant who is late', () => {
  let world: World & { url: string };
  let at: TestApp;
  let draft: string;
  let codes: string;
  const as = (name: string): Promise<Client> => at.signIn(`${name}@contoh.example`);
  const issue = async (fields: Record<string, string | string[]>): Promise<number> => {
    const dewi = await as('dewi');
    return (await fill(dewi, codes, { name: 'Suryani', email: 'suryani@contoh.example', reason: 'The line was down in Donggala.', locale: 'en', ...fields })).status; // prettier-ignore
  };
  const codeOf = async (email: string): Promise<string> =>
    ((await world.db.read('late_codes').where({ email_lower: email }).whereNull('revoked_at').first('code')) as { code: string }).code; // prettier-ignore
  const send = (client: Client, id: string, code: string) =>
    client.post(`/applications/${id}/submit`, { late_code: code }, { from: `/applications/${id}/check`, headers: EN });

  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    await world.db.transaction((trx) => trx('persons').update({ locale: 'en' }));
    codes = `/office/calls/${world.ids.call}/late-codes`;
    draft = await world.draft('suryani');
    await world.draft('made');
  });
  after(() => at.stop());

  it('cannot send after the grace, and the draft lapses', async () => {
    at.clock.advance(20 * DAY + 2 * 3_600_000);
    const suryani = await as('suryani');
    expect((await send(suryani, draft, '')).status).to.equal(409);
    await tick(world.engine, at.clock.now());
    expect(await world.stateOf('application', draft)).to.equal('lapsed');
  });

  it('gets a code from the lead city, by name, until a day, with a reason on record', async () => {
    expect(await issue({ ...dayOf('until', '2026-12-10') }), 'a day that is past').to.equal(422);
    expect(await issue({ ...dayOf('until', '2026-12-20'), reason: '' })).to.equal(422);
    expect(await issue({ ...dayOf('until', '2026-12-20') })).to.equal(303);
    const page = await (await as('dewi')).get(codes, EN);
    expect(page.text).to.include(await codeOf('suryani@contoh.example')).and.include('Can be used').and.include('The line was down'); // prettier-ignore
    const mail = (await world.db.read('outbox').where({ template: 'late_code' }).first()) as Record<string, string>;
    expect(mail['recipient']).to.equal('suryani@contoh.example');
    expect(mail['data'], 'the code itself is in no outbox').to.not.include(await codeOf('suryani@contoh.example'));
    const event = (await world.db.read('events').where({ action: 'late_code_issued' }).first()) as { reason: string };
    expect(event.reason).to.equal('The line was down in Donggala.');
    expect(await world.stateOf('application', draft), 'opened again').to.equal('draft');
  });

  it('sends with it, once, and is marked as late; nobody else can use it', async () => {
    const code = await codeOf('suryani@contoh.example');
    const suryani = await as('suryani');
    expect((await suryani.get(`/applications/${draft}`, EN)).text).to.include('you can still send until');
    const check = await suryani.get(`/applications/${draft}/check`, EN);
    expect(check.text).to.include('name="late_code"');
    expect((await send(suryani, draft, '')).status, 'without the code').to.equal(409);
    expect((await send(suryani, draft, 'AAAA-AAAA')).status, 'with another').to.equal(409);
    expect((await send(suryani, draft, code.toLowerCase())).status).to.equal(303);
    const row = (await world.db.read('applications').where({ id: draft }).first('state', 'late')) as { state: string; late: unknown }; // prettier-ignore
    expect([row.state, Boolean(row.late)]).to.deep.equal(['submitted', true]);
    const used = (await world.db.read('late_codes').first('used_at', 'application_id')) as Record<string, string>;
    expect(used['application_id']).to.equal(draft);
    expect((await world.db.read('events').where({ action: 'late_code_used', subject_id: draft }).select('id')).length).to.equal(1); // prettier-ignore
    expect((await (await as('dewi')).get(codes, EN)).text).to.include('Used');
  });

  it('may even start, if the code is for somebody who has no draft', async () => {
    const tara = await as('tara');
    const closed = await tara.get('/calls/term-abroad-2027/start', EN);
    expect(closed.text).to.not.include('action="/applications"');
    expect(await issue({ ...dayOf('until', '2026-12-18'), name: 'Tara', email: 'Tara@contoh.example' })).to.equal(303);
    const open = await tara.get('/calls/term-abroad-2027/start', EN);
    expect(open.text).to.include('the office lets you in').and.include('action="/applications"');
    const started = await tara.post('/applications', { call: 'term-abroad-2027', city: 'palu' }, { from: '/calls/term-abroad-2027/start' }); // prettier-ignore
    expect(started.status).to.equal(303);
    await tick(world.engine, at.clock.now());
    const id = (started.headers['location'] as string).split('/').at(-1)!;
    expect(await world.stateOf('application', id), 'kept open as long as the code counts').to.equal('draft');
    expect((await (await as('made')).get('/calls/term-abroad-2027/start', EN)).text).to.not.include('lets you in');
  });

  it('is too late once the code is taken back, or its day is over', async () => {
    const dewi = await as('dewi');
    const id = /name="code" value="([^"]*)"/.exec((await dewi.get(codes, EN)).text)![1]!;
    expect((await dewi.post(`${codes}/revoke`, { code: id }, { from: codes })).status).to.equal(303);
    const row = (await world.db.read('applications').where({ person_id: 'p-tara' }).first('id')) as { id: string };
    const code = ((await world.db.read('late_codes').where({ id }).first('code')) as { code: string }).code;
    expect((await send(await as('tara'), row.id, code)).status).to.equal(409);
    await tick(world.engine, at.clock.now());
    expect(await world.stateOf('application', row.id)).to.equal('lapsed');
    expect((await dewi.post(`${codes}/revoke`, { code: id }, { from: codes })).status, 'once').to.equal(409);

    expect(await issue({ ...dayOf('until', '2026-12-16'), name: 'Made', email: 'made@contoh.example' })).to.equal(303);
    at.clock.advance(3 * DAY);
    const made = (await world.db.read('applications').where({ person_id: 'p-made' }).first('id')) as { id: string };
    expect((await send(await as('made'), made.id, await codeOf('made@contoh.example'))).status).to.equal(409);
  });

  it('is let in by the lead city alone', async () => {
    expect((await (await as('maria')).get(codes)).status).to.equal(404);
    expect((await (await as('siti')).get(codes)).status).to.equal(403);
  });
});
