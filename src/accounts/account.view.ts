import type { Format } from '../i18n/format.ts';
import { LOCALES, type Key, type Translate } from '../i18n/index.ts';
import type { Control, Field, Option } from '../web/controls.ts';
import { errorLinks } from '../web/form-errors.ts';
import type { Link, NavLink } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { newPasswordControl, type Errors } from './pages.view.ts';
import type { OwnSession } from './sessions.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'accounts/account': AccountPage;
    'accounts/security': SecurityPage;
  }
}

interface Tabbed extends Page {
  readonly name: string;
  readonly errors: readonly Link[];
  readonly tabs: readonly NavLink[];
}

/** One's own details. */
export interface AccountPage extends Tabbed {
  readonly controls: readonly Control[];
}

/** How one signs in, and where one is signed in. */
export interface SecurityPage extends Tabbed {
  readonly emailNow: string;
  readonly emailControls: readonly Control[];
  readonly passwordControls: readonly Control[];
  readonly username: string;
  readonly sessions: readonly SessionRow[];
  readonly factor: { readonly on: boolean; readonly link: Link };
}

interface SessionRow {
  readonly id: string;
  readonly device: string;
  readonly when: string;
  readonly current: boolean;
}

const ZONES: readonly (readonly [zone: string, key: Key])[] = [
  ['Asia/Jakarta', 'accounts.zones.jakarta'],
  ['Asia/Makassar', 'accounts.zones.makassar'],
  ['Asia/Jayapura', 'accounts.zones.jayapura'],
  ['Asia/Kuching', 'accounts.zones.kuching'],
  ['Asia/Manila', 'accounts.zones.manila'],
  ['Asia/Bangkok', 'accounts.zones.bangkok'],
  ['Asia/Ho_Chi_Minh', 'accounts.zones.hoChiMinh'],
  ['Asia/Singapore', 'accounts.zones.singapore'],
  ['Asia/Brunei', 'accounts.zones.brunei'],
  ['Asia/Phnom_Penh', 'accounts.zones.phnomPenh'],
  ['Asia/Vientiane', 'accounts.zones.vientiane'],
  ['Asia/Yangon', 'accounts.zones.yangon'],
  ['Asia/Dili', 'accounts.zones.dili'],
];

/** What a language calls itself. */
export const LOCALE_NAMES: Record<(typeof LOCALES)[number], string> = { id: 'Bahasa Indonesia', en: 'English' };

/** The pages of one's own account. */
export function tabsOf(t: Translate, current: 'details' | 'security' | 'acting' | 'data'): NavLink[] {
  return [
    { text: t('accounts.account.details'), href: '/account', current: current === 'details' },
    { text: t('accounts.account.signInTab'), href: '/account/sign-in', current: current === 'security' },
    { text: t('persons.acting.tab'), href: '/account/persons', current: current === 'acting' },
    { text: t('privacy.tab'), href: '/account/data', current: current === 'data' },
  ];
}

function zoneOptions(t: Translate, zone: string): Option[] {
  const options = ZONES.map(([value, key]) => ({ value, text: t(key) }));
  return options.some(({ value }) => value === zone)
    ? options
    : [...options, { value: zone, text: zone.replaceAll('_', ' ') }];
}

/** What the details form holds, as typed or as stored. */
export interface DetailsForm {
  readonly name: string;
  readonly own_script: string;
  readonly form_of_address: string;
  readonly called: string;
  readonly locale: string;
  readonly zone: string;
}

