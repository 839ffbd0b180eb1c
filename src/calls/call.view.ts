import { languageList } from '../cities/names.ts';
import { whatsApp } from '../messages/whatsapp.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Call, Place, Requirement, SendingCity } from './calls.reads.ts';
import type { When } from './catalogue.reads.ts';
import { deadlineOf, type Deadline } from './deadline.view.ts';
import type { FormDefinition, RubricDefinition, Section } from './definitions.ts';
import type { Programme } from './programmes.reads.ts';
import { daysBetween, dayBefore, periodOf, whenOf, type Reader } from './when.ts';

/** What views/calls/call.ejs reads. */
export interface CallPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly summary: string;
  /** Only an officer sees it so: it is not published. */
  readonly preview: Partials['notice'] | null;
  readonly facts: readonly { readonly title: string; readonly text: string }[];
  readonly description: readonly string[];
  readonly hosts: readonly {
    readonly city: Link;
    readonly places: readonly {
      readonly organisation: string;
      readonly description: string;
      readonly facts: readonly { readonly key: string; readonly value: string }[];
    }[];
  }[];
  readonly sections: readonly { readonly title: string; readonly text: string; readonly minutes: string }[];
  readonly minutes: string;
  readonly documents: readonly {
    readonly due: string;
    readonly items: readonly { readonly name: string; readonly hint: string }[];
  }[];
  readonly rules: readonly string[];
  readonly deciding: readonly string[];
  readonly criteria: Partials['table'] | null;
  readonly closing: {
    readonly title: string;
    readonly time: { readonly at: string; readonly text: string };
    readonly lines: readonly string[];
    /** Without an address it cannot be pressed, and `why` says so. */
    readonly start: Link | null;
    readonly why: string;
    readonly calendar: Link | null;
  };
  readonly timeline: Partials['timeline'];
  readonly contact: { readonly title: string; readonly email: string };
  readonly programme: Link;
  /** Opens WhatsApp with the address of the page. */
  readonly share: string | null;
}

declare module '../web/views.ts' {
  interface Views {
    'calls/call': CallPage;
  }
}

/** Everything that was read for the page. */
export interface CallParts {
  readonly call: Call;
  readonly programme: Programme;
  readonly contactEmail: string;
  readonly places: readonly Place[];
  readonly sending: readonly SendingCity[];
  readonly requirements: readonly Requirement[];
  readonly form: FormDefinition;
  readonly rubric: RubricDefinition;
  /** Who may endorse, where entry is by endorsement; null where it is open. */
  readonly endorsedBy: readonly string[] | null;
  readonly preview: boolean;
}

const STEP = 5; // minutes are said in steps of five: more would promise too much

/** About how many minutes a section takes: an essay by its words, a group by its entries, anything else one. */
export function minutesFor(section: Section): number {
  const each = section.questions.map((question) => {
    if (question.kind === 'essay') return Math.max(STEP, (question.words?.max ?? 150) / 12);
    if (question.kind === 'group' || question.kind === 'budget') return 4 * Math.max(1, question.entries?.min ?? 1);
    return 1;
  });
  return Math.ceil(each.reduce((sum, minutes) => sum + minutes, 0) / STEP) * STEP;
}

function duration(minutes: number, { t, locale, zone }: Reader): string {
  if (minutes < 60) return t('calls.duration.minutes', { count: minutes });
  const hours = Math.round(minutes / 30) / 2;
  return t('calls.duration.hours', { count: hours, n: formats(locale, zone).number(hours) });
}

/** The places of a call by host city. */
function hostsOf(places: readonly Place[], reader: Reader): CallPage['hosts'] {
  const { t, locale, zone } = reader;
  const { date, number } = formats(locale, zone);
  const cities = new Map(places.map((place) => [place.cityId, place.cityName]));
  return [...cities].map(([id, name]) => ({
    city: { text: name, href: `/cities/${id}` },
    places: places
      .filter((place) => place.cityId === id)
      .map((place) => ({
        organisation: place.organisation,
        description: pick(place.description, locale),
        facts: [
          {
            key: t('calls.place.dates'),
            value: t('calls.place.fromTo', { from: date(place.startsOn), to: date(dayBefore(place.endsOn)) }),
          },
          {
            key: t('calls.place.capacity'),
            value: t('calls.place.free', {
              capacity: number(place.capacity),
              free: number(place.capacity - place.taken),
            }),
          },
          { key: t('calls.place.languages'), value: languageList(place.languages, locale) },
          { key: t('calls.place.access'), value: t(place.stepFree ? 'calls.place.stepFree' : 'calls.place.steps') },
        ],
      })),
  }));
}

