import { expect } from 'chai';
import type { Database } from '../../src/db/database.ts';
import { DAY, later, MINUTE } from '../../src/deps.ts';
import type { Ctx } from '../../src/engine/context.ts';
import { enqueue, type Mail } from '../../src/engine/outbox.ts';
import type { Engine } from '../../src/engine/transact.ts';
import { recordBounce } from '../../src/notifications/bounce.ts';
import { sendDue, type SendingDeps, type SendingRound } from '../../src/notifications/send-due.ts';
import { startSending } from '../../src/notifications/start-sending.ts';
import { smtpTransport, type MailTransport, type OutgoingMail } from '../../src/notifications/transport.ts';
import { makeWorld, openWorld, type World } from '../support/world.ts';
import { refusal } from '../support/refusal.ts';
import { headerOf, headersOf, openPostOffice, type PostOffice } from './post-office.ts';

interface Row {
  id: string;
  template: string;
  recipient: string;
  state: string;
  attempts: number;
  error: string;
  not_before: string;
  sent_at: string | null;
  message_id: string | null;
}

/** Takes mail and remembers it; `fail` makes the next ones go wrong. */
function letterBox(): MailTransport & { readonly taken: OutgoingMail[]; fail: unknown; during: () => Promise<void> } {
  const taken: OutgoingMail[] = [];
  const box = {
    taken,
    fail: undefined as unknown,
    during: () => Promise.resolve(),
    send: async (mail: OutgoingMail) => {
      await box.during();
      if (box.fail !== undefined) throw box.fail as Error;
      taken.push(mail);
    },
    close: () => undefined,
  };
  return box;
}

const logged: string[] = [];
const log = Object.fromEntries(
  ['info', 'warn', 'error'].map((level) => [level, (...args: unknown[]) => logged.push(JSON.stringify(args))]),
) as unknown as SendingDeps['log'];

function depsOf(world: World, transport: MailTransport, holder = 'one'): SendingDeps {
  return {
    config: { baseUrl: 'https://sintuvu.example', mailFrom: 'no-reply@sintuvu.example' },
    engine: world.engine,
    clock: world.clock,
    transport,
    log,
    holder,
  };
}

/** The world's engine with a hand on its transactions: each is run by `run`, or not. */
function withTransactions(world: World, run: (transaction: () => Promise<unknown>) => Promise<unknown>): Engine {
  const { db } = world.engine;
  const transaction = (work: Parameters<Database['transaction']>[0]): Promise<unknown> =>
    run(() => db.transaction(work));
  return { ...world.engine, db: { ...db, transaction: transaction as Database['transaction'] } };
}

