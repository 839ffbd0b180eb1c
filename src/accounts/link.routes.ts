import { z } from 'zod';
import type { Database } from '../db/database.ts';
import type { Ctx } from '../engine/context.ts';
import { AppError } from '../errors.ts';
import { keyOf } from '../i18n/index.ts';
import { email, id, none, password, required, text } from '../web/input.ts';
import { typed } from '../web/form-errors.ts';
import { defineRoute, see, show, type Reply, type Route, type Visit } from '../web/route.ts';
import type { Control } from '../web/controls.ts';
import { findAccount, type Account } from './accounts.repository.ts';
import { acceptInvitation } from './invite.ts';
import { LINK_PAGES, linkOfToken, linkStanding, liveLink, openLink } from './links.ts';
import type { Link, Purpose } from './links.repository.ts';
import { emailControl, formPage, nameControl, newPasswordControl, usernameControl, type Errors } from './pages.view.ts';
import type { Passwords } from './passwords.ts';
import { citiesByName, hasAdmin, rolesOf } from './roles.reads.ts';
import { setUp } from './setup.ts';
import { enter } from './sign-in.routes.ts';
import { confirmEmail, resetPassword, verify } from './sign-up.ts';
import { demandStrength, LEAST } from './strength.ts';

type Any = Visit<unknown, unknown, unknown>;
type Typed = Readonly<Record<string, unknown>>;

/** Purposes whose dead links lead to where a new one is sent. */
const AGAIN: readonly Purpose[] = ['referee', 'guardian'];

const MOOT = { kind: 'link_dead', reason: 'moot' } as const;

function live(visit: Any, purpose: Purpose): Promise<Link> {
  return liveLink(visit.db, visit.session.linkFor(purpose), purpose, visit.at);
}

async function accountOf(db: Database['read'], link: Link): Promise<Account> {
  const account = link.accountId === null ? null : await findAccount(db, link.accountId);
  if (!account || account.disabled) throw new AppError(MOOT);
  return account;
}

/** Takes the token out of the address: opens its pages in this session, and goes on to where no token stands. */
function tokenRoute(): Route {
  return defineRoute({
    method: 'get',
    path: '/l/:token',
    permission: 'account:enter',
    params: z.strictObject({ token: text(200) }),
    query: none,
    body: none,
    noReferrer: true,
    handle: async (visit) => {
      const { db, params, at, session } = visit;
      const found = await linkOfToken(db, params.token);
      // A referee or guardian can have no account: a page of their own says what became of the link, and sends another.
      if (found && AGAIN.includes(found.purpose) && (await linkStanding(db, found.id, at))?.dead !== null) {
        session.openLink('again', found.id);
        return see('/links/again');
      }
      const link = await openLink(db, params.token, at);
      session.openLink(link.purpose, link.id);
      session.closeLink('again');
      return see(LINK_PAGES[link.purpose]);
    },
  });
}

/** What the page of a link is made from. */
interface LinkForm<B extends z.ZodType> {
  readonly purpose: Purpose;
  readonly body: B;
  /** The page, empty or with what was typed; looks at the link and at what it is for each time. */
  readonly page: (visit: Any, given: Typed, errors: Errors) => Promise<Reply>;
  readonly act: (visit: Visit<unknown, unknown, z.infer<B>>, link: Link) => Promise<Reply>;
}

/** GET shows a form and uses nothing up; POST uses the link up. */
function linkForm<B extends z.ZodType>({ purpose, body, page, act }: LinkForm<B>): Route[] {
  const path = LINK_PAGES[purpose];
  const common = { path, permission: 'account:enter', params: none, query: none, noReferrer: true } as const;
  return [
    defineRoute({ ...common, method: 'get', body: none, handle: (visit) => page(visit, {}, {}) }),
    defineRoute({
      ...common,
      method: 'post',
      body,
      handle: async (visit) => act(visit as never, await live(visit, purpose)),
      invalid: (visit, errors) => page(visit, visit.body, errors),
    }),
  ];
}

