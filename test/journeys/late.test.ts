import { expect } from 'chai';
import type { Response } from 'supertest';
import { DAY, HOUR, later } from '../../src/deps.ts';
import { tick } from '../../src/engine/clock.ts';
import type { OutgoingMail } from '../../src/notifications/transport.ts';
import { words } from '../messages/talk.ts';
import { dayOf } from '../setup/desk.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { sentMails } from '../support/mail.ts';
import { makeWorld, START, type PersonName, type World } from '../support/world.ts';

/** Noon of 14 December in Palu, and the end of the grace an hour later. */
const CLOSES = later(START, 20 * DAY);
const GRACE_ENDS = later(CLOSES, HOUR);

describe('A late applicant', () => {
  let world: World & { url: string };
  let at: TestApp;
  const drafts = new Map<PersonName, string>();
  const draftOf = (name: PersonName): string => drafts.get(name)!;
  const as = (name: PersonName): Promise<Client> => at.signIn(`${name}@contoh.example`);
  const page = (name: PersonName): string => `/applications/${draftOf(name)}`;
  const case_ = (name: PersonName): string => `/office${page(name)}`;
  const state = (name: PersonName): Promise<string> => world.stateOf('application', draftOf(name));
  const rowOf = async (name: PersonName): Promise<Record<string, unknown>> =>
    (await world.db
      .read('applications')
      .where({ id: draftOf(name) })
      .first()) as Record<string, unknown>;
  const send = (client: Client, name: PersonName, fields: Record<string, string> = {}): Promise<Response> =>
    client.post(`${page(name)}/submit`, fields, { from: `${page(name)}/check` });
  const why = async (name: PersonName): Promise<string> => {
    const row = (await world.db.read('answers').where({ application_id: draftOf(name), section: 'motivation' }).first()) as { answers: string }; // prettier-ignore
    return (JSON.parse(row.answers) as { why: string }).why;
  };
  const typed = async (client: Client, name: PersonName): Promise<Record<string, string>> => {
    const path = `${page(name)}/sections/motivation`;
    const { text } = await client.get(path);
    const [, version = '0'] = /name="version" value="(\d+)"/.exec(text) ?? [];
    return { ...(await client.keys()), version, consent: 'yes', go: 'later' };
  };
  const lettersTo = async (name: string): Promise<readonly OutgoingMail[]> =>
    (await sentMails(world)).filter(({ to }) => JSON.stringify(to).includes(`${name}@`));

  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    for (const name of ['suryani', 'made', 'budi', 'ratna', 'jun'] as const) drafts.set(name, await world.draft(name));
    await world.db.transaction((trx) => trx('accounts').where({ id: 'a-made' }).update({ zone: 'Asia/Jakarta' }));
  });
  after(() => at.stop());

  it('reads the closing in the time of the call, and in their own where it is another', async () => {
    const [made, suryani] = [await as('made'), await as('suryani')];
    for (const path of ['/calls/term-abroad-2027', page('made')])
      expect(words((await made.get(path)).text), path).to.match(/11\.59 WITA.*10\.59 WIB/);
    for (const path of ['/calls/term-abroad-2027', page('suryani')])
      expect(words((await suryani.get(path)).text), path)
        .to.match(/11\.59 WITA/)
        .and.not.to.match(/ WIB/);
  });

  it('is not late who sends in the last millisecond before the closing', async () => {
    at.clock.set(later(CLOSES, -1));
    const ratna = await as('ratna');
    expect((await send(ratna, 'ratna')).headers['location']).to.equal(`${page('ratna')}/receipt`);
    expect(Boolean((await rowOf('ratna'))['late'])).to.equal(false);
    expect(words((await ratna.get(`${page('ratna')}/receipt`)).text)).to.include('Tiba tepat waktu');
  });

  it('keeps what they type while the line is crossed, and is told that the grace runs', async () => {
    const suryani = await as('suryani');
    const form = await typed(suryani, 'suryani');
    const path = `${page('suryani')}/sections/motivation`;
    at.clock.set(CLOSES);
    const auto = await suryani.post(`${path}/autosave`, { ...form, why: 'Typed at noon' }, { headers: { Accept: 'application/json' } }); // prettier-ignore
    expect(auto.status).to.equal(200);
    const version = String((auto.body as { version: number }).version);
    expect((await suryani.post(path, { ...form, version, why: 'Typed at noon and a bit' })).status).to.equal(303);
    expect(await why('suryani')).to.equal('Typed at noon and a bit');
    const home = words((await suryani.get(page('suryani'))).text);
    expect(home).to.include('Sudah ditutup').and.to.include('waktu toleransi');
  });

  it('is taken within the grace, once however often it is pressed, and is marked late', async () => {
    at.clock.set(later(GRACE_ENDS, -1));
    const [one, two] = [await as('suryani'), await as('suryani')];
    const keys = await one.keys(`${page('suryani')}/check`);
    const other = await two.keys(`${page('suryani')}/check`);
    const path = `${page('suryani')}/submit`;
    const answers = [await one.post(path, keys), await one.post(path, keys), await two.post(path, other)];
    expect(answers.map(({ status }) => status)).to.deep.equal([303, 303, 303]);
    expect(answers[1]!.headers['location'], 'the same press').to.equal(answers[0]!.headers['location']);
    expect(answers[2]!.headers['location'], 'another tab').to.equal(page('suryani'));
    expect(await world.db.read('snapshots').where({ application_id: draftOf('suryani') })).to.have.length(1);
    expect(Boolean((await rowOf('suryani'))['late'])).to.equal(true);
    const receipt = words((await one.get(`${page('suryani')}/receipt`)).text);
    expect(receipt)
      .to.include('Tiba setelah penutupan, dan diterima')
      .and.to.match(/12\.59.* WITA/);
  });

  it('is late to the office as well, and nobody else is', async () => {
    const dewi = await as('dewi');
    expect(words((await dewi.get(case_('suryani'))).text)).to.include('Masuk setelah penutupan');
    expect(words((await dewi.get(case_('ratna'))).text)).not.to.include('Masuk setelah penutupan');
  });

  it('has a receipt that anybody may check, in both times, and that names nobody', async () => {
    const { reference, receipt_hash: hash } = (await rowOf('suryani')) as Record<string, string>;
    const mail = (await lettersTo('suryani')).filter(({ text }) => text.includes(hash!.slice(0, 12)));
    expect(mail, 'one receipt by mail').to.have.length(1);
    const check = `/receipts/check?reference=${reference!}&hash=${hash!}`;
    const stranger = at.client();
    stranger.cookies.set('zone', 'Asia/Bangkok');
    const told = words((await stranger.get(check)).text);
    expect(told)
      .to.match(/12\.59.* WITA/)
      .and.to.match(/11\.59.* ICT/)
      .and.not.to.include('Suryani');
    const wrong = await stranger.get(`/receipts/check?reference=${reference!}&hash=${'0'.repeat(64)}`);
    expect(words(wrong.text)).not.to.match(/12\.59/);
  });

  it('is refused after the grace, on a page that says why; the draft and what is typed stay', async () => {
    const made = await as('made');
    const form = await typed(made, 'made');
    const keys = await made.keys(`${page('made')}/check`);
    at.clock.set(GRACE_ENDS);
    const refused = await made.post(`${page('made')}/submit`, keys);
    expect(refused.status).to.equal(409);
    expect(words(refused.text))
      .to.include('Penerimaan ini ditutup')
      .and.to.match(/12\.00 WITA|11\.59 WITA/);
    expect(await state('made')).to.equal('draft');
    const saved = await made.post(`${page('made')}/sections/motivation`, { ...form, why: 'Written a minute late' });
    expect([saved.status, await why('made')]).to.deep.equal([303, 'Written a minute late']);
    expect(words((await made.get(page('made'))).text)).to.include('Draf Anda tetap tersimpan');
  });

  it('loses nothing when the draft lapses, or the session ends, under their hands', async () => {
    const made = await as('made');
    const form = await typed(made, 'made');
    for (let round = 0; round < 3; round += 1) await tick(world.engine, at.clock.now());
    expect([await state('made'), await state('suryani')]).to.deep.equal(['lapsed', 'submitted']);
    const path = `${page('made')}/sections/motivation`;
    const over = await made.post(path, { ...form, why: 'Half a sentence' });
    expect(over.status).to.equal(409);
    expect(words(over.text)).to.include('Half a sentence').and.to.include('tidak tersimpan');
    expect(words(over.text), 'it was never sent').not.to.include('sudah Anda kirim');
    expect(await why('made')).to.equal('Written a minute late');
    expect(words((await made.get(path)).text))
      .to.include('Written a minute late')
      .and.not.to.include('sudah Anda kirim');
    at.clock.advance(2 * HOUR);
    const out = await made.post(path, { ...form, why: 'Two hours later' });
    expect(out.status).to.equal(401);
    expect(out.text).to.include('Two hours later');
    expect((await lettersTo('made')).map(({ subject }) => subject).filter((text) => text.includes('tidak dikirim tepat waktu'))).to.have.length(1); // prettier-ignore
  });

  describe('with a code of the office', () => {
    let code = '';
    const codes = (): string => `/office/calls/${world.ids.call}/late-codes`;
    const issue = (client: Client, name: string, until: string): Promise<Response> =>
      client.post(
        codes(),
        { name, email: `${name}@contoh.example`, reason: 'The line was down.', locale: 'id', ...dayOf('until', until) },
        { from: codes() },
      );

    it('has their draft back as they left it, by a mail that tells the code and the day', async () => {
      expect((await issue(await as('made'), 'made', '2026-12-18')).status, 'an applicant').to.equal(404);
      expect((await issue(await as('dewi'), 'made', '2026-12-18')).status).to.equal(303);
      const mails = (await lettersTo('made')).filter(({ text }) => /[0-9A-Z]{4}-[0-9A-Z]{4}/.test(text));
      expect(mails).to.have.length(1);
      code = /\b[2-9A-Z]{4}-[2-9A-Z]{4}\b/.exec(mails[0]!.text)![0];
      expect(mails[0]!.text).to.include('18 Desember 2026');
      expect([await state('made'), await why('made')]).to.deep.equal(['draft', 'Written a minute late']);
    });

    it('is let in with their own code and no other, in one of two tabs, once', async () => {
      expect((await issue(await as('dewi'), 'budi', '2026-12-18')).status).to.equal(303);
      const budi = await as('budi');
      const wrong = await send(budi, 'budi', { late_code: code });
      expect(wrong.status, 'the code of somebody else').to.equal(409);
      expect(wrong.text).to.include(`value="${code}"`);
      const [one, two] = [await as('made'), await as('made')];
      const from = `${page('made')}/check`;
      const [a, b] = [await one.keys(from), await two.keys(from)];
      const path = `${page('made')}/submit`;
      const both = await Promise.all([
        one.post(path, { ...a, late_code: code.toLowerCase() }),
        two.post(path, { ...b, late_code: ` ${code} ` }),
      ]);
      expect(both.map(({ status }) => status)).to.deep.equal([303, 303]);
      expect(await state('made')).to.equal('submitted');
      expect(Boolean((await rowOf('made'))['late'])).to.equal(true);
      const used = await world.db.read('events').where({ subject_id: draftOf('made'), action: 'late_code_used' });
      expect(used).to.have.length(1);
      expect(await world.db.read('snapshots').where({ application_id: draftOf('made') })).to.have.length(1);
    });

    it('cannot be taken in by a code that was used, nor by one whose day is over', async () => {
      const dewi = await as('dewi');
      const row = (await world.db.read('late_codes').where({ email_lower: 'made@contoh.example' }).first()) as { id: string }; // prettier-ignore
      expect((await dewi.post(`${codes()}/revoke`, { code: row.id }, { from: codes() })).status).to.equal(409);
      const mine = (await world.db.read('late_codes').where({ email_lower: 'budi@contoh.example' }).first()) as { code: string }; // prettier-ignore
      at.clock.set('2026-12-18T16:00:00.000Z'); // the day is over in Palu
      expect((await send(await as('budi'), 'budi', { late_code: mine.code })).status).to.equal(409);
      await tick(world.engine, at.clock.now());
      expect(await state('budi')).to.equal('lapsed');
    });
  });

  describe('whose draft an officer reopens', () => {
    const reopen = (
      client: Client,
      name: PersonName,
      fields: Record<string, string | string[]> = {},
    ): Promise<Response> =>
      client.post(
        `${case_(name)}/actions/reopen`,
        { reason: 'The whole valley was without power.', ...dayOf('until', '2026-12-24'), ...fields },
        { from: case_(name) },
      );

    it('is helped by an officer of their city, and by nobody else', async () => {
      expect((await reopen(await as('suryani'), 'budi')).status).to.equal(404);
      expect((await reopen(await as('maria'), 'budi')).status).to.equal(404);
      expect((await reopen(await as('siti'), 'budi')).status).to.equal(403);
      const dewi = await as('dewi');
      expect((await reopen(dewi, 'budi', { reason: '' })).status, 'without a reason').to.equal(422);
      expect((await reopen(dewi, 'budi', dayOf('until', '2026-12-17'))).status, 'until a day that is past').to.equal(
        422,
      );
      expect(await state('budi')).to.equal('lapsed');
      expect((await reopen(dewi, 'budi')).status).to.equal(303);
      expect((await reopen(dewi, 'budi')).status, 'once more').to.equal(409);
      expect(await state('budi')).to.equal('draft');
    });

    it('reads in a mail until when, and finds everything as it was', async () => {
      const mail = (await lettersTo('budi')).find(({ subject }) => subject.includes('dibuka lagi'))!;
      expect(mail.subject).to.include('24 Desember 2026');
      const budi = await as('budi');
      expect(mail.text).to.include(`https://sintuvu.example${page('budi')}`);
      const { text } = await budi.get(page('budi'));
      expect(words(text))
        .to.match(/24 Desember 2026/)
        .and.not.to.include('hanya dapat dikirim dengan kode');
      expect((await budi.get(`${page('budi')}/check`)).text).not.to.include('name="late_code"');
      expect(await why('budi')).to.equal('To learn to count reefs.');
    });

    it('sends without a code until that day, marked late, and lapses again after it', async () => {
      const dewi = await as('dewi');
      expect((await reopen(dewi, 'jun')).status).to.equal(303);
      at.clock.set('2026-12-24T15:59:59.999Z');
      expect((await send(await as('budi'), 'budi')).status).to.equal(303);
      expect([await state('budi'), Boolean((await rowOf('budi'))['late'])]).to.deep.equal(['submitted', true]);
      at.clock.set('2026-12-24T16:00:00.000Z');
      expect((await send(await as('jun'), 'jun')).status).to.equal(409);
      expect(await state('jun')).to.equal('draft');
      for (let round = 0; round < 2; round += 1) await tick(world.engine, at.clock.now());
      expect(await state('jun')).to.equal('lapsed');
      expect((await reopen(await as('dewi'), 'budi')).status, 'what was sent').to.equal(409);
    });
  });
});
