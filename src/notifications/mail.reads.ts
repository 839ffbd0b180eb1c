import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';
import { readSite, type Site } from '../web/site.reads.ts';
import type { ObjectionRules } from '../objections/days.ts';
import { isStillAsked, readDetails, type Details } from './mail-details.reads.ts';
import type { OutboxRow } from './outbox.repository.ts';
import { isThere, readSetUp, type SetUpRecord } from './setup-details.reads.ts';

/** Everything a mail may speak of, as the record holds it now. */
export interface MailRecord extends Details {
  readonly site: Pick<Site, 'name' | 'tagline'>;
  /** The account that the address belongs to, if there is one. */
  readonly reader: { readonly person: string; readonly called: string; readonly zone: string } | null;
  /** Who answers questions: the sending city's office, else that of the installation's city. */
  readonly office: { readonly city: string; readonly contact: string; readonly zone: string };
  readonly application: ApplicationRecord | null;
  readonly placement: PlacementRecord | null;
  /** The call of a mail that is about no application. */
  readonly setUp: SetUpRecord | null;
  readonly role: string | null;
  readonly link: { readonly holder: string | null };
}

export interface ApplicationRecord {
  readonly id: string;
  readonly reference: string;
  /** Whose it is. */
  readonly person: string;
  readonly applicant: string;
  readonly call: Localised;
  readonly callZone: string;
  readonly closesAt: Instant;
  readonly dueAt: Instant | null;
  readonly snapshot: { readonly hash: string; readonly receivedAt: Instant } | null;
  /** By what days, and whose calendar, an objection to a decision is counted. */
  readonly objecting: ObjectionRules;
}

export interface PlacementRecord {
  /** Null: a place that is only proposed in words. */
  readonly id: string | null;
  readonly host: string;
  readonly hostZone: string;
  readonly organisation: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly answerBy: Instant | null;
  readonly replyBy: Instant | null;
  readonly terms: string;
  readonly publicReason: string;
  readonly certificate: string | null;
}

/** A mail's own ids, as the engine and the features write them into `data`. */
type Data = Readonly<Record<string, string | number | boolean | null>>;

const HOLDERS: Readonly<Record<string, string>> = {
  referee: 'referees',
  guardian: 'guardians',
  document: 'documents',
  assignment: 'assignments',
  message: 'messages',
  objection: 'objections',
};
const AT_PLACEMENT: Readonly<Record<string, string>> = { question: 'placement_questions', condition: 'conditions' };

function idIn(data: Data, name: string): string | null {
  const value = data[name];
  return typeof value === 'string' ? value : null;
}

async function parentOf(db: Knex, table: string, id: string, column: string): Promise<string | null> {
  const row = await db(table).where(`${table}.id`, id).first<Record<string, string> | undefined>(`${table}.${column}`);
  return row?.[column] ?? null;
}

/** From the mail's subject to the application and placement that it is about. */
async function subjectsOf(
  db: Knex,
  mail: OutboxRow,
  data: Data,
): Promise<{ application: string | null; placement: string | null }> {
  const { subject, subjectId } = mail;
  let placement = subject === 'placement' ? subjectId : idIn(data, 'placement');
  const below = AT_PLACEMENT[subject];
  if (below !== undefined) placement = await parentOf(db, below, subjectId, 'placement_id');
  let application = subject === 'application' ? subjectId : idIn(data, 'application');
  const holder = HOLDERS[subject];
  if (holder !== undefined) application = await parentOf(db, holder, subjectId, 'application_id');
  if (application === null && placement !== null)
    application = await parentOf(db, 'placements', placement, 'application_id');
  return { application, placement };
}

interface ApplicationRow {
  id: string;
  reference: string;
  due_at: string | null;
  person_id: string;
  applicant: string;
  call: string;
  call_zone: string;
  closes_at: string;
  city: string;
  contact_email: string;
  zone: string;
  settings: string;
  holidays: string;
}

