import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

/** A placement as a mail speaks of it. */
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

/** The placement that a mail is about, with its host. */
export async function readPlacement(db: Knex, id: string): Promise<PlacementRecord | null> {
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

/** A place that is only proposed in words yet. */
export async function readPlace(db: Knex, id: string): Promise<PlacementRecord | null> {
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
