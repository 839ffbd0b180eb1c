/** Words with a little structure: what a view model may hand to a partial instead of HTML. */
import type { IconName } from './icons.ts';

/** The tone of a tag, notice or check; each has its own icon, so that colour never stands alone. */
export type Kind = 'ok' | 'warn' | 'err' | 'info' | 'mute';

/** A short status in a box; `line` draws an outline only ("can't start yet"). */
export interface Tag {
  readonly kind: Kind | 'line';
  readonly text: string;
  readonly icon?: IconName | undefined;
}

/** One run of words inside a sentence. */
export type Piece =
  | {
      readonly text: string;
      readonly strong?: boolean | undefined;
      readonly muted?: boolean | undefined;
      readonly small?: boolean | undefined;
      readonly number?: boolean | undefined;
      readonly nowrap?: boolean | undefined;
      readonly lang?: string | undefined;
      /** Words that a newer version brought, or took away. */
      readonly change?: 'came' | 'gone' | undefined;
    }
  | {
      readonly link: string;
      readonly text: string;
      readonly hidden?: string | undefined;
      readonly lang?: string | undefined;
    }
  | { readonly tag: Tag }
  | { readonly time: string; readonly text: string }
  | { readonly icon: IconName }
  | { readonly br: true };

/** Text, or runs of text, links, tags and times; always escaped. */
export type Inline = string | readonly Piece[];
