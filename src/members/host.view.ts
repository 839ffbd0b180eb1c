import { countryName } from '../applications/lists.ts';
import type { Reader } from '../calls/when.ts';
import type { SavedSection } from '../applications/content.reads.ts';
import type { AllAnswers } from '../applications/judge.ts';
import type { FormDefinition } from '../calls/definitions.ts';
import type { Inline } from '../web/inline.ts';
import { formats } from '../i18n/format.ts';
import type { GroupFile } from './members.reads.ts';
import { memberSections } from './shown.view.ts';

/** One of a group, as the host reads them before and while they come. */
export interface HostMember {
  readonly summary: string;
  readonly rows: readonly { readonly key: string; readonly value: Inline }[];
}

/** Who comes besides the lead. How to reach them is shown once the seats are theirs. */
export function hostMembers(
  { members, details, answers }: GroupFile,
  around: { readonly seated: boolean; readonly minors: readonly string[]; readonly form: FormDefinition; readonly lead: AllAnswers },
  reader: Reader,
): readonly HostMember[] {
  const { t, locale, zone } = reader;
  return members.flatMap((member) => {
    const person = details.get(member.participantId ?? '');
    if (member.state !== 'confirmed' || member.participantId === null || person === undefined) return [];
    const born = person.bornOn === null ? '' : formats(locale, zone).date(person.bornOn);
    const minor = around.minors.includes(member.participantId);
    const rows: readonly (readonly [key: string, value: string])[] = [
      [t('members.link.ownScript'), person.nameOwnScript ?? ''],
      [t('members.link.called'), person.called ?? ''],
      [t('members.link.born'), minor ? `${born} (${t('members.office.minor')})` : born],
      [t('members.link.nationality'), person.nationality === null ? '' : countryName(person.nationality, locale)],
      [t('members.form.email'), around.seated ? member.email : ''],
      [t('members.link.phone'), around.seated ? (person.phone ?? '') : ''],
    ];
    return {
      summary: member.part === '' ? person.name : `${person.name}, ${member.part}`,
      rows: [
        ...rows.flatMap(([key, value]) => (value === '' ? [] : [{ key, value }])),
        // What is restricted, the host reads once the seats are theirs, as it reads the lead's.
        ...memberSections(around.form, around.lead, answers.get(member.participantId) ?? new Map<string, SavedSection>(), reader, around.seated).flatMap((section) => section.rows),
      ],
    };
  });
} // prettier-ignore
