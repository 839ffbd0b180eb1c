import { expect } from 'chai';
import type { Actor } from '../../src/access/actor.ts';
import { withdrawGuardianConsent } from '../../src/consents/give.ts';
import { markMailBounced } from '../../src/admin/outbox.ts';
import { DAY, later, newId } from '../../src/deps.ts';
import { tick } from '../../src/engine/clock.ts';
import { sendDue, type SendingDeps } from '../../src/notifications/send-due.ts';
import type { OutgoingMail } from '../../src/notifications/transport.ts';
import { remind } from '../../src/reminders/remind.ts';
import { makeWorld, type World } from '../support/world.ts';

let world: World;

/** Who was written to by which mails of the outbox, `to: template`, sorted. */
async function written(templates: RegExp): Promise<string[]> {
  const rows = (await world.db.read('outbox').select('template', 'recipient')) as { template: string; recipient: string }[]; // prettier-ignore
  return rows
    .filter(({ template }) => templates.test(template))
    .map(({ template, recipient }) => `${recipient.split('@')[0] ?? ''}: ${template}`)
    .sort();
}

/** Sends what waits; every mail that went out, and how many did not. A server may refuse a recipient for good. */
async function sent(refuse = ''): Promise<{ mails: OutgoingMail[]; lost: number }> {
  const mails: OutgoingMail[] = [];
  const send = (mail: OutgoingMail): Promise<void> =>
    mail.to.address === refuse
      ? Promise.reject(Object.assign(new Error('no such user'), { code: 'EENVELOPE', responseCode: 550 }))
      : Promise.resolve(void mails.push(mail));
  const transport = { send, close: () => undefined };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined } as unknown as SendingDeps['log'];
  const config = { baseUrl: 'https://sintuvu.example', mailFrom: 'no-reply@sintuvu.example' };
  const round = await sendDue({ config, engine: world.engine, clock: world.clock, transport, log, holder: 'one' }, 500);
  return { mails, lost: round.failed + round.postponed };
}

const forget = (): Promise<unknown> => world.db.transaction((trx) => trx('outbox').del());

async function guardianOf(application: string): Promise<Actor> {
  const row = (await world.db.read('guardians').where({ application_id: application }).first()) as { id: string };
  return { kind: 'link', link: 'link-hasnah', purpose: 'guardian', subject: row.id, application, name: 'Hasnah' };
}

/** Hooks of each of the suites below: a network of cities of its own for every test. */
function inItsOwnWorld(): void {
  beforeEach(async () => {
    world = await makeWorld();
    await world.db.transaction((trx) =>
      trx('settings').insert({ key: 'site', value: JSON.stringify({ cityId: 'palu' }) }),
    );
  });
  afterEach(() => world.close());
}

describe('A withdrawal', () => {
  inItsOwnWorld();

  it('is told once to each host that had the file, and to nobody who had not', async () => {
    const application = await world.given('selected', 'suryani');
    await world.placed('offered', application);
    await world.placed('nominated', application, world.ids.schoolDavao);
    await world.placed('proposed', application, world.ids.schoolChiangMai);
    await forget();
    await world.application('suryani', application, 'withdraw', { reason: 'A scholarship at home.' });
    expect(await written(/withdraw|cancel/)).to.deep.equal([
      'amin: application_withdraw_referees',
      'exchange: application_withdraw_office',
      'jun: application_withdraw_coordinators',
      'suryani: application_withdraw_applicant',
    ]);
    const { mails, lost } = await sent();
    expect(lost).to.equal(0);
    const toJun = mails.find(({ to }) => to.address === 'jun@contoh.example');
    expect(toJun?.text).to.include('Davao').and.include('/placements');
  });

  it('tells the lead city once who is next, though application and placement both leave room', async () => {
    await world.given('reserve', 'made');
    const application = await world.given('selected', 'suryani');
    await world.placed('offered', application);
    await forget();
    await world.application('suryani', application, 'withdraw', { reason: 'A scholarship at home.' });
    expect(await written(/reserve_proposal/)).to.deep.equal(['exchange: reserve_proposal']);
  });

  it('leaves the letters of a place that is cancelled for another reason as they are', async () => {
    const application = await world.given('selected', 'suryani');
    const placement = await world.placed('offered', application);
    const rival = await world.placed('nominated', application, world.ids.schoolChiangMai);
    await forget();
    await world.placement('suryani', placement, 'confirm');
    expect(await world.stateOf('placement', rival)).to.equal('cancelled');
    expect(await written(/cancel/)).to.deep.equal([
      'niran: placement_cancel_coordinators',
      'suryani: placement_cancel_applicant',
    ]);
  });
});

