import type { Knex } from 'knex';
import { rowsOf } from '../access/relations.ts';
import type { Dialect } from '../db/database.ts';

/** What starting an application needs to know of its call. */
export interface StartedCall {
  readonly formId: string;
  readonly sendingCities: readonly string[];
}

/** The call's form and sending cities; null where there is no such call. Its form stays while the transaction runs. */
export async function callToStart(trx: Knex.Transaction, callId: string): Promise<StartedCall | null> {
  const call = (await trx('calls').where({ id: callId }).whereNotNull('published_at').forShare().first('form_id')) as { form_id: string } | undefined; // prettier-ignore
  if (!call) return null;
  return {
    formId: call.form_id,
    sendingCities: await trx('call_cities').where({ call_id: callId }).orderBy('call_cities.city_id').pluck<string[]>('call_cities.city_id'), // prettier-ignore
  };
}

/** The register code of the sending city. */
export async function registerCode(trx: Knex.Transaction, cityId: string): Promise<string> {
  const row = (await trx('cities').where({ id: cityId }).first('register_code')) as { register_code: string };
  return row.register_code;
}

/** Locks the person first: one start after the other (SQLite has one writer anyway). */
export async function lockPerson(trx: Knex.Transaction, dialect: Dialect, personId: string): Promise<boolean> {
  const end = dialect === 'postgres' ? ' FOR UPDATE' : '';
  return rowsOf(await trx.raw(`SELECT persons.id FROM persons WHERE persons.id = ?${end}`, [personId])).length === 1;
}

/** Adds a participant to an application. */
export async function addParticipant(
  trx: Knex.Transaction,
  participant: { id: string; application_id: string; person_id: string; position: number },
): Promise<void> {
  await trx('participants').insert(participant);
}
