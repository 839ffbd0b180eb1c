import type { Translate } from '../i18n/index.ts';
import type { Field } from '../web/controls.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { filtersIn, listHref } from './filters.form.ts';
import type { SavedView } from './saved-views.repository.ts';

declare module '../web/views.ts' {
  interface Views {
    'screening/views': SavedViewsPage;
  }
}

/** One's own saved views, to rename and delete. */
export interface SavedViewsPage extends Page {
  readonly errors: readonly Link[];
  readonly back: Link;
  readonly views: readonly {
    readonly link: Link;
    readonly action: string;
    /** The id of its form: the button stands beside another form’s. */
    readonly form: string;
    readonly name: Field;
    readonly remove: Partials['button-form'];
  }[];
  readonly empty: Partials['empty-state'];
}

/** The page of saved views; `wrong` is the name that could not be given. */
export function viewsPage(
  views: readonly SavedView[],
  t: Translate,
  wrong: { readonly id: string; readonly name: string; readonly error: string } | null,
): SavedViewsPage {
  return {
    title: t('screening.views.title'),
    errors: wrong === null ? [] : [{ text: wrong.error, href: `#name-${wrong.id}` }],
    back: { text: t('screening.case.back'), href: '/office/applications' },
    views: views.map((view) => ({
      link: { text: view.name, href: listHref(filtersIn(view.query)) },
      action: `/office/views/${view.id}`,
      form: `rename-${view.id}`,
      name: {
        name: 'name',
        id: `name-${view.id}`,
        label: t('screening.views.newName'),
        maxlength: 80,
        value: wrong?.id === view.id ? wrong.name : view.name,
        error: wrong?.id === view.id ? wrong.error : undefined,
      },
      remove: {
        action: `/office/views/${view.id}/delete`,
        text: t('screening.views.delete'),
        hidden: view.name,
        kind: 'danger-2',
        small: true,
      },
    })),
    empty: {
      title: t('screening.views.none'),
      text: t('screening.views.noneText'),
      action: { text: t('screening.case.back'), href: '/office/applications' },
    },
  };
}
