import { failedRules, type Rule, type RuleRecord } from '../workflow/eligibility.ts';
import { isOfEach } from '../workflow/asked.ts';
import { ageOn } from '../workflow/time.ts';

type Raw = Readonly<Record<string, unknown>>;
type Answers = Readonly<Record<string, unknown>>;

/** Columns of a participant, with `persons` and, for a member of a group, `group_members`. */
export const PARTICIPANT = `participants.id, participants.application_id, participants.position, persons.name, persons.name_own_script,
  persons.born_on, persons.nationality, group_members.id AS member_id, group_members.state AS member_state,
  (SELECT COUNT(*) FROM consents WHERE consents.participant_id = participants.id AND consents.guardian_id IS NULL
     AND consents.kind = 'processing' AND consents.withdrawn_at IS NULL) AS processing,
  (SELECT COUNT(*) FROM member_answers WHERE member_answers.participant_id = participants.id
     AND member_answers.complete = true) AS answered, group_members.typed_by`;

/** The guardians of applications, each with whether their consent stands and who they are was checked. Whoever was replaced is left out by `ended_at`. */
export const GUARDIANS = `SELECT guardians.id, guardians.application_id, guardians.participant_id,
  (SELECT COUNT(*) FROM consents WHERE consents.guardian_id = guardians.id AND consents.kind = 'guardian'
     AND consents.withdrawn_at IS NULL) AS valid,
  (SELECT COUNT(*) FROM guardian_identities WHERE guardian_identities.guardian_id = guardians.id
     AND guardian_identities.current = true AND guardian_identities.state = 'accepted') AS identified FROM guardians`;

/** Who is on an application besides its lead, and whose word is missing. */
export interface People {
  /** Ids of the participants who are minors, the lead first. */
  readonly minors: readonly string[];
  readonly leadMinor: boolean;
  /** Signer of each guardian's link → whose guardian they are. */
  readonly wards: Readonly<Record<string, string>>;
  /** The participant whom the lead is. */
  readonly lead: string;
  readonly guardiansConsent: {
    readonly needed: boolean;
    readonly named: number;
    readonly valid: number;
    /** Minors for whom fewer were named than the call asks for. */
    readonly without: number;
    /** Those whose identity document the office has not accepted; none where the call asks for none. */
    readonly unidentified: number;
  };
  readonly members: {
    readonly count: number;
    /** Those who have not confirmed, or have taken their word back. */
    readonly unconfirmed: number;
    /** Minors among them without the consent of every guardian whom they named. */
    readonly unguarded: number;
    /** Those who confirmed by link and have not answered everything that the form asks of each. */
    readonly unanswered: number;
  };
}

/** Judges the participants of one application, on a day by a rule of age; `guardians` is how many each minor needs. */
export function peopleIn(
  participants: readonly Raw[],
  guardians: readonly Raw[],
  who: { readonly day: string; readonly minorUnder: number; readonly guardians: number; readonly identity: boolean; readonly form: string },
): People {
  const minors = participants.filter((one) => {
    const born = one['born_on'] as string | null;
    return born !== null && ageOn(born, who.day) < who.minorUnder;
  });
  const theirs = (one: Raw): readonly Raw[] => guardians.filter((guardian) => guardian['participant_id'] === one['id']);
  const agreed = (one: Raw): boolean => {
    const named = theirs(one);
    return named.length >= who.guardians && named.every((guardian) => Number(guardian['valid']) > 0);
  };
  const of = minors.flatMap(theirs);
  const members = participants.filter((one) => one['member_id'] !== null);
  const lead = participants.find((one) => Number(one['position']) === 1);
  const each = members.length === 0 || who.form === '' ? 0 : askingOf(who.form).each;
  return {
    minors: minors.map((one) => String(one['id'])),
    leadMinor: minors.some((one) => one === lead),
    wards: Object.fromEntries(guardians.map((one) => [`link:${String(one['id'])}`, String(one['participant_id'])])),
    lead: (lead?.['id'] as string | undefined) ?? '',
    guardiansConsent: {
      needed: minors.length > 0,
      named: of.length,
      valid: of.filter((guardian) => Number(guardian['valid']) > 0).length,
      without: minors.filter((one) => theirs(one).length < who.guardians).length,
      unidentified: who.identity ? of.filter((guardian) => Number(guardian['identified']) === 0).length : 0,
    },
    members: {
      count: members.length,
      unconfirmed: members.filter((one) => one['member_state'] !== 'confirmed' || Number(one['processing']) === 0).length,
      unguarded: members.filter((one) => minors.includes(one) && !agreed(one)).length,
      unanswered: members.filter((one) => one['member_state'] === 'confirmed' && one['typed_by'] === null && Number(one['answered']) < each).length,
    },
  };
} // prettier-ignore

