import type { Knex } from 'knex';
import { rowsOf } from '../access/relations.ts';
import type { RuleRecord } from '../workflow/eligibility.ts';
import { grouped, marks, type Raw } from './case-parts.ts';

// A stay is one that began and that somebody came to.
const RECORDS = (some: string): string => `
  SELECT 'stays' AS kind, applications.id AS application_id, places.city_id FROM applications
    JOIN participants ON participants.person_id = applications.person_id AND participants.application_id <> applications.id
    JOIN placements ON placements.application_id = participants.application_id AND placements.state IN ('active', 'completed', 'ended_early')
    JOIN places ON places.id = placements.place_id WHERE applications.id IN (${some})
  UNION ALL SELECT 'hosts', applications.id, places.city_id FROM applications
    JOIN places ON places.call_id = applications.call_id WHERE applications.id IN (${some})
  UNION ALL SELECT 'ranked', ranked_places.application_id, places.city_id FROM ranked_places
    JOIN places ON places.id = ranked_places.place_id WHERE ranked_places.application_id IN (${some})`;

/** What rules read of the record, by application: one query, and none where no rule asks. */
export async function ruleRecords(
  db: Knex,
  rows: readonly Raw[],
): Promise<(applicationId: string, city: string) => RuleRecord> {
  const ids = rows.filter((row) => String(row['rules']).includes('"kind":"stays"')).map((row) => String(row['id']));
  const found = ids.length === 0 ? [] : rowsOf(await db.raw(RECORDS(marks(ids)), [...ids, ...ids, ...ids]));
  const records = grouped(found, 'application_id');
  return (id, city) => {
    const of = (kind: string): string[] =>
      (records.get(id) ?? []).filter((row) => row['kind'] === kind).map((row) => String(row['city_id']));
    return { city, hosts: of('hosts'), ranked: of('ranked'), stays: of('stays') };
  };
}
