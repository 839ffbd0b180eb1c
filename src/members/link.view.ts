import { whyText } from '../applications/check.view.ts';
import { countries } from '../applications/lists.ts';
import { helpCard } from '../applications/frame.view.ts';
import { answerRows } from '../applications/section.view.ts';
import { stateTag } from '../applications/state-tag.view.ts';
import { dayBefore, lastMinute, type Reader } from '../calls/when.ts';
import { versionShown } from '../content/consent-texts.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Control } from '../web/controls.ts';
import { errorLinks } from '../web/form-errors.ts';
import type { Inline } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { answerTasks } from './answers.view.ts';
import { consentQuestions, versionsOf } from './group.ts';
import { detailControls, textOf, type MemberState, type TextToAgree } from './details.view.ts';
import type { Part } from './load.ts';
import type { MemberConsent } from './members.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'members/member': MemberPage;
  }
}

/** A member's page behind their link. */
export interface MemberPage extends Page {
  readonly eyebrow: string;
  readonly lead: string;
  readonly errors: Partials['error-summary'] | null;
  readonly deadline: Partials['card'];
  readonly over: string | null;
  readonly notices: readonly Partials['notice'][];
  readonly about: Partials['summary-list'];
  readonly call: Link;
  readonly form: {
    readonly intro: string;
    readonly controls: readonly Control[];
    readonly texts: readonly TextToAgree[];
    readonly versions: string;
    readonly button: string;
    readonly cancel: Link | null;
  } | null;
  readonly details: { readonly rows: Partials['summary-list']; readonly change: Link | null } | null;
  readonly tasks: Partials['task-list'] | null;
  readonly consents: readonly { readonly name: string; readonly note: string; readonly withdraw: Partials['button-form'] | null }[];
  readonly leave: { readonly title: string; readonly text: string; readonly control: Control; readonly open: boolean } | null;
  readonly who: readonly string[];
  readonly office: Partials['card'];
} // prettier-ignore

function aboutOf(part: Part, reader: Reader): Partials['summary-list'] {
  const { t, locale, zone } = reader;
  const { member, own, places } = part;
  const { date } = formats(locale, zone);
  const { application, call } = own;
  const section = own.form.sections.find(({ questions }) => questions.some(({ group }) => group !== undefined));
  const answered = section
    ? answerRows(own, { ...section, questions: section.questions.filter(({ group }) => group === undefined) }, own.saved.get(section.key)?.answers ?? {}, reader, false)
    : []; // prettier-ignore
  const row = (key: 'name' | 'part' | 'lead' | 'call' | 'dates' | 'places' | 'sends' | 'reference', value: Inline) => ({
    key: t(`members.link.fact.${key}`),
    value,
  });
  return {
    rows: [
      row('name', member.name),
      ...(member.part === '' ? [] : [row('part', member.part)]),
      row('lead', application.personName),
      ...answered,
      row('call', pick(call.name, locale)),
      row('dates', t('offers.fact.fromTo', { from: date(call.startsOn), to: date(dayBefore(call.endsOn)) })),
      ...(places.length === 0 ? [] : [row('places', places.map((one) => `${one.organisation}, ${one.city}`).join('; '))]),
      row('sends', application.cityName),
      row('reference', application.reference),
    ],
  }; // prettier-ignore
}

function mayConfirm({ member, own }: Part): boolean {
  if (member.participantId === null) return false;
  return own.application.state === 'draft' || (member.state === 'left' && own.application.live);
}

function formOf(part: Part, state: MemberState, reader: Reader): MemberPage['form'] {
  const { t } = reader;
  const { member, own } = part;
  const confirmed = member.state === 'confirmed';
  if (!mayConfirm(part) || (confirmed && !state.change)) return null;
  const questions = consentQuestions(own.form, part.flat);
  const standing = part.consents.filter(({ withdrawnAt }) => withdrawnAt === null);
  const before = questions.filter(({ textVersion }) =>
    standing.some((one) => one.textVersion === (textVersion ?? '1')),
  );
  const agreed = state.typed === null && confirmed ? before.map(({ key }) => key) : state.agreed;
  return {
    intro: t('members.link.detailsIntro', { lead: own.application.personName }),
    controls: detailControls(part, state, reader),
    texts: questions.map((question) => textOf(question, { ...state, agreed }, reader)),
    versions: versionsOf(questions),
    button: t(confirmed ? 'members.link.save' : 'members.link.confirm'),
    cancel: confirmed ? { text: t('members.form.cancel'), href: '/member' } : null,
  };
}

