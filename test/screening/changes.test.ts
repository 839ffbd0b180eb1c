import { expect } from 'chai';
import { wordRuns } from '../../src/screening/changes.ts';
import type { Client } from '../support/app.ts';
import { openOffice, type Office } from './office.ts';

describe('What changed when an application comes back', () => {
  let office: Office;
  let id: string;
  let dewi: Client;
  let suryani: Client;
  const card = async (): Promise<string> => {
    const { text } = await dewi.get(`/office/applications/${id}`);
    return /<section class="card" id="changes".*?<\/section>/s.exec(text)?.[0] ?? '';
  };
  const rewrite = async (section: string, fields: Record<string, string>): Promise<void> => {
    const path = `/applications/${id}/sections/${section}`;
    const { text } = await suryani.get(path);
    const version = /name="version" value="(\d+)"/.exec(text)?.[1] ?? '0';
    const saved = await suryani.post(path, { version, ...fields }, { from: path });
    expect(saved.status, saved.text).to.equal(303);
  };
  const resubmit = async (): Promise<void> => {
    const sent = await suryani.post(`/applications/${id}/actions/resubmit`, {}, { from: `/applications/${id}` });
    expect(sent.status, sent.text).to.equal(303);
  };

  beforeEach(async () => {
    office = await openOffice();
    dewi = await office.as('dewi');
    suryani = await office.as('suryani');
    id = await office.world.given('submitted', 'suryani');
    await office.world.application('dewi', id, 'return', {
      items: ['section:motivation', 'section:details'],
      reason: 'Please say what you will weave.',
      fix_by: '2026-12-01',
    });
  });
  afterEach(() => office.stop());

  it('shows the words that came and went to the officer, and nothing before there are two versions', async () => {
    expect(await card()).to.equal('');
    const before = (await office.world.db.read('answers').where({ application_id: id, section: 'motivation' }).first('answers')) as { answers: string }; // prettier-ignore
    const { why } = JSON.parse(before.answers) as { why: string };
    await rewrite('motivation', { why: `${why} Saya akan menenun <sutra>.`, consent: 'yes' });
    await rewrite('details', { name: 'Suryani', diet: 'Tanpa kacang' });
    await resubmit();
    const shown = await card();
    expect(shown).to.match(/<ins>.*?Saya akan menenun &lt;sutra&gt;/s);
    expect(shown).to.include('Motivasi');
    expect(shown).to.not.include('<del>');
  });

  it('says of a restricted answer that it changed, and not to what', async () => {
    await rewrite('details', { name: 'Suryani', diet: 'Tanpa kacang' });
    await rewrite('motivation', { why: 'Saya ingin belajar.', consent: 'yes' });
    await resubmit();
    const shown = await card();
    expect(shown).to.include('Makanan').and.to.include('Isinya tetap tertutup');
    expect(shown).to.not.include('kacang');
  });

  it('says that nothing changed where every point was answered with a reason', async () => {
    const items = (await office.world.db.read('return_items').where({ application_id: id }).select('id')) as { id: string }[]; // prettier-ignore
    for (const item of items) {
      const answer = await suryani.post(`/applications/${id}/return-items/${item.id}`, { reason: 'Sudah benar begitu.' }, { from: `/applications/${id}` }); // prettier-ignore
      expect(answer.status).to.equal(303);
    }
    await resubmit();
    expect(await card()).to.include('tanpa perubahan');
  });
});

describe('The words of two texts', () => {
  it('finds one new word in Thai, which has no spaces', () => {
    expect(wordRuns('ฉันทอผ้าตั้งแต่เด็ก', 'ฉันทอผ้าไหมตั้งแต่เด็ก').filter(({ kind }) => kind !== 'same')).to.deep.equal([
      { text: 'ไหม', kind: 'came' },
    ]);
  });

  it('gives back both texts, whatever became of them', () => {
    const [a, b] = ['satu dua tiga\nempat lima', 'satu tiga\n\nempat enam lima tujuh'];
    const runs = wordRuns(a, b);
    const without = (kind: string): string => runs.filter((run) => run.kind !== kind).map(({ text }) => text).join(''); // prettier-ignore
    expect(without('came')).to.equal(a);
    expect(without('gone')).to.equal(b);
  });
});