describe('The outbox', () => {
  let world: World & { readonly url: string };
  let box: ReturnType<typeof letterBox>;
  /** Made's application, selected. */
  let application: string;
  before(async () => {
    world = await makeWorld();
    await world.db.transaction((trx) =>
      trx('settings').insert({ key: 'site', value: JSON.stringify({ cityId: 'palu' }) }),
    );
    application = await world.given('selected', 'made');
  });
  after(() => world.close());
  beforeEach(async () => {
    box = letterBox();
    await world.db.transaction((trx) => trx('outbox').del());
    await world.db.transaction((trx) => trx('leases').del());
  });

  const send = (limit = 100): Promise<SendingRound> => sendDue(depsOf(world, box), limit);
  const rows = (template?: string): Promise<Row[]> =>
    world.db
      .read('outbox')
      .where(template === undefined ? {} : { template })
      .orderBy('id') as Promise<Row[]>;
  const row = async (template: string): Promise<Row> => (await rows(template))[0]!;
  const write = (mail: Partial<Mail> = {}): Promise<void> =>
    world.act('dewi', (ctx: Ctx) =>
      enqueue(ctx, {
        template: 'password_changed',
        recipient: 'suryani@contoh.example',
        recipientName: 'Suryani',
        locale: 'id',
        subject: 'account',
        subjectId: 'a-suryani',
        ...mail,
      }),
    );
  const taken = (template: string): OutgoingMail[] => {
    const ids = new Map(box.taken.map((mail) => [mail.id, mail]));
    return [...ids.values()].filter((mail) => mail.letter.heading === headings.get(template));
  };
  const headings = new Map<string, string>([
    ['receipt', 'Permohonan Anda sudah kami terima'],
    ['offer', 'Davao menawarkan tempat untuk Anda'],
  ]);

  it('sends what waits, in the reader’s language, and notes when and under which id', async () => {
    await write();
    expect(await send()).to.deep.equal({ sent: 1, dropped: 0, failed: 0, postponed: 0 });
    const sent = await row('password_changed');
    expect(sent).to.include({ state: 'sent', sent_at: world.clock.now(), message_id: `<${sent.id}@sintuvu.example>` });
    expect(box.taken[0]!.subject).to.equal('Kata sandi sintuvu Anda telah diganti');
    expect(box.taken[0]!.from).to.deep.equal({ name: 'sintuvu Palu', address: 'no-reply@sintuvu.example' });
    expect(box.taken[0]!.replyTo).to.equal('exchange@palu.example');
    expect(box.taken[0]!.text).to.contain('https://sintuvu.example/account');
    expect(await send()).to.deep.equal({ sent: 0, dropped: 0, failed: 0, postponed: 0 });
  });

  it('leaves alone what is not due yet, and sends no more than it is asked to', async () => {
    await write({ once: 'later', notBefore: later(world.clock.now(), DAY) });
    await write({ once: 'a' });
    await write({ once: 'b' });
    expect((await send(1)).sent).to.equal(1);
    expect((await send()).sent).to.equal(1);
    expect((await rows()).filter(({ state }) => state === 'waiting')).to.have.length(1);
  });

  it('carries the receipt of an application, though an officer has taken it up since', async () => {
    const id = await world.given('in_review', 'suryani');
    await send();
    const receipt = taken('receipt')[0]!;
    const { reference, receipt_hash } = (await world.db.read('applications').where({ id }).first()) as Record<
      string,
      string
    >;
    expect(receipt.to).to.deep.equal({ name: 'Suryani', address: 'suryani@contoh.example' });
    for (const words of [reference!, receipt_hash!, '12.00 WITA', `https://sintuvu.example/applications/${id}`])
      expect(receipt.text).to.contain(words);
    // The draft is no draft any more: that mail would send somebody to finish what is sent.
    expect((await row('application_start_applicant')).state).to.equal('dropped');
  });

  it('drops a letter whose subject has moved on, and sends the one that is true', async () => {
    const placement = await world.placed('offered', application);
    await world.placement('made', placement, 'refuse', { reason: 'My mother is ill.' });
    await send();
    expect(await row('placement_accept_applicant')).to.include({ state: 'dropped', error: 'moved_on', sent_at: null });
    expect((await row('placement_refuse_applicant')).state).to.equal('sent');
    expect(taken('offer')).to.deep.equal([]);
    // The reason is for the office; the host learns that the seat is free.
    const textOf = async (template: string): Promise<string> => {
      const { id } = await row(template);
      return box.taken.find((mail) => mail.id === id)!.text;
    };
    expect(await textOf('placement_refuse_office')).to.contain('My mother is ill.');
    expect(await textOf('placement_refuse_coordinators'))
      .not.to.contain('mother')
      .and.not.to.contain('Made');
  });

  it('mints the link of a referee when it sends, and keeps none in the outbox', async () => {
    const referee = (await world.db.read('referees').where({ application_id: application }).first()) as { id: string };
    await write({
      template: 'referee_request',
      recipient: 'amin@sekolah.example',
      recipientName: 'Drs. Moh. Amin',
      subject: 'referee',
      subjectId: referee.id,
      data: { application },
    });
    const before = (await world.db.read('links').where({ subject_id: referee.id })).length;
    await send();
    const mail = box.taken.find(({ to }) => to.address === 'amin@sekolah.example')!;
    const token = /https:\/\/sintuvu\.example\/l\/([\w-]{43})/.exec(mail.text)![1]!;
    expect(mail.html).to.contain(token);
    const links = (await world.db.read('links').where({ subject_id: referee.id })) as {
      purpose: string;
      token_hash: string;
    }[];
    expect(links).to.have.length(before + 1);
    expect(links.at(-1)!.purpose).to.equal('referee');
    expect(JSON.stringify([links, await rows()])).not.to.contain(token);
  });

  it('asks nobody for a reference that has come, nor a referee or guardian who is gone', async () => {
    const referee = (await world.db.read('referees').where({ application_id: application }).first()) as { id: string };
    await world.db.transaction((trx) => trx('referees').where({ id: referee.id }).update({ state: 'received' }));
    await write({ template: 'referee_reminder', subject: 'referee', subjectId: referee.id });
    await write({ template: 'guardian_reminder', subject: 'guardian', subjectId: 'nobody' });
    expect(await send()).to.deep.equal({ sent: 0, dropped: 2, failed: 0, postponed: 0 });
    await world.db.transaction((trx) => trx('referees').where({ id: referee.id }).update({ state: 'asked' }));
    await write({ template: 'referee_reminder', subject: 'referee', subjectId: referee.id, once: 'again' });
    expect((await send()).sent).to.equal(1);
  });

  it('notes that an offer was handed over, and forgets it when the mail comes back', async () => {
    const placement = await world.placed('offered', application, world.ids.schoolDavao);
    const delivered = async (): Promise<unknown> =>
      ((await world.db.read('placements').where({ id: placement }).first()) as { offer_delivered_at: unknown })
        .offer_delivered_at;
    expect(await delivered()).to.equal(null);
    await send();
    expect(await delivered()).to.equal(world.clock.now());
    const offer = taken('offer')[0]!;
    expect(offer.text).to.contain('23.59 WITA').and.to.contain(`/applications/${application}/offer`);

    await write({ template: 'offer_reminder', subject: 'placement', subjectId: placement, state: 'offered' });
    world.clock.advance(5 * MINUTE);
    await send();
    const reminded = (await world.db.read('placements').where({ id: placement }).first()) as {
      last_reminder_at: string;
    };
    expect(reminded.last_reminder_at).to.equal(world.clock.now());

    const { id } = await row('placement_accept_applicant');
    const bounced = (mail: string): Promise<void> =>
      world.act('rina', (ctx) => recordBounce(ctx, mail, { relation: 'admin', reason: 'Returned', city: 'palu' }));
    await bounced(id);
    expect(await delivered()).to.equal(null);
    expect(await row('placement_accept_applicant')).to.include({ state: 'failed', error: 'bounced' });
    expect(await refusal(bounced('nowhere'))).to.equal('not_found');
    expect(await refusal(bounced(id))).to.equal('conflict');
  });

  it('tries again later and later, and gives up after eight times', async () => {
    await write();
    box.fail = Object.assign(new Error('connect to suryani@contoh.example'), { code: 'ECONNREFUSED' });
    const waits: number[] = [];
    for (let tried = 1; tried <= 8; tried += 1) {
      const { postponed, failed } = await send();
      expect([postponed, failed]).to.deep.equal(tried < 8 ? [1, 0] : [0, 1]);
      const { not_before, error, attempts } = await row('password_changed');
      expect(error).to.equal('ECONNREFUSED'); // and no address
      expect(attempts).to.equal(tried);
      expect((await send()).postponed).to.equal(0); // not before its time
      if (tried === 8) break;
      waits.push((Date.parse(not_before) - Date.parse(world.clock.now())) / MINUTE);
      world.clock.set(not_before);
    }
    expect(waits).to.deep.equal([1, 5, 30, 120, 360, 720, 1440]);
    expect((await row('password_changed')).state).to.equal('failed');
    expect(logged.join()).not.to.contain('@');
  });

  it('believes a server that refuses the recipient for good, and asks again one that only says not now', async () => {
    await write({ once: 'never' });
    box.fail = Object.assign(new Error('no such user'), { code: 'EENVELOPE', responseCode: 550 });
    expect((await send()).failed).to.equal(1);
    expect(await row('password_changed')).to.include({ state: 'failed', error: 'EENVELOPE 550' });
    await write({ once: 'busy' });
    box.fail = Object.assign(new Error('greylisted'), { code: 'EENVELOPE', responseCode: 450 });
    expect((await send()).postponed).to.equal(1);
  });

  it('never hands over an address with a second line in it', async () => {
    await write({ recipient: 'a@b.example\r\nBcc: spy@elsewhere.example' });
    expect((await send()).failed).to.equal(1);
    expect(box.taken).to.deep.equal([]);
    expect((await row('password_changed')).error).to.equal('bad_address');
  });

  it('sends nothing that has a hole in it, and says so', async () => {
    await write({ template: 'offer_reminder', subject: 'account', subjectId: 'a-suryani' });
    expect((await send()).postponed).to.equal(1);
    expect((await row('offer_reminder')).error).to.match(/^mail: a fact is missing/);
  });

  it('goes out a second time, under the same id, when the process died between handing it over and noting it', async () => {
    await write();
    let count = 0;
    // The lease and the claim are the first two transactions; the third, which would note the outcome, never comes.
    const dying = withTransactions(world, (transaction) =>
      ++count <= 2 ? transaction() : Promise.reject(new Error('killed')),
    );
    await sendDue({ ...depsOf(world, box), engine: dying }, 10).catch(() => undefined);
    expect(box.taken).to.have.length(1);
    expect(await row('password_changed')).to.include({ state: 'waiting', attempts: 1 });
    expect((await send()).sent).to.equal(0); // nobody takes it while the claim lasts
    world.clock.advance(10 * MINUTE);
    expect((await send()).sent).to.equal(1);
    expect(new Set(box.taken.map(({ messageId }) => messageId)).size).to.equal(1);
  });

  it('lets one of two processes send, each mail once', async () => {
    const other = openWorld(world.url, world.ids, 'other');
    other.clock.set(world.clock.now());
    for (let n = 0; n < 12; n += 1) await write({ once: String(n) });
    const [one, two] = await Promise.all([send(), sendDue(depsOf(other, box, 'two'), 100)]);
    await other.close();
    expect(one.sent + two.sent).to.equal(12);
    expect(Math.min(one.sent, two.sent)).to.equal(0);
    expect(new Set(box.taken.map(({ id }) => id)).size).to.equal(12);
    expect(box.taken).to.have.length(12);
  });

  it('sends each mail once even when both processes believe that they hold the lease', async () => {
    const other = openWorld(world.url, world.ids, 'other');
    other.clock.set(world.clock.now());
    for (let n = 0; n < 12; n += 1) await write({ once: String(n) });
    // The same holder's name: the lease lets both in, and only the claim stands between them.
    const [one, two] = await Promise.all([send(), sendDue(depsOf(other, box, 'one'), 100)]);
    await other.close();
    expect(one.sent + two.sent).to.equal(12);
    expect(box.taken.map(({ id }) => id).sort()).to.deep.equal((await rows()).map(({ id }) => id));
    for (const { state, attempts } of await rows()) expect([state, attempts]).to.deep.equal(['sent', 1]);
  });
});

