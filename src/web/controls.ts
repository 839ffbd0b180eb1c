/** Models of the questions a form asks; the partials of the same names draw them. */
import type { Link } from './partials.ts';

/** What every question has: a name (also its id unless one is given), a label, a hint, an error. */
export interface Question {
  readonly name: string;
  readonly id?: string | undefined;
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly hint?: string | undefined;
  /** Says how to fix it; also link to `#id` from the error summary. */
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
  /** Language of what is typed, when it is not the page's. */
  readonly lang?: string | undefined;
}

/** A one-line text field. */
export interface Field extends Question {
  readonly type?: 'text' | 'email' | 'password' | 'tel' | 'number' | 'url' | 'search' | undefined;
  readonly value?: string | number | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputmode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search' | undefined;
  /** Width in characters: 4 for a year, 12 for a number, 20 for a name; full width without it. */
  readonly width?: 4 | 12 | 20 | undefined;
  readonly maxlength?: number | undefined;
  readonly spellcheck?: false | undefined;
  readonly readonly?: boolean | undefined;
  /** A one-time code: wide letter-spacing, digits. */
  readonly code?: boolean | undefined;
  /** A link beside the label, like "Forgotten it?". */
  readonly aside?: Link | undefined;
}

/** A text of several lines; `words` shows a count and warns beyond the limit without cutting. */
export interface Textarea extends Question {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly tall?: boolean | undefined;
  readonly words?: { readonly now: number; readonly limit: number } | undefined;
}

/** One answer to choose. */
export interface Option {
  /** A key of the keyboard that chooses it, shown beside its words. */
  readonly key?: string | undefined;
  readonly value: string;
  readonly text: string;
  readonly hint?: string | undefined;
  /** Questions that only matter when this is chosen (radios only: the one option that opens more). */
  readonly reveal?: readonly Control[] | undefined;
}

/** A drop-down list. */
export interface Select extends Question {
  readonly value?: string | undefined;
  readonly options: readonly Option[];
  readonly width?: 12 | 20 | undefined;
}

/** One answer of several, as buttons; `label` is the legend. */
export interface Radios extends Question {
  readonly value?: string | undefined;
  readonly options: readonly Option[];
  readonly layout?: 'list' | 'row' | 'box' | undefined;
}

/** Any number of answers; `label` is the legend. */
export interface Checkboxes extends Question {
  readonly values: readonly string[];
  readonly options: readonly Option[];
  readonly layout?: 'list' | 'row' | 'box' | undefined;
}

/** A day in three text fields named `name-day`, `name-month`, `name-year`; `label` is the legend. */
export interface DateField extends Question {
  readonly day?: string | number | undefined;
  readonly month?: string | number | undefined;
  readonly year?: string | number | undefined;
  readonly birthday?: boolean | undefined;
}

/** A file to choose. */
export interface FileField extends Question {
  /** Like `.pdf,.jpg`. */
  readonly accept?: string | undefined;
}

/** Any question, for forms that are made from data. */
export type Control =
  | ({ readonly control: 'field' } & Field)
  | ({ readonly control: 'textarea' } & Textarea)
  | ({ readonly control: 'select' } & Select)
  | ({ readonly control: 'radios' } & Radios)
  | ({ readonly control: 'checkboxes' } & Checkboxes)
  | ({ readonly control: 'date' } & DateField)
  | ({ readonly control: 'file' } & FileField);

/** A form of its own that sends files, named `file`; upload.js shows how far they have got. */
export interface UploadForm {
  readonly id: string;
  readonly action: string;
  readonly label: string;
  readonly button: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly accept?: string | undefined;
  /** Megabytes (10^6 bytes) that a file may have. */
  readonly limitMb?: number | undefined;
  /** Several files may be chosen at once. */
  readonly multiple?: boolean | undefined;
  /** The file is missing or wrong: its button stands out. */
  readonly urgent?: boolean | undefined;
}
