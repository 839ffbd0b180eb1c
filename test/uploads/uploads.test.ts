import { expect } from 'chai';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { tinyJpeg, tinyPdf } from '../support/files.ts';
import { makeWorld, type World } from '../support/world.ts';

describe('the page of documents', () => {
  let world: World;
  let at: TestApp;
  let suryani: Client;
  let made: Client;
  let id = '';
  let participant = '';

  before(async () => {
    const fresh = await makeWorld();
    world = fresh;
    at = await startApp({ world: fresh });
    suryani = await at.signIn('suryani@contoh.example');
    made = await at.signIn('made@contoh.example');
    id = await world.draft('suryani');
    participant = await participantOf(id);
    await world.db.transaction((trx) => trx('documents').del());
  });
  after(() => at.stop());

  async function participantOf(application: string): Promise<string> {
    return ((await world.db.read('participants').where({ application_id: application }).first('id')) as { id: string })
      .id;
  }
  const home = (application = id): string => `/applications/${application}/documents`;
  const to = (requirement: string, application = id, whose = participant): string =>
    `/applications/${application}/uploads/${requirement}/${whose}`;
  async function documents(
    application = id,
  ): Promise<{ id: string; state: string; name: string; requirement_id: string }[]> {
    return (await world.db
      .read('documents')
      .join('files', 'files.id', 'documents.file_id')
      .where({ application_id: application, current: true })
      .orderBy('documents.id')
      .select('documents.id', 'documents.state', 'documents.requirement_id', 'files.original_name as name')) as never;
  }
  const send = (path: string, name: string, content: Buffer, client = suryani, from = home()) =>
    client.upload(path, {}, [{ field: 'file', name, content }], { from });

  it('shows what is asked for, when it is due, and a form for each file', async () => {
    const page = await suryani.get(home());
    expect(page.status).to.equal(200);
    expect(page.text)
      .to.contain(`action="${to(world.ids.passport)}"`)
      .and.to.contain(`action="${to(world.ids.insurance)}"`);
    expect(page.text.match(/<form[^>]*multipart/g)).to.have.length(2);
  });

  it('is found by its owner and by nobody else', async () => {
    expect((await made.get(home())).status).to.equal(404);
    const dewi = await at.signIn('dewi@contoh.example');
    expect((await dewi.get(home())).status).to.equal(403); // an officer sees the application, and has another page
  });

  it('takes a file with a Thai name, and shows its name, size and picture', async () => {
    const sent = await send(to(world.ids.passport), 'หนังสือเดินทาง.jpg', await tinyJpeg({ width: 300, height: 200 }));
    expect(sent.status).to.equal(303);
    expect(sent.headers['location']).to.equal(`${home()}#r-${world.ids.passport}-${participant}`);
    const page = await suryani.get(home());
    expect(page.text).to.contain('หนังสือเดินทาง.jpg').and.to.contain(' KB').and.to.contain('/thumbnail"');
  });

  it('answers the script with JSON: where to go, or what is wrong', async () => {
    const keys = await suryani.keys(home());
    const request = (await import('supertest')).default;
    const cookie = [...suryani.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const ask = (content: Buffer, name: string) =>
      request(at.app)
        .post(to(world.ids.insurance))
        .set({ Cookie: cookie, Accept: 'application/json', 'Sec-Fetch-Site': 'same-origin' })
        .field('_csrf', keys._csrf)
        .attach('file', content, name);
    const wrong = await ask(Buffer.from('<html>'), 'polis.png');
    expect([wrong.status, typeof wrong.body.message]).to.deep.equal([422, 'string']);
    const right = await ask(tinyPdf(), 'polis.pdf');
    expect([right.status, right.body.to]).to.deep.equal([200, `${home()}#r-${world.ids.insurance}-${participant}`]);
  });

  it('says what is wrong with a file at the field of its own requirement, and keeps nothing', async () => {
    const before = await documents();
    const polis = before.find((one) => one.requirement_id === world.ids.insurance)!;
    const wrong = await suryani.upload(
      `${to(world.ids.passport)}`,
      {},
      [{ field: 'file', name: 'a.pdf', content: 'not a pdf' }],
      { from: home() },
    );
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.contain('class="notice notice--err"'); // the passport is there already: no field, but its block says why
    const none = await suryani.upload(to(world.ids.insurance), {}, [], { from: `${home()}?replace=${polis.id}` });
    expect(none.status).to.equal(422);
    expect(await documents()).to.deep.equal(before);
  });

  it('shows the form again for a file that is to be replaced, with the error at it', async () => {
    const passport = (await documents()).find((one) => one.requirement_id === world.ids.passport);
    const page = await suryani.get(`${home()}?replace=${passport!.id}`);
    expect(page.text).to.contain(`id="f-${world.ids.passport}-${participant}"`);
    const wrong = await send(
      `${to(world.ids.passport)}?replaces=${passport!.id}`,
      'a.pdf',
      Buffer.from('x'),
      suryani,
      `${home()}?replace=${passport!.id}`,
    );
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.contain(`id="f-${world.ids.passport}-${participant}-e"`);
    const right = await send(
      to(world.ids.passport),
      'paspor.pdf',
      tinyPdf(),
      suryani,
      `${home()}?replace=${passport!.id}`,
    );
    expect(right.status).to.equal(303);
    expect((await documents()).map(({ name }) => name)).to.have.members(['polis.pdf', 'paspor.pdf']);
  });

  it('turns away what is too large', async () => {
    const sent = await send(to(world.ids.passport), 'besar.pdf', Buffer.alloc(11_000_000));
    expect(sent.status).to.equal(413);
  });

  it('takes nothing for the application of somebody else, nor for a participant of another', async () => {
    const theirs = await world.draft('made');
    const whose = await participantOf(theirs);
    const before = (await documents(theirs)).length;
    expect((await send(to(world.ids.insurance, theirs, whose), 'a.pdf', tinyPdf())).status).to.equal(404);
    expect((await send(to(world.ids.insurance, id, whose), 'a.pdf', tinyPdf())).status).to.equal(404);
    expect(await documents(theirs)).to.have.length(before);
    const own = await send(to(world.ids.insurance, theirs, whose), 'a.pdf', tinyPdf(), made, home(theirs));
    expect(own.status).to.equal(303); // the same form, from its owner
  });

  it('removes a file of a draft, of its owner only', async () => {
    const polis = (await documents()).find(({ name }) => name === 'polis.pdf')!;
    expect((await made.post(`${home()}/${polis.id}/remove`)).status).to.equal(404);
    expect((await suryani.post(`${home()}/${polis.id}/remove`, {}, { from: home() })).status).to.equal(303);
    expect((await documents()).map(({ name }) => name)).to.deep.equal(['paspor.pdf']);
  });

  it('keeps the files of what was sent, and says why', async () => {
    await world.application('suryani', id, 'submit');
    const page = await suryani.get(home());
    expect(page.text).not.to.contain(`action="${to(world.ids.passport)}"`);
    const [passport] = await documents();
    const refused = await suryani.post(`${home()}/${passport!.id}/remove`, {}, { from: home() });
    expect(refused.status).to.equal(409);
    expect(await documents()).to.have.length(1);
    expect((await send(to(world.ids.passport), 'neu.pdf', tinyPdf())).status).to.equal(409);
  });

  it('lets a rejected file be put right, with the reason and the day beside it', async () => {
    await world.db.transaction((trx) =>
      trx('documents').where({ application_id: id, current: true }).update({
        state: 'rejected',
        reason_code: 'unreadable',
        reason: 'Sudut kiri gelap.',
        fix_by: '2026-12-20',
        decided_by: 'p-dewi',
        decided_at: world.clock.now(),
      }),
    );
    const page = await suryani.get(home());
    expect(page.text)
      .to.contain('Sudut kiri gelap.')
      .and.to.contain('20 Desember 2026')
      .and.to.contain(`action="${to(world.ids.passport)}"`);
    expect((await send(to(world.ids.passport), 'paspor2.pdf', tinyPdf())).status).to.equal(303);
    expect((await documents()).map(({ name, state }) => [name, state])).to.deep.equal([['paspor2.pdf', 'pending']]);
  });

  it('asks as many questions of the database for one file as for twenty', async () => {
    const count = async (): Promise<number> => {
      let seen = 0;
      const note = (): void => void (seen += 1);
      world.db.read.on('query', note);
      await suryani.get(home());
      world.db.read.removeListener('query', note);
      return seen;
    };
    const few = await count();
    await world.db.transaction((trx) =>
      trx('requirements').where({ id: world.ids.insurance }).update({ max_files: 5 }),
    );
    for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) await send(to(world.ids.insurance), name, tinyPdf());
    expect(await documents()).to.have.length(4);
    expect(await count()).to.equal(few);
  });

  it('shows its owner who opened a restricted file, and why', async () => {
    const passport = (await documents()).find((one) => one.requirement_id === world.ids.passport);
    const dewi = await at.signIn('dewi@contoh.example');
    const path = `${home()}/${passport!.id}`;
    const access = `/applications/${id}/access`;
    expect((await suryani.get(home())).text).to.contain(`href="${access}"`);
    expect((await suryani.get(access)).text).not.to.contain('Nomor paspor diperiksa');
    await dewi.post(path, { reason: 'Nomor paspor diperiksa' }, { from: path });
    const page = await suryani.get(access);
    expect(page.text).to.contain('Nomor paspor diperiksa').and.to.contain('Petugas Palu');
    expect(page.text, 'by role and city, not by name').not.to.contain('Dewi Lestari');
  });
});

