import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick, type Localised } from '../i18n/index.ts';
import type { Field } from '../web/controls.ts';
import { errorLinks } from '../web/form-errors.ts';
import type { Inline } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { BlockKind } from './erase.reads.ts';
import type { KeepRules } from './kept.ts';
import type { Held } from './register.repository.ts';
import type { Due } from './due.ts';

declare module '../web/views.ts' {
  interface Views {
    'privacy/retention': RetentionPage;
  }
}

/** What falls due next, the rules by table, and the times that the city sets. */
export interface RetentionPage extends Page {
  readonly back: Link;
  readonly lead: string;
  readonly errors: readonly Link[];
  readonly due: Partials['table'];
  readonly empty: Partials['empty-state'] | null;
  readonly times: readonly Field[] | null;
  readonly rules: Partials['table'];
}

type Register = Readonly<Record<string, Held>>;

/** The times that can be set, in months. */
export const TIMES = ['sent', 'draft', 'mail'] as const;

/** A second, smaller line of a cell. */
const under = (text: string): Exclude<Inline, string> => [{ br: true }, { text, muted: true, small: true }];

function dueTable(
  due: readonly Due[],
  blocks: ReadonlyMap<string, BlockKind>,
  { t, locale, zone }: Reader,
): Partials['table'] {
  const { date } = formats(locale, zone);
  const standing = (id: string): string => {
    const why = blocks.get(id);
    if (why !== 'objection' && why !== 'hold' && why !== 'placement' && why !== 'live')
      return t('erasure.retention.goes');
    return t('erasure.retention.kept', { why: t(`erasure.retention.why.${why}`) });
  };
  return {
    caption: t('erasure.retention.dueCaption'),
    captionHidden: true,
    phone: 'stack',
    columns: (['reference', 'until', 'standing'] as const).map((name) => ({ text: t(`erasure.retention.${name}`) })),
    rows: due.map(({ id, reference, callName, until }) => ({
      cells: [
        [{ text: reference }, ...under(pick(JSON.parse(callName) as Localised, locale))],
        date(until),
        standing(id),
      ],
    })),
  };
}

/** Tables by purpose and rule, each with the columns that name or tell of somebody. */
function rulesTable(register: Register, rules: KeepRules, { t }: Reader): Partials['table'] {
  return {
    caption: t('erasure.retention.rulesCaption'),
    captionHidden: true,
    phone: 'stack',
    columns: [
      { text: t('erasure.retention.what') },
      { text: t('erasure.retention.purpose') },
      { text: t('erasure.retention.until') },
    ],
    rows: Object.entries(register)
      .filter(([, { personal }]) => personal.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([table, { purpose, kept, personal }]) => ({
        cells: [
          [{ text: table }, ...under(personal.join(', '))],
          t(`erasure.purpose.${purpose}`),
          t(`erasure.kept.${kept}`, { months: rules.mail }),
        ],
      })),
  };
}

/** The page of retention. */
export function retentionPage(
  parts: {
    readonly due: readonly Due[];
    readonly blocks: ReadonlyMap<string, BlockKind>;
    readonly rules: KeepRules;
    readonly register: Register;
    /** The reader's city runs the site, and sets the times. */
    readonly maySet: boolean;
    readonly values: Readonly<Record<string, string>>;
    readonly errors: Readonly<Record<string, string>>;
  },
  reader: Reader,
): RetentionPage {
  const { t } = reader;
  const { due, blocks, rules, register, maySet, values, errors } = parts;
  return {
    title: t('erasure.retention.title'),
    back: { text: t('erasure.queue.title'), href: '/office/data-requests' },
    lead: t('erasure.retention.lead'),
    errors: errorLinks(errors),
    due: dueTable(due, blocks, reader),
    empty: due.length === 0 ? { title: t('erasure.retention.none'), text: t('erasure.retention.noneText') } : null,
    times: maySet
      ? TIMES.map((name) => ({
          name,
          label: t(`erasure.retention.${name}`),
          value: values[name] ?? rules[name],
          inputmode: 'numeric',
          width: 4,
          error: errors[name],
        }))
      : null,
    rules: rulesTable(register, rules, reader),
  };
}
