import { z } from 'zod';
import { linkStanding, type Dead } from '../accounts/links.ts';
import { emailControl, formPage } from '../accounts/pages.view.ts';
import { email, none, text } from '../web/input.ts';
import { typed } from '../web/form-errors.ts';
import { maskedEmail } from '../web/masked-email.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { reachedBy, type Reached } from './again.repository.ts';
import { sendLinkAgain, sendLinksTo, settledWhy } from './again.ts';

type At<B = unknown> = Visit<unknown, unknown, B>;

const PURPOSES = ['again', 'referee', 'guardian'] as const;

interface Ended {
  readonly purpose: Reached['purpose'];
  readonly subject: string;
  readonly dead: Dead;
}

/** The link that this browser opened and that opens nothing any more; null where it opened none. */
async function endedLink(visit: At): Promise<Ended | null> {
  for (const name of PURPOSES) {
    const standing = await linkStanding(visit.db, visit.session.linkFor(name), visit.at);
    const link = standing?.link;
    if (!link || standing.dead === null || link.subjectId === null) continue;
    if (link.purpose === 'referee' || link.purpose === 'guardian')
      return { purpose: link.purpose, subject: link.subjectId, dead: standing.dead };
  }
  return null;
}

async function page(
  visit: At,
  given: Readonly<Record<string, unknown>>,
  errors: Readonly<Record<string, string>>,
): Promise<Reply> {
  const { t, db } = visit;
  const ended = await endedLink(visit);
  const frame = { audience: 'link', status: Object.keys(errors).length > 0 ? 422 : 200 } as const;
  const after = { text: t('references.again.office'), link: { text: t('errors.contact'), href: '/help/contact' } };
  if (ended === null) {
    const form = {
      title: t('references.again.titleAsk'),
      intro: [t('references.again.unknown'), t('references.again.ask')],
      action: '/links/again',
      controls: [emailControl(t, typed(given, 'email'), errors)],
      button: t('references.again.sendButton'),
      after,
    };
    return show('accounts/form', formPage(form, errors), frame);
  }
  const who = await reachedBy(db, ended.purpose, ended.subject);
  const settled = settledWhy(who);
  const why = t(`references.again.${settled ?? ended.dead}`);
  const form = {
    title: t('references.again.title'),
    intro: settled === null && who ? [why, t('references.again.send', { email: maskedEmail(who.email) })] : [why],
    action: '/links/again',
    controls: [],
    button: settled === null ? t('references.again.sendButton') : null,
    after,
  };
  return show('accounts/form', formPage(form, errors), frame);
}

async function send(visit: At<{ email: string }>): Promise<Reply> {
  const ended = await endedLink(visit);
  if (ended === null) return byAddress(visit);
  return spent(visit, `again:${ended.subject}`, (ctx) => sendLinkAgain(ctx, ended.purpose, ended.subject));
}

async function spent(visit: At, key: string, verb: Parameters<At['commit']>[0]): Promise<Reply> {
  await visit.spend('mail', key);
  const reply = await visit.commit(verb, '/links/again');
  visit.session.flash({ kind: 'ok', text: visit.t('references.again.done') });
  return reply;
}

async function byAddress(visit: At<{ email: string }>): Promise<Reply> {
  const address = email().safeParse(visit.body.email);
  if (!address.success) return page(visit, visit.body, { email: visit.t('errors.email') });
  return spent(visit, address.data.toLowerCase(), (ctx) => sendLinksTo(ctx, address.data));
}

const common = {
  permission: 'account:enter',
  path: '/links/again',
  params: none,
  query: none,
  noReferrer: true,
} as const;

/** A link that opens nothing any more explains itself, and sends a new one to the address that it was for. */
export const againRoutes: readonly Route[] = [
  defineRoute({ ...common, method: 'get', body: none, handle: (visit) => page(visit, {}, {}) }),
  defineRoute({
    ...common,
    method: 'post',
    body: z.strictObject({ email: text(254).default('') }),
    handle: send,
    invalid: (visit, errors) => page(visit, visit.body, errors),
  }),
];
