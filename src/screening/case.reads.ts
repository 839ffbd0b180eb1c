/** Everything the case page shows, each part in one query. */
import type { Reference } from '../references/questions.ts';
import type { Knex } from 'knex';
import type { Answers, CallSettings, FormDefinition, RuleDefinition } from '../calls/definitions.ts';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';
import type { State } from '../workflow/states.ts';

/** The application with its person, call, form and cities. */
export interface CaseFile {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly state: State<'application'>;
  readonly stateSince: Instant;
  readonly dueAt: Instant | null;
  readonly version: number;
  readonly locale: string;
  readonly snapshotNumber: number;
  readonly submittedAt: Instant | null;
  readonly late: boolean;
  readonly receiptHash: string | null;
  readonly rank: number | null;
  readonly reviewCount: number;
  readonly reviewSum: number;
  readonly receivedOn: string | null;
  readonly typedBy: string | null;
  /** Its words and files were erased then. */
  readonly erasedAt: Instant | null;
  readonly name: string;
  readonly nameOwnScript: string | null;
  readonly formOfAddress: string | null;
  readonly called: string | null;
  readonly bornOn: string | null;
  readonly identityNumber: string | null;
  readonly phone: string | null;
  readonly sortKey: string;
  readonly email: string;
  readonly cityId: string;
  readonly cityName: string;
  readonly cityZone: string;
  readonly leadCityId: string;
  readonly leadCityName: string;
  readonly callId: string;
  readonly callName: Localised;
  readonly callZone: string;
  readonly track: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly settings: CallSettings;
  readonly rules: readonly RuleDefinition[];
  readonly form: FormDefinition;
}

type RawFile = Omit<CaseFile, 'callName' | 'settings' | 'rules' | 'form' | 'late'> & {
  callName: string;
  settings: string;
  rules: string;
  form: string;
  late: unknown;
};

const FILE_COLUMNS = {
  id: 'applications.id',
  reference: 'applications.reference',
  title: 'applications.title',
  state: 'applications.state',
  stateSince: 'applications.state_since',
  dueAt: 'applications.due_at',
  version: 'applications.version',
  locale: 'applications.locale',
  snapshotNumber: 'applications.snapshot_number',
  submittedAt: 'applications.submitted_at',
  late: 'applications.late',
  receiptHash: 'applications.receipt_hash',
  rank: 'applications.rank',
  reviewCount: 'applications.review_count',
  reviewSum: 'applications.review_sum',
  receivedOn: 'applications.received_on',
  typedBy: 'typist.name',
  erasedAt: 'applications.erased_at',
  name: 'persons.name',
  nameOwnScript: 'persons.name_own_script',
  formOfAddress: 'persons.form_of_address',
  called: 'persons.called',
  bornOn: 'persons.born_on',
  identityNumber: 'persons.identity_number',
  phone: 'persons.phone',
  sortKey: 'persons.sort_key',
  email: 'accounts.email',
  cityId: 'home.id',
  cityName: 'home.name',
  cityZone: 'home.zone',
  leadCityId: 'lead.id',
  leadCityName: 'lead.name',
  callId: 'calls.id',
  callName: 'calls.name',
  callZone: 'calls.zone',
  track: 'calls.track',
  startsOn: 'calls.starts_on',
  endsOn: 'calls.ends_on',
  settings: 'calls.settings',
  form: 'forms.definition',
};

// What was sent is shown with the rules that it was judged by.
const RULES = `COALESCE((SELECT rule_sets.rules FROM rule_sets WHERE rule_sets.call_id = applications.call_id
  AND rule_sets.number = applications.rules_number AND applications.state <> 'draft'), calls.rules) AS rules`;

