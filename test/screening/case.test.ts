import { expect } from 'chai';
import { takeBackAssignment } from '../../src/reviews/assign.ts';
import type { Client } from '../support/app.ts';
import { openOffice, type Office } from './office.ts';

const tomorrow = { 'fix_by-day': '25', 'fix_by-month': '11', 'fix_by-year': '2026' };

describe('The case page', () => {
  let office: Office;
  let dewi: Client;
  let andi: Client;
  const read = async (table: string, where: object): Promise<Record<string, unknown>> =>
    (await office.world.db.read(table).where(where).first()) as Record<string, unknown>;
  const documentOf = async (id: string): Promise<{ id: string; version: number; state: string }> =>
    (await read('documents', { application_id: id, current: true })) as never;

  beforeEach(async () => {
    office = await openOffice();
    dewi = await office.as('dewi');
    andi = await office.as('andi');
  });
  afterEach(() => office.stop());

  it('says what can be done, and of what cannot be done why', async () => {
    const id = await office.world.given('submitted', 'suryani');
    const { text } = await dewi.get(`/office/applications/${id}`);
    expect(text).to.include(`action="/office/applications/${id}/actions/return"`);
    expect(text).to.include(`action="/office/applications/${id}/actions/rule_out"`);
    expect(text).to.not.include('/actions/start_review"');
    expect(text).to.match(/class="no"><b>.*?<p>1 dokumen/s);
    expect(text).to.not.include('/actions/select');
    expect(text).to.not.include('/actions/lapse');
  });

  it('returns an application for what was named, and keeps what was typed when something is missing', async () => {
    const id = await office.world.given('submitted', 'suryani');
    const path = `/office/applications/${id}/actions/return`;
    const from = `/office/applications/${id}`;
    const wrong = await dewi.post(
      path,
      {
        items: 'section:details',
        reason: 'Please <b>check</b>',
        'fix_by-day': '31',
        'fix_by-month': '2',
        'fix_by-year': '2027',
      },
      { from },
    );
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.include('Please &lt;b&gt;check&lt;/b&gt;');
    expect(wrong.text).to.match(/value="section:details" checked/);
    expect(wrong.text).to.include('href="#return-fix_by"');
    expect(wrong.text).to.match(/<title>\s*(Error:|Kesalahan:|Galat:)?/);
    const empty = await dewi.post(path, { reason: '' }, { from });
    expect(empty.status).to.equal(422);
    expect(empty.text).to.include('href="#return-items"');
    expect(await office.world.stateOf('application', id)).to.equal('submitted');

    const right = await dewi.post(
      `${path}?from=state%3Dsubmitted`,
      { items: ['section:details', 'requirement:passport'], reason: 'Blurred', ...tomorrow },
      { from },
    );
    expect(right.status).to.equal(303);
    expect(right.headers['location']).to.equal(`/office/applications/${id}?from=state%3Dsubmitted`);
    expect(await office.world.stateOf('application', id)).to.equal('returned');
    const { text } = await dewi.get(right.headers['location']!);
    expect(text).to.include('Blurred');
  });

  it('refuses an action of another state, an unknown one, and a person who may only read', async () => {
    const id = await office.world.given('submitted', 'suryani');
    const from = `/office/applications/${id}`;
    expect((await dewi.post(`${from}/actions/deliberate`, {}, { from })).status).to.equal(409);
    expect((await dewi.post(`${from}/actions/constructor`, {}, { from })).status).to.equal(404);
    const siti = await office.as('siti');
    const { text, status } = await siti.get(from);
    expect(status).to.equal(200);
    expect(text).to.not.include('/actions/');
    expect((await siti.post(`${from}/actions/withdraw`, { reason: 'x' }, { from })).status).to.equal(403);
    expect((await (await office.as('maria')).post(`${from}/actions/withdraw`, { reason: 'x' })).status).to.equal(404);
    expect((await dewi.post(`${from}/actions/withdraw`, { reason: 'Her mother called.' }, { from })).status).to.equal(
      303,
    );
  });

  it('asks for a reason where too few reviews are in', async () => {
    const id = await office.world.given('in_review', 'suryani');
    const from = `/office/applications/${id}`;
    const without = await dewi.post(`${from}/actions/deliberate`, { reason: '' }, { from });
    expect(without.status).to.equal(422);
    expect(without.text).to.match(/0 dari 2|0 of 2/);
    expect((await dewi.post(`${from}/actions/deliberate`, { reason: 'The panel met.' }, { from })).status).to.equal(
      303,
    );
    expect(await office.world.stateOf('application', id)).to.equal('deliberation');
  });

  it('shows the second officer what the first entered, to confirm', async () => {
    const id = await office.world.given('deliberation', 'suryani');
    const from = `/office/applications/${id}`;
    expect((await andi.post(`${from}/actions/select`, { rank: '0' }, { from })).status).to.equal(422);
    expect((await andi.post(`${from}/actions/select`, { rank: '3', decree: '400/12' }, { from })).status).to.equal(303);
    const { text } = await dewi.get(from);
    expect(text).to.include('Andi Rahman');
    expect(text).to.match(/<dd>3<\/dd>/);
    expect(text).to.match(/<dd>400\/12<\/dd>/);
    expect((await andi.post(`${from}/actions/select`, { rank: '1' }, { from })).status).to.equal(409);
    expect((await dewi.post(`${from}/actions/select`, {}, { from })).status).to.equal(303);
    expect(await office.world.stateOf('application', id)).to.equal('selected');
    expect((await read('applications', { id }))['rank']).to.equal(3);
  });

  it('lets an officer withdraw their own signature, and nobody else’s', async () => {
    const id = await office.world.given('deliberation', 'suryani');
    const from = `/office/applications/${id}`;
    await andi.post(`${from}/actions/hold`, { rank: '2' }, { from });
    expect((await dewi.post(`${from}/actions/hold/withdraw`, {}, { from })).status).to.equal(409);
    const own = await andi.get(from);
    expect(own.text).to.include(`${from}/actions/hold/withdraw`);
    expect((await andi.post(`${from}/actions/hold/withdraw`, {}, { from })).status).to.equal(303);
    expect(await read('signatures', { subject_id: id })).to.equal(undefined);
    expect((await read('events', { subject_id: id, action: 'withdraw_signature' }))['person_id']).to.equal('p-andi');
    expect((await dewi.post(`${from}/actions/hold`, {}, { from })).status).to.equal(422); // nothing is left to confirm
    expect(await office.world.stateOf('application', id)).to.equal('deliberation');
  });

  it('accepts a document at the version that was seen, and goes on to the review', async () => {
    const id = await office.world.given('submitted', 'suryani');
    const from = `/office/applications/${id}`;
    const { id: doc } = await documentOf(id);
    const post = `${from}/documents/${doc}`;
    const none = await dewi.post(post, { version: '1' }, { from });
    expect(none.status).to.equal(422);
    expect(none.text).to.include('href="#decision"');
    expect((await dewi.post(post, { version: '7', decision: 'accept' }, { from })).status).to.equal(409);
    expect((await dewi.post(post, { version: '1', decision: 'accept', go: 'next' }, { from })).status).to.equal(303);
    expect((await documentOf(id)).state).to.equal('accepted');
    expect((await dewi.post(`${from}/actions/start_review`, {}, { from })).status).to.equal(303);
    expect(await office.world.stateOf('application', id)).to.equal('in_review');
  });

  it('rejects a document with a reason in the applicant’s language, and writes to them', async () => {
    const id = await office.world.given('submitted', 'suryani');
    const from = `/office/applications/${id}`;
    const { id: doc } = await documentOf(id);
    const ready = await dewi.get(`${from}?doc=${doc}&reason=unreadable`);
    expect(ready.text).to.match(/<textarea[^>]*lang="id"[^>]*>\s*“Passport” kurang terbaca/);
    const post = `${from}/documents/${doc}`;
    const bare = await dewi.post(post, { version: '1', decision: 'reject', reason: 'Hm' }, { from });
    expect(bare.status).to.equal(422);
    expect(bare.text).to.include('href="#reason_code"');
    const odd = await dewi.post(
      post,
      {
        version: '1',
        decision: 'reject',
        reason_code: 'unreadable',
        'fix_by-day': '99',
        'fix_by-month': '1',
        'fix_by-year': '2027',
      },
      { from },
    );
    expect(odd.status).to.equal(422);
    expect(odd.text).to.include('value="99"');
    const done = await dewi.post(
      post,
      { version: '1', decision: 'reject', reason_code: 'unreadable', reason: 'Mohon difoto ulang.', ...tomorrow },
      { from },
    );
    expect(done.status).to.equal(303);
    const row = await documentOf(id);
    expect(row.state).to.equal('rejected');
    expect(await read('outbox', { template: 'document_rejected' })).to.be.an('object');
    expect((await dewi.get(from)).text).to.include('Mohon difoto ulang.');
  });

  it('decides documents of this application only', async () => {
    const one = await office.world.given('submitted', 'suryani');
    const other = await office.world.given('submitted', 'made');
    const { id: doc } = await documentOf(other);
    const from = `/office/applications/${one}`;
    expect(
      (await dewi.post(`${from}/documents/${doc}`, { version: '1', decision: 'accept' }, { from })).status,
    ).to.equal(404);
    const maria = await office.as('maria');
    expect(
      (await maria.post(`/office/applications/${other}/documents/${doc}`, { version: '1', decision: 'accept' })).status,
    ).to.equal(404);
  });

  it('keeps restricted answers closed until a reason is on record', async () => {
    const id = await office.world.given('submitted', 'suryani');
    const from = `/office/applications/${id}`;
    expect((await dewi.get(from)).text).to.not.include('halal');
    const path = `${from}/restricted?what=details`;
    expect((await dewi.get(path)).text).to.not.include('halal');
    expect((await dewi.post(path, { reason: ' ' }, { from: path })).status).to.equal(422);
    const opened = await dewi.post(path, { reason: 'To arrange meals' }, { from: path });
    expect(opened.status).to.equal(200);
    expect(opened.text).to.include('halal');
    const event = await read('events', { subject_id: id, action: 'read_restricted' });
    expect(event['reason']).to.equal('To arrange meals');
    expect((await dewi.get(from)).text).to.include('To arrange meals');
    expect((await dewi.get(`${from}/restricted?what=__proto__`)).status).to.equal(404);
    expect((await (await office.as('maria')).get(path)).status).to.equal(404);
  });

  it('masks an identity number, and shows it when that is on record', async () => {
    const id = await office.world.given('submitted', 'suryani');
    await office.world.db.transaction((trx) =>
      trx('persons').where({ id: 'p-suryani' }).update({ identity_number: '7271012345670431' }),
    );
    const from = `/office/applications/${id}`;
    expect((await dewi.get(from)).text).to.not.include('7271012345670431');
    const path = `${from}/restricted?what=identity`;
    expect((await dewi.post(path, { reason: 'Checking the passport' }, { from: path })).text).to.include(
      '7271012345670431',
    );
    expect(await read('events', { subject_id: id, action: 'read_identity' })).to.be.an('object');
  });

  it('shows a reference to officers and not to an auditor', async () => {
    const id = await office.world.given('submitted', 'suryani');
    await office.world.db.transaction((trx) =>
      trx('referees')
        .where({ application_id: id })
        .update({ state: 'received', reference: JSON.stringify({ strengths: 'A diligent pupil.' }) }),
    );
    expect((await dewi.get(`/office/applications/${id}`)).text).to.include('A diligent pupil.');
    expect((await (await office.as('siti')).get(`/office/applications/${id}`)).text).to.not.include(
      'A diligent pupil.',
    );
  });

  it('reads no draft', async () => {
    const id = await office.world.draft('suryani');
    const { text, status } = await dewi.get(`/office/applications/${id}`);
    expect(status).to.equal(200);
    expect(text).to.not.include('To learn to count reefs.');
    await office.world.application('suryani', id, 'submit');
    expect((await dewi.get(`/office/applications/${id}`)).text).to.include('To learn to count reefs.');
  });

  it('is nowhere to an officer who reads the application blind', async () => {
    const id = await office.world.given('in_review', 'suryani');
    await office.world.act('dewi', (ctx) =>
      ctx
        .trx('assignments')
        .insert({ id: ctx.id(), application_id: id, person_id: 'p-andi', assigned_by: 'p-dewi', assigned_at: ctx.at }),
    );
    expect((await andi.get(`/office/applications/${id}`)).status).to.equal(404);
    expect((await andi.get('/office/applications')).text).to.not.include(await office.reference(id));
    expect((await dewi.get(`/office/applications/${id}`)).status).to.equal(200);
    await office.world.act('dewi', (ctx) => takeBackAssignment(ctx, id, 'p-andi'));
    expect((await andi.get(`/office/applications/${id}`)).status).to.equal(200);
  });
});
