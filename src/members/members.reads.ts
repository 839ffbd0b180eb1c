import type { Knex } from 'knex';
import type { FileRead } from '../documents/files.reads.ts';
import { answersOfMembers, type AnswersOfMembers } from './answers.reads.ts';

/** Where a member of a group is. */
export type MemberState = 'asked' | 'confirmed' | 'declined' | 'left';

/** A member as their lead, the office and they themselves see where they are; what they said of themselves is not here. */
export interface Member {
  readonly id: string;
  readonly applicationId: string;
  /** Null once they said no: they are no participant any more. */
  readonly participantId: string | null;
  /** As they wrote it themselves, once they did; else as the lead did. */
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly part: string;
  readonly locale: string;
  readonly state: MemberState;
  readonly askedAt: string;
  readonly answeredAt: string | null;
  readonly reason: string;
  readonly remindedAt: string | null;
  readonly bornOn: string | null;
  /** The officer who typed them in from a form on paper; null for who confirms by link. */
  readonly typedBy: string | null;
  /** Sections in which they answered everything that is asked of each. */
  readonly answered: number;
  /** Their guardians, and how many of them consent. */
  readonly guardians: number;
  readonly guardiansAgreed: number;
}

type Counts = 'guardians' | 'guardiansAgreed' | 'answered';
type Row = Omit<Member, Counts> & Record<'guardians' | 'agreed' | 'answered', number | string>;

function members(db: Knex): Knex.QueryBuilder {
  const guardians = (): Knex.QueryBuilder =>
    db('guardians')
      .whereRaw('guardians.participant_id = group_members.participant_id AND guardians.ended_at IS NULL')
      .count('*');
  return db('group_members')
    .leftJoin('participants', 'participants.id', 'group_members.participant_id')
    .leftJoin('persons', 'persons.id', 'participants.person_id')
    .orderBy(['group_members.created_at', 'participants.position', 'group_members.id'])
    .select({
      id: 'group_members.id',
      applicationId: 'group_members.application_id',
      participantId: 'group_members.participant_id',
      name: db.raw('COALESCE(persons.name, group_members.name)'),
      email: 'group_members.email',
      phone: 'group_members.phone',
      part: 'group_members.part',
      locale: 'group_members.locale',
      state: 'group_members.state',
      askedAt: 'group_members.asked_at',
      answeredAt: 'group_members.answered_at',
      reason: 'group_members.reason',
      remindedAt: db('outbox')
        .whereRaw("outbox.subject_id = group_members.id AND outbox.template = 'member_reminder'")
        .max('outbox.created_at'),
      bornOn: 'persons.born_on',
      typedBy: 'group_members.typed_by',
      answered: db('member_answers')
        .whereRaw('member_answers.participant_id = group_members.participant_id AND member_answers.complete = true')
        .count('*'),
      guardians: guardians(),
      agreed: guardians().whereExists((q) =>
        q
          .from('consents')
          .whereRaw("consents.guardian_id = guardians.id AND consents.kind = 'guardian' AND consents.withdrawn_at IS NULL"),
      ),
    }); // prettier-ignore
}

const memberOf = ({ guardians, agreed, answered, ...row }: Row): Member => ({
  ...row,
  answered: Number(answered),
  guardians: Number(guardians),
  guardiansAgreed: Number(agreed),
});

/** The members of an application's group, in the order in which they were named. One query. */
export async function membersOf(db: Knex, applicationId: string): Promise<readonly Member[]> {
  return ((await members(db).where('group_members.application_id', applicationId)) as Row[]).map(memberOf);
}

/** One member, or null. */
export async function memberById(db: Knex, id: string): Promise<Member | null> {
  const row = (await members(db).where('group_members.id', id).first()) as Row | undefined;
  return row ? memberOf(row) : null;
}

/** What a member said of themselves. */
export interface MemberDetails {
  readonly name: string;
  readonly nameOwnScript: string | null;
  readonly called: string | null;
  readonly bornOn: string | null;
  readonly nationality: string | null;
  readonly identityNumber: string | null;
  readonly phone: string | null;
}

/** The details of a participant. */
export async function detailsOf(db: Knex, participantId: string): Promise<MemberDetails | null> {
  const row = (await db('participants')
    .join('persons', 'persons.id', 'participants.person_id')
    .where('participants.id', participantId)
    .first({
      name: 'persons.name',
      nameOwnScript: 'persons.name_own_script',
      called: 'persons.called',
      bornOn: 'persons.born_on',
      nationality: 'persons.nationality',
      identityNumber: 'persons.identity_number',
      phone: 'persons.phone',
    })) as MemberDetails | undefined;
  return row ?? null;
}

/** The details of the members of an application's group, by participant. */
async function detailsOfGroup(db: Knex, applicationId: string): Promise<ReadonlyMap<string, MemberDetails>> {
  const rows = (await db('group_members')
    .join('participants', 'participants.id', 'group_members.participant_id')
    .join('persons', 'persons.id', 'participants.person_id')
    .where('group_members.application_id', applicationId)
    .select({
      id: 'participants.id',
      name: 'persons.name',
      nameOwnScript: 'persons.name_own_script',
      called: 'persons.called',
      bornOn: 'persons.born_on',
      nationality: 'persons.nationality',
      identityNumber: 'persons.identity_number',
      phone: 'persons.phone',
    })) as (MemberDetails & { id: string })[];
  return new Map(rows.map(({ id, ...details }) => [id, details]));
}

