import type { Knex } from 'knex';
import type { Localised } from '../i18n/index.ts';
import type { State } from '../workflow/states.ts';

/** A placement as its participant and their guardian see it: nothing that the host keeps to itself. */
export interface Offer {
  readonly id: string;
  readonly applicationId: string;
  readonly state: State<'placement'>;
  readonly version: number;
  readonly organisation: string;
  readonly description: Localised;
  readonly languages: readonly string[];
  readonly stepFree: boolean;
  readonly cityName: string;
  readonly hostZone: string;
  readonly sendingZone: string;
  readonly startsOn: string;
  /** Exclusive. */
  readonly endsOn: string;
  readonly answerBy: string | null;
  readonly terms: string;
  readonly publicReason: string;
  readonly arrivedOn: string | null;
  readonly departedOn: string | null;
  readonly report: string;
  readonly reportAt: string | null;
  readonly certificate: string | null;
}

type Row = Omit<Offer, 'description' | 'languages' | 'stepFree'> & {
  description: string;
  languages: string;
  stepFree: unknown;
};

function offers(db: Knex): Knex.QueryBuilder {
  return db('placements')
    .join('places', 'places.id', 'placements.place_id')
    .join('cities as hosts', 'hosts.id', 'places.city_id')
    .join('applications', 'applications.id', 'placements.application_id')
    .join('cities as home', 'home.id', 'applications.city_id')
    .select({
      id: 'placements.id',
      applicationId: 'placements.application_id',
      state: 'placements.state',
      version: 'placements.version',
      organisation: 'places.organisation',
      description: 'places.description',
      languages: 'places.languages',
      stepFree: 'places.step_free',
      cityName: 'hosts.name',
      hostZone: 'hosts.zone',
      sendingZone: 'home.zone',
      startsOn: 'placements.starts_on',
      endsOn: 'placements.ends_on',
      answerBy: 'placements.answer_by',
      terms: 'placements.terms',
      publicReason: 'placements.public_reason',
      arrivedOn: 'placements.arrived_on',
      departedOn: 'placements.departed_on',
      report: 'placements.report',
      reportAt: 'placements.report_at',
      certificate: 'placements.certificate_number',
    });
}

function offerOf(row: Row): Offer {
  return {
    ...row,
    version: Number(row.version),
    description: JSON.parse(row.description) as Localised,
    languages: JSON.parse(row.languages) as string[],
    stepFree: Boolean(row.stepFree),
  };
}

/** One placement of an application; null where it is none of its own. */
export async function offerOfApplication(db: Knex, applicationId: string, placementId: string): Promise<Offer | null> {
  const row = (await offers(db)
    .where({ 'placements.id': placementId, 'placements.application_id': applicationId })
    .first()) as Row | undefined;
  return row ? offerOf(row) : null;
}

/** The placements of an application, the newest first. */
export async function offersOf(db: Knex, applicationId: string): Promise<readonly Offer[]> {
  const rows = (await offers(db)
    .where('placements.application_id', applicationId)
    .orderBy('placements.id', 'desc')) as Row[];
  return rows.map(offerOf);
}

/** Something owed before travel. */
export interface Condition {
  readonly id: string;
  readonly participantId: string;
  readonly participant: string;
  readonly requirementId: string | null;
  readonly text: Localised;
  readonly state: 'pending' | 'submitted' | 'met' | 'not_met' | 'waived';
  readonly dueOn: string;
  readonly note: string;
}

/** The conditions of a placement, by the day on which they are due. */
export async function conditionsOf(db: Knex, placementId: string): Promise<readonly Condition[]> {
  const rows = (await db('conditions')
    .join('participants', 'participants.id', 'conditions.participant_id')
    .join('persons', 'persons.id', 'participants.person_id')
    .where('conditions.placement_id', placementId)
    .orderBy(['conditions.due_on', 'conditions.id'])
    .select({
      id: 'conditions.id',
      participantId: 'conditions.participant_id',
      participant: 'persons.name',
      requirementId: 'conditions.requirement_id',
      text: 'conditions.text',
      state: 'conditions.state',
      dueOn: 'conditions.due_on',
      note: 'conditions.note',
    })) as (Omit<Condition, 'text'> & { text: string })[];
  return rows.map((row) => ({ ...row, text: JSON.parse(row.text) as Localised }));
}

/** Names of the guardians of an application, by their ids. */
export async function guardianNames(db: Knex, applicationId: string): Promise<ReadonlyMap<string, string>> {
  const rows = (await db('guardians')
    .where('guardians.application_id', applicationId)
    .orderBy('guardians.id')
    .select('guardians.id', 'guardians.name')) as {
    id: string;
    name: string;
  }[];
  return new Map(rows.map(({ id, name }) => [id, name]));
}
