import { expect } from 'chai';
import { examine } from '../../src/audit/doctor.ts';
import { eraseApplication } from '../../src/privacy/erase.ts';
import { guardianText } from '../../src/consents/give.ts';
import { HOUR } from '../../src/deps.ts';
import { givenLink } from '../support/accounts.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { tinyJpeg, tinyPdf, tinyPng, tinyWebp } from '../support/files.ts';
import { PHOTOGRAPH } from '../support/heic.ts';
import { sentMails } from '../support/mail.ts';
import { refusal } from '../support/refusal.ts';
import { makeWorld, type World } from '../support/world.ts';

interface Row {
  id: string;
  state: string;
  current: boolean;
  version: number;
  file_id: string;
  reason_code: string | null;
}

/** Tara is sixteen; the call asks her mother Hasnah for a copy of her identity card. */
describe('the identity document of a guardian', () => {
  let world: World;
  let at: TestApp;
  let tara: Client;
  let dewi: Client;
  let hasnah: Client;
  let id = '';
  let guardian = '';

  beforeEach(async () => {
    const fresh = await makeWorld();
    world = fresh;
    at = await startApp({ world: fresh });
    await asking(true);
    id = await world.draft('tara');
    await world.application('tara', id, 'submit');
    await world.db.transaction((trx) =>
      trx('documents').where({ application_id: id }).update({ state: 'accepted', decided_by: 'p-dewi', decided_at: at.clock.now() }),
    ); // prettier-ignore
    guardian = ((await world.db.read('guardians').where({ application_id: id }).first('id')) as { id: string }).id;
    tara = await at.signIn('tara@contoh.example');
    dewi = await at.signIn('dewi@contoh.example');
    hasnah = await byLink();
  });
  afterEach(() => at.stop());

  async function asking(wanted: boolean): Promise<void> {
    const { settings } = (await world.db.read('calls').first('settings')) as { settings: string };
    const changed = { ...(JSON.parse(settings) as object), guardianIdentity: wanted };
    await world.db.transaction((trx) => trx('calls').update({ settings: JSON.stringify(changed) }));
  }
  async function byLink(): Promise<Client> {
    const client = at.client();
    await client.get(await givenLink(at, { purpose: 'guardian', subjectId: guardian }));
    return client;
  }
  const office = (): string => `/office/applications/${id}/guardians`;
  const path = (): string => `${office()}/${guardian}/identity`;
  const rows = async (): Promise<Row[]> =>
    ((await world.db.read('guardian_identities').orderBy('id')) as Row[]).map((row) => ({ ...row, current: Boolean(row.current) })); // prettier-ignore
  const now = async (): Promise<Row> => (await rows()).find(({ current }) => current)!;
  const send = (content: Buffer, name = 'ktp.pdf', client = hasnah) =>
    client.upload('/guardian/identity', {}, [{ field: 'file', name, content }], { from: '/guardian' });
  const agree = () =>
    hasnah.post('/guardian/consent', { name: 'Hasnah', version: guardianText().version, agree: 'yes' }, { from: '/guardian' }); // prettier-ignore
  const decide = async (fields: Record<string, string>, client = dewi) => {
    const { id: identity, version } = await now();
    return client.post(path(), { identity, version: String(version), ...fields }, { from: office() });
  };
  const start = (): Promise<string> => refusal(world.application('dewi', id, 'start_review'));
  const mails = async (template: string): Promise<string[]> =>
    (await world.db.read('outbox').where({ template }).pluck('recipient')) as string[];
  const reads = async (): Promise<{ person_id: string; relation: string }[]> =>
    (await world.db.read('file_reads').select('person_id', 'relation')) as never;

  it('is handed in behind the link, before or after the consent, and review waits for both', async () => {
    expect((await hasnah.get('/guardian')).text).to.contain('action="/guardian/identity"');
    expect(await start()).to.equal('guardians_consent');
    expect((await agree()).status).to.equal(303);
    expect(await start()).to.equal('guardians_identified'); // consented, and nobody knows yet who that was
    expect((await send(tinyPdf())).status).to.equal(303);
    expect(await start()).to.equal('guardians_identified'); // there, and nobody has looked at it
    expect((await decide({ decision: 'accept' })).status).to.equal(303);
    expect(await start()).to.equal('nothing');
  });

  it('is not asked for where the call does not say so, and then cannot be handed in', async () => {
    await asking(false);
    const page = await hasnah.get('/guardian');
    expect([page.status, page.text.includes('/guardian/identity')]).to.deep.equal([200, false]);
    expect((await send(tinyPdf())).status).to.equal(409);
    expect(await rows()).to.deep.equal([]);
    await agree();
    expect(await start()).to.equal('nothing');
  });

  it('is a PDF, a JPEG, a PNG or a phone’s HEIC, and nothing else', async () => {
    for (const [name, content] of [
      ['ktp.pdf', tinyPdf()],
      ['ktp.jpg', await tinyJpeg()],
      ['ktp.png', await tinyPng()],
      ['IMG_1.HEIC', PHOTOGRAPH],
    ] as const)
      expect((await send(content, name)).status, name).to.equal(303);
    for (const [name, content] of [
      ['ktp.webp', await tinyWebp()],
      ['ktp.html', Buffer.from('<script>alert(1)</script>')],
      ['ktp.pdf', Buffer.alloc(0)],
    ] as const) {
      const refused = await send(content, name);
      expect([refused.status, refused.text.includes('href="#identity-file"')], name).to.deep.equal([422, true]);
    }
    const none = await hasnah.upload('/guardian/identity', {}, [], { from: '/guardian' });
    expect(none.status).to.equal(422);
    expect(await rows()).to.have.length(4);
    const counting = (await world.db
      .read('guardian_identities')
      .join('files', 'files.id', 'guardian_identities.file_id')
      .where('guardian_identities.current', true)
      .select('files.original_name as name')) as { name: string }[];
    expect(counting.map(({ name }) => name)).to.deep.equal(['IMG_1.jpg']); // converted
  });

  it('is replaced until an officer accepted it, and not afterwards', async () => {
    await send(tinyPdf());
    const seen = await now();
    await send(await tinyJpeg(), 'lebih-jelas.jpg');
    // What the officer saw is not what is there now: nothing is decided.
    const late = await dewi.post(path(), { identity: seen.id, version: '1', decision: 'accept' }, { from: office() });
    expect(late.status).to.equal(303);
    expect((await now()).state).to.equal('pending');
    await decide({ decision: 'accept' });
    expect((await send(tinyPdf())).status).to.equal(409);
    expect((await hasnah.get('/guardian')).text).not.to.contain('action="/guardian/identity"');
    expect((await now()).state).to.equal('accepted');
  });

  it('is rejected with a reason, by mail with a link to a better one', async () => {
    await send(tinyPdf());
    expect((await decide({ decision: 'reject' })).status).to.equal(422);
    expect((await decide({ decision: 'reject', reason_code: 'other' })).status).to.equal(422);
    expect((await decide({})).status).to.equal(422);
    expect((await now()).state).to.equal('pending');
    const done = await decide({ decision: 'reject', reason_code: 'unreadable', reason: 'Fotonya terpotong.' });
    expect(done.status).to.equal(303);
    expect(await mails('guardian_identity_rejected')).to.deep.equal(['hasnah@contoh.example']);
    const mail = (await sentMails(at)).find(({ subject }) => subject.includes('kirim ulang salinan'))!;
    expect(mail.text)
      .to.contain('Fotonya terpotong.')
      .and.to.match(/\/l\/\w+/);
    const page = await hasnah.get('/guardian');
    expect(page.text).to.contain('Fotonya terpotong.').and.to.contain('action="/guardian/identity"');
    // The child is told that another copy is wanted, and not why.
    expect((await tara.get(`/applications/${id}/guardians`)).text).not.to.contain('terpotong');
    await agree();
    expect(await start()).to.equal('guardians_identified');
    await send(tinyPdf());
    await decide({ decision: 'accept' });
    expect(await start()).to.equal('nothing');
  });

  it('is decided once by two officers at the same moment', async () => {
    await send(tinyPdf());
    const { id: identity, version } = await now();
    const andi = await at.signIn('andi@contoh.example');
    const [one, two] = [await dewi.keys(office()), await andi.keys(office())];
    const fields = { identity, version: String(version) };
    await Promise.all([
      dewi.post(path(), { ...fields, ...one, decision: 'accept' }),
      andi.post(path(), { ...fields, ...two, decision: 'reject', reason_code: 'unreadable' }),
    ]);
    const decided = (await world.db.read('events').where({ subject_id: id }).whereIn('action', ['accept_identity', 'reject_identity'])) as unknown[]; // prettier-ignore
    expect([decided.length, (await now()).version]).to.deep.equal([1, 2]);
  });

  it('keeps one copy that counts, however often it is sent at once', async () => {
    const [one, two] = [await hasnah.keys('/guardian'), await hasnah.keys('/guardian')];
    const both = await Promise.all(
      [one, two].map((keys) => hasnah.upload('/guardian/identity', keys, [{ field: 'file', name: 'ktp.pdf', content: tinyPdf() }])),
    ); // prettier-ignore
    expect(both.map(({ status }) => status)).to.deep.equal([303, 303]);
    expect((await rows()).filter(({ current }) => current)).to.have.length(1);
  });

  it('is opened by the office alone, each opening noted and shown to the guardian', async () => {
    await send(await tinyJpeg(), 'ktp-hasnah.jpg');
    expect((await dewi.get(path())).status).to.equal(303); // not before it is noted
    expect(await reads()).to.deep.equal([]);
    expect((await dewi.get('/office/documents')).text).to.contain(`${office()}#g-${guardian}`);
    expect((await dewi.post(`${path()}/open`, {}, { from: office() })).status).to.equal(303);
    expect(await reads()).to.deep.equal([{ person_id: 'p-dewi', relation: 'officer' }]);
    const file = await dewi.get(path());
    expect([file.status, file.headers['content-disposition']?.startsWith('attachment')]).to.deep.equal([200, true]);
    expect((await dewi.get(`${path()}/pictures/1`)).headers['content-type']).to.equal('image/webp');
    expect((await hasnah.get('/guardian')).text).to.contain('Dibuka oleh Dewi');
    at.clock.advance(HOUR); // half an hour later it has to be noted again
    dewi = await at.signIn('dewi@contoh.example');
    expect((await dewi.get(path())).status).to.equal(303);
    for (const who of ['tara', 'suryani', 'jun', 'ratna', 'budi', 'siti']) {
      const client = await at.signIn(`${who}@contoh.example`);
      expect((await client.get(path())).status, who).to.be.oneOf([403, 404]);
      expect((await client.get(office())).status, who).to.be.oneOf([403, 404]);
    }
    expect(await reads()).to.have.length(1);
    for (const page of [`/applications/${id}/guardians`, `/applications/${id}/documents`, `/applications/${id}/status`])
      expect((await tara.get(page)).text, page).not.to.contain('ktp-hasnah');
  });

  it('goes with the application that is erased, and is in nobody’s copy of their own data', async () => {
    await send(await tinyJpeg(), 'ktp-hasnah.jpg');
    await decide({ decision: 'reject', reason_code: 'other', reason: 'Nama berbeda.' });
    await dewi.post(`${path()}/open`, {}, { from: office() });
    await world.application('tara', id, 'withdraw', { reason: 'Pindah.' });
    const { file_id } = await now();
    const stored = (await world.db.read('files').where({ id: file_id }).first()) as { storage_key: string; thumbnail_key: string }; // prettier-ignore
    await world.act({ kind: 'clock' }, (ctx) => eraseApplication(ctx, id, { request: null }));
    const file = (await world.db.read('files').where({ id: file_id }).first()) as Record<string, unknown>;
    expect([file['original_name'], file['bytes']]).to.deep.equal(['–', 0]);
    const gone = (await world.db.read('files_to_remove').pluck('storage_key')) as string[];
    expect(gone).to.include.members([stored.storage_key, stored.thumbnail_key]);
    expect(((await world.db.read('guardian_identities').first('reason')) as { reason: null }).reason).to.equal(null);
    const findings = await examine({ db: world.db.read, dialect: world.db.dialect, auditKeys: [at.config.auditKey] });
    expect(findings.filter(({ violations }) => violations > 0)).to.deep.equal([]);
  });

  it('goes with a guardian who says that they are somebody else', async () => {
    await send(tinyPdf());
    const { file_id } = await now();
    expect((await hasnah.post('/guardian/not-me', {}, { from: '/guardian' })).status).to.equal(303);
    expect(await rows()).to.deep.equal([]);
    expect(await world.db.read('files').where({ id: file_id })).to.deep.equal([]);
  });

  it('cannot be handed in by a link that ended, nor once the application is over', async () => {
    const { id: replaces } = { id: guardian };
    const keys = await hasnah.keys('/guardian');
    const form = { name: 'Zainal', email: 'zainal@contoh.example', relation: 'father', locale: 'id', replaces };
    await tara.post(`/applications/${id}/guardians`, form, {
      from: `/applications/${id}/guardians?replace=${replaces}`,
    });
    const dead = await hasnah.upload('/guardian/identity', keys, [{ field: 'file', name: 'ktp.pdf', content: tinyPdf() }]); // prettier-ignore
    expect(dead.status).to.be.oneOf([401, 403, 410]);
    guardian = ((await world.db.read('guardians').where({ name: 'Zainal' }).first('id')) as { id: string }).id;
    const zainal = await byLink();
    expect((await send(tinyPdf(), 'ktp.pdf', zainal)).status).to.equal(303);
    const more = await zainal.keys('/guardian');
    await world.application('tara', id, 'withdraw', { reason: 'Pindah.' });
    const over = await zainal.upload('/guardian/identity', more, [{ field: 'file', name: 'ktp.pdf', content: tinyPdf() }]); // prettier-ignore
    expect(over.status).to.equal(409);
    expect(await rows()).to.have.length(1);
  });
});
