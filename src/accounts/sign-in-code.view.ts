import { maskedEmail } from '../web/masked-email.ts';
import type { Format } from '../i18n/format.ts';
import type { Translate } from '../i18n/index.ts';
import type { Control } from '../web/controls.ts';
import { errorLinks } from '../web/form-errors.ts';
import type { Link } from '../web/partials.ts';
import type { AskedCode } from '../web/session.ts';
import type { Page } from '../web/views.ts';
import type { Errors } from './pages.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'accounts/code': CodePage;
  }
}

/** Where a code that was sent by mail is entered. */
export interface CodePage extends Page {
  readonly errors: readonly Link[];
  readonly sent: string;
  readonly code: Control;
  readonly tips: readonly string[];
}

/** The page where the code is entered; the same whether the address has an account or not. */
export function codePage(t: Translate, format: Format, asked: AskedCode, from: string, errors: Errors): CodePage {
  return {
    title: t('accounts.code.title'),
    errors: errorLinks(errors),
    sent: t('accounts.code.sent', {
      email: maskedEmail(asked.email),
      at: format.time(asked.at),
      ends: format.time(asked.endsAt),
    }),
    code: {
      control: 'field',
      name: 'code',
      label: t('accounts.code.label'),
      hint: t('accounts.code.hint'),
      autocomplete: 'one-time-code',
      inputmode: 'numeric',
      maxlength: 12,
      code: true,
      error: errors['code'],
    },
    tips: [
      t('accounts.code.spam', { from }),
      t('accounts.code.slow'),
      t('accounts.code.typo'),
      t('accounts.code.sameDevice'),
    ],
  };
}
