import type { MailTransport, OutgoingMail } from '../../src/notifications/transport.ts';
import { sendDue } from '../../src/notifications/send-due.ts';
import type { Office } from '../screening/office.ts';

/** Sends what waits in the outbox, and gives the mails of these templates, the oldest first. */
export async function mailsOf(office: Office, ...templates: readonly string[]): Promise<readonly OutgoingMail[]> {
  const taken: OutgoingMail[] = [];
  const transport: MailTransport = {
    send: (mail) => {
      taken.push(mail);
      return Promise.resolve();
    },
    close: () => undefined,
  };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const config = { baseUrl: 'https://sintuvu.example', mailFrom: 'no-reply@sintuvu.example' };
  const rows = (await office.world.db
    .read('outbox')
    .whereIn('outbox.template', [...templates])
    .select('id')) as { id: string }[];
  const { engine, clock } = office.world;
  await sendDue({ config, engine, clock, transport, log, holder: 'test' }, 500);
  const wanted = new Set(rows.map(({ id }) => id));
  return taken.filter(({ id }) => wanted.has(id));
}

/** What a page says, without its markup. */
export function words(html: string): string {
  return html
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}
