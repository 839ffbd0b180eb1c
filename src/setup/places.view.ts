import { dayOf } from '../workflow/zones.ts';
import { LANGUAGES } from '../admin/cities.form.ts';
import { dayBefore, type Reader } from '../calls/when.ts';
import { languageList } from '../cities/names.ts';
import { formats } from '../i18n/format.ts';
import { LOCALES, pick, type Localised } from '../i18n/index.ts';
import type { Partials } from '../web/partials.ts';
import { area, choose, dayField, errorsOf, group, inWords, line, row, tick, tickOne, type FormGroup, type SetUpFormPage, type Typing } from './form.view.ts'; // prettier-ignore
import { headFrom, headOf } from './frame.view.ts';
import type { SetUp } from './load.ts';
import type { ManagedGroup, ManagedItem, ManagePage } from './manage.view.ts';
import type { PlaceDraft } from './setup.reads.ts';

type Described = Pick<PlaceDraft, 'startsOn' | 'endsOn' | 'capacity' | 'languages'>;

function placeLine({ startsOn, endsOn, capacity, languages }: Described, { t, locale, zone }: Reader): string {
  const { date } = formats(locale, zone);
  return [
    t('setup.place.seats', { count: capacity }),
    t('calls.place.fromTo', { from: date(startsOn), to: date(dayBefore(endsOn)) }),
    ...(languages.length > 0 ? [languageList(languages, locale)] : []),
  ].join(' · ');
}

function itemsOf(setUp: SetUp, cityId: string, reader: Reader): ManagedItem[] {
  const { t } = reader;
  const base = `/office/calls/${setUp.call.id}/places`;
  const offered = setUp.places.filter((place) => place.cityId === cityId);
  const drafts = setUp.drafts.filter((draft) => draft.cityId === cityId);
  return [
    ...offered.map((place): ManagedItem => ({
      id: place.id,
      title: place.organisation,
      tag: { kind: 'ok', text: t('setup.place.offered') },
      lines: [placeLine(place, reader)],
      links: [],
      buttons: [],
    })),
    ...drafts.map((draft): ManagedItem => ({
      id: draft.id,
      title: draft.organisation,
      tag: { kind: 'warn', text: t('setup.place.draft') },
      lines: [placeLine(draft, reader)],
      links: [
        { text: t('ui.change'), href: `${base}/${draft.id}` },
        { text: t('setup.place.record'), href: `${base}/${draft.id}/offered` },
      ],
      buttons: [{ action: `${base}/remove`, text: t('setup.rule.remove'), hidden: draft.organisation, kind: 'danger-2', small: true, fields: [{ name: 'draft', value: draft.id }] }],
    })),
  ]; // prettier-ignore
}

function hostGroup(setUp: SetUp, host: SetUp['hosts'][number], reader: Reader): ManagedGroup {
  const { t, locale, zone } = reader;
  const base = `/office/calls/${setUp.call.id}/places`;
  const asked = setUp.asks.find(({ cityId }) => cityId === host.id)?.askedAt ?? null;
  const items = itemsOf(setUp, host.id, reader);
  const silent = !setUp.places.some(({ cityId }) => cityId === host.id);
  const fields = [{ name: 'city', value: host.id }];
  const day = asked === null ? '' : formats(locale, zone).date(dayOf(asked, zone));
  const button = (name: 'ask' | 'unname', text: string, kind: 'secondary' | 'quiet'): Partials['button-form'] => ({
    action: `${base}/${name}`,
    text,
    hidden: host.name,
    kind,
    small: true,
    fields,
  });
  return {
    id: `host-${host.id}`,
    title: t('setup.placesOf', { city: host.name }),
    note: silent ? [{ tag: { kind: 'warn', text: asked === null ? t('setup.place.none') : t('setup.place.noneAsked', { day }) } }] : '',
    items,
    empty: t('setup.place.nothing'),
    links: [{ text: t('setup.place.propose'), href: `${base}/add?city=${host.id}` }],
    buttons: [
      button('ask', asked === null ? t('setup.place.ask') : t('setup.place.askAgain'), 'secondary'),
      ...(items.length === 0 ? [button('unname', t('setup.place.unname'), 'quiet')] : []),
    ],
  }; // prettier-ignore
}

/** The page of the places of a call, host by host. */
export function placesPage(setUp: SetUp, typing: Typing, reader: Reader): ManagePage {
  const { t } = reader;
  const head = headFrom(setUp, reader);
  const others = setUp.cities.filter(({ id }) => !setUp.hosts.some((host) => host.id === id));
  const options = [{ value: '', text: '–' }, ...others.map(({ id, name }) => ({ value: id, text: name }))];
  const add = group('host', t('setup.place.addHost'), [row(choose(typing, 'city', { label: t('setup.place.hostCity'), options }))]); // prettier-ignore
  return {
    ...headOf(head, t('setup.place.title'), reader),
    intro: t('setup.place.intro'),
    errors: errorsOf(typing, [add]),
    notices: [],
    links: [],
    groups: setUp.hosts.map((host) => hostGroup(setUp, host, reader)),
    form: others.length === 0 ? null : { action: `${head.base}/places`, hidden: [], groups: [add], button: t('setup.place.addHost') }, // prettier-ignore
  };
}

