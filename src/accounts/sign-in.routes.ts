import { z } from 'zod';
import { isUniqueViolation } from '../db/database.ts';
import { email, none, password, required, text } from '../web/input.ts';
import { typed } from '../web/form-errors.ts';
import { defineRoute, see, show, type Reply, type Route, type Visit } from '../web/route.ts';
import type { Means, SignIn } from '../web/session.ts';
import { findAccount } from './accounts.repository.ts';
import { languageRoute } from './language.routes.ts';
import {
  codeControl,
  emailControl,
  formPage,
  nameControl,
  sentPage,
  signedOutPage,
  signInPage,
  type Errors,
} from './pages.view.ts';
import { demoAccounts, rolesOf } from './roles.reads.ts';
import { askForReset, signUp } from './sign-up.ts';
import { passSecondFactor } from './second-factor.ts';
import { signInCodeRoutes } from './sign-in-code.routes.ts';

type Any = Visit<unknown, unknown, unknown>;

/** Where people with a role work, and where everybody else finds what is theirs. */
function homeOf(staff: boolean): string {
  return staff ? '/office' : '/applications';
}

/** Signs in, and says where to go on: where they were going, or home. */
export async function enter(
  visit: Pick<Any, 'session' | 'db' | 'at'>,
  accountId: string,
  means: Means,
): Promise<Reply> {
  await visit.session.signIn(accountId, means);
  const account = await findAccount(visit.db, accountId);
  const roles = account ? await rolesOf(visit.db, account.personId, visit.at) : [];
  return see(visit.session.takeReturnTo() ?? homeOf(roles.length > 0));
}

/** Signs in, or asks for the second factor that is still owed. */
async function enterOrOwe(visit: Any, { accountId, secondFactor }: SignIn, means: Means): Promise<Reply> {
  if (!secondFactor) return enter(visit, accountId, means);
  visit.session.setPendingAccount({ accountId, means });
  return see('/sign-in/second-factor');
}

async function signInReply(
  visit: Any,
  demo: boolean,
  email: string,
  errors: Errors,
  as: number | null,
): Promise<Reply> {
  const people = demo ? await demoAccounts(visit.db) : [];
  const goOn = visit.session.hasReturnTo();
  const page = signInPage(visit.t, { email, errors, goOn, demo: people, as });
  return show('accounts/sign-in', page, { audience: 'public', nav: '/sign-in' });
}

function signInRoutes(demo: boolean): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/sign-in',
      permission: 'account:enter',
      params: none,
      query: z.strictObject({ as: z.coerce.number().int().min(0).max(99).optional() }),
      body: none,
      handle: async (visit) => signInReply(visit, demo, '', {}, demo ? (visit.query.as ?? null) : null),
    }),
    defineRoute({
      method: 'post',
      path: '/sign-in',
      permission: 'account:enter',
      params: none,
      query: none,
      body: z.strictObject({ email: required(254), password: password() }),
      limit: 'sign_in',
      handle: async (visit) => {
        await visit.spend('sign_in', visit.body.email.toLowerCase());
        const signIn = await visit.session.authenticate();
        if (!signIn) {
          const errors = { email: visit.t('accounts.signIn.wrong') };
          const reply = await signInReply(visit, demo, visit.body.email, errors, null);
          return reply.kind === 'page' ? { ...reply, status: 422, options: { ...reply.options, error: true } } : reply;
        }
        return enterOrOwe(visit, signIn, 'password');
      },
      invalid: async (visit, errors) => signInReply(visit, demo, typed(visit.body, 'email'), errors, null),
    }),
    defineRoute({
      method: 'post',
      path: '/sign-out',
      permission: 'account:enter',
      params: none,
      query: none,
      body: none,
      handle: async (visit) => {
        await visit.session.signOut();
        return see('/signed-out');
      },
    }),
    defineRoute({
      method: 'get',
      path: '/signed-out',
      permission: 'account:enter',
      params: none,
      query: none,
      body: none,
      handle: async (visit) => show('accounts/message', signedOutPage(visit.t), { audience: 'public' }),
    }),
  ];
}

function codeReply(visit: Any, errors: Errors): Reply {
  const { t } = visit;
  const page = formPage(
    {
      title: t('accounts.secondFactor.title'),
      intro: [t('accounts.secondFactor.text')],
      action: '/sign-in/second-factor',
      controls: [
        codeControl(t, errors),
        {
          control: 'field',
          name: 'recovery',
          label: t('accounts.secondFactor.recovery'),
          hint: t('accounts.secondFactor.recoveryHint'),
          autocomplete: 'off',
          spellcheck: false,
          maxlength: 30,
          optional: true,
        },
      ],
      button: t('accounts.secondFactor.button'),
      after: { text: '', link: { text: t('accounts.secondFactor.back'), href: '/sign-in' } },
    },
    errors,
  );
  return show('accounts/form', page, { audience: 'public' });
}

