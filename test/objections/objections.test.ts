import { expect } from 'chai';
import { DAY, later, MINUTE } from '../../src/deps.ts';
import { remind } from '../../src/reminders/remind.ts';
import { recordRecusal } from '../../src/reviews/assign.ts';
import type { Client } from '../support/app.ts';
import { openOffice, type Office } from '../screening/office.ts';
import { mailsOf, words } from '../messages/talk.ts';

/** The days on which Palu does not work, besides Saturdays and Sundays. */
const HOLIDAYS = ['2026-12-01', '2026-12-24', '2026-12-25'];

describe('An objection', () => {
  let office: Office;
  let suryani: Client;
  let andi: Client;
  let id: string;

  const own = (): string => `/applications/${id}/objection`;
  const desk = (): string => `/office/applications/${id}/objection`;
  const rows = async (): Promise<readonly Record<string, string | null>[]> =>
    (await office.world.db.read('objections').orderBy(['received_at', 'id'])) as Record<string, string | null>[];
  const object = (body = 'Umur saya 22 tahun.', client = suryani) =>
    client.post(own(), { ground: 'facts', body }, { from: own() });
  const answer = (client: Client, outcome = 'upheld', version = '1') =>
    client.post(desk(), { outcome, answer: 'Umurnya memang cukup.', version }, { from: desk() });

  beforeEach(async () => {
    office = await openOffice();
    const { world } = office;
    await world.db.transaction((trx) =>
      trx('cities')
        .where({ id: 'palu' })
        .update({ holidays: JSON.stringify(HOLIDAYS) }),
    );
    id = await world.given('submitted', 'suryani');
    await world.application('dewi', id, 'rule_out', { rule: 'other', reason: 'Terlalu muda.' });
    [suryani, andi] = [await office.as('suryani'), await office.as('andi')];
  });
  afterEach(() => office.stop());

  it('is offered where a decision went against somebody, with the last day in the time of the call', async () => {
    expect((await suryani.get(`/applications/${id}/status`)).text).to.include(`href="${own()}"`);
    // 14 working days after Tuesday 24 November, over a holiday on 1 December: Tuesday 15 December.
    expect(words((await suryani.get(own())).text)).to.match(/sampai Sel, 15 Desember 2026,? (pukul )?23\.59 WITA/);
    const [letter] = await mailsOf(office, 'application_rule_out_applicant');
    expect(letter!.text)
      .to.match(/15 Desember 2026/)
      .and.to.include('halaman permohonan');
  });

  it('counts by the days that the call sets', async () => {
    await office.world.db.transaction(async (trx) => {
      const { settings } = (await trx('calls').first('settings')) as { settings: string };
      await trx('calls').update({ settings: JSON.stringify({ ...JSON.parse(settings), objectionDays: 3, objectionAnswerDays: 2 }) }); // prettier-ignore
    });
    expect(words((await suryani.get(own())).text)).to.include('27 November 2026');
    await object();
    expect((await rows())[0]!['answer_by']).to.equal('2026-11-26T16:00:00.000Z'); // the end of Thursday 26 in Palu
  });

  it('is received once, on record and by a receipt, with the day of the answer for both sides', async () => {
    const sent = await object();
    expect([sent.status, sent.headers['location']]).to.deep.equal([303, own()]);
    const [row] = await rows();
    expect(row).to.include({ state: 'open', ground: 'facts', received_from: 'p-suryani', object_by: '2026-12-15T16:00:00.000Z', answer_by: '2026-12-09T16:00:00.000Z' }); // prettier-ignore
    const mails = await mailsOf(office, 'objection_received_applicant', 'objection_received_office');
    const [theirs, mine] = [...mails].sort((a, b) => (a.to.address < b.to.address ? -1 : 1));
    expect(mine!.to.address).to.equal('suryani@contoh.example');
    expect(mine!.text).to.include('9 Desember 2026').and.not.to.include('22 tahun');
    expect(theirs!.to.address).to.equal('exchange@palu.example');
    expect(theirs!.text)
      .to.include(desk())
      .and.not.to.match(/22 tahun|Suryani/);
    expect(await office.world.db.read('events').where({ subject_id: id, action: 'object' })).to.have.length(1);
    for (const page of [await suryani.get(own()), await andi.get(desk()), await andi.get('/office/objections')])
      expect(words(page.text)).to.match(/9 Desember 2026,? (pukul )?23\.59 WITA/);
    expect((await suryani.get(`/applications/${id}/status`)).text).to.include('Anda mengajukan keberatan');
    expect((await object('Sekali lagi')).status).to.equal(409);
    expect(await rows()).to.have.length(1);
  });

  it('is sent once from two tabs', async () => {
    const [one, two] = [await suryani.keys(own()), await suryani.keys(own())];
    const fields = { ground: 'other', body: 'Dua jendela' };
    const answers = [
      await suryani.post(own(), { ...fields, ...one }),
      await suryani.post(own(), { ...fields, ...two }),
    ];
    expect(answers.map(({ status }) => status)).to.deep.equal([303, 409]);
    expect(await rows()).to.have.length(1);
  });

  it('names nobody of the office to the applicant, and holds what was typed as text', async () => {
    await object('<script>alert(1)</script>\nบรรทัดสอง');
    await answer(andi, 'dismissed');
    const mine = (await suryani.get(own())).text;
    expect(mine)
      .to.include('&lt;script&gt;')
      .and.not.to.match(/<script>alert|Andi|Dewi/);
    expect((await andi.get(desk())).text)
      .to.include('&lt;script&gt;')
      .and.not.to.include('<script>alert');
    expect(words((await andi.get(desk())).text))
      .to.include('oleh Dewi Lestari')
      .and.to.include('oleh Andi Rahman');
  });

  it('is refused without a ground or a text, and keeps what was typed', async () => {
    const wrong = await suryani.post(own(), { body: 'Tanpa dasar' }, { from: own() });
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.include('Tanpa dasar</textarea>').and.to.include('href="#ground');
    expect(await rows()).to.have.length(0);
  });

  it('is answered by somebody who took no part in the decision', async () => {
    await object();
    const dewi = await office.as('dewi');
    const seen = await dewi.get(desk());
    expect(seen.text).to.include('Anda ikut dalam keputusan ini').and.not.to.include('name="outcome"');
    expect((await answer(dewi)).status).to.equal(403);
    expect((await dewi.get('/office/objections')).text).to.include('Bukan Anda yang menjawab');
    expect((await rows())[0]!['state']).to.equal('open');
    expect((await answer(andi)).status).to.equal(303);
    expect((await rows())[0]).to.include({ state: 'upheld', answered_by: 'p-andi' });
  });

  it('to a decision of two people is answered by neither of them', async () => {
    const { world } = office;
    id = await world.given('deliberation', 'made');
    await world.application('dewi', id, 'not_select', { rank: 9 });
    await world.application('andi', id, 'not_select');
    await object('Nilainya tertukar', await office.as('made'));
    for (const who of ['dewi', 'andi'] as const) expect((await answer(await office.as(who))).status, who).to.equal(403);
    await world.db.transaction((trx) => trx('roles').insert({ id: 'third', person_id: 'p-budi', role: 'officer', city_id: 'palu', granted_at: world.clock.now() })); // prettier-ignore
    expect((await answer(await office.as('budi'), 'dismissed')).status).to.equal(303);
  });

  it('is not for auditors, reviewers, hosts, other cities and the recused to answer', async () => {
    await object();
    await office.world.act('dewi', (ctx) => recordRecusal(ctx, { applicationId: id, personId: 'p-andi', kind: 'family', reason: '' })); // prettier-ignore
    expect((await answer(await office.as('siti'))).status).to.equal(403);
    for (const who of ['andi', 'ratna', 'jun', 'maria', 'rina', 'made'] as const) {
      const client = await office.as(who);
      expect((await answer(client)).status, who).to.be.oneOf([403, 404]);
      const queue = await client.get('/office/objections');
      if (queue.status === 200) expect(queue.text, who).not.to.include(await office.reference(id));
    }
    const siti = await office.as('siti');
    expect((await siti.get(desk())).text)
      .to.include('Umur saya 22 tahun.')
      .and.not.to.include('name="outcome"');
  });

  it('is answered once: a colleague who was slower is told', async () => {
    await object();
    const budi = await office.world.db
      .transaction((trx) =>
        trx('roles').insert({
          id: 'third',
          person_id: 'p-budi',
          role: 'officer',
          city_id: 'palu',
          granted_at: office.world.clock.now(),
        }),
      ) // prettier-ignore
      .then(() => office.as('budi'));
    expect((await answer(andi, 'dismissed')).status).to.equal(303);
    expect((await answer(budi, 'upheld')).status).to.equal(409);
    expect((await rows())[0]).to.include({ state: 'dismissed', answered_by: 'p-andi' });
    const mails = await mailsOf(office, 'objection_upheld_applicant', 'objection_dismissed_applicant');
    expect(mails.map(({ subject }) => subject)).to.deep.equal([
      `Jawaban atas keberatan Anda: permohonan ${await office.reference(id)}`,
    ]);
    expect(mails[0]!.text).not.to.include('Umurnya memang cukup');
  });

  it('that comes after its days says so to both sides, and is taken in', async () => {
    office.world.clock.set('2026-12-15T15:59:00.000Z');
    suryani = await office.as('suryani');
    expect((await suryani.get(own())).text).not.to.include('Batas waktu keberatan berakhir');
    office.world.clock.advance(MINUTE);
    expect((await suryani.get(own())).text).to.include('Batas waktu keberatan berakhir');
    expect((await object('Saya sakit.')).status).to.equal(303);
    expect(words((await suryani.get(own())).text)).to.include('(setelah batas waktu keberatan)');
    andi = await office.as('andi');
    expect((await andi.get('/office/objections')).text).to.include('Datang terlambat');
    expect(words((await andi.get(desk())).text)).to.include('(keberatan ini datang setelahnya)');
  });

  it('that nobody answers in time is overdue in the queue, the filter and on the home page, and the office is reminded', async () => {
    await object();
    const { world } = office;
    world.clock.set('2026-12-09T15:59:00.000Z');
    await remind(world.engine, world.clock.now());
    expect(await mailsOf(office, 'objection_late_office')).to.deep.equal([]);
    andi = await office.as('andi');
    expect((await andi.get('/office/applications?objections=late&state=all')).text).not.to.include(
      await office.reference(id),
    );
    world.clock.advance(MINUTE);
    for (let round = 0; round < 2; round += 1) await remind(world.engine, world.clock.now());
    const [reminder, ...more] = await mailsOf(office, 'objection_late_office');
    expect([reminder!.to.address, more.length]).to.deep.equal(['exchange@palu.example', 0]);
    expect((await andi.get('/office/objections')).text).to.include('Lewat tenggat');
    expect((await andi.get('/office/applications?objections=late&state=all')).text).to.include(
      await office.reference(id),
    );
    expect((await andi.get('/office')).text).to.match(/href="\/office\/objections"[\s\S]{0,300}tag--err/);
    world.clock.advance(20 * DAY); // a week and more of downtime: one mail, not one for each day
    await remind(world.engine, world.clock.now());
    expect(await mailsOf(office, 'objection_late_office')).to.have.length(1);
  });

  it('can be taken back by whoever made it, and the office is told', async () => {
    await object();
    expect((await suryani.post(`${own()}/withdraw`, {}, { from: own() })).status).to.equal(303);
    expect((await rows())[0]!['state']).to.equal('withdrawn');
    expect(await mailsOf(office, 'objection_withdrawn_office')).to.have.length(1);
    expect((await answer(andi)).status).to.equal(409);
    expect((await andi.get('/office/objections')).text).not.to.include(await office.reference(id));
    expect((await suryani.post(`${own()}/withdraw`, {}, { from: own() })).status).to.equal(409);
  });

  it('needs no answer any more when the decision itself is taken up again', async () => {
    await object();
    await office.world.application('dewi', id, 'reconsider', { reason: 'Kami keliru membaca tanggal.' });
    expect((await rows())[0]!['state']).to.equal('open'); // signed by one
    await office.world.application('andi', id, 'reconsider');
    expect((await rows())[0]).to.include({ state: 'settled', answered_by: null });
    expect(words((await suryani.get(own())).text)).to.include('sudah ditinjau kembali');
  });

  it('has nothing to be against while the application goes on or was withdrawn', async () => {
    id = await office.world.given('submitted', 'made');
    const made = await office.as('made');
    expect((await object('Belum ada keputusan', made)).status).to.equal(409);
    await office.world.application('made', id, 'withdraw', { reason: 'Pindah' });
    expect((await made.get(own())).text).not.to.include('name="ground"');
    expect((await object('Saya mundur', made)).status).to.equal(409);
    expect(await rows()).to.have.length(0);
  });

  it('can be made to each decision: the second time the application is ruled out as well', async () => {
    await object();
    await answer(andi);
    await office.world.application('dewi', id, 'reconsider', { reason: 'Keberatan dikabulkan.' });
    await office.world.application('andi', id, 'reconsider');
    office.world.clock.set(later(office.world.clock.now(), MINUTE));
    await office.world.application('andi', id, 'rule_out', { rule: 'other', reason: 'Alasan lain.' });
    expect((await object('Sekali lagi')).status).to.equal(303);
    expect((await answer(andi, 'dismissed')).status).to.equal(403); // now he is who ruled it out
    expect(await rows()).to.have.length(2);
  });
});
