import { comingAt } from '../access/actor.ts';
import { heldColumns, heldIn, recusedColumn, rowsOf } from '../access/relations.ts';
import { statesWith, type State } from '../workflow/states.ts';
import type { ApplicationCase, CaseBase } from '../workflow/case.ts';
import type { Rule, RuleRecord } from '../workflow/eligibility.ts';
import { minorUnder } from '../workflow/minor.ts';
import { handsOf, loadParts, marks, signerIn, type Loading, type Parts, type Raw } from './case-parts.ts';
import { later } from '../deps.ts';
import { lateCodeHash } from './asks.ts';
import { dayOf, endOfDay } from './days.ts';
import { ruleRecords } from './rule-records.ts';

/** Settings of a call that facts read (the stored shape is `CallSettings` in src/calls/definitions.ts). */
interface Settings {
  readonly interviews: boolean;
  readonly reviewsNeeded: number;
  readonly minorUnder: number;
  readonly guardians?: number;
  readonly guardianIdentity?: boolean;
  readonly placesToRank: number;
  readonly entry?: 'open' | 'endorsed';
}

/** Columns that both kinds of case read; the query has applications, calls, persons, `home` (the sending city). */
export const BASE_COLUMNS = `
  applications.id AS application_id, applications.reference, applications.call_id, applications.person_id,
  applications.account_id, applications.city_id AS sending_city, applications.typed_by,
  calls.lead_city_id AS lead_city, calls.track, calls.settings, calls.zone AS call_zone, calls.ends_at AS call_ends_at,
  calls.ends_on AS call_ends_on,
  home.zone AS sending_zone,
  (SELECT COUNT(*) FROM endorsements WHERE endorsements.application_id = applications.id) AS endorsed_by`;

const SEATED = statesWith('placement', 'seated')
  .map((state) => `'${state}'`)
  .join(', ');

const COLUMNS = `
  applications.id, applications.state, applications.version, applications.due_at, applications.state_since,
  applications.event_count, applications.event_head, applications.text_key, applications.snapshot_number,
  applications.review_count, applications.form_id, applications.received_on, calls.opens_at, calls.closes_at, calls.grace_ends_at, calls.published_at,
  calls.closed_early_at, forms.definition,
  COALESCE((SELECT rule_sets.rules FROM rule_sets WHERE rule_sets.call_id = applications.call_id
     AND rule_sets.number = applications.rules_number AND applications.state <> 'draft'), calls.rules) AS rules,
  (SELECT late_codes.code FROM late_codes JOIN accounts ON accounts.email_lower = late_codes.email_lower
     WHERE accounts.id = applications.account_id AND late_codes.call_id = applications.call_id
     AND late_codes.used_at IS NULL AND late_codes.revoked_at IS NULL) AS late_code,
  (SELECT late_codes.until_at FROM late_codes JOIN accounts ON accounts.email_lower = late_codes.email_lower
     WHERE accounts.id = applications.account_id AND late_codes.call_id = applications.call_id
     AND late_codes.used_at IS NULL AND late_codes.revoked_at IS NULL) AS late_until,
  (SELECT COUNT(*) FROM endorsements JOIN accounts ON accounts.email_lower = endorsements.email_lower
     WHERE accounts.id = applications.account_id AND endorsements.call_id = applications.call_id
     AND endorsements.withdrawn_at IS NULL AND (endorsements.application_id IS NULL OR endorsements.application_id = applications.id
       OR NOT EXISTS (SELECT 1 FROM applications AS begun WHERE begun.id = endorsements.application_id AND begun.live = true))) AS endorsements_free,
  (SELECT COUNT(DISTINCT others.id) FROM participants AS theirs JOIN applications AS others ON others.id = theirs.application_id
     WHERE theirs.person_id IN (SELECT applications.person_id UNION SELECT mine.person_id FROM participants AS mine
       WHERE mine.application_id = applications.id)
     AND others.call_id = applications.call_id AND others.live = true AND others.id <> applications.id) AS others_live,
  (SELECT COUNT(*) FROM answers WHERE answers.application_id = applications.id AND answers.complete = true) AS sections_complete,
  (SELECT COUNT(DISTINCT consents.kind) FROM consents WHERE consents.application_id = applications.id
     AND consents.kind = 'processing' AND consents.withdrawn_at IS NULL) AS consents_given,
  (SELECT COUNT(*) FROM ranked_places WHERE ranked_places.application_id = applications.id) AS places_ranked,
  (SELECT COUNT(*) FROM documents WHERE documents.application_id = applications.id AND documents.current = true
     AND documents.state IN ('accepted', 'rejected')) AS documents_decided,
  (SELECT COUNT(*) FROM documents JOIN requirements ON requirements.id = documents.requirement_id
     WHERE documents.application_id = applications.id AND documents.current = true AND requirements.key = 'paper_form') AS scans,
  (SELECT COUNT(*) FROM return_items WHERE return_items.application_id = applications.id
     AND return_items.settled_at IS NULL) AS items_open,
  (SELECT COALESCE(SUM(places.capacity - places.taken), 0) FROM places WHERE places.call_id = applications.call_id)
    - (SELECT COUNT(*) FROM applications AS chosen WHERE chosen.call_id = applications.call_id AND chosen.state = 'selected'
         AND NOT EXISTS (SELECT 1 FROM placements WHERE placements.application_id = chosen.id
           AND placements.state IN (${SEATED}))) AS places_free,
  (SELECT rivals.reference FROM applications AS rivals WHERE rivals.call_id = applications.call_id
     AND rivals.state = 'reserve' AND rivals.rank < applications.rank ORDER BY rivals.rank, rivals.id LIMIT 1) AS before_in_rank,
  (SELECT MAX(later.ends_at) FROM calls AS later WHERE later.programme_id = calls.programme_id
     AND later.published_at IS NOT NULL AND later.opens_at > calls.opens_at) AS later_ends_at`;

