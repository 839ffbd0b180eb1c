import { comingAt } from '../access/actor.ts';
import { heldColumns, recusedColumn, rowsOf } from '../access/relations.ts';
import { statesWith, type State } from '../workflow/states.ts';
import type { PlacementCase } from '../workflow/case.ts';
import { BASE_COLUMNS, baseOf } from './application-case.ts';
import { grouped, loadParts, marks, type Loading, type Parts, type Raw } from './case-parts.ts';
import { startOfDay } from './days.ts';

const quoted = (states: readonly string[]): string => states.map((state) => `'${state}'`).join(', ');
const LIVE = quoted(statesWith('placement', 'live'));
const COUNTED = quoted([...new Set([...statesWith('placement', 'shared'), ...statesWith('placement', 'seated')])]);

/** Agreements between the two cities that cover the placement's dates and track. */
const AGREED = `
  agreements.state = 'in_force' AND agreements.starts_on <= placements.starts_on AND agreements.ends_on >= placements.ends_on
  AND agreements.tracks LIKE '%"' || calls.track || '"%'
  AND ((agreements.city_a_id = applications.city_id AND agreements.city_b_id = places.city_id)
    OR (agreements.city_b_id = applications.city_id AND agreements.city_a_id = places.city_id))`;

const COLUMNS = `
  placements.id, placements.state, placements.version, placements.due_at, placements.state_since, placements.event_count,
  placements.event_head, placements.text_key, placements.place_id, placements.seats, placements.starts_on,
  placements.ends_on, placements.answer_by, placements.offer_delivered_at, placements.last_reminder_at,
  placements.expired_at, placements.revived, placements.departed_on, placements.report_at, placements.evaluation_at,
  applications.state AS application_state, applications.version AS application_version,
  places.city_id AS host_city, places.capacity - places.taken AS seats_free, host.zone AS host_zone,
  host.country AS host_country,
  (SELECT COUNT(*) FROM ranked_places WHERE ranked_places.application_id = applications.id
     AND ranked_places.place_id = placements.place_id) AS ranked,
  (SELECT COUNT(*) FROM agreements WHERE ${AGREED}) AS agreements,
  (SELECT COALESCE(SUM(CASE WHEN agreements.city_a_id = applications.city_id THEN agreements.yearly_a_to_b
     ELSE agreements.yearly_b_to_a END), 0) FROM agreements WHERE ${AGREED}) AS yearly,
  (SELECT COALESCE(SUM(counted.seats), 0) FROM placements AS counted
     JOIN places AS there ON there.id = counted.place_id JOIN applications AS theirs ON theirs.id = counted.application_id
     WHERE theirs.city_id = applications.city_id AND there.city_id = places.city_id AND counted.id <> placements.id
     AND counted.state IN (${COUNTED}) AND SUBSTR(counted.starts_on, 1, 4) = SUBSTR(placements.starts_on, 1, 4)) AS numbers_used,
  (SELECT COALESCE(SUM(balance_entries.people), 0) FROM balance_entries WHERE balance_entries.kind = 'arrival'
     AND balance_entries.from_city_id = applications.city_id AND balance_entries.to_city_id = places.city_id) AS people_sent,
  (SELECT COALESCE(SUM(balance_entries.people), 0) FROM balance_entries WHERE balance_entries.kind = 'arrival'
     AND balance_entries.to_city_id = applications.city_id AND balance_entries.from_city_id = places.city_id) AS people_received,
  (SELECT COUNT(*) FROM participants WHERE participants.application_id = applications.id AND NOT EXISTS
     (SELECT 1 FROM consents WHERE consents.participant_id = participants.id AND consents.kind = 'share'
       AND consents.city_id = places.city_id AND consents.withdrawn_at IS NULL)) AS without_share_consent,
  (SELECT COUNT(*) FROM placement_questions WHERE placement_questions.placement_id = placements.id
     AND placement_questions.answered_at IS NULL) AS questions_open,
  (SELECT COUNT(*) FROM conditions WHERE conditions.placement_id = placements.id
     AND conditions.state NOT IN ('met', 'waived')) AS conditions_open`;

