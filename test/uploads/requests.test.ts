import { expect } from 'chai';
import { readDetails } from '../../src/notifications/mail-details.reads.ts';
import { sendDue } from '../../src/notifications/send-due.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { tinyPdf } from '../support/files.ts';
import { refusal } from '../support/refusal.ts';
import { makeWorld } from '../support/world.ts';

describe('A document that an officer asks of one applicant', () => {
  let world: Awaited<ReturnType<typeof makeWorld>>;
  let at: TestApp;
  let suryani: Client;
  let dewi: Client;
  let id = '';
  let other = '';
  let participant = '';

  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    suryani = await at.signIn('suryani@contoh.example');
    dewi = await at.signIn('dewi@contoh.example');
    other = await world.given('submitted', 'made');
  });
  beforeEach(async () => {
    if (id !== '') await world.application('suryani', id, 'withdraw', { reason: 'Mulai lagi.' });
    await world.db.transaction((trx) => trx('document_requests').del());
    id = await world.given('submitted', 'suryani');
    participant = ((await world.db.read('participants').where({ application_id: id }).first('id')) as { id: string }).id; // prettier-ignore
  });
  after(() => at.stop());

  const form = (): string => `/office/applications/${id}/request`;
  const FIELDS = {
    name_id: 'Kartu keluarga', name_en: 'Family card', reason: 'Nama di paspor berbeda.',
    'due_on-day': '18', 'due_on-month': '12', 'due_on-year': '2026',
  }; // prettier-ignore
  const ask = (fields: Record<string, string> = {}, client = dewi) =>
    client.post(form(), { ...FIELDS, ...fields }, { from: form() });
  const request = async (): Promise<{ id: string; requirement_id: string }> =>
    (await world.db.read('document_requests').first('id', 'requirement_id')) as never;
  const documents = async (): Promise<{ id: string; state: string; version: number }[]> =>
    (await world.db.read('documents').where({ requirement_id: (await request()).requirement_id, current: true }).select('id', 'state', 'version')) as never; // prettier-ignore
  const upload = async () => {
    const { requirement_id: requirement } = await request();
    const home = await suryani.get(`/applications/${id}/documents`);
    const action = new RegExp(`action="(/applications/${id}/uploads/${requirement}/[^"]*)"`).exec(home.text)?.[1];
    return suryani.upload(action ?? `/applications/${id}/uploads/${requirement}/${participant}`, {}, [{ field: 'file', name: 'kk.pdf', content: tinyPdf() }], { from: `/applications/${id}/documents` }); // prettier-ignore
  };

  it('is on their list with its reason and day, on nobody else’s, and a mail says so', async () => {
    expect((await ask()).status).to.equal(303);
    const page = (await suryani.get(`/applications/${id}/documents`)).text;
    expect(page).to.include('Kartu keluarga').and.include('Nama di paspor berbeda.').and.include('18 Desember 2026');
    expect((await suryani.get(`/applications/${id}/status`)).text).to.include('Paling lambat Jum, 18 Desember 2026');
    const made = await at.signIn('made@contoh.example');
    expect((await made.get(`/applications/${other}/documents`)).text).not.to.include('Kartu keluarga');
    expect((await at.client().get('/calls/term-abroad-2027')).text, 'the call asks for no more').not.to.include('Kartu keluarga'); // prettier-ignore
    const mail = (await world.db.read('outbox').where({ template: 'document_requested' }).first()) as Record<string, string>; // prettier-ignore
    expect(mail).to.include({ recipient: 'suryani@contoh.example', subject_id: id });
    const wanted = {
      action: undefined,
      application: id,
      document: null,
      identity: null,
      question: null,
      forms: null,
      rules: null,
      request: (await request()).id,
    };
    const details = await readDetails(world.db.read, { subject: 'application', subjectId: id } as never, wanted);
    expect(details.document).to.deep.equal({ name: { id: 'Kartu keluarga', en: 'Family card' }, reasonCode: null, reason: 'Nama di paspor berbeda.', fixBy: '2026-12-18', validUntil: null }); // prettier-ignore
  });

  it('goes from asked to uploaded to rejected to accepted, and the application stays where it is', async () => {
    await ask();
    expect((await upload()).status).to.equal(303);
    const [first] = await documents();
    expect(first!.state).to.equal('pending');
    const post = `/office/documents/${id}/${first!.id}`;
    const rejected = await dewi.post(post, { decision: 'reject', reason_code: 'unreadable', reason: 'Buram.', version: '1', 'fix_by-day': '20', 'fix_by-month': '12', 'fix_by-year': '2026' }, { from: `/office/documents?doc=${first!.id}` }); // prettier-ignore
    expect(rejected.status).to.equal(303);
    expect((await suryani.get(`/applications/${id}/documents`)).text)
      .to.include('Buram.')
      .and.include('20 Desember 2026');
    expect((await upload()).status).to.equal(303);
    const [second] = await documents();
    await dewi.post(`/office/documents/${id}/${second!.id}`, { decision: 'accept', version: '1' }, { from: `/office/documents?doc=${second!.id}` }); // prettier-ignore
    expect((await documents()).map(({ state }) => state)).to.deep.equal(['accepted']);
    expect(await world.stateOf('application', id)).to.equal('submitted');
    expect((await suryani.get(`/applications/${id}/status`)).text).not.to.include('Paling lambat Jum, 18 Desember');
  });

  it('blocks neither review nor nomination, unless the officer said that the nomination waits for it', async () => {
    await ask();
    await world.db.transaction((trx) => trx('documents').update({ state: 'accepted', decided_by: 'p-dewi', decided_at: world.clock.now() })); // prettier-ignore
    expect(await refusal(world.application('dewi', id, 'start_review'))).to.equal('nothing');
    await world.application('dewi', id, 'deliberate', { reason: 'The panel agreed at the meeting.' });
    await world.application('dewi', id, 'select', { rank: 1 });
    await world.application('andi', id, 'select');
    const placement = await world.placed('proposed', id);
    await ask({ name_en: 'Birth certificate', more: 'before_nomination' });
    expect(await refusal(world.placement('dewi', placement, 'nominate'))).to.equal('documents_due_at_nomination');
    await world.db.transaction((trx) => trx('document_requests').whereNull('withdrawn_at').update({ withdrawn_at: world.clock.now() })); // prettier-ignore
    expect(await refusal(world.placement('dewi', placement, 'nominate'))).to.equal('nothing');
    expect(await world.db.read('conditions').where({ placement_id: placement }).count({ n: '*' }), 'no condition of the placement').to.deep.equal([{ n: (await world.db.read('conditions').where({ placement_id: placement, requirement_id: world.ids.insurance }).count({ n: '*' }))[0]!['n'] }]); // prettier-ignore
  });

  it('can still be sent while the application is returned for something else', async () => {
    await ask();
    await world.application('dewi', id, 'return', { items: ['section:motivation'], reason: 'Too short.', fix_by: '2026-12-20' }); // prettier-ignore
    expect((await upload()).status).to.equal(303);
  });

  it('is taken back by an officer, and then asked of nobody', async () => {
    await ask();
    const withdraw = `${form()}/${(await request()).id}/withdraw`;
    expect((await dewi.get(`/office/applications/${id}`)).text).to.include(`action="${withdraw}"`);
    expect((await dewi.post(withdraw, {}, { from: `/office/applications/${id}` })).status).to.equal(303);
    expect((await suryani.get(`/applications/${id}/documents`)).text).not.to.include('Kartu keluarga');
    expect((await upload()).status).to.equal(404);
    const actions = await world.db.read('events').where({ subject_id: id }).orderBy('number').pluck('action');
    expect(actions.slice(-2)).to.deep.equal(['request_document', 'withdraw_request']);
  });

  it('is written about as long as it is asked for, and not when it was taken back before the mail went', async () => {
    const fates = async (): Promise<string[]> => {
      await sendDue({ ...at.deps, engine: world.engine, transport: { send: () => Promise.resolve(), close: () => undefined }, holder: 'one' }, 100); // prettier-ignore
      return world.db.read('outbox').where({ template: 'document_requested', subject_id: id }).orderBy('state').pluck('state'); // prettier-ignore
    };
    await ask();
    expect(await fates()).to.deep.equal(['sent']);
    const { id: first } = await request();
    await ask({ name_en: 'Birth certificate' });
    const [second] = await world.db.read('document_requests').whereNot({ id: first }).pluck<string[]>('id');
    await dewi.post(`${form()}/${second!}/withdraw`, {}, { from: `/office/applications/${id}` });
    expect(await fates()).to.deep.equal(['dropped', 'sent']);
  });

  it('needs a name in both languages, a reason and a day that has not passed; a draft is asked for nothing', async () => {
    for (const [fields, field] of [
      [{ name_en: '' }, 'name_en'],
      [{ reason: ' ' }, 'reason'],
      [{ 'due_on-day': '23', 'due_on-month': '11' }, 'due_on'],
      [{ 'due_on-day': '31', 'due_on-month': '2' }, 'due_on'],
    ] as const) {
      const wrong = await ask(fields);
      expect([wrong.status, wrong.text.includes(`href="#${field}"`)], field).to.deep.equal([422, true]);
      expect(wrong.text, 'what was typed is there').to.include('Kartu keluarga');
    }
    expect(await request()).to.equal(undefined);
    const draft = await world.draft('tara');
    expect((await dewi.post(`/office/applications/${draft}/request`, FIELDS)).status).to.be.oneOf([404, 409]);
    expect((await (await at.signIn('maria@contoh.example')).get(form())).status, 'an officer of another city').to.equal(404); // prettier-ignore
  });
});
