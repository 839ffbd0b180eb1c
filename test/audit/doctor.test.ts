import { expect } from 'chai';
import type { Knex } from 'knex';
import { examine, report, type Finding } from '../../src/audit/doctor.ts';
import { DAY, HOUR, later, newId } from '../../src/deps.ts';
import { record } from '../../src/engine/events.ts';
import { passLink } from '../../src/messages/pass.ts';
import { writeToApplicant, writeToOffice } from '../../src/messages/write.ts';
import { answerObjection, object } from '../../src/objections/object.ts';
import { makeWorld, START, type World } from '../support/world.ts';

const AUDIT = 'test-audit-key';

let world: World;
let suryani: string; // completed a stay
let made: string; // has a confirmed place
let tara: string; // is being reviewed

const broken = (findings: readonly Finding[]): Finding[] => findings.filter((finding) => finding.violations > 0);

/** Breaks the database by hand, with references switched off, has it examined, and undoes everything. */
async function harmed(harm: (trx: Knex.Transaction) => Promise<unknown>): Promise<readonly Finding[]> {
  let findings: readonly Finding[] = [];
  const undo = new Error('undo');
  await world.db
    .transaction(async (trx) => {
      await trx.raw(
        world.db.dialect === 'sqlite'
          ? 'PRAGMA defer_foreign_keys = ON'
          : 'SET LOCAL session_replication_role = replica',
      );
      await harm(trx);
      findings = await examine({ db: trx, dialect: world.db.dialect, auditKeys: [AUDIT] });
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return findings;
}

const fresh = (): string => newId(START, world.engine.entropy);
const recusal = (person: string, application: string, at: string): Record<string, string> => ({
  id: fresh(), application_id: application, person_id: person, kind: 'family', recorded_by: 'p-andi', recorded_at: at,
}); // prettier-ignore

async function reviewed(application: string): Promise<void> {
  const assignment = { application_id: application, assigned_by: 'p-dewi', assigned_at: world.clock.now() };
  const read = { application_id: application, rubric_id: world.ids.rubric, snapshot_number: 1, scores: '{}', saved_at: world.clock.now() }; // prettier-ignore
  await world.db.transaction(async (trx) => {
    await trx('assignments').insert([
      { ...assignment, id: 'by-ratna', person_id: 'p-ratna' },
      { ...assignment, id: 'by-budi', person_id: 'p-budi' },
    ]);
    await trx('reviews').insert({ ...read, id: fresh(), assignment_id: 'by-ratna', person_id: 'p-ratna', total: 400, sent_at: world.clock.now() }); // prettier-ignore
    await trx('applications').where({ id: application }).update({ review_count: 1, review_sum: 400 });
  });
}

/** A message and its answer, a link that was passed on, and an objection that was answered. */
async function talked(): Promise<void> {
  const id = await world.given('submitted', 'budi');
  await world.act('budi', (ctx) => writeToOffice(ctx, id, { body: 'May I bring my flute?', locale: 'id' }));
  const { id: seen } = (await world.db.read('messages').first('id')) as { id: string };
  await world.act('dewi', (ctx) => writeToApplicant(ctx, id, { body: 'Yes.', locale: 'id', seen }));
  const { id: referee } = (await world.db.read('referees').where({ application_id: id }).first('id')) as { id: string };
  await world.act('dewi', (ctx) => passLink(ctx, id, referee));
  await world.application('dewi', id, 'rule_out', { rule: 'other', reason: 'Too old.' });
  await world.act('budi', (ctx) => object(ctx, id, { ground: 'rules', body: 'There is no such rule.', locale: 'id' }));
  await world.act('andi', (ctx) =>
    answerObjection(ctx, id, { outcome: 'upheld', answer: 'There is none.', version: 1 }),
  );
}

async function story(): Promise<void> {
  suryani = await world.given('selected', 'suryani');
  const stay = await world.placed('active', suryani);
  await world.placement('dewi', stay, 'complete', { reason: 'The report comes by post.' });
  made = await world.given('selected', 'made');
  const place = await world.placed('confirmed', made, world.ids.schoolDavao);
  tara = await world.given('in_review', 'tara');
  await reviewed(tara);
  await world.application('dewi', tara, 'deliberate', { reason: 'The panel agreed.' });
  await world.application('dewi', tara, 'select', { rank: 3 });
  const file = (await world.db.read('documents').where({ application_id: made }).first()) as { file_id: string };
  world.clock.advance(HOUR);
  await world.db.transaction((trx) =>
    trx('file_reads').insert({ id: fresh(), file_id: file.file_id, person_id: 'p-jun', relation: 'coordinator', reason: 'Visa', at: world.clock.now() }),
  ); // prettier-ignore
  await world.act('dewi', (ctx) => record(ctx, { subject: 'call', subjectId: world.ids.call, action: 'published', reason: 'All is ready' })); // prettier-ignore
  await world.act('dewi', (ctx) => record(ctx, { subject: 'call', subjectId: world.ids.call, action: 'changed' }));
  await talked();
  expect(place).to.be.a('string');
}

/** What is done by hand, what it breaks, and the numbers of all that then is not true any more. */
const HARMS: readonly [key: string, numbers: readonly number[], harm: (trx: Knex.Transaction) => Promise<unknown>][] = [
  ['seats_taken', [1], (trx) => trx('places').where({ id: world.ids.studioDavao }).update({ taken: 0 })],
  ['seat_each', [1], (trx) => trx('participants').insert({ id: fresh(), application_id: made, person_id: 'p-maria', position: 2 })],
  ['no_overlap', [2], async (trx) => {
    await trx('placements').where({ application_id: suryani }).update({ state: 'confirmed' });
    await trx('participants').where({ application_id: made }).update({ person_id: 'p-suryani' });
  }],
  ['one_live', [2], (trx) => trx('participants').where({ application_id: tara }).update({ person_id: 'p-made' })],
  ['recused_assignment', [3], (trx) => trx('recusals').insert(recusal('p-budi', tara, later(START, DAY)))],
  ['recused_assignment', [3], (trx) => trx('participants').where({ application_id: tara }).update({ person_id: 'p-budi' })],
  ['recused_review', [3], async (trx) => {
    await trx('assignments').where({ id: 'by-ratna' }).update({ ended_at: START });
    await trx('recusals').insert(recusal('p-ratna', tara, later(START, DAY)));
  }],
  ['recused_signature', [3], (trx) => trx('recusals').insert(recusal('p-dewi', tara, later(START, -1)))],
  ['recused_event', [3], (trx) => trx('recusals').insert(recusal('p-andi', made, later(START, -1)))],
  ['recused_event', [3], (trx) => trx('account_persons').insert({ account_id: 'a-jun', person_id: 'p-suryani', relation: 'parent', since: later(START, -DAY) })],
  ['blind_reviewer', [3], (trx) => trx('roles').insert({ id: fresh(), person_id: 'p-budi', role: 'officer', city_id: 'palu', granted_at: later(START, -DAY) })],
  ['review_counters', [3], (trx) => trx('applications').where({ id: tara }).update({ review_sum: 401 })],
  ['blind_copies', [4], (trx) => trx('snapshots').where({ application_id: tara }).update({ blind_body: '{"answers":{"details":{"name":"T"}},"documents":[]}' })],
  ['blind_copies', [4], (trx) => trx('snapshots').where({ application_id: tara }).update({ blind_body: '{"answers":{},"documents":[{"requirement":"passport"}]}' })],
  ['clean_files', [4], (trx) => trx('files').update({ state: 'quarantined' })],
  ['host_reads', [5], async (trx) => {
    const { file_id } = (await trx('documents').where({ application_id: tara }).first()) as { file_id: string };
    await trx('file_reads').insert({ id: fresh(), file_id, person_id: 'p-jun', relation: 'coordinator', at: later(START, DAY) });
  }],
  ['host_reads', [5], (trx) => trx('file_reads').update({ at: later(START, -DAY) })],
  ['members', [1], async (trx) => {
    const { id, application_id } = (await trx('participants').first('id', 'application_id')) as { id: string; application_id: string };
    const member = { id: 'm', application_id, participant_id: id, name: 'Adi', email: 'adi@x.example', locale: 'id', asked_at: START, created_at: START };
    await trx('group_members').insert({ ...member, state: 'declined' }); // who said no takes no seat
  }],
  ['guardians_ended', [6], (trx) => trx('guardians').where({ application_id: tara }).update({ ended_at: later(START, DAY) })], // whose consent stands
  ['identities_checked', [10], async (trx) => {
    const { id: guardian_id } = (await trx('guardians').where({ application_id: tara }).first('id')) as { id: string };
    const { file_id } = (await trx('documents').where({ application_id: tara }).first('file_id')) as { file_id: string };
    await trx('guardian_identities').insert({ id: fresh(), application_id: tara, guardian_id, file_id, state: 'accepted', created_at: START }); // by nobody
  }],
  ['chains', [6], (trx) => trx('events').where({ subject_id: tara, number: 2 }).update({ at: later(START, 1) })],
  ['chains', [6], (trx) => trx('applications').where({ id: tara }).update({ state: 'in_review' })],
  ['orphan_events', [6], (trx) => trx('events').where({ subject_id: tara, number: 5 }).update({ subject_id: 'nowhere' })],
  ['heads', [6], (trx) => trx('events').where({ subject: 'call', number: 2 }).del()], // its tail, and then all of it
  ['heads', [6], (trx) => trx('events').where({ subject: 'call' }).del()],
  ['heads', [6], (trx) => trx('event_heads').where({ subject: 'call' }).del()],
  ['heads', [6], (trx) => trx('event_heads').where({ subject: 'call' }).update({ mac: 'f'.repeat(64) })],
  ['live_flag', [6], (trx) => trx('applications').where({ id: tara }).update({ live: false })],
  ['state_columns', [6], (trx) => trx('placements').where({ state: 'completed' }).update({ certificate_number: null })],
  ['states', [6], (trx) => trx('placement_states').where({ state: 'no_show' }).update({ seated: false })],
  ['receipts', [7], (trx) => trx('snapshots').where({ application_id: made }).del()],
  ['snapshots', [7], (trx) => trx('snapshots').where({ application_id: made }).update({ body: '{}' })],
  ['outbox_subjects', [7], (trx) => trx('outbox').where({ subject_id: made }).update({ subject_id: 'nowhere' })],
  ['outbox_subjects', [7], (trx) => trx('outbox').where({ subject: 'placement' }).update({ subject_version: 99 })],
  ['outbox_secrets', [7], (trx) => trx('outbox').where({ subject_id: made }).update({ data: `{"open":"${'a1B2'.repeat(11)}"}` })],
  ['balance_posted', [8], (trx) => trx('balance_entries').where({ kind: 'arrival' }).del()],
  ['balance_lines', [8], (trx) => trx('balance_entries').where({ kind: 'arrival' }).update({ people: 2 })],
  ['balance_weeks', [8], (trx) => trx('balance_entries').where({ kind: 'completion' }).update({ weeks: 1 })],
  ['two_people', [6, 9], (trx) => trx('events').where({ subject_id: made, action: 'select' }).update({ person_id: 'p-dewi' })],
  ['objection_decider', [9], (trx) => trx('objections').update({ answered_by: 'p-dewi' })],
  ['objections', [0], (trx) => trx('objections').update({ answer: '' })],
  ['messages', [0], (trx) => trx('messages').where({ side: 'office' }).update({ city_id: null })],
  ['passed_links', [0], (trx) => trx('passed_links').update({ holder_id: 'somebody' })],
  ['by_a_person', [6, 10], (trx) => trx('events').where({ subject_id: made, action: 'deliberate' }).update({ relation: 'clock', person_id: null })],
  ['documents', [0], (trx) => trx('documents').where({ application_id: made }).update({ decided_by: null })],
  ['endorsements_within', [7], (trx) => trx('endorsers').insert({ id: 'e', call_id: world.ids.call, name: 'SMA', email: 'a@b.example', email_lower: 'a@b.example', locale: 'id', most: -1, created_at: START })],
  ['late_codes_used', [6], (trx) => trx('late_codes').insert({ id: 'l', call_id: world.ids.call, name: 'A', email: 'a@b.example', email_lower: 'a@b.example', code: 'AAAA-AAAA', reason: 'r', until_at: START, issued_at: START, used_at: START, application_id: made })],
  ['erased', [0], (trx) => trx('persons').where({ id: 'p-made' }).update({ erased_at: START })],
  ['replays', [0], (trx) => trx('idempotency_keys').insert({ key: 'k', scope: 's', location: 'https://elsewhere.example/', created_at: START })],
  ['references', [0], (trx) => trx('roles').where({ person_id: 'p-budi' }).update({ person_id: 'nobody' })],
]; // prettier-ignore

/** A placement put back by hand is no longer what its record and the balance say. */
function allowed(key: string, also: string): boolean {
  return key === 'no_overlap' && ['chains', 'balance_lines', 'balance_posted', 'state_columns'].includes(also);
}

describe('The doctor', () => {
  before(async () => {
    world = await makeWorld();
    await story();
  });
  after(() => world.close());

  it('finds nothing in a database that only the product wrote to', async () => {
    const findings = await examine({ db: world.db.read, dialect: world.db.dialect, auditKeys: [AUDIT] });
    expect(broken(findings)).to.deep.equal([]);
    const { lines, violations } = report(findings);
    expect([lines.at(-1), violations]).to.deep.equal(['0 violations', 0]);
    expect(new Set(findings.map((finding) => finding.number))).to.deep.equal(
      new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0]),
    );
  });

  for (const [key, numbers, harm] of HARMS)
    it(`finds ${key}, and only what goes with it`, async () => {
      const found = broken(await harmed(harm));
      expect(found.map((finding) => finding.key)).to.include(key);
      const unexpected = found.filter((finding) => !numbers.includes(finding.number) && !allowed(key, finding.key));
      expect(unexpected.map((finding) => finding.key)).to.deep.equal([]);
      const line = report(found).lines.find((each) =>
        each.includes(found.find((finding) => finding.key === key)!.sentence),
      );
      expect(line).to.match(/\d+ ✗ /);
    });

  it('has a test for each thing it looks for', async () => {
    const findings = await examine({ db: world.db.read, dialect: world.db.dialect, auditKeys: [AUDIT] });
    expect(new Set(HARMS.map(([key]) => key))).to.deep.equal(new Set(findings.map((finding) => finding.key)));
  });

  it('reads a record that was written under an earlier key, as long as it is given that key as well', async () => {
    const under = (auditKeys: string[]): Promise<readonly Finding[]> => examine({ db: world.db.read, dialect: world.db.dialect, auditKeys }); // prettier-ignore
    expect(broken(await under(['the new key', AUDIT]))).to.deep.equal([]);
    expect(broken(await under(['the new key'])).map((finding) => finding.key)).to.deep.equal(['chains']);
  });
});
