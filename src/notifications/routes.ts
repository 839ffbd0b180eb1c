import { z } from 'zod';
import type { Config } from '../config.ts';
import { found } from '../errors.ts';
import { translator } from '../i18n/index.ts';
import { id, none, text } from '../web/input.ts';
import { defineRoute, show, type Route } from '../web/route.ts';
import { keptIds, readKept, type KeptMail } from './mail-files.ts';
import { mailboxPage, mailPage } from './mailbox.view.ts';

const ROWS = 50;

async function pageOf(
  folder: string,
  to: string,
  after: string,
): Promise<{ mails: readonly KeptMail[]; next: string | null }> {
  const sought = to.toLowerCase();
  const mails: KeptMail[] = [];
  for (const name of await keptIds(folder)) {
    if (after !== '' && name >= after) continue;
    const mail = await readKept(folder, name);
    if (!mail || !`${mail.toName} ${mail.toAddress}`.toLowerCase().includes(sought)) continue;
    if (mails.length === ROWS) return { mails, next: mails.at(-1)?.id ?? null };
    mails.push(mail);
  }
  return { mails, next: null };
}

/** The mailbox of the demonstration: every mail that would have been sent. No other installation has these routes. */
export function mailboxRoutes(deps: { readonly config: Pick<Config, 'demo' | 'mailDir'> }): readonly Route[] {
  const { demo, mailDir } = deps.config;
  if (!demo) return [];
  return [
    defineRoute({
      method: 'get',
      path: '/mailbox',
      permission: 'mailbox:read',
      params: none,
      query: z.strictObject({ to: text(100).default(''), after: id().optional() }),
      body: none,
      handle: async (visit) => {
        const { to, after = '' } = visit.query;
        const { mails, next } = await pageOf(mailDir, to, after);
        const reader = { locale: visit.locale, zone: visit.zone, t: translator(visit.locale) };
        return show('notifications/mailbox', mailboxPage(mails, { to, next, first: after === '' }, reader), {
          audience: 'public',
        });
      },
    }),
    defineRoute({
      method: 'get',
      path: '/mailbox/:id',
      permission: 'mailbox:read',
      params: z.strictObject({ id: id() }),
      query: none,
      body: none,
      handle: async (visit) => {
        const mail = found(await readKept(mailDir, visit.params.id));
        const reader = { locale: visit.locale, zone: visit.zone, t: translator(visit.locale) };
        return show('notifications/mail', mailPage(mail, reader), { audience: 'public' });
      },
    }),
  ];
}
