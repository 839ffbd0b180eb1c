import type { Reader } from '../calls/when.ts';
import type { Format } from '../i18n/format.ts';
import { pick, type Translate } from '../i18n/index.ts';
import { stateWord } from '../i18n/words.ts';
import type { Field, Option, Select } from '../web/controls.ts';
import type { Kind, Tag } from '../web/inline.ts';
import { statesOf, type State } from '../workflow/states.ts';
import type { Filters } from './applications.reads.ts';
import type { Counted } from './board.reads.ts';
import type { SeenCall } from './calls.reads.ts';
import { SORTS } from './filters.form.ts';

/** A city that applications come from. */
export interface City {
  readonly id: string;
  readonly name: string;
}

const KINDS: Readonly<Partial<Record<State<'application'>, Kind>>> = {
  submitted: 'info', returned: 'warn', in_review: 'info', interview: 'info', deliberation: 'info', selected: 'ok', reserve: 'warn',
  deferred: 'warn', ineligible: 'err',
}; // prettier-ignore

/** A state as a tag, in the office's words. */
export function stateTag(t: Translate, state: State<'application'>): Tag {
  return { kind: KINDS[state] ?? 'mute', text: stateWord(t, 'application', state, 'officer') };
}

/** How many a list holds, as it is printed. */
export function countShown({ count, more }: Counted, number: Format['number']): string {
  return `${number(count)}${more ? '+' : ''}`;
}

function select(name: keyof Filters, value: string, options: readonly Option[], t: Translate): Select {
  return { name, id: `f-${name}`, label: t(`screening.filter.${name as 'call'}`), value, options };
}

type Choosable = 'minor' | 'documents' | 'reviews' | 'mine' | 'late' | 'track' | 'messages' | 'objections';

const CHOICES: { readonly [N in Choosable]: readonly string[] } = {
  documents: ['check', 'rejected', 'accepted'],
  reviews: ['missing', 'enough'],
  minor: ['yes', 'no'],
  late: ['yes'],
  mine: ['signature', 'typed', 'city'],
  messages: ['unanswered'],
  objections: ['open', 'late'],
  track: ['student', 'artist', 'entrepreneur'],
};

function choice(name: Choosable, filters: Filters, t: Translate): Select {
  const options = CHOICES[name].map((value) => ({
    value,
    text: t(`screening.choice.${name}.${value}` as 'screening.choice.minor.yes'),
  }));
  return select(name, filters[name], [{ value: '', text: t('screening.filter.any') }, ...options], t);
}

function stateOptions(t: Translate): Option[] {
  return [
    { value: '', text: t('screening.filter.active') },
    ...statesOf('application').map((state) => ({ value: state, text: stateWord(t, 'application', state, 'officer') })),
    { value: 'ended', text: t('screening.filter.ended') },
    { value: 'all', text: t('screening.filter.all') },
  ];
}

/** The controls of the filter form. */
export function filterControls(
  parts: { readonly filters: Filters; readonly calls: readonly SeenCall[]; readonly cities: readonly City[] },
  { t, locale }: Reader,
): { search: Field; first: readonly Select[]; others: readonly Select[]; othersOpen: boolean } {
  const { filters, calls, cities } = parts;
  const any: Option = { value: '', text: t('screening.filter.any') };
  const others = (['documents', 'messages', 'objections', 'reviews', 'minor', 'mine', 'late', 'track'] as const).map(
    (name) => choice(name, filters, t),
  );
  const sorts = SORTS.map((sort) => ({ value: sort, text: t(`screening.sort.${sort}`) }));
  return {
    search: { name: 'q', id: 'f-q', type: 'search', label: t('screening.filter.q'), value: filters.q },
    first: [
      select(
        'call',
        filters.call,
        [any, ...calls.map((call) => ({ value: call.id, text: pick(call.name, locale) }))],
        t,
      ),
      select('city', filters.city, [any, ...cities.map((city) => ({ value: city.id, text: city.name }))], t),
      select('state', filters.state, stateOptions(t), t),
    ],
    others: [...others, select('sort', filters.sort, sorts, t)],
    othersOpen: others.some((one) => one.value !== '') || filters.sort !== 'newest',
  };
}
