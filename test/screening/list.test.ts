import { expect } from 'chai';
import { recordRecusal } from '../../src/reviews/assign.ts';
import type { Client } from '../support/app.ts';
import { crowd, crowdGiven } from '../support/crowd.ts';
import { openOffice, type Office } from './office.ts';

describe('The office’s list of applications', () => {
  let office: Office;
  let dewi: Client;
  let suryani: string;
  let tara: string;
  let made: string;
  const ref = new Map<string, string>();

  before(async () => {
    office = await openOffice();
    const { world } = office;
    suryani = await world.given('submitted', 'suryani');
    tara = await world.given('submitted', 'tara');
    made = await world.given('deliberation', 'made');
    for (const id of [suryani, tara, made]) ref.set(id, await office.reference(id));
    dewi = await office.as('dewi');
  });
  after(() => office.stop());

  const listed = async (client: Client, query = ''): Promise<string[]> => {
    const { text, status } = await client.get(`/office/applications${query}`);
    expect(status).to.equal(200);
    return [suryani, tara, made].filter((id) => text.includes(`>${ref.get(id)!}</a>`));
  };

  it('shows an officer what their city sends, and an officer of another city nothing', async () => {
    expect(await listed(dewi)).to.have.members([suryani, tara, made]);
    const maria = await office.as('maria');
    expect(await listed(maria)).to.deep.equal([]);
    expect((await maria.get(`/office/applications/${suryani}`)).status).to.equal(404);
    expect((await dewi.get(`/office/applications/${suryani}`)).status).to.equal(200);
  });

  it('is closed to reviewers and applicants, and open to an auditor', async () => {
    expect((await (await office.as('ratna')).get('/office/applications')).status).to.equal(403);
    expect((await (await office.as('suryani')).get('/office/applications')).status).to.equal(403);
    expect(await listed(await office.as('siti'))).to.have.members([suryani, tara, made]);
  });

  it('narrows by state, name, reference, age and documents', async () => {
    expect(await listed(dewi, '?state=deliberation')).to.deep.equal([made]);
    expect(await listed(dewi, '?state=ended')).to.deep.equal([]);
    expect(await listed(dewi, '?q=lamadj')).to.deep.equal([tara]);
    expect(await listed(dewi, `?q=${ref.get(made)!.toLowerCase()}`)).to.deep.equal([made]);
    expect(await listed(dewi, '?minor=yes')).to.deep.equal([tara]);
    expect(await listed(dewi, '?minor=no')).to.have.members([suryani, made]);
    expect(await listed(dewi, '?documents=check')).to.have.members([suryani, tara]);
    expect(await listed(dewi, '?documents=accepted')).to.deep.equal([made]);
    expect(await listed(dewi, '?city=davao')).to.deep.equal([]);
    expect(await listed(dewi, `?call=${office.world.ids.call}&track=student`)).to.have.members([suryani, tara, made]);
  });

  it('finds what waits for one’s own signature, and nothing for who has signed', async () => {
    await office.world.application('andi', made, 'select', { rank: 3 });
    expect(await listed(dewi, '?mine=signature')).to.deep.equal([made]);
    expect(await listed(await office.as('andi'), '?mine=signature')).to.deep.equal([]);
  });

  it('reads hostile queries as no query at all', async () => {
    for (const query of [
      "?q=' OR 1=1 --&state=x' OR '1'='1",
      '?q=%00%ED%A0%80&sort=applications.text_key',
      '?call=../../etc&city[]=palu&minor=yes&minor=no',
      '?after=eyJhIjoxfQ&view=<script>',
      `?after=${Buffer.from(JSON.stringify(['f', "'; DROP TABLE applications; --", 'x'])).toString('base64url')}`,
      `?q=${'"*'.repeat(400)}`,
      '?q=AND%20OR%20NOT%20NEAR(',
    ])
      expect((await dewi.get(`/office/applications${query}`)).status, query).to.equal(200);
    expect(await listed(dewi, '?state=nonsense')).to.have.members([suryani, tara, made]);
  });

  it('keeps its filters through a case and back, and never leads elsewhere', async () => {
    const { text } = await dewi.get('/office/applications?state=submitted&sort=oldest');
    const href = new RegExp(`href="(/office/applications/${suryani}[^"]*)"`).exec(text)![1]!.replaceAll('&amp;', '&');
    const opened = await dewi.get(href);
    expect(opened.text).to.include('href="/office/applications?state=submitted&amp;sort=oldest"');
    expect(opened.text).to.match(new RegExp(`href="/office/applications/${tara}[^"]*" rel="(next|prev)"`));
    const hostile = await dewi.get(
      `/office/applications/${suryani}?from=${encodeURIComponent('//evil.example?q=x&state=javascript:1')}`,
    );
    expect(hostile.text).to.match(/class="crumb"[^>]*>\s*<a href="\/office\/applications">/);
    expect(hostile.text).to.not.match(/href="(https?:)?\/\/evil|href="javascript:/);
  });

  it('shows a board of states with their numbers', async () => {
    const { text } = await dewi.get('/office/applications?view=board');
    expect(text).to.match(/To be checked<\/span><b class="num">2|Perlu diperiksa<\/span><b class="num">2/);
    for (const id of [suryani, tara, made]) expect(text).to.include(ref.get(id)!);
  });

  it('says what is empty and how to go on', async () => {
    const { text } = await dewi.get('/office/applications?state=deferred');
    expect(text).to.include('class="empty"');
    expect(text).to.include('href="/office/applications"');
  });

  describe('with somebody recused', () => {
    let andi: Client;
    before(async () => {
      await office.world.act('dewi', (ctx) =>
        recordRecusal(ctx, { applicationId: suryani, personId: 'p-andi', kind: 'family', reason: 'Her uncle.' }),
      );
      andi = await office.as('andi');
    });

    it('hides the case from them in list, board, search, numbers and page alike', async () => {
      expect(await listed(andi)).to.have.members([tara, made]);
      expect(await listed(andi, '?view=board')).to.have.members([tara, made]);
      expect(await listed(andi, `?q=${ref.get(suryani)!}`)).to.deep.equal([]);
      expect(await listed(andi, '?state=all&sort=name')).to.have.members([tara, made]);
      const board = (await andi.get('/office/applications?view=board')).text;
      expect(board).to.match(/(To be checked|Perlu diperiksa)<\/span><b class="num">1/);
      expect(board).to.match(/<span class="c">2<\/span>/);
      expect((await andi.get(`/office/applications/${suryani}`)).status).to.equal(404);
      expect((await andi.get('/office')).text).to.not.include(ref.get(suryani)!);
    });

    it('shows it to their colleague as before', async () => {
      expect(await listed(dewi)).to.have.members([suryani, tara, made]);
      expect(await listed(dewi, `?q=${ref.get(suryani)!}`)).to.deep.equal([suryani]);
      expect((await dewi.get(`/office/applications/${suryani}`)).status).to.equal(200);
    });
  });
});

