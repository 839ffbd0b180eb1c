import type { Inline, Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { FormGroup } from './form.view.ts';

/** One thing of a list that is looked after: what it is, how it stands, what can be done with it. */
export interface ManagedItem {
  readonly id: string;
  readonly title: string;
  readonly tag: Tag | null;
  readonly lines: readonly Inline[];
  readonly links: readonly Link[];
  readonly buttons: readonly Partials['button-form'][];
}

/** Things that belong together. */
export interface ManagedGroup {
  readonly id: string;
  readonly title: string;
  readonly note: Inline;
  readonly items: readonly ManagedItem[];
  readonly empty: string;
  readonly links: readonly Link[];
  readonly buttons: readonly Partials['button-form'][];
}

/** What views/setup/manage.ejs reads: lists of things, and a form below them. */
export interface ManagePage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly intro: string;
  readonly errors: readonly Link[];
  readonly notices: readonly Partials['notice'][];
  readonly links: readonly Link[];
  readonly groups: readonly ManagedGroup[];
  readonly form: {
    readonly action: string;
    readonly hidden: readonly { readonly name: string; readonly value: string }[];
    readonly groups: readonly FormGroup[];
    readonly button: string;
  } | null;
}

declare module '../web/views.ts' {
  interface Views {
    'setup/manage': ManagePage;
  }
}