/** The application's file; null where there is no such application. */
export async function caseFile(db: Knex, id: string): Promise<CaseFile | null> {
  const row = (await db('applications')
    .join('persons', 'persons.id', 'applications.person_id')
    .join('accounts', 'accounts.id', 'applications.account_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('forms', 'forms.id', 'applications.form_id')
    .join('cities as home', 'home.id', 'applications.city_id')
    .join('cities as lead', 'lead.id', 'calls.lead_city_id')
    .leftJoin('persons as typist', 'typist.id', 'applications.typed_by')
    .where('applications.id', id)
    .first(FILE_COLUMNS, db.raw(RULES))) as RawFile | undefined;
  if (row === undefined) return null;
  return {
    ...row,
    late: Boolean(row.late),
    callName: JSON.parse(row.callName) as Localised,
    settings: JSON.parse(row.settings) as CallSettings,
    rules: JSON.parse(row.rules) as RuleDefinition[],
    form: JSON.parse(row.form) as FormDefinition,
  };
}

/** What was answered, by section. */
export async function answersOf(db: Knex, applicationId: string): Promise<ReadonlyMap<string, Answers>> {
  const rows = (await db('answers')
    .where('answers.application_id', applicationId)
    .select('answers.section', 'answers.answers')) as {
    section: string;
    answers: string;
  }[];
  return new Map(rows.map((row) => [row.section, JSON.parse(row.answers) as Answers]));
}

/** A guardian with the consent that counts now. */
export interface GuardianLine {
  readonly id: string;
  readonly name: string;
  readonly relation: string;
  readonly askedAt: Instant | null;
  readonly consentAt: Instant | null;
  readonly textVersion: string | null;
  readonly withdrawnAt: Instant | null;
  /** Since another came in their place. */
  readonly endedAt: Instant | null;
}

const NEWEST_CONSENT = `SELECT consents.id FROM consents WHERE consents.guardian_id = guardians.id AND consents.kind = 'guardian'
  ORDER BY consents.given_at DESC, consents.id DESC LIMIT 1`;

/** The guardians, each with their newest consent. */
export async function guardiansOf(db: Knex, applicationId: string): Promise<readonly GuardianLine[]> {
  return (await db('guardians')
    .leftJoin('consents as given', (on) => on.on(db.raw(`given.id = (${NEWEST_CONSENT})`)))
    .where('guardians.application_id', applicationId)
    .orderBy('guardians.id')
    .select({
      id: 'guardians.id',
      name: 'guardians.name',
      relation: 'guardians.relation',
      askedAt: 'guardians.asked_at',
      consentAt: 'given.given_at',
      textVersion: 'given.text_version',
      withdrawnAt: 'given.withdrawn_at',
      endedAt: 'guardians.ended_at',
    })) as GuardianLine[];
}

/** A referee with what they wrote, which is confidential. */
export interface RefereeLine {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly state: 'named' | 'asked' | 'received' | 'declined' | 'cancelled';
  readonly askedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly how: string | null;
  readonly reference: Reference | null;
  /** What was asked, as it is stored with it. */
  readonly questions: string | null;
}

/** The referees. */
export async function refereesOf(db: Knex, applicationId: string): Promise<readonly RefereeLine[]> {
  const rows = (await db('referees').where('referees.application_id', applicationId).orderBy('referees.id').select({
    id: 'referees.id',
    name: 'referees.name',
    kind: 'referees.kind',
    state: 'referees.state',
    askedAt: 'referees.asked_at',
    answeredAt: 'referees.answered_at',
    how: 'referees.how',
    reference: 'referees.reference',
    questions: 'referees.questions',
  })) as (Omit<RefereeLine, 'reference'> & { reference: string | null })[];
  return rows.map((row) => ({
    ...row,
    reference: row.reference === null ? null : (JSON.parse(row.reference) as Reference),
  }));
}

/** A place that the applicant ranked, or where a placement is. */
export interface PlaceLine {
  readonly placeId: string;
  readonly rank: number | null;
  readonly cityName: string;
  readonly organisation: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly placementId: string | null;
  readonly placementState: State<'placement'> | null;
}

const NEWEST_PLACEMENT = `SELECT MAX(newest.id) FROM placements AS newest
  WHERE newest.place_id = places.id AND newest.application_id = ?`;

/** The ranked places in order, with their newest placement, then placements at places that were not ranked. */
export async function placeLines(db: Knex, applicationId: string): Promise<readonly PlaceLine[]> {
  const rows = (await db('places')
    .join('cities', 'cities.id', 'places.city_id')
    .leftJoin('ranked_places', (on) => {
      on.on('ranked_places.place_id', 'places.id').onVal('ranked_places.application_id', applicationId);
    })
    .leftJoin('placements', (on) => on.on(db.raw(`placements.id = (${NEWEST_PLACEMENT})`, [applicationId])))
    .where((either) => either.whereNotNull('ranked_places.rank').orWhereNotNull('placements.id'))
    .select({
      placeId: 'places.id',
      rank: 'ranked_places.rank',
      cityName: 'cities.name',
      organisation: 'places.organisation',
      startsOn: 'places.starts_on',
      endsOn: 'places.ends_on',
      placementId: 'placements.id',
      placementState: 'placements.state',
    })) as PlaceLine[];
  return rows.sort((a, b) => (a.rank ?? 1_000) - (b.rank ?? 1_000));
}

/** Who lays or laid a signature, by signer. */
export async function signerNames(db: Knex, applicationId: string): Promise<ReadonlyMap<string, string>> {
  const rows = (await db('signatures')
    .join('persons', (on) => on.on(db.raw("signatures.signer = 'person:' || persons.id")))
    .where({ 'signatures.subject': 'application', 'signatures.subject_id': applicationId })
    .select('signatures.signer', 'persons.name')) as { signer: string; name: string }[];
  return new Map(rows.map((row) => [row.signer, row.name]));
}
