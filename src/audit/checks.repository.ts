import type { Knex } from 'knex';
import { rowsOf } from '../access/relations.ts';
import { statesWith } from '../workflow/states.ts';
import { actionsOf, rowOf } from '../workflow/table.ts';
import type { Subject } from '../workflow/states.ts';
import { ERASED, TALK } from './talk-checks.repository.ts';

/** Something that must always be true, as a query for the rows of which it is not: each has one column, `id`. */
export interface Check {
  readonly key: string;
  /** Its number in docs/invariants: "What must always be true"; 0 for what the house itself stands on. */
  readonly number: number;
  readonly sentence: string;
  readonly sql: string;
}

const list = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');
const LIVE = list(statesWith('placement', 'live'));
const SEATED = list(statesWith('placement', 'seated'));
const SHARED = list(statesWith('placement', 'shared'));
const DATED = list(statesWith('placement', 'dated'));
const STAFF = list(['officer', 'lead', 'coordinator', 'reviewer', 'auditor', 'admin']);
const SETTLED = list(['confirmed', 'active']); // no live placement beside these may overlap

/** Actions of the tables that the product's own hands may take, and those that need two people whoever they are. */
const withHand = (subject: Subject, hand: 'clock' | 'cascade'): readonly string[] =>
  actionsOf(subject).filter((action) => rowOf(subject, action)?.by.includes(hand));
const actions = (['application', 'placement'] as const).flatMap((subject) => actionsOf(subject));
const byClock = (['application', 'placement'] as const).flatMap((subject) => withHand(subject, 'clock'));
const byCascade = (['application', 'placement'] as const).flatMap((subject) => withHand(subject, 'cascade'));
const twoPeople = (['application', 'placement'] as const).flatMap((subject) =>
  actionsOf(subject).filter((action) => {
    const signed = rowOf(subject, action)?.signed ?? [];
    return signed.filter((hand) => typeof hand === 'string').length >= 2;
  }),
);

/** True where `person` is a participant of `application`, or acted for one at `at`. */
const party = (person: string, application: string, at: string): string => `EXISTS (SELECT 1 FROM participants
  WHERE participants.application_id = ${application} AND (participants.person_id = ${person} OR participants.person_id IN
    (SELECT account_persons.person_id FROM account_persons JOIN accounts ON accounts.id = account_persons.account_id
     WHERE accounts.person_id = ${person} AND account_persons.since <= ${at} AND account_persons.ended_at IS NULL)))`;
const recused = (person: string, application: string, when = ''): string => `EXISTS (SELECT 1 FROM recusals
  WHERE recusals.application_id = ${application} AND recusals.person_id = ${person} ${when})`;

/** The application of a row that names its subject. */
const applicationOf = (table: string): string => `CASE WHEN ${table}.subject = 'application' THEN ${table}.subject_id
  ELSE (SELECT placements.application_id FROM placements WHERE placements.id = ${table}.subject_id) END`;

