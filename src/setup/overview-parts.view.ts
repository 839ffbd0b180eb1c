import { dayOf } from '../workflow/zones.ts';
import type { RuleDefinition } from '../calls/definitions.ts';
import type { Requirement } from '../calls/calls.reads.ts';
import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Inline } from '../web/inline.ts';
import type { Partials } from '../web/partials.ts';
import type { SetUp } from './load.ts';
import { agreementFor } from './ready.view.ts';
import { ruleWords } from './rules.view.ts';

/** The sending cities, each with the agreement that it sends on. */
export function sendingTable(setUp: SetUp, { t, locale, zone }: Reader): Partials['table'] {
  const { number } = formats(locale, zone);
  const { sending, hosts } = setUp;
  const rows = sending.map((city) => {
    const abroad = hosts.filter(({ id }) => id !== city.id);
    const stands = abroad.map((host) => ({ host, agreement: agreementFor(setUp, city.id, host.id) }));
    const lacking = stands.filter(({ agreement }) => agreement === undefined).map(({ host }) => host.name);
    const yearly = stands.reduce(
      (sum, { agreement: a }) => sum + (a === undefined ? 0 : a.cityA === city.id ? a.aToB : a.bToA),
      0,
    );
    const tag: Inline =
      abroad.length === 0 ? '–'
      : lacking.length === 0 ? [{ tag: { kind: 'ok', text: t('setup.agreement.inForce') } }]
      : [{ tag: { kind: 'warn', text: t('setup.agreement.lacking', { cities: lacking.join(', ') }) } }]; // prettier-ignore
    return { cells: [city.name, tag, number(yearly)] };
  });
  return {
    caption: t('setup.whoMayApply'),
    captionHidden: true,
    columns: [{ text: t('setup.city') }, { text: t('setup.agreement.title') }, { text: t('setup.agreement.yearly'), number: true }],
    rows,
  }; // prettier-ignore
}

/** The places of one host, and those that it was asked for. */
export interface PlacesCard {
  readonly id: string;
  readonly title: string;
  readonly table: Partials['table'] | null;
  readonly none: string;
}

/** The places of a call, host by host; a host that has offered nothing says so. */
export function placesCards({ hosts, places, drafts, asks }: SetUp, { t, locale, zone }: Reader): readonly PlacesCard[] {
  const { number, date } = formats(locale, zone);
  return hosts.map((host) => {
    const asked = asks.find(({ cityId }) => cityId === host.id)?.askedAt ?? null;
    const offered = places
      .filter(({ cityId }) => cityId === host.id)
      .map((place): Inline[] => [place.organisation, number(place.capacity), [{ tag: { kind: 'ok', text: t('setup.place.offered') } }]]);
    const open = drafts
      .filter(({ cityId }) => cityId === host.id)
      .map((draft): Inline[] => [
        draft.organisation,
        number(draft.capacity),
        asked === null
          ? [{ tag: { kind: 'warn', text: t('setup.place.draft') } }]
          : [{ tag: { kind: 'warn', text: t('setup.place.asked') } }, { br: true }, { text: date(dayOf(asked, zone)), small: true, muted: true }],
      ]);
    const rows = [...offered, ...open].map((cells) => ({ cells }));
    return {
      id: `places-${host.id}`,
      title: t('setup.placesOf', { city: host.name }),
      table: rows.length === 0 ? null : {
        caption: t('setup.placesOf', { city: host.name }),
        captionHidden: true,
        columns: [{ text: t('calls.place.organisation') }, { text: t('setup.seats'), number: true }, { text: t('calls.list.state') }],
        rows,
      },
      none: asked === null ? t('setup.place.none') : t('setup.place.noneAsked', { day: date(dayOf(asked, zone)) }),
    };
  });
} // prettier-ignore

/** Formats, counts and validity of a document, in words. */
export function documentDetail(
  { formats: media, maxFiles, validMonthsBeyond, conditions = {} }: Requirement,
  cities: SetUp['cities'],
  { t }: Reader,
): string {
  const named = (conditions.cities ?? []).map((id) => cities.find((city) => city.id === id)?.name ?? id);
  const modes = (conditions.modes ?? []).map((mode) => t(`setup.doc.mode.${mode}`));
  const kinds = media.map((type) => (type === 'application/pdf' ? 'PDF' : (type.split('/')[1] ?? '').toUpperCase()));
  return [
    kinds.join(', '),
    ...(maxFiles > 1 ? [t('setup.doc.files', { count: maxFiles })] : []),
    ...[named, modes].flatMap((words) => (words.length > 0 ? [t('setup.doc.only', { what: words.join(', ') })] : [])),
    ...(validMonthsBeyond > 0 ? [t('setup.doc.months', { count: validMonthsBeyond })] : []),
  ].join(' · ');
}

/** The documents that a call asks for; null without any. */
export function documentsTable({ call, requirements, cities }: SetUp, lead: boolean, reader: Reader): Partials['table'] | null {
  const { t, locale } = reader;
  if (requirements.length === 0) return null;
  return {
    caption: t('calls.office.requirements'),
    captionHidden: true,
    columns: [
      { text: t('calls.office.document') },
      { text: t('calls.office.ofWhom') },
      { text: t('calls.office.due') },
      { text: t('setup.doc.condition') },
      ...(lead ? [{ text: t('ui.change'), hidden: true }] : []),
    ],
    rows: requirements.map((each) => ({
      cells: [
        pick(each.name, locale),
        t(`calls.office.condition.${each.condition}`),
        t(`calls.office.dueAt.${each.due}`),
        documentDetail(each, cities, reader),
        ...(lead
          ? [[{ link: `/office/calls/${call.id}/requirements/${each.key}`, text: t('ui.change'), hidden: pick(each.name, locale) }]]
          : []),
      ],
    })),
  };
} // prettier-ignore

/** The rules of a call with the sentence of each; null without any. */
export function rulesList({ call, form, cities }: SetUp, lead: boolean, reader: Reader): Partials['summary-list'] | null {
  const { t, locale } = reader;
  if (call.rules.length === 0) return null;
  const row = (rule: RuleDefinition): Partials['summary-list']['rows'][number] => ({
    key: t(`setup.rule.kind.${rule.kind}`),
    value: [
      { text: ruleWords(rule, { form, cities }, reader), strong: true },
      { br: true },
      { text: t('setup.quoted', { text: pick(rule.sentence, locale) }), small: true, muted: true },
    ],
    ...(lead ? { change: { href: `/office/calls/${call.id}/rules/${rule.key}`, hidden: pick(rule.sentence, locale) } } : {}),
  });
  return { rows: call.rules.map(row) };
} // prettier-ignore
