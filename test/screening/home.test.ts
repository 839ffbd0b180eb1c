import { expect } from 'chai';
import { assignReviewer, recordRecusal } from '../../src/reviews/assign.ts';
import { openOffice, type Office } from './office.ts';

describe('The office’s home', () => {
  let office: Office;
  before(async () => {
    office = await openOffice();
    const { world } = office;
    await world.given('submitted', 'suryani');
    const read = await world.given('in_review', 'made');
    await world.act('dewi', (ctx) => assignReviewer(ctx, { applicationId: read, personId: 'p-ratna', dueOn: null }));
  });
  after(() => office.stop());

  const todo = (html: string): string[] =>
    [...html.matchAll(/<span class="n">(\d+)<\/span><div><a href="([^"]+)"/g)].map(([, n, href]) => `${n!} ${href!}`);

  it('counts what waits for an officer, each with the way to its list', async () => {
    const { text } = await (await office.as('dewi')).get('/office');
    expect(todo(text)).to.deep.equal([
      '1 /office/applications?state=submitted',
      '1 /office/applications?documents=check',
      '1 /office/applications?reviews=missing',
    ]);
    expect(text).to.include('href="/office/applications?city=palu&amp;track=student"');
  });

  it('gives a reviewer their reviews and no list of applications', async () => {
    const { text } = await (await office.as('ratna')).get('/office');
    expect(todo(text)).to.deep.equal(['1 /reviews']);
    expect(text).to.not.include('/office/applications');
    expect(text).to.not.include('I Made');
  });

  it('gives a coordinator what was nominated to their city alone', async () => {
    await office.world.placed('nominated', await office.world.given('selected', 'tara'));
    expect(todo((await (await office.as('jun')).get('/office')).text)).to.deep.equal(['1 /placements?stage=waiting']);
    expect(todo((await (await office.as('niran')).get('/office')).text)).to.deep.equal([]);
  });

  it('counts nothing for an auditor, and shows them the lists', async () => {
    const { text, status } = await (await office.as('siti')).get('/office');
    expect(status).to.equal(200);
    expect(todo(text)).to.deep.equal([]);
    expect(text).to.include('href="/office/applications"');
  });

  it('is closed to applicants', async () => {
    expect((await (await office.as('suryani')).get('/office')).status).to.equal(403);
    expect((await office.at.client().get('/office')).status).to.equal(303);
  });

  it('leaves out of its numbers what the officer is recused from', async () => {
    const rows = (await office.world.db
      .read('applications')
      .where({ state: 'submitted', person_id: 'p-suryani' })
      .first('id')) as { id: string };
    await office.world.act('dewi', (ctx) =>
      recordRecusal(ctx, { applicationId: rows.id, personId: 'p-andi', kind: 'business', reason: '' }),
    );
    const andi = todo((await (await office.as('andi')).get('/office')).text);
    const dewi = todo((await (await office.as('dewi')).get('/office')).text);
    const screen = (lines: string[]): string | undefined => lines.find((line) => line.includes('state=submitted'));
    expect(Number(screen(dewi)!.split(' ')[0]) - Number((screen(andi) ?? '0').split(' ')[0])).to.equal(1);
  });
});
