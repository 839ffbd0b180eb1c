import type { Knex } from 'knex';
import type { Actor } from '../access/actor.ts';
import { visible } from '../access/relations.ts';
import type { CallSettings } from '../calls/definitions.ts';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';
import { dayOf } from '../workflow/zones.ts';

/** A call whose applications the reader lists, with what the filters ask of it. */
export interface SeenCall {
  readonly id: string;
  readonly name: Localised;
  readonly track: string;
  readonly leadCityId: string;
  readonly reviewsNeeded: number;
  readonly blind: boolean;
  /** Who was born after this day is a minor today. */
  readonly minorsBornAfter: string;
  readonly closesAt: Instant;
  readonly zone: string;
}

interface Row {
  id: string;
  name: string;
  track: string;
  leadCityId: string;
  settings: string;
  zone: string;
  closesAt: string;
  closedEarlyAt: string | null;
}

/** The day on which somebody was born who comes of age on the day of `at`. */
function bornAfter(at: Instant, zone: string, age: number): string {
  const day = dayOf(at, zone);
  return `${Number(day.slice(0, 4)) - age}${day.slice(4)}`;
}

/** The calls whose applications the actor lists, newest first. One query. */
export async function seenCalls(db: Knex, actor: Actor, at: Instant): Promise<readonly SeenCall[]> {
  const query = db('calls').whereNotNull('calls.published_at').orderBy('calls.id', 'desc');
  const rows = (await visible(query, 'call', actor, 'applications:list').select({
    id: 'calls.id',
    name: 'calls.name',
    track: 'calls.track',
    leadCityId: 'calls.lead_city_id',
    settings: 'calls.settings',
    zone: 'calls.zone',
    closesAt: 'calls.closes_at',
    closedEarlyAt: 'calls.closed_early_at',
  })) as Row[];
  return rows.map((row) => {
    const settings = JSON.parse(row.settings) as CallSettings;
    return {
      id: row.id,
      name: JSON.parse(row.name) as Localised,
      track: row.track,
      leadCityId: row.leadCityId,
      reviewsNeeded: settings.reviewsNeeded,
      blind: settings.blind,
      minorsBornAfter: bornAfter(at, row.zone, settings.minorUnder),
      closesAt: row.closedEarlyAt ?? row.closesAt,
      zone: row.zone,
    };
  });
}
