import type { Knex } from 'knex';
import type { Track } from '../calls/calls.reads.ts';
import type { Localised } from '../i18n/index.ts';
import type { State } from '../workflow/states.ts';

/** What lists and headings say of an application. */
export interface ApplicationSummary {
  readonly id: string;
  readonly reference: string;
  readonly state: State<'application'>;
  readonly version: number;
  readonly callId: string;
  readonly callName: Localised;
  readonly callSlug: string;
  readonly callZone: string;
  readonly track: Track;
  readonly closesAt: string;
  readonly startsOn: string;
  /** Exclusive. */
  readonly endsOn: string;
  readonly cityId: string;
  readonly personId: string;
  readonly personName: string;
  readonly dueAt: string | null;
  readonly submittedAt: string | null;
  readonly snapshotNumber: number;
  readonly changedAt: string;
}

/** One application as the pages of its owner need it. */
export interface OwnApplication extends ApplicationSummary {
  readonly accountId: string;
  readonly formId: string;
  /** The set of rules that the applicant of a draft knows, until they have seen what is new. */
  readonly rulesKnown: number | null;
  readonly live: boolean;
  readonly late: boolean;
  readonly receiptHash: string | null;
  /** Its words and files were erased then. */
  readonly erasedAt: string | null;
  /** Where the account that acts is written to, and whether that was proved. */
  readonly email: string;
  readonly verified: boolean;
  /** The sending city, whose office answers. */
  readonly cityName: string;
  readonly cityZone: string;
  readonly cityEmail: string;
}

type Row = Readonly<Record<string, unknown>>;

const SUMMARY = {
  id: 'applications.id',
  reference: 'applications.reference',
  state: 'applications.state',
  version: 'applications.version',
  callId: 'applications.call_id',
  callName: 'calls.name',
  callSlug: 'calls.slug',
  callZone: 'calls.zone',
  track: 'calls.track',
  closes: 'calls.closes_at',
  closedEarly: 'calls.closed_early_at',
  startsOn: 'calls.starts_on',
  endsOn: 'calls.ends_on',
  cityId: 'applications.city_id',
  personId: 'applications.person_id',
  personName: 'persons.name',
  dueAt: 'applications.due_at',
  submittedAt: 'applications.submitted_at',
  snapshotNumber: 'applications.snapshot_number',
  changedAt: 'applications.changed_at',
} as const;

const OWN = {
  ...SUMMARY,
  accountId: 'applications.account_id',
  formId: 'applications.form_id',
  rulesKnown: 'applications.rules_known',
  live: 'applications.live',
  late: 'applications.late',
  receiptHash: 'applications.receipt_hash',
  erasedAt: 'applications.erased_at',
  email: 'accounts.email',
  verifiedAt: 'accounts.email_verified_at',
  cityName: 'cities.name',
  cityZone: 'cities.zone',
  cityEmail: 'cities.contact_email',
} as const;

function summaryOf(row: Row): ApplicationSummary {
  const { closes, closedEarly, callName, ...rest } = row;
  return {
    ...(rest as unknown as ApplicationSummary),
    callName: JSON.parse(String(callName)) as Localised,
    closesAt: (closedEarly as string | null) ?? String(closes),
    version: Number(row['version']),
    snapshotNumber: Number(row['snapshotNumber']),
  };
}

function summaries(db: Knex): Knex.QueryBuilder {
  return db('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('persons', 'persons.id', 'applications.person_id');
}

const PAGE = 50;

/** Applications of the persons that an account acts for, the newest first, behind the id `after`; one more than a page. */
export async function applicationsOf(
  db: Knex,
  persons: readonly string[],
  after: string | null,
): Promise<{ readonly applications: readonly ApplicationSummary[]; readonly more: boolean }> {
  const query = summaries(db).whereIn('applications.person_id', [...persons]);
  if (after !== null) query.where('applications.id', '<', after);
  const rows = (await query
    .orderBy('applications.id', 'desc')
    .limit(PAGE + 1)
    .select(SUMMARY)) as readonly Row[];
  return { applications: rows.slice(0, PAGE).map(summaryOf), more: rows.length > PAGE };
}

/** The live applications of these persons in one call. */
export async function liveInCall(
  db: Knex,
  callId: string,
  persons: readonly string[],
): Promise<readonly { readonly id: string; readonly personId: string; readonly reference: string }[]> {
  return (await db('applications')
    .where({ 'applications.call_id': callId, 'applications.live': true })
    .whereIn('applications.person_id', [...persons])
    .select({ id: 'applications.id', personId: 'applications.person_id', reference: 'applications.reference' })) as {
    id: string;
    personId: string;
    reference: string;
  }[];
}

/** One application for its owner; null where there is none. */
export async function ownApplication(db: Knex, id: string): Promise<OwnApplication | null> {
  const row = (await summaries(db)
    .join('accounts', 'accounts.id', 'applications.account_id')
    .join('cities', 'cities.id', 'applications.city_id')
    .where('applications.id', id)
    .first(OWN)) as Row | undefined;
  if (!row) return null;
  return {
    ...(row as unknown as OwnApplication),
    ...summaryOf(row),
    live: Boolean(row['live']),
    late: Boolean(row['late']),
    verified: row['verifiedAt'] !== null,
  };
}

/** Whether an account's address was proved. */
export async function isVerified(db: Knex, accountId: string): Promise<boolean> {
  const row = (await db('accounts').where('accounts.id', accountId).first('accounts.email_verified_at as at')) as
    { at: string | null } | undefined;
  return row !== undefined && row.at !== null;
}