const FROM = `
  FROM applications
  JOIN calls ON calls.id = applications.call_id
  JOIN persons ON persons.id = applications.person_id
  JOIN cities AS home ON home.id = applications.city_id
  JOIN forms ON forms.id = applications.form_id`;

// Forms are never changed, so counting a version's sections once is enough.
const sectionCounts = new Map<string, number>();
function sectionsIn(form: string, definition: string): number {
  const counted =
    sectionCounts.get(form) ?? (JSON.parse(definition) as { sections: readonly unknown[] }).sections.length;
  sectionCounts.set(form, counted);
  return counted;
}

/** What both kinds of case have in common, from a row with BASE_COLUMNS and the held columns. */
export function baseOf(
  row: Raw,
  loading: Loading,
  parts: Parts,
  kind: 'application' | 'placement',
): Omit<CaseBase, 'subject' | 'state'> {
  const settings = JSON.parse(String(row['settings'])) as Settings;
  const day = dayOf(loading.at, String(row['call_zone']));
  const paper = row['typed_by'] !== null;
  const applicationId = String(row['application_id']);
  // On the day of the act somebody is younger than on the first day of the place: the stricter day is this one.
  const under = minorUnder(settings.minorUnder, kind === 'placement' ? [String(row['host_country'])] : []);
  const people = parts.people(applicationId, { day, minorUnder: under, guardians: settings.guardians ?? 1, identity: settings.guardianIdentity === true, form: (row['definition'] as string | undefined) ?? '' }); // prettier-ignore
  const own = loading.actor.kind === 'clock' || loading.cascading;
  return {
    id: String(row['id']),
    version: Number(row['version']),
    dueAt: row['due_at'] as string | null,
    stateSince: String(row['state_since']),
    eventCount: Number(row['event_count']),
    eventHead: String(row['event_head']),
    textKey: String(row['text_key']),
    applicationId,
    reference: String(row['reference']),
    callId: String(row['call_id']),
    personId: String(row['person_id']),
    accountId: String(row['account_id']),
    sendingCity: String(row['sending_city']),
    leadCity: String(row['lead_city']),
    track: String(row['track']),
    held: handsOf(loading, heldIn(kind, row)),
    recused: !own && Number(row['is_recused']) === 1,
    signer: signerIn(loading),
    signatures: parts.signaturesOf(String(row['id'])),
    paper,
    byEndorsement: Number(row['endorsed_by']) > 0,
    ...people,
    minor: people.minors.length > 0,
    missingDocuments: parts.missing(applicationId, String(row['call_id']), {
      paper,
      endorsed: Number(row['endorsed_by']) > 0,
      minorUnder: settings.minorUnder,
      day,
      callEndsOn: String(row['call_ends_on']),
      stay: kind === 'placement' ? { cityId: String(row['host_city']), endsOn: String(row['ends_on']) } : null,
    }),
    placements: parts.placementsOf(applicationId),
    callEndsAt: String(row['call_ends_at']),
    sendingZone: String(row['sending_zone']),
    callZone: String(row['call_zone']),
  };
}

