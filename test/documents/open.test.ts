import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import sharp from 'sharp';
import type { Response } from 'supertest';
import { examine } from '../../src/audit/doctor.ts';
import { attachDocument } from '../../src/documents/attach.ts';
import { readsOfFiles } from '../../src/documents/files.reads.ts';
import { incomingFor } from '../../src/documents/storage.ts';
import { withFile, type Files } from '../../src/documents/store-file.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { pages, pdfOf, tinyJpeg, tinyPdf, tinyPng } from '../support/files.ts';
import { makeWorld, type PersonName, type World } from '../support/world.ts';

const PEOPLE = ['suryani', 'made', 'dewi', 'maria', 'ratna', 'budi', 'jun', 'niran', 'siti', 'rina'] as const;

describe('Opening a document', () => {
  let world: World & { readonly url: string };
  let app: TestApp;
  let files: Files;
  let application: string;
  let clients: Record<PersonName, Client>;
  let count = 0;

  async function insert(table: string, row: Record<string, unknown>): Promise<void> {
    await world.db.transaction((trx) => trx(table).insert(row));
  }
  async function attach(requirementId: string, bytes: Buffer, originalName: string): Promise<string> {
    const file = path.join(files.incoming, `r${String((count += 1))}`);
    writeFileSync(file, bytes);
    world.clock.advance(1_000);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { id: participantId } = (await world.db
      .read('participants')
      .where({ application_id: application })
      .first('id')) as { id: string };
    return withFile(files, { path: file, originalName, bytes: bytes.length, sha256 }, (prepared) =>
      world.act('suryani', (ctx) =>
        attachDocument(ctx, { applicationId: application, participantId, requirementId, prepared }),
      ),
    );
  }
  const address = (document: string): string => `/applications/${application}/documents/${document}`;
  const open = (who: PersonName, document: string): Promise<Response> => clients[who].get(address(document));
  const bytesOf = (answer: Response): Buffer => answer.body as Buffer;
  /** What each person gets: the status, or the kind of thing behind a 200. */
  async function each(document: string, suffix = ''): Promise<Record<string, string>> {
    const got: Record<string, string> = {};
    for (const who of PEOPLE) {
      const answer = await clients[who].get(address(document) + suffix);
      const asked = answer.status === 200 && answer.type === 'text/html' ? 'why' : 'file';
      got[who] = answer.status === 200 ? asked : String(answer.status);
    }
    return got;
  }

  before(async () => {
    world = await makeWorld();
    app = await startApp({ world });
    files = { storage: app.deps.storage, incoming: incomingFor(app.config.uploadsUrl) };
    const asked = { call_id: world.ids.call, condition: 'always', due: 'nomination', max_files: 99, restricted: false, formats: '["image/jpeg","image/png","image/webp","application/pdf"]', hint: '{"en":""}' }; // prettier-ignore
    await insert('requirements', {
      ...asked,
      id: 'works',
      key: 'work_samples',
      position: 3,
      name: '{"en":"Works","id":"Karya"}',
      identifying: false,
    });
    await insert('requirements', {
      ...asked,
      id: 'letter',
      key: 'school_letter',
      position: 4,
      name: '{"en":"Letter"}',
      identifying: true,
    });
    await insert('requirements', {
      ...asked,
      id: 'health',
      key: 'health',
      position: 5,
      name: '{"en":"Health"}',
      identifying: false,
      restricted: true,
    });
    application = await world.given('in_review', 'suryani');
    // Ratna reads it, Budi reads others; Jun's studio in Davao will be offered it, Chiang Mai's school is only proposed.
    await insert('assignments', {
      id: 'as1',
      application_id: application,
      person_id: 'p-ratna',
      assigned_by: 'p-dewi',
      assigned_at: world.clock.now(),
    });
    clients = Object.fromEntries(
      await Promise.all(PEOPLE.map(async (who) => [who, await app.signIn(`${who}@contoh.example`)] as const)),
    ) as Record<PersonName, Client>;
  });
  after(() => app.stop());

  it('is for its owner, the office, the auditor and, where it does not tell who it is, the reviewer; others find nothing', async () => {
    const works = await attach('works', tinyPdf(), 'karya.pdf');
    const others = { made: '404', maria: '404', budi: '404', jun: '404', niran: '404', rina: '404' };
    expect(await each(works)).to.deep.equal({ ...others, suryani: 'file', dewi: 'file', siti: 'file', ratna: 'file' });
    const letter = await attach('letter', tinyPdf(), 'surat.pdf');
    expect(await each(letter)).to.deep.equal({ ...others, suryani: 'file', dewi: 'file', siti: 'file', ratna: '404' });
  });
  it('sends somebody who is not signed in to do so', async () => {
    const works = await attach('works', tinyPdf(), 'karya.pdf');
    const answer = await app.client().get(address(works));
    expect(answer.status).to.equal(303);
    expect(answer.headers['location']).to.equal('/sign-in');
  });
  it('under the address of another application finds nothing, even one’s own', async () => {
    const works = await attach('works', tinyPdf(), 'karya.pdf');
    const other = await world.draft('made');
    expect((await clients.made.get(`/applications/${other}/documents/${works}`)).status).to.equal(404);
    expect((await clients.made.get(`/applications/${other}/documents/${works}/thumbnail`)).status).to.equal(404);
    expect((await clients.dewi.get(`/applications/${other}/documents/${works}`)).status).to.equal(404);
  });
  it('is over for who is recused', async () => {
    const works = await attach('works', tinyPdf(), 'karya.pdf');
    await insert('recusals', {
      id: 'rec',
      application_id: application,
      person_id: 'p-dewi',
      kind: 'family',
      recorded_by: 'p-dewi',
      recorded_at: world.clock.now(),
    });
    expect((await open('dewi', works)).status).to.equal(404);
    await world.db.transaction((trx) => trx('recusals').del());
    expect((await open('dewi', works)).status).to.equal(200);
  });

  it('saves the very bytes that were sent, under the name that was given, with nothing that could run', async () => {
    const bytes = await tinyJpeg({ artist: 'Suryani' });
    const answer = await open('suryani', await attach('works', bytes, 'ภาพ \u202Egpj.html'));
    expect(bytesOf(answer).equals(bytes)).to.equal(true);
    expect(answer.headers).to.include({
      'content-type': 'image/jpeg',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="_ gpj.html.jpg"; filename*=UTF-8''${encodeURIComponent('ภาพ gpj.html.jpg')}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
      vary: 'Cookie',
    });
  });
  it('shows a small picture in place, without metadata; a PDF has none', async () => {
    const works = await attach('works', await tinyJpeg({ artist: 'Suryani', width: 900, height: 600 }), 'a.jpg');
    const answer = await clients.ratna.get(`${address(works)}/thumbnail`);
    expect(answer.headers).to.include({
      'content-type': 'image/webp',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(answer.headers['content-disposition']).to.match(/^inline; filename="work-samples-\d+\.webp"/);
    expect(bytesOf(answer).length).to.be.at.most(25_000);
    expect(bytesOf(answer).includes('Suryani')).to.equal(false);
    expect(await sharp(bytesOf(answer)).metadata()).to.include({ width: 320, format: 'webp' });
    const pdf = await attach('works', tinyPdf(), 'a.pdf');
    expect((await clients.suryani.get(`${address(pdf)}/thumbnail`)).status).to.equal(404);
  });

  describe('by a reviewer of a blind call', () => {
    it('gives a neutral name and an image encoded anew', async () => {
      const works = await attach(
        'works',
        await tinyJpeg({ artist: 'Suryani', width: 90, height: 60, orientation: 6 }),
        'Suryani Lamadjido.jpg',
      );
      const answer = await open('ratna', works);
      expect(answer.headers['content-disposition']).to.match(
        /^attachment; filename="work-samples-\d+\.jpg"; filename\*=UTF-8''work-samples-\d+\.jpg$/,
      );
      expect(bytesOf(answer).includes('Suryani')).to.equal(false);
      expect(await sharp(bytesOf(answer)).metadata()).to.include({ width: 60, height: 90, format: 'jpeg' });
      expect(answer.headers['content-length']).to.equal(String(bytesOf(answer).length));
      const png = await open('ratna', await attach('works', await tinyPng(), 'Suryani.png'));
      expect(await sharp(bytesOf(png)).metadata()).to.include({ format: 'png', width: 24 });
    });
    it('gives a PDF that does not tell who wrote it; the office gets it as it is', async () => {
      const works = await attach('works', tinyPdf({ author: 'Suryani' }), 'Suryani.pdf');
      const blind = await open('ratna', works);
      expect(bytesOf(blind).includes('Suryani')).to.equal(false);
      expect(bytesOf(blind).toString('latin1', 0, 5)).to.equal('%PDF-');
      expect(bytesOf(await open('dewi', works)).includes('Suryani')).to.equal(true);
    });
    it('says that the office has to prepare a PDF that cannot be cleared', async () => {
      const pdf = pdfOf([
        ...pages(1),
        { dictionary: '/Type /Metadata /Filter /LZWDecode', body: Buffer.from('abcabc') },
      ]);
      const works = await attach('works', pdf, 'Suryani.pdf');
      const answer = await open('ratna', works);
      expect(answer.status).to.equal(409);
      expect(answer.text).to.include('perlu disiapkan').and.not.include('Suryani');
      expect((await open('dewi', works)).status).to.equal(200);
    });
    it('answers alike, byte for byte, whoever the file is of', async () => {
      const answers = [];
      for (const name of ['Suryani', 'Wirawan']) {
        const works = await attach('works', await tinyJpeg({ artist: name }), `${name}.jpg`);
        answers.push(await open('ratna', works));
      }
      const strip = (answer: Response): unknown => ({ ...answer.headers, date: '', 'content-disposition': answer.headers['content-disposition']?.replace(/-\d+/g, ''), 'x-request-id': '' }); // prettier-ignore
      expect(bytesOf(answers[0]!).equals(bytesOf(answers[1]!))).to.equal(true);
      expect(strip(answers[0]!)).to.deep.equal(strip(answers[1]!));
    });
    it('ends when the assignment does, and for what was taken back', async () => {
      const works = await attach('works', tinyPdf(), 'a.pdf');
      await world.db.transaction((trx) => trx('documents').where({ id: works }).update({ current: false }));
      expect((await open('ratna', works)).status).to.equal(404);
      expect((await open('dewi', works)).status, 'the office keeps what was').to.equal(200);
      await world.db.transaction((trx) => trx('documents').where({ id: works }).update({ current: true }));
      expect((await open('ratna', works)).status).to.equal(200);
      await world.db.transaction((trx) => trx('assignments').update({ ended_at: world.clock.now() }));
      expect((await open('ratna', works)).status).to.equal(404);
      await world.db.transaction((trx) => trx('assignments').update({ ended_at: null }));
    });
    it('is a reviewer’s even for somebody who is an officer as well', async () => {
      await insert('roles', {
        id: 'r-ratna',
        person_id: 'p-ratna',
        role: 'officer',
        city_id: 'palu',
        granted_at: world.clock.now(),
      });
      const letter = await attach('letter', tinyPdf(), 'surat.pdf');
      expect((await open('ratna', letter)).status).to.equal(404);
      await world.db.transaction((trx) => trx('roles').where({ id: 'r-ratna' }).del());
    });
  });

  describe('that is restricted', () => {
    let health: string;
    beforeEach(async () => {
      health = await attach('health', await tinyJpeg(), 'kesehatan.jpg');
    });
    it('is never for a reviewer; others but the owner are asked why', async () => {
      const none = { made: '404', maria: '404', budi: '404', jun: '404', niran: '404', rina: '404', ratna: '404' };
      expect(await each(health)).to.deep.equal({ ...none, suryani: 'file', dewi: 'why', siti: 'why' });
      expect(await each(health, '/thumbnail')).to.deep.equal({ ...none, suryani: 'file', dewi: '404', siti: '404' });
    });
    it('opens for a reason, which its owner can read', async () => {
      const page = await open('dewi', health);
      expect(page.text).to.include('Mengapa Anda membuka berkas ini?').and.include('name="_key"');
      const answer = await clients.dewi.post(
        address(health),
        { reason: 'Memeriksa alergi sebelum pengusulan' },
        { from: address(health) },
      );
      expect(answer.status).to.equal(200);
      expect(answer.headers['content-disposition']).to.include('attachment; filename="kesehatan.jpg"');
      const [read] = await readsOfFiles(world.db.read, application);
      const { participant_id: participantId } = (await world.db.read('documents').where({ id: health }).first()) as { participant_id: string }; // prettier-ignore
      expect(read).to.deep.equal({
        participantId,
        at: world.clock.now(),
        cityName: 'Palu',
        documentId: health,
        requirementName: { en: 'Health' },
        originalName: 'kesehatan.jpg',
        person: 'Dewi Lestari',
        relation: 'officer',
        reason: 'Memeriksa alergi sebelum pengusulan',
      });
    });
    it('stays shut without one, and says so at the field', async () => {
      const before = (await readsOfFiles(world.db.read, application)).length;
      for (const reason of ['', '   ', 'x'.repeat(501)]) {
        const answer = await clients.dewi.post(address(health), { reason }, { from: address(health) });
        expect(answer.status).to.equal(422);
        expect(answer.text).to.include('href="#reason"').and.include('aria-invalid="true"');
        expect(answer.headers['content-disposition']).to.equal(undefined);
      }
      expect((await readsOfFiles(world.db.read, application)).length).to.equal(before);
    });
    it('stays shut for a form of another site', async () => {
      const keys = await clients.dewi.keys(address(health));
      const headers = { 'Sec-Fetch-Site': 'cross-site' };
      expect((await clients.dewi.post(address(health), { ...keys, reason: 'x' }, { headers })).status).to.equal(403);
      expect((await clients.dewi.post(address(health), { ...keys, _csrf: 'wrong', reason: 'x' })).status).to.equal(403);
    });
    it('is not written down when its owner opens it', async () => {
      const before = (await readsOfFiles(world.db.read, application)).length;
      expect((await open('suryani', health)).status).to.equal(200);
      expect((await readsOfFiles(world.db.read, application)).length).to.equal(before);
    });
  });

  describe('by a coordinator', () => {
    it('takes a placement in a shared state in their own city', async () => {
      const letter = await attach('letter', tinyPdf(), 'surat.pdf');
      await insert('placements', {
        id: 'pl1', application_id: application, place_id: world.ids.studioDavao, state: 'proposed', seats: 1, starts_on: '2027-02-01', ends_on: '2027-05-01',
        event_head: '0', text_key: '0', created_at: world.clock.now(), changed_at: world.clock.now(), state_since: world.clock.now(),
      }); // prettier-ignore
      expect((await open('jun', letter)).status, 'only proposed').to.equal(404);
      for (const [state, status] of [
        ['nominated', 200],
        ['waitlisted', 200],
        ['offered', 200],
        ['confirmed', 200],
        ['active', 200],
        ['turned_down', 404],
        ['cancelled', 404],
        ['expired', 404],
      ] as const) {
        // prettier-ignore
        await world.db.transaction((trx) => trx('placements').where({ id: 'pl1' }).update({ state }));
        expect((await open('jun', letter)).status, state).to.equal(status);
        expect((await open('niran', letter)).status, state).to.equal(404);
      }
      await world.db.transaction((trx) => trx('placements').del());
    });
  });

  describe('that is not clean', () => {
    it('is impossible for everybody, its owner too: a page says why', async () => {
      const works = await attach('works', pdfOf(pages(1, '/OpenAction << /S /JavaScript /JS (x) >>')), 'a.pdf');
      for (const who of ['suryani', 'dewi', 'siti', 'ratna'] as const) {
        const answer = await open(who, works);
        expect(answer.status, who).to.equal(409);
        expect(answer.type).to.equal('text/html');
      }
      expect((await open('jun', works)).status).to.equal(404);
    });
    it('has to wait for the scanner', async () => {
      const works = await attach('works', await tinyJpeg(), 'a.jpg');
      await world.db.transaction((trx) => trx('files').where('original_name', 'a.jpg').update({ state: 'pending' }));
      expect((await open('suryani', works)).text).to.include('masih diperiksa');
      expect((await clients.suryani.get(`${address(works)}/thumbnail`)).status).to.equal(404);
    });
  });

  describe('whose file the storage has lost', () => {
    it('leads to a page that says so, is logged, and is found by the doctor', async () => {
      const doctor = async (): Promise<readonly string[]> => {
        const patient = { db: world.db.read, dialect: world.db.dialect, auditKeys: [] };
        const [finding] = await examine({ ...patient, storage: app.deps.storage }, ['stored_files']);
        return finding!.examples;
      };
      const works = await attach('works', await tinyJpeg(), 'hilang.jpg');
      const row = (await world.db.read('files').where('original_name', 'hilang.jpg').first()) as { id: string; storage_key: string }; // prettier-ignore
      expect(await doctor()).to.not.include(`file ${row.id}`);
      await app.deps.storage.remove(row.storage_key);
      for (const who of ['suryani', 'dewi', 'ratna'] as const) {
        const answer = await clients[who].get(address(works), { 'Accept-Language': 'en' });
        expect(answer.status, who).to.equal(410);
        expect(answer.type, who).to.equal('text/html');
        expect(answer.text, who).to.not.include('hilang.jpg');
      }
      expect((await open('suryani', works)).text).to.include('Berkas ini tidak dapat dibuka');
      expect(app.logged.join('\n')).to.include('a stored file is missing').and.include(row.storage_key);
      expect(await doctor()).to.include(`file ${row.id}`);
    });
  });

  it('writes no name of a file or person into the log', () => {
    expect(app.logged.join('\n')).to.not.match(/Suryani|kesehatan|surat\.pdf|alergi/);
  });
});