async function readApplication(db: Knex, id: string): Promise<ApplicationRow | undefined> {
  return db('applications')
    .join('persons', 'persons.id', 'applications.person_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('cities', 'cities.id', 'applications.city_id')
    .join('cities as leads', 'leads.id', 'calls.lead_city_id')
    .where('applications.id', id)
    .first<ApplicationRow | undefined>(
      'applications.id',
      'applications.reference',
      'applications.due_at',
      'applications.person_id',
      'persons.name as applicant',
      'calls.name as call',
      'calls.zone as call_zone',
      'calls.closes_at',
      'cities.name as city',
      'cities.contact_email',
      'cities.zone',
      'calls.settings',
      'leads.holidays',
    );
}

interface PlaceRow {
  host: string;
  zone: string;
  organisation: string;
  starts_on: string;
  ends_on: string;
}
interface PlacementRow extends PlaceRow {
  id: string;
  answer_by: string | null;
  reply_by: string | null;
  terms: string;
  public_reason: string;
  certificate_number: string | null;
}

async function readPlacement(db: Knex, id: string): Promise<PlacementRecord | null> {
  const row = await db('placements')
    .join('places', 'places.id', 'placements.place_id')
    .join('cities', 'cities.id', 'places.city_id')
    .where('placements.id', id)
    .first<PlacementRow | undefined>(
      'placements.id',
      'placements.starts_on',
      'placements.ends_on',
      'placements.answer_by',
      'placements.reply_by',
      'placements.terms',
      'placements.public_reason',
      'placements.certificate_number',
      'places.organisation',
      'cities.name as host',
      'cities.zone',
    );
  if (!row) return null;
  return {
    ...placeOf(row),
    id: row.id,
    answerBy: row.answer_by,
    replyBy: row.reply_by,
    terms: row.terms,
    publicReason: row.public_reason,
    certificate: row.certificate_number,
  };
}

function placeOf(row: PlaceRow): PlacementRecord {
  const { host, zone: hostZone, organisation, starts_on: startsOn, ends_on: endsOn } = row;
  const nothing = { id: null, answerBy: null, replyBy: null, terms: '', publicReason: '', certificate: null };
  return { ...nothing, host, hostZone, organisation, startsOn, endsOn };
}

async function readPlace(db: Knex, id: string): Promise<PlacementRecord | null> {
  const row = await db('places')
    .join('cities', 'cities.id', 'places.city_id')
    .where('places.id', id)
    .first<PlaceRow | undefined>(
      'places.organisation',
      'places.starts_on',
      'places.ends_on',
      'cities.name as host',
      'cities.zone',
    );
  return row ? placeOf(row) : null;
}

async function readReader(db: Knex, email: string): Promise<MailRecord['reader']> {
  const row = await db('accounts')
    .join('persons', 'persons.id', 'accounts.person_id')
    .where('accounts.email_lower', email.toLowerCase())
    .first<{ person: string; called: string | null; name: string; zone: string } | undefined>(
      'persons.id as person',
      'persons.called',
      'persons.name',
      'accounts.zone',
    );
  return row ? { person: row.person, called: row.called ?? row.name, zone: row.zone } : null;
}

async function readOffice(db: Knex, site: Site): Promise<MailRecord['office']> {
  const row = await db('cities')
    .where('cities.id', site.cityId ?? '')
    .first<{ contact_email: string } | undefined>('cities.contact_email');
  return { city: site.cityName, contact: row?.contact_email ?? '', zone: site.zone };
}

/** What had been sent when the mail was written: a later copy has a receipt of its own. */
async function readSnapshot(db: Knex, application: string, at: Instant): Promise<ApplicationRecord['snapshot']> {
  const row = await db('snapshots')
    .where('snapshots.application_id', application)
    .where('snapshots.created_at', '<=', at)
    .orderBy('snapshots.number', 'desc')
    .first<{ hash: string; received_at: string } | undefined>('snapshots.hash', 'snapshots.received_at');
  return row ? { hash: row.hash, receivedAt: row.received_at } : null;
}

function applicationOf(row: ApplicationRow, snapshot: ApplicationRecord['snapshot']): ApplicationRecord {
  return {
    id: row.id,
    reference: row.reference,
    person: row.person_id,
    applicant: row.applicant,
    call: JSON.parse(row.call) as Localised,
    callZone: row.call_zone,
    closesAt: row.closes_at,
    dueAt: row.due_at,
    snapshot,
    objecting: {
      settings: JSON.parse(row.settings) as ObjectionRules['settings'],
      zone: row.call_zone,
      holidays: JSON.parse(row.holidays) as string[],
    },
  };
}

/** Reads what a mail speaks of, in a handful of queries; `action` names the move of the workflow that it follows. */
export async function readMail(db: Knex, mail: OutboxRow, action: string | undefined): Promise<MailRecord> {
  const data = JSON.parse(mail.data) as Data;
  const ids = await subjectsOf(db, mail, data);
  const site = await readSite(db);
  const row = ids.application === null ? undefined : await readApplication(db, ids.application);
  const place = idIn(data, 'place');
  const placement =
    ids.placement !== null
      ? await readPlacement(db, ids.placement)
      : place === null
        ? null
        : await readPlace(db, place);
  const holds = ['referee', 'guardian', 'endorser'].includes(mail.subject);
  const held = holds ? mail.subjectId : idIn(data, 'holder');
  const callId = idIn(data, 'call');
  const setUp = row !== undefined || callId === null ? null : await readSetUp(db, mail, callId, idIn(data, 'host'));
  return {
    site,
    reader: await readReader(db, mail.recipient),
    office: row
      ? { city: row.city, contact: row.contact_email, zone: row.zone }
      : (setUp?.office ?? (await readOffice(db, site))),
    application: row ? applicationOf(row, await readSnapshot(db, row.id, mail.createdAt)) : null,
    placement,
    setUp,
    role: idIn(data, 'role'),
    link: { holder: held },
    ...(await readDetails(db, mail, {
      action,
      application: ids.application,
      document: idIn(data, 'document'),
      request: idIn(data, 'request'),
      question: idIn(data, 'question'),
      forms: mail.template === 'form_changed' ? [idIn(data, 'from') ?? '', idIn(data, 'to') ?? ''] : null,
      rules: mail.template === 'rules_changed' ? [Number(data['rulesFrom']), Number(data['rulesTo'])] : null,
    })),
  };
}

const STATES: Readonly<Record<string, string>> = {
  application: 'applications',
  placement: 'placements',
  referee: 'referees',
  objection: 'objections',
  takeover: 'takeovers',
  privacy_request: 'privacy_requests',
};

/**
 * True where the account that a mail is for acts no longer for the person whose application it is about: what happens
 * to them is no business of that address any more.
 */
export async function actsNoMore(db: Knex, mail: OutboxRow): Promise<boolean> {
  const { application } = await subjectsOf(db, mail, JSON.parse(mail.data) as Data);
  if (application === null) return false;
  const row: unknown = await db('applications')
    .join('account_persons', 'account_persons.person_id', 'applications.person_id')
    .join('accounts', 'accounts.id', 'account_persons.account_id')
    .where('applications.id', application)
    .where('accounts.email_lower', mail.recipient.toLowerCase())
    .whereNotNull('account_persons.ended_at')
    .first('applications.id');
  return row !== undefined;
}

/** Where a mail's subject is now; a guardian has no states, and is there or not. */
export interface Present {
  readonly state: string;
  readonly version: number;
}

/** The state and version in which the mail's subject is now; null when it is gone or taken back, undefined where it can have none. */
export async function presentState(db: Knex, mail: OutboxRow): Promise<Present | null | undefined> {
  if (mail.subject === 'guardian') {
    const found = await parentOf(db, 'guardians', mail.subjectId, 'id');
    return found === null ? null : { state: '', version: 0 };
  }
  const there = await isThere(db, mail);
  if (there !== undefined) return there ? { state: '', version: 0 } : null;
  const table = STATES[mail.subject];
  if (table === undefined) return undefined;
  const request = idIn(JSON.parse(mail.data) as Data, 'request');
  if (request !== null && !(await isStillAsked(db, request))) return null;
  const row = await db(table)
    .where(`${table}.id`, mail.subjectId)
    .first<{ state: string; version: number } | undefined>(`${table}.state`, `${table}.version`);
  return row ? { state: row.state, version: Number(row.version) } : null;
}
