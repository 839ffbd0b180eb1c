import { crumbs, helpCard } from '../applications/frame.view.ts';
import type { Own } from '../applications/own.ts';
import { lastMinute, type Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { isKey, pick } from '../i18n/index.ts';
import { whatsApp } from '../messages/whatsapp.ts';
import type { Control } from '../web/controls.ts';
import { errorLinks } from '../web/form-errors.ts';
import type { Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { languageControl, languageName } from './language.view.ts';
import { questionsAsked, shownReference } from './questions.ts';
import { kindsOf, mayRemind, NAMING } from './referees.ts';
import type { OwnReferee } from './references.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'references/referees': RefereesPage;
  }
}

/** The form as it stands: what it does, to whom, and what was typed. */
export interface RefereeForm {
  readonly mode: 'name' | 'change' | 'replace';
  readonly of: string | null;
  readonly values: Readonly<Record<string, string>> | null;
  readonly errors: Readonly<Record<string, string>>;
}

/** One referee in the list. */
interface RefereeCard {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly string[];
  readonly tag: Tag;
  readonly note: string;
  /** What they wrote, where the call shares it; `letter` where all there is went to the office. */
  readonly shared: { readonly rows: Partials['summary-list'] } | null;
  readonly links: readonly (Link & { readonly hidden: string })[];
  readonly buttons: readonly Partials['button-form'][];
}

/** The applicant's page of referees. */
export interface RefereesPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly lead: string;
  readonly errors: Partials['error-summary'] | null;
  readonly wanted: readonly string[];
  /** Whether the applicant can read what is written. */
  readonly secret: string;
  readonly referees: readonly RefereeCard[];
  readonly empty: string | null;
  readonly form: {
    readonly title: string;
    readonly intro: string;
    readonly action: string;
    readonly controls: readonly Control[];
    /** The only kind that is asked for; null where there is a choice. */
    readonly kind: string | null;
    readonly button: string;
    readonly cancel: Link | null;
  } | null;
  readonly closed: string | null;
  readonly help: Partials['card'];
  readonly back: Link;
}

type Settings = Own['call']['settings']['referees'];

/** What a kind of referee is called. */
function kindWord(kind: string, t: Reader['t']): string {
  const key = `references.kind.${kind}`;
  return isKey(key) ? t(key) : kind;
}

/** How loud each state is. */
export const KINDS: Readonly<Record<OwnReferee['state'], Tag['kind']>> = {
  named: 'mute',
  asked: 'warn',
  received: 'ok',
  declined: 'err',
  cancelled: 'mute',
};

function noteOf(referee: OwnReferee, sent: boolean, { t, locale, zone, at }: Reader): string {
  const time = (instant: string | null): string => (instant === null ? '' : formats(locale, zone).dateTime(instant));
  const { state, how } = referee;
  if (state === 'named') return t(sent ? 'references.note.namedSent' : 'references.note.named');
  if (state === 'received')
    return t(how === 'paper' ? 'references.note.paper' : 'references.note.received', {
      time: time(referee.answeredAt),
    });
  if (state === 'cancelled') return t('references.note.waived');
  if (state === 'declined') return t(how === 'not_me' ? 'references.note.notMe' : 'references.note.declined');
  const late = referee.dueAt !== null && referee.dueAt <= at;
  return [
    t('references.note.asked', { time: time(referee.askedAt) }),
    ...(referee.dueAt === null
      ? []
      : [t(late ? 'references.note.late' : 'references.note.due', { time: time(lastMinute(referee.dueAt)) })]),
    ...(referee.begun ? [t('references.note.begun')] : []),
    ...(referee.remindedAt === null ? [] : [t('references.note.reminded', { time: time(referee.remindedAt) })]),
  ].join(' ');
}

/** What else can be done about a referee: a name changed before the invitation, another asked in their place. */
function linksOf({ id, state, name }: OwnReferee, base: string, t: Reader['t']): RefereeCard['links'] {
  if (state === 'received' || state === 'cancelled') return [];
  if (state === 'named') return [{ text: t('references.change'), hidden: name, href: `${base}?edit=${id}#form` }];
  const replace = { text: t('references.replace'), hidden: name, href: `${base}?replace=${id}#form` };
  const tell = { text: t('messages.nudge.tell'), hidden: name, href: whatsApp(t('messages.nudge.text')) };
  return state === 'asked' ? [replace, tell] : [replace];
}

/** What a referee wrote, where the call lets the applicant read it. */
function sharedOf({ shared }: OwnReferee, { locale }: Reader): RefereeCard['shared'] {
  if (shared === null) return null;
  const rows = shownReference(questionsAsked(shared.questions), shared.reference, locale).map(({ key, value }) => ({
    key,
    value,
  }));
  return { rows: { rows } };
}

function cardOf(referee: OwnReferee, own: Own, reader: Reader): RefereeCard {
  const { t, at } = reader;
  const open = NAMING.includes(own.application.state);
  const base = `/applications/${own.application.id}/referees`;
  const { id, state, name } = referee;
  const remove = {
    action: `${base}/${id}/remove`,
    text: t('references.remove'),
    hidden: name,
    kind: 'quiet',
    small: true,
  } as const;
  const remind = {
    action: `${base}/${id}/remind`,
    text: t('references.remind'),
    hidden: name,
    kind: 'secondary',
    small: true,
  } as const;
  return {
    id,
    name,
    facts: [referee.email, kindWord(referee.kind, t), languageName(referee.locale)],
    tag: { kind: KINDS[state], text: t(referee.how === 'waived' ? 'references.state.waived' : state === 'asked' && referee.begun ? 'references.state.begun' : `references.state.${state}`) }, // prettier-ignore
    note: noteOf(referee, own.application.state !== 'draft', reader),
    shared: sharedOf(referee, reader),
    links: open ? linksOf(referee, base, t) : [],
    buttons: !open ? [] : state === 'named' ? [remove] : state === 'asked' && mayRemind(referee.remindedAt ?? referee.askedAt ?? undefined, at) ? [remind] : [], // prettier-ignore
  };
}