describe('Saved views', () => {
  let office: Office;
  before(async () => {
    office = await openOffice();
    await office.world.given('submitted', 'suryani');
  });
  after(() => office.stop());

  it('are kept with a number, renamed and deleted by their owner alone', async () => {
    const dewi = await office.as('dewi');
    await dewi.get('/office/applications?state=submitted');
    const kept = await dewi.post('/office/views', { name: 'Mine & today', query: 'state=submitted&sort=oldest' });
    expect(kept.status).to.equal(303);
    expect(kept.headers['location']).to.equal('/office/applications?state=submitted&sort=oldest');
    expect((await dewi.get('/office/applications')).text).to.match(/Mine &amp; today<span class="c">1<\/span>/);

    const again = await dewi.post(
      '/office/views',
      { name: 'Mine & today', query: '' },
      { from: '/office/applications' },
    );
    expect(again.status).to.equal(422);
    expect(again.text).to.include('value="Mine &amp; today"');

    const { id } = (await office.world.db.read('saved_views').first('id')) as { id: string };
    const andi = await office.as('andi');
    expect((await andi.get('/office/applications')).text).to.not.include('Mine &amp; today');
    expect((await andi.post(`/office/views/${id}`, { name: 'Stolen' }, { from: '/office/views' })).status).to.equal(
      404,
    );
    expect((await andi.post(`/office/views/${id}/delete`, {}, { from: '/office/views' })).status).to.equal(404);

    expect((await dewi.post(`/office/views/${id}`, { name: 'Today' }, { from: '/office/views' })).status).to.equal(303);
    expect((await dewi.get('/office/views')).text).to.include('>Today<');
    expect((await dewi.post(`/office/views/${id}/delete`, {}, { from: '/office/views' })).status).to.equal(303);
    expect(await office.world.db.read('saved_views').first('id')).to.equal(undefined);
  });

  it('keep filters only, whatever address is sent', async () => {
    const dewi = await office.as('dewi');
    await dewi.post(
      '/office/views',
      { name: 'Odd', query: 'https://evil.example/?state=all&evil=1' },
      { from: '/office/applications' },
    );
    const view = (await office.world.db.read('saved_views').where({ name: 'Odd' }).first('query')) as { query: string };
    expect(view.query).to.equal('');
  });
});