/** A consent of a member's own. */
export interface MemberConsent {
  readonly id: string;
  readonly participantId: string;
  readonly kind: 'processing' | 'share' | 'publicity';
  readonly cityName: string | null;
  readonly textVersion: string;
  readonly locale: string;
  readonly givenAt: string;
  readonly withdrawnAt: string | null;
}

/** What these participants agreed to themselves, the latest first. */
export async function consentsOf(db: Knex, participantIds: readonly string[]): Promise<readonly MemberConsent[]> {
  return (await db('consents')
    .leftJoin('cities', 'cities.id', 'consents.city_id')
    .whereIn('consents.participant_id', [...participantIds])
    .whereNull('consents.guardian_id')
    .orderBy('consents.id', 'desc')
    .select({
      id: 'consents.id',
      participantId: 'consents.participant_id',
      kind: 'consents.kind',
      cityName: 'cities.name',
      textVersion: 'consents.text_version',
      locale: 'consents.locale',
      givenAt: 'consents.given_at',
      withdrawnAt: 'consents.withdrawn_at',
    })) as MemberConsent[];
}

/** Participants of an application who answer for themselves, by link. */
export async function memberParticipants(db: Knex, applicationId: string): Promise<ReadonlySet<string>> {
  const ids = await db('group_members')
    .where('group_members.application_id', applicationId)
    .whereNotNull('group_members.participant_id')
    .pluck<string[]>('group_members.participant_id');
  return new Set(ids);
}

/** Ranked places, the first choice first, and until when the link that is open works. */
export async function frameOf(
  db: Knex,
  applicationId: string,
  linkId: string,
): Promise<{ readonly linkEndsAt: string; readonly places: readonly { organisation: string; city: string }[] }> {
  const link = (await db('links').where('links.id', linkId).first('links.ends_at')) as { ends_at: string } | undefined;
  const places = (await db('ranked_places')
    .join('places', 'places.id', 'ranked_places.place_id')
    .join('cities', 'cities.id', 'places.city_id')
    .where('ranked_places.application_id', applicationId)
    .orderBy('ranked_places.rank')
    .select({ organisation: 'places.organisation', city: 'cities.name' })) as { organisation: string; city: string }[];
  return { linkEndsAt: link?.ends_at ?? '', places };
}

/** Where a group's placement is, for its members: nothing that the host or the office keeps to itself. */
export interface GroupStay {
  readonly state: string;
  readonly organisation: string;
  readonly cityName: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Placements of the application that its members may know of. */
export async function staysOf(db: Knex, applicationId: string): Promise<readonly GroupStay[]> {
  return (await db('placements')
    .join('places', 'places.id', 'placements.place_id')
    .join('cities', 'cities.id', 'places.city_id')
    .where('placements.application_id', applicationId)
    .whereIn('placements.state', ['offered', 'confirmed', 'active', 'completed'])
    .orderBy('placements.id', 'desc')
    .select({
      state: 'placements.state',
      organisation: 'places.organisation',
      cityName: 'cities.name',
      startsOn: 'placements.starts_on',
      endsOn: 'placements.ends_on',
    })) as GroupStay[];
}

/** The member whose guardian this is; null where the child is no member of a group. */
export async function wardOf(db: Knex, guardianId: string): Promise<string | null> {
  const row = (await db('guardians')
    .join('group_members', 'group_members.participant_id', 'guardians.participant_id')
    .where('guardians.id', guardianId)
    .first('group_members.id')) as { id: string } | undefined;
  return row?.id ?? null;
}

/** Who opened a member's restricted answers or identity number, the last first: `part` is a section's key, or `identity`. */
export async function openingsOfMember(
  db: Knex,
  applicationId: string,
  memberId: string,
): Promise<readonly (Omit<FileRead, 'requirementName' | 'originalName'> & { readonly part: string })[]> {
  const rows = (await db('events')
    .leftJoin('persons', 'persons.id', 'events.person_id')
    .where({ 'events.subject': 'application', 'events.subject_id': applicationId })
    .whereIn('events.action', ['read_identity', 'read_restricted'])
    .where('events.data', 'like', `%"member":"${memberId}"%`)
    .orderBy('events.number', 'desc')
    .select({ at: 'events.at', person: 'persons.name', relation: 'events.relation', reason: 'events.reason', data: 'events.data' })) as { at: string; person: string | null; relation: string; reason: string | null; data: string }[];
  return rows.map(({ data, reason, ...row }) => ({
    ...row,
    reason: reason ?? '',
    part: (JSON.parse(data) as { part?: string }).part ?? '',
    documentId: '',
    participantId: '',
    cityName: null,
  }));
} // prettier-ignore

/** The people of a group besides its lead, and what they gave. */
export interface GroupFile {
  readonly members: readonly Member[];
  readonly details: ReadonlyMap<string, MemberDetails>;
  readonly consents: readonly MemberConsent[];
  /** What the form asks of each, as they answered it. */
  readonly answers: AnswersOfMembers;
}

/** The others of an application's group; four queries, and empty where one person applies alone. */
export async function groupFile(db: Knex, applicationId: string): Promise<GroupFile> {
  const members = await membersOf(db, applicationId);
  const participants = members.flatMap(({ participantId }) => participantId ?? []);
  return {
    members,
    details: await detailsOfGroup(db, applicationId),
    consents: await consentsOf(db, participants),
    answers: await answersOfMembers(db, applicationId),
  };
}
