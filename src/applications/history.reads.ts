import type { Knex } from 'knex';
import type { State } from '../workflow/states.ts';

/** What happened to an application or one of its placements: nothing of who, why or what was overridden. */
export interface Happened {
  readonly id: string;
  readonly at: string;
  readonly subject: string;
  readonly action: string;
  readonly moved: boolean;
}

const MOST = 200;

/** The record of an application and its placements in the order of time, as much of it as its applicant may know. */
export async function happenedTo(db: Knex, subjectIds: readonly string[]): Promise<readonly Happened[]> {
  const rows = (await db('events')
    .whereIn('events.subject_id', [...subjectIds])
    .whereIn('events.subject', ['application', 'placement'])
    .orderBy([{ column: 'events.at', order: 'desc' }, 'events.subject', { column: 'events.number', order: 'desc' }])
    .limit(MOST)
    .select(
      'events.id',
      'events.at',
      'events.subject',
      'events.action',
      'events.from_state',
      'events.to_state',
    )) as readonly {
    id: string;
    at: string;
    subject: string;
    action: string;
    from_state: string | null;
    to_state: string | null;
  }[];
  return rows.map(({ from_state, to_state, ...row }) => ({ ...row, moved: from_state !== to_state }));
}

/** A placement as its applicant sees it. */
export interface OwnPlacement {
  readonly id: string;
  readonly state: State<'placement'>;
  readonly organisation: string;
  readonly cityName: string;
  readonly startsOn: string;
  /** Exclusive. */
  readonly endsOn: string;
  readonly answerBy: string | null;
  readonly sendingZone: string;
  readonly version: number;
}

/** The placements of an application, the newest first. */
export async function ownPlacements(db: Knex, applicationId: string): Promise<readonly OwnPlacement[]> {
  return (await db('placements')
    .join('places', 'places.id', 'placements.place_id')
    .join('cities as hosts', 'hosts.id', 'places.city_id')
    .join('applications', 'applications.id', 'placements.application_id')
    .join('cities as home', 'home.id', 'applications.city_id')
    .where('placements.application_id', applicationId)
    .orderBy('placements.id', 'desc')
    .select({
      id: 'placements.id',
      state: 'placements.state',
      organisation: 'places.organisation',
      cityName: 'hosts.name',
      startsOn: 'placements.starts_on',
      endsOn: 'placements.ends_on',
      answerBy: 'placements.answer_by',
      sendingZone: 'home.zone',
      version: 'placements.version',
    })) as OwnPlacement[];
}
