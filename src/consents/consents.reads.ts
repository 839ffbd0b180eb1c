import type { Knex } from 'knex';
import type { Localised } from '../i18n/index.ts';
import { identitiesOf, type Identity } from './identity.repository.ts';
import {
  guardiansOf,
  lastReminders,
  participantsOf,
  ruleOfApplication,
  type AgeRule,
  type GuardianRow,
  type ParticipantOf,
} from './guardians.repository.ts';

/** A guardian as the applicant sees them: never their link. */
export interface OwnGuardian extends GuardianRow {
  readonly remindedAt: string | null;
  /** The copy of their identity document, of which the applicant learns no more than that it is there. */
  readonly identity: Pick<Identity, 'state' | 'fileState'> | null;
}

/**
 * The guardians of an application for its owner, its participants, and by what age they are minors; or those of the one
 * participant who looks. Members of a group name their own, and nobody else sees them.
 */
export async function ownGuardians(
  db: Knex,
  applicationId: string,
  participantId: string | null = null,
): Promise<{
  readonly guardians: readonly OwnGuardian[];
  readonly participants: readonly ParticipantOf[];
  readonly rule: AgeRule;
}> {
  const [all, everybody, rule] = await Promise.all([
    allGuardians(db, applicationId),
    participantsOf(db, applicationId),
    ruleOfApplication(db, applicationId),
  ]);
  const participants = everybody.filter((one) => (participantId === null ? !one.member : one.id === participantId));
  return {
    participants,
    guardians: all.filter((row) => participants.some(({ id }) => id === row.participantId)),
    rule,
  };
}

/** Every guardian of an application, whoever's, with those who were replaced. Three queries. */
export async function allGuardians(db: Knex, applicationId: string): Promise<readonly OwnGuardian[]> {
  const [rows, copies] = await Promise.all([guardiansOf(db, applicationId), identitiesOf(db, applicationId)]);
  const reminded = await lastReminders(db, rows.map(({ id }) => id)); // prettier-ignore
  return rows.map((row) => {
    const { state, fileState } = copies.get(row.id) ?? {};
    const identity = state === undefined || fileState === undefined ? null : { state, fileState };
    return { ...row, identity, remindedAt: reminded.get(row.id) ?? null };
  });
}

/** What a guardian may know of the application that their child is on. */
export interface Ward {
  readonly guardianId: string;
  readonly guardian: string;
  readonly relation: string;
  readonly applicationId: string;
  readonly reference: string;
  readonly child: string;
  /** The child applies themselves, and is not a member of somebody else's group. */
  readonly applies: boolean;
  readonly bornOn: string | null;
  readonly applicationState: string;
  readonly live: boolean;
  readonly callName: Localised;
  readonly callSlug: string;
  readonly callZone: string;
  readonly startsOn: string;
  /** Exclusive. */
  readonly endsOn: string;
  readonly cityName: string;
  readonly cityZone: string;
  readonly cityEmail: string;
  readonly linkEndsAt: string;
  /** The consent that stands, or else the newest. */
  readonly consent: { readonly version: string; readonly givenAt: string; readonly withdrawnAt: string | null } | null;
  /** Ranked places, the first choice first. */
  readonly places: readonly { readonly organisation: string; readonly city: string }[];
}

type WardRow = Omit<Ward, 'consent' | 'places' | 'callName' | 'applies'> & {
  callName: string;
  personId: string;
  ownerId: string;
};

/** What the holder of a guardian's link sees; null where the guardian is gone. Three queries. */
export async function wardOf(db: Knex, guardianId: string, linkId: string): Promise<Ward | null> {
  const row = (await db('guardians')
    .join('participants', 'participants.id', 'guardians.participant_id')
    .join('persons', 'persons.id', 'participants.person_id')
    .join('applications', 'applications.id', 'guardians.application_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('cities', 'cities.id', 'applications.city_id')
    .join('links', 'links.subject_id', 'guardians.id')
    .where({ 'guardians.id': guardianId, 'links.id': linkId })
    .first({
      guardianId: 'guardians.id',
      guardian: 'guardians.name',
      relation: 'guardians.relation',
      applicationId: 'applications.id',
      reference: 'applications.reference',
      child: 'persons.name',
      personId: 'persons.id',
      ownerId: 'applications.person_id',
      bornOn: 'persons.born_on',
      applicationState: 'applications.state',
      live: 'applications.live',
      callName: 'calls.name',
      callSlug: 'calls.slug',
      callZone: 'calls.zone',
      startsOn: 'calls.starts_on',
      endsOn: 'calls.ends_on',
      cityName: 'cities.name',
      cityZone: 'cities.zone',
      cityEmail: 'cities.contact_email',
      linkEndsAt: 'links.ends_at',
    })) as WardRow | undefined;
  if (!row) return null;
  const [consent] = (await db('consents')
    .where({ 'consents.guardian_id': guardianId, 'consents.kind': 'guardian' })
    .orderByRaw('CASE WHEN consents.withdrawn_at IS NULL THEN 0 ELSE 1 END, consents.given_at DESC, consents.id DESC')
    .limit(1)
    .select({
      version: 'consents.text_version',
      givenAt: 'consents.given_at',
      withdrawnAt: 'consents.withdrawn_at',
    })) as NonNullable<Ward['consent']>[];
  const places = (await db('ranked_places')
    .join('places', 'places.id', 'ranked_places.place_id')
    .join('cities', 'cities.id', 'places.city_id')
    .where('ranked_places.application_id', row.applicationId)
    .orderBy('ranked_places.rank')
    .select({ organisation: 'places.organisation', city: 'cities.name' })) as Ward['places'];
  const { personId, ownerId, ...rest } = row;
  return {
    ...rest,
    applies: personId === ownerId,
    live: Boolean(row.live),
    callName: JSON.parse(row.callName) as Localised,
    consent: consent ?? null,
    places,
  };
}
