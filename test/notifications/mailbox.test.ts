import { expect } from 'chai';
import { sendDue } from '../../src/notifications/send-due.ts';
import { linked } from '../../src/notifications/mailbox.view.ts';
import { enqueue } from '../../src/engine/outbox.ts';
import { fileTransport } from '../../src/notifications/transport.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { makeWorld } from '../support/world.ts';

async function demonstration(): Promise<TestApp> {
  const app = await startApp({ world: await makeWorld(), env: { DEMO: 'true' } });
  const { engine, clock, config } = app;
  const officer = {
    kind: 'person',
    at: clock.now(),
    account: 'a-dewi',
    person: 'p-dewi',
    name: 'Dewi',
    persons: ['p-dewi'],
    roles: [],
  } as const;
  const write = (recipient: string, recipientName: string, subjectId: string): Promise<void> =>
    app.act(officer, (ctx) =>
      enqueue(ctx, {
        template: 'reset_password',
        locale: 'en',
        subject: 'account',
        subjectId,
        recipient,
        recipientName,
      }),
    );
  await write('suryani@contoh.example', 'Suryani', 'a-suryani');
  clock.advance(1_000);
  await write('made@contoh.example', '<script>alert(1)</script>', 'a-made');
  const transport = fileTransport(config.mailDir);
  await sendDue({ config, engine, clock, transport, log: app.deps.log, holder: 'test' }, 10);
  return app;
}

describe('The mailbox of the demonstration', () => {
  let app: TestApp;
  before(async () => {
    app = await demonstration();
  });
  after(() => app.stop());

  it('lists every mail, newest first, and escapes what people typed', async () => {
    const { status, text } = await app.client().get('/mailbox');
    expect(status).to.equal(200);
    expect(text).to.contain('suryani@contoh.example').and.to.contain('made@contoh.example');
    expect(text).to.contain('&lt;script&gt;alert(1)').and.not.to.contain('<script>alert(1)');
    expect(text.indexOf('made@contoh')).to.be.lessThan(text.indexOf('suryani@contoh'));
  });

  it('finds those of one recipient, and says where there is none', async () => {
    const { text } = await app.client().get('/mailbox?to=SURYANI');
    expect(text).to.contain('suryani@contoh.example').and.not.to.contain('made@contoh.example');
    const none = await app.client().get('/mailbox?to=nobody');
    expect(none.status).to.equal(200);
    expect(none.text).not.to.contain('contoh.example<');
    expect(none.text).to.contain('href="/mailbox"');
  });

  it('shows a mail in parts, with the link that it carries, in the language of the mail', async () => {
    const list = (await app.client().get('/mailbox?to=suryani')).text;
    const address = /href="(\/mailbox\/[0-9a-z]+)"/.exec(list)![1]!;
    const { status, text } = await app.client().get(address);
    expect(status).to.equal(200);
    expect(text).to.contain('<article class="card" lang="en"').and.to.contain('Choose a new password');
    expect([...text.matchAll(/href="http[^"]*\/l\/[\w-]{43}"/g)]).to.have.length(2); // the button, and the text version
    expect(text).not.to.contain('style=');
  });

  it('has no page for a mail that there is not, whatever it is called', async () => {
    for (const id of ['01jnothing', '..%2f..%2fpackage', 'UPPER']) {
      expect((await app.client().get(`/mailbox/${id}`)).status, id).to.be.oneOf([404, 422]);
    }
  });

  it('exists in no other installation', async () => {
    const real = await startApp();
    expect((await real.client().get('/mailbox')).status).to.equal(404);
    await real.stop();
  });

  it('makes links of web addresses only', () => {
    expect(linked('see https://a.example/x and javascript:alert(1)')).to.deep.equal([
      { text: 'see ' },
      { link: 'https://a.example/x', text: 'https://a.example/x' },
      { text: ' and javascript:alert(1)' },
    ]);
  });
});
