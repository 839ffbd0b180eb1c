import { expect } from 'chai';
import { tick } from '../../src/engine/clock.ts';
import { perform } from '../../src/engine/perform.ts';
import { recordRecusal } from '../../src/reviews/assign.ts';
import type { Client } from '../support/app.ts';
import { refusal } from '../support/refusal.ts';
import { openOffice, type Office } from './office.ts';

describe('An action on many applications', () => {
  let office: Office;
  let dewi: Client;
  const list = '/office/applications';

  beforeEach(async () => {
    office = await openOffice();
    dewi = await office.as('dewi');
  });
  afterEach(() => office.stop());

  const accept = (id: string): Promise<unknown> =>
    office.world.db.transaction((trx) =>
      trx('documents')
        .where({ application_id: id })
        .update({ state: 'accepted', decided_by: 'p-dewi', decided_at: office.world.clock.now() }),
    );
  const chosen = (html: string): string[] => [...html.matchAll(/name="sel" value="([^"]+)"/g)].map(([, id]) => id!);

  it('is previewed first: who goes on, who is left out and why, and nothing is done', async () => {
    const ready = await office.world.given('submitted', 'suryani');
    const blurred = await office.world.given('submitted', 'made');
    const reviewed = await office.world.given('in_review', 'tara').catch(() => office.world.given('submitted', 'tara'));
    await accept(ready);
    await dewi.get(list);
    const { status, text } = await dewi.post(`${list}/preview`, {
      action: 'start_review',
      sel: [ready, blurred, reviewed],
      from: 'state=submitted',
    });
    expect(status).to.equal(200);
    expect(chosen(text)).to.deep.equal([ready]);
    expect(text).to.match(/1 dokumen/);
    expect(text).to.include('href="/office/applications?state=submitted"');
    expect(await office.world.stateOf('application', ready)).to.equal('submitted');
    expect((await office.world.db.read('outbox').where({ template: 'review_assigned' })).length).to.equal(0);
  });

  it('is done one by one, and says what was refused meanwhile', async () => {
    const one = await office.world.given('submitted', 'suryani');
    const other = await office.world.given('submitted', 'made');
    await accept(one);
    await accept(other);
    await dewi.get(list);
    const preview = await dewi.post(`${list}/preview`, { action: 'start_review', sel: [one, other] });
    expect(chosen(preview.text)).to.have.members([one, other]);
    await office.world.application('made', other, 'withdraw', { reason: 'I am ill.' });
    const fields = { action: 'start_review', sel: [one, other], from: '', ...(await dewi.keys()) };
    const result = await dewi.post(`${list}/bulk`, fields);
    expect(result.status).to.equal(200);
    expect(result.text).to.include(await office.reference(one));
    expect(result.text).to.include('tag--err');
    expect(await office.world.stateOf('application', one)).to.equal('in_review');
    expect(await office.world.stateOf('application', other)).to.equal('withdrawn');
    // The same form, sent again, does nothing and leads back.
    const again = await dewi.post(`${list}/bulk`, fields);
    expect(again.status).to.equal(303);
    expect(again.headers['location']).to.equal(list);
  });

  it('fills one form in for all, and keeps what was typed', async () => {
    const ids = [await office.world.given('submitted', 'suryani'), await office.world.given('submitted', 'made')];
    await dewi.get(list);
    await dewi.post(`${list}/preview`, { action: 'return', sel: ids });
    const wrong = await dewi.post(`${list}/bulk`, {
      action: 'return',
      sel: ids,
      items: 'section:motivation',
      reason: 'Too short',
    });
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.include('Too short');
    expect(wrong.text).to.include('href="#return-fix_by"');
    const right = await dewi.post(`${list}/bulk`, {
      action: 'return',
      sel: ids,
      items: 'section:motivation',
      reason: 'Too short',
      'fix_by-day': '1',
      'fix_by-month': '12',
      'fix_by-year': '2026',
    });
    expect(right.status).to.equal(200);
    for (const id of ids) expect(await office.world.stateOf('application', id)).to.equal('returned');
    expect((await office.world.db.read('outbox').where({ template: 'application_return_applicant' })).length).to.equal(
      2,
    );
  });

  it('wants a reason where rules are overridden', async () => {
    const id = await office.world.given('in_review', 'suryani');
    await dewi.get(list);
    const preview = await dewi.post(`${list}/preview`, { action: 'deliberate', sel: id });
    expect(preview.text).to.match(/0 dari 2|0 of 2/);
    expect((await dewi.post(`${list}/bulk`, { action: 'deliberate', sel: id, reason: '' })).status).to.equal(422);
    expect(
      (await dewi.post(`${list}/bulk`, { action: 'deliberate', sel: id, reason: 'The panel met.' })).status,
    ).to.equal(200);
    expect(await office.world.stateOf('application', id)).to.equal('deliberation');
  });

  it('touches nothing that the officer is recused from or has nothing to do with', async () => {
    const id = await office.world.given('submitted', 'suryani');
    const seen = await office.world.given('submitted', 'made');
    await office.world.act('andi', (ctx) =>
      recordRecusal(ctx, { applicationId: id, personId: 'p-dewi', kind: 'teacher', reason: '' }),
    );
    await dewi.get(list);
    const rule = { action: 'rule_out', rule: 'other', reason: 'Not from here' };
    const preview = await dewi.post(`${list}/preview`, { action: 'rule_out', sel: [id, seen] });
    expect(preview.text).to.not.include(await office.reference(id));
    expect(chosen(preview.text)).to.deep.equal([seen]);
    const result = await dewi.post(`${list}/bulk`, { ...rule, sel: [id, seen] });
    expect(result.text).to.not.include(await office.reference(id));
    expect(await office.world.stateOf('application', id)).to.equal('submitted');
    expect(await office.world.stateOf('application', seen)).to.equal('ineligible');
    const maria = await office.as('maria');
    await maria.post(`${list}/bulk`, { ...rule, sel: id }, { from: list });
    expect(await office.world.stateOf('application', id)).to.equal('submitted');
  });

  it('is an officer’s alone, and asks for something to be chosen', async () => {
    const id = await office.world.given('submitted', 'suryani');
    const siti = await office.as('siti');
    expect((await siti.get(list)).text).to.not.include('name="sel"');
    expect((await siti.post(`${list}/preview`, { action: 'start_review', sel: id }, { from: list })).status).to.equal(
      403,
    );
    expect(
      (await siti.post(`${list}/bulk`, { action: 'withdraw', sel: id, reason: 'x' }, { from: list })).status,
    ).to.equal(403);
    await dewi.get(list);
    for (const fields of [
      { action: 'start_review' },
      { action: 'select', sel: id },
      { action: '', sel: 'x;y' },
    ] as Record<string, string>[]) {
      const reply = await dewi.post(`${list}/preview`, fields, { from: list });
      expect(reply.status).to.equal(303);
      expect(reply.headers['location']).to.equal(list);
    }
    expect((await dewi.post(`${list}/bulk`, { action: 'select', sel: id, rank: '1' }, { from: list })).status).to.equal(
      404,
    );
  });

  it('lets the lead close who is not placed while the call still runs; the clock waits for its end', async () => {
    const { world } = office;
    const free = await world.given('selected', 'suryani');
    const placed = await world.given('selected', 'made');
    await world.placed('nominated', placed);
    await tick(world.engine, world.clock.now());
    expect(await world.stateOf('application', free)).to.equal('selected');
    const clock = world.act({ kind: 'clock' }, (ctx) => perform(ctx, 'application', free, 'close'));
    expect(await refusal(clock)).to.equal('call_ended');
    await dewi.get(list);
    const preview = await dewi.post(`${list}/preview`, { action: 'close', sel: [free, placed] });
    expect(chosen(preview.text)).to.deep.equal([free]);
    await dewi.post(`${list}/bulk`, { action: 'close', sel: [free], from: '', ...(await dewi.keys()) });
    expect(await world.stateOf('application', free)).to.equal('closed');
    expect(await world.stateOf('application', placed)).to.equal('selected');
  });
});