const SEATS: readonly Check[] = [
  {
    key: 'seats_taken', number: 1, sentence: 'Seats taken equal the participants of seated placements and never exceed capacity',
    sql: `SELECT places.id FROM places WHERE places.taken < 0 OR places.taken > places.capacity OR places.taken <>
      (SELECT COALESCE(SUM(placements.seats), 0) FROM placements WHERE placements.place_id = places.id AND placements.state IN (${SEATED}))`,
  },
  {
    key: 'seat_each', number: 1, sentence: 'A live placement has a seat for each participant',
    sql: `SELECT placements.id FROM placements WHERE placements.state IN (${LIVE}) AND placements.seats <>
      (SELECT COUNT(*) FROM participants WHERE participants.application_id = placements.application_id)`,
  },
  {
    key: 'no_overlap', number: 2, sentence: 'A person has at most one confirmed placement for overlapping dates',
    sql: `SELECT DISTINCT placements.id FROM placements
      JOIN participants AS mine ON mine.application_id = placements.application_id
      JOIN participants AS theirs ON theirs.person_id = mine.person_id
      JOIN placements AS others ON others.application_id = theirs.application_id AND others.id > placements.id
      WHERE placements.state IN (${SETTLED}) AND others.state IN (${SETTLED})
        AND others.starts_on < placements.ends_on AND others.ends_on > placements.starts_on`,
  },
  {
    key: 'one_live', number: 2, sentence: 'A person has one live application in a call',
    sql: `SELECT MIN(applications.id) AS id FROM applications JOIN participants ON participants.application_id = applications.id
      WHERE applications.live = true GROUP BY participants.person_id, applications.call_id HAVING COUNT(DISTINCT applications.id) > 1`,
  },
  {
    key: 'members', number: 1, sentence: 'A member of a group is a participant of its application until they say no, and nothing is sent without their word',
    sql: `SELECT group_members.id FROM group_members JOIN applications ON applications.id = group_members.application_id
      LEFT JOIN participants ON participants.id = group_members.participant_id
      WHERE (group_members.state = 'declined' AND group_members.participant_id IS NOT NULL)
        OR (group_members.state <> 'declined' AND (participants.id IS NULL OR participants.application_id <> group_members.application_id))
        OR (group_members.state = 'asked' AND applications.state NOT IN ('draft', 'withdrawn', 'lapsed'))
        OR (group_members.state = 'confirmed' AND NOT EXISTS (SELECT 1 FROM consents WHERE consents.participant_id = participants.id
          AND consents.guardian_id IS NULL AND consents.kind = 'processing' AND consents.withdrawn_at IS NULL))`,
  },
  {
    key: 'guardians_ended', number: 6, sentence: 'A guardian who was replaced consents to nothing any more, and no link of theirs opens',
    sql: `SELECT guardians.id FROM guardians WHERE guardians.ended_at IS NOT NULL AND (
        EXISTS (SELECT 1 FROM consents WHERE consents.guardian_id = guardians.id AND consents.withdrawn_at IS NULL)
        OR EXISTS (SELECT 1 FROM links WHERE links.purpose = 'guardian' AND links.subject_id = guardians.id
          AND links.revoked_at IS NULL AND links.ends_at > guardians.ended_at))`,
  },
  {
    key: 'identities_checked', number: 10, sentence: 'An identity document of a guardian is accepted by a person who could look at it',
    sql: `SELECT guardian_identities.id FROM guardian_identities JOIN files ON files.id = guardian_identities.file_id
      WHERE guardian_identities.state = 'accepted' AND (guardian_identities.decided_by IS NULL OR files.state <> 'clean')`,
  },
]; // prettier-ignore

const RECUSED: readonly Check[] = [
  {
    key: 'recused_assignment', number: 3, sentence: 'Nobody is assigned to a case they are recused from or a party to',
    sql: `SELECT assignments.id FROM assignments WHERE assignments.ended_at IS NULL AND
      (${recused('assignments.person_id', 'assignments.application_id')} OR ${party('assignments.person_id', 'assignments.application_id', 'assignments.assigned_at')})`,
  },
  {
    key: 'recused_review', number: 3, sentence: 'No review of a recused person counts, and none is by a party',
    sql: `SELECT reviews.id FROM reviews WHERE ${party('reviews.person_id', 'reviews.application_id', 'reviews.saved_at')}
      OR ${recused('reviews.person_id', 'reviews.application_id', 'AND recusals.recorded_at < reviews.saved_at')}
      OR (reviews.sent_at IS NOT NULL AND reviews.voided_at IS NULL AND ${recused('reviews.person_id', 'reviews.application_id')})`,
  },
  {
    key: 'recused_signature', number: 3, sentence: 'Nobody signs on a case after being recused from it',
    sql: `SELECT signatures.id FROM signatures WHERE EXISTS (SELECT 1 FROM recusals WHERE signatures.signer = 'person:' || recusals.person_id
      AND recusals.application_id = ${applicationOf('signatures')} AND recusals.recorded_at < signatures.signed_at)`,
  },
  {
    key: 'recused_event', number: 3, sentence: 'Nobody acts as staff on a case they are recused from or a party to',
    sql: `SELECT events.id FROM events WHERE events.subject IN ('application', 'placement') AND events.relation IN (${STAFF})
      AND events.person_id IS NOT NULL AND (${recused('events.person_id', `(${applicationOf('events')})`, 'AND recusals.recorded_at < events.at')}
        OR ${party('events.person_id', `(${applicationOf('events')})`, 'events.at')})`,
  },
  {
    key: 'blind_reviewer', number: 3, sentence: 'No officer of the cities concerned reviews a blind call',
    sql: `SELECT assignments.id FROM assignments JOIN applications ON applications.id = assignments.application_id
      JOIN calls ON calls.id = applications.call_id JOIN roles ON roles.person_id = assignments.person_id AND roles.role = 'officer'
      AND roles.city_id IN (applications.city_id, calls.lead_city_id) AND roles.granted_at <= assignments.assigned_at
      AND (roles.ended_at IS NULL OR roles.ended_at > assignments.assigned_at)
      WHERE assignments.ended_at IS NULL AND calls.settings LIKE '%"blind":true%'`,
  },
  {
    key: 'review_counters', number: 3, sentence: 'Reviews in and their sum are those of the reviews that count',
    sql: `SELECT applications.id FROM applications WHERE applications.review_count <> (SELECT COUNT(*) FROM reviews
        WHERE reviews.application_id = applications.id AND reviews.sent_at IS NOT NULL AND reviews.voided_at IS NULL)
      OR applications.review_sum <> (SELECT COALESCE(SUM(reviews.total), 0) FROM reviews
        WHERE reviews.application_id = applications.id AND reviews.sent_at IS NOT NULL AND reviews.voided_at IS NULL)`,
  },
]; // prettier-ignore