const FROM = `
  FROM placements
  JOIN places ON places.id = placements.place_id
  JOIN cities AS host ON host.id = places.city_id
  JOIN applications ON applications.id = placements.application_id
  JOIN calls ON calls.id = applications.call_id
  JOIN persons ON persons.id = applications.person_id
  JOIN cities AS home ON home.id = applications.city_id`;

/** Other live placements of the same participants whose half-open dates overlap. */
const OVERLAPPING = `
  SELECT placements.id AS of_id, others.id, others.state FROM placements
  JOIN participants AS mine ON mine.application_id = placements.application_id
  JOIN participants AS theirs ON theirs.person_id = mine.person_id
  JOIN placements AS others ON others.application_id = theirs.application_id AND others.id <> placements.id
  WHERE others.state IN (${LIVE}) AND others.starts_on < placements.ends_on AND others.ends_on > placements.starts_on`;

function caseOf(row: Raw, loading: Loading, parts: Parts, overlapping: readonly Raw[]): PlacementCase {
  return {
    ...baseOf(row, loading, parts, 'placement'),
    subject: 'placement',
    state: row['state'] as State<'placement'>,
    placeId: String(row['place_id']),
    hostCity: String(row['host_city']),
    hostZone: String(row['host_zone']),
    seats: Number(row['seats']),
    freeSeats: Number(row['seats_free']),
    startsOn: String(row['starts_on']),
    endsOn: String(row['ends_on']),
    startsAt: startOfDay(String(row['starts_on']), String(row['host_zone'])),
    applicationState: row['application_state'] as State<'application'>,
    applicationVersion: Number(row['application_version']),
    ranked: Number(row['ranked']) > 0,
    agreementInForce: Number(row['agreements']) > 0,
    shareConsent: Number(row['without_share_consent']) === 0,
    numbers: { used: Number(row['numbers_used']), yearly: Number(row['yearly']) },
    balance: { sent: Number(row['people_sent']), received: Number(row['people_received']) },
    openQuestions: Number(row['questions_open']),
    replyDays: (JSON.parse(String(row['settings'])) as { replyDays: number }).replyDays,
    answerBy: row['answer_by'] as string | null,
    offerDelivered: row['offer_delivered_at'] !== null,
    lastReminderAt: row['last_reminder_at'] as string | null,
    expiredAt: row['expired_at'] as string | null,
    revived: Boolean(row['revived']),
    overlapping: overlapping.map((other) => ({ id: String(other['id']), state: other['state'] as State<'placement'> })),
    openConditions: Number(row['conditions_open']),
    departedOn: row['departed_on'] as string | null,
    reportGiven: row['report_at'] !== null,
    evaluationGiven: row['evaluation_at'] !== null,
  };
}

/** The cases of many placements in ten queries; an id without a row is left out. */
export async function loadPlacementCases(
  loading: Loading,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlacementCase>> {
  if (ids.length === 0) return new Map();
  const held = heldColumns('placement', comingAt(loading.actor, loading.at));
  const recused = recusedColumn(loading.actor);
  const rows = rowsOf(
    await loading.db.raw(
      `SELECT ${COLUMNS}, ${BASE_COLUMNS}, ${held.sql}, ${recused.sql} ${FROM} WHERE placements.id IN (${marks(ids)})`,
      [...held.args, ...recused.args, ...ids],
    ),
  );
  const distinct = (column: string): string[] => [...new Set(rows.map((row) => String(row[column])))];
  const parts = await loadParts(loading.db, ids, distinct('application_id'), distinct('call_id'));
  const overlapping = grouped(
    rowsOf(await loading.db.raw(`${OVERLAPPING} AND placements.id IN (${marks(ids)}) ORDER BY others.id`, [...ids])),
    'of_id',
  );
  return new Map(
    rows.map((row) => [String(row['id']), caseOf(row, loading, parts, overlapping.get(String(row['id'])) ?? [])]),
  );
}