describe('a document that a placement waits for', () => {
  it('marks the condition as submitted, and as pending again when it is taken away', async () => {
    const world = await makeWorld();
    const at = await startApp({ world });
    try {
      const id = await world.given('selected', 'suryani');
      const placement = await world.placed('offered', id);
      const suryani = await at.signIn('suryani@contoh.example');
      const states = async (): Promise<string[]> =>
        (
          (await world.db.read('conditions').where({ placement_id: placement }).select('state')) as { state: string }[]
        ).map(({ state }) => state);
      expect(await states()).to.deep.equal(['pending']);
      const { id: participant } = (await world.db.read('participants').where({ application_id: id }).first('id')) as {
        id: string;
      };
      const home = `/applications/${id}/documents`;
      const sent = await suryani.upload(
        `/applications/${id}/uploads/${world.ids.insurance}/${participant}`,
        {},
        [{ field: 'file', name: 'polis.pdf', content: tinyPdf() }],
        { from: home },
      );
      expect(sent.status).to.equal(303);
      expect(await states()).to.deep.equal(['submitted']);
      const { id: document } = (await world.db
        .read('documents')
        .where({ requirement_id: world.ids.insurance, current: true })
        .first('id')) as { id: string };
      await suryani.post(`${home}/${document}/remove`, {}, { from: home });
      expect(await states()).to.deep.equal(['pending']);
    } finally {
      await at.stop();
    }
  });
});