// The file was shared at the time when the last change before the reading had led to a shared state.
const FILES: readonly Check[] = [
  {
    key: 'host_reads', number: 5, sentence: 'A coordinator reads a file only in a shared state of a placement in their city',
    sql: `SELECT file_reads.id FROM file_reads WHERE file_reads.relation = 'coordinator' AND NOT EXISTS (SELECT 1 FROM documents
      JOIN placements ON placements.application_id = documents.application_id JOIN places ON places.id = placements.place_id
      JOIN roles ON roles.person_id = file_reads.person_id AND roles.role = 'coordinator' AND roles.city_id = places.city_id
      JOIN events ON events.subject = 'placement' AND events.subject_id = placements.id
      WHERE documents.file_id = file_reads.file_id AND events.to_state IN (${SHARED}) AND events.at <= file_reads.at
        AND (events.to_state NOT IN (${DATED}) OR placements.retained_until > SUBSTR(file_reads.at, 1, 10))
        AND NOT EXISTS (SELECT 1 FROM events AS later WHERE later.subject = 'placement' AND later.subject_id = placements.id
          AND later.number > events.number AND later.at < file_reads.at AND later.to_state NOT IN (${SHARED})))`,
  },
  {
    key: 'clean_files', number: 4, sentence: 'Only files found clean are opened or accepted',
    sql: `SELECT files.id FROM files WHERE files.state <> 'clean' AND (EXISTS (SELECT 1 FROM file_reads WHERE file_reads.file_id = files.id)
      OR EXISTS (SELECT 1 FROM documents WHERE documents.file_id = files.id AND documents.state = 'accepted'))`,
  },
  {
    key: 'documents', number: 0, sentence: 'A document belongs to a participant and a call of its application, and a decided one says by whom',
    sql: `SELECT documents.id FROM documents JOIN participants ON participants.id = documents.participant_id
      JOIN applications ON applications.id = documents.application_id JOIN requirements ON requirements.id = documents.requirement_id
      WHERE participants.application_id <> documents.application_id OR requirements.call_id <> applications.call_id
        OR (documents.state IN ('accepted', 'rejected') AND COALESCE(documents.reason_code, '') <> 'unsafe'
          AND (documents.decided_by IS NULL OR documents.decided_at IS NULL))`, // a file with a virus is rejected by nobody
  },
]; // prettier-ignore

