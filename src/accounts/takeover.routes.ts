import { z } from 'zod';
import { AppError, found } from '../errors.ts';
import { none, password, text } from '../web/input.ts';
import { defineRoute, see, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { findAccount, findByEmail, type Account } from './accounts.repository.ts';
import { liveLink } from './links.ts';
import type { Link } from './links.repository.ts';
import { formPage, newPasswordControl, usernameControl, type Errors } from './pages.view.ts';
import type { Passwords } from './passwords.ts';
import { enter } from './sign-in.routes.ts';
import { demandStrength, LEAST } from './strength.ts';
import { takeOverAnew, takeOverInto, takeoverOf } from './takeover.ts';
import type { Takeover } from './takeover.repository.ts';

type Any = Visit<unknown, unknown, unknown>;

const PATH = '/takeover';

interface Opened {
  readonly link: Link;
  readonly takeover: Takeover;
  /** Who acted until now, by name. */
  readonly acting: string;
  /** The account that the address has already; null where one is to be made. */
  readonly account: Account | null;
}

async function opened(visit: Any): Promise<Opened> {
  const link = await liveLink(visit.db, visit.session.linkFor('takeover'), 'takeover', visit.at);
  const takeover = await takeoverOf(visit.db, link);
  const from = takeover.fromAccountId === null ? null : await findAccount(visit.db, takeover.fromAccountId);
  const account = await findByEmail(visit.db, takeover.email);
  if (account?.disabled) throw new AppError({ kind: 'link_dead', reason: 'moot' });
  return { link, takeover, acting: from?.name ?? takeover.personName, account };
}

const holdsIt = (visit: Any, account: Account): boolean =>
  visit.actor.kind === 'person' && visit.actor.account === account.id;

/** What the page says and asks: a password for a new account, a press in one's own, or to sign in first. */
async function page(visit: Any, errors: Errors): Promise<Reply> {
  const { takeover, acting, account } = await opened(visit);
  const { t } = visit;
  const { email, personName: name } = takeover;
  const title = t('persons.takeover.title');
  const intro = [t('persons.takeover.intro', { acting, name }), t('persons.takeover.what', { acting })];
  const frame = { audience: 'link' } as const;
  if (account === null) {
    const controls = [usernameControl(t, email), newPasswordControl(t, LEAST.applicant, errors)];
    const form = { title, intro, action: PATH, controls, button: t('persons.takeover.button') };
    return show('accounts/form', formPage(form, errors), frame);
  }
  if (holdsIt(visit, account)) {
    const last = t('persons.takeover.into', { email });
    const form = { title, intro: [...intro, last], action: `${PATH}/own`, controls: [], button: t('persons.takeover.button') }; // prettier-ignore
    return show('accounts/form', formPage(form, {}), frame);
  }
  const signedIn = visit.actor.kind === 'person';
  const last = t(signedIn ? 'persons.takeover.other' : 'persons.takeover.signIn', { email });
  const actions = [{ text: t('accounts.signIn.title'), href: '/sign-in' }];
  return show('accounts/message', { title, paragraphs: [...intro, last], list: null, actions }, frame);
}

function newAccountRoutes({ hash }: Passwords): Route[] {
  const common = { path: PATH, permission: 'account:enter', params: none, query: none, noReferrer: true } as const;
  return [
    defineRoute({ ...common, method: 'get', body: none, handle: (visit) => page(visit, {}) }),
    defineRoute({
      ...common,
      method: 'post',
      body: z.strictObject({ username: text(254).optional(), password: password() }),
      handle: async (visit) => {
        const { link, takeover } = await opened(visit);
        const { password: chosen } = visit.body;
        demandStrength(chosen, { staff: false, email: takeover.email, name: takeover.personName });
        const passwordHash = await hash(chosen);
        const accounts: string[] = [];
        const reply = await visit.commit(async (ctx) => {
          accounts.push(await takeOverAnew(ctx, link.id, { passwordHash, zone: visit.zone }));
        }, '/applications');
        const account = accounts.at(-1);
        if (account === undefined) return reply; // the form was sent before
        visit.session.closeLink('takeover');
        const entered = await enter(visit, account, 'link');
        visit.session.flash({ kind: 'ok', text: visit.t('persons.takeover.done') });
        return entered;
      },
      invalid: (visit, errors) => page(visit, errors),
    }),
  ];
}

/** Taking oneself over by link: into a new account, or into the one that the address has. */
export function takeoverRoutes(secrets: Passwords): readonly Route[] {
  return [
    ...newAccountRoutes(secrets),
    defineRoute({
      method: 'post',
      path: `${PATH}/own`,
      permission: 'account:own',
      params: none,
      query: none,
      body: none,
      noReferrer: true,
      handle: async (visit) => {
        const { link, account } = await opened(visit);
        if (!holdsIt(visit, found(account))) return see(PATH);
        const reply = await visit.commit((ctx) => takeOverInto(ctx, link.id), '/applications');
        visit.session.closeLink('takeover');
        visit.session.flash({ kind: 'ok', text: visit.t('persons.takeover.done') });
        return reply;
      },
    }),
  ];
}
