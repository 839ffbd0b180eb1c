import { z } from 'zod';
import { formats } from '../i18n/format.ts';
import { typed } from '../web/form-errors.ts';
import { email, none, required } from '../web/input.ts';
import { defineRoute, see, show, type Reply, type Route, type Visit } from '../web/route.ts';
import type { SignIn } from '../web/session.ts';
import type { Errors } from './pages.view.ts';
import { askForCode, enterCode } from './sign-in-code.ts';
import { codePage } from './sign-in-code.view.ts';

type Any = Visit<unknown, unknown, unknown>;

const HOME = '/sign-in/code';

/** What the sign-in page lends: how somebody comes in, and itself with an error at the address. */
export interface Entrance {
  enter(visit: Any, signIn: SignIn): Promise<Reply>;
  again(visit: Any, email: string, errors: Errors): Promise<Reply>;
}

async function page(visit: Any, errors: Errors): Promise<Reply> {
  const asked = visit.session.askedCode();
  if (asked === null) return see('/sign-in');
  const from = `${visit.site.name} ${visit.site.cityName}`;
  const model = codePage(visit.t, formats(visit.locale, visit.zone), asked, from, errors);
  return Promise.resolve(show('accounts/code', model, { audience: 'public', nav: '/sign-in' }));
}

/** Counted by address whether it has an account or not, and noted in this browser alone. */
async function ask(visit: Any, address: string): Promise<void> {
  await visit.spend('mail', address.toLowerCase());
  const { request, endsAt } = await visit.transact((ctx) => askForCode(ctx, address));
  visit.session.setAskedCode({ request, email: address, at: visit.at, endsAt });
}

function askingRoutes({ again }: Entrance): Route[] {
  const common = { method: 'post', permission: 'account:enter', params: none, query: none, limit: 'mail' } as const;
  return [
    defineRoute({
      ...common,
      path: HOME,
      // The button stands in the form of the password: what was typed there is not looked at.
      body: z.strictObject({ email: email(), password: z.string().max(1024).optional() }),
      handle: async (visit) => {
        await ask(visit, visit.body.email);
        return see(HOME);
      },
      invalid: (visit, errors) => again(visit, typed(visit.body, 'email'), errors),
    }),
    defineRoute({
      ...common,
      path: `${HOME}/again`,
      body: none,
      handle: async (visit) => {
        const asked = visit.session.askedCode();
        if (asked === null) return see('/sign-in');
        await ask(visit, asked.email);
        visit.session.flash({ kind: 'info', text: visit.t('accounts.code.sentAgain') });
        return see(HOME);
      },
    }),
  ];
}

/** Signing in with a code that was sent by mail. */
export function signInCodeRoutes(entrance: Entrance): readonly Route[] {
  const common = { permission: 'account:enter', params: none, query: none } as const;
  return [
    ...askingRoutes(entrance),
    defineRoute({ ...common, method: 'get', path: HOME, body: none, handle: (visit) => page(visit, {}) }),
    defineRoute({
      ...common,
      method: 'post',
      path: `${HOME}/enter`,
      body: z.strictObject({ code: required(20) }),
      limit: 'sign_in',
      handle: async (visit) => {
        const asked = visit.session.askedCode();
        if (asked === null) return see('/sign-in');
        await visit.spend('sign_in', `code ${asked.email.toLowerCase()}`);
        const entered = await visit.transact((ctx) => enterCode(ctx, asked.request, visit.body.code));
        if (typeof entered !== 'string') {
          visit.session.setAskedCode(null);
          return entrance.enter(visit, entered);
        }
        const reply = await page(visit, { code: visit.t(`accounts.code.${entered}`) });
        return reply.kind === 'page' ? { ...reply, status: 422, options: { ...reply.options, error: true } } : reply;
      },
      invalid: (visit, errors) => page(visit, errors),
    }),
  ];
}
