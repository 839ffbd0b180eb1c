import { crumbs, helpCard } from '../applications/frame.view.ts';
import type { Own } from '../applications/own.ts';
import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { isKey, pick } from '../i18n/index.ts';
import { whatsApp } from '../messages/whatsapp.ts';
import type { Control } from '../web/controls.ts';
import { errorLinks } from '../web/form-errors.ts';
import type { Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { languageControl, languageName } from './language.view.ts';
import { mayRemind, NAMING } from './referees.ts';
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

const KINDS: Readonly<Record<OwnReferee['state'], Tag['kind']>> = {
  named: 'mute',
  asked: 'warn',
  received: 'ok',
  declined: 'err',
  cancelled: 'mute',
};

function noteOf(referee: OwnReferee, sent: boolean, { t, locale, zone }: Reader): string {
  const time = (at: string | null): string => (at === null ? '' : formats(locale, zone).dateTime(at));
  if (referee.state === 'named') return t(sent ? 'references.note.namedSent' : 'references.note.named');
  if (referee.state === 'received') return t('references.note.received', { time: time(referee.answeredAt) });
  if (referee.state === 'declined') return t('references.note.declined');
  const asked = t('references.note.asked', { time: time(referee.askedAt) });
  return referee.remindedAt === null
    ? asked
    : `${asked} ${t('references.note.reminded', { time: time(referee.remindedAt) })}`;
}

/** What else can be done about a referee: a name changed before the invitation, another asked in their place. */
function linksOf({ id, state, name }: OwnReferee, base: string, t: Reader['t']): RefereeCard['links'] {
  if (state === 'received') return [];
  if (state === 'named') return [{ text: t('references.change'), hidden: name, href: `${base}?edit=${id}#form` }];
  const replace = { text: t('references.replace'), hidden: name, href: `${base}?replace=${id}#form` };
  const tell = { text: t('messages.nudge.tell'), hidden: name, href: whatsApp(t('messages.nudge.text')) };
  return state === 'asked' ? [replace, tell] : [replace];
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
    tag: { kind: KINDS[state], text: t(`references.state.${state}`) },
    note: noteOf(referee, own.application.state !== 'draft', reader),
    links: open ? linksOf(referee, base, t) : [],
    buttons: !open ? [] : state === 'named' ? [remove] : state === 'asked' && mayRemind(referee.remindedAt ?? referee.askedAt ?? undefined, at) ? [remind] : [], // prettier-ignore
  };
}

/** Kinds of which one more may be named. */
function kindsLeft(settings: Settings, referees: readonly OwnReferee[], except: string | null): string[] {
  return settings
    .filter(
      ({ kind, count }) =>
        referees.filter((r) => r.kind === kind && r.state !== 'declined' && r.id !== except).length < count,
    )
    .map(({ kind }) => kind);
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
  referees: readonly OwnReferee[],
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
    wanted: call.settings.referees.map(({ kind, count }) => t('references.wanted', { count, kind: kindWord(kind, t) })),
    referees: referees.map((referee) => cardOf(referee, own, reader)),
    empty: referees.length === 0 ? t('references.empty') : null,
    form: formOf(own, referees, form, reader),
    closed: open ? null : t('references.closedOwn'),
    help: helpCard(own, reader),
    back: { text: t('references.back'), href: `/applications/${application.id}` },
  };
}