/** Kinds of which one more may be named. */
function kindsLeft(settings: Settings, referees: readonly OwnReferee[], except: string | null): string[] {
  const named = (kind: string): number =>
    referees.filter((r) => r.kind === kind && r.state !== 'declined' && r.id !== except).length;
  return [...kindsOf(settings)].filter(([kind, { most }]) => named(kind) < most).map(([kind]) => kind);
}

function controlsOf(
  kinds: readonly string[],
  values: Readonly<Record<string, string>>,
  errors: RefereeForm['errors'],
  { t, locale }: Reader,
): Control[] {
  const kind: Control = {
    control: 'radios',
    name: 'kind',
    label: t('references.form.kind'),
    value: values['kind'],
    options: kinds.map((one) => ({ value: one, text: kindWord(one, t) })),
    error: errors['kind'],
  };
  return [
    { control: 'field', name: 'name', label: t('references.form.name'), hint: t('references.form.nameHint'), value: values['name'] ?? '', error: errors['name'], maxlength: 200, spellcheck: false },
    { control: 'field', name: 'email', type: 'email', inputmode: 'email', label: t('references.form.email'), hint: t('references.form.emailHint'), value: values['email'] ?? '', error: errors['email'], spellcheck: false },
    ...(kinds.length > 1 ? [kind] : []),
    languageControl(t('references.form.locale'), t('references.form.localeHint'), values['locale'] || locale, errors['locale']),
  ]; // prettier-ignore
}

function formOf(own: Own, referees: readonly OwnReferee[], form: RefereeForm, reader: Reader): RefereesPage['form'] {
  const { t } = reader;
  const { application, call } = own;
  const chosen = form.of === null ? undefined : referees.find(({ id }) => id === form.of);
  const fits =
    form.mode === 'change' ? chosen?.state === 'named' : chosen?.state === 'asked' || chosen?.state === 'declined';
  const mode = form.mode !== 'name' && chosen && fits ? form.mode : 'name';
  const kinds = kindsLeft(call.settings.referees, referees, mode === 'name' ? null : form.of);
  if (!NAMING.includes(application.state) || kinds.length === 0) return null;
  const known: Readonly<Record<string, string>> =
    mode === 'change' && chosen ? { name: chosen.name, email: chosen.email, kind: chosen.kind, locale: chosen.locale } : mode === 'replace' && chosen ? { kind: chosen.kind } : {}; // prettier-ignore
  const values = form.values ?? known;
  const base = `/applications/${application.id}/referees`;
  const sent = application.state !== 'draft';
  const name = chosen?.name ?? '';
  return {
    title: t(`references.form.title_${mode}`, { name }),
    intro: t(mode === 'change' || !sent ? 'references.form.introDraft' : 'references.form.introSent'),
    action:
      mode === 'name' ? base : mode === 'change' ? `${base}/${form.of ?? ''}` : `${base}/${form.of ?? ''}/replace`,
    controls: controlsOf(kinds, values, form.errors, reader),
    kind: kinds.length === 1 ? (kinds[0] ?? null) : null,
    button: t(mode === 'change' ? 'references.form.save' : sent ? 'references.form.ask' : 'references.form.add'),
    cancel: mode === 'name' ? null : { text: t('references.form.cancel'), href: base },
  };
}

/** The applicant's page of referees. */
export function refereesPage(
  own: Own,
  { referees, waived }: { readonly referees: readonly OwnReferee[]; readonly waived: readonly string[] },
  form: RefereeForm,
  reader: Reader,
): RefereesPage {
  const { t, locale } = reader;
  const { application, call } = own;
  const wanted = call.settings.referees.reduce((sum, { count }) => sum + count, 0);
  const open = NAMING.includes(application.state);
  const errors = errorLinks(form.errors);
  return {
    title: t('references.title'),
    crumbs: crumbs(application, reader, 'application'),
    eyebrow: `${application.reference}, ${pick(application.callName, locale)}`,
    lead: wanted === 0 ? t('references.leadNone') : t('references.lead', { count: wanted }),
    errors: errors.length === 0 ? null : { errors },
    wanted: [
      ...wantedLines(call.settings.referees, t),
      ...waived.map((kind) => t('references.waivedSlot', { kind: kindWord(kind, t) })),
    ],
    secret: t(call.settings.references?.shared === true ? 'references.know.shared' : 'references.know.secret'),
    referees: referees.map((referee) => cardOf(referee, own, reader)),
    empty: referees.length === 0 ? t('references.empty') : null,
    form: formOf(own, referees, form, reader),
    closed: open ? null : t('references.closedOwn'),
    help: helpCard(own, reader),
    back: { text: t('references.back'), href: `/applications/${application.id}` },
  };
}

/** How many of each kind are asked for, in the applicant's words or in the office's. */
export function wantedLines(settings: Settings, t: Reader['t'], word = kindWord): string[] {
  return [...kindsOf(settings)].map(([kind, { count, most }]) =>
    most > count
      ? t('references.range', { count, most, kind: word(kind, t) })
      : t('references.wanted', { count, kind: word(kind, t) }),
  );
}

/** What the office calls a kind of referee. */
export function officeKindWord(kind: string, t: Reader['t']): string {
  const key = `references.office.kind.${kind}`;
  return isKey(key) ? t(key) : kind;
}