function detailsOf(part: Part, state: MemberState, reader: Reader): MemberPage['details'] {
  const { t, locale, zone } = reader;
  const { details, member, own } = part;
  if (details === null || member.state !== 'confirmed' || state.change) return null;
  const { date } = formats(locale, zone);
  const country = countries(locale).find(({ value }) => value === details.nationality)?.text ?? details.nationality ?? '';
  const rows: readonly (readonly [string, string])[] = [
    [t('members.form.name'), details.name],
    [t('members.link.ownScript'), details.nameOwnScript ?? ''],
    [t('members.link.called'), details.called ?? ''],
    [t('members.link.born'), details.bornOn === null ? '' : date(details.bornOn)],
    [t('members.link.nationality'), country],
    [t('members.link.identity'), details.identityNumber ? `•••• ${details.identityNumber.slice(-3)}` : ''],
    [t('members.link.phone'), details.phone ?? ''],
  ];
  const open = own.application.state === 'draft';
  return {
    rows: { rows: rows.filter(([, value]) => value !== '').map(([key, value]) => ({ key, value })) },
    change: open ? { text: t('members.link.change'), href: '/member?change=1#details' } : null,
  };
} // prettier-ignore

type Task = Partials['task-list']['items'][number];

function tasksOf(part: Part, reader: Reader): Partials['task-list'] | null {
  const { t } = reader;
  const { member, items, minor, own } = part;
  if (member.state !== 'confirmed') return null;
  const due = items.filter((item) => item.applies && item.due === 'submission');
  const given = due.filter(({ standing }) => ['pending', 'accepted', 'checking'].includes(standing)).length;
  const broken = items.some(({ standing }) => standing === 'rejected' || standing === 'expired');
  const documents: Task = {
    text: t('members.link.documents'),
    href: '/member/documents',
    hint:
      due.length === 0
        ? t('members.link.documentsLater')
        : t('members.link.documentsHint', { given, asked: due.length }),
    tag: broken
      ? { kind: 'err', text: t('applications.status.fixFile') }
      : given < due.length
        ? { kind: 'mute', text: t('applications.status.notStarted') }
        : { kind: 'ok', text: t('applications.status.complete') },
  };
  const agreed = member.guardians > 0 && member.guardiansAgreed >= member.guardians;
  const guardians: Task = {
    text: t('members.link.guardians'),
    href: '/member/guardians',
    hint: t('members.link.guardiansHint', { age: own.call.settings.minorUnder }),
    tag: agreed
      ? { kind: 'ok', text: t('applications.status.complete') }
      : member.guardians > 0
        ? { kind: 'warn', text: t('applications.status.waitingGuardian') }
        : { kind: 'mute', text: t('applications.status.notStarted') },
  };
  const all = [...answerTasks(part, reader), ...(minor ? [guardians] : []), ...(items.length > 0 ? [documents] : [])];
  return all.length === 0 ? null : { items: all };
}

function consentLine(consent: MemberConsent, open: boolean, { t, locale, zone }: Reader): MemberPage['consents'][number] {
  const { dateTime } = formats(locale, zone);
  const name = t(`members.link.kind.${consent.kind}`, { city: consent.cityName ?? '' });
  const version = t('consents.version', { version: versionShown(consent.textVersion) });
  const when =
    consent.withdrawnAt === null
      ? t('members.link.given', { time: dateTime(consent.givenAt) })
      : t('members.link.takenBack', { time: dateTime(consent.withdrawnAt) });
  return {
    name,
    note: `${when}, ${version}`,
    withdraw:
      open && consent.withdrawnAt === null && consent.kind !== 'processing'
        ? { action: `/member/consents/${consent.id}/withdraw`, text: t('members.link.withdraw'), hidden: name, kind: 'quiet', small: true }
        : null,
  };
} // prettier-ignore

function leaveOf(part: Part, state: MemberState, { t }: Reader): MemberPage['leave'] {
  const { member, own } = part;
  if (!own.application.live || (member.state !== 'asked' && member.state !== 'confirmed')) return null;
  const sent = own.application.state !== 'draft';
  return {
    title: t(sent ? 'members.link.leaveSent' : 'members.link.leave'),
    text: t(sent ? 'members.link.leaveSentText' : 'members.link.leaveText', { lead: own.application.personName }),
    control: { control: 'textarea', name: 'reason', label: t('members.link.reason'), optional: true, rows: 3, value: state.leaving ? (state.typed?.['reason'] ?? '') : '', error: state.errors['reason'] },
    open: state.leaving,
  };
} // prettier-ignore