/** The second factor's place: reached only by whoever gave a right password a moment ago. */
function secondFactorRoutes(): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/sign-in/second-factor',
      permission: 'account:enter',
      params: none,
      query: none,
      body: none,
      handle: async (visit) => (visit.session.pendingAccount() === null ? see('/sign-in') : codeReply(visit, {})),
    }),
    defineRoute({
      method: 'post',
      path: '/sign-in/second-factor',
      permission: 'account:enter',
      params: none,
      query: none,
      body: z
        .strictObject({ code: text(20).default(''), recovery: text(30).default('') })
        .refine(({ code, recovery }) => code !== '' || recovery !== '', { path: ['code'], error: 'errors.required' }),
      limit: 'sign_in',
      handle: async (visit) => {
        const pending = visit.session.pendingAccount();
        if (pending === null) return see('/sign-in');
        const { accountId, means } = pending;
        await visit.spend('sign_in', `second ${accountId}`);
        if (await visit.transact((ctx) => passSecondFactor(ctx, accountId, visit.body)))
          return enter(visit, accountId, means);
        const reply = codeReply(visit, { code: visit.t('accounts.secondFactor.wrong') });
        return reply.kind === 'page' ? { ...reply, status: 422, options: { ...reply.options, error: true } } : reply;
      },
      invalid: async (visit, errors) => codeReply(visit, errors),
    }),
  ];
}

function signUpReply(visit: Any, given: { email: string; name: string }, errors: Errors): Reply {
  const { t } = visit;
  const page = formPage(
    {
      title: t('accounts.signUp.title'),
      intro: [t('accounts.signUp.intro')],
      action: '/sign-up',
      controls: [nameControl(t, given.name, errors), emailControl(t, given.email, errors)],
      button: t('accounts.signUp.button'),
      after: { text: t('accounts.signUp.haveOne'), link: { text: t('accounts.signUp.signIn'), href: '/sign-in' } },
      note: t('accounts.signUp.privacy'),
    },
    errors,
  );
  return show('accounts/form', page, { audience: 'public' });
}

function forgottenReply(visit: Any, given: string, errors: Errors): Reply {
  const { t } = visit;
  const page = formPage(
    {
      title: t('accounts.forgotten.title'),
      intro: [t('accounts.forgotten.intro')],
      action: '/forgotten',
      controls: [emailControl(t, given, errors)],
      button: t('accounts.forgotten.button'),
    },
    errors,
  );
  return show('accounts/form', page, { audience: 'public' });
}

function signUpRoutes(): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/sign-up',
      permission: 'account:enter',
      params: none,
      query: none,
      body: none,
      handle: async (visit) => signUpReply(visit, { email: '', name: '' }, {}),
    }),
    defineRoute({
      method: 'post',
      path: '/sign-up',
      permission: 'account:enter',
      params: none,
      query: none,
      body: z.strictObject({ name: required(200), email: email() }),
      limit: 'mail',
      handle: async (visit) => {
        await visit.spend('mail', visit.body.email.toLowerCase());
        const given = { ...visit.body, locale: visit.locale, zone: visit.zone };
        try {
          await visit.transact((ctx) => signUp(ctx, given));
        } catch (error) {
          if (!isUniqueViolation(error)) throw error;
          await visit.transact((ctx) => signUp(ctx, given)); // a second press won: now the address is known
        }
        return show('accounts/message', sentPage(visit.t, 'signUp', visit.body.email, '/sign-up'), {
          audience: 'public',
        });
      },
      invalid: async (visit, errors) =>
        signUpReply(visit, { email: typed(visit.body, 'email'), name: typed(visit.body, 'name') }, errors),
    }),
  ];
}

function forgottenRoutes(): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/forgotten',
      permission: 'account:enter',
      params: none,
      query: none,
      body: none,
      handle: async (visit) => forgottenReply(visit, '', {}),
    }),
    defineRoute({
      method: 'post',
      path: '/forgotten',
      permission: 'account:enter',
      params: none,
      query: none,
      body: z.strictObject({ email: email() }),
      limit: 'mail',
      handle: async (visit) => {
        await visit.spend('mail', visit.body.email.toLowerCase());
        await visit.transact((ctx) => askForReset(ctx, visit.body.email));
        return show('accounts/message', sentPage(visit.t, 'forgotten', visit.body.email, '/forgotten'), {
          audience: 'public',
        });
      },
      invalid: async (visit, errors) => forgottenReply(visit, typed(visit.body, 'email'), errors),
    }),
  ];
}

/** Signing in and out, asking for an account or a new password, choosing a language. */
export function enteringRoutes(demo: boolean): readonly Route[] {
  return [
    ...signInRoutes(demo),
    ...signInCodeRoutes({
      enter: (visit, signIn) => enterOrOwe(visit, signIn, 'code'),
      again: (visit, given, errors) => signInReply(visit, demo, given, errors, null),
    }),
    ...secondFactorRoutes(),
    ...signUpRoutes(),
    ...forgottenRoutes(),
    languageRoute(),
  ];
}
