import type { Knex } from 'knex';
import type { Actor } from '../access/actor.ts';
import { visible } from '../access/relations.ts';

/** A school or organisation that endorses for a call. */
export interface Endorser {
  readonly id: string;
  readonly callId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  /** Persons that it may endorse, and those that it has. */
  readonly most: number;
  readonly given: number;
  readonly askedAt: string | null;
  readonly endedAt: string | null;
  readonly version: number;
}

type Row = Readonly<Record<string, unknown>>;

function endorsers(db: Knex): Knex.QueryBuilder {
  return db('endorsers')
    .orderBy(['endorsers.name', 'endorsers.id'])
    .select({
      id: 'endorsers.id', callId: 'endorsers.call_id', name: 'endorsers.name', email: 'endorsers.email', locale: 'endorsers.locale',
      most: 'endorsers.most', askedAt: 'endorsers.asked_at', endedAt: 'endorsers.ended_at', version: 'endorsers.version',
      given: db('endorsements').whereRaw('endorsements.endorser_id = endorsers.id').whereNull('endorsements.withdrawn_at').count('endorsements.id'),
    });
} // prettier-ignore

const endorserOf = (row: Row): Endorser => ({ ...(row as unknown as Endorser), most: Number(row['most']), given: Number(row['given']) }); // prettier-ignore

/** Who endorses for a call, by name; those who no longer do among them. */
export async function endorsersOf(db: Knex, callId: string): Promise<readonly Endorser[]> {
  return ((await endorsers(db).where('endorsers.call_id', callId)) as readonly Row[]).map(endorserOf);
}

/** One endorser; null where there is none. */
export async function endorserById(db: Knex, id: string): Promise<Endorser | null> {
  const row = (await endorsers(db).where('endorsers.id', id).first()) as Row | undefined;
  return row ? endorserOf(row) : null;
}

/** A person whom an endorser stands for. */
export interface Endorsement {
  readonly id: string;
  readonly endorserId: string;
  readonly name: string;
  readonly email: string;
  readonly endorsedAt: string;
  readonly withdrawnAt: string | null;
  /** They have begun to apply with it: this application. */
  readonly applicationId: string | null;
}

/** Everybody who was endorsed for a call, or by one endorser, the earliest first. */
export async function endorsementsOf(
  db: Knex,
  of: { readonly callId: string } | { readonly endorserId: string },
): Promise<readonly Endorsement[]> {
  const query = db('endorsements').orderBy(['endorsements.endorsed_at', 'endorsements.id']);
  if ('callId' in of) void query.where('endorsements.call_id', of.callId);
  else void query.where('endorsements.endorser_id', of.endorserId);
  return (await query.select({
    id: 'endorsements.id', endorserId: 'endorsements.endorser_id', name: 'endorsements.name', email: 'endorsements.email',
    endorsedAt: 'endorsements.endorsed_at', withdrawnAt: 'endorsements.withdrawn_at', applicationId: 'endorsements.application_id',
  })) as Endorsement[]; // prettier-ignore
}

/** True where somebody stands for the account in the call, and no live application has used it up. */
export async function isEndorsed(db: Knex, callId: string, accountId: string): Promise<boolean> {
  const row: unknown = await db('endorsements')
    .join('accounts', 'accounts.email_lower', 'endorsements.email_lower')
    .where({ 'endorsements.call_id': callId, 'accounts.id': accountId })
    .whereNull('endorsements.withdrawn_at')
    .whereRaw(
      'NOT EXISTS (SELECT 1 FROM applications WHERE applications.id = endorsements.application_id AND applications.live = true)',
    ) // prettier-ignore
    .first('endorsements.id');
  return row !== undefined;
}

/** A code with which one named applicant may still send after the closing. */
export interface LateCode {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly code: string;
  readonly reason: string;
  readonly untilAt: string;
  readonly issuedAt: string;
  readonly issuedBy: string | null;
  readonly usedAt: string | null;
  readonly revokedAt: string | null;
  readonly applicationId: string | null;
  readonly reference: string | null;
}

/** The late codes of a call, the newest first. */
export async function lateCodesOf(db: Knex, callId: string): Promise<readonly LateCode[]> {
  return (await db('late_codes')
    .leftJoin('persons', 'persons.id', 'late_codes.issued_by')
    .leftJoin('applications', 'applications.id', 'late_codes.application_id')
    .where('late_codes.call_id', callId)
    .orderBy('late_codes.id', 'desc')
    .select({
      id: 'late_codes.id', name: 'late_codes.name', email: 'late_codes.email', code: 'late_codes.code', reason: 'late_codes.reason',
      untilAt: 'late_codes.until_at', issuedAt: 'late_codes.issued_at', issuedBy: 'persons.name', usedAt: 'late_codes.used_at',
      revokedAt: 'late_codes.revoked_at', applicationId: 'late_codes.application_id', reference: 'applications.reference',
    })) as LateCode[];
} // prettier-ignore

/** Until when a late code lets an account into a call; null where none does. */
export async function lateUntil(db: Knex, callId: string, accountId: string, at: string): Promise<string | null> {
  const row = (await db('late_codes')
    .join('accounts', 'accounts.email_lower', 'late_codes.email_lower')
    .where({ 'late_codes.call_id': callId, 'accounts.id': accountId })
    .whereNull('late_codes.used_at')
    .whereNull('late_codes.revoked_at')
    .where('late_codes.until_at', '>', at)
    .first('late_codes.until_at as until')) as { until: string } | undefined;
  return row?.until ?? null;
}

/** Of these applications those that the actor may see: a case that somebody is recused from is in no list of theirs. */
export async function visibleAmong(
  db: Knex,
  actor: Actor,
  ids: readonly (string | null)[],
): Promise<ReadonlySet<string>> {
  const known = ids.filter((id) => id !== null);
  if (known.length === 0) return new Set();
  const query = db('applications').join('calls', 'calls.id', 'applications.call_id').whereIn('applications.id', known);
  return new Set(await visible(query, 'application', actor, 'applications:list').pluck<string[]>('applications.id'));
}
