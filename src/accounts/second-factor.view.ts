import type { Translate } from '../i18n/index.ts';
import type { Control } from '../web/controls.ts';
import { errorLinks } from '../web/form-errors.ts';
import type { Link, NavLink } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { currentPassword, tabsOf } from './account.view.ts';
import { codeControl, type Errors } from './pages.view.ts';
import type { SecondFactor } from './second-factor.repository.ts';
import { grouped } from './second-factor.ts';
import { otpauthUrl } from './totp.ts';

declare module '../web/views.ts' {
  interface Views {
    'accounts/second-factor': SecondFactorPage;
    'accounts/recovery-codes': RecoveryCodesPage;
  }
}

interface OneForm {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly controls: readonly Control[];
  readonly button: string;
  readonly danger: boolean;
}

/** One's second factor: on or off, and what can be done about it. */
export interface SecondFactorPage extends Page {
  readonly name: string;
  readonly errors: readonly Link[];
  readonly tabs: readonly NavLink[];
  /** Staff have to have one, and this person has none yet. */
  readonly demanded: string | null;
  readonly on: boolean;
  readonly status: string;
  /** The secret to be taken into an app, and the form that proves it. */
  readonly pending: { readonly secret: string; readonly app: Link; readonly form: OneForm } | null;
  readonly forms: readonly OneForm[];
}

/** The codes for a lost phone; they are shown once. */
export interface RecoveryCodesPage extends Page {
  readonly codes: readonly string[];
  readonly onwards: Link;
}

/** What the page is made from. */
export interface FactorParts {
  readonly name: string;
  readonly email: string;
  readonly issuer: string;
  readonly factor: SecondFactor;
  /** Whether this person has to have one. */
  readonly required: boolean;
}

function passwordForm(
  t: Translate,
  errors: Errors,
  which: 'begin' | 'codes' | 'off',
  words: 'on' | 'replace' | 'codes' | 'off',
): OneForm {
  const name = `password_${which}`;
  return {
    title: t(`accounts.factor.${words}Title`),
    text: t(`accounts.factor.${words}Text`),
    action: `/account/second-factor/${which}`,
    controls: [currentPassword(t, name, errors)],
    button: t(`accounts.factor.${words}Button`),
    danger: which === 'off',
  };
}

function pendingOf({ factor, issuer, email }: FactorParts, errors: Errors, t: Translate): SecondFactorPage['pending'] {
  if (factor.pending === null) return null;
  return {
    secret: grouped(factor.pending).replaceAll('-', ' '),
    app: { text: t('accounts.factor.openApp'), href: otpauthUrl(factor.pending, issuer, email) },
    form: {
      title: t('accounts.factor.proveTitle'),
      text: t('accounts.factor.proveText'),
      action: '/account/second-factor',
      controls: [codeControl(t, errors)],
      button: t('accounts.factor.proveButton'),
      danger: false,
    },
  };
}

/** The page of one's second factor. */
export function secondFactorPage(parts: FactorParts, errors: Errors, t: Translate): SecondFactorPage {
  const { factor, required } = parts;
  const on = factor.secret !== null;
  return {
    title: t('accounts.factor.title'),
    name: parts.name,
    errors: errorLinks(errors),
    tabs: tabsOf(t, 'security'),
    demanded: required && !on ? t('accounts.factor.demanded') : null,
    on,
    status: on ? t('accounts.factor.isOn', { count: factor.recoveryLeft }) : t('accounts.factor.isOff'),
    pending: pendingOf(parts, errors, t),
    forms: on
      ? [
          passwordForm(t, errors, 'codes', 'codes'),
          passwordForm(t, errors, 'begin', 'replace'),
          // Where everybody on the staff has to have one, nobody goes without: it can be moved to another phone.
          ...(required ? [] : [passwordForm(t, errors, 'off', 'off')]),
        ]
      : factor.pending === null
        ? [passwordForm(t, errors, 'begin', 'on')]
        : [],
  };
}

/** The page of the codes. */
export function recoveryCodesPage(codes: readonly string[], t: Translate): RecoveryCodesPage {
  return {
    title: t('accounts.factor.codesShown'),
    codes,
    onwards: { text: t('accounts.factor.codesKept'), href: '/account/second-factor' },
  };
}
