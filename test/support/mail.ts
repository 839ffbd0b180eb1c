import { sendDue, type SendingDeps } from '../../src/notifications/send-due.ts';
import type { OutgoingMail } from '../../src/notifications/transport.ts';

const config = { baseUrl: 'https://sintuvu.example', mailFrom: 'no-reply@sintuvu.example' };

/** Sends what waits, and gives every mail that went out in the order in which it did. */
export async function sentMails(on: Pick<SendingDeps, 'engine' | 'clock'>): Promise<readonly OutgoingMail[]> {
  const mails: OutgoingMail[] = [];
  const refused: unknown[] = []; // what cannot be written is a fault; what has moved on is dropped with reason
  const note = (why: { state?: string }): void => void (why.state === 'waiting' && refused.push(why));
  const log = { info: () => undefined, warn: note, error: note } as unknown as SendingDeps['log'];
  const transport = {
    send: (mail: OutgoingMail) => Promise.resolve(void mails.push(mail)),
    close: () => undefined,
  };
  await sendDue({ config, engine: on.engine, clock: on.clock, transport, log, holder: 'test' }, 500);
  if (refused.length > 0) throw new Error(`not sent: ${JSON.stringify(refused)}`);
  return mails;
}

/** The address within the site that the link of a mail leads to. */
export function linkIn(mail: OutgoingMail): string {
  const [, path] = /https:\/\/sintuvu\.example(\/l\/[\w-]+)/.exec(mail.text) ?? [];
  if (path === undefined) throw new Error(`no link in ${mail.subject}`);
  return path;
}
