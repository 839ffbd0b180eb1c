import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { examine } from '../../src/audit/doctor.ts';
import { tick } from '../../src/engine/clock.ts';
import { DAY, newId } from '../../src/deps.ts';
import { issueLateCode } from '../../src/entry/late-codes.ts';
import { writeNote } from '../../src/messages/notes.ts';
import { erasureTables as en } from '../../src/i18n/en/erasure-tables.ts';
import { erasureTables as id } from '../../src/i18n/id/erasure-tables.ts';
import { forgetOld } from '../../src/privacy/retention.ts';
import { IMPERSONAL, REGISTER } from '../../src/privacy/register.repository.ts';
import { judgeAlike } from '../../src/screening/alike.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { linkIn, sentMails } from '../support/mail.ts';
import { DANCERS, draftOfGroup, join, name, openToGroups } from '../members/group.ts';
import { keepPicture } from '../../src/documents/pdf-pages.repository.ts';
import { makeWorld, START, type World } from '../support/world.ts';
import { tablesOf, wordsInBackup, wordsInFiles, wordsInRows } from './scan.ts';

const QUEUE = '/office/data-requests';

/** What stands nowhere else: names, addresses, a number, words and bytes of the one person, and of those around her. */
const HERS = [
  'Quetzalina',
  'quetzalina@',
  'QZ8812345',
  'terumbuajaib',
  'ISI-PASPOR-QUETZAL',
  'refquetz',
  'paspor-qz',
  '+62811qz',
];

describe('The register of personal data', () => {
  let world: World;
  before(async () => {
    world = await makeWorld();
  });
  after(() => world.close());

  it('names every column of every table, each once, with its purpose and until when it is kept', async () => {
    const tables = await tablesOf(world.db);
    const known = new Map<string, readonly string[]>([
      ...Object.entries(REGISTER).map(([table, held]) => [table, [...held.personal, ...held.plain]] as const),
      ...Object.entries(IMPERSONAL),
    ]);
    for (const [table, columns] of tables) {
      if (table === 'search_texts') continue; // an index, whose columns are two on one database and three on the other
      expect([...(known.get(table) ?? [])].sort(), table).to.deep.equal([...columns].sort());
    }
    expect([...known.keys()].filter((table) => !tables.has(table))).to.deep.equal([]);
    for (const [table, { erase, personal }] of Object.entries(REGISTER))
      if (typeof erase === 'object')
        for (const column of Object.keys(erase)) expect(personal, table).to.include(column);
  });
});

describe('The page of keeping times', () => {
  it('has a name in both languages for everything personal that is stored', () => {
    const personal = Object.entries(REGISTER).filter(([, held]) => held.personal.length > 0);
    for (const texts of [en, id]) expect(texts).to.include.keys(personal.map(([table]) => table));
  });
});

