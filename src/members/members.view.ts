import { crumbs, deadlineCard, helpCard } from '../applications/frame.view.ts';
import type { Whole } from '../applications/around.ts';
import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { languageControl, languageName } from '../references/language.view.ts';
import type { Control } from '../web/controls.ts';
import { errorLinks } from '../web/form-errors.ts';
import type { Kind, Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Member } from './members.reads.ts';
import { lacksOf } from './lacks.ts';
import { mayRemind } from './name.ts';

declare module '../web/views.ts' {
  interface Views {
    'members/members': MembersPage;
  }
}

/** The form as it stands: whose place it fills, and what was typed. */
export interface MemberForm {
  /** The member in whose place somebody else is named; null to name one more. */
  readonly of: string | null;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** One member in the lead's list. */
interface MemberCard {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly string[];
  readonly tag: Tag;
  readonly note: string;
  /** What is still missing of them, each in words; empty where nothing is. */
  readonly missing: readonly string[];
  readonly links: readonly (Link & { readonly hidden: string })[];
  readonly buttons: readonly Partials['button-form'][];
}

/** The lead's page of their group. */
export interface MembersPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly lead: string;
  readonly errors: Partials['error-summary'] | null;
  readonly deadline: Partials['card'] | null;
  readonly progress: Partials['progress'] | null;
  readonly notice: Partials['notice'] | null;
  readonly members: readonly MemberCard[];
  readonly empty: string | null;
  readonly form: {
    readonly title: string;
    readonly intro: string;
    readonly action: string;
    readonly controls: readonly Control[];
    readonly button: string;
    readonly cancel: Link | null;
  } | null;
  readonly help: Partials['card'];
  readonly back: Link;
}

function tagOf(member: Member, lacks: readonly string[], { t }: Reader): Tag {
  const kinds: Readonly<Record<Member['state'], Kind>> = { asked: 'warn', confirmed: 'ok', declined: 'err', left: 'err' };
  if (member.state === 'confirmed' && lacks.length > 0) return { kind: 'info', text: t('members.state.lacks') };
  return { kind: kinds[member.state], text: t(`members.state.${member.state}`) };
} // prettier-ignore

function noteOf(member: Member, { t, locale, zone }: Reader): string {
  const time = (at: string | null): string => (at === null ? '' : formats(locale, zone).dateTime(at));
  if (member.state !== 'asked') return t(`members.note.${member.state}`, { time: time(member.answeredAt) });
  const asked = t('members.note.asked', { time: time(member.askedAt) });
  return member.remindedAt === null ? asked : `${asked} ${t('members.note.reminded', { time: time(member.remindedAt) })}`;
} // prettier-ignore

function cardOf(member: Member, whole: Whole, reader: Reader): MemberCard {
  const { t, at } = reader;
  const { application } = whole;
  const base = `/applications/${application.id}/members`;
  const { id, name } = member;
  const open = application.state === 'draft';
  const lacks = lacksOf(member, whole, reader);
  const button = (verb: 'remind' | 'remove', kind: 'secondary' | 'quiet'): Partials['button-form'] => ({
    action: `${base}/${id}/${verb}`,
    text: t(`members.${verb}`),
    hidden: name,
    kind,
    small: true,
  });
  const waits = member.state === 'asked' && mayRemind(member, at);
  return {
    id,
    name,
    facts: [member.part, member.email, member.phone, languageName(member.locale)].filter((fact) => fact !== ''),
    tag: tagOf(member, lacks, reader),
    note: noteOf(member, reader),
    missing: lacks,
    links: open ? [{ text: t('members.replace'), hidden: name, href: `${base}?replace=${id}#form` }] : [],
    buttons: open ? [...(waits ? [button('remind', 'secondary')] : []), button('remove', 'quiet')] : [],
  };
}

function controlsOf({ values, errors }: MemberForm, { t, locale }: Reader): Control[] {
  const field = (name: string): { name: string; value: string; error: string | undefined } => ({
    name,
    value: values[name] ?? '',
    error: errors[name],
  });
  return [
    { control: 'field', ...field('name'), label: t('members.form.name'), hint: t('members.form.nameHint'), maxlength: 200, spellcheck: false },
    { control: 'field', ...field('part'), label: t('members.form.part'), hint: t('members.form.partHint'), maxlength: 120, optional: true },
    { control: 'field', ...field('email'), type: 'email', inputmode: 'email', label: t('members.form.email'), hint: t('members.form.emailHint'), spellcheck: false },
    { control: 'field', ...field('phone'), type: 'tel', inputmode: 'tel', label: t('members.form.phone'), maxlength: 40, optional: true },
    languageControl(t('members.form.locale'), undefined, values['locale'] || locale, errors['locale']),
  ]; // prettier-ignore
}

function formOf(whole: Whole, form: MemberForm, reader: Reader): MembersPage['form'] {
  const { t } = reader;
  const { application, members, standing } = whole;
  const chosen = members.find(({ id }) => id === form.of);
  const full = standing.groupOf !== null && standing.members.count + 1 >= standing.groupOf;
  if (application.state !== 'draft' || standing.groupOf === null || (full && !chosen)) return null;
  const base = `/applications/${application.id}/members`;
  return {
    title: chosen ? t('members.form.titleReplace', { name: chosen.name }) : t('members.form.title'),
    intro: t(chosen ? 'members.form.introReplace' : 'members.form.intro'),
    action: chosen ? `${base}/${chosen.id}/replace` : base,
    controls: controlsOf(form, reader),
    button: t('members.form.add'),
    cancel: chosen ? { text: t('members.form.cancel'), href: base } : null,
  };
}

function noticeOf({ application, standing }: Whole, { t }: Reader): Partials['notice'] | null {
  const { groupOf, members } = standing;
  if (application.state !== 'draft') return { kind: 'info', paragraphs: [t('members.sent')] };
  if (groupOf === null)
    return { kind: members.count > 0 ? 'err' : 'info', paragraphs: [t(members.count > 0 ? 'members.aloneWith' : 'members.alone')] };
  return members.count + 1 >= groupOf ? { kind: 'info', paragraphs: [t('members.full', { most: groupOf })] } : null;
} // prettier-ignore

function progressOf(whole: Whole, reader: Reader): Partials['progress'] | null {
  const members = whole.members.filter(({ participantId }) => participantId !== null);
  if (members.length === 0) return null;
  const done = members.filter((one) => one.state === 'confirmed' && lacksOf(one, whole, reader).length === 0).length;
  const text = reader.t('members.progress', { done, total: members.length });
  return { id: 'progress', text, value: done, max: members.length };
}

/** The lead's page: who is in the group, what each still owes, and the form that names one more. */
export function membersPage(whole: Whole, form: MemberForm, reader: Reader): MembersPage {
  const { t, locale } = reader;
  const { application, standing, members } = whole;
  const errors = errorLinks(form.errors);
  return {
    title: t('members.title'),
    crumbs: crumbs(application, reader, 'application'),
    eyebrow: `${application.reference}, ${pick(application.callName, locale)}`,
    lead: standing.groupOf === null ? t('members.leadNone') : t('members.lead', { most: standing.groupOf }),
    errors: errors.length === 0 ? null : { errors },
    deadline: deadlineCard(whole, reader),
    progress: progressOf(whole, reader),
    notice: noticeOf(whole, reader),
    members: members.map((member) => cardOf(member, whole, reader)),
    empty: members.length === 0 && standing.groupOf !== null ? t('members.empty') : null,
    form: formOf(whole, form, reader),
    help: helpCard(whole, reader),
    back: { text: t('members.back'), href: `/applications/${application.id}` },
  };
}