describe('A first signature', () => {
  inItsOwnWorld();

  it('is told to the other officers of the lead city, and not to one who is recused or has signed', async () => {
    await world.db.transaction((trx) =>
      trx('roles').insert([
        { id: 'r-ratna', person_id: 'p-ratna', role: 'officer', city_id: 'palu', granted_at: world.clock.now() },
        { id: 'r-made', person_id: 'p-made', role: 'officer', city_id: 'palu', granted_at: world.clock.now() },
      ]),
    );
    const application = await world.given('deliberation', 'made');
    await world.db.transaction((trx) =>
      trx('recusals').insert({ id: newId(world.clock.now(), world.engine.entropy), application_id: application, person_id: 'p-ratna', kind: 'family', recorded_by: 'p-andi', recorded_at: world.clock.now() }),
    ); // prettier-ignore
    await forget();
    await world.application('dewi', application, 'select', { rank: 1 });
    expect(await written(/signature_wanted/)).to.deep.equal(['andi: signature_wanted']);
    const { mails, lost } = await sent();
    expect(lost).to.equal(0);
    expect(mails[0]?.text).to.include(`/office/applications/${application}`);
  });

  it('is told once for a whole meeting, however many applications were signed in it', async () => {
    const ids = [await world.given('deliberation', 'suryani'), await world.given('deliberation', 'made')];
    for (const id of ids) await world.application('dewi', id, 'select', { rank: 1 });
    expect(await written(/signature_wanted/)).to.deep.equal(['andi: signature_wanted']);
    world.clock.advance(60_000);
    await world.application('dewi', ids[0]!, 'hold', { rank: 1 });
    expect(await written(/signature_wanted/)).to.have.length(2);
  });

  it('is not told any more once the second person has signed', async () => {
    const application = await world.given('deliberation', 'suryani');
    await world.application('dewi', application, 'select', { rank: 1 });
    await world.application('andi', application, 'select');
    const { mails } = await sent();
    expect(mails.filter(({ to }) => to.address === 'andi@contoh.example')).to.deep.equal([]);
  });

  it('of a minor is told to the guardian, with a link to sign', async () => {
    const application = await world.given('selected', 'tara');
    const guardian = await guardianOf(application);
    await world.db.transaction((trx) => trx('guardians').update({ asked_at: world.clock.now() }));
    const placement = await world.placed('offered', application);
    await forget();
    await world.placement('tara', placement, 'confirm');
    expect(await written(/signature_wanted/)).to.deep.equal(['hasnah: signature_wanted_guardians']);
    const { mails, lost } = await sent();
    expect([mails.length, lost]).to.deep.equal([1, 0]);
    expect(mails[0]?.text).to.match(/https:\/\/sintuvu\.example\/l\//);
    expect(await world.placement(guardian, placement, 'confirm')).to.equal('moved');
  });

  it('of a guardian is told to the minor', async () => {
    const application = await world.given('selected', 'tara');
    const placement = await world.placed('offered', application);
    await forget();
    await world.placement(await guardianOf(application), placement, 'confirm');
    expect(await written(/./)).to.deep.equal(['tara: signature_wanted_applicant']);
    const { mails, lost } = await sent();
    expect([mails.length, lost]).to.deep.equal([1, 0]);
    expect(mails[0]?.text).to.include(`/applications/${application}/offer`);
  });

  it('of an arrival is told to the other side', async () => {
    const placement = await world.placed('confirmed', await world.given('selected', 'suryani'));
    await forget();
    await world.placement('jun', placement, 'arrive', { on: '2027-02-01', reason: 'Insurance was shown at the desk.' });
    expect(await written(/./)).to.deep.equal(['suryani: signature_wanted_applicant']);
    expect((await sent()).lost).to.equal(0);
    const other = await world.placed('confirmed', await world.given('selected', 'made'), world.ids.schoolDavao);
    await forget();
    await world.placement('made', other, 'arrive', { on: '2027-02-01', reason: 'Insurance was shown at the desk.' });
    expect(await written(/./)).to.deep.equal(['jun: signature_wanted_coordinators']);
    expect((await sent()).lost).to.equal(0);
  });
});

describe('A guardian who takes the consent back', () => {
  inItsOwnWorld();

  it('is told to the office and to the applicant', async () => {
    const application = await world.given('in_review', 'tara');
    const guardian = await guardianOf(application);
    await forget();
    await world.act(guardian, (ctx) => withdrawGuardianConsent(ctx, guardian.kind === 'link' ? guardian.subject : ''));
    expect(await written(/./)).to.deep.equal(['exchange: consent_withdrawn', 'tara: consent_withdrawn_applicant']);
    const { mails, lost } = await sent();
    expect(lost).to.equal(0);
    expect(mails.find(({ to }) => to.address === 'tara@contoh.example')?.text).to.include(`/applications/${application}`); // prettier-ignore
  });
});

describe('An offer whose mail came back', () => {
  inItsOwnWorld();

  const ANSWER_BY = '2026-12-10T16:00:00.000Z';
  const due = async (id: string): Promise<string> =>
    ((await world.db.read('placements').where({ id }).first('due_at')) as { due_at: string }).due_at;
  /** Days on which the clock comes by and mail is sent, the reminders among it. */
  async function pass(from: string, days: number, refuse = ''): Promise<void> {
    for (let day = 0; day < days; day += 1) {
      world.clock.set(later(from, day * DAY));
      await tick(world.engine, world.clock.now());
      await remind(world.engine, world.clock.now());
      await sent(refuse);
    }
  }

  it('expires when it was delivered and reminded of', async () => {
    const placement = await world.placed('offered', await world.given('selected', 'suryani'));
    await pass(later(ANSWER_BY, -9 * DAY), 12);
    expect(await world.stateOf('placement', placement)).to.equal('expired');
  });

  it('never expires where the server refuses the reader, from the first mail or from the last reminder on', async () => {
    const first = await world.placed('offered', await world.given('selected', 'suryani'));
    await pass(later(ANSWER_BY, -9 * DAY), 30, 'suryani@contoh.example');
    expect(await world.stateOf('placement', first)).to.equal('offered');
    expect((await due(first)) > ANSWER_BY).to.equal(true);
    const bounced = await world.db.read('events').where({ action: 'mail_bounced', relation: 'clock' });
    expect(bounced.length).to.be.greaterThan(0);
  });

  it('never expires once the last reminder was refused, though the offer itself went through', async () => {
    const placement = await world.placed('offered', await world.given('selected', 'suryani'));
    await pass(later(ANSWER_BY, -9 * DAY), 5); // the first reminder went out
    await pass(later(ANSWER_BY, -4 * DAY), 20, 'suryani@contoh.example');
    expect(await world.stateOf('placement', placement)).to.equal('offered');
  });

  it('never expires once an admin says that it came back', async () => {
    const placement = await world.placed('offered', await world.given('selected', 'suryani'));
    await pass(later(ANSWER_BY, -9 * DAY), 9);
    const { id } = (await world.db.read('outbox').where({ template: 'placement_accept_applicant' }).first('id')) as { id: string }; // prettier-ignore
    await world.act('rina', (ctx) => markMailBounced(ctx, id, 'No such mailbox.'));
    await pass(ANSWER_BY, 20);
    expect(await world.stateOf('placement', placement)).to.equal('offered');
  });
});
