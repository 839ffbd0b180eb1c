import { expect } from 'chai';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { Response } from 'supertest';
import { DAY } from '../../src/deps.ts';
import { photoPages } from '../../src/documents/photo-pages.reads.ts';
import { endBundle } from '../../src/documents/photo-pages.ts';
import { picturesIn } from '../../src/documents/pdf-pictures.ts';
import { ageDocuments } from '../../src/uploads/expire-documents.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { tinyJpeg, tinyPdf, tinyPng } from '../support/files.ts';
import { PHOTOGRAPH } from '../support/heic.ts';
import { refusal } from '../support/refusal.ts';
import { makeWorld } from '../support/world.ts';

type Sent = { name: string; content: Buffer };

describe('Photographs of pages', () => {
  let world: Awaited<ReturnType<typeof makeWorld>>;
  let at: TestApp;
  let suryani: Client;
  let made: Client;
  let id = '';
  let participant = '';

  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    suryani = await at.signIn('suryani@contoh.example');
    made = await at.signIn('made@contoh.example');
  });
  beforeEach(async () => {
    if (id !== '') await world.application('suryani', id, 'withdraw', { reason: 'Mulai lagi.' });
    await world.db.transaction(async (trx) => {
      for (const table of ['documents', 'photo_pages']) await trx(table).del();
    });
    id = await world.draft('suryani');
    participant = ((await world.db.read('participants').where({ application_id: id }).first('id')) as { id: string }).id; // prettier-ignore
    await world.db.transaction((trx) => trx('documents').where({ application_id: id }).del());
  });
  after(() => at.stop());

  const home = (): string => `/applications/${id}/documents`;
  const pages = (requirement = world.ids.insurance): string =>
    `/applications/${id}/pages/${requirement}/${participant}`;
  const send = (files: readonly Sent[], requirement = world.ids.insurance, client = suryani): Promise<Response> =>
    client.upload(`/applications/${id}/uploads/${requirement}/${participant}`, {}, files.map((one) => ({ field: 'file', ...one })), { from: home() }); // prettier-ignore
  const add = (files: readonly Sent[]): Promise<Response> =>
    suryani.upload(pages(), {}, files.map((one) => ({ field: 'file', ...one })), { from: pages() }); // prettier-ignore
  const photo = async (name: string, width: number, height: number): Promise<Sent> => ({ name, content: await tinyJpeg({ width, height }) }); // prettier-ignore
  const waiting = async (): Promise<{ id: string; name: string; turn: number }[]> =>
    (await world.db.read('photo_pages').join('files', 'files.id', 'photo_pages.file_id').orderBy('position').select('photo_pages.id', 'original_name as name', 'turn')) as never; // prettier-ignore
  const change = async (what: string, name: string): Promise<void> => {
    const page = (await waiting()).find((one) => one.name === name)!;
    const sent = await suryani.post(`${pages()}/change`, { do: `${what}:${page.id}` }, { from: pages() });
    expect(sent.status).to.equal(303);
  };
  const documents = async (): Promise<Record<string, unknown>[]> =>
    (await world.db.read('documents').join('files', 'files.id', 'documents.file_id').where({ application_id: id, current: true }).orderBy('documents.id').select('documents.id', 'documents.state', 'original_name', 'media_type', 'files.pages', 'made_from', 'thumbnail_key')) as never; // prettier-ignore
  const download = async (document: unknown): Promise<Buffer> =>
    (await suryani.get(`${home()}/${String(document)}`)).body as Buffer;
  const stored = (): number =>
    readdirSync(path.resolve(at.config.uploadsUrl), { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length; // prettier-ignore

  it('chosen together for a PDF wait until they are put in order: nothing is sent yet', async () => {
    const sent = await send([await photo('satu.jpg', 300, 400), await photo('dua.jpg', 400, 300)]);
    expect([sent.status, sent.headers['location']]).to.deep.equal([303, pages()]);
    expect(await documents()).to.deep.equal([]);
    const page = await suryani.get(pages());
    expect(page.text.indexOf('satu.jpg')).to.be.lessThan(page.text.indexOf('dua.jpg'));
    expect(page.text).to.include('Halaman 1 dari 2').and.include(`action="${pages()}/finish"`);
    expect((await suryani.get(home())).text).to.include('2 foto menunggu di sini');
  });

  it('become one PDF in the order chosen, turned as they were turned, an A4 page each', async () => {
    await send([await photo('satu.jpg', 300, 400), await photo('dua.jpg', 300, 420)]);
    await add([{ name: 'tiga.heic', content: PHOTOGRAPH }, { name: 'empat.png', content: await tinyPng({ width: 300, height: 300 }) }]); // prettier-ignore
    await change('up', 'dua.jpg');
    await change('down', 'satu.jpg');
    await change('turn', 'dua.jpg');
    await change('remove', 'empat.png');
    expect((await waiting()).map(({ name, turn }) => [name, turn])).to.deep.equal([
      ['dua.jpg', 90],
      ['tiga.heic', 0],
      ['satu.jpg', 0],
    ]);
    const done = await suryani.post(`${pages()}/finish`, {}, { from: pages() });
    expect(done.headers['location']).to.equal(`${home()}#r-${world.ids.insurance}-${participant}`);
    const [document] = await documents();
    expect(document).to.include({ original_name: 'Insurance.pdf', media_type: 'application/pdf', pages: 3, made_from: 'photographs' }); // prettier-ignore
    const pdf = await download(document!['id']);
    const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => Number(width) > Number(height)); // prettier-ignore
    expect(boxes, 'landscape, landscape, portrait').to.deep.equal([true, true, false]);
    const shapes = await Promise.all(picturesIn(pdf).map(async ({ start, end }) => (await sharp(pdf.subarray(start, end)).metadata()).width)); // prettier-ignore
    expect(shapes, 'the small one is no page-sized picture').to.deep.equal([420, 300]);
    expect((await suryani.get(home())).text).to.include('dibuat dari 3 foto');
  });

  it('leave neither rows nor files of their own when they have become a PDF', async () => {
    const before = stored();
    await send([await photo('satu.jpg', 300, 400), await photo('dua.jpg', 300, 400)]);
    await suryani.post(`${pages()}/finish`, {}, { from: pages() });
    expect(await waiting()).to.deep.equal([]);
    const [document] = await documents();
    expect(document!['thumbnail_key'], 'a scan has a picture').to.be.a('string');
    expect(stored() - before, 'the PDF and its picture').to.equal(2);
  });

  it('are put together once, however often the button is pressed', async () => {
    await send([await photo('satu.jpg', 300, 400)]);
    const keys = await suryani.keys(pages());
    const twice = [await suryani.post(`${pages()}/finish`, keys), await suryani.post(`${pages()}/finish`, keys)];
    expect(twice.map(({ status }) => status)).to.deep.equal([303, 303]);
    expect(await documents()).to.have.length(1);
  });

  it('moved while the PDF was being made are not thrown away with it', async () => {
    await send([await photo('satu.jpg', 300, 400), await photo('dua.jpg', 300, 400)]);
    const bundle = { applicationId: id, participantId: participant, requirementId: world.ids.insurance };
    const made = await photoPages(world.db.read, bundle);
    await change('turn', 'dua.jpg');
    expect(await refusal(world.act('suryani', (ctx) => endBundle(ctx, bundle, made)))).to.equal('conflict');
    expect(await waiting()).to.have.length(2);
  });

  it('one photograph alone is a page where a PDF is asked for, and stays a photograph where one is', async () => {
    expect((await send([await photo('polis.jpg', 300, 400)])).headers['location']).to.equal(pages());
    await send([await photo('paspor.jpg', 300, 400)], world.ids.passport);
    expect((await documents()).map(({ media_type: type }) => type)).to.deep.equal(['image/jpeg']);
  });

  it('HEIC is kept as a JPEG of its pixels, under its own name', async () => {
    await send([{ name: 'IMG_4711.HEIC', content: PHOTOGRAPH }], world.ids.passport);
    const [document] = await documents();
    expect(document).to.include({ original_name: 'IMG_4711.jpg', media_type: 'image/jpeg', made_from: 'heic' });
    const jpeg = await download(document!['id']);
    expect(await sharp(jpeg).metadata())
      .to.include({ width: 96, height: 64 })
      .and.not.have.property('exif');
    expect(jpeg.includes('Suryani')).to.equal(false);
    expect((await suryani.get(home())).text).to.include('diubah dari HEIC');
  });

  it('several files stand side by side where several are asked for; one that is wrong is named, and none is kept', async () => {
    await world.db.transaction((trx) => trx('requirements').where({ id: world.ids.passport }).update({ max_files: 3 }));
    try {
      const good = [await photo('a.jpg', 30, 40), { name: 'b.pdf', content: tinyPdf() }];
      const before = stored();
      const wrong = await send([...good, { name: 'c.pdf', content: Buffer.from('<html>') }], world.ids.passport);
      expect(wrong.status).to.equal(422);
      expect(wrong.text).to.include('c.pdf: Berkas harus berupa PDF');
      expect(stored(), 'nor any file of the good ones').to.equal(before);
      expect(await documents()).to.deep.equal([]);
      expect((await send(good, world.ids.passport)).status).to.equal(303);
      expect((await documents()).map(({ original_name: name }) => name)).to.deep.equal(['a.jpg', 'b.pdf']);
      const full = await send(good, world.ids.passport);
      expect(full.status).to.equal(422);
      expect(await documents()).to.have.length(2);
    } finally {
      await world.db.transaction((trx) => trx('requirements').where({ id: world.ids.passport }).update({ max_files: 1 })); // prettier-ignore
    }
  });

  it('a PDF is no photograph of a page, nor is a page put where nothing may be changed', async () => {
    const sent = await add([{ name: 'a.pdf', content: tinyPdf() }]);
    expect(sent.status).to.equal(422);
    expect(sent.text).to.include('Halaman harus berupa foto');
    await send([await photo('paspor.jpg', 300, 400)], world.ids.passport);
    await world.application('suryani', id, 'submit');
    const passport = pages(world.ids.passport);
    expect((await suryani.get(passport)).headers['location']).to.include(home());
    const late = await suryani.upload(passport, {}, [{ field: 'file', name: 'a.jpg', content: await tinyJpeg() }], { from: home() }); // prettier-ignore
    expect(late.status).to.equal(409);
    expect((await suryani.get(pages())).status, 'what is due before travel stays open').to.equal(200);
  });

  it('no more than twenty become one PDF', async () => {
    const many = await Promise.all(Array.from({ length: 11 }, (_, i) => photo(`h${String(i)}.jpg`, 30, 40)));
    await add(many.slice(0, 10));
    await add(many.slice(0, 10));
    const sent = await add(many.slice(10));
    expect(sent.status).to.equal(422);
    expect(await waiting()).to.have.length(20);
  });

  it('belong to their owner: nobody else sees, adds, moves or finishes them', async () => {
    await send([await photo('satu.jpg', 300, 400)]);
    const [page] = await waiting();
    const picture = `${pages()}/${page!.id}/picture`;
    expect((await suryani.get(picture)).type).to.equal('image/webp');
    expect((await made.get(pages())).status).to.equal(404);
    expect((await made.get(picture)).status).to.equal(404);
    expect((await made.post(`${pages()}/change`, { do: `remove:${page!.id}` })).status).to.equal(404);
    expect((await made.post(`${pages()}/finish`)).status).to.equal(404);
    expect(await waiting()).to.have.length(1);
  });

  it('that nobody made anything of go after two weeks', async () => {
    await send([await photo('satu.jpg', 300, 400)]);
    world.clock.advance(13 * DAY);
    expect((await ageDocuments(world.engine, world.clock.now())).forgotten).to.equal(0);
    world.clock.advance(2 * DAY);
    expect((await ageDocuments(world.engine, world.clock.now())).forgotten).to.equal(1);
    expect(await waiting()).to.deep.equal([]);
    world.clock.advance(-15 * DAY);
  });
});
