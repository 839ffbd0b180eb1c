import { z } from 'zod';
import { AppError, found } from '../errors.ts';
import { none, password, required } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { confirmPassword, own, self } from './own-account.ts';
import type { Errors } from './pages.view.ts';
import type { Passwords } from './passwords.ts';
import { rolesOf } from './roles.reads.ts';
import { secondFactorOf } from './second-factor.repository.ts';
import { beginEnrolment, confirmEnrolment, disableSecondFactor, newRecoveryCodes } from './second-factor.ts';
import { recoveryCodesPage, secondFactorPage } from './second-factor.view.ts';

type Any = Visit<unknown, unknown, unknown>;

const FRAME = { audience: 'applicant', nav: '/account' } as const;
const HOME = '/account/second-factor';
const common = { permission: 'account:own', params: none, query: none } as const;

interface Pages {
  /** Whether this visitor has to have a second factor. */
  isRequired(visit: Any): Promise<boolean>;
  page(visit: Any, errors: Errors): Promise<Reply>;
}

function pagesOf(demanded: boolean): Pages {
  const isRequired = async (visit: Any): Promise<boolean> =>
    demanded && (await rolesOf(visit.db, self(visit.actor).personId, visit.at)).length > 0;
  const page = async (visit: Any, errors: Errors): Promise<Reply> => {
    const { id, name, email } = await own(visit);
    const factor = found(await secondFactorOf(visit.db, id));
    const parts = { name, email, issuer: visit.site.name, factor, required: await isRequired(visit) };
    return show('accounts/second-factor', secondFactorPage(parts, errors, visit.t), FRAME);
  };
  return { isRequired, page };
}

function codesReply(visit: Any, codes: readonly string[]): Reply {
  return show('accounts/recovery-codes', recoveryCodesPage(codes, visit.t), FRAME);
}

/** Setting one up: the password, then a code of the app. */
function enrolRoutes(secrets: Passwords, { page }: Pages): Route[] {
  return [
    defineRoute({ ...common, method: 'get', path: HOME, body: none, handle: (visit) => page(visit, {}) }),
    defineRoute({
      ...common,
      method: 'post',
      path: `${HOME}/begin`,
      body: z.strictObject({ password_begin: password() }),
      handle: async (visit) => {
        const { id } = await confirmPassword(visit, secrets, visit.body.password_begin, 'password_begin');
        return visit.commit((ctx) => beginEnrolment(ctx, id), HOME);
      },
      invalid: page,
    }),
    defineRoute({
      ...common,
      method: 'post',
      path: HOME,
      body: z.strictObject({ code: required(20) }),
      handle: async (visit) => {
        const { accountId } = self(visit.actor);
        await visit.spend('sign_in', `second ${accountId}`);
        return codesReply(visit, await visit.transact((ctx) => confirmEnrolment(ctx, accountId, visit.body.code)));
      },
      invalid: page,
    }),
  ];
}

/** What can be done to one that is there, with the password. */
function keepingRoutes(secrets: Passwords, { isRequired, page }: Pages): Route[] {
  return [
    defineRoute({
      ...common,
      method: 'post',
      path: `${HOME}/codes`,
      body: z.strictObject({ password_codes: password() }),
      handle: async (visit) => {
        const { id } = await confirmPassword(visit, secrets, visit.body.password_codes, 'password_codes');
        return codesReply(visit, await visit.transact((ctx) => newRecoveryCodes(ctx, id)));
      },
      invalid: page,
    }),
    defineRoute({
      ...common,
      method: 'post',
      path: `${HOME}/off`,
      body: z.strictObject({ password_off: password() }),
      handle: async (visit) => {
        const { id } = await confirmPassword(visit, secrets, visit.body.password_off, 'password_off');
        if (await isRequired(visit)) throw new AppError({ kind: 'forbidden' });
        const reply = await visit.commit((ctx) => disableSecondFactor(ctx, id), HOME);
        visit.session.flash({ kind: 'ok', text: visit.t('accounts.factor.turnedOff') });
        return reply;
      },
      invalid: page,
    }),
  ];
}

/** One's second factor; `demanded` says that staff have to have one. */
export function secondFactorRoutes(secrets: Passwords, demanded: boolean): readonly Route[] {
  const pages = pagesOf(demanded);
  return [...enrolRoutes(secrets, pages), ...keepingRoutes(secrets, pages)];
}