/** The questions that a place is described by. */
function placeGroups(typing: Typing, reader: Reader): FormGroup[] {
  const { t, locale } = reader;
  const languages = LANGUAGES.map((code) => ({ value: code, text: languageList([code], locale) }));
  return [
    group('place', t('setup.place.one'), [
      row(line(typing, 'organisation', { label: t('calls.place.organisation'), maxlength: 200 })),
      row(...inWords(typing, 'description', LOCALES, { label: t('calls.office.field.description'), rows: 4 }, reader)),
      row(dayField(typing, 'starts', { label: t('setup.day.starts') }), dayField(typing, 'last', { label: t('setup.day.last') })),
      row(line(typing, 'capacity', { label: t('setup.seats'), width: 4, inputmode: 'numeric' })),
      row(tick(typing, 'languages', { label: t('setup.place.languages'), layout: 'row', options: languages })),
      row(tickOne(typing, 'stepFree', { label: t('setup.place.access'), text: t('setup.place.stepFree') })),
    ]),
  ]; // prettier-ignore
}

/** The page of a place that a host is asked for, or that an officer writes down as offered. */
export function placePage(
  setUp: SetUp,
  of: { readonly city: string; readonly action: string; readonly version: number | null; readonly recording: boolean },
  typing: Typing,
  reader: Reader,
): SetUpFormPage {
  const { t } = reader;
  const head = headFrom(setUp, reader);
  const name = setUp.cities.find(({ id }) => id === of.city)?.name ?? '';
  const note = area(typing, 'note', { label: t('setup.place.note'), hint: t('setup.place.noteHint'), rows: 3 });
  const groups = [
    ...placeGroups(typing, reader),
    ...(of.recording ? [group('told', t('setup.place.recordTitle'), [row(note)])] : []),
  ];
  const title = of.recording ? t('setup.place.recordTitle') : t('setup.place.proposeTo', { city: name });
  return {
    ...headOf(head, title, reader, [{ text: t('setup.place.title'), href: `${head.base}/places` }]),
    intro: of.recording ? t('setup.place.recordIntro', { city: name }) : t('setup.place.proposeIntro', { city: name }),
    errors: errorsOf(typing, groups),
    notices: [],
    action: of.action,
    hidden: [
      { name: 'city', value: of.city },
      ...(of.version === null ? [] : [{ name: 'version', value: String(of.version) }]),
    ],
    groups,
    button: of.recording ? t('setup.place.recordButton') : t('setup.place.save'),
    back: { text: t('setup.place.back'), href: `${head.base}/places` },
    more: [],
  };
}

/** A call that asks a coordinator's city for places. */
export interface AskingCall {
  readonly callId: string;
  readonly cityId: string;
  readonly cityName: string;
  readonly name: Localised;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** What coordinators are asked for, call by call. */
export function askedPage(calls: readonly AskingCall[], drafts: readonly PlaceDraft[], reader: Reader): ManagePage {
  const { t, locale, zone } = reader;
  const { date } = formats(locale, zone);
  return {
    title: t('setup.asked.title'),
    crumbs: { links: [{ text: t('web.nav.placements'), href: '/placements' }] },
    eyebrow: [...new Set(calls.map(({ cityName }) => cityName))].join(', '),
    intro: t('setup.asked.intro'),
    errors: [],
    notices: calls.length === 0 ? [{ kind: 'info', paragraphs: [t('setup.asked.nothing')] }] : [],
    links: [],
    groups: calls.map((call) => {
      const base = `/placements/asked/${call.callId}/${call.cityId}`;
      const own = drafts.filter(({ callId, cityId }) => callId === call.callId && cityId === call.cityId);
      return {
        id: `asked-${call.callId}-${call.cityId}`,
        title: pick(call.name, locale),
        note: `${call.cityName}, ${t('calls.place.fromTo', { from: date(call.startsOn), to: date(dayBefore(call.endsOn)) })}`,
        items: own.map((draft) => ({
          id: draft.id,
          title: draft.organisation,
          tag: { kind: 'warn', text: t('setup.asked.wanted') },
          lines: [placeLine(draft, reader)],
          links: [{ text: t('setup.asked.look'), href: `${base}?draft=${draft.id}` }],
          buttons: [],
        })),
        empty: t('setup.asked.open'),
        links: [{ text: t('setup.asked.another'), href: base }],
        buttons: [],
      };
    }),
    form: null,
  }; // prettier-ignore
}

/** The page on which a coordinator offers a place to a call. */
export function offerPage(call: AskingCall, draft: string | null, typing: Typing, reader: Reader): SetUpFormPage {
  const { t, locale } = reader;
  const groups = placeGroups(typing, reader);
  return {
    title: t('setup.asked.offer'),
    crumbs: { links: [{ text: t('web.nav.placements'), href: '/placements' }, { text: t('setup.asked.title'), href: '/placements/asked' }] },
    eyebrow: `${call.cityName}, ${pick(call.name, locale)}`,
    intro: t('setup.asked.offerIntro'),
    errors: errorsOf(typing, groups),
    notices: [],
    action: `/placements/asked/${call.callId}/${call.cityId}`,
    hidden: draft === null ? [] : [{ name: 'draft', value: draft }],
    groups,
    button: t('setup.asked.offer'),
    back: { text: t('setup.asked.back'), href: '/placements/asked' },
    more: [],
  }; // prettier-ignore
}
