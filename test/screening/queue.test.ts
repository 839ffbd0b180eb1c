import { expect } from 'chai';
import { DAY, MINUTE } from '../../src/deps.ts';
import { assignReviewer } from '../../src/reviews/assign.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { tinyJpeg, tinyPdf } from '../support/files.ts';
import { makeWorld, START } from '../support/world.ts';

describe('The officers’ queue of documents', () => {
  let world: Awaited<ReturnType<typeof makeWorld>>;
  let at: TestApp;
  let suryani: Client;
  let dewi: Client;
  let andi: Client;
  let id = '';
  let participant = '';

  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
  });
  beforeEach(async () => {
    if (id !== '') await world.application('suryani', id, 'withdraw', { reason: 'Mulai lagi.' });
    await world.db.transaction(async (trx) => {
      for (const table of ['documents', 'pdf_pictures', 'pdf_pages']) await trx(table).del();
    });
    [suryani, dewi, andi] = await Promise.all(['suryani', 'dewi', 'andi'].map((name) => at.signIn(`${name}@contoh.example`))) as [Client, Client, Client]; // prettier-ignore
    id = await world.draft('suryani');
    participant = ((await world.db.read('participants').where({ application_id: id }).first('id')) as { id: string }).id; // prettier-ignore
    await send(world.ids.passport, 'paspor.jpg', await tinyJpeg({ width: 400, height: 300 }));
    world.clock.advance(MINUTE);
    await send(world.ids.insurance, 'polis.pdf', tinyPdf());
    await world.application('suryani', id, 'submit');
  });
  after(() => at.stop());

  const send = (requirement: string, name: string, content: Buffer) =>
    suryani.upload(`/applications/${id}/uploads/${requirement}/${participant}`, {}, [{ field: 'file', name, content }], { from: `/applications/${id}/documents` }); // prettier-ignore
  const document = async (requirement: string): Promise<{ id: string; state: string; version: number }> =>
    (await world.db.read('documents').where({ requirement_id: requirement, application_id: id, current: true }).first('id', 'state', 'version')) as never; // prettier-ignore
  const shown = (text: string): string => /<h2 id="doc-t">([^<]*)/.exec(text)?.[1] ?? '';
  const post = (one: string, fields: Record<string, string>, client = dewi, query = '') =>
    client.post(`/office/documents/${id}/${one}${query}`, { version: '1', ...fields }, { from: `/office/documents?doc=${one}` }); // prettier-ignore

  it('shows the longest waiting first, says how many there are, and goes on to the next by itself', async () => {
    const first = await dewi.get('/office/documents');
    expect([shown(first.text), first.text.includes('1 dari 2')]).to.deep.equal(['Passport', true]);
    const { id: passport } = await document(world.ids.passport);
    const done = await post(passport, { decision: 'accept' });
    expect(done.status).to.equal(303);
    const next = await dewi.get(done.headers['location'] as string);
    expect(shown(next.text)).to.equal('Insurance');
    const { id: insurance } = await document(world.ids.insurance);
    const last = await post(insurance, {
      decision: 'reject',
      reason_code: 'incomplete',
      reason: 'Halaman 2 tidak ada.',
    });
    const end = await dewi.get(last.headers['location'] as string);
    expect(end.text).to.include('Tidak ada yang menunggu');
    expect([(await document(world.ids.passport)).state, (await document(world.ids.insurance)).state]).to.deep.equal(['accepted', 'rejected']); // prettier-ignore
  });

  it('can be narrowed by call, document and city, and keeps that while it goes on', async () => {
    const narrow = `/office/documents?requirement=insurance&city=palu&call=${world.ids.call}`;
    const page = await dewi.get(narrow);
    expect([shown(page.text), page.text.includes('1 dari 1')]).to.deep.equal(['Insurance', true]);
    expect(page.text).to.include(`/office/documents/${id}/${(await document(world.ids.insurance)).id}?call=${world.ids.call}&amp;requirement=insurance&amp;city=palu`); // prettier-ignore
    expect((await dewi.get('/office/documents?city=davao')).text).to.include('Tampilkan semua untuk melihat');
    expect((await dewi.get('/office/documents?order=nonsense&call=%00')).status, 'an address passed on is no dead end').to.be.oneOf([200, 404]); // prettier-ignore
  });

  it('puts what has to be decided soonest first, if so wanted', async () => {
    const other = await world.given('submitted', 'made');
    await world.db.transaction(async (trx) => {
      await trx('requirements').insert({ id: 'asked', call_id: world.ids.call, application_id: other, key: 'asked', position: 1000, name: '{"en":"Family card","id":"Kartu keluarga"}', hint: '{}', condition: 'always', due: 'travel', formats: '["application/pdf"]' }); // prettier-ignore
      const { id: who } = (await trx('participants').where({ application_id: other }).first('id')) as { id: string };
      await trx('document_requests').insert({ id: 'rq', application_id: other, participant_id: who, requirement_id: 'asked', reason: 'x', due_on: '2026-11-26', asked_by: 'p-dewi', asked_at: START }); // prettier-ignore
      await trx('documents').where({ application_id: other }).update({ requirement_id: 'asked' });
      await trx('files').whereIn('id', trx('documents').where({ application_id: other }).select('file_id')).update({ storage_key: 'e'.repeat(40) }); // prettier-ignore
    });
    expect(shown((await dewi.get('/office/documents?order=due')).text), 'though its file is gone').to.equal(
      'Kartu keluarga',
    );
    expect((await dewi.get('/office/documents')).text, 'the longest waiting').to.include('1 dari 3');
  });

  it('says of a PDF whose pages cannot be shown why, and how much there is to read, with a control to open it; of another nothing', async () => {
    const { id: insurance } = await document(world.ids.insurance);
    const address = `/office/documents?doc=${insurance}`;
    expect((await dewi.get(address)).text).to.not.include('1 halaman,');
    await world.db.transaction((trx) => trx('pdf_pages').update({ standing: 'locked', sizes: '[]' }));
    const { text } = await dewi.get(address);
    expect(text).to.match(new RegExp(`<a class="btn" href="/applications/${id}/documents/${insurance}">`));
    expect(text).to.include('polis.pdf, 1 halaman, 1 KB').and.include('dilindungi kata sandi');
    expect(text).to.not.include('/pictures/');
  });

  it('shows a restricted file only after it was opened, notes that, and shows it to its owner', async () => {
    const { id: passport } = await document(world.ids.passport);
    const picture = `/office/documents/${id}/${passport}/pictures/1`;
    expect((await dewi.get(`/office/documents?doc=${passport}`)).text).not.to.include(picture);
    expect((await dewi.get(picture)).status).to.equal(404);
    const opened = await dewi.post(`/office/documents/${id}/${passport}/open`, {}, { from: `/office/documents?doc=${passport}` }); // prettier-ignore
    const page = await dewi.get(opened.headers['location'] as string);
    expect(page.text).to.include(picture);
    const answer = await dewi.get(picture);
    expect([answer.status, answer.type]).to.deep.equal([200, 'image/webp']);
    expect(answer.headers['content-security-policy']).to.equal("default-src 'none'; sandbox");
    expect((await andi.get(picture)).status, 'each officer opens it for themselves').to.equal(404);
    const access = (await suryani.get(`/applications/${id}/access`)).text;
    expect(access).to.include('Petugas Palu').and.include('Memeriksa dokumen Anda').and.not.include('Dewi');
    expect((await dewi.get(`/office/applications/${id}`)).text, 'the office sees who it was').to.include('Siapa yang membuka berkas terbatas'); // prettier-ignore
    world.clock.advance(31 * MINUTE);
    const later = await at.signIn('dewi@contoh.example');
    expect((await later.get(picture)).status, 'and not for ever').to.equal(404);
  });

  it('says when somebody else was quicker, decides nothing, and goes on', async () => {
    const { id: passport } = await document(world.ids.passport);
    await post(passport, { decision: 'accept' }, andi);
    const late = await post(passport, { decision: 'reject', reason_code: 'unreadable' });
    expect(late.status).to.equal(303);
    const next = await dewi.get(late.headers['location'] as string);
    expect(next.text).to.include('sudah diputuskan orang lain');
    expect(shown(next.text)).to.equal('Insurance');
    expect((await document(world.ids.passport)).state).to.equal('accepted');
  });

  it('says what is wrong with a decision, and keeps what was typed', async () => {
    const { id: passport } = await document(world.ids.passport);
    const none = await post(passport, {});
    expect([none.status, none.text.includes('href="#decision"')]).to.deep.equal([422, true]);
    const wrong = await post(passport, { decision: 'reject', reason_code: 'other', reason: '' });
    expect([wrong.status, wrong.text.includes('href="#reason"')]).to.deep.equal([422, true]);
    const day = await post(passport, { decision: 'reject', reason_code: 'other', reason: 'Sudut kiri gelap.', 'fix_by-day': '31', 'fix_by-month': '2', 'fix_by-year': '2027' }); // prettier-ignore
    expect(day.text).to.include('href="#fix_by"').and.include('Sudut kiri gelap.');
    expect((await document(world.ids.passport)).state).to.equal('pending');
  });

  it('holds nothing for who is recused, a party, a blind reviewer, or an officer of a city that sends nobody', async () => {
    const { id: passport } = await document(world.ids.passport);
    const hidden = async (client: Client, who: string): Promise<void> => {
      expect((await client.get('/office/documents')).text, who).to.include('Tidak ada yang menunggu').and.not.include('Suryani'); // prettier-ignore
      expect((await post(passport, { decision: 'accept' }, client)).status, who).to.be.oneOf([403, 404]);
    };
    await world.db.transaction((trx) => trx('recusals').insert({ id: 'r', application_id: id, person_id: 'p-andi', kind: 'family', recorded_by: 'p-dewi', recorded_at: START })); // prettier-ignore
    await hidden(andi, 'recused');
    await hidden(await at.signIn('maria@contoh.example'), 'another city');
    await post(passport, { decision: 'accept' });
    await world.application('dewi', id, 'start_review');
    expect(shown((await dewi.get('/office/documents')).text), 'before').to.equal('Insurance');
    await world.act('dewi', (ctx) => assignReviewer(ctx, { applicationId: id, personId: 'p-ratna', dueOn: null }));
    await world.db.transaction((trx) => trx('assignments').update({ person_id: 'p-dewi' }));
    await hidden(dewi, 'reads it blind');
    await world.db.transaction((trx) => trx('assignments').update({ person_id: 'p-ratna' }));
    expect((await (await at.signIn('ratna@contoh.example')).get('/office/documents')).status, 'a reviewer').to.equal(
      403,
    );
    expect((await document(world.ids.insurance)).state).to.equal('pending');
  });

  it('shows the pages of a PDF, each in a place of its size before it is drawn, and draws each once', async () => {
    const { id: insurance } = await document(world.ids.insurance);
    const picture = `/office/documents/${id}/${insurance}/pictures/1`;
    const page = await dewi.get(`/office/documents?doc=${insurance}`);
    expect(page.text).to.match(new RegExp(`<img src="${picture}" alt="[^"]+" width="417" height="417">`));
    const kept = () => world.db.read('pdf_pictures').pluck<string[]>('storage_key');
    expect(await kept(), 'looking at the page draws nothing').to.deep.equal([]);
    const [first, twin] = await Promise.all([dewi.get(picture), andi.get(picture)]);
    expect([first.status, first.type, twin.status]).to.deep.equal([200, 'image/webp', 200]);
    const [key] = await kept();
    expect((await dewi.get(picture)).body).to.deep.equal(first.body);
    expect(await kept(), 'kept beside the file').to.deep.equal([key]);
    expect((await dewi.get(`/office/documents/${id}/${insurance}/pictures/2`)).status, 'no such page').to.equal(404);
  });

  it('shows the first page on the case too, in a place of its size, and says what is not shown', async () => {
    const { id: insurance } = await document(world.ids.insurance);
    const read = async (): Promise<string> => (await dewi.get(`/office/applications/${id}?doc=${insurance}`)).text;
    const picture = new RegExp(
      `<img src="/office/documents/${id}/${insurance}/pictures/1" alt="[^"]+" width="417" height="417"`,
    );
    expect(await read())
      .to.match(picture)
      .and.not.include('halaman pertama dari');
    await world.db.transaction((trx) => trx('pdf_pages').update({ pages: 7 }));
    expect(await read())
      .to.match(picture)
      .and.include('halaman pertama dari 7');
    await world.db.transaction((trx) => trx('pdf_pages').update({ standing: 'locked', pages: null, sizes: '[]' }));
    expect(await read())
      .to.include('dilindungi kata sandi')
      .and.not.include('pictures/1');
    const { id: passport } = await document(world.ids.passport);
    const restricted = await dewi.get(`/office/applications/${id}?doc=${passport}`);
    expect(restricted.text, 'a restricted one is opened first').to.not.include('/pictures/1');
  });

  it('draws a picture anew that the storage has lost', async () => {
    const { id: insurance } = await document(world.ids.insurance);
    const picture = `/office/documents/${id}/${insurance}/pictures/1`;
    const first = await dewi.get(picture);
    await world.db.transaction((trx) => trx('pdf_pictures').update({ storage_key: 'e'.repeat(40) }));
    expect((await dewi.get(picture)).body).to.deep.equal(first.body);
    expect(await world.db.read('pdf_pictures').pluck('storage_key')).to.not.include('e'.repeat(40));
  });

  it('says which pages could not be drawn, and how many there are besides; tries again after a day', async () => {
    const { id: insurance } = await document(world.ids.insurance);
    await dewi.get(`/office/documents?doc=${insurance}`);
    await world.db.transaction(async (trx) => {
      const { file_id } = (await trx('pdf_pages').first('file_id')) as { file_id: string };
      await trx('pdf_pages').update({ pages: 10_000, sizes: '[[417,417],[417,417],null]' });
      await trx('pdf_pictures').insert({ file_id, number: 1, storage_key: null, drawn_at: world.clock.now() });
    });
    const { text } = await dewi.get(`/office/documents?doc=${insurance}`);
    expect(text).to.include('Halaman 1, 3 tidak dapat ditampilkan').and.include('3 halaman pertama dari 10.000');
    expect(text).to.include('pictures/2').and.not.include('pictures/1"');
    expect((await dewi.get(`/office/documents/${id}/${insurance}/pictures/1`)).status).to.equal(404);
    world.clock.advance(DAY + MINUTE);
    const later = await at.signIn('dewi@contoh.example');
    expect((await later.get(`/office/documents/${id}/${insurance}/pictures/1`)).status).to.equal(200);
  });
});