describe('The loop that sends', () => {
  let world: World & { readonly url: string };
  let office: PostOffice;
  before(async () => {
    world = await makeWorld();
    office = await openPostOffice();
  });
  after(async () => {
    await office.close();
    await world.close();
  });

  it('sends through a mail server until it is stopped, and finishes the mail in hand', async () => {
    await world.act('dewi', (ctx) =>
      enqueue(ctx, {
        template: 'invitation',
        recipient: 'niran@contoh.example',
        recipientName: 'นิรันดร์ ใจดี',
        locale: 'en',
        subject: 'account',
        subjectId: 'a-niran',
      }),
    );
    const smtp = smtpTransport(office.url);
    const handed = new Promise<void>((resolve) => {
      const sending = startSending(
        depsOf(world, {
          send: async (mail) => {
            await smtp.send(mail);
            void sending.stop().then(resolve);
          },
          close: () => {
            smtp.close();
          },
        }),
        5,
      );
    });
    await handed;
    const { raw, to } = office.received[0]!;
    expect(to).to.deep.equal(['niran@contoh.example']);
    expect(headerOf(raw, 'To')).to.equal('นิรันดร์ ใจดี <niran@contoh.example>');
    expect(headersOf(raw)).not.to.match(/^bcc/im);
    const sent = (await world.db.read('outbox').first()) as { state: string };
    expect(sent.state).to.equal('sent');
  });

  it('goes on after a round that failed', async () => {
    let broken = true;
    const flaky = withTransactions(world, (transaction) =>
      broken ? Promise.reject(new Error('database away')) : transaction(),
    );
    const box = letterBox();
    await world.act('dewi', (ctx) =>
      enqueue(ctx, {
        template: 'already_registered',
        recipient: 'made@contoh.example',
        recipientName: 'I Made Wirawan',
        locale: 'en',
        subject: 'account',
        subjectId: 'a-made',
      }),
    );
    const errors: string[] = [];
    const deps = depsOf(world, box);
    const done = new Promise<void>((resolve) => {
      const sending = startSending(
        {
          ...deps,
          engine: flaky,
          transport: { send: async (mail) => { await box.send(mail); void sending.stop().then(resolve); }, close: () => undefined }, // prettier-ignore
          log: { ...log, error: ((_: unknown, text: string) => { errors.push(text); broken = false; }) as SendingDeps['log']['error'] }, // prettier-ignore
        },
        1,
      );
    });
    await done;
    expect(errors).to.deep.equal(['sending mail failed']);
    expect(box.taken).to.have.length(1);
  });
});
