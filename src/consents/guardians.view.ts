import { crumbs, helpCard } from '../applications/frame.view.ts';
import type { Own } from '../applications/own.ts';
import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { isKey, pick } from '../i18n/index.ts';
import { whatsApp } from '../messages/whatsapp.ts';
import { languageControl } from '../references/language.view.ts';
import type { Control } from '../web/controls.ts';
import { errorLinks } from '../web/form-errors.ts';
import type { Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { OwnGuardian } from './consents.reads.ts';
import { KINSHIPS, mayRemind } from './guardians.ts';
import { standingOf as identityStanding } from './identity.view.ts';
import { mayReplace } from './replace.ts';
import { minorsOf } from './minors.ts';
import type { AgeRule, ParticipantOf } from './guardians.repository.ts';

declare module '../web/views.ts' {
  interface Views {
    'consents/guardians': GuardiansPage;
  }
}

/** The form as it was typed. */
export interface GuardianForm {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** The guardian in whose place another comes; null where one is named besides. */
  readonly replaces: string | null;
}

/** The applicant's page of guardians. */
export interface GuardiansPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly lead: string;
  readonly errors: Partials['error-summary'] | null;
  readonly notice: string | null;
  readonly empty: string | null;
  readonly guardians: readonly {
    readonly id: string;
    readonly name: string;
    readonly facts: readonly string[];
    readonly tag: Tag;
    readonly note: string;
    /** How the copy of their identity document stands, where the call asks for one. */
    readonly identity: string | null;
    readonly buttons: readonly Partials['button-form'][];
    /** A message to send by hand: without a link, which is the guardian's alone. */
    readonly tell: Link | null;
    /** Where another is put in their place. */
    readonly replace: Link | null;
  }[];
  readonly form: {
    readonly action: string;
    readonly title: string;
    /** The guardian in whose place this one comes, and the way back to naming one besides. */
    readonly replaces: string | null;
    readonly cancel: Link;
    readonly intro: string;
    readonly controls: readonly Control[];
    readonly button: string;
  } | null;
  readonly help: Partials['card'];
  readonly back: Link;
}

/** What a kinship is called. */
export function kinshipWord(relation: string, t: Reader['t']): string {
  const key = `consents.kinship.${relation}`;
  return isKey(key) ? t(key) : relation;
}

function standingOf(guardian: OwnGuardian): keyof typeof KINDS {
  if (guardian.endedAt !== null) return 'replaced';
  if (guardian.valid > 0) return 'valid';
  if (guardian.given > 0) return 'withdrawn';
  return guardian.askedAt === null ? 'named' : 'asked';
}

const KINDS = { valid: 'ok', withdrawn: 'err', asked: 'warn', named: 'mute', replaced: 'mute' } as const;

function cardOf(guardian: OwnGuardian, own: Own, reader: Reader): GuardiansPage['guardians'][number] {
  const { t, locale, zone, at } = reader;
  const { dateTime } = formats(locale, zone);
  const standing = standingOf(guardian);
  const { id, name } = guardian;
  const base = `/applications/${own.application.id}/guardians/${id}`;
  const remind: Partials['button-form'] = {
    action: `${base}/remind`,
    text: t('consents.remind'),
    hidden: name,
    kind: 'secondary',
    small: true,
  };
  const remove: Partials['button-form'] = {
    action: `${base}/remove`,
    text: t('consents.remove'),
    hidden: name,
    kind: 'quiet',
    small: true,
  };
  const live = own.application.live && guardian.endedAt === null;
  const wantsIdentity = own.call.settings.guardianIdentity === true && live && guardian.askedAt !== null;
  const wantsReminder =
    guardian.askedAt !== null && guardian.valid === 0 && mayRemind(guardian.remindedAt ?? undefined, at);
  const when = guardian.endedAt ?? guardian.askedAt;
  const asked = when === null ? '' : dateTime(when);
  const reminded =
    guardian.remindedAt === null ? '' : ` ${t('consents.note.reminded', { time: dateTime(guardian.remindedAt) })}`;
  return {
    id,
    name,
    facts: [kinshipWord(guardian.relation, t), guardian.email],
    tag: { kind: KINDS[standing], text: t(`consents.state.${standing}`) },
    note: t(`consents.note.${standing}`, { time: asked }) + (standing === 'asked' ? reminded : ''),
    identity: wantsIdentity ? t(`consents.identity.ofGuardian.${identityStanding(guardian.identity)}`) : null,
    tell:
      live && standing === 'asked'
        ? { text: t('messages.nudge.tell'), href: whatsApp(t('messages.nudge.text')) }
        : null,
    replace:
      live && guardian.askedAt !== null && mayReplace(own.application)
        ? {
            text: t('consents.replace.link'),
            href: `/applications/${own.application.id}/guardians?replace=${id}#form-h`,
          }
        : null,
    buttons: [...(live && wantsReminder ? [remind] : []), ...(live && guardian.given === 0 ? [remove] : [])],
  };
}

