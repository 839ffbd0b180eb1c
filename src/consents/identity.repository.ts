/** Copies of identity documents that guardians hand in: rows of their own, so that no list of documents ever holds one. */
import type { Knex } from 'knex';
import type { CallSettings } from '../calls/definitions.ts';
import type { Instant } from '../deps.ts';

type Trx = Knex.Transaction;

/** How a copy stands. */
type IdentityState = 'pending' | 'accepted' | 'rejected';

/** The copy that counts of one guardian, with its file. */
export interface Identity {
  readonly id: string;
  readonly applicationId: string;
  readonly reference: string;
  readonly cityId: string;
  readonly leadCityId: string;
  readonly guardianId: string;
  readonly state: IdentityState;
  readonly version: number;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly decidedAt: Instant | null;
  readonly createdAt: Instant;
  readonly fileId: string;
  readonly fileState: 'pending' | 'clean' | 'quarantined';
  readonly storageKey: string;
  readonly originalName: string;
  readonly mediaType: string;
  readonly bytes: number;
}

function identities(db: Knex): Knex.QueryBuilder {
  return db('guardian_identities')
    .join('files', 'files.id', 'guardian_identities.file_id')
    .join('applications', 'applications.id', 'guardian_identities.application_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .where('guardian_identities.current', true)
    .select({
      id: 'guardian_identities.id',
      applicationId: 'applications.id',
      reference: 'applications.reference',
      cityId: 'applications.city_id',
      leadCityId: 'calls.lead_city_id',
      guardianId: 'guardian_identities.guardian_id',
      state: 'guardian_identities.state',
      version: 'guardian_identities.version',
      reasonCode: 'guardian_identities.reason_code',
      reason: 'guardian_identities.reason',
      decidedAt: 'guardian_identities.decided_at',
      createdAt: 'guardian_identities.created_at',
      fileId: 'files.id',
      fileState: 'files.state',
      storageKey: 'files.storage_key',
      originalName: 'files.original_name',
      mediaType: 'files.media_type',
      bytes: 'files.bytes',
    });
}

/** The copy of one guardian that counts; null where there is none. */
export async function identityOf(db: Knex, guardianId: string): Promise<Identity | null> {
  return (
    ((await identities(db).where('guardian_identities.guardian_id', guardianId).first()) as Identity | undefined) ??
    null
  );
}

/** The copies that count on an application, by guardian. */
export async function identitiesOf(db: Knex, applicationId: string): Promise<ReadonlyMap<string, Identity>> {
  const rows = (await identities(db).where('applications.id', applicationId)) as Identity[];
  return new Map(rows.map((row) => [row.guardianId, row]));
}

/** True where the call of this application asks its guardians for a copy. */
export function asksIdentity(settings: string): boolean {
  return (JSON.parse(settings) as CallSettings).guardianIdentity === true;
}

/** Adds a copy that counts; whichever counted before does no more. */
export async function insertIdentity(
  trx: Trx,
  identity: {
    readonly id: string;
    readonly applicationId: string;
    readonly guardianId: string;
    readonly fileId: string;
    readonly unsafe: boolean;
    readonly at: Instant;
  },
): Promise<void> {
  const { id, applicationId, guardianId, fileId, unsafe, at } = identity;
  await trx('guardian_identities').where({ guardian_id: guardianId, current: true }).update({ current: false });
  await trx('guardian_identities').insert({
    ...{ id, application_id: applicationId, guardian_id: guardianId, file_id: fileId, created_at: at },
    state: unsafe ? 'rejected' : 'pending',
    reason_code: unsafe ? 'unsafe' : null,
  });
}

/** Writes an officer's decision at the version that they saw; false where it has moved on. */
export async function decideIdentityAt(
  trx: Trx,
  { id, version }: Pick<Identity, 'id' | 'version'>,
  decision: Pick<Identity, 'state' | 'reasonCode' | 'reason'> & { readonly by: string | null; readonly at: Instant },
): Promise<boolean> {
  const { state, reasonCode: reason_code, reason, by: decided_by, at: decided_at } = decision;
  const moved = await trx('guardian_identities')
    .where({ id, version, current: true })
    .update({ state, reason_code, reason, decided_by, decided_at, version: version + 1 });
  return moved === 1;
}

/** One opening of a guardian's copy, for the guardian to read. */
export interface IdentityRead {
  readonly at: Instant;
  readonly person: string | null;
  readonly cityName: string | null;
}

/** Who opened a guardian's copies, the last first; at most twenty. */
export async function readsOfIdentity(db: Knex, guardianId: string): Promise<readonly IdentityRead[]> {
  return (await db('file_reads')
    .join('guardian_identities', 'guardian_identities.file_id', 'file_reads.file_id')
    .leftJoin('persons', 'persons.id', 'file_reads.person_id')
    .leftJoin('cities', 'cities.id', 'file_reads.city_id')
    .where('guardian_identities.guardian_id', guardianId)
    .orderBy([
      { column: 'file_reads.at', order: 'desc' },
      { column: 'file_reads.id', order: 'desc' },
    ])
    .limit(20)
    .select({ at: 'file_reads.at', person: 'persons.name', cityName: 'cities.name' })) as IdentityRead[];
}
