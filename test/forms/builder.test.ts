import { expect } from 'chai';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';
import { givenCall } from '../calls/given.ts';
import { builder, versionOn, type Builder } from './rebuild.ts';

const EN = { 'Accept-Language': 'en' };
const LANG = { headers: EN };

describe('The form builder', function () {
  this.timeout(20_000);
  let world: World & { url: string };
  let at: TestApp;
  let dewi: Client;
  let andi: Client;
  let own: Builder;
  const open = async (path: string, who = dewi): Promise<string> => (await who.get(`${own.base}${path}`, EN)).text;
  const post = (path: string, fields: Record<string, string | string[]>, who = dewi) => who.post(`${own.base}${path}`, fields, LANG); // prettier-ignore

  beforeEach(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    await world.db.transaction((trx) => trx('persons').update({ locale: 'en' }));
    [dewi, andi] = [await at.signIn('dewi@contoh.example'), await at.signIn('andi@contoh.example')];
    own = builder(dewi, world.ids.call);
  });
  afterEach(() => at.stop());

  it('is linked from the call’s page for the lead city’s officers', async () => {
    expect((await dewi.get(`/office/calls/${world.ids.call}`, EN)).text).to.include(`href="${own.base}"`);
  });

  it('begins its working copy with the first change, and applicants see nothing of it', async () => {
    expect(await open('')).to.include('Live: the standard form, version 1');
    expect(await world.db.read('form_drafts').select('call_id')).to.deep.equal([]);
    await own.send('/sections/details', { title_id: 'Diri', title_en: 'About yourself', group: 'about_you' });
    expect(await open(''))
      .to.include('Working copy of version 1')
      .and.include('About yourself')
      .and.include('1 change.');
    const draft = await world.draft('made');
    const made = await at.signIn('made@contoh.example');
    expect((await made.get(`/applications/${draft}`, EN)).text).to.include('Your details').and.not.include('About yourself'); // prettier-ignore
  });

  it('moves up and down without dragging, takes out and puts back', async () => {
    const order = (html: string): string[] => [...html.matchAll(/<h3><a href="[^"]*\/sections\/(\w+)"/g)].map(([, key]) => key!); // prettier-ignore
    const first = await open('');
    expect(order(first)).to.deep.equal(['details', 'motivation']);
    await post('/move', { version: versionOn(first), down: 'section:details' });
    const second = await open('');
    expect(order(second)).to.deep.equal(['motivation', 'details']);
    await post('/remove', { version: versionOn(second), ref: 'section:motivation' });
    const third = await open('');
    expect(order(third)).to.deep.equal(['details']);
    expect(third).to.include('Taken out lately').and.include('Put back');
    await post('/back', { version: versionOn(third), index: '0' });
    expect(order(await open(''))).to.deep.equal(['motivation', 'details']);
  });

  it('shows a form again with what was typed and a message at the field', async () => {
    const page = await open('/questions/why');
    const answer = await post('/questions/why', { version: versionOn(page), kind: 'essay', label_id: '', label_en: '', hint_en: 'Kept & shown', words_min: '9', words_max: '3' }); // prettier-ignore
    expect(answer.status).to.equal(422);
    expect(answer.text)
      .to.include('<title>Error:')
      .and.include('id="label_id-e"')
      .and.include('id="words_max-e"')
      .and.include('Kept &amp; shown')
      .and.include('href="#words_max"');
    expect(await world.db.read('form_drafts').select('call_id')).to.deep.equal([]);
  });

  it('adds and takes out rows of answers without scripts, and saves nothing by it', async () => {
    await own.send('/sections/details/add', { kind: 'choice', key: 'level', label_id: 'Jenjang', label_en: 'Level' });
    const page = await open('/questions/level');
    const typed = { version: versionOn(page), kind: 'choice', label_id: 'Jenjang', label_en: 'Level', 'option.0_en': 'School', 'option.0_id': 'Sekolah', 'option.1_en': 'Work', 'option.1_id': 'Kerja' }; // prettier-ignore
    const more = await post('/questions/level', { ...typed, do: 'add-option' });
    expect(more.status).to.equal(200);
    expect(more.text).to.include('name="option.2_en"').and.include('value="School"');
    const less = await post('/questions/level', { ...typed, do: 'out-0' });
    expect(less.text).not.to.include('value="School"');
    expect(less.text).to.include('value="Work"');
    const up = await post('/questions/level', { ...typed, do: 'up-1' });
    expect(up.text.indexOf('value="Work"')).to.be.lessThan(up.text.indexOf('value="School"'));
    expect((await post('/questions/level', { ...typed, do: 'save' })).status).to.equal(303);
    expect(await open('/questions/level'))
      .to.include('value="school"')
      .and.include('value="work"');
  });

  it('asks for the answers of a condition once the earlier question is chosen', async () => {
    await own.send('/sections/details/add', { kind: 'choice', key: 'level', label_id: 'Jenjang', label_en: 'Level' });
    await own.send('/questions/level', { kind: 'choice', label_id: 'Jenjang', label_en: 'Level', section: 'details', 'option.0_en': 'School', 'option.0_id': 'Sekolah', 'option.1_en': 'Work', 'option.1_id': 'Kerja' }); // prettier-ignore
    const page = await open('/questions/why');
    const typed = { version: versionOn(page), kind: 'essay', label_id: 'Mengapa', label_en: 'Why', words_max: '300', section: 'motivation', when_key: 'level' }; // prettier-ignore
    const shown = await post('/questions/why', { ...typed, do: 'condition' });
    expect(shown.text).to.include('name="when_is"').and.include('School');
    expect((await post('/questions/why', typed)).text).to.include('Choose at least one answer that shows it');
    expect((await post('/questions/why', { ...typed, when_is: 'work' })).status).to.equal(303);
    expect(await open('/sections/motivation')).to.include('condition');
  });

  it('keeps what was typed when another window was quicker, and shows what is saved', async () => {
    const page = await open('/questions/why', andi);
    const stale = versionOn(page);
    await own.send('/questions/why', { kind: 'essay', label_id: 'Kenapa', label_en: 'How come', required: 'on', words_max: '200', section: 'motivation' }); // prettier-ignore
    const typed = { kind: 'essay', label_id: 'Alasan', label_en: 'Your reasons', required: 'on', words_max: '250', section: 'motivation' }; // prettier-ignore
    const answer = await post('/questions/why', { ...typed, version: stale }, andi);
    expect(answer.status).to.equal(409);
    expect(answer.text)
      .to.include('Somebody changed the form in another window')
      .and.include('Dewi Lestari changed it')
      .and.include('How come')
      .and.include('Your reasons</textarea>');
    expect((await post('/questions/why', { ...typed, version: versionOn(answer.text) }, andi)).status).to.equal(303);
    expect(await open(''))
      .to.include('Your reasons')
      .and.not.include('How come');
    const gone = await post('/remove', { version: stale, ref: 'question:diet' }, andi);
    expect(gone.status).to.equal(303);
    expect(await open('', andi)).to.include('Somebody changed the form meanwhile');
    expect(await open('')).to.include('/questions/diet');
  });

  it('takes sections from a model form and from another call, and from no unpublished call of another city', async () => {
    const model = await open('/take?from=model:student:palu');
    expect(model).to.include('value="school"').and.include('School or university');
    expect((await post('/take', { version: versionOn(model), from: 'model:student:palu' })).status).to.equal(422);
    await post('/take', { version: versionOn(model), from: 'model:student:palu', section: ['school', 'details'] });
    const overview = await open('');
    expect(overview).to.include('/sections/school').and.include('/sections/details_2').and.include('/questions/name_2');
    const other = await givenCall(world, { slug: 'reefs', name: { en: 'Reefs', id: 'Karang' } });
    expect(await open(`/take?from=call:${other}`)).to.include('value="motivation"');
    await world.db.transaction((trx) => trx('calls').where({ id: other }).update({ lead_city_id: 'davao', published_at: null })); // prettier-ignore
    expect(await open(`/take?from=call:${other}`)).not.to.include('value="motivation"');
  });

  it('shows the form as a phone will, and blank on paper', async () => {
    await own.send('/sections/details/add', { kind: 'budget', key: 'costs', label_id: 'Biaya', label_en: 'Costs' });
    const preview = await open('/preview?section=details&lang=id');
    expect(preview).to.include('Data diri').and.include('name="name"').and.include('lang="id"').and.not.include('<form method="post" action="/applications'); // prettier-ignore
    const paper = await open('/print?lang=id');
    expect(paper).to.include('paling banyak 300 kata').and.include('Tanda tangan').and.include('Jumlah');
    const rows = /<tbody>([\s\S]*?)<\/tbody>/.exec(paper)![1]!;
    expect(rows.match(/<tr>/g)).to.have.lengthOf(12);
  });
});
