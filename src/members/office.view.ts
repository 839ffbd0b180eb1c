import type { Reader } from '../calls/when.ts';
import type { SavedSection } from '../applications/content.reads.ts';
import type { AllAnswers } from '../applications/judge.ts';
import type { FormDefinition } from '../calls/definitions.ts';
import { countryName } from '../applications/lists.ts';
import { versionShown } from '../content/consent-texts.ts';
import type { ChecklistItem } from '../documents/documents.reads.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Control } from '../web/controls.ts';
import type { Inline, Kind, Tag } from '../web/inline.ts';
import type { Partials } from '../web/partials.ts';
import type { GroupFile, Member, MemberConsent, MemberDetails } from './members.reads.ts';
import { memberSections, type MemberSectionShown } from './shown.view.ts';

/** One member on the case page. */
export interface CaseMember {
  readonly id: string;
  readonly summary: string;
  readonly tag: Tag;
  readonly rows: Partials['summary-list'];
  /** What they answered themselves; restricted answers are counted, and opened with a reason. */
  readonly sections: readonly (MemberSectionShown & { readonly restrictedHref: string })[];
  /** The form that takes them off; null for who only reads, and where it is too late. */
  readonly takeOff: { readonly action: string; readonly control: Control } | null;
}

type Row = readonly [key: string, value: string, href?: string];

function detailRows(details: MemberDetails | undefined, minor: boolean, identityHref: string, reader: Reader): readonly Row[] {
  const { t, locale, zone } = reader;
  if (details === undefined) return [];
  const born = details.bornOn === null ? '' : formats(locale, zone).date(details.bornOn);
  return [
    [t('members.link.ownScript'), details.nameOwnScript ?? ''],
    [t('members.link.called'), details.called ?? ''],
    [t('members.link.born'), minor ? `${born} (${t('members.office.minor')})` : born],
    [t('members.link.nationality'), details.nationality === null ? '' : countryName(details.nationality, locale)],
    [t('members.link.identity'), details.identityNumber ? `•••• ${details.identityNumber.slice(-3)}` : '', identityHref],
    [t('members.link.phone'), details.phone ?? ''],
  ];
} // prettier-ignore

function consentLines(consents: readonly MemberConsent[], { t, locale, zone }: Reader): string {
  const { dateTime } = formats(locale, zone);
  return consents
    .map((one) => {
      const name = t(`members.link.kind.${one.kind}`, { city: one.cityName ?? '' });
      const when =
        one.withdrawnAt === null
          ? t('members.link.given', { time: dateTime(one.givenAt) })
          : t('members.link.takenBack', { time: dateTime(one.withdrawnAt) });
      return `${name} (${versionShown(one.textVersion)}, ${one.locale}): ${when}`;
    })
    .join('\n');
}

function documentLines(items: readonly ChecklistItem[], { t, locale }: Reader): string {
  return items.map((item) => `${pick(item.name, locale)}: ${t(`documents.state.${item.standing}`)}`).join('\n');
}

const KINDS: Readonly<Record<Member['state'], Kind>> = {
  asked: 'warn',
  confirmed: 'ok',
  declined: 'mute',
  left: 'err',
};

function valueOf([key, value, href]: Row, { t }: Reader): Inline {
  const lines = value.split('\n').flatMap((line, index) => (index === 0 ? [{ text: line }] : [{ br: true as const }, { text: line }])); // prettier-ignore
  return href === undefined ? lines : [...lines, { text: ' ' }, { link: href, text: `${t('screening.answers.show')}: ${key}` }]; // prettier-ignore
}

/** The members with what they gave, for the case page. `mayTakeOff`: by an officer, before anybody has travelled. */
export function caseMembers(
  file: GroupFile,
  around: { readonly applicationId: string; readonly checklist: readonly ChecklistItem[]; readonly minors: readonly string[]; readonly mayTakeOff: boolean; readonly form: FormDefinition; readonly lead: AllAnswers; readonly restrictedHref: (part: string, member: string) => string },
  reader: Reader,
): readonly CaseMember[] {
  const { t } = reader;
  return file.members.map((member) => {
    const { participantId } = member;
    const items = around.checklist.filter((item) => item.participantId === participantId && item.applies);
    const minor = participantId !== null && around.minors.includes(participantId);
    const saved = file.answers.get(participantId ?? '') ?? new Map<string, SavedSection>();
    const rows: readonly Row[] = [
      [t('members.office.part'), member.part],
      [t('members.form.email'), member.email],
      ...detailRows(file.details.get(participantId ?? ''), minor, around.restrictedHref('identity', member.id), reader),
      ...(minor ? ([[t('members.office.guardians'), `${String(member.guardiansAgreed)} / ${String(member.guardians)}`]] as const) : []),
      [t('members.office.consents'), consentLines(file.consents.filter((one) => one.participantId === participantId), reader)],
      [t('members.office.documents'), documentLines(items, reader)],
      [t('members.office.reason'), member.reason],
    ];
    return {
      id: member.id,
      summary: member.part === '' ? member.name : `${member.name}, ${member.part}`,
      tag: { kind: KINDS[member.state], text: t(`members.state.${member.state}`) },
      rows: {
        rows: rows
          .filter(([, value]) => value !== '')
          .map((row) => ({ key: row[0], value: valueOf(row, reader) })),
      },
      sections: memberSections(around.form, around.lead, saved, reader, false).map((one) => ({ ...one, restrictedHref: around.restrictedHref(one.key, member.id) })),
      takeOff:
        around.mayTakeOff && participantId !== null
          ? {
              action: `/office/applications/${around.applicationId}/members/${member.id}/take-off`,
              control: { control: 'textarea', name: 'reason', id: `reason-${member.id}`, label: t('members.office.reason'), rows: 2 },
            }
          : null,
    };
  });
} // prettier-ignore