const RECORD: readonly Check[] = [
  {
    key: 'orphan_events', number: 6, sentence: 'Every line of the record belongs to something that is there',
    sql: `SELECT events.id FROM events WHERE (events.subject = 'application' AND NOT EXISTS (SELECT 1 FROM applications WHERE applications.id = events.subject_id))
      OR (events.subject = 'placement' AND NOT EXISTS (SELECT 1 FROM placements WHERE placements.id = events.subject_id))`,
  },
  {
    key: 'heads', number: 6, sentence: 'The record of calls, cities, people and mails ends with the line that its head names',
    sql: `SELECT event_heads.subject || ' ' || event_heads.subject_id AS id FROM event_heads WHERE NOT EXISTS (SELECT 1 FROM events
        WHERE events.subject = event_heads.subject AND events.subject_id = event_heads.subject_id
          AND events.number = event_heads.count AND events.mac = event_heads.mac)
      UNION SELECT events.subject || ' ' || events.subject_id AS id FROM events WHERE events.subject NOT IN ('application', 'placement')
        AND NOT EXISTS (SELECT 1 FROM event_heads WHERE event_heads.subject = events.subject
          AND event_heads.subject_id = events.subject_id AND event_heads.count >= events.number)`,
  },
  {
    key: 'live_flag', number: 6, sentence: 'Whether an application is live follows from its state',
    sql: `SELECT applications.id FROM applications JOIN application_states ON application_states.state = applications.state
      WHERE applications.live <> application_states.live`,
  },
  {
    key: 'state_columns', number: 6, sentence: 'What comes with a state of a placement is there',
    sql: `SELECT placements.id FROM placements WHERE (placements.state = 'offered' AND (placements.answer_by IS NULL OR placements.due_at IS NULL))
      OR (placements.state = 'expired' AND placements.expired_at IS NULL)
      OR (placements.state = 'completed' AND (placements.certificate_number IS NULL OR placements.retained_until IS NULL))
      OR (placements.state IN ('active', 'completed', 'ended_early') AND placements.arrived_on IS NULL)`,
  },
  {
    key: 'receipts', number: 7, sentence: 'What was sent is kept: a snapshot for each sending, and the receipt of the newest',
    sql: `SELECT applications.id FROM applications WHERE (applications.snapshot_number = 0 AND applications.state NOT IN ('draft', 'withdrawn', 'lapsed'))
      OR applications.snapshot_number <> (SELECT COUNT(*) FROM snapshots WHERE snapshots.application_id = applications.id)
      OR applications.snapshot_number <> (SELECT COUNT(*) FROM events WHERE events.subject = 'application' AND events.subject_id = applications.id
        AND events.action IN ('submit', 'resubmit'))
      OR (applications.snapshot_number > 0 AND NOT EXISTS (SELECT 1 FROM snapshots WHERE snapshots.application_id = applications.id
        AND snapshots.number = applications.snapshot_number AND snapshots.hash = applications.receipt_hash))`,
  },
  {
    key: 'two_people', number: 9, sentence: 'A two-person act has two people, at one version',
    sql: `SELECT events.id FROM events WHERE events.subject IN ('application', 'placement') AND events.action IN (${list(twoPeople)})
      AND events.data LIKE '%"moved":true%' AND events.overrode NOT LIKE '%seven_days_alone%'
      AND (SELECT COUNT(DISTINCT COALESCE(signers.person_id, signers.link_id)) FROM events AS signers WHERE signers.subject = events.subject
        AND signers.subject_id = events.subject_id AND signers.action = events.action AND (signers.id = events.id
          OR (signers.subject_version = events.subject_version - 1 AND signers.data LIKE '%"moved":false%'))) < 2`,
  },
  {
    key: 'by_a_person', number: 10, sentence: 'What the product does by itself is only what its tables allow: people select, nominate and accept',
    sql: `SELECT events.id FROM events WHERE events.subject IN ('application', 'placement') AND events.action IN (${list(actions)})
      AND ((events.relation = 'clock' AND events.action NOT IN (${list(byClock)}))
        OR (events.relation = 'cascade' AND events.action NOT IN (${list(byCascade)}))
        OR (events.relation NOT IN ('clock', 'cascade') AND events.person_id IS NULL AND events.link_id IS NULL))`,
  },
]; // prettier-ignore

const MAILED = {
  account: 'accounts', application: 'applications', placement: 'placements', guardian: 'guardians', referee: 'referees',
  assignment: 'assignments', member: 'group_members', person: 'persons', call: 'calls', city: 'cities', place: 'places', document: 'documents',
  message: 'messages', objection: 'objections',
  endorser: 'endorsers', endorsement: 'endorsements', late_code: 'late_codes',
  takeover: 'takeovers', privacy_request: 'privacy_requests',
} as const; // prettier-ignore