function controlsOf(
  minors: readonly ParticipantOf[],
  { values, errors }: Pick<GuardianForm, 'values' | 'errors'>,
  replacing: OwnGuardian | null,
  { t, locale }: Reader,
): Control[] {
  const ward: Control = {
    control: 'select', name: 'participant', label: t('consents.form.ward'), value: values['participant'], error: errors['participant'],
    options: minors.map(({ id, name }) => ({ value: id, text: name })),
  }; // prettier-ignore
  return [
    ...(minors.length > 1 && replacing === null ? [ward] : []),
    { control: 'field', name: 'name', label: t('consents.form.name'), hint: t('consents.form.nameHint'), value: values['name'] ?? '', error: errors['name'], maxlength: 200, spellcheck: false },
    { control: 'radios', name: 'relation', label: t('consents.form.relation'), value: values['relation'], error: errors['relation'], options: KINSHIPS.map((one) => ({ value: one, text: t(`consents.kinship.${one}`) })) },
    { control: 'field', name: 'email', type: 'email', inputmode: 'email', label: t('consents.form.email'), hint: t('consents.form.emailHint'), value: values['email'] ?? '', error: errors['email'], spellcheck: false },
    languageControl(t('consents.form.locale'), undefined, values['locale'] || locale, errors['locale']),
  ]; // prettier-ignore
}

function formOf(
  { application }: Own,
  minors: readonly ParticipantOf[],
  form: GuardianForm,
  replacing: OwnGuardian | null,
  reader: Reader,
): GuardiansPage['form'] {
  const { t } = reader;
  const sent = application.state !== 'draft';
  const action = `/applications/${application.id}/guardians`;
  const shared = { action, controls: controlsOf(minors, form, replacing, reader), cancel: { text: t('consents.replace.cancel'), href: action } }; // prettier-ignore
  if (replacing === null)
    return {
      ...shared,
      title: t('consents.form.title'),
      replaces: null,
      intro: t(sent ? 'consents.form.introSent' : 'consents.form.introDraft'),
      button: t(sent ? 'consents.form.ask' : 'consents.form.add'),
    };
  const { id, name, valid } = replacing;
  return {
    ...shared,
    title: t('consents.replace.title', { name }),
    replaces: id,
    intro: t(valid > 0 ? 'consents.replace.introValid' : 'consents.replace.intro', { name }),
    button: t('consents.replace.button'),
  };
}

/** The applicant's page of guardians. */
export function guardiansPage(
  own: Own,
  people: {
    readonly guardians: readonly OwnGuardian[];
    readonly participants: readonly ParticipantOf[];
    readonly rule: AgeRule;
  },
  form: GuardianForm,
  reader: Reader,
): GuardiansPage {
  const { t, locale, at } = reader;
  const { application, call } = own;
  const minors = minorsOf(people.participants, people.rule, at);
  const { under } = people.rule;
  const wanted = call.settings.guardians ?? 1;
  const errors = errorLinks(form.errors);
  const replacing =
    people.guardians.find(({ id, endedAt }) => id === form.replaces && endedAt === null && mayReplace(application)) ??
    null;
  return {
    title: t('consents.title'),
    crumbs: crumbs(application, reader, 'application'),
    eyebrow: `${application.reference}, ${pick(application.callName, locale)}`,
    lead: `${t(under > call.settings.minorUnder ? 'consents.leadHost' : 'consents.lead', { age: under })}${wanted > 1 ? ` ${t('consents.wanted', { count: wanted })}` : ''}`,
    errors: errors.length === 0 ? null : { errors },
    notice:
      minors.length === 0 ? t('consents.notNeeded', { age: under }) : application.live ? null : t('consents.over'),
    empty: people.guardians.length === 0 && minors.length > 0 ? t('consents.empty') : null,
    guardians: people.guardians.map((guardian) => cardOf(guardian, own, reader)),
    form: minors.length === 0 || !application.live ? null : formOf(own, minors, form, replacing, reader),
    help: helpCard(own, reader),
    back: { text: t('consents.back'), href: `/applications/${application.id}` },
  };
}
