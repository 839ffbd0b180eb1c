/** Models of the layout and of every partial: what views/layout.ejs and views/partials/*.ejs may read as `page`. */
import type { Block } from '../applications/blocks.view.ts';
import type { EditorGroup } from '../forms/editor-parts.view.ts';
import type { FormHead } from '../forms/frame.view.ts';
import type { Outline, OutlineItem } from '../forms/outline.view.ts';
import type { Phone } from '../forms/phone.view.ts';
import type { PaperQuestion } from '../forms/print.view.ts';
import type { ReferenceBlock } from '../references/link.view.ts';
import type { OfficeForm } from '../references/office-parts.view.ts';
import type * as forms from './controls.ts';
import type { IconName } from './icons.ts';
import type { ManagedGroup } from '../setup/manage.view.ts';
import type { Timeline } from '../setup/timeline.view.ts';
import type { Inline, Kind, Tag } from './inline.ts';
import type { MapCity } from './map.ts';
import type { FileCard } from '../uploads/file.view.ts';

/** A link as it is printed; the text is already translated. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** A link that may be the page the reader is on. */
export interface NavLink extends Link {
  readonly current: boolean;
}

/** One language of the switcher: a short label for the eye, the full name for a screen reader. */
export interface LocaleLink {
  readonly code: string;
  readonly label: string;
  readonly name: string;
  readonly href: string;
  readonly current: boolean;
}

/** Who the page is made for; it chooses the stylesheet and the width of the header. */
export type Audience = 'public' | 'applicant' | 'office' | 'link';

/** Everything around a page: head, header, footer, session warning. */
export interface Shell {
  readonly locale: string;
  readonly locales: readonly LocaleLink[];
  readonly audience: Audience;
  readonly siteName: string;
  readonly cityName: string;
  readonly tagline: string;
  readonly footer: string;
  readonly footerLinks: readonly Link[];
  readonly homeHref: string;
  readonly nav: readonly NavLink[];
  readonly signedInAs?: { readonly name: string; readonly accountHref: string; readonly signOut: true } | undefined;
  /** Whose application this is, for an account that acts for several. */
  readonly acting?: { readonly name: string; readonly own: boolean } | undefined;
  readonly path: string;
  /** A word about what was just done, said once at the top of the page. */
  readonly flash?: { readonly kind: 'ok' | 'warn' | 'err' | 'info'; readonly text: string } | undefined;
  readonly demo: boolean;
  /** Printed between the page's own title and the site's name. */
  readonly titleParts?: readonly string[] | undefined;
  /** True when the page shows an error summary: the title then begins with "Error:". */
  readonly error: boolean;
  /** UTC instant at which the session ends unless the reader acts. */
  readonly sessionEndsAt?: string | undefined;
  /** `bare`: the template writes its own wrappers inside main. */
  readonly width: 'normal' | 'wide' | 'bare';
  /** Paths below public/, like `css/forms.css`, after the sheet of the audience. */
  readonly sheets: readonly string[];
  /** Paths below public/, like `js/form.js`, loaded deferred after enhance.js. */
  readonly scripts: readonly string[];
}

/** The form about a document: see src/screening/decision.view.ts. */
interface DecisionPartial {
  readonly action: string;
  readonly version: string;
  readonly decision: forms.Radios;
  readonly validUntil: forms.DateField;
  readonly reasonCode: forms.Select;
  readonly ready: readonly Link[];
  readonly reason: forms.Textarea;
  readonly fixBy: forms.DateField;
  readonly next: string;
  readonly stay: string | null;
}

/** What views/layout.ejs reads; `body` is the rendered page. */
export interface LayoutPage {
  readonly shell: Shell;
  readonly title: string;
  readonly body: string;
}

/** How a button looks. */
export type ButtonKind = 'primary' | 'secondary' | 'gold' | 'quiet' | 'danger' | 'danger-2';

/** One row of a table; the first cell is its header unless the table says otherwise. */
export interface Row {
  readonly cells: readonly Inline[];
  readonly id?: string | undefined;
  /** Highlights the row as out of the ordinary. */
  readonly marked?: boolean | undefined;
}

