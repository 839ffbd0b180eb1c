import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { keyOf, pick, type Localised } from '../i18n/index.ts';
import { asHeading } from '../i18n/words.ts';
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

/** The rules in short, what falls due next, the rules by purpose, and the times that the city sets. */
export interface RetentionPage extends Page {
  readonly back: Link;
  readonly lead: string;
  readonly errors: readonly Link[];
  readonly due: Partials['table'];
  readonly empty: Partials['empty-state'] | null;
  readonly times: readonly Field[] | null;
  readonly overview: Partials['summary-list'];
  readonly rules: readonly RuleFold[];
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

/** What is kept for one purpose: folded, since hardly anybody reads them all. */
interface RuleFold {
  readonly id: string;
  readonly title: string;
  readonly count: string;
  readonly rows: Partials['summary-list'];
}

/** In the order in which a person meets them. */
const ORDER: readonly Held['purpose'][] = ['sign_in', 'apply', 'judge', 'place', 'write', 'prove', 'run'];

/** The rules by purpose, in words for what is stored; what names nobody is left out. */
function rulesOf(register: Register, rules: KeepRules, { t }: Reader): readonly RuleFold[] {
  const held = Object.entries(register).filter(([, { personal }]) => personal.length > 0);
  const purposes = [...new Set(held.map(([, { purpose }]) => purpose))].sort(
    (a, b) => ORDER.indexOf(a) - ORDER.indexOf(b),
  );
  return purposes.map((purpose) => {
    const rows = held
      .filter(([, one]) => one.purpose === purpose)
      .map(([table, { kept }]) => ({
        key: t(keyOf('erasure', 'table', table)),
        value: t(`erasure.kept.${kept}`, { months: rules.mail }),
      }));
    const count = t('erasure.retention.kinds', { count: rows.length });
    return { id: `keep-${purpose}`, title: asHeading(t(`erasure.purpose.${purpose}`)), count, rows: { rows } };
  });
}

/** What is kept how long and why, in a few lines. */
function overviewOf({ sent, draft, mail }: KeepRules, { t }: Reader): Partials['summary-list'] {
  const months = { sent, draft, mail, stay: 0, account: 0, record: 0 };
  return {
    rows: (['sent', 'draft', 'stay', 'account', 'mail', 'record'] as const).map((of) => ({
      key: t(`erasure.retention.over.${of}Key`),
      value: t(`erasure.retention.over.${of}Text`, { months: months[of] }),
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
    overview: overviewOf(rules, reader),
    rules: rulesOf(register, rules, reader),
  };
}