/** The page of one's own details. */
export function accountPage(t: Translate, name: string, form: DetailsForm, errors: Errors): AccountPage {
  const field = (id: keyof DetailsForm, label: Key, hint: Key, more: Partial<Field> = {}): Control => ({
    control: 'field',
    name: id,
    label: t(label),
    hint: t(hint),
    value: form[id],
    error: errors[id],
    ...more,
  });
  return {
    title: t('accounts.account.title'),
    name,
    errors: errorLinks(errors),
    tabs: tabsOf(t, 'details'),
    controls: [
      field('name', 'accounts.name', 'accounts.nameHint', { autocomplete: 'name' }),
      field('own_script', 'accounts.account.ownScript', 'accounts.account.ownScriptHint', { optional: true }),
      field('form_of_address', 'accounts.account.formOfAddress', 'accounts.account.formOfAddressHint', {
        optional: true,
        width: 20,
        autocomplete: 'honorific-prefix',
      }),
      field('called', 'accounts.account.called', 'accounts.account.calledHint', {
        optional: true,
        width: 20,
        autocomplete: 'nickname',
      }),
      {
        control: 'radios',
        name: 'locale',
        label: t('accounts.account.locale'),
        value: form.locale,
        options: LOCALES.map((value) => ({ value, text: LOCALE_NAMES[value] })),
        layout: 'row',
        error: errors['locale'],
      },
      {
        control: 'select',
        name: 'zone',
        label: t('accounts.account.zone'),
        hint: t('accounts.account.zoneHint'),
        value: form.zone,
        options: zoneOptions(t, form.zone),
        error: errors['zone'],
      },
    ],
  };
}

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox\/|FxiOS/, 'Firefox'],
  [/Chrome\/|CriOS/, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** What a browser is called, from the line it sends of itself. */
/** "Firefox on Android", as a person knows their device. */
export function deviceOf(t: Translate, userAgent: string): string {
  const named = (list: typeof BROWSERS): string | undefined => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  return t('accounts.security.device', {
    browser: named(BROWSERS) ?? t('accounts.security.unknownBrowser'),
    system: named(SYSTEMS) ?? t('accounts.security.unknownSystem'),
  });
}

/** The field for the password that one has, asked before what a thief of a session must not do. */
export function currentPassword(t: Translate, name: string, errors: Errors): Control {
  return {
    control: 'field',
    name,
    label: t('accounts.security.current'),
    type: 'password',
    autocomplete: 'current-password',
    error: errors[name],
  };
}

/** What the page about signing in shows. */
export interface SecurityFacts {
  readonly name: string;
  readonly email: string;
  readonly least: number;
  readonly sessions: readonly OwnSession[];
  readonly current: string | null;
  readonly typedEmail: string;
  readonly secondFactor: boolean;
}

/** Since when, or when last, and by what somebody is signed in there. */
export function whenOf(t: Translate, format: Format, session: OwnSession, current: string | null): string {
  const when =
    session.idHash === current
      ? t('accounts.security.since', { at: format.dateTime(session.since) })
      : t('accounts.security.lastUsed', { at: format.dateTime(session.lastUsed) });
  return session.means === null ? when : `${when}, ${t(`accounts.security.means.${session.means}`)}`;
}

/** The page about how one signs in. */
export function securityPage(t: Translate, format: Format, facts: SecurityFacts, errors: Errors): SecurityPage {
  return {
    title: t('accounts.account.title'),
    name: facts.name,
    errors: errorLinks(errors),
    tabs: tabsOf(t, 'security'),
    emailNow: t('accounts.security.emailNow', { email: facts.email }),
    emailControls: [
      {
        control: 'field',
        name: 'email',
        label: t('accounts.security.emailNew'),
        type: 'email',
        autocomplete: 'email',
        value: facts.typedEmail,
        error: errors['email'],
      },
      currentPassword(t, 'password_for_email', errors),
    ],
    passwordControls: [
      currentPassword(t, 'current', errors),
      newPasswordControl(t, facts.least, errors, t('accounts.newPassword')),
    ],
    username: facts.email,
    factor: {
      on: facts.secondFactor,
      link: {
        text: t(facts.secondFactor ? 'accounts.factor.look' : 'accounts.factor.setUp'),
        href: '/account/second-factor',
      },
    },
    sessions: facts.sessions.map((session) => ({
      id: session.idHash,
      device: deviceOf(t, session.userAgent),
      when: whenOf(t, format, session, facts.current),
      current: session.idHash === facts.current,
    })),
  };
}
