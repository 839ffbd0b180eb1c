import { expect } from 'chai';
import type { Client } from '../support/app.ts';
import type { PersonName } from '../support/world.ts';
import { openOffice, type Office } from './office.ts';

describe('Persons who may have applied twice', () => {
  let office: Office;
  let dewi: Client;
  let one: string;
  let other: string;
  const be = (name: PersonName, row: Record<string, string | null>): Promise<number> =>
    office.world.db.transaction((trx) =>
      trx('persons')
        .where({ id: `p-${name}` })
        .update(row),
    );
  const beside = (): string => `/office/applications/${one}/alike/${other}`;
  const pairs = async (client = dewi): Promise<string> => (await client.get('/office/duplicates')).text;
  const judge = (verdict: string, reason: string, client = dewi): ReturnType<Client['post']> =>
    client.post(beside(), { verdict, reason }, { from: beside() });

  beforeEach(async () => {
    office = await openOffice();
    dewi = await office.as('dewi');
    one = await office.world.given('submitted', 'suryani');
    other = await office.world.given('submitted', 'made');
    await be('suryani', {
      name: 'Suryani',
      sort_key: 'suryani',
      born_on: '2001-02-03',
      identity_number: '7271-0102 03',
    });
    await be('made', { name: 'Made', sort_key: 'made', born_on: '2001-02-03', identity_number: '9999' });
  });
  afterEach(() => office.stop());

  it('are not found where two were born on one day', async () => {
    expect(await pairs()).to.not.include('/alike/');
    expect((await dewi.get(`/office/applications/${one}`)).text).to.not.include('/alike/');
    expect((await dewi.get(beside())).status).to.equal(404);
  });

  for (const [what, row, words] of [
    ['the number of their document, however it was written', { identity_number: '72710102.03' }, 'nomor dokumen'],
    ['name and birth date', { sort_key: 'suryani' }, 'nama dan tanggal lahir'],
  ] as const)
    it(`are found by ${what}, on the case and among the pairs`, async () => {
      await be('made', row);
      expect(await pairs())
        .to.include('/alike/')
        .and.to.include(words);
      const { text } = await dewi.get(`/office/applications/${one}`);
      expect(text).to.include(beside());
      const page = await dewi.get(beside());
      expect(page.status).to.equal(200);
      expect(page.text)
        .to.include(await office.reference(one))
        .and.to.include(await office.reference(other));
      expect(page.text).to.not.include('72710102').and.to.not.include('7271-0102');
    });

  it('are not found among twins whose parent gave one number for both', async () => {
    await be('made', { identity_number: '7271010203' });
    expect(await pairs()).to.include('/alike/');
    await office.world.db.transaction((trx) =>
      trx('applications').where({ id: other }).update({ account_id: 'a-suryani' }),
    );
    expect(await pairs()).to.not.include('/alike/');
  });

  it('are not looked for among drafts and what was withdrawn', async () => {
    await be('made', { sort_key: 'suryani' });
    await office.world.application('made', other, 'withdraw', { reason: 'Another time' });
    expect(await pairs()).to.not.include('/alike/');
  });

  it('are two once an officer says so, on the record of both, until somebody doubts it again', async () => {
    await be('made', { sort_key: 'suryani' });
    const empty = await judge('two', ' ');
    expect([empty.status, empty.text.includes('href="#reason"')]).to.deep.equal([422, true]);
    expect((await judge('two', 'Both came to the desk.')).status).to.equal(303);
    expect((await judge('two', 'Both came to the desk.')).status).to.equal(303);
    expect(await pairs()).to.not.include('/alike/');
    expect((await dewi.get(`/office/applications/${other}`)).text).to.not.include('/alike/');
    const lines = await office.world.db.read('events').where({ action: 'judge_two' }).select('subject_id', 'reason');
    expect(lines.map((line: { subject_id: string }) => line.subject_id).sort()).to.deep.equal([one, other].sort());
    expect((await dewi.get(beside())).text).to.include('Both came to the desk.');
    expect((await judge('open', 'One passport was copied.')).status).to.equal(303);
    expect(await pairs()).to.include('/alike/');
  });

  it('are shown to nobody who does not screen both', async () => {
    await be('made', { sort_key: 'suryani' });
    expect((await (await office.as('andi')).get(beside())).status).to.equal(200);
    for (const name of ['jun', 'maria', 'ratna'] as const)
      expect((await (await office.as(name)).get(beside())).status, name).to.be.oneOf([403, 404]);
    const maria = await office.as('maria');
    expect(await pairs(maria)).to.not.include('/alike/');
  });
});
