import type { Knex } from 'knex';
import { asksIdentity, identityOf, readsOfIdentity, type Identity, type IdentityRead } from './identity.repository.ts';

export { identitiesOf, identityOf, type Identity } from './identity.repository.ts';

/** What a guardian sees of the copy that they hand in. */
export interface OwnIdentity {
  readonly current: Identity | null;
  readonly reads: readonly IdentityRead[];
}

/** A guardian's own copy; null where the call asks for none. Three queries. */
export async function ownIdentity(db: Knex, guardianId: string): Promise<OwnIdentity | null> {
  const row = (await db('guardians')
    .join('applications', 'applications.id', 'guardians.application_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .where('guardians.id', guardianId)
    .first({ settings: 'calls.settings' })) as { settings: string } | undefined;
  if (!row || !asksIdentity(row.settings)) return null;
  const [current, reads] = await Promise.all([identityOf(db, guardianId), readsOfIdentity(db, guardianId)]);
  return { current, reads };
}
