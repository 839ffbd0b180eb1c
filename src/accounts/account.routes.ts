import { z } from 'zod';
import { isStaff } from '../access/actor.ts';
import { formats, isZone } from '../i18n/format.ts';
import { LOCALES, translator } from '../i18n/index.ts';
import { typed } from '../web/form-errors.ts';
import { email, none, password, required, text } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import type { Account } from './accounts.repository.ts';
import { accountPage, securityPage, type DetailsForm } from './account.view.ts';
import { saveDetails } from './details.ts';
import { confirmPassword, own, self } from './own-account.ts';
import type { Errors } from './pages.view.ts';
import type { Passwords } from './passwords.ts';
import { endOtherSessions, endOwnSession } from './sessions.ts';
import { sessionsOf } from './sessions.reads.ts';
import { askToChangeEmail, changePassword } from './sign-up.ts';
import { demandStrength, LEAST } from './strength.ts';

type Any = Visit<unknown, unknown, unknown>;

const FRAME = { audience: 'applicant', nav: '/account' } as const;

function formOf(account: Account): DetailsForm {
  return {
    name: account.name,
    own_script: account.nameOwnScript ?? '',
    form_of_address: account.formOfAddress ?? '',
    called: account.called ?? '',
    locale: account.locale,
    zone: account.zone,
  };
}

const Details = z.strictObject({
  name: required(200),
  own_script: text(200),
  form_of_address: text(60),
  called: text(100),
  locale: z.enum(LOCALES),
  zone: z.string().max(60).refine(isZone, { error: 'errors.chosen' }),
});

const orNull = (value: string): string | null => (value === '' ? null : value);

function detailsRoutes(): Route[] {
  const common = { path: '/account', permission: 'account:own', params: none, query: none } as const;
  return [
    defineRoute({
      ...common,
      method: 'get',
      body: none,
      handle: async (visit) => {
        const account = await own(visit);
        return show('accounts/account', accountPage(visit.t, account.name, formOf(account), {}), FRAME);
      },
    }),
    defineRoute({
      ...common,
      method: 'post',
      body: Details,
      handle: async (visit) => {
        const { name, own_script, form_of_address, called, locale, zone } = visit.body;
        const details = {
          name,
          nameOwnScript: orNull(own_script),
          formOfAddress: orNull(form_of_address),
          called: orNull(called),
          locale,
          zone,
        };
        const reply = await visit.commit((ctx) => saveDetails(ctx, self(visit.actor), details), '/account');
        visit.session.setLocale(locale);
        visit.session.flash({ kind: 'ok', text: translator(locale)('accounts.account.saved') });
        return reply;
      },
      invalid: async (visit, errors) => {
        const account = await own(visit);
        const form = Object.fromEntries(Object.keys(formOf(account)).map((name) => [name, typed(visit.body, name)]));
        return show(
          'accounts/account',
          accountPage(visit.t, account.name, form as unknown as DetailsForm, errors),
          FRAME,
        );
      },
    }),
  ];
}

async function security(visit: Any, errors: Errors, typedEmail = ''): Promise<Reply> {
  const account = await own(visit);
  const page = securityPage(
    visit.t,
    formats(visit.locale, visit.zone),
    {
      name: account.name,
      email: account.email,
      least: isStaff(visit.actor) ? LEAST.staff : LEAST.applicant,
      sessions: await sessionsOf(visit.db, account.id, visit.at),
      current: visit.session.idHash(),
      typedEmail,
      secondFactor: account.totpSecret !== null,
    },
    errors,
  );
  return show('accounts/security', page, FRAME);
}

function credentialRoutes(secrets: Passwords): Route[] {
  const common = { permission: 'account:own', params: none, query: none } as const;
  return [
    defineRoute({
      ...common,
      method: 'post',
      path: '/account/email',
      body: z.strictObject({ email: email(), password_for_email: password() }),
      limit: 'mail',
      handle: async (visit) => {
        const { email: address, password_for_email } = visit.body;
        const account = await confirmPassword(visit, secrets, password_for_email, 'password_for_email');
        const reply = await visit.commit((ctx) => askToChangeEmail(ctx, account.id, address), '/account/sign-in');
        visit.session.flash({ kind: 'info', text: visit.t('accounts.security.emailSent', { email: address }) });
        return reply;
      },
      invalid: async (visit, errors) => security(visit, errors, typed(visit.body, 'email')),
    }),
    defineRoute({
      ...common,
      method: 'post',
      path: '/account/password',
      body: z.strictObject({ username: text(254).optional(), current: password(), password: password() }),
      handle: async (visit) => {
        const { current, password: chosen } = visit.body;
        const account = await confirmPassword(visit, secrets, current, 'current');
        demandStrength(chosen, { staff: isStaff(visit.actor), email: account.email, name: account.name });
        const passwordHash = await secrets.hash(chosen);
        const keep = visit.session.idHash();
        const reply = await visit.commit(
          (ctx) => changePassword(ctx, account.id, passwordHash, keep),
          '/account/sign-in',
        );
        visit.session.flash({ kind: 'ok', text: visit.t('accounts.security.passwordChanged') });
        return reply;
      },
      invalid: async (visit, errors) => security(visit, errors),
    }),
  ];
}

function sessionRoutes(): Route[] {
  const common = { permission: 'account:own', params: none, query: none } as const;
  return [
    defineRoute({
      ...common,
      method: 'get',
      path: '/account/sign-in',
      body: none,
      handle: async (visit) => security(visit, {}),
    }),
    defineRoute({
      ...common,
      method: 'post',
      path: '/account/sessions/end',
      body: z.strictObject({ session: z.string().regex(/^[0-9a-f]{64}$/) }),
      handle: async (visit) => {
        const { accountId } = self(visit.actor);
        const reply = await visit.commit(
          (ctx) => endOwnSession(ctx, accountId, visit.body.session),
          '/account/sign-in',
        );
        visit.session.flash({ kind: 'ok', text: visit.t('accounts.security.ended') });
        return reply;
      },
    }),
    defineRoute({
      ...common,
      method: 'post',
      path: '/account/sessions/end-others',
      body: none,
      handle: async (visit) => {
        const { accountId } = self(visit.actor);
        const keep = visit.session.idHash();
        const reply = await visit.commit((ctx) => endOtherSessions(ctx, accountId, keep), '/account/sign-in');
        visit.session.flash({ kind: 'ok', text: visit.t('accounts.security.endedOthers') });
        return reply;
      },
    }),
  ];
}

/** One's own account: details, address, password, and where one is signed in. */
export function ownAccountRoutes(secrets: Passwords): readonly Route[] {
  return [...detailsRoutes(), ...sessionRoutes(), ...credentialRoutes(secrets)];
}