/** Commits once and signs in as the account that the verb gives; a form that is sent again only goes on. */
async function commitAndEnter(
  visit: Any,
  purpose: Purpose,
  verb: (ctx: Ctx) => Promise<string>,
  done: string,
): Promise<Reply> {
  const opened: string[] = [];
  const reply = await visit.commit(async (ctx) => opened.push(await verb(ctx)), '/');
  const account = opened.at(-1);
  if (account === undefined) return reply;
  visit.session.closeLink(purpose);
  const entered = await enter(visit, account, 'link');
  visit.session.flash({ kind: 'ok', text: done });
  return entered;
}

function shown(
  title: string,
  intro: string,
  action: string,
  controls: readonly Control[],
  button: string,
  errors: Errors,
): Reply {
  return show('accounts/form', formPage({ title, intro: [intro], action, controls, button }, errors), {
    audience: 'link',
  });
}

function verifyRoutes({ hash }: Passwords): Route[] {
  return linkForm({
    purpose: 'verify',
    body: z.strictObject({ name: required(200), username: text(254).optional(), password: password() }),
    page: async (visit, given, errors) => {
      const account = await accountOf(visit.db, await live(visit, 'verify'));
      if (account.verified) throw new AppError(MOOT);
      const { t } = visit;
      const name = 'name' in given ? typed(given, 'name') : account.name;
      const controls = [
        nameControl(t, name, errors),
        usernameControl(t, account.email),
        newPasswordControl(t, LEAST.applicant, errors),
      ];
      const intro = t('accounts.verify.intro', { email: account.email });
      return shown(t('accounts.verify.title'), intro, '/verify', controls, t('accounts.verify.button'), errors);
    },
    act: async (visit, link) => {
      const { email: address } = await accountOf(visit.db, link);
      const { name, password: chosen } = visit.body;
      demandStrength(chosen, { staff: false, email: address, name });
      const passwordHash = await hash(chosen);
      const done = visit.t('accounts.verify.done');
      return commitAndEnter(visit, 'verify', (ctx) => verify(ctx, link.id, { name, passwordHash }), done);
    },
  });
}

async function isStaffAccount(visit: Any, account: Account): Promise<boolean> {
  return (await rolesOf(visit.db, account.personId, visit.at)).length > 0;
}

function resetRoutes({ hash }: Passwords): Route[] {
  return linkForm({
    purpose: 'reset',
    body: z.strictObject({ username: text(254).optional(), password: password() }),
    page: async (visit, _given, errors) => {
      const account = await accountOf(visit.db, await live(visit, 'reset'));
      const { t } = visit;
      const least = (await isStaffAccount(visit, account)) ? LEAST.staff : LEAST.applicant;
      const controls = [
        usernameControl(t, account.email),
        newPasswordControl(t, least, errors, t('accounts.newPassword')),
      ];
      const intro = t('accounts.reset.intro', { email: account.email });
      return shown(t('accounts.reset.title'), intro, '/reset', controls, t('accounts.reset.button'), errors);
    },
    act: async (visit, link) => {
      const account = await accountOf(visit.db, link);
      const { password: chosen } = visit.body;
      demandStrength(chosen, { staff: await isStaffAccount(visit, account), email: account.email, name: account.name });
      const passwordHash = await hash(chosen);
      const reply = await visit.commit((ctx) => resetPassword(ctx, link.id, passwordHash), '/sign-in');
      visit.session.closeLink('reset');
      visit.session.flash({ kind: 'ok', text: visit.t('accounts.reset.done') });
      return reply;
    },
  });
}