describe('A page of the list', () => {
  let office: Office;
  let dewi: Client;
  before(async () => {
    office = await openOffice();
    dewi = await office.as('dewi');
  });
  after(() => office.stop());

  it('takes the same number of queries for one application and for sixty, and holds fifty', async function () {
    this.timeout(60_000);
    const faces = await crowd(office.world, 60);
    const first = await crowdGiven(office.world, faces[0]!, 'in_review');
    const paths = [
      '/office',
      '/office/applications',
      '/office/applications?view=board',
      `/office/applications/${first}`,
    ];
    await dewi.post('/office/views', { name: 'One', query: 'state=in_review' }, { from: '/office/applications' });
    const one = new Map<string, number>();
    for (const path of paths) await dewi.get(path); // what a session notes at its first steps is no query of a page
    for (const path of paths) one.set(path, (await office.queries(dewi, path)).count);
    for (const face of faces.slice(1)) await crowdGiven(office.world, face, 'submitted');
    for (const path of paths) {
      const { count, status } = await office.queries(dewi, path);
      expect(status, path).to.equal(200);
      expect(count, path).to.equal(one.get(path));
    }
    const rows = (text: string): number => text.match(/name="sel"/g)?.length ?? 0;
    const page = (await dewi.get('/office/applications')).text;
    expect(rows(page)).to.equal(50);
    const next = /href="([^"]*)" rel="next"/.exec(page)![1]!.replaceAll('&amp;', '&');
    const second = (await dewi.get(next)).text;
    expect(rows(second)).to.equal(10);
    const previous = /href="([^"]*)" rel="prev"/.exec(second)![1]!.replaceAll('&amp;', '&');
    const back = (await dewi.get(previous)).text;
    const refs = (text: string): string[] => [...text.matchAll(/PLU-\d{4}-\w\w(?=<\/a>)/g)].map(([one]) => one);
    expect(refs(back)).to.deep.equal(refs(page));
    expect(new Set([...refs(page), ...refs(second)]).size).to.equal(60);
    for (const sort of ['oldest', 'waiting', 'name', 'reference']) {
      const start = (await dewi.get(`/office/applications?sort=${sort}`)).text;
      const rest = (await dewi.get(/href="([^"]*)" rel="next"/.exec(start)![1]!.replaceAll('&amp;', '&'))).text;
      expect(new Set([...refs(start), ...refs(rest)]).size, sort).to.equal(60);
    }
    const board = (await dewi.get('/office/applications?view=board')).text;
    expect(rows(board)).to.equal(5);
    expect(board).to.match(/class="more" href="\/office\/applications\?state=submitted">55 /);
  });
});