const DUES = ['submission', 'nomination', 'travel'] as const;

function documentsOf(requirements: readonly Requirement[], { t, locale }: Reader): CallPage['documents'] {
  return DUES.map((due) => ({
    due: t(`calls.due.${due}`),
    items: requirements
      .filter(({ due: when, condition }) => when === due && condition !== 'paper')
      .map((requirement) => ({
        name:
          pick(requirement.name, locale) + (requirement.condition === 'minor' ? ` ${t('calls.call.minorOnly')}` : ''),
        hint: pick(requirement.hint, locale),
      })),
  })).filter(({ items }) => items.length > 0);
}

function rulesOf({ call, sending, endorsedBy }: CallParts, { t, locale }: Reader): readonly string[] {
  const cities = sending.map(({ name }) => name).join(', ');
  const endorsed = endorsedBy === null ? [] : [t('calls.call.endorsed', { by: endorsedBy.join(', ') || '–' })];
  return [t('calls.call.residents', { cities }), ...endorsed, ...call.rules.map((rule) => pick(rule.sentence, locale))];
}

function decidingOf({ call, programme, sending }: CallParts, { t }: Reader): readonly string[] {
  const { settings } = call;
  const referees = settings.referees.map(({ kind, count }) => t(`calls.referee.${kind}`, { count }));
  return [
    t('calls.deciding.screen', { cities: sending.map(({ name }) => name).join(', ') }),
    ...(referees.length > 0 ? [t('calls.deciding.referees', { referees: referees.join(', ') })] : []),
    t('calls.deciding.reviewers', { count: settings.reviewsNeeded }),
    ...(settings.blind ? [t('calls.deciding.blind')] : []),
    ...(settings.interviews ? [t('calls.deciding.interviews')] : []),
    t('calls.deciding.lead', { city: programme.leadCityName }),
    t('calls.deciding.host', { count: settings.replyDays }),
    t('calls.deciding.answer', { count: settings.answerDays }),
    t('calls.deciding.guardian', { age: settings.minorUnder }),
  ];
}

function criteriaTable({ rubric }: CallParts, { t, locale, zone }: Reader): Partials['table'] | null {
  if (rubric.criteria.length === 0) return null;
  const { number } = formats(locale, zone);
  const total = rubric.criteria.reduce((sum, { weight }) => sum + weight, 0);
  return {
    caption: t('calls.call.criteria'),
    columns: [
      { text: t('calls.criteria.name') },
      { text: t('calls.criteria.high') },
      { text: t('calls.criteria.weight'), number: true },
    ],
    rows: rubric.criteria.map((criterion) => ({
      cells: [
        pick(criterion.name, locale),
        pick(criterion.high, locale),
        t('calls.criteria.percent', { n: number(Math.round((100 * criterion.weight) / Math.max(1, total))) }),
      ],
    })),
  };
}

function timelineOf({ call }: CallParts, when: When, deadline: Deadline, reader: Reader): Partials['timeline'] {
  const { t, locale, zone, at } = reader;
  const { dateTime, date } = formats(locale, zone);
  const begun = daysBetween(at, `${call.startsOn}T12:00:00.000Z`, 'UTC') <= 0;
  const over = daysBetween(at, `${call.endsOn}T12:00:00.000Z`, 'UTC') <= 0;
  const middle = when === 'closed' ? (begun ? 'done' : 'now') : 'next';
  return {
    items: [
      {
        state: when === 'upcoming' ? 'next' : 'done',
        title: t('calls.timeline.opens'),
        note: dateTime(call.opensAt, call.zone),
      },
      {
        state: when === 'open' ? 'now' : when === 'closed' ? 'done' : 'next',
        title: t('calls.timeline.closes'),
        note: deadline.text,
      },
      { state: middle, title: t('calls.timeline.review'), note: t('calls.timeline.reviewNote') },
      {
        state: middle === 'done' ? 'done' : 'next',
        title: t('calls.timeline.host'),
        note: t('calls.timeline.hostNote'),
      },
      { state: over ? 'done' : begun ? 'now' : 'next', title: t('calls.timeline.starts'), note: date(call.startsOn) },
      { state: over ? 'done' : 'next', title: t('calls.timeline.ends'), note: date(dayBefore(call.endsOn)) },
    ],
  };
}

