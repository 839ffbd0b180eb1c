import type { AskedField } from '../engine/asks.ts';
import type { Reader } from '../calls/when.ts';
import { pick } from '../i18n/index.ts';
import { actionWord, fieldWords } from '../i18n/words.ts';
import type { Gaps } from '../workflow/facts.ts';
import type { Control } from '../web/controls.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { whyText } from './check.view.ts';
import { crumbs } from './frame.view.ts';
import type { OwnApplication } from './applications.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'applications/action': ActionPage;
  }
}

/** The form of one action of an applicant, with what follows from it; or why it cannot be done. */
export interface ActionPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly reference: string;
  readonly errors: Partials['error-summary'] | null;
  readonly refused: string | null;
  readonly intro: string;
  readonly follows: readonly string[];
  readonly action: string;
  readonly controls: readonly Control[];
  readonly button: string;
  readonly danger: boolean;
  readonly back: Link;
}

/** What an applicant does to an application by a form of its own. */
export const OWN_ACTIONS = ['unsubmit', 'withdraw', 'resubmit'] as const;
export type OwnAction = (typeof OWN_ACTIONS)[number];

type Follow = 'draft' | 'deadline' | 'places' | 'people' | 'letter' | 'data' | 'draftEnds' | 'compare' | 'queue';

function controlFor(
  { name, required }: AskedField,
  typed: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>>,
  { t }: Reader,
): Control {
  const { label, hint } = fieldWords(t, name);
  const error = errors[name] === undefined ? {} : { error: errors[name] };
  if (name === 'quietly')
    return {
      control: 'checkboxes',
      name,
      label: t('applications.action.tell'),
      options: [{ value: 'yes', text: label, hint }],
      values: typed[name] ? ['yes'] : [],
    };
  const own = name === 'reason' ? t('applications.action.reasonHint') : hint;
  return {
    control: 'textarea',
    name,
    label,
    hint: own,
    optional: !required,
    value: typed[name] ?? '',
    rows: 4,
    ...error,
  };
}

/** The page of an action. */
export function actionPage(
  application: OwnApplication,
  action: OwnAction,
  fields: readonly AskedField[],
  state: {
    readonly refused: { readonly why: string; readonly gaps: Gaps } | null;
    readonly typed: Readonly<Record<string, string>>;
    readonly errors: Readonly<Record<string, string>>;
  },
  reader: Reader,
): ActionPage {
  const { t, locale } = reader;
  const errors = Object.entries(state.errors);
  const sent = application.snapshotNumber > 0;
  const follows: Readonly<Record<OwnAction, readonly Follow[]>> = {
    unsubmit: ['draft', 'deadline'],
    withdraw: sent ? ['places', 'people', 'letter', 'data'] : ['draftEnds', 'data'],
    resubmit: ['compare', 'queue'],
  };
  return {
    title: actionWord(t, 'application', action),
    crumbs: crumbs(application, reader, 'application'),
    reference: `${pick(application.callName, locale)}, ${application.reference}`,
    errors:
      errors.length === 0
        ? null
        : {
            errors: errors.map(([name, text]) => ({ text: `${fieldLabel(name, reader)}: ${text}`, href: `#${name}` })),
          },
    refused: state.refused === null ? null : whyText(state.refused.why, state.refused.gaps, reader),
    intro: t(`applications.action.${action}Intro`),
    follows: follows[action].map((what) => t(`applications.follows.${what}`)),
    action: `/applications/${application.id}/actions/${action}`,
    controls: fields.map((field) => controlFor(field, state.typed, state.errors, reader)),
    button: t(`applications.action.${action}`),
    danger: action === 'withdraw',
    back: { text: t('applications.action.back'), href: `/applications/${application.id}` },
  };
}

function fieldLabel(name: string, { t }: Reader): string {
  return name === 'reason' ? fieldWords(t, 'reason').label : name;
}