const LEDGERS: readonly Check[] = [
  {
    key: 'outbox_subjects', number: 7, sentence: 'Every mail is about something that is there, and promises no version that is not',
    sql: `SELECT outbox.id FROM outbox WHERE outbox.subject NOT IN (${list(Object.keys(MAILED))})
      ${Object.entries(MAILED).map(([subject, table]) => `OR (outbox.subject = '${subject}' AND NOT EXISTS (SELECT 1 FROM ${table} WHERE ${table}.id = outbox.subject_id))`).join(' ')}
      OR EXISTS (SELECT 1 FROM applications WHERE outbox.subject = 'application' AND applications.id = outbox.subject_id AND applications.version < outbox.subject_version)
      OR EXISTS (SELECT 1 FROM placements WHERE outbox.subject = 'placement' AND placements.id = outbox.subject_id AND placements.version < outbox.subject_version)
      OR (outbox.state = 'sent' AND outbox.sent_at IS NULL)`,
  },
  {
    key: 'balance_posted', number: 8, sentence: 'Every arrival and completion is posted to the balance',
    sql: `SELECT placements.id FROM placements WHERE (placements.state IN ('active', 'completed', 'ended_early') AND NOT EXISTS
        (SELECT 1 FROM balance_entries WHERE balance_entries.placement_id = placements.id AND balance_entries.kind = 'arrival'))
      OR (placements.state = 'completed' AND NOT EXISTS
        (SELECT 1 FROM balance_entries WHERE balance_entries.placement_id = placements.id AND balance_entries.kind = 'completion'))`,
  },
  {
    key: 'balance_lines', number: 8, sentence: 'Every line of the balance is a placement’s own',
    sql: `SELECT balance_entries.id FROM balance_entries JOIN placements ON placements.id = balance_entries.placement_id
      JOIN places ON places.id = placements.place_id JOIN applications ON applications.id = placements.application_id
      JOIN calls ON calls.id = applications.call_id
      WHERE balance_entries.from_city_id <> applications.city_id OR balance_entries.to_city_id <> places.city_id
        OR balance_entries.track <> calls.track OR balance_entries.year <> CAST(SUBSTR(placements.starts_on, 1, 4) AS INTEGER)
        OR (balance_entries.kind = 'arrival' AND (balance_entries.people <> placements.seats OR balance_entries.weeks <> 0
          OR placements.state NOT IN ('active', 'completed', 'ended_early')))
        OR (balance_entries.kind = 'completion' AND (balance_entries.people <> 0 OR placements.state <> 'completed'))`,
  },
  {
    key: 'endorsements_within', number: 7, sentence: 'No school or organisation has endorsed more persons than it may',
    sql: `SELECT endorsers.id FROM endorsers WHERE endorsers.most < (SELECT COUNT(*) FROM endorsements
      WHERE endorsements.endorser_id = endorsers.id AND endorsements.withdrawn_at IS NULL)`,
  },
  {
    key: 'late_codes_used', number: 6, sentence: 'A late code was used by one application of its call, which is marked as late',
    sql: `SELECT late_codes.id FROM late_codes WHERE late_codes.used_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM applications
      WHERE applications.id = late_codes.application_id AND applications.call_id = late_codes.call_id AND applications.late = true)`,
  },
  {
    key: 'replays', number: 0, sentence: 'A repeated form leads to a page of ours',
    sql: `SELECT idempotency_keys.key AS id FROM idempotency_keys WHERE idempotency_keys.location NOT LIKE '/%' OR idempotency_keys.location LIKE '//%'`,
  },
]; // prettier-ignore

/** The invariants that one query each can find. */
export const CHECKS: readonly Check[] = [...SEATS, ...RECUSED, ...FILES, ...RECORD, ...LEDGERS, ...TALK, ...ERASED];

/** How many rows break a check, and the first of them. */
export async function violators(
  db: Knex,
  check: Check,
  examples: number,
): Promise<{ count: number; ids: readonly string[] }> {
  const counted = rowsOf(await db.raw(`SELECT COUNT(*) AS n FROM (${check.sql}) AS found`));
  const count = Number(counted[0]?.['n']);
  if (count === 0) return { count, ids: [] };
  const rows = rowsOf(
    await db.raw(`SELECT found.id FROM (${check.sql}) AS found ORDER BY found.id LIMIT ?`, [examples]),
  );
  return { count, ids: rows.map((row) => String(row['id'])) };
}