describe('Erasing a person', () => {
  let world: World & { readonly url: string };
  let at: TestApp;
  let rina: Client;
  let suryani: Client;
  let id: string;
  let other: string;

  const her = (): Promise<Client> => at.signIn('quetzalina@contoh.example');

  async function file(application: string, bytes: string, name: string): Promise<string> {
    const temp = path.join(mkdtempSync(path.join(tmpdir(), 'sintuvu-erase-')), 'file');
    writeFileSync(temp, bytes);
    const key = await at.deps.storage.put({ path: temp });
    await world.db.transaction((trx) =>
      trx('files')
        .whereIn('id', trx('documents').where({ application_id: application }).select('file_id'))
        .update({ storage_key: key, bytes: bytes.length, original_name: name }),
    );
    return key;
  }

  /** Everything that people write around an application, into whatever they write it. */
  async function talkAbout(application: string): Promise<void> {
    await world.db.transaction(async (trx) => {
      const fresh = (): string => newId(at.clock.now(), world.engine.entropy);
      const [{ id: participant }] = (await trx('participants').where({ application_id: application })) as [{ id: string }]; // prettier-ignore
      await trx('referees').where({ application_id: application }).update({ reference: '{"text":"Quetzalina is kind"}' });
      await trx('messages').insert({ id: fresh(), application_id: application, side: 'applicant', person_id: 'p-suryani', locale: 'id', body: 'Saya Quetzalina', at: at.clock.now() });
      await trx('return_items').insert({ id: fresh(), application_id: application, kind: 'section', key: 'details', reason: 'Nama Quetzalina salah', asked_at: at.clock.now(), settled_at: at.clock.now() });
      await trx('file_reads').insert({ id: fresh(), file_id: trx('documents').where({ application_id: application }).select('file_id').limit(1), person_id: 'p-dewi', relation: 'officer', reason: 'Paspor Quetzalina', at: at.clock.now() });
      await trx('form_moves').insert({ application_id: application, had: '[]', left_over: '{"x":"terumbuajaib"}', moved_at: at.clock.now() });
      await trx('guardians').insert({ id: fresh(), application_id: application, participant_id: participant, name: 'Ibu Quetzalina', email: 'ibu-refquetz@contoh.example', relation: 'mother', locale: 'id', created_at: at.clock.now() });
    }); // prettier-ignore
  }

  /** Asks, confirms by the link of the mail, and lets the day pass in which it can be stopped. */
  async function wish(client: Client, address: string): Promise<string> {
    await sentMails(world);
    await client.post('/account/data/erase', {}, { from: '/account/data' });
    const link = linkIn((await sentMails(world)).find(({ to }) => to.address === address)!);
    await client.get(link);
    await client.post('/erase', {}, { from: '/erase' });
    at.clock.advance(DAY);
    const row = (await world.db.read('privacy_requests').where({ kind: 'erase', state: 'open' }).orderBy('id', 'desc').first('id')) as { id: string }; // prettier-ignore
    return row.id;
  }
  const numberOf = (request: string): string => `D-${request.slice(-6).toUpperCase()}`;

  beforeEach(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    await world.db.transaction(async (trx) => {
      await trx('settings').insert({ key: 'site', value: '{"cityId":"palu"}' });
      await trx('persons').update({ locale: 'en' });
      await trx('persons').where({ id: 'p-suryani' }).update({ name: 'Quetzalina Wirabumi', sort_key: 'quetzalina wirabumi', called: 'Quetzalina', identity_number: 'QZ8812345', phone: '+62811qz' }); // prettier-ignore
      await trx('accounts').where({ id: 'a-suryani' }).update({ email: 'Quetzalina@contoh.example', email_lower: 'quetzalina@contoh.example' }); // prettier-ignore
    });
    id = await world.draft('suryani');
    await world.db.transaction((trx) =>
      trx('answers').where({ application_id: id, section: 'motivation' }).update({ answers: '{"why":"Untuk terumbuajaib","consent":"yes"}' }),
    ); // prettier-ignore
    await world.db.transaction((trx) => trx('referees').where({ application_id: id }).update({ name: 'Refquetz', email: 'refquetz@sekolah.example' })); // prettier-ignore
    await file(id, 'ISI-PASPOR-QUETZAL', 'paspor-qz.pdf');
    await world.application('suryani', id, 'submit');
    other = await world.given('submitted', 'made');
    await file(other, 'ISI-PASPOR-MADE', 'paspor-made.pdf');
    await talkAbout(id);
    await world.act('dewi', (ctx) => writeNote(ctx, id, 'Quetzalina menelepon.'));
    await world.act('dewi', (ctx) => issueLateCode(ctx, world.ids.call, { name: 'Quetzalina', email: 'quetzalina@contoh.example', reason: 'Quetzalina was ill', until: '2026-12-20', locale: 'en' })); // prettier-ignore
    suryani = await her();
    rina = await at.signIn('rina@contoh.example');
  });
  afterEach(() => at.stop());

  const withdraw = (): Promise<unknown> =>
    world.application('suryani', id, 'withdraw', { reason: 'Quetzalina sakit', quietly: true } as never);

  async function erased(): Promise<string> {
    await withdraw();
    const request = await wish(suryani, 'Quetzalina@contoh.example');
    const page = `${QUEUE}/${request}`;
    rina = await at.signIn('rina@contoh.example');
    const answer = await rina.post(`${page}/erase`, { confirm: numberOf(request) }, { from: page });
    expect(answer.status, answer.text).to.equal(303);
    return request;
  }

  it('takes the pictures of her pages along, and those that are drawn meanwhile', async () => {
    const { key: file, id: fileId } = (await world.db.read('files').join('documents', 'documents.file_id', 'files.id').where({ application_id: id }).first('files.id as id', 'storage_key as key')) as { key: string; id: string }; // prettier-ignore
    const temp = path.join(mkdtempSync(path.join(tmpdir(), 'sintuvu-erase-')), 'page');
    writeFileSync(temp, 'HALAMAN-QUETZAL');
    const key = await at.deps.storage.put({ path: temp });
    const keep = (number: number, storageKey: string) =>
      world.act('dewi', (ctx) =>
        keepPicture(ctx.trx, { id: fileId, storageKey: file }, { number, storageKey }, ctx.at),
      );
    expect(await keep(1, key), 'owned').to.equal(null);
    await erased();
    await forgetOld(at.engine, at.deps.storage, at.clock.now());
    expect(wordsInFiles(at.config.uploadsUrl, ['HALAMAN-QUETZAL'])).to.deep.equal([]);
    expect(await keep(2, 'f'.repeat(40)), 'nobody’s').to.equal('f'.repeat(40));
    expect(await world.db.read('pdf_pictures')).to.deep.equal([]);
  });

  it('leaves nothing of her in any row, any file, nor in a backup made afterwards', async () => {
    expect((await wordsInRows(world.db, HERS)).length).to.be.greaterThan(15);
    expect(wordsInFiles(at.config.uploadsUrl, HERS)).to.have.length(1);
    await erased();
    const last = (await sentMails(world)).find(({ to }) => to.address === 'Quetzalina@contoh.example')!;
    expect(last.subject).to.include('has been deleted');
    await forgetOld(at.engine, at.deps.storage, at.clock.now());
    expect(await wordsInRows(world.db, HERS)).to.deep.equal([]);
    expect(wordsInFiles(at.config.uploadsUrl, HERS)).to.deep.equal([]);
    expect(await wordsInBackup(world.url, at.deps.storage, HERS)).to.deep.equal([]);
    if (world.db.dialect === 'sqlite') {
      await world.db.outside((knex) => knex.raw('PRAGMA wal_checkpoint(TRUNCATE)'));
      expect(wordsInFiles(path.dirname(world.url), HERS)).to.deep.equal([]);
    }
  });

  it('keeps the record whole, what others have, and that there was an application', async () => {
    const before = await rowsAround(other);
    await erased();
    expect(await rowsAround(other)).to.deep.equal(before);
    const findings = await examine({
      db: world.db.read,
      dialect: world.db.dialect,
      auditKeys: ['test-audit-key'],
    });
    expect(findings.filter(({ violations }) => violations > 0)).to.deep.equal([]);
    const dewi = await at.signIn('dewi@contoh.example');
    const { reference } = (await world.db.read('applications').where({ id }).first('reference')) as { reference: string }; // prettier-ignore
    const page = (await dewi.get(`/office/applications/${id}`)).text;
    expect(page).to.include(reference).and.include('Deleted on').and.include('Withdrawn').and.include('Personal data deleted'); // prettier-ignore
    expect(page).to.not.include('erased.invalid').and.not.include('<form method="post" action="/office/applications');
    expect((await dewi.get(`/office/applications/${id}/changes`)).status).to.not.equal(500);
    expect((await dewi.post(`/office/applications/${id}/notes`, { body: 'x' }, { from: `/office/applications/${other}` })).status).to.equal(409); // prettier-ignore
    expect((await dewi.post(`/office/applications/${other}/notes`, { body: 'x' }, { from: `/office/applications/${other}` })).status).to.not.equal(409); // prettier-ignore
    expect((await suryani.get('/account')).headers['location']).to.equal('/sign-in');
  });

  async function rowsAround(application: string): Promise<unknown> {
    const tables = ['answers', 'documents', 'referees', 'consents', 'snapshots', 'ranked_places'];
    const rows = await Promise.all(tables.map((table) => world.db.read(table).where({ application_id: application }))); // prettier-ignore
    return { rows, person: await world.db.read('persons').where({ id: 'p-made' }), account: await world.db.read('accounts').where({ id: 'a-made' }), files: await world.db.read('files').whereIn('id', world.db.read('documents').where({ application_id: application }).select('file_id')) }; // prettier-ignore
  }

  it('takes what was written on another application about her', async () => {
    await world.db.transaction((trx) =>
      trx('persons').where({ id: 'p-made' }).update({ identity_number: 'QZ8812345' }),
    );
    await world.act('dewi', (ctx) => judgeAlike(ctx, { id, otherId: other }, 'two', 'Quetzalina is not Made'));
    await world.db.transaction((trx) => trx('persons').where({ id: 'p-made' }).update({ identity_number: null }));
    await erased();
    expect((await wordsInRows(world.db, ['is not Made'])).length).to.equal(0);
  });

  it('leaves seats, balance and numbers of a stay that is over, and none of its words', async () => {
    const chosen = await world.given('selected', 'budi');
    const stay = await world.placed('active', chosen);
    at.clock.set('2027-05-02T04:00:00.000Z');
    await world.db.transaction(async (trx) => {
      const words = { terms: 'Budi lives with terumbuajaib', report: 'refquetz', evaluation: 'refquetz', private_note: 'refquetz', public_reason: 'refquetz' }; // prettier-ignore
      await trx('placements').where({ id: stay }).update(words);
      await trx('placement_questions').insert({ id: 'q', placement_id: stay, question: 'Budi and refquetz?', asked_by: 'p-jun', asked_at: at.clock.now(), answer: 'refquetz', answered_at: at.clock.now() }); // prettier-ignore
    });
    await world.placement('jun', stay, 'end_early', { on: '2027-05-01', reason: 'Budi missed terumbuajaib' } as never);
    const state = async (table: string, columns: readonly string[]): Promise<unknown> =>
      world.db.read(table).orderBy(columns[0]!).select([...columns]); // prettier-ignore
    const kept = async (): Promise<unknown> => [
      await state('places', ['id', 'taken']),
      await state('balance_entries', ['id', 'people', 'weeks', 'placement_id']),
      await state('placements', ['id', 'state', 'seats', 'certificate_number', 'starts_on', 'ends_on']),
      await state('consents', ['id', 'kind', 'text_version', 'given_at']),
    ];
    const before = await kept();
    expect(JSON.stringify(before)).to.include('ended_early').and.include('"people":1');
    await world.db.transaction((trx) => trx('settings').insert({ key: 'retention', value: '{"sent":6}' }));
    at.clock.set('2029-01-01T04:00:00.000Z');
    await tick(at.engine, at.clock.now());
    const round = await forgetOld(at.engine, at.deps.storage, at.clock.now());
    expect(round.failures.filter(({ id: of }) => of !== 'file')).to.deep.equal([]);
    expect(await kept()).to.deep.equal(before);
    const over = (await world.db.read('applications').where({ id: chosen }).first('state', 'erased_at')) as { state: string; erased_at: string | null }; // prettier-ignore
    expect(over.state).to.equal('closed');
    expect(over.erased_at).to.equal(at.clock.now());
    const words = await wordsInRows(world.db, ['Budi missed', 'Budi lives', 'Budi and refquetz']);
    expect(words).to.deep.equal([]);
  });

  it('is refused, and says why, while the application is not over, in the time to stop it, or under a hold', async () => {
    const request = await wish(suryani, 'Quetzalina@contoh.example');
    const page = `${QUEUE}/${request}`;
    rina = await at.signIn('rina@contoh.example');
    const shown = (await rina.get(page)).text;
    expect(shown).to.not.include('Quetzalina'); // an admin reads no applicant's name
    expect(shown).to.include('is not over. It has to be withdrawn').and.not.include('Delete for ever');
    const press = (confirm = numberOf(request)): Promise<{ status: number; text: string }> => rina.post(`${page}/erase`, { confirm }, { from: page }); // prettier-ignore
    expect((await press()).status).to.equal(409);
    await withdraw();
    await rina.post(`${page}/hold`, { reason: 'A lawsuit' }, { from: page });
    expect((await rina.get(page)).text).to.include('A hold forbids it');
    expect((await press()).status).to.equal(409);
    const hold = /name="hold" value="([^"]+)"/.exec((await rina.get(page)).text)![1]!;
    await rina.post(`${page}/hold/lift`, { hold }, { from: page });
    const open = (await rina.get(page)).text;
    expect(open).to.include('Delete for ever').and.include('1 file (').and.include('lines of the record');
    expect((await press('D-000000')).text).to.include(`Type exactly ${numberOf(request)}`);
    expect(await world.db.read('persons').where({ id: 'p-suryani' }).first('erased_at')).to.deep.equal({ erased_at: null }); // prettier-ignore
    expect((await press()).status).to.equal(303);
    expect((await press()).status).to.equal(409);
  });

  it('is not carried out in the 24 hours in which it can be stopped', async () => {
    await withdraw();
    const request = await wish(suryani, 'Quetzalina@contoh.example');
    at.clock.advance(-DAY);
    rina = await at.signIn('rina@contoh.example');
    const page = `${QUEUE}/${request}`;
    expect((await rina.get(page)).text)
      .to.include('can stop it until')
      .and.not.include('Delete for ever');
    expect((await rina.post(`${page}/erase`, { confirm: numberOf(request) }, { from: page })).status).to.equal(409);
  });

  it('is worked by the office and carried out by an admin, of the cities concerned, and by nobody else', async () => {
    await withdraw();
    const request = await wish(suryani, 'Quetzalina@contoh.example');
    const page = `${QUEUE}/${request}`;
    const statuses = async (name: string): Promise<readonly number[]> => {
      const client = await at.signIn(`${name}@contoh.example`);
      const get = (await client.get(page)).status;
      const answer = (await client.post(`${page}/answer`, {}, { from: '/account' })).status;
      return [get, answer, (await client.post(`${page}/erase`, { confirm: 'x' }, { from: '/account' })).status];
    };
    expect(await statuses('dewi')).to.deep.equal([200, 422, 403]);
    expect(await statuses('rina')).to.deep.equal([200, 422, 200]);
    expect(await statuses('maria')).to.deep.equal([404, 404, 403]);
    for (const name of ['jun', 'ratna', 'siti', 'made']) expect(await statuses(name), name).to.deep.equal([403, 403, 403]); // prettier-ignore
    const { text } = await (await at.signIn('dewi@contoh.example')).get(QUEUE);
    expect(text).to.include('Quetzalina Wirabumi').and.include(numberOf(request)).and.include('48 hours left');
    expect((await (await at.signIn('maria@contoh.example')).get(QUEUE)).text).to.include('No request is open');
  });

  it('answers what was asked in words that the person reads, by mail and on the page', async () => {
    const ask = '/account/data/ask?kind=correct';
    await suryani.post(ask, { body: 'My name has two z.' }, { from: ask });
    const office = (await sentMails(world)).find(({ to }) => to.address === 'exchange@palu.example')!;
    const { id: request } = (await world.db.read('privacy_requests').first('id')) as { id: string };
    expect(office.text).to.include(`${QUEUE}/${request}`);
    const dewi = await at.signIn('dewi@contoh.example');
    const page = `${QUEUE}/${request}`;
    expect((await dewi.post(`${page}/answer`, { outcome: 'partly', answer: '' }, { from: page })).status).to.equal(422);
    const done = await dewi.post(`${page}/answer`, { outcome: 'partly', answer: 'One z is right.' }, { from: page });
    expect(done.headers['location']).to.equal(page);
    expect((await dewi.post(`${page}/answer`, { outcome: 'done', answer: 'Again' }, { from: page })).status).to.equal(409); // prettier-ignore
    const mail = (await sentMails(world)).find(({ to }) => to.address === 'Quetzalina@contoh.example')!;
    expect(mail.text).to.include('Partly done').and.include('One z is right.');
    expect((await suryani.get('/account/data')).text)
      .to.include('Partly done')
      .and.include('One z is right.');
    expect((await dewi.get(QUEUE)).text)
      .to.include('No request is open')
      .and.include('Answered lately');
    expect(await world.db.read('events').where({ action: 'answer_privacy' })).to.have.length(1);
  });

  it('takes one application that is over where the person cannot go yet', async () => {
    await withdraw();
    const again = await world.draft('suryani');
    const request = await wish(suryani, 'Quetzalina@contoh.example');
    const page = `${QUEUE}/${request}`;
    rina = await at.signIn('rina@contoh.example');
    const { reference } = (await world.db.read('applications').where({ id }).first('reference')) as { reference: string }; // prettier-ignore
    const live = (await world.db.read('applications').where({ id: again }).first('reference')) as { reference: string }; // prettier-ignore
    const press = (of: string) => rina.post(`${page}/erase-application`, { reference: of }, { from: page });
    expect((await press(live.reference)).text).to.include('Type the reference of an application of this person');
    expect((await press(reference)).status).to.equal(303);
    expect((await wordsInRows(world.db, ['terumbuajaib', 'refquetz'])).length).to.equal(0);
    expect((await wordsInRows(world.db, ['Quetzalina'])).length).to.be.greaterThan(0);
    const back = await her();
    const status = (await back.get(`/applications/${id}/status`)).text;
    expect(status).to.include('Deleted on').and.include('What you wrote and sent is deleted');
    for (const part of ['answers', 'receipt', 'documents', 'consents', 'messages'])
      expect((await back.get(`/applications/${id}/${part}`)).status, part).to.be.lessThan(500);
    expect((await back.get('/account/data')).text).to.include(`${reference}, Term abroad 2027: deleted`);
    expect(await world.stateOf('application', again)).to.equal('draft');
  });
});

