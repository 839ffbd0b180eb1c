import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { Config } from '../config.ts';
import type { LetterMail } from './letter.view.ts';
import { keepMail } from './mail-files.ts';

/** One mail as it goes out. */
export interface OutgoingMail {
  /** The outbox row's id: the name of its file, and the first half of its message id. */
  readonly id: string;
  readonly messageId: string;
  readonly from: Mailbox;
  readonly replyTo: string | null;
  readonly to: Mailbox;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly letter: LetterMail;
  readonly at: string;
}

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** Hands mail over: resolves once somebody else is answerable for it. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

const Address = z.email().max(254);

/** True for one plain address: no list, no name, no second line. */
export function isAddress(text: string): boolean {
  return Address.safeParse(text).success;
}

/** A display name for a header: one line, nothing invisible. Other scripts are encoded by the transport. */
export function headerName(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** Milliseconds. Together far below the time for which a mail is claimed. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

/** Nothing in a mail may make the process read a file or an address. */
const CLOSED = { disableFileAccess: true, disableUrlAccess: true } as const;

function messageOf(mail: OutgoingMail) {
  // An address with a second line in it would be delivered to what stands there, explicit envelope or not.
  for (const address of [mail.from.address, mail.to.address, ...(mail.replyTo === null ? [] : [mail.replyTo])])
    if (!isAddress(address)) throw new Error('mail: not an address');
  return {
    from: { name: mail.from.name, address: mail.from.address },
    to: { name: mail.to.name, address: mail.to.address },
    ...(mail.replyTo === null ? {} : { replyTo: { name: mail.from.name, address: mail.replyTo } }),
    // The envelope is our own: nothing that a header holds can add a recipient.
    envelope: { from: mail.from.address, to: [mail.to.address] },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    date: new Date(mail.at),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.letter.lang },
  };
}

/** Sends through a mail server, one connection a mail. */
export function smtpTransport(url: string): MailTransport {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const mailer = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...TIMEOUTS,
    ...CLOSED,
  });
  return {
    send: async (mail) => {
      await mailer.sendMail(messageOf(mail));
    },
    close: () => {
      mailer.close();
    },
  };
}

/** Writes mails into a folder, each as `.eml` and as the parts that the mailbox page shows. */
export function fileTransport(folder: string): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, ...CLOSED });
  return {
    send: async (mail) => {
      const { message } = await composer.sendMail(messageOf(mail));
      await keepMail(folder, mail, message as Buffer);
    },
    close: () => {
      composer.close();
    },
  };
}

/** A mail server where one is configured, else files. */
export function mailTransport(config: Pick<Config, 'smtpUrl' | 'mailDir'>): MailTransport {
  return config.smtpUrl === null ? fileTransport(config.mailDir) : smtpTransport(config.smtpUrl);
}
