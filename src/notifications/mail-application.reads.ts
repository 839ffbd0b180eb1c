import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';
import type { ObjectionRules } from '../objections/days.ts';

/** The application as a mail speaks of it. */
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

/** An application and its office, as the database holds them. */
export interface ApplicationRow {
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

/** The application that a mail is about, with its call and its city. */
export async function readApplication(db: Knex, id: string): Promise<ApplicationRow | undefined> {
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

/** What had been sent when the mail was written: a later copy has a receipt of its own. */
export async function readSnapshot(db: Knex, application: string, at: Instant): Promise<ApplicationRecord['snapshot']> {
  const row = await db('snapshots')
    .where('snapshots.application_id', application)
    .where('snapshots.created_at', '<=', at)
    .orderBy('snapshots.number', 'desc')
    .first<{ hash: string; received_at: string } | undefined>('snapshots.hash', 'snapshots.received_at');
  return row ? { hash: row.hash, receivedAt: row.received_at } : null;
}

/** The application as a mail speaks of it. */
export function applicationOf(row: ApplicationRow, snapshot: ApplicationRecord['snapshot']): ApplicationRecord {
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