/** When a paper form counts as received: the last moment of its day, and today the present one. */
function receivedBy(day: string | null, zone: string, at: string): string | null {
  if (day === null) return null;
  const last = later(endOfDay(day, zone), -1);
  return last < at ? last : at;
}

/** The live code of the office for this applicant, while its time runs. */
function lateCodeIn(row: Raw, at: string): { readonly hash: string; readonly until: string } | null {
  const until = row['late_until'] as string | null;
  return until === null || until <= at ? null : { hash: lateCodeHash(String(row['late_code'])), until };
}

function caseOf(row: Raw, loading: Loading, parts: Parts, record: RuleRecord): ApplicationCase {
  const settings = JSON.parse(String(row['settings'])) as Settings;
  const closed = (row['closed_early_at'] as string | null) ?? String(row['closes_at']);
  const graceEndsAt = row['closed_early_at'] === null ? String(row['grace_ends_at']) : closed;
  const receivedAt = receivedBy(row['received_on'] as string | null, String(row['call_zone']), loading.at);
  const arrived = receivedAt ?? loading.at;
  // A draft that began after the end was reopened by an officer, who named its day; of paper the day counts that it came.
  const due = row['due_at'] as string | null;
  const reopened = receivedAt === null && row['state'] === 'draft' && String(row['state_since']) >= graceEndsAt;
  const late = lateCodeIn(row, loading.at);
  // Whom a code lets in needs it, even where the draft was opened again for it.
  const extendedTo = late === null && reopened && due !== null && due > String(row['grace_ends_at']) ? due : null;
  return {
    ...baseOf(row, loading, parts, 'application'),
    subject: 'application',
    state: row['state'] as State<'application'>,
    call: {
      open: row['published_at'] !== null && String(row['opens_at']) <= arrived && (arrived < closed || late !== null),
      closesAt: closed,
      graceEndsAt,
      interviews: settings.interviews,
      reviewsNeeded: settings.reviewsNeeded,
      lateCodeHash: late?.hash ?? null,
      lateUntil: late?.until ?? null,
      extendedTo,
    },
    receivedAt,
    otherLive: Number(row['others_live']) > 0,
    sections: {
      complete: Number(row['sections_complete']),
      total: sectionsIn(String(row['form_id']), String(row['definition'])),
    },
    failedRules: parts.failed(
      String(row['id']),
      JSON.parse(String(row['rules'])) as Rule[],
      String(row['definition']),
      record,
    ),
    groupOf: parts.groupOf(String(row['id']), String(row['definition'])),
    endorsed: settings.entry !== 'endorsed' || row['typed_by'] !== null || Number(row['endorsements_free']) > 0,
    consents: { given: Number(row['consents_given']), needed: 1 },
    ranked: { given: Number(row['places_ranked']), needed: Math.min(1, settings.placesToRank) },
    decidedDocuments: Number(row['documents_decided']),
    scanAttached: Number(row['scans']) > 0,
    typedByActor: loading.actor.kind === 'person' && row['typed_by'] === loading.actor.person,
    openItems: Number(row['items_open']),
    reviewsIn: Number(row['review_count']),
    snapshotNumber: Number(row['snapshot_number']),
    freePlaces: Number(row['places_free']),
    beforeInRank: row['before_in_rank'] as string | null,
    laterCallEndsAt: row['later_ends_at'] as string | null,
  };
}

/** The cases of many applications in nine queries; an id without a row is left out. */
export async function loadApplicationCases(
  loading: Loading,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ApplicationCase>> {
  if (ids.length === 0) return new Map();
  const held = heldColumns('application', comingAt(loading.actor, loading.at));
  const recused = recusedColumn(loading.actor);
  const rows = rowsOf(
    await loading.db.raw(
      `SELECT ${COLUMNS}, ${BASE_COLUMNS}, ${held.sql}, ${recused.sql} ${FROM} WHERE applications.id IN (${marks(ids)})`,
      [...held.args, ...recused.args, ...ids],
    ),
  );
  const calls = [...new Set(rows.map((row) => String(row['call_id'])))];
  const parts = await loadParts(loading.db, ids, ids, calls);
  const recordOf = await ruleRecords(loading.db, rows);
  return new Map(
    rows.map((row) => {
      const id = String(row['id']);
      return [id, caseOf(row, loading, parts, recordOf(id, String(row['sending_city'])))];
    }),
  );
}