function closingOf({ call, preview }: CallParts, when: When, deadline: Deadline, reader: Reader): CallPage['closing'] {
  const { t, locale, zone } = reader;
  const opens = formats(locale, zone).dateTime(call.opensAt, call.zone);
  const elsewhere = deadline.elsewhere === null ? [] : [deadline.elsewhere];
  const time = {
    at: when === 'upcoming' ? call.opensAt : deadline.at,
    text: when === 'upcoming' ? opens : deadline.text,
  };
  const why = { open: '', upcoming: t('calls.start.upcoming', { time: opens }), closed: t('calls.start.closed') }[when];
  return {
    title: t(`calls.card.label.${when}`),
    time,
    lines:
      when === 'open' ? [deadline.left, ...elsewhere]
      : when === 'upcoming' ? [t('calls.start.until', { time: deadline.text }), ...elsewhere]
      : [t('calls.start.closedText')], // prettier-ignore
    start: when === 'open' && !preview ? { text: t('calls.start.button'), href: `/calls/${call.slug}/start` } : null,
    why: preview ? t('calls.start.preview') : why,
    calendar:
      when === 'closed' || preview
        ? null
        : { text: t('calls.start.calendar'), href: `/calls/${call.slug}/closing.ics` },
  };
}

function factsOf({ call, places }: CallParts, reader: Reader): CallPage['facts'] {
  const { t, locale } = reader;
  const hosts = [...new Set(places.map(({ cityName }) => cityName))].join(', ');
  const capacity = places.reduce((sum, place) => sum + place.capacity, 0);
  const period = periodOf(call.startsOn, call.endsOn, reader);
  return [
    { title: t('calls.call.for'), text: pick(call.audience, locale) },
    { title: t('calls.call.covered'), text: pick(call.covered, locale) },
    {
      title: t('calls.call.when'),
      // No host city has offered a place yet: nothing is said of them.
      text: hosts === '' ? `${period}.` : `${period}. ${t('calls.count.places', { count: capacity })}: ${hosts}.`,
    },
  ];
}

/** A message that passes the call on: its name and address, and nothing of who passes it on. */
function shareOf({ call }: CallParts, baseUrl: string | null, { t, locale }: Reader): string | null {
  if (baseUrl === null) return null;
  return whatsApp(
    t('messages.share.callText', { call: pick(call.name, locale), url: `${baseUrl}/calls/${call.slug}` }),
  );
}

/** The page of a call; `baseUrl` is that of its address, and null where it is not public yet. */
export function callPage(parts: CallParts, reader: Reader, baseUrl: string | null = null): CallPage {
  const { call, programme, form } = parts;
  const { t, locale } = reader;
  const when = whenOf(call, reader.at);
  const deadline = deadlineOf(call, reader);
  const minutes = form.sections.map(minutesFor);
  return {
    title: pick(call.name, locale),
    crumbs: { links: [{ text: t('calls.title'), href: '/' }] },
    eyebrow: t('calls.call.eyebrow', { track: t(`calls.track.${call.track}`), city: programme.leadCityName }),
    summary: pick(call.summary, locale),
    preview: parts.preview
      ? { kind: 'warn', title: t('calls.preview.title'), paragraphs: [t('calls.preview.text')] }
      : null,
    facts: factsOf(parts, reader),
    description: pick(call.description, locale)
      .split(/\n{2,}/u)
      .filter((paragraph) => paragraph.trim() !== ''),
    hosts: hostsOf(parts.places, reader),
    sections: form.sections.map((section, i) => ({
      title: pick(section.title, locale),
      text: pick(section.intro ?? {}, locale),
      minutes: duration(minutes[i] ?? STEP, reader),
    })),
    minutes: duration(
      minutes.reduce((sum, each) => sum + each, 0),
      reader,
    ),
    documents: documentsOf(parts.requirements, reader),
    rules: rulesOf(parts, reader),
    deciding: decidingOf(parts, reader),
    criteria: criteriaTable(parts, reader),
    closing: closingOf(parts, when, deadline, reader),
    timeline: timelineOf(parts, when, deadline, reader),
    contact: { title: t('calls.call.contact', { city: programme.leadCityName }), email: parts.contactEmail },
    programme: {
      text: t('calls.call.programme', { name: pick(programme.name, locale) }),
      href: `/programmes/${programme.id}`,
    },
    share: shareOf(parts, baseUrl, reader),
  };
}
