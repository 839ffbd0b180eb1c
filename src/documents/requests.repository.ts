import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';

type Trx = Knex.Transaction;

/** Behind every requirement of the call. */
const POSITION = 1_000;

/** A request with the requirement that stands for it: of this application alone. */
export async function insertRequest(
  trx: Trx,
  row: {
    readonly id: string;
    readonly requirementId: string;
    readonly applicationId: string;
    readonly participantId: string;
    readonly callId: string;
    readonly key: string;
    readonly name: Localised;
    readonly reason: string;
    readonly dueOn: string;
    readonly beforeNomination: boolean;
    readonly restricted: boolean;
    readonly formats: readonly string[];
    readonly maxFiles: number;
    readonly askedBy: string;
    readonly at: Instant;
  },
): Promise<void> {
  await trx('requirements').insert({
    id: row.requirementId,
    call_id: row.callId,
    application_id: row.applicationId,
    key: row.key,
    position: POSITION,
    name: JSON.stringify(row.name),
    hint: JSON.stringify({}),
    condition: 'always',
    due: row.beforeNomination ? 'nomination' : 'travel',
    formats: JSON.stringify(row.formats),
    max_files: row.maxFiles,
    restricted: row.restricted,
    identifying: true,
  });
  await trx('document_requests').insert({
    id: row.id,
    application_id: row.applicationId,
    participant_id: row.participantId,
    requirement_id: row.requirementId,
    reason: row.reason,
    due_on: row.dueOn,
    asked_by: row.askedBy,
    asked_at: row.at,
  });
}

/** A request that was not taken back, or null. */
export async function openRequest(trx: Trx, applicationId: string, id: string): Promise<{ readonly id: string } | null> {
  const row = (await trx('document_requests')
    .where({ 'document_requests.id': id, 'document_requests.application_id': applicationId })
    .whereNull('document_requests.withdrawn_at')
    .first('document_requests.id')) as { id: string } | undefined;
  return row ?? null;
} // prettier-ignore

/** Notes when a request was taken back. */
export async function endRequest(trx: Trx, id: string, at: Instant): Promise<void> {
  await trx('document_requests').where({ id }).update({ withdrawn_at: at });
}

/** The sending city's zone: the days that an office names are its days. */
export async function zoneOfOffice(trx: Trx, applicationId: string): Promise<string> {
  const row = (await trx('applications')
    .join('cities', 'cities.id', 'applications.city_id')
    .where('applications.id', applicationId)
    .first('cities.zone')) as { zone: string };
  return row.zone;
}
