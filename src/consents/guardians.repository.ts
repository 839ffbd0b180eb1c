import type { Knex } from 'knex';
import type { CallSettings } from '../calls/definitions.ts';
import type { Instant } from '../deps.ts';
import { minorUnder } from '../workflow/minor.ts';

type Trx = Knex.Transaction;

/** A guardian with what decides about them. */
export interface GuardianRow {
  readonly id: string;
  readonly applicationId: string;
  readonly participantId: string;
  readonly name: string;
  readonly email: string;
  readonly relation: string;
  readonly locale: string;
  readonly askedAt: Instant | null;
  /** When another came in their place; null for who counts. */
  readonly endedAt: Instant | null;
  /** Consents ever given, and those that stand. */
  readonly given: number;
  readonly valid: number;
}

/** What decides whether guardians of an application may be named, and who hears of it. */
export interface ApplicationOf {
  readonly id: string;
  readonly state: string;
  readonly live: boolean;
  readonly settings: string;
  readonly callZone: string;
  /** The address of the account that acts, and as what it does: `self` for one's own. */
  readonly accountEmail: string;
  readonly actsAs: string | null;
  readonly office: Addressee;
  readonly applicant: Addressee;
}

interface Addressee {
  readonly email: string;
  readonly name: string;
  readonly locale: string;
}

type Addresses = 'officeEmail' | 'officeName' | 'languages' | 'ownEmail' | 'ownName' | 'ownLocale';

