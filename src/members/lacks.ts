import type { Reader } from '../calls/when.ts';
import type { FormDefinition } from '../calls/definitions.ts';
import type { ChecklistItem } from '../documents/documents.reads.ts';
import { pick } from '../i18n/index.ts';
import { sectionsOfEach } from './each.ts';
import type { Member } from './members.reads.ts';

/** What decides about what a member still owes. */
interface Around {
  readonly form: FormDefinition;
  readonly documents: readonly ChecklistItem[];
  readonly standing: { readonly minors: readonly string[] };
}

/** What is due when the application is sent, and not there yet, of one member. */
function missingOf(items: readonly ChecklistItem[], member: Member): readonly ChecklistItem[] {
  return items.filter(
    (item) =>
      item.participantId === member.participantId &&
      item.applies &&
      item.due === 'submission' &&
      !['pending', 'accepted', 'checking'].includes(item.standing),
  );
}

/** What a member still owes before the application can be sent, in words that name nothing of theirs. */
export function lacksOf(member: Member, whole: Around, { t, locale }: Reader): readonly string[] {
  if (member.state !== 'confirmed') return [];
  const minor = member.participantId !== null && whole.standing.minors.includes(member.participantId);
  const unanswered = member.typedBy === null && member.answered < sectionsOfEach(whole.form).length;
  return [
    ...(unanswered ? [t('members.lacks.answers')] : []),
    ...(minor && member.guardians === 0 ? [t('members.lacks.guardian')] : []),
    ...(minor && member.guardians > member.guardiansAgreed ? [t('members.lacks.consent')] : []),
    ...missingOf(whole.documents, member).map((item) => pick(item.name, locale)),
  ];
}
