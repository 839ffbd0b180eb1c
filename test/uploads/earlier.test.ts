import { expect } from 'chai';
import { actFor } from '../../src/accounts/acting.ts';
import { startApplication } from '../../src/applications/start.ts';
import { DAY, MINUTE } from '../../src/deps.ts';
import { collect } from '../../src/documents/collect.ts';
import { incomingFor } from '../../src/documents/storage.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { tinyJpeg, tinyPdf } from '../support/files.ts';
import { makeWorld, START, type World } from '../support/world.ts';

const LONG_AFTER = '2099-01-01T00:00:00.000Z';
const USE = 'Use the file of your earlier application';

describe('No document is asked for twice', () => {
  let world: World & { readonly url: string };
  let at: TestApp;
  let suryani: Client;
  let mine = '';
  let before = '';

  beforeEach(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    await world.db.transaction((trx) => trx('persons').update({ locale: 'en' }));
    suryani = await at.signIn('suryani@contoh.example');
    before = await begun();
    await send(before, world.ids.passport, 'paspor.pdf', tinyPdf({ pages: 2 }));
    await accepted(before, '2030-05-01');
    await world.application('suryani', before, 'withdraw', { reason: 'Next year.' });
    world.clock.advance(DAY);
    suryani = await at.signIn('suryani@contoh.example');
    mine = await begun();
  });
  afterEach(() => at.stop());

  const begun = (personId = 'p-suryani', accountId = 'a-suryani'): Promise<string> =>
    world.act({ ...world.actor('suryani'), persons: ['p-suryani', personId], account: accountId }, (ctx) =>
      startApplication(ctx, { callId: world.ids.call, personId, accountId, cityId: 'palu', locale: 'en' }),
    );
  const participantOf = async (id: string): Promise<string> =>
    ((await world.db.read('participants').where({ application_id: id, position: 1 }).first('id')) as { id: string }).id;
  const home = (id = mine): string => `/applications/${id}/documents`;
  const place = async (id: string, requirement: string): Promise<string> =>
    `/applications/${id}/uploads/${requirement}/${await participantOf(id)}`;
  const send = async (id: string, requirement: string, name: string, content: Buffer, client = suryani) => {
    world.clock.advance(MINUTE); // what comes in one moment has no order
    const sent = await client.upload(await place(id, requirement), {}, [{ field: 'file', name, content }], { from: home(id) }); // prettier-ignore
    expect(sent.status, sent.text).to.equal(303);
  };
  const set = (id: string, values: Record<string, unknown>): Promise<unknown> =>
    world.db.transaction((trx) => trx('documents').where({ application_id: id, current: true }).update(values));
  const accepted = (id: string, until: string | null): Promise<unknown> =>
    set(id, { state: 'accepted', valid_until: until, decided_by: 'p-dewi', decided_at: world.clock.now() });
  const use = async (id = mine, client = suryani, from = before, requirement = world.ids.passport) =>
    client.post(`${await place(id, requirement)}/earlier`, { from }, { from: home(id) });
  const offers = async (id = mine, client = suryani): Promise<boolean> =>
    (await client.get(home(id))).text.includes('You have sent this before');
  const there = async (id = mine) =>
    (await world.db
      .read('documents')
      .join('files', 'files.id', 'documents.file_id')
      .where({ 'documents.application_id': id, 'documents.current': true })
      .orderBy('documents.id')
      .select('documents.id', 'documents.state', 'documents.valid_until', 'documents.decided_by', 'files.sha256', 'files.storage_key', 'files.original_name as name', 'files.state as file')) as Record<string, string | null>[]; // prettier-ignore

  it('offers the file of the earlier application: its name, when it came, that it was accepted, how long it is valid', async () => {
    const { text } = await suryani.get(home());
    expect(text).to.include(USE).and.include('paspor.pdf').and.include('2 pages');
    expect(text).to.match(
      /uploaded Tue,? 24 November 2026, accepted Tue,? 24 November 2026, valid until Wed,? 1 May 2030/,
    );
    expect(text)
      .to.include('Term abroad 2027')
      .and.include(`${home(before)}/`);
  });

  it('brings a copy here by one press: an own file, an own document, the decision anew, on the record', async () => {
    const [old] = await there(before);
    const used = await use();
    expect(used.status, used.text).to.equal(303);
    expect(used.headers['location']).to.equal(`${home()}#r-${world.ids.passport}-${await participantOf(mine)}`);
    const [copy, ...more] = await there();
    expect(more).to.deep.equal([]);
    expect(copy).to.include({ state: 'pending', valid_until: null, decided_by: null, file: 'clean', name: 'paspor.pdf', sha256: old!['sha256'] }); // prettier-ignore
    expect(copy!['storage_key']).to.not.equal(old!['storage_key']);
    const events = await world.db.read('events').where({ subject_id: mine, action: 'reuse_document' }).pluck<string[]>('data'); // prettier-ignore
    expect(events.map((data) => JSON.parse(data) as unknown)).to.deep.equal([{ document: copy!['id'], requirement: 'passport', from: old!['id'] }]); // prettier-ignore
    expect(await offers(), 'it is here now').to.equal(false);
    expect((await suryani.get(`${home()}/${copy!['id']!}`)).status).to.equal(200);
    expect((await there(before))[0], 'the old one stays as it was').to.deep.equal(old);
  });

  it('keeps the copy when the earlier file goes, and leaves nothing that no row owns', async () => {
    await use();
    const [old] = await there(before);
    await at.deps.storage.remove(old!['storage_key']!);
    await world.db.transaction(async (trx) => {
      await trx('documents').where({ id: old!['id'] }).del();
      await trx('files').where({ storage_key: old!['storage_key'] }).del();
    });
    const collected = await collect(
      { storage: at.deps.storage, incoming: incomingFor(at.config.uploadsUrl) },
      world.db.read,
      LONG_AFTER,
    );
    expect(collected).to.deep.equal({ seen: 1, removed: 0, abandoned: 0 });
    expect((await suryani.get(`${home()}/${(await there())[0]!['id']!}`)).status).to.equal(200);
  });

  it('answers a second press like the first, and copies once', async () => {
    const keys = await suryani.keys(home());
    const path = `${await place(mine, world.ids.passport)}/earlier`;
    const answers = [];
    for (let i = 0; i < 2; i += 1) answers.push(await suryani.post(path, { ...keys, from: before }));
    expect(answers.map(({ status }) => status)).to.deep.equal([303, 303]);
    expect(await there()).to.have.length(1);
    const late = await use();
    expect([late.status, late.text.includes('can no longer be used here')]).to.deep.equal([409, true]);
    expect(await there()).to.have.length(1);
  });

  for (const [why, values] of [
    ['rejected', { state: 'rejected', reason_code: 'unreadable' }],
    ['run out', { state: 'expired' }],
    ['replaced', { current: false }],
    ['accepted but past its last day', { valid_until: '2026-11-24' }],
  ] as const)
    it(`offers and takes nothing that is ${why}`, async () => {
      expect(await offers(), 'without that it is').to.equal(true);
      await set(before, values);
      expect(await offers()).to.equal(false);
      expect((await use()).status).to.equal(409);
      expect(await there()).to.deep.equal([]);
    });

  it('offers nothing that was found unsafe, or waits for the scanner', async () => {
    await set(before, { state: 'pending', decided_by: null, decided_at: null });
    for (const state of ['quarantined', 'pending']) {
      await world.db.transaction((trx) => trx('files').update({ state }));
      expect(await offers(), state).to.equal(false);
      expect((await use()).status).to.equal(409);
    }
    await world.db.transaction((trx) => trx('files').update({ state: 'clean' }));
    expect(await offers()).to.equal(true);
  });

  it('offers nothing of a kind that is not asked for here', async () => {
    await world.db.transaction((trx) => trx('requirements').where({ id: world.ids.passport }).update({ formats: '["image/jpeg"]' })); // prettier-ignore
    expect(await offers()).to.equal(false);
    expect((await use()).status).to.equal(409);
    await world.db.transaction((trx) => trx('requirements').where({ id: world.ids.passport }).update({ formats: '["application/pdf"]' })); // prettier-ignore
    expect(await offers()).to.equal(true);
  });

  it('asks for the validity that the host asks for now', async () => {
    const months = (count: number) =>
      world.db.transaction((trx) => trx('requirements').where({ id: world.ids.passport }).update({ valid_months_beyond: count })); // prettier-ignore
    await months(18); // until 30 November 2028
    expect(await offers()).to.equal(true);
    await months(40); // until 30 September 2030
    expect(await offers()).to.equal(false);
    expect((await use()).status).to.equal(409);
    await accepted(before, null);
    await months(18);
    expect(await offers(), 'nobody noted how long it is valid').to.equal(false);
  });

  it('does not offer again what was rejected here', async () => {
    await use();
    await world.application('suryani', mine, 'withdraw', { reason: 'Begin again.' });
    mine = await begun();
    expect(await offers()).to.equal(true);
    await use();
    await set(mine, { state: 'rejected', reason_code: 'wrong_document', decided_by: 'p-dewi', decided_at: START });
    expect(await offers()).to.equal(false);
    expect((await use()).status).to.equal(409);
  });

  it('offers a file that nobody looked at yet, and says so, but an accepted one first', async () => {
    await use();
    await world.application('suryani', mine, 'withdraw', { reason: 'Begin again.' });
    const second = mine;
    world.clock.advance(MINUTE);
    mine = await begun();
    await set(before, { state: 'pending', decided_by: null, decided_at: null });
    expect((await suryani.get(home())).text)
      .to.include('not checked yet')
      .and.include(`${home(second)}/`);
    await accepted(before, '2030-05-01');
    expect((await suryani.get(home())).text).to.not.include('not checked yet');
    expect((await suryani.get(home())).text).to.include(`${home(before)}/`);
  });

  it('takes over as many as there is room for, where several are asked for', async () => {
    await world.db.transaction((trx) => trx('requirements').where({ id: world.ids.insurance }).update({ formats: '["image/jpeg"]', max_files: 3 })); // prettier-ignore
    const other = await begunAnew();
    for (const width of [30, 40, 50])
      await send(other, world.ids.insurance, `${String(width)}.jpg`, await tinyJpeg({ width, height: 20 }));
    await world.application('suryani', other, 'withdraw', { reason: 'Begin again.' });
    mine = await begun();
    await send(mine, world.ids.insurance, 'own.jpg', await tinyJpeg({ width: 60, height: 20 }));
    expect((await suryani.get(home())).text).to.include('Use the 2 files of your earlier application');
    world.clock.advance(MINUTE);
    expect((await use(mine, suryani, other, world.ids.insurance)).status).to.equal(303);
    expect((await there()).map(({ name }) => name)).to.deep.equal(['own.jpg', '30.jpg', '40.jpg']);
  });
  const begunAnew = async (): Promise<string> => {
    await world.application('suryani', mine, 'withdraw', { reason: 'Begin again.' });
    return begun();
  };

  it('puts nobody else’s file on offer: not to a stranger, nor of one twin to the other', async () => {
    const made = await at.signIn('made@contoh.example');
    const theirs = await world.act('made', (ctx) => startApplication(ctx, { callId: world.ids.call, personId: 'p-made', accountId: 'a-made', cityId: 'palu', locale: 'en' })); // prettier-ignore
    expect(await offers(theirs, made)).to.equal(false);
    expect((await use(theirs, made)).status).to.equal(409);
    expect((await use(mine, made)).status, 'not their application').to.equal(404);
    const twins = [];
    for (const name of ['Ayu Lamadjido', 'Bayu Lamadjido'])
      twins.push(await world.act('suryani', (ctx) => actFor(ctx, { accountId: 'a-suryani', name, bornOn: '2010-05-03', relation: 'parent', locale: 'en', zone: 'Asia/Makassar' }))); // prettier-ignore
    const [ayu, bayu] = [await begun(twins[0]), await begun(twins[1])];
    expect([await offers(ayu), await offers(bayu)], 'their mother’s passport').to.deep.equal([false, false]);
    await send(ayu, world.ids.passport, 'ayu.pdf', tinyPdf());
    expect(await offers(bayu)).to.equal(false);
    expect((await use(bayu, suryani, ayu)).status).to.equal(409);
    await world.application({ ...world.actor('suryani'), persons: twins }, ayu, 'withdraw', { reason: 'Again.' });
    const again = await begun(twins[0]);
    expect(await offers(again), 'her own').to.equal(true);
    expect((await use(again, suryani, ayu)).status).to.equal(303);
    expect((await there(again)).map(({ name }) => name)).to.deep.equal(['ayu.pdf']);
  });

  it('offers a member of a group what they sent before, to an account that acts for them and to no other', async () => {
    const row = { application_id: mine, position: 2 };
    const group = (person: string) => world.db.transaction((trx) => trx('participants').insert({ ...row, id: `m-${person}`, person_id: person })); // prettier-ignore
    const theirs = await world.draft('made');
    await world.application('made', theirs, 'withdraw', { reason: 'Dances with a group.' });
    await group('p-made');
    const path = `/applications/${mine}/uploads/${world.ids.passport}/m-p-made/earlier`;
    const { text } = await suryani.get(home());
    expect(text)
      .to.include(`${await place(mine, world.ids.passport)}/earlier`)
      .and.not.include(path);
    expect((await suryani.post(path, { from: theirs }, { from: home() })).status).to.equal(409);
    await world.db.transaction((trx) => trx('account_persons').insert({ account_id: 'a-suryani', person_id: 'p-made', relation: 'parent', since: START })); // prettier-ignore
    expect((await suryani.get(home())).text).to.include(path);
  });

  it('says so where the bytes are gone, and keeps nothing', async () => {
    const [old] = await there(before);
    await at.deps.storage.remove(old!['storage_key']!);
    const used = await use();
    expect([used.status, used.text.includes('can no longer be used here')]).to.deep.equal([409, true]);
    expect(await there()).to.deep.equal([]);
    expect(
      (
        await collect(
          { storage: at.deps.storage, incoming: incomingFor(at.config.uploadsUrl) },
          world.db.read,
          LONG_AFTER,
        )
      ).seen,
    ).to.equal(0);
  });
});
