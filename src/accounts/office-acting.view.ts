import { formats } from '../i18n/format.ts';
import type { Control } from '../web/controls.ts';
import { errorLinks, typed } from '../web/form-errors.ts';
import type { Link } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { ActingOn, AskedTakeover } from './acting.reads.ts';
import { relationWord, takeoverControls, type ActingReader } from './acting.view.ts';
import type { Errors } from './pages.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'accounts/office-acting': OfficeActingPage;
  }
}

/** Who acts on an application, and an officer's way to lead the person to an account of their own. */
export interface OfficeActingPage extends Page {
  readonly back: Link;
  readonly errors: readonly Link[];
  readonly who: { readonly kind: 'info' | 'warn'; readonly text: string };
  readonly waiting: string | null;
  /** Null where the person acts with an account of their own. */
  readonly send: {
    readonly title: string;
    readonly text: string;
    readonly action: string;
    readonly controls: readonly Control[];
  } | null;
}

function whoOf(acting: ActingOn, { t, locale, zone }: ActingReader): OfficeActingPage['who'] {
  const { personName: name, holderName: holder } = acting;
  const day = (at: string | null): string =>
    at === null
      ? ''
      : formats(locale, zone)
          .dateTime(at)
          .replace(/, [^,]*$/, '');
  if (acting.endedAt !== null)
    return { kind: 'warn', text: t('persons.office.nobody', { name, holder, day: day(acting.endedAt) }) };
  if (acting.holderId === acting.personId || acting.relation === 'self')
    return { kind: 'info', text: t('persons.office.own', { name }) };
  const relation = relationWord(t, acting.relation ?? 'other');
  return { kind: 'info', text: t('persons.office.by', { holder, name, relation, day: day(acting.since) }) };
}

/** The page for the office. */
export function officeActingPage(
  applicationId: string,
  acting: ActingOn,
  asked: AskedTakeover | null,
  given: Readonly<Record<string, unknown>>,
  errors: Errors,
  reader: ActingReader,
): OfficeActingPage {
  const { t, locale, zone } = reader;
  const { personName: name } = acting;
  const reason: Control = {
    control: 'textarea',
    name: 'reason',
    label: t('persons.office.reason'),
    hint: t('persons.office.reasonHint'),
    value: typed(given, 'reason'),
    rows: 3,
    error: errors['reason'],
  };
  const others = acting.holderId !== acting.personId && (acting.relation !== 'self' || acting.endedAt !== null);
  return {
    title: t('persons.office.title'),
    back: { text: name, href: `/office/applications/${applicationId}` },
    errors: errorLinks(errors),
    who: whoOf(acting, reader),
    waiting:
      asked && t('persons.one.waiting', { email: asked.email, at: formats(locale, zone).dateTime(asked.askedAt) }),
    send: others
      ? {
          title: t('persons.office.sendTitle', { name }),
          text: t('persons.office.sendText'),
          action: `/office/applications/${applicationId}/acting`,
          controls: [...takeoverControls(t, name, given, errors, locale), reason],
        }
      : null,
  };
}
