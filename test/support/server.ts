import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { keptIds, readKept, type KeptMail } from '../../src/notifications/mail-files.ts';
import { sendDue } from '../../src/notifications/send-due.ts';
import { fileTransport } from '../../src/notifications/transport.ts';
import { startApp, type StartOptions, type TestApp } from './app.ts';
import { closing } from './suite.ts';

/** The product as a server on this machine, for browsers. */
export interface TestServer extends TestApp {
  /** Where it listens: `http://127.0.0.1:…`, without a slash at the end. */
  readonly url: string;
  /** Sends what waits in the outbox, as the process beside the server would. */
  sendMail(): Promise<void>;
  /** The newest mail to an address, after everything that waits was sent; throws where there is none. */
  mailTo(address: string): Promise<KeptMail>;
  /** The first link of the newest mail to an address that leads into the product with a token. */
  linkTo(address: string): Promise<string>;
}

/**
 * Starts the product on a free port of this machine; `stop` ends both. The clock stands still, or goes on by `pace`
 * milliseconds with each request, so that what happened later is later.
 */
export async function startServer({
  pace = 0,
  ...options
}: StartOptions & { pace?: number } = {}): Promise<TestServer> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const closeServer = closing(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  // Links in mails begin with the address, so that the port comes first and the product second.
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const at = await startApp({ ...options, env: { BASE_URL: url, ...options.env } });
  server.on('request', (req, res) => {
    at.clock.advance(pace);
    at.app(req, res);
  });
  const transport = fileTransport(at.config.mailDir);
  const { config, engine, clock } = at;
  const log = at.deps.log;

  const sendMail = async (): Promise<void> => {
    const { failed, postponed } = await sendDue({ config, engine, clock, transport, log, holder: 'test' }, 200);
    if (failed + postponed > 0)
      throw new Error(`mail was not sent: ${at.logged.slice(-failed - postponed).join('\n')}`);
  };
  const mailTo = async (address: string): Promise<KeptMail> => {
    await sendMail();
    for (const id of await keptIds(config.mailDir)) {
      const mail = await readKept(config.mailDir, id);
      if (mail?.toAddress === address) return mail;
    }
    throw new Error(`no mail went to ${address}`);
  };
  return {
    ...at,
    url,
    sendMail,
    mailTo,
    linkTo: async (address) => {
      const { text } = await mailTo(address);
      const link = /https?:\/\/\S+\/l\/[\w-]+/.exec(text)?.[0];
      if (link === undefined) throw new Error(`no link in the mail to ${address}:\n${text}`);
      return link;
    },
    stop: async () => {
      transport.close();
      await closeServer();
      await at.stop();
    },
  };
}