/** One thing that can, or cannot, be done with what the page shows. */
export interface ActionItem {
  readonly id: string;
  readonly title: string;
  /** Why it cannot be done now; null where it can. */
  readonly why: string | null;
  readonly href: string;
  readonly primary: boolean;
  readonly danger: boolean;
  /** The form stands open; it asks `controls`, and without any the button alone is there. */
  readonly open: boolean;
  readonly controls: readonly forms.Control[];
  readonly button: string;
  readonly notes: readonly string[];
  /** What the first of two people entered. */
  readonly entered: readonly { readonly key: string; readonly value: string }[];
  /** The reader has signed, and waits for the second; `withdraw` takes the signature back where that can be done. */
  readonly signed: { readonly withdraw: Link | null } | null;
}

/** Every partial and what it may read; `partial(name, model)` is checked against this. */
export interface Partials {
  header: Shell;
  footer: Shell;
  session: { readonly endsAt: string; readonly signInHref?: string | undefined };
  logo: { readonly size: number };
  inline: Inline;
  tag: Tag;
  field: forms.Field;
  textarea: forms.Textarea;
  select: forms.Select;
  radios: forms.Radios;
  checkboxes: forms.Checkboxes;
  date: forms.DateField;
  file: forms.FileField;
  control: forms.Control;
  /** Goes inside form[data-autosave][data-version]; `text` says when it was last saved, or that nothing is yet. */
  'save-state': { readonly text?: string | undefined; readonly unsaved?: boolean | undefined };
  /** The questions of a section, as they are filled in. */
  questions: { readonly blocks: readonly Block[] };
  /** The head of the form builder's pages, its list of sections and questions, its fields, and the picture of a phone. */
  'form-head': FormHead;
  'form-outline': { readonly outline: Outline; readonly open: boolean };
  'form-items': { readonly items: readonly OutlineItem[] };
  'form-group': EditorGroup;
  'form-phone': Phone;
  'office-fold': OfficeForm;
  'reference-questions': { readonly blocks: readonly ReferenceBlock[] };
  'form-paper': PaperQuestion;
  /** The picture of a call's year, and a list of things of its set-up with what can be done with each. */
  'call-timeline': Timeline;
  managed: Pick<ManagedGroup, 'items' | 'empty'>;
  /** The label of a control. */
  label: {
    readonly of: string;
    readonly text: string;
    readonly hidden?: boolean | undefined;
    readonly optional?: boolean | undefined;
  };
  /** Hint `id-h` and error `id-e`, which the control names in aria-describedby. */
  explain: { readonly id: string; readonly hint?: string | undefined; readonly error?: string | undefined };
  /** A form of its own that sends one file, named `file`. */
  upload: forms.UploadForm;
  'document-card': FileCard;
  'error-summary': {
    readonly title?: string | undefined;
    readonly intro?: string | undefined;
    readonly errors: readonly Link[];
  };
  'task-list': {
    readonly items: readonly {
      readonly text: string;
      /** Without it the task cannot be opened yet. */
      readonly href?: string | undefined;
      readonly hint?: string | undefined;
      readonly note?: string | undefined;
      readonly due?: string | undefined;
      readonly tag: Tag;
    }[];
  };
  'summary-list': {
    readonly rows: readonly {
      readonly key: string;
      readonly value: Inline;
      readonly lang?: string | undefined;
      /** `hidden` names the row for a screen reader; the key stands in when it is left out. */
      readonly change?: { readonly href: string; readonly text?: string; readonly hidden?: string } | undefined;
    }[];
  };
  card: {
    readonly id: string;
    readonly title: string;
    /** `deadline` has the gold edge and takes `time`. */
    readonly look?: 'plain' | 'deadline' | 'danger' | undefined;
    /** Exact instant in `at`; with `countdown` the last day counts down while scripts run. */
    readonly time?: { readonly at: string; readonly text: string; readonly countdown?: boolean } | undefined;
    readonly paragraphs?: readonly Inline[] | undefined;
    readonly list?: readonly Inline[] | undefined;
    readonly button?: (Link & { readonly kind?: ButtonKind }) | undefined;
  };
  programme: {
    readonly tone: 'bomba' | 'laut' | 'emas' | 'ungu';
    readonly city: string;
    readonly title: string;
    readonly href: string;
    readonly who: string;
    readonly facts: readonly { readonly key: string; readonly value: string }[];
    readonly closes: { readonly label: string; readonly text: string; readonly left?: string | undefined };
    readonly places: { readonly count: string; readonly label: string };
  };
  /** Seats of a place: taken, offered and waiting for an answer, free; `reserve` is only counted in words. */
  gauge: {
    readonly accepted: number;
    readonly waiting: number;
    readonly free: number;
    readonly reserve?: number | undefined;
    readonly small?: boolean | undefined;
  };
  progress: {
    readonly id: string;
    readonly text: string;
    readonly note?: string | undefined;
    readonly value: number;
    readonly max: number;
  };
  /** A bar for a number beside its words; decorative, so the number must be printed as well. */
  bar: {
    readonly value: number;
    readonly max: number;
    readonly kind?: 'plain' | 'warn' | 'err' | 'second' | undefined;
  };
  pager: {
    readonly previous?: string | undefined;
    readonly next?: string | undefined;
    readonly summary?: string | undefined;
    readonly label?: string | undefined;
  };
  notice: {
    readonly kind: 'info' | 'ok' | 'warn' | 'err';
    readonly title?: string | undefined;
    readonly paragraphs?: readonly Inline[] | undefined;
    readonly role?: 'status' | 'alert' | undefined;
    readonly small?: boolean | undefined;
  };
  timeline: {
    readonly wide?: boolean | undefined;
    readonly items: readonly {
      readonly state: 'done' | 'now' | 'next';
      readonly title: string;
      readonly note?: Inline | undefined;
      /** "Your turn". */
      readonly turn?: string | undefined;
    }[];
  };
  breadcrumb: { readonly links: readonly Link[] };
  table: {
    readonly caption: string;
    readonly captionHidden?: boolean | undefined;
    readonly columns: readonly { readonly text: string; readonly number?: boolean; readonly hidden?: boolean }[];
    readonly rows: readonly Row[];
    readonly foot?: Row | undefined;
    /** `stack` turns rows into labelled blocks on phones; `scroll` keeps the table and scrolls it. */
    readonly phone?: 'stack' | 'scroll' | undefined;
  };
  'empty-state': {
    readonly title: string;
    readonly text?: string | undefined;
    readonly action?: Link | undefined;
    readonly level?: 2 | 3 | undefined;
  };
  /** Accepts or rejects a document; what belongs to the one or the other is folded. */
  decision: DecisionPartial;
  'button-form': {
    readonly action: string;
    readonly text: string;
    /** Names the object for a screen reader, like "Remove … cv.pdf". */
    readonly hidden?: string | undefined;
    readonly kind?: ButtonKind | undefined;
    readonly small?: boolean | undefined;
    readonly wide?: boolean | undefined;
    readonly fields?: readonly { readonly name: string; readonly value: string }[] | undefined;
    readonly icon?: IconName | undefined;
  };
  /** What was said, in the order of time: `in` came from outside the office, `out` left it, `note` stays in it. */
  thread: {
    readonly items: readonly {
      readonly id: string;
      readonly side: 'in' | 'out' | 'note';
      readonly who: string;
      readonly at: string;
      readonly when: string;
      readonly lang?: string | undefined;
      readonly body: string;
      readonly tag?: Tag | undefined;
      readonly notes?: readonly string[] | undefined;
      readonly pin?: Partials['button-form'] | undefined;
    }[];
  };
  /** The office's answer; a ready reply is put in by a button, here by messages.js, else by a round to the server. */
  'reply-form': {
    readonly action: string;
    /** The newest message that the writer has before them. */
    readonly seen: string;
    readonly text: forms.Textarea;
    readonly ready: readonly { readonly id: string; readonly title: string; readonly text: string }[];
    readonly chosen: string;
    readonly manage: Link | null;
    readonly settle: { readonly action: string; readonly text: string } | null;
  };
  /** What can be done, what cannot and why; `none` is said where there is nothing. */
  actions: { readonly title: string; readonly none: string; readonly items: readonly ActionItem[] };
  strip: {
    readonly facts: readonly {
      readonly label: string;
      readonly value: Inline;
      readonly note?: string | undefined;
      readonly hot?: boolean | undefined;
      readonly big?: boolean | undefined;
    }[];
  };
  tabs: {
    readonly label: string;
    readonly items: readonly (NavLink & { readonly count?: string | undefined })[];
  };
  checks: {
    readonly items: readonly { readonly kind: Kind; readonly text: Inline; readonly note?: string | undefined }[];
  };
  map: {
    readonly label: string;
    readonly cities: readonly MapCity[];
    /** Path data made by `mapArc`. */
    readonly arcs: readonly string[];
  };
}
