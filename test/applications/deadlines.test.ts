import { expect } from 'chai';
import type { Client } from '../support/app.ts';
import { openOffice, type Office } from '../screening/office.ts';

/** The lines of a calendar file, unfolded. */
const linesOf = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');

describe('The calendar file of an application', () => {
  let office: Office;
  before(async () => {
    office = await openOffice();
  });
  after(() => office.stop());

  const file = async (client: Client, id: string) => {
    const response = await client.get(`/applications/${id}/deadlines.ics`);
    return { ...response, lines: linesOf(response.text) };
  };
  const valuesOf = (lines: readonly string[], name: string): string[] =>
    lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1));

  it('holds the closing for a draft, under the same id as the public one', async () => {
    const id = await office.world.draft('suryani');
    const client = await office.as('suryani');
    const { lines, headers } = await file(client, id);
    const open = linesOf((await office.at.client().get('/calls/term-abroad-2027/closing.ics')).text);
    expect(headers['content-type']).to.equal('text/calendar; charset=utf-8');
    expect(headers['content-disposition']).to.match(
      /^attachment; filename="PLU-[\w-]+\.ics"; filename\*=UTF-8''PLU-[\w-]+\.ics$/,
    );
    expect(valuesOf(lines, 'UID')).to.deep.equal(valuesOf(open, 'UID'));
    expect(valuesOf(lines, 'DTEND')).to.deep.equal(['20261214T040000Z']);
    expect((await client.get(`/applications/${id}`)).text).to.include('.ics');
  });

  it('holds the day to fix what was returned: the same id and a higher number when it is returned again', async () => {
    const { world } = office;
    const id = await world.given('submitted', 'made');
    const made = await office.as('made');
    const back = (day: string) =>
      world.application('dewi', id, 'return', { items: ['section:motivation'], reason: 'Terlalu pendek', fix_by: day });
    await back('2026-11-27');
    const first = (await file(made, id)).lines;
    expect(valuesOf(first, 'DTEND')).to.deep.equal(['20261127T160000Z']); // the end of Friday in Palu
    expect((await made.get(`/applications/${id}`)).text).to.include(`/applications/${id}/deadlines.ics`);
    await made.post(`/applications/${id}/return-items/${await itemOf(id)}`, { reason: 'Sudah cukup' });
    await made.post(`/applications/${id}/actions/resubmit`);
    await back('2026-11-30');
    const second = (await file(made, id)).lines;
    expect(valuesOf(second, 'UID')).to.deep.equal(valuesOf(first, 'UID'));
    expect(Number(valuesOf(second, 'SEQUENCE')[0])).to.be.greaterThan(Number(valuesOf(first, 'SEQUENCE')[0]));
  });

  const itemOf = async (id: string): Promise<string> =>
    ((await office.world.db.read('return_items').where({ application_id: id }).first('id')) as { id: string }).id;

  it('holds the day to answer an offer, and names neither person nor host', async () => {
    const { world } = office;
    const id = await world.given('selected', 'budi');
    const placement = await world.placed('offered', id);
    const budi = await office.as('budi');
    const { lines, text } = await file(budi, id);
    expect(valuesOf(lines, 'UID')[0]).to.match(new RegExp(`^answer-by-${placement}@`));
    expect(valuesOf(lines, 'DTEND')).to.deep.equal(['20261210T160000Z']);
    expect(valuesOf(lines, 'URL')[0]).to.include(`/applications/${id}/offers/${placement}`);
    expect(text).not.to.match(/Budi|studioDavao|Davao/);
    for (const path of [`/applications/${id}/status`, `/applications/${id}/offers/${placement}`])
      expect((await budi.get(path)).text, path).to.include(`/applications/${id}/deadlines.ics`);
  });

  it('is empty where nothing runs out, and nobody else’s', async () => {
    const id = await office.world.given('submitted', 'tara');
    expect(valuesOf((await file(await office.as('tara'), id)).lines, 'UID')).to.deep.equal([]);
    expect((await file(await office.as('suryani'), id)).status).to.equal(404);
  });
});