function inviteRoutes({ hash }: Passwords): Route[] {
  return linkForm({
    purpose: 'invite',
    body: z.strictObject({ username: text(254).optional(), password: password() }),
    page: async (visit, _given, errors) => {
      const account = await accountOf(visit.db, await live(visit, 'invite'));
      const { t } = visit;
      const roles = await rolesOf(visit.db, account.personId, visit.at);
      const named = roles.map(({ role, cityName }) => t(keyOf('accounts.role', role), { city: cityName }));
      const words = { site: visit.site.name, email: account.email };
      const list = new Intl.ListFormat(visit.locale, { type: 'conjunction' }).format(named);
      const intro =
        named.length > 0
          ? t('accounts.invite.intro', { ...words, roles: list })
          : t('accounts.invite.introPlain', words);
      const controls = [usernameControl(t, account.email), newPasswordControl(t, LEAST.staff, errors)];
      return shown(t('accounts.invite.title'), intro, '/invite', controls, t('accounts.invite.button'), errors);
    },
    act: async (visit, link) => {
      const account = await accountOf(visit.db, link);
      const { password: chosen } = visit.body;
      demandStrength(chosen, { staff: true, email: account.email, name: account.name });
      const passwordHash = await hash(chosen);
      const done = visit.t('accounts.invite.done');
      return commitAndEnter(visit, 'invite', (ctx) => acceptInvitation(ctx, link.id, passwordHash), done);
    },
  });
}

function confirmEmailRoutes(): Route[] {
  return linkForm({
    purpose: 'change_email',
    body: none,
    page: async (visit, _given, errors) => {
      const link = await live(visit, 'change_email');
      await accountOf(visit.db, link);
      const { t } = visit;
      const intro = t('accounts.confirmEmail.intro', { email: link.email ?? '' });
      return shown(
        t('accounts.confirmEmail.title'),
        intro,
        '/confirm-email',
        [],
        t('accounts.confirmEmail.button'),
        errors,
      );
    },
    act: async (visit, link) => {
      const reply = await visit.commit((ctx) => confirmEmail(ctx, link.id), '/account/sign-in');
      visit.session.closeLink('change_email');
      visit.session.flash({ kind: 'ok', text: visit.t('accounts.confirmEmail.done') });
      return reply;
    },
  });
}

function setupRoutes({ hash }: Passwords): Route[] {
  return linkForm({
    purpose: 'setup',
    body: z.strictObject({ name: required(200), email: email(), password: password(), city: id() }),
    page: async (visit, given, errors) => {
      await live(visit, 'setup');
      if (await hasAdmin(visit.db)) throw new AppError(MOOT);
      const { t } = visit;
      const cities = await citiesByName(visit.db);
      const controls: Control[] = [
        nameControl(t, typed(given, 'name'), errors),
        emailControl(t, typed(given, 'email'), errors),
        newPasswordControl(t, LEAST.staff, errors),
        {
          control: 'radios',
          name: 'city',
          label: t('accounts.setup.city'),
          hint: cities.length === 0 ? t('accounts.setup.noCities') : undefined,
          value: typed(given, 'city'),
          options: cities.map((city) => ({ value: city.id, text: city.name })),
          error: errors['city'],
        },
      ];
      return shown(
        t('accounts.setup.title'),
        t('accounts.setup.intro'),
        '/setup',
        controls,
        t('accounts.setup.button'),
        errors,
      );
    },
    act: async (visit, link) => {
      const { name, email: address, password: chosen, city: cityId } = visit.body;
      demandStrength(chosen, { staff: true, email: address, name });
      const admin = { name, email: address, cityId, locale: visit.locale, zone: visit.zone };
      const passwordHash = await hash(chosen);
      const done = visit.t('accounts.setup.done');
      return commitAndEnter(visit, 'setup', (ctx) => setUp(ctx, link.id, { ...admin, passwordHash }), done);
    },
  });
}

/** The pages of links that belong to accounts. Those of guardians, referees and officials are their features'. */
export function linkRoutes(secrets: Passwords): readonly Route[] {
  return [
    tokenRoute(),
    ...verifyRoutes(secrets),
    ...resetRoutes(secrets),
    ...inviteRoutes(secrets),
    ...confirmEmailRoutes(),
    ...setupRoutes(secrets),
  ];
}
