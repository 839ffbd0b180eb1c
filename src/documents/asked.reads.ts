import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';
import { conditionsIn } from '../workflow/asked.ts';
import type { ChecklistItem } from './documents.reads.ts';

/** A requirement as it is asked: of everybody in a call, or of one application alone. */
export type RequirementRow = Pick<
  ChecklistItem,
  | 'requirementId' | 'key' | 'name' | 'hint' | 'due' | 'condition' | 'conditions' | 'formats' | 'maxFiles'
  | 'restricted' | 'identifying' | 'validMonthsBeyond' | 'requested'
> & { readonly callId: string; readonly applicationId: string | null }; // prettier-ignore

type RawRequirement = Omit<RequirementRow, 'name' | 'hint' | 'formats' | 'conditions' | 'requested'> & {
  name: string;
  hint: string;
  formats: string;
  conditions: string | null;
  requestId: string | null;
  requestedOf: string;
  requestReason: string;
  requestDueOn: string;
  requestAskedAt: Instant;
};

function requirementIn(row: RawRequirement): RequirementRow {
  const { requestId, requestedOf, requestReason, requestDueOn, requestAskedAt, ...rest } = row;
  return {
    ...rest,
    name: JSON.parse(row.name) as Localised,
    hint: JSON.parse(row.hint) as Localised,
    formats: JSON.parse(row.formats) as string[],
    conditions: conditionsIn(row.conditions),
    restricted: Boolean(row.restricted),
    identifying: Boolean(row.identifying),
    requested:
      requestId === null
        ? null
        : {
            id: requestId,
            participantId: requestedOf,
            reason: requestReason,
            dueOn: requestDueOn,
            askedAt: requestAskedAt,
          },
  };
}

/** The calls' requirements, and what was asked of these applications alone and was not taken back. */
export async function requirementRows(
  db: Knex,
  callIds: readonly string[],
  applicationIds: readonly string[],
): Promise<readonly RequirementRow[]> {
  const rows = (await db('requirements')
    .leftJoin('document_requests', 'document_requests.requirement_id', 'requirements.id')
    .whereIn('requirements.call_id', callIds)
    .where((either) =>
      either
        .whereNull('requirements.application_id')
        .orWhere((one) =>
          one.whereIn('requirements.application_id', applicationIds).whereNull('document_requests.withdrawn_at'),
        ),
    )
    .orderBy(['requirements.position', 'requirements.id'])
    .select({
      callId: 'requirements.call_id',
      applicationId: 'requirements.application_id',
      requirementId: 'requirements.id',
      key: 'requirements.key',
      name: 'requirements.name',
      hint: 'requirements.hint',
      due: 'requirements.due',
      condition: 'requirements.condition',
      conditions: 'requirements.conditions',
      formats: 'requirements.formats',
      maxFiles: 'requirements.max_files',
      restricted: 'requirements.restricted',
      identifying: 'requirements.identifying',
      validMonthsBeyond: 'requirements.valid_months_beyond',
      requestId: 'document_requests.id',
      requestedOf: 'document_requests.participant_id',
      requestReason: 'document_requests.reason',
      requestDueOn: 'document_requests.due_on',
      requestAskedAt: 'document_requests.asked_at',
    })) as RawRequirement[];
  return rows.map(requirementIn);
}
