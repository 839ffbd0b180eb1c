import { expect } from 'chai';
import { DAY } from '../../src/deps.ts';
import type { Client, TestApp } from '../support/app.ts';
import { issueLateCode } from '../../src/entry/late-codes.ts';
import type { World } from '../support/world.ts';
import { FILLED, startWorld } from './support.ts';

const one = <T>(rows: readonly T[]): T => rows[0]!;

describe('applying', () => {
  let world: World;
  let at: TestApp;
  let suryani: Client;
  let id = '';

  before(async () => {
    ({ world, at } = await startWorld());
    suryani = await at.signIn('suryani@contoh.example');
  });
  after(() => at.stop());

  const section = (key: string): string => `/applications/${id}/sections/${key}`;
  async function version(key: string): Promise<string> {
    const row = (await at.db.read('answers').where({ application_id: id, section: key }).first('version')) as
      { version: number } | undefined;
    return String(row?.version ?? 0);
  }
  async function save(key: string, fields: Readonly<Record<string, string | readonly string[]>>, client = suryani) {
    return client.post(section(key), { version: await version(key), go: 'next', ...fields }, { from: section(key) });
  }
  async function answers(key: string): Promise<Record<string, unknown>> {
    const row = (await at.db.read('answers').where({ application_id: id, section: key }).first('answers')) as {
      answers: string;
    };
    return JSON.parse(row.answers) as Record<string, unknown>;
  }

  it('asks somebody who is not signed in to sign in, and brings them back', async () => {
    const guest = at.client();
    const sent = await guest.get('/calls/term-abroad-2027/start');
    expect([sent.status, sent.headers['location']]).to.deep.equal([303, '/sign-in']);
  });

  it('has an empty list that shows the way to the programmes', async () => {
    const page = await suryani.get('/applications');
    expect(page.status).to.equal(200);
    expect(page.text).to.contain('class="empty"');
  });

  it('says of each rule whether it is met before anything long is written', async () => {
    const page = await suryani.get('/calls/term-abroad-2027/start');
    expect(page.text).to.contain('You are 17 to 30 years old').and.to.contain('value="2004"'); // from the profile
    const young = { call: 'term-abroad-2027', 'born_on-day': '1', 'born_on-month': '2', 'born_on-year': '2015' };
    const checked = await suryani.post('/calls/term-abroad-2027/start', young, {
      from: '/calls/term-abroad-2027/start',
    });
    expect(checked.status).to.equal(200);
    expect(checked.text).to.contain('tag--err');
    expect(await at.db.read('applications').select('id')).to.have.length(0);
  });

  it('starts a draft that holds what was answered, and mails the way to it', async () => {
    const day = { 'born_on-day': '3', 'born_on-month': '3', 'born_on-year': '2004' };
    const started = await suryani.post(
      '/applications',
      { call: 'term-abroad-2027', city: 'palu', ...day },
      { from: '/calls/term-abroad-2027/start' },
    );
    expect(started.status).to.equal(303);
    id = started.headers['location']!.split('/').at(-1)!;
    expect((await answers('details'))['born_on']).to.equal('2004-03-03');
    const mails = (await at.db.read('outbox').select('template')) as { template: string }[];
    expect(mails.map(({ template }) => template)).to.deep.equal(['application_start_applicant']);
    const again = await suryani.get('/calls/term-abroad-2027/start');
    expect(again.text).to.contain(`/applications/${id}`);
  });

  it('refuses to send what is not there, says what is missing, and links to it', async () => {
    const page = await suryani.get(`/applications/${id}/check`);
    expect(page.text).to.contain(`/sections/proposal?check=1`).and.to.contain(`/applications/${id}/places`);
    const sent = await suryani.post(`/applications/${id}/submit`);
    expect(sent.status).to.equal(409);
    expect(await world.stateOf('application', id)).to.equal('draft');
  });

  it('saves what is missing and what is wrong, as it was typed', async () => {
    const wrong = { ...FILLED['practice'], years: 'many', 'languages.0.level': '' };
    const page = await save('practice', wrong);
    expect(page.status).to.equal(422);
    expect(page.text).to.contain('href="#years"').and.to.contain('value="many"');
    expect((await answers('practice'))['years']).to.equal('many');
    const later = await save('practice', { ...wrong, go: 'later' });
    expect(later.headers['location']).to.equal(`/applications/${id}`);
    expect((await suryani.get(`/applications/${id}`)).text).to.contain('tag--err');
  });

  it('reads days, decimals, money and links as people write them', async () => {
    for (const [key, fields] of Object.entries(FILLED)) {
      const page = await save(key, fields);
      expect([key, page.status]).to.deep.equal([key, 303]);
    }
    expect(await answers('practice')).to.deep.include({
      years: '2.5',
      tools: ['loom', 'dye'],
      languages: [{ language: 'lew', level: 'C2' }],
    });
    expect(await answers('proposal')).to.deep.include({
      costs: [{ item: 'Dye', amount: '125050' }],
      income: '7500000',
      site: 'https://example.org/teluk',
      works: [{ title: 'Teluk', year: '2025' }],
    });
  });

  it('shows each section again as it was filled in', async () => {
    expect((await suryani.get(section('practice'))).text)
      .to.contain('value="2,5"')
      .and.to.match(/value="lew" selected/);
    expect((await suryani.get(section('proposal'))).text)
      .to.contain('value="1250.50"')
      .and.to.contain('value="7500000"');
  });

  it('never puts an identity number into a page, and keeps it when its field is left empty', async () => {
    const page = await suryani.get(section('details'));
    expect(page.text).to.contain('•••• 0001').and.not.to.contain('7271034303040001');
    await save('details', { ...FILLED['details'], identity_number: '' });
    expect((await answers('details'))['identity_number']).to.equal('7271034303040001');
    const check = await suryani.get(`/applications/${id}/check`);
    expect(check.text).to.contain('•••• 0001').and.not.to.contain('7271034303040001');
  });

  it('writes what the person says of themselves back to their profile', async () => {
    const person = one(
      (await at.db
        .read('persons')
        .where({ id: world.person('suryani') })
        .select('nationality', 'identity_number')) as object[],
    );
    expect(person).to.deep.equal({ nationality: 'ID', identity_number: '7271034303040001' });
  });

  it('adds, moves and removes entries without a script', async () => {
    const two = { ...FILLED['proposal'], 'works.1.title': 'Subi', 'works.1.year': '2024' };
    const added = await save('proposal', { ...two, go: '', add: 'works' });
    expect(added.headers['location']).to.equal(`${section('proposal')}?more=works#works`);
    expect((await suryani.get(`${section('proposal')}?more=works`)).text).to.contain('name="works.2.title"');
    await save('proposal', { ...two, go: '', up: 'works.1' });
    expect((await answers('proposal'))['works']).to.deep.equal([
      { title: 'Subi', year: '2024' },
      { title: 'Teluk', year: '2025' },
    ]);
    await save('proposal', { ...two, go: '', remove: 'works.1' });
    expect((await answers('proposal'))['works']).to.deep.equal([{ title: 'Teluk', year: '2025' }]);
  });

  it('asks a conditional question only while its condition is on, and keeps its answer', async () => {
    await save('practice', { ...FILLED['practice'], discipline: 'other' });
    const open = one(
      (await at.db.read('answers').where({ application_id: id, section: 'practice' }).select('complete')) as {
        complete: unknown;
      }[],
    );
    expect(Boolean(open.complete)).to.equal(false);
    await save('practice', { ...FILLED['practice'], discipline: 'other', discipline_other: 'Basketry' });
    await save('practice', { ...FILLED['practice'], discipline: 'weaving', discipline_other: 'Basketry' });
    expect((await answers('practice'))['discipline_other']).to.equal('Basketry');
    expect((await suryani.get(`/applications/${id}/check`)).text).not.to.contain('Basketry');
  });

  it('keeps a ledger of consents: one for each host city, and when each was withdrawn', async () => {
    const ledger = async () => (await at.db.read('consents').where({ application_id: id }).orderBy(['kind', 'city_id']).select('kind', 'city_id', 'text_version', 'withdrawn_at')) as { kind: string; city_id: string | null; text_version: string; withdrawn_at: string | null }[]; // prettier-ignore
    expect((await ledger()).map(({ kind, city_id }) => [kind, city_id])).to.deep.equal([['processing', null], ['share', 'chiang-mai'], ['share', 'davao']]); // prettier-ignore
    await save('consents', { consent_processing: 'yes' });
    expect((await ledger()).filter(({ withdrawn_at }) => withdrawn_at !== null).map(({ kind }) => kind)).to.deep.equal([
      'share',
      'share',
    ]);
    await save('consents', FILLED['consents']!);
    expect(await ledger()).to.have.length(5);
  });

  it('ranks places without dragging, and refuses the same choice twice', async () => {
    const { studioDavao, schoolChiangMai } = world.ids;
    const path = `/applications/${id}/places`;
    const twice = await suryani.post(
      path,
      { [`place.${studioDavao}`]: '1', [`place.${schoolChiangMai}`]: '1' },
      { from: path },
    );
    expect(twice.status).to.equal(422);
    const ranked = await suryani.post(
      path,
      { [`place.${studioDavao}`]: '2', [`place.${schoolChiangMai}`]: '1' },
      { from: path },
    );
    expect(ranked.status).to.equal(303);
    expect(await at.db.read('ranked_places').where({ application_id: id }).orderBy('rank').pluck('place_id')).to.deep.equal([schoolChiangMai, studioDavao]); // prettier-ignore
  });

  it('does not send before the address is proved, and says so', async () => {
    const account = { id: 'a-suryani' };
    const proved = { email_verified_at: '2026-11-24T04:00:00.000Z' };
    await at.db.transaction((trx) => trx('accounts').where(account).update({ email_verified_at: null }));
    expect((await suryani.get(`/applications/${id}/check`)).text).to.contain('/account');
    const sent = await suryani.post(`/applications/${id}/submit`);
    expect([sent.status, await world.stateOf('application', id)]).to.deep.equal([409, 'draft']);
    await at.db.transaction((trx) => trx('accounts').where(account).update(proved));
  });

  it('sends, and shows a receipt with reference, fingerprint and times that anybody can check', async () => {
    const sent = await suryani.post(`/applications/${id}/submit`, {}, { from: `/applications/${id}/check` });
    expect(sent.headers['location']).to.equal(`/applications/${id}/receipt`);
    const { reference, receipt_hash: hash } = one(
      (await at.db.read('applications').where({ id }).select('reference', 'receipt_hash')) as {
        reference: string;
        receipt_hash: string;
      }[],
    );
    const page = await suryani.get(`/applications/${id}/receipt`);
    expect(page.text)
      .to.contain(reference)
      .and.to.contain(hash.slice(0, 8))
      .and.to.contain('WITA')
      .and.to.contain('s•••@contoh.example');
    const guest = at.client();
    const check = (r: string, h: string) => guest.get(`/receipts/check?reference=${r}&hash=${h}`);
    expect((await check(reference, hash.slice(0, 12))).text).to.contain('notice--ok');
    const [wrong, unknown] = [await check(reference, '0'.repeat(12)), await check('XXX-0001-22', '0'.repeat(12))];
    expect(wrong.text).not.to.contain('notice--ok');
    const plain = (text: string) => text.replaceAll(reference, 'R').replaceAll('XXX-0001-22', 'R');
    expect(plain(wrong.text)).to.equal(plain(unknown.text));
  });

  it('lets nobody change what was sent, and shows what was typed too late', async () => {
    const page = await suryani.get(section('proposal'));
    expect(page.text).not.to.contain('<textarea');
    const late = await suryani.post(section('proposal'), {
      version: '9',
      go: 'next',
      statement: 'Too late to be read',
    });
    expect(late.status).to.equal(409);
    expect(late.text).to.contain('Too late to be read');
    expect((await answers('proposal'))['statement']).to.equal('I weave what my grandmother counted.');
  });

  it('takes it back before the closing, withdraws it with a reason, and shows what happened', async () => {
    const taken = await suryani.post(
      `/applications/${id}/actions/unsubmit`,
      {},
      { from: `/applications/${id}/actions/unsubmit` },
    );
    expect([taken.status, await world.stateOf('application', id)]).to.deep.equal([303, 'draft']);
    await suryani.post(`/applications/${id}/submit`, {}, { from: `/applications/${id}/check` });
    const path = `/applications/${id}/actions/withdraw`;
    expect((await suryani.post(path, { reason: '' }, { from: path })).status).to.equal(422);
    const gone = await suryani.post(path, { reason: 'My sister marries.', quietly: 'yes' }, { from: path });
    expect([gone.status, await world.stateOf('application', id)]).to.deep.equal([303, 'withdrawn']);
    expect((await suryani.post(path, { reason: 'Again' })).status).to.equal(409);
    const status = await suryani.get(`/applications/${id}`);
    expect(status.text.match(/<tr/g)).to.have.length(6); // head, start, submit, unsubmit, submit, withdraw
  });

  it('offers what is known already in the next application', async () => {
    const started = await suryani.post(
      '/applications',
      { call: 'term-abroad-2027', city: 'palu' },
      { from: '/calls/term-abroad-2027/start' },
    );
    id = started.headers['location']!.split('/').at(-1)!;
    const page = await suryani.get(section('practice'));
    expect(page.text).to.contain('value="2,5"');
    expect(
      await at.db.read('answers').where({ application_id: id, section: 'practice' }).select('section'),
    ).to.have.length(0);
  });

  it('keeps the draft of who comes too late; a code of the office lets them in', async () => {
    for (const [key, fields] of Object.entries(FILLED)) await save(key, fields);
    await suryani.post(
      `/applications/${id}/places`,
      { [`place.${world.ids.studioDavao}`]: '1' },
      { from: `/applications/${id}/places` },
    );
    at.clock.advance(20 * DAY + 30 * 60_000); // in the hour of grace
    const anew = await at.signIn('suryani@contoh.example');
    expect((await anew.get(`/applications/${id}/check`)).text).to.contain(`action="/applications/${id}/submit"`);
    at.clock.advance(60 * 60_000);
    const late = await at.signIn('suryani@contoh.example');
    const refused = await late.post(`/applications/${id}/submit`, {}, { from: `/applications/${id}/check` });
    expect([refused.status, await world.stateOf('application', id)]).to.deep.equal([409, 'draft']);
    const code = await world.act('dewi', async (ctx) => {
      const until = {
        name: 'Suryani',
        email: 'suryani@contoh.example',
        reason: 'Ill.',
        until: '2026-12-20',
        locale: 'id',
      };
      const issued = await issueLateCode(ctx, world.ids.call, until);
      return ((await ctx.trx('late_codes').where({ id: issued }).first('code')) as { code: string }).code;
    });
    const wrong = await late.post(
      `/applications/${id}/submit`,
      { late_code: 'TELUK-8' },
      { from: `/applications/${id}/check` },
    );
    expect([wrong.status, /value="TELUK-8"/.test(wrong.text)]).to.deep.equal([409, true]);
    const let_in = await late.post(
      `/applications/${id}/submit`,
      { late_code: code.toLowerCase() },
      { from: `/applications/${id}/check` },
    );
    expect([let_in.status, await world.stateOf('application', id)]).to.deep.equal([303, 'submitted']);
  });
});