/** Locks an application and reads what decides about its guardians. */
export async function lockForGuardians(trx: Trx, applicationId: string): Promise<ApplicationOf | null> {
  const locked = (await trx('applications')
    .where('applications.id', applicationId)
    .forUpdate()
    .first('applications.id')) as { id: string } | undefined;
  if (!locked) return null;
  const row = (await trx('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('accounts', 'accounts.id', 'applications.account_id')
    .join('cities', 'cities.id', 'applications.city_id')
    .join('persons', 'persons.id', 'applications.person_id')
    .leftJoin('account_persons', (join) => {
      join
        .on('account_persons.account_id', 'applications.account_id')
        .andOn('account_persons.person_id', 'applications.person_id');
    })
    .where('applications.id', applicationId)
    .first({
      id: 'applications.id',
      state: 'applications.state',
      live: 'applications.live',
      settings: 'calls.settings',
      callZone: 'calls.zone',
      accountEmail: 'accounts.email_lower',
      actsAs: 'account_persons.relation',
      officeEmail: 'cities.contact_email',
      officeName: 'cities.name',
      languages: 'cities.languages',
      ownEmail: 'accounts.email',
      ownName: 'persons.name',
      ownLocale: 'applications.locale',
    })) as (Omit<ApplicationOf, 'office' | 'applicant'> & Record<Addresses, string>) | undefined;
  if (!row) return null;
  const { officeEmail: email, officeName: name, languages, ownEmail, ownName, ownLocale, ...rest } = row;
  const [locale = 'en'] = JSON.parse(languages) as string[];
  return {
    ...rest,
    live: Boolean(row.live),
    office: { email, name, locale },
    applicant: { email: ownEmail, name: ownName, locale: ownLocale },
  };
}

/** By what age, and in which zone, somebody on an application is a minor. */
export interface AgeRule {
  readonly under: number;
  readonly zone: string;
}

/** The age under which a guardian consents: the call's, or that of a host city among the ranked places where it is stricter. */
export async function ruleOfApplication(db: Knex, applicationId: string): Promise<AgeRule> {
  const call = (await db('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .where('applications.id', applicationId)
    .first({ settings: 'calls.settings', zone: 'calls.zone' })) as { settings: string; zone: string };
  const hosts = (await db('cities')
    .whereIn('cities.id', (q) =>
      q.from('places').whereIn('places.id', (of) => of.from('ranked_places').where('ranked_places.application_id', applicationId).select('ranked_places.place_id')).select('places.city_id'),
    )
    .orWhereIn('cities.id', (q) =>
      q.from('places').join('placements', 'placements.place_id', 'places.id').where('placements.application_id', applicationId).select('places.city_id'),
    )
    .distinct('cities.country')) as { country: string }[]; // prettier-ignore
  const { minorUnder: own } = JSON.parse(call.settings) as CallSettings;
  return { under: minorUnder(own, hosts.map(({ country }) => country)), zone: call.zone }; // prettier-ignore
}

/** Whose address it is that may be no guardian's: the child's own, an officer's of the cities that decide, a referee's who is no family. */
export async function whoseAddress(
  trx: Trx,
  of: { readonly applicationId: string; readonly participantId: string },
  email: string,
): Promise<'participant' | 'staff' | 'referee' | null> {
  const participant: unknown = await trx('participants')
    .join('accounts', 'accounts.person_id', 'participants.person_id')
    .where({ 'participants.id': of.participantId, 'accounts.email_lower': email })
    .first('participants.id');
  if (participant !== undefined) return 'participant';
  const staff: unknown = await trx('roles')
    .join('accounts', 'accounts.person_id', 'roles.person_id')
    .join('applications', 'applications.id', trx.raw('?', [of.applicationId]))
    .join('calls', 'calls.id', 'applications.call_id')
    .where('accounts.email_lower', email)
    .where('roles.role', 'officer')
    .whereNull('roles.ended_at')
    .where((of) => of.whereRaw('roles.city_id = applications.city_id').orWhereRaw('roles.city_id = calls.lead_city_id'))
    .first('roles.id');
  if (staff !== undefined) return 'staff';
  const referee: unknown = await trx('referees')
    .where({ 'referees.application_id': of.applicationId, 'referees.kind': 'not_related' })
    .whereNot('referees.state', 'cancelled')
    .whereRaw('LOWER(referees.email) = ?', [email])
    .first('referees.id');
  return referee === undefined ? null : 'referee';
}

/** A participant and when they were born. */
export interface ParticipantOf {
  readonly id: string;
  readonly name: string;
  readonly bornOn: string | null;
  /** A member of a group, who answers for themselves. */
  readonly member: boolean;
}

/** The participants of an application, the lead first. */
export async function participantsOf(db: Knex, applicationId: string): Promise<readonly ParticipantOf[]> {
  const rows = (await db('participants')
    .join('persons', 'persons.id', 'participants.person_id')
    .leftJoin('group_members', 'group_members.participant_id', 'participants.id')
    .where('participants.application_id', applicationId)
    .orderBy('participants.position')
    .select({
      id: 'participants.id',
      name: 'persons.name',
      bornOn: 'persons.born_on',
      memberId: 'group_members.id',
    })) as (Omit<ParticipantOf, 'member'> & { memberId: string | null })[];
  return rows.map(({ memberId, ...row }) => ({ ...row, member: memberId !== null }));
}

function guardians(db: Knex): Knex.QueryBuilder {
  const consents = (): Knex.QueryBuilder =>
    db('consents').whereRaw('consents.guardian_id = guardians.id').where('consents.kind', 'guardian').count('*');
  return db('guardians').select({
    id: 'guardians.id',
    applicationId: 'guardians.application_id',
    participantId: 'guardians.participant_id',
    name: 'guardians.name',
    email: 'guardians.email',
    relation: 'guardians.relation',
    locale: 'guardians.locale',
    askedAt: 'guardians.asked_at',
    endedAt: 'guardians.ended_at',
    given: consents(),
    valid: consents().whereNull('consents.withdrawn_at'),
  });
}

const counted = (row: GuardianRow): GuardianRow => ({ ...row, given: Number(row.given), valid: Number(row.valid) });

/** The guardians of an application, those who were replaced among them. */
export async function guardiansOf(db: Knex, applicationId: string): Promise<readonly GuardianRow[]> {
  const rows = (await guardians(db)
    .where('guardians.application_id', applicationId)
    .orderBy('guardians.id')) as GuardianRow[];
  return rows.map(counted);
}

/** The guardian of that id. */
export async function guardianById(db: Knex, id: string): Promise<GuardianRow | null> {
  const row = (await guardians(db).where('guardians.id', id).first()) as GuardianRow | undefined;
  return row ? counted(row) : null;
}

/** Adds a guardian who has not been asked yet. */
export async function insertGuardian(
  trx: Trx,
  guardian: Pick<GuardianRow, 'id' | 'applicationId' | 'participantId' | 'name' | 'email' | 'relation' | 'locale'> & {
    readonly at: Instant;
  },
): Promise<void> {
  const { applicationId: application_id, participantId: participant_id, at: created_at, ...rest } = guardian;
  await trx('guardians').insert({ ...rest, application_id, participant_id, created_at });
}

/**
 * Deletes a guardian who never consented, with what they handed in. The mails to them stay on record as the application's; what has not gone out
 * yet never will.
 */
export async function deleteGuardian(trx: Trx, id: string, applicationId: string): Promise<void> {
  const mails = { subject: 'guardian', subject_id: id };
  await trx('outbox')
    .where({ ...mails, state: 'waiting' })
    .update({ state: 'dropped' });
  await trx('outbox').where(mails).update({ subject: 'application', subject_id: applicationId });
  const files = await trx('guardian_identities').where({ guardian_id: id }).pluck<string[]>('file_id');
  await trx('guardian_identities').where({ guardian_id: id }).del();
  await trx('file_reads').whereIn('file_id', files).del();
  for (const table of ['pdf_pictures', 'pdf_pages']) await trx(table).whereIn('file_id', files).del();
  await trx('files').whereIn('id', files).del(); // the bytes go with the collector
  await trx('guardians').where({ replaced_by: id }).update({ replaced_by: null });
  await trx('guardians').where({ id }).del();
}

/** Ends a guardian in whose place another comes: mails that have not gone out yet never will. */
export async function endGuardian(trx: Trx, id: string, by: string, at: Instant): Promise<void> {
  await trx('outbox').where({ subject: 'guardian', subject_id: id, state: 'waiting' }).update({ state: 'dropped' });
  await trx('guardians').where({ id }).update({ ended_at: at, replaced_by: by });
}

/** Files a guardian's consent. */
export async function insertConsent(
  trx: Trx,
  consent: {
    readonly id: string;
    readonly applicationId: string;
    readonly participantId: string;
    readonly guardianId: string;
    readonly version: string;
    readonly locale: string;
    readonly at: Instant;
  },
): Promise<void> {
  await trx('consents').insert({
    id: consent.id,
    application_id: consent.applicationId,
    participant_id: consent.participantId,
    guardian_id: consent.guardianId,
    kind: 'guardian',
    text_version: consent.version,
    locale: consent.locale,
    given_at: consent.at,
  });
}

/** Ends the consents of a guardian that stand; returns how many there were. */
export async function endConsents(trx: Trx, guardianId: string, at: Instant): Promise<number> {
  return Number(
    await trx('consents')
      .where({ guardian_id: guardianId, kind: 'guardian' })
      .whereNull('withdrawn_at')
      .update({ withdrawn_at: at }),
  );
}

/** When each of these was last reminded, by the clock or by hand. */
export async function lastReminders(db: Knex, ids: readonly string[]): Promise<ReadonlyMap<string, Instant>> {
  const rows = (await db('outbox')
    .where('outbox.template', 'guardian_reminder')
    .whereIn('outbox.subject_id', [...ids])
    .groupBy('outbox.subject_id')
    .select('outbox.subject_id as id')
    .max({ at: 'outbox.created_at' })) as { id: string; at: Instant }[];
  return new Map(rows.map(({ id, at }) => [id, at]));
}
