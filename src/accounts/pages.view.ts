import { initialsOf } from '../i18n/initials.ts';
import type { Translate } from '../i18n/index.ts';
import type { Control, Field } from '../web/controls.ts';
import { errorLinks, namedErrors } from '../web/form-errors.ts';
import type { Inline } from '../web/inline.ts';
import type { Link } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { DemoAccount } from './roles.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'accounts/sign-in': SignInPage;
    'accounts/form': FormPage;
    'accounts/message': MessagePage;
  }
}

/** Messages at fields, by field. */
export type Errors = Readonly<Record<string, string>>;

/** The page to sign in. */
export interface SignInPage extends Page {
  readonly errors: readonly Link[];
  readonly goOn: string | null;
  readonly email: Field;
  readonly password: Field;
  /** People of the demonstration to try it as; none on a real site. */
  readonly demo: readonly {
    readonly as: string;
    readonly initials: string;
    readonly name: string;
    readonly role: string;
  }[];
}

/** A page with one short form. */
export interface FormPage extends Page {
  readonly errors: readonly Link[];
  readonly intro: readonly string[];
  readonly action: string;
  readonly controls: readonly Control[];
  readonly button: string | null;
  readonly after: { readonly text: string; readonly link: Link } | null;
  readonly note: string | null;
}

/** A page that only says something. */
export interface MessagePage extends Page {
  readonly paragraphs: readonly Inline[];
  readonly list: { readonly title: string; readonly items: readonly string[] } | null;
  readonly actions: readonly Link[];
}

/** The sign-in page, empty or with what was typed; `as` fills in one of the demonstration's people. */
export function signInPage(
  t: Translate,
  given: { email: string; errors: Errors; goOn: boolean; demo: readonly DemoAccount[]; as: number | null },
): SignInPage {
  const chosen = given.as === null ? undefined : given.demo[given.as];
  return {
    title: t('accounts.signIn.title'),
    errors: errorLinks(given.errors),
    goOn: given.goOn ? t('accounts.signIn.goOn') : null,
    email: {
      ...emailField(t, chosen?.email ?? given.email, given.errors['email']),
      autocomplete: 'username',
    },
    password: {
      name: 'password',
      label: t('accounts.password'),
      type: 'password',
      autocomplete: 'current-password',
      value: chosen?.password,
      error: given.errors['password'],
      aside: { text: t('accounts.signIn.forgotten'), href: '/forgotten' },
    },
    demo: given.demo.map(({ name, role }, i) => ({ as: String(i), initials: initialsOf(name), name, role })),
  };
}

function emailField(t: Translate, value: string, error: string | undefined): Field {
  return {
    name: 'email',
    label: t('accounts.email'),
    type: 'email',
    inputmode: 'email',
    autocomplete: 'email',
    spellcheck: false,
    value: value === '' ? undefined : value,
    error,
  };
}

/** The field for a code of one's phone. */
export function codeControl(t: Translate, errors: Errors): Control {
  return {
    control: 'field',
    name: 'code',
    label: t('accounts.secondFactor.label'),
    hint: t('accounts.secondFactor.hint'),
    autocomplete: 'one-time-code',
    inputmode: 'numeric',
    maxlength: 9,
    code: true,
    error: errors['code'],
  };
}

/** The question for a mail address. */
export function emailControl(t: Translate, value: string, errors: Errors): Control {
  return { control: 'field', ...emailField(t, value, errors['email']) };
}

/** The question for a name. */
export function nameControl(t: Translate, value: string, errors: Errors): Control {
  return {
    control: 'field',
    name: 'name',
    label: t('accounts.name'),
    hint: t('accounts.nameHint'),
    autocomplete: 'name',
    value,
    error: errors['name'],
  };
}

/** The address of the account, so that a password manager knows what the new password belongs to. */
export function usernameControl(t: Translate, email: string): Control {
  return {
    control: 'field',
    name: 'username',
    label: t('accounts.email'),
    value: email,
    autocomplete: 'username',
    readonly: true,
  };
}

/** The question for a new password. */
export function newPasswordControl(
  t: Translate,
  least: number,
  errors: Errors,
  label = t('accounts.password'),
): Control {
  return {
    control: 'field',
    name: 'password',
    label,
    hint: t('accounts.passwordHint', { min: least }),
    type: 'password',
    autocomplete: 'new-password',
    error: errors['password'],
  };
}

/** A page with one short form. */
export function formPage(
  page: Pick<FormPage, 'title' | 'action' | 'controls' | 'button'> &
    Partial<Pick<FormPage, 'intro' | 'after' | 'note'>>,
  errors: Errors,
): FormPage {
  const labels = Object.fromEntries(page.controls.map((control) => [control.name, control.label]));
  return { intro: [], after: null, note: null, ...page, errors: namedErrors(errors, labels) };
}

/** After a mail was sent: where to look, and what to do when nothing comes. The same for known and unknown addresses. */
export function sentPage(t: Translate, what: 'signUp' | 'forgotten', email: string, again: string): MessagePage {
  return {
    title: t('accounts.sent.title'),
    paragraphs: [t(`accounts.sent.${what}`, { email })],
    list: {
      title: t('accounts.sent.noneTitle'),
      items: [t('accounts.sent.spam'), t('accounts.sent.slow'), t('accounts.sent.typo')],
    },
    actions: [
      { text: t('accounts.sent.again'), href: again },
      { text: t('accounts.sent.signIn'), href: '/sign-in' },
    ],
  };
}

/** After signing out. */
export function signedOutPage(t: Translate): MessagePage {
  return {
    title: t('accounts.signedOut.title'),
    paragraphs: [t('accounts.signedOut.text')],
    list: null,
    actions: [{ text: t('accounts.signedOut.again'), href: '/sign-in' }],
  };
}
