import { periodOf, type Reader } from '../calls/when.ts';
import { pick } from '../i18n/index.ts';
import type { Control } from '../web/controls.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { StartParts } from './start.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'applications/start-for': StartForPage;
  }
}

/** Asks for whom an application is begun. */
export interface StartForPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly errors: readonly Link[];
  readonly action: string;
  readonly person: Control;
}

/** The page that asks for whom; `missed` says that it was sent without a choice. */
export function startForPage(
  parts: Pick<StartParts, 'call' | 'persons' | 'self' | 'live'>,
  missed: boolean,
  reader: Reader,
): StartForPage {
  const { t, locale } = reader;
  const { call, persons, self, live } = parts;
  const error = missed ? t('persons.start.missing') : undefined;
  const ordered = [...persons].sort((a, b) => Number(b.id === self) - Number(a.id === self));
  return {
    title: t('persons.start.title'),
    crumbs: { links: [{ text: pick(call.name, locale), href: `/calls/${call.slug}` }] },
    eyebrow: `${pick(call.name, locale)}, ${periodOf(call.startsOn, call.endsOn, reader)}`,
    errors: error === undefined ? [] : [{ text: error, href: '#for' }],
    action: `/calls/${call.slug}/start`,
    person: {
      control: 'radios',
      name: 'for',
      label: t('persons.start.label'),
      hint: t('persons.start.intro'),
      error,
      options: ordered.map(({ id, name }) => {
        const has = live.find(({ personId }) => personId === id);
        const text = id === self ? t('persons.start.myself', { name }) : name;
        return has
          ? { value: id, text, hint: t('persons.start.has', { reference: has.reference }) }
          : { value: id, text };
      }),
    },
  };
}
