import type { Knex } from 'knex';
import type { Agreement } from './agreements.reads.ts';

/** What can be changed of an agreement. */
export type AgreementFields = Omit<Agreement, 'id' | 'cityA' | 'cityB' | 'nameA' | 'nameB' | 'version'>;

/** An agreement that is new. */
export interface NewAgreement extends AgreementFields {
  readonly cityA: string;
  readonly cityB: string;
}

function columnsOf(fields: AgreementFields): Record<string, string | number | boolean> {
  return {
    basis: fields.basis,
    state: fields.state,
    starts_on: fields.startsOn,
    ends_on: fields.endsOn,
    tracks: JSON.stringify(fields.tracks),
    yearly_a_to_b: fields.aToB,
    yearly_b_to_a: fields.bToA,
    honours_running: fields.honoursRunning,
  };
}

/** Adds an agreement. */
export async function insertAgreement(
  trx: Knex.Transaction,
  id: string,
  agreement: NewAgreement,
  at: string,
): Promise<void> {
  const { cityA, cityB } = agreement;
  await trx('agreements').insert({ id, city_a_id: cityA, city_b_id: cityB, created_at: at, ...columnsOf(agreement) });
}

/** Changes an agreement at a version; false where somebody was quicker. */
export async function updateAgreement(
  trx: Knex.Transaction,
  id: string,
  version: number,
  fields: AgreementFields,
): Promise<boolean> {
  const changed = await trx('agreements')
    .where({ id, version })
    .update({ ...columnsOf(fields), version: version + 1 });
  return changed === 1;
}
