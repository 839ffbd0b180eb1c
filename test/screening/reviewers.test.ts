import { expect } from 'chai';
import { assignReviewer, recordRecusal } from '../../src/reviews/assign.ts';
import type { Client } from '../support/app.ts';
import { refusal } from '../support/refusal.ts';
import type { PersonName } from '../support/world.ts';
import { openOffice, type Office } from './office.ts';

const due = { 'due_on-day': '8', 'due_on-month': '12', 'due_on-year': '2026' };

describe('Assigning reviewers by hand', () => {
  let office: Office;
  let dewi: Client;
  let id: string;
  let path: string;

  beforeEach(async () => {
    office = await openOffice();
    dewi = await office.as('dewi');
    id = await office.world.given('in_review', 'suryani');
    path = `/office/applications/${id}/reviewers`;
  });
  afterEach(() => office.stop());

  const assigned = (): Promise<{ person_id: string; ended_at: string | null; due_at: string | null }[]> =>
    office.world.db.read('assignments').where({ application_id: id }).orderBy('id') as never;
  const giveRole = (person: PersonName, role: string): Promise<unknown> =>
    office.world.act('dewi', (ctx) =>
      ctx.trx('roles').insert({ id: ctx.id(), person_id: `p-${person}`, role, city_id: 'palu', granted_at: ctx.at }),
    );
  const assign = (person: PersonName): Promise<void> =>
    office.world.act('dewi', (ctx) => assignReviewer(ctx, { applicationId: id, personId: `p-${person}`, dueOn: null }));

  it('asks those who are chosen, on the record and by mail, by a day in the call’s zone', async () => {
    const page = await dewi.get(path);
    expect(page.text).to.include('Ratna Wulandari');
    const reply = await dewi.post(path, { person: ['p-ratna', 'p-budi'], ...due });
    expect(reply.status).to.equal(303);
    const rows = await assigned();
    expect(rows.map((row) => row.person_id)).to.have.members(['p-ratna', 'p-budi']);
    expect(rows[0]!.due_at).to.equal('2026-12-08T16:00:00.000Z');
    const mails = (await office.world.db
      .read('outbox')
      .where({ template: 'review_assigned' })
      .orderBy('recipient')
      .select('recipient')) as { recipient: string }[];
    expect(mails.map((mail) => mail.recipient)).to.deep.equal(['budi@contoh.example', 'ratna@contoh.example']);
    expect((await office.world.db.read('events').where({ subject_id: id, action: 'assign_reviewer' })).length).to.equal(
      2,
    );
  });

  it('needs somebody chosen and a day that exists', async () => {
    const nobody = await dewi.post(path, due, { from: path });
    expect(nobody.status).to.equal(422);
    expect(nobody.text).to.include('href="#person"');
    const never = await dewi.post(
      path,
      { person: 'p-ratna', 'due_on-day': '31', 'due_on-month': '2', 'due_on-year': '2027' },
      { from: path },
    );
    expect(never.status).to.equal(422);
    expect(never.text).to.match(/value="p-ratna" checked/);
    expect(await assigned()).to.deep.equal([]);
  });

  it('refuses an officer of the city where reviewing is blind', async () => {
    await giveRole('andi', 'reviewer');
    expect(await refusal(assign('andi'))).to.equal('assign_blind');
    const shown = (await dewi.get(path)).text;
    expect(shown).to.not.match(/value="p-andi"[^>]*><label for="person/);
    const sent = await dewi.post(path, { person: 'p-andi', ...due }, { from: path });
    expect(sent.status).to.equal(422);
    expect(await assigned()).to.deep.equal([]);
  });

  it('refuses who is recused, a party, assigned already, no reviewer of the cities, and an application nobody reads now', async () => {
    await assign('ratna');
    expect(await refusal(assign('ratna'))).to.equal('assign_assigned');
    await office.world.act('dewi', (ctx) =>
      recordRecusal(ctx, { applicationId: id, personId: 'p-budi', kind: 'family', reason: '' }),
    );
    expect(await refusal(assign('budi'))).to.equal('assign_recused');
    expect(await refusal(assign('jun'))).to.equal('assign_no_role');
    await giveRole('suryani', 'reviewer');
    expect(await refusal(assign('suryani'))).to.equal('assign_party');
    await giveRole('made', 'reviewer');
    await office.world.db.transaction((trx) =>
      trx('referees').where({ application_id: id }).update({ email: 'Made@contoh.example' }),
    );
    expect(await refusal(assign('made'))).to.equal('assign_party');
    const early = await office.world.given('submitted', 'made');
    expect(
      await refusal(
        office.world.act('dewi', (ctx) =>
          assignReviewer(ctx, { applicationId: early, personId: 'p-ratna', dueOn: null }),
        ),
      ),
    ).to.equal('assign_not_reviewing');
  });

  it('can be taken back, and asked again', async () => {
    await assign('ratna');
    expect((await dewi.post(`${path}/p-ratna/take-back`, {}, { from: path })).status).to.equal(303);
    expect((await assigned())[0]!.ended_at).to.not.equal(null);
    expect((await dewi.post(`${path}/p-ratna/take-back`, {}, { from: path })).status).to.equal(404);
    await assign('ratna');
    const rows = await assigned();
    expect(rows.length).to.equal(1);
    expect(rows[0]!.ended_at).to.equal(null);
  });

  it('is nothing to an officer of another city, to an auditor or to the reviewer', async () => {
    await assign('ratna');
    expect((await (await office.as('maria')).post(path, { person: 'p-budi', ...due })).status).to.equal(404);
    expect((await (await office.as('siti')).post(path, { person: 'p-budi', ...due })).status).to.equal(403);
    expect((await (await office.as('ratna')).get(path)).status).to.equal(403);
    expect((await dewi.get(path)).status).to.equal(200);
  });

  it('goes for many applications at once, each pair for itself', async () => {
    const other = await office.world.given('in_review', 'made');
    await assign('ratna');
    const list = '/office/applications';
    await dewi.get(list);
    const preview = await dewi.post(`${list}/preview`, { action: 'assign', sel: [id, other] });
    expect(preview.status).to.equal(200);
    expect(preview.text).to.include('value="p-ratna"');
    const result = await dewi.post(`${list}/bulk`, {
      action: 'assign',
      sel: [id, other],
      person: ['p-ratna', 'p-budi'],
      ...due,
    });
    expect(result.status).to.equal(200);
    expect((await office.world.db.read('assignments')).length).to.equal(4);
    expect(result.text.match(/tag--err/g)?.length).to.equal(1);
    const nobody = await dewi.post(`${list}/bulk`, { action: 'assign', sel: [id, other], ...due }, { from: list });
    expect(nobody.status).to.equal(422);
  });

  describe('and a recusal', () => {
    const review = (person: string, total: number): Promise<unknown> =>
      office.world.act('dewi', async (ctx) => {
        const row = (await ctx.trx('assignments').where({ application_id: id, person_id: person }).first('id')) as {
          id: string;
        };
        await ctx.trx('reviews').insert({
          id: ctx.id(), assignment_id: row.id, application_id: id, person_id: person, rubric_id: office.world.ids.rubric,
          snapshot_number: 1, scores: '{}', total, sent_at: ctx.at, saved_at: ctx.at,
        }); // prettier-ignore
        await ctx.trx('applications').where({ id }).increment('review_count', 1).increment('review_sum', total);
      });

    it('ends the assignment, voids the review and reckons the numbers anew', async () => {
      await assign('ratna');
      await assign('budi');
      await review('p-ratna', 400);
      await review('p-budi', 250);
      const body = { recused: 'p-ratna', kind: 'teacher', reason: 'Taught her in 2024.' };
      const missing = await dewi.post(`/office/applications/${id}/recusals`, { ...body, kind: '' }, { from: path });
      expect(missing.status).to.equal(422);
      expect(missing.text).to.include('Taught her in 2024.');
      expect((await dewi.post(`/office/applications/${id}/recusals`, body, { from: path })).status).to.equal(303);
      const row = (await office.world.db.read('applications').where({ id }).first()) as Record<string, unknown>;
      expect([row['review_count'], row['review_sum']]).to.deep.equal([1, 250]);
      const voided = (await office.world.db.read('reviews').where({ person_id: 'p-ratna' }).first()) as Record<
        string,
        unknown
      >;
      expect(voided['voided_at']).to.not.equal(null);
      expect((await assigned()).find((one) => one.person_id === 'p-ratna')!.ended_at).to.not.equal(null);
      expect((await dewi.post(`/office/applications/${id}/recusals`, body, { from: path })).status).to.equal(422);
      expect((await dewi.get(path)).text).to.include('Taught her in 2024.');
    });

    it('of oneself leads away from the case, and of a stranger is refused', async () => {
      const stranger = { recused: 'p-jun', kind: 'other', reason: 'x' };
      expect((await dewi.post(`/office/applications/${id}/recusals`, stranger, { from: path })).status).to.equal(422);
      const own = await dewi.post(
        `/office/applications/${id}/recusals`,
        { recused: 'p-dewi', kind: 'family', reason: 'My niece.' },
        { from: path },
      );
      expect(own.headers['location']).to.equal('/office/applications');
      expect((await dewi.get(path)).status).to.equal(404);
      expect((await (await office.as('andi')).get(path)).status).to.equal(200);
    });
  });
});