/** What of a form is asked of a person, and which question says that a group applies. */
interface Asking {
  readonly profile: readonly { readonly key: string; readonly column: 'name' | 'name_own_script' | 'born_on' | 'nationality' }[];
  readonly group: { readonly key: string; readonly is: readonly string[]; readonly most: number } | null;
  /** How many sections ask something of each of a group, and the keys of what they ask. */
  readonly each: number;
  readonly ofEach: readonly string[];
} // prettier-ignore

interface Definition {
  readonly sections: readonly {
    readonly questions?: readonly {
      readonly key: string;
      readonly kind?: string;
      readonly each?: boolean;
      readonly profile?: string;
      readonly group?: { readonly is: readonly string[]; readonly most: number };
    }[];
  }[];
}

const COLUMNS = ['name', 'name_own_script', 'born_on', 'nationality'] as const;

// A definition is never changed: reading each once is enough. As many as a process meets.
const known = new Map<string, Asking>();
function askingOf(definition: string): Asking {
  const before = known.get(definition);
  if (before !== undefined) return before;
  const { sections } = JSON.parse(definition) as Definition;
  const questions = sections.flatMap((section) => section.questions ?? []);
  const opener = questions.find((question) => question.group !== undefined);
  const asking: Asking = {
    profile: questions.flatMap(({ key, profile }) => {
      const column = COLUMNS.find((one) => one === profile);
      return column === undefined ? [] : [{ key, column }];
    }),
    group: opener?.group === undefined ? null : { key: opener.key, ...opener.group },
    each: sections.filter((section) => (section.questions ?? []).some(isOfEach)).length,
    ofEach: questions.filter(isOfEach).map(({ key }) => key),
  };
  known.set(definition, asking);
  return asking;
}

/** How many a group may have, where the answers say that one applies; null where a person applies alone. */
export function groupIn(definition: string, answers: Answers): number | null {
  const { group } = askingOf(definition);
  const answer = group === null ? undefined : answers[group.key];
  return group !== null && typeof answer === 'string' && group.is.includes(answer) ? group.most : null;
}

/**
 * The keys of the rules that somebody on the application fails: the lead by the answers, each member who has confirmed
 * by what they said of themselves when they confirmed and in their own answers.
 */
export function failedOfAll(
  rules: readonly Rule[],
  definition: string,
  answers: Answers,
  participants: readonly Raw[],
  ofMember: (participantId: string) => Answers,
  record: RuleRecord,
): readonly string[] {
  const { profile, ofEach } = askingOf(definition);
  const failed = new Set(failedRules(rules, answers, record));
  for (const one of participants.filter(({ member_state: state }) => state === 'confirmed')) {
    const answered = ofMember(String(one['id']));
    const own = Object.fromEntries([
      ...ofEach.map((key) => [key, answered[key]]),
      ...profile.map(({ key, column }) => [key, one[column] ?? '']),
    ]) as Answers;
    const asked = rules.filter(({ question }) => question !== undefined && question in own);
    for (const key of failedRules(asked, own, null)) failed.add(key);
  }
  return rules.map(({ key }) => key).filter((key) => failed.has(key));
}