function noticesOf(part: Part, reader: Reader): Partials['notice'][] {
  const { t, locale, zone } = reader;
  const { member, own, failed } = part;
  const { dateTime } = formats(locale, zone);
  const rules = own.call.rules.filter(({ key }) => failed.includes(key));
  return [
    ...(member.state === 'confirmed' && member.answeredAt !== null
      ? [{ kind: 'ok' as const, paragraphs: [t('members.link.confirmed', { time: dateTime(member.answeredAt) })] }]
      : []),
    ...rules.map((rule) => ({
      kind: 'err' as const,
      title: t('members.link.rules'),
      paragraphs: [t('members.link.rulesText', { rule: pick(rule.sentence, locale), lead: own.application.personName })],
    })),
    ...part.stays.slice(0, 1).map((stay) => ({
      kind: 'info' as const,
      paragraphs: [`${stay.organisation}, ${stay.cityName}: ${t('offers.fact.fromTo', { from: formats(locale, zone).date(stay.startsOn), to: formats(locale, zone).date(dayBefore(stay.endsOn)) })}`],
    })),
  ];
} // prettier-ignore

function deadlineOf(part: Part, { t, locale, zone }: Reader): Partials['card'] {
  const { application, call } = part.own;
  const asked = part.member.state === 'asked' && application.state === 'draft';
  const minute = lastMinute(asked && call.closesAt < part.linkEndsAt ? call.closesAt : part.linkEndsAt);
  return {
    id: 'deadline',
    look: 'deadline',
    title: t(asked ? 'members.link.answerBy' : 'members.link.until'),
    time: { at: minute, text: formats(locale, zone).dateTime(minute, call.zone) },
    paragraphs: [t('members.link.yours')],
  };
}

function overOf({ own, member }: Part, { t }: Reader): string | null {
  if (own.application.live || member.state === 'declined') return null;
  return t(own.application.state === 'withdrawn' ? 'members.link.over.withdrawn' : 'members.link.over.over');
}

function leadOf({ member, own }: Part, { t, locale }: Reader): string {
  const words = { lead: own.application.personName, call: pick(own.call.name, locale) };
  const key = { asked: 'lead', confirmed: 'leadConfirmed', left: 'leadLeft', declined: 'leadDeclined' } as const;
  return t(`members.link.${key[member.state]}`, words);
}

/** A member's page: what is said of them, what they say and agree to themselves, what is still wanted, and the way out. */
export function memberPage(part: Part, state: MemberState, reader: Reader): MemberPage {
  const { t } = reader;
  const { own, member } = part;
  const errors: Link[] = [
    ...(state.refused === null ? [] : [{ text: whyText(state.refused.why, state.refused.gaps, reader), href: '#main' }]),
    ...errorLinks(state.errors, { agree: 'agreements' }),
  ]; // prettier-ignore
  const sent = own.application.state !== 'draft';
  const about = aboutOf(part, reader);
  const now = { key: t('members.link.fact.state'), value: [{ tag: stateTag(own.application.state, reader) }] };
  return {
    title: t('members.link.title'),
    eyebrow: t('members.link.eyebrow', { name: member.name }),
    lead: leadOf(part, reader),
    errors: errors.length === 0 ? null : { errors },
    deadline: deadlineOf(part, reader),
    over: overOf(part, reader),
    notices: noticesOf(part, reader),
    about: member.state === 'declined' ? { rows: [] } : { rows: sent ? [...about.rows, now] : about.rows },
    call: { text: t('members.link.call'), href: `/calls/${own.application.callSlug}` },
    form: formOf(part, state, reader),
    details: detailsOf(part, state, reader),
    tasks: state.change ? null : tasksOf(part, reader),
    consents: (state.change ? [] : part.consents).map((one) => consentLine(one, member.state === 'confirmed', reader)),
    leave: leaveOf(part, state, reader),
    who: [
      t('members.link.whoOffice', { city: own.application.cityName }),
      t('members.link.whoReviewers'),
      t('members.link.whoBack'),
    ],
    office: {
      ...helpCard(own, reader),
      title: t('members.link.office'),
      paragraphs: [
        t('members.link.officeText', { city: own.application.cityName }),
        [{ link: `mailto:${own.application.cityEmail}?subject=${encodeURIComponent(own.application.reference)}`, text: own.application.cityEmail }],
      ],
    },
  }; // prettier-ignore
}
