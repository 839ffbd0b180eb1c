import type { CallSettings } from '../calls/definitions.ts';
import type { CaseFile } from '../screening/case.reads.ts';
import type { Control } from '../web/controls.ts';
import type { Tag } from '../web/inline.ts';
import type { Partials } from '../web/partials.ts';
import type { OfficeReferee } from './office.reads.ts';
import type { WaiverRow } from './waivers.reads.ts';

/** What was filled in at one referee and could not be taken. */
export interface OfficeState {
  readonly of: string | null;
  readonly act: 'paper' | 'replace' | 'waive' | null;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** One of the office's forms at a referee, folded until it is wanted. */
export interface OfficeForm {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly controls: readonly Control[];
  /** A file is sent with it: the id of its field. */
  readonly file: { readonly id: string; readonly label: string; readonly error: string | undefined } | null;
  readonly button: string;
  readonly danger: boolean;
  readonly open: boolean;
}

/** A reference that nobody was named for: the office waits for a name, or does without. */
export interface SlotCard {
  readonly id: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly tag: Tag;
  readonly form: OfficeForm | null;
  readonly restore: Partials['button-form'] | null;
}

/** What the page is made from. */
export interface OfficeParts {
  readonly file: CaseFile;
  readonly state: string;
  readonly settings: CallSettings['referees'];
  readonly referees: readonly OfficeReferee[];
  readonly waivers: readonly WaiverRow[];
}
