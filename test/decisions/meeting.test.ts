import { expect } from 'chai';
import { recordRecusal } from '../../src/reviews/assign.ts';
import type { Client } from '../support/app.ts';
import { crowd, crowdGiven } from '../support/crowd.ts';
import { openOffice, type Office } from '../screening/office.ts';
import { reviewed } from '../reviews/panel.ts';

/** References of the ranked list, from the first to the last. */
function orderIn(html: string): string[] {
  return [...html.matchAll(/<td class="who">.*?<span class="muted small">([^,]+),/gs)].map(
    ([, reference]) => reference!,
  );
}

describe('The decision meeting', () => {
  let office: Office;
  let dewi: Client;
  let andi: Client;
  let home: string;

  beforeEach(async () => {
    office = await openOffice();
    home = `/office/decisions/${office.world.ids.call}`;
    dewi = await office.as('dewi');
    andi = await office.as('andi');
  });
  afterEach(() => office.stop());

  /** Two applications in deliberation: Suryani's has the better score. */
  async function two(): Promise<{ suryani: string; made: string }> {
    const { world } = office;
    const [suryani, made] = [await world.given('in_review', 'suryani'), await world.given('in_review', 'made')];
    await reviewed(world, made, 'ratna', [3, 3]);
    await reviewed(world, suryani, 'ratna', [5, 5]);
    await reviewed(world, suryani, 'budi', [3, 2]);
    for (const id of [suryani, made]) await world.application('dewi', id, 'deliberate', { reason: 'The panel met.' });
    return { suryani, made };
  }

  it('ranks by mean, draws the line at the places, and says where reviewers disagree', async () => {
    const { suryani, made } = await two();
    const { status, text } = await dewi.get(`${home}?places=1&reserve=1`);
    expect(status).to.equal(200);
    expect(orderIn(text)).to.deep.equal([await office.reference(suryani), await office.reference(made)]);
    expect(text).to.include('3,75').and.include('Penilai berbeda pendapat').and.include('Garis batas: 1 tempat.');
    expect(text).to.match(new RegExp(`name="d-${suryani}"[\\s\\S]*?value="select" selected`));
    expect(text).to.match(new RegExp(`name="d-${made}"[\\s\\S]*?value="hold" selected`));
    expect((await dewi.get('/office/decisions')).text).to.include(`href="${home}"`);
  });

  it('says in words when the last place and the next are close', async () => {
    const { world } = office;
    const [one, other] = [await world.given('in_review', 'suryani'), await world.given('in_review', 'made')];
    await reviewed(world, one, 'ratna', [4, 4]);
    await reviewed(world, other, 'ratna', [4, 4]);
    expect((await dewi.get(`${home}?places=1`)).text).to.include('bernilai sama');
    expect((await dewi.get(`${home}?places=2`)).text).to.not.include('bernilai sama');
  });

  it('is read by an auditor, who signs nothing, and is nowhere to those without a part in the call', async () => {
    const { suryani } = await two();
    const siti = await office.as('siti');
    const seen = await siti.get(home);
    expect(seen.status).to.equal(200);
    expect(seen.text).to.include(await office.reference(suryani));
    expect(seen.text).to.not.include('name="d-');
    expect((await siti.get(`${home}/release`)).status).to.equal(403);
    expect((await siti.post(`${home}/sign`, { [`d-${suryani}`]: 'select' }, { from: home })).status).to.equal(403);
    const maria = await office.as('maria');
    for (const path of [home, `${home}/release`, `${home}/minutes`, `${home}/reviews`])
      expect((await maria.get(path)).status, path).to.equal(404);
    expect((await (await office.as('ratna')).get(home)).status).to.equal(404);
  });

  it('knows nothing of a case for who is recused from it, in lists, numbers and decisions alike', async () => {
    const { suryani, made } = await two();
    await office.world.act('andi', (ctx) =>
      recordRecusal(ctx, { applicationId: suryani, personId: 'p-dewi', kind: 'family', reason: '' }),
    );
    const reference = await office.reference(suryani);
    for (const path of [home, `${home}/release`, `${home}/minutes`, `${home}/reviews`])
      expect((await dewi.get(path)).text, path).to.not.include(reference);
    expect(orderIn((await dewi.get(home)).text)).to.deep.equal([await office.reference(made)]);
    expect(orderIn((await andi.get(home)).text)).to.have.members([reference, await office.reference(made)]);
    await dewi.post(`${home}/sign`, { [`d-${suryani}`]: 'select', [`r-${suryani}`]: '1' }, { from: home });
    expect(await office.world.db.read('signatures').where({ subject_id: suryani })).to.deep.equal([]);
  });

  it('previews what would be signed, and does nothing', async () => {
    const { suryani, made } = await two();
    await dewi.get(home);
    const preview = await dewi.post(`${home}/preview`, { [`d-${suryani}`]: 'select', [`d-${made}`]: 'not_select' });
    expect(preview.status).to.equal(200);
    expect(preview.text).to.include(`name="d-${suryani}" value="select"`).and.include(`name="r-${made}"`);
    expect(preview.text).to.include('Selamat');
    // The last day to object is that of the letter: 14 working days from today, by the calendar of Palu.
    expect(preview.text).to.include('Anda boleh mengajukan keberatan sampai Sen, 14 Desember 2026');
    expect(await office.world.db.read('signatures')).to.deep.equal([]);
    const nothing = await dewi.post(`${home}/preview`, { [`d-${suryani}`]: '' }, { from: home });
    expect(nothing.status).to.equal(303);
    // A move that the row does not offer is passed over.
    expect((await dewi.post(`${home}/preview`, { [`d-${suryani}`]: 'promote' }, { from: home })).status).to.equal(303);
  });

  async function signed(by: Client, fields: Record<string, string>): Promise<{ status: number; text: string }> {
    await by.get(home);
    await by.post(`${home}/preview`, fields);
    return by.post(`${home}/sign`, fields);
  }

  async function signaturesIn(html: string): Promise<Record<string, string>> {
    return Object.fromEntries([...html.matchAll(/name="(p-[^"]+)" value="([^"]+)"/g)].map(([, name, value]) => [name!, value!])); // prettier-ignore
  }

  it('is signed by one person and released by another, who sees every letter first', async () => {
    const { suryani, made } = await two();
    const fields = { [`d-${suryani}`]: 'select', [`r-${suryani}`]: '1', [`d-${made}`]: 'hold', [`r-${made}`]: '2' };
    const first = await signed(dewi, fields);
    expect(first.status).to.equal(200);
    expect(await office.world.stateOf('application', suryani)).to.equal('deliberation');
    expect((await andi.get(home)).text)
      .to.include('Dewi Lestari')
      .and.include('menunggu tanda tangan kedua');
    expect((await andi.get('/office/decisions')).text).to.include(`href="${home}/release"`);
    const preview = await andi.get(`${home}/release`);
    expect(preview.text)
      .to.include(await office.reference(made))
      .and.include('Selamat');
    const seen = await signaturesIn(preview.text);
    expect(Object.keys(seen)).to.have.members([`p-${suryani}`, `p-${made}`]);
    const unread = await andi.post(`${home}/release`, { ...seen, decree: '400.6/1/2027', confirm: 'read' });
    expect(unread.status).to.equal(422);
    expect(unread.text).to.include('href="#confirm"').and.include('400.6/1/2027');
    const done = await andi.post(`${home}/release`, { ...seen, decree: '400.6/1/2027', confirm: ['read', 'party'] });
    expect(done.status).to.equal(200);
    expect(await office.world.stateOf('application', suryani)).to.equal('selected');
    expect(await office.world.stateOf('application', made)).to.equal('reserve');
    const letters = await office.world.db.read('outbox').whereIn('template', ['application_select_applicant', 'application_hold_applicant']); // prettier-ignore
    expect(letters.length).to.equal(2);
    const minutes = (await dewi.get(`${home}/minutes`)).text;
    expect(minutes).to.include('400.6/1/2027').and.include('Dewi Lestari').and.include('Andi Rahman');
  });

  it('is not released by the person who signed first, who is told why and may take it back', async () => {
    const { suryani } = await two();
    await signed(dewi, { [`d-${suryani}`]: 'select', [`r-${suryani}`]: '1' });
    const own = await dewi.get(`${home}/release`);
    expect(own.status).to.equal(200);
    expect(await signaturesIn(own.text)).to.deep.equal({});
    expect(own.text).to.match(/Orang lain harus/);
    const { id } = (await office.world.db.read('signatures').first('id')) as { id: string };
    const forced = await dewi.post(
      `${home}/release`,
      { [`p-${suryani}`]: id, confirm: ['read', 'party'] },
      { from: home },
    );
    expect(forced.text).to.include('tag--err');
    expect(await office.world.stateOf('application', suryani)).to.equal('deliberation');
    expect((await dewi.post(`${home}/withdraw`, {}, { from: home })).status).to.equal(303);
    expect(await office.world.db.read('signatures')).to.deep.equal([]);
    expect((await dewi.get(`${home}/minutes`)).text).to.include('dicabut');
  });

  it('dies with the version that it was made on, and cannot be released from a page that still shows it', async () => {
    const { suryani } = await two();
    await signed(dewi, { [`d-${suryani}`]: 'select', [`r-${suryani}`]: '1' });
    const seen = await signaturesIn((await andi.get(`${home}/release`)).text);
    const keys = await andi.keys();
    await office.world.application('dewi', suryani, 'reopen_review', { reason: 'One more reader.' });
    await office.world.application('dewi', suryani, 'deliberate', { reason: 'Read.' });
    const late = await andi.post(`${home}/release`, { ...seen, ...keys, confirm: ['read', 'party'] });
    expect(late.text).to.include('tag--err');
    expect(await office.world.stateOf('application', suryani)).to.equal('deliberation');
    expect(await signaturesIn((await andi.get(`${home}/release`)).text)).to.deep.equal({});
  });

  it('takes no second signature outside the release, and replaces a decision by another one only openly', async () => {
    const { suryani } = await two();
    await signed(dewi, { [`d-${suryani}`]: 'select', [`r-${suryani}`]: '1' });
    await signed(andi, { [`d-${suryani}`]: 'select', [`r-${suryani}`]: '1' });
    expect(await office.world.stateOf('application', suryani)).to.equal('deliberation');
    await signed(andi, { [`d-${suryani}`]: 'hold', [`r-${suryani}`]: '4' });
    const left = await office.world.db.read('signatures').select('action', 'signer');
    expect(left).to.deep.equal([{ action: 'hold', signer: 'person:p-andi' }]);
  });

  it('opens deliberation for many, with a reason where reviews are missing', async () => {
    const ids = [await office.world.given('in_review', 'suryani'), await office.world.given('in_review', 'made')];
    const fields = Object.fromEntries(ids.map((id) => [`d-${id}`, 'deliberate']));
    await dewi.get(home);
    expect((await dewi.post(`${home}/preview`, fields)).text).to.include('name="reason"');
    const without = await dewi.post(`${home}/sign`, { ...fields, reason: '' });
    expect(without.status).to.equal(422);
    expect(without.text).to.include('href="#reason"');
    await dewi.post(`${home}/sign`, { ...fields, reason: 'One reviewer is ill.' });
    for (const id of ids) expect(await office.world.stateOf('application', id)).to.equal('deliberation');
  });

  it('asks for ranks that are numbers, and no rank twice', async () => {
    const { suryani, made } = await two();
    const fields = { [`d-${suryani}`]: 'select', [`d-${made}`]: 'select' };
    await dewi.get(home);
    await dewi.post(`${home}/preview`, fields);
    const twice = await dewi.post(`${home}/sign`, { ...fields, [`r-${suryani}`]: '1', [`r-${made}`]: '1' });
    expect(twice.status).to.equal(422);
    const wrong = await dewi.post(`${home}/sign`, { ...fields, [`r-${suryani}`]: 'first', [`r-${made}`]: '2' });
    expect(wrong.text).to.include(`href="#r-${suryani}"`).and.include('value="first"');
    expect(await office.world.db.read('signatures')).to.deep.equal([]);
  });

  it('is the same form twice only once', async () => {
    const { suryani } = await two();
    const fields = { [`d-${suryani}`]: 'select', [`r-${suryani}`]: '1', ...(await dewi.keys(home)) };
    expect((await dewi.post(`${home}/sign`, fields)).status).to.equal(200);
    const again = await dewi.post(`${home}/sign`, { ...fields, [`d-${suryani}`]: 'hold' });
    expect(again.headers['location']).to.equal(home);
  });

  it('shows how far reviewing is, and who is late', async () => {
    const { world } = office;
    const id = await world.given('in_review', 'suryani');
    await reviewed(world, id, 'budi', [3, 3]);
    const { text } = await dewi.get(`${home}/reviews`);
    expect(text)
      .to.include('Budi Santoso')
      .and.include('1 dari 2')
      .and.include(await office.reference(id));
  });

  it('reads a page in as many queries for sixty applications as for one', async () => {
    const faces = await crowd(office.world, 61);
    await crowdGiven(office.world, faces[0]!, 'deliberation');
    const pages = ['/office/decisions', home, `${home}/minutes`, `${home}/reviews`, `${home}/release`];
    await office.queries(dewi, home); // what is read once in a while is read now
    const few: number[] = [];
    for (const path of pages) few.push((await office.queries(dewi, path)).count);
    for (const face of faces.slice(1)) await crowdGiven(office.world, face, 'deliberation');
    for (const [index, path] of pages.entries()) {
      const { count, status } = await office.queries(dewi, path);
      expect(status, path).to.equal(200);
      expect(count, path).to.equal(few[index]);
    }
  }).timeout(60_000);
});
