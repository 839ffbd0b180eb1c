import { pick, type Locale, type Translate } from '../i18n/index.ts';
import type { DateField, Field, Select } from '../web/controls.ts';
import { namedErrors, typed } from '../web/form-errors.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Typed } from '../actions/controls.view.ts';
import type { PaperCall } from './paper.repository.ts';

declare module '../web/views.ts' {
  interface Views {
    'screening/paper': PaperPage;
  }
}

/** Starting an application for a form that came on paper. */
export interface PaperPage extends Page {
  readonly errors: readonly Link[];
  readonly back: Link;
  readonly call: Select;
  readonly name: Field;
  readonly email: Field;
  readonly received: DateField;
  readonly empty: Partials['empty-state'] | null;
}

function personFields({ body, errors }: Typed, t: Translate): Pick<PaperPage, 'name' | 'email' | 'received'> {
  return {
    name: {
      name: 'name',
      label: t('screening.paper.name'),
      hint: t('screening.paper.nameHint'),
      value: typed(body, 'name'),
      error: errors['name'],
      autocomplete: 'off',
    },
    email: {
      name: 'email',
      type: 'email',
      label: t('screening.paper.email'),
      hint: t('screening.paper.emailHint'),
      value: typed(body, 'email'),
      error: errors['email'],
      autocomplete: 'off',
      spellcheck: false,
    },
    received: {
      name: 'received',
      label: t('screening.paper.received'),
      hint: t('screening.paper.receivedHint'),
      error: errors['received'],
      day: typed(body, 'received-day'),
      month: typed(body, 'received-month'),
      year: typed(body, 'received-year'),
    },
  };
}

/** The page; `calls` are those that are open for the officer's cities. */
export function paperPage(
  calls: readonly PaperCall[],
  was: Typed,
  { t, locale }: { readonly t: Translate; readonly locale: Locale },
): PaperPage {
  const { body, errors } = was;
  const cities = new Set(calls.map((call) => call.cityId));
  const nameOf = (call: PaperCall): string => {
    const name = pick(call.name, locale);
    return cities.size > 1 ? t('screening.paper.callOf', { call: name, city: call.cityName }) : name;
  };
  const labels = Object.fromEntries(
    (['call', 'name', 'email', 'received'] as const).map((field) => [field, t(`screening.paper.${field}`)]),
  );
  return {
    title: t('screening.paper.title'),
    errors: namedErrors(errors, labels),
    back: { text: t('screening.case.back'), href: '/office/applications' },
    call: {
      name: 'call',
      label: t('screening.paper.call'),
      value: typed(body, 'call'),
      error: errors['call'],
      options: [
        { value: '', text: t('screening.form.choose') },
        ...calls.map((call) => ({ value: `${call.id}.${call.cityId}`, text: nameOf(call) })),
      ],
    },
    ...personFields(was, t),
    empty:
      calls.length === 0
        ? {
            title: t('screening.paper.none'),
            text: t('screening.paper.noneText'),
            action: { text: t('screening.case.back'), href: '/office/applications' },
          }
        : null,
  };
}
