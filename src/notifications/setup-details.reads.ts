import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';
import type { OutboxRow } from './outbox.repository.ts';

/** A call, and the one thing of its set-up that a mail is about. */
export interface SetUpRecord {
  readonly call: Localised;
  readonly slug: string;
  readonly zone: string;
  readonly closesAt: Instant;
  /** The lead city's: whoever has a question asks there. */
  readonly office: { readonly city: string; readonly contact: string; readonly zone: string };
  /** The city that is asked for places, and those that are proposed to it. */
  readonly host: string;
  readonly organisations: readonly string[];
  readonly endorser: { readonly name: string; readonly most: number } | null;
  readonly late: { readonly code: string; readonly until: Instant } | null;
}

interface CallRow {
  name: string;
  slug: string;
  zone: string;
  closes_at: string;
  closed_early_at: string | null;
  city: string;
  contact_email: string;
  city_zone: string;
}

async function readEndorser(db: Knex, mail: OutboxRow): Promise<SetUpRecord['endorser']> {
  const query = db('endorsers').first<{ name: string; most: number } | undefined>('endorsers.name', 'endorsers.most');
  if (mail.subject === 'endorser') void query.where('endorsers.id', mail.subjectId);
  else if (mail.subject === 'endorsement')
    void query
      .join('endorsements', 'endorsements.endorser_id', 'endorsers.id')
      .where('endorsements.id', mail.subjectId);
  else return null;
  return (await query) ?? null;
}

async function readLate(db: Knex, mail: OutboxRow): Promise<SetUpRecord['late']> {
  if (mail.subject !== 'late_code') return null;
  const row = await db('late_codes')
    .where('late_codes.id', mail.subjectId)
    .first<{ code: string; until_at: string } | undefined>('late_codes.code', 'late_codes.until_at');
  return row ? { code: row.code, until: row.until_at } : null;
}

async function readHost(
  db: Knex,
  callId: string,
  host: string | null,
): Promise<Pick<SetUpRecord, 'host' | 'organisations'>> {
  if (host === null) return { host: '', organisations: [] };
  const city = await db('cities').where('cities.id', host).first<{ name: string } | undefined>('cities.name');
  const organisations = await db('place_drafts')
    .where({ 'place_drafts.call_id': callId, 'place_drafts.city_id': host })
    .orderBy('place_drafts.organisation')
    .pluck<string[]>('place_drafts.organisation');
  return { host: city?.name ?? '', organisations };
}

/** Reads the call of a mail that is about no application, and what of its set-up the mail names. */
export async function readSetUp(
  db: Knex,
  mail: OutboxRow,
  callId: string,
  host: string | null,
): Promise<SetUpRecord | null> {
  const row = await db('calls')
    .join('cities', 'cities.id', 'calls.lead_city_id')
    .where('calls.id', callId)
    .first<CallRow | undefined>(
      'calls.name',
      'calls.slug',
      'calls.zone',
      'calls.closes_at',
      'calls.closed_early_at',
      'cities.name as city',
      'cities.contact_email',
      'cities.zone as city_zone',
    );
  if (!row) return null;
  return {
    call: JSON.parse(row.name) as Localised,
    slug: row.slug,
    zone: row.zone,
    closesAt: row.closed_early_at ?? row.closes_at,
    office: { city: row.city, contact: row.contact_email, zone: row.city_zone },
    ...(await readHost(db, callId, host)),
    endorser: await readEndorser(db, mail),
    late: await readLate(db, mail),
  };
}

/** Whether an endorser, endorsement or late code still stands; undefined for a mail about something else. */
export async function isThere(db: Knex, mail: OutboxRow): Promise<boolean | undefined> {
  const live: Readonly<Record<string, readonly [table: string, ended: readonly string[]]>> = {
    endorser: ['endorsers', ['ended_at']],
    endorsement: ['endorsements', ['withdrawn_at']],
    late_code: ['late_codes', ['used_at', 'revoked_at']],
  };
  const of = live[mail.subject];
  if (of === undefined) return undefined;
  const [table, ended] = of;
  const query = db(table).where(`${table}.id`, mail.subjectId);
  for (const column of ended) void query.whereNull(`${table}.${column}`);
  return (await query.first<{ id: string } | undefined>(`${table}.id`)) !== undefined;
}
