import { expect } from 'chai';
import { openOffice, type Office } from '../screening/office.ts';

describe('A completed placement', () => {
  let office: Office;
  let placement: string;
  let file: string;
  before(async () => {
    office = await openOffice();
    const { world } = office;
    const application = await world.given('selected', 'suryani');
    placement = await world.placed('active', application);
    world.clock.set('2027-05-01T04:00:00.000Z');
    await world.placement('jun', placement, 'complete', { reason: 'All done; the report follows on paper.' });
    const document = (await world.db.read('documents').where({ application_id: application }).first('id')) as { id: string }; // prettier-ignore
    file = `/applications/${application}/documents/${document.id}`;
  });
  after(() => office.stop());

  /** Whether the file, the page and the list are open to somebody at an instant. */
  async function open(name: 'jun' | 'dewi', at: string): Promise<{ file: number; page: number; listed: boolean }> {
    office.world.clock.set(at);
    const client = await office.as(name);
    return {
      file: (await client.get(file)).status,
      page: (await client.get(`/placements/${placement}`)).status,
      listed: (await client.get('/placements?state=completed')).text.includes(`/placements/${placement}`),
    };
  }

  it('is shared with its host until the retention date, in lists, on pages and with its files', async () => {
    const row = (await office.world.db.read('placements').where({ id: placement }).first()) as { retained_until: string };
    expect(row.retained_until).to.equal('2028-05-01');
    expect(await open('jun', '2028-04-30T23:59:59.999Z')).to.deep.equal({ file: 200, page: 200, listed: true });
    expect(await open('jun', '2028-05-01T00:00:00.000Z')).to.deep.equal({ file: 404, page: 404, listed: false });
  }); // prettier-ignore

  it('stays with the city that sent', async () => {
    expect(await open('dewi', '2028-05-01T00:00:00.000Z')).to.deep.equal({ file: 200, page: 200, listed: true });
  });
});