describe('Retention', () => {
  let world: World & { readonly url: string };
  let at: TestApp;
  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    await world.db.transaction(async (trx) => {
      await trx('settings').insert({ key: 'site', value: '{"cityId":"palu"}' });
      await trx('persons').update({ locale: 'en' });
    });
  });
  after(() => at.stop());

  it('erases what is past its date and nothing before it, once, and catches up after downtime', async () => {
    const sent = await world.given('submitted', 'suryani');
    await world.application('suryani', sent, 'withdraw', { reason: 'Sakit', quietly: true } as never);
    const running = await world.given('submitted', 'made');
    const held = await world.given('submitted', 'tara');
    await world.application('tara', held, 'withdraw', { reason: 'Sakit', quietly: true } as never);
    await world.db.transaction((trx) =>
      trx('legal_holds').insert({ id: 'hold', person_id: 'p-tara', reason: 'A lawsuit', set_by: 'p-rina', set_at: at.clock.now() }),
    ); // prettier-ignore
    await sentMails(world);
    const round = (): Promise<{ applications: number; held: number; mails: number }> => forgetOld(at.engine, at.deps.storage, at.clock.now()); // prettier-ignore
    // The programme ends on 31 May 2027: two years later its last day is 31 May 2029.
    at.clock.set('2029-05-01T04:00:00.000Z');
    expect(await round()).to.include({ applications: 0 });
    const rina = await at.signIn('rina@contoh.example');
    const page = (await rina.get('/admin/retention')).text;
    expect(page).to.include('31 May 2029').and.include('is deleted the day after').and.include('kept: a hold');
    expect(page).to.include('Referees and their references').and.include('24 months after the programme');
    for (const inner of ['identity_number', 'legal_holds', 'files_to_remove']) expect(page).not.to.include(inner); // words for people, not names of columns
    at.clock.set('2029-05-31T20:00:00.000Z');
    expect(await round()).to.include({ applications: 0 });
    at.clock.set('2029-06-02T00:00:00.000Z');
    expect(await round()).to.include({ applications: 1, held: 1 });
    expect(await round()).to.include({ applications: 0, held: 1, mails: 0 });
    const left = (await world.db.read('applications').orderBy('id').select('id', 'erased_at')) as { id: string; erased_at: string | null }[]; // prettier-ignore
    expect(left.filter(({ erased_at }) => erased_at !== null).map((row) => row.id)).to.deep.equal([sent]);
    expect(await world.db.read('answers').where({ application_id: running })).to.have.length(2);
    expect(await world.db.read('outbox').whereNot({ recipient: '', state: 'waiting' })).to.have.length(0);
  });

  it('takes the members of a group along who are nothing else here', async () => {
    at.clock.set(START);
    await openToGroups(world);
    const group = await draftOfGroup(world, 'budi');
    const [member] = await name(world, group, 'budi', [DANCERS[0]]);
    await join(at, world, member!, DANCERS[0]);
    await world.application('budi', group, 'withdraw', { reason: 'Nurhayati left', quietly: true } as never);
    expect((await wordsInRows(world.db, ['nurhayati', '7271000000000001', '+62 812 0000'])).length).to.be.greaterThan(4); // prettier-ignore
    await sentMails(world);
    at.clock.set('2029-07-01T04:00:00.000Z');
    expect(await forgetOld(at.engine, at.deps.storage, at.clock.now())).to.include({ applications: 1 });
    expect(await wordsInRows(world.db, ['nurhayati', '7271000000000001', '+62 812 0000'])).to.deep.equal([]);
    expect(await world.db.read('persons').where({ id: 'p-budi' }).first('name')).to.deep.equal({
      name: 'Budi Santoso',
    });
  });

  it('takes its times from the city that runs the site', async () => {
    const rina = await at.signIn('rina@contoh.example');
    const send = (sent: string) => rina.post('/admin/retention', { sent, draft: '6', mail: '6' }, { from: '/admin/retention' }); // prettier-ignore
    expect((await send('2')).status).to.equal(422);
    expect((await send('36')).status).to.equal(303);
    const tara = await at.signIn('tara@contoh.example');
    expect((await tara.get('/account/data')).text).to.include('36 months after the programme').and.include('31 May 2030'); // prettier-ignore
    expect((await (await at.signIn('dewi@contoh.example')).get('/admin/retention')).status).to.equal(403);
  });
});
