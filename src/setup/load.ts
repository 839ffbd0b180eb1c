import { missingToPublish } from '../calls/call.ts';
import {
  callById,
  formOf,
  placesOf,
  requirementsOf,
  rubricOf,
  sendingCities,
  type Call,
  type Place,
  type Requirement,
} from '../calls/calls.reads.ts';
import type { FormDefinition, RubricDefinition } from '../calls/definitions.ts';
import { programmeById, type Programme } from '../calls/programmes.reads.ts';
import type { Database } from '../db/database.ts';
import { found } from '../errors.ts';
import type { CityCalendar } from './calendar.ts';
import {
  agreementsAmong,
  cityCalendars,
  officersOf,
  placeAsks,
  placeDrafts,
  type AgreementBetween,
  type PlaceAsk,
  type PlaceDraft,
} from './setup.reads.ts';

/** A call with everything that its set-up is made of. */
export interface SetUp {
  readonly call: Call;
  readonly programme: Programme;
  readonly before: Call | null;
  readonly cities: readonly CityCalendar[];
  readonly lead: CityCalendar;
  readonly sending: readonly CityCalendar[];
  /** Cities that host: with places, with places in question, or asked for some. */
  readonly hosts: readonly CityCalendar[];
  readonly places: readonly Place[];
  readonly drafts: readonly PlaceDraft[];
  readonly asks: readonly PlaceAsk[];
  readonly requirements: readonly Requirement[];
  readonly form: FormDefinition;
  readonly rubric: RubricDefinition;
  readonly agreements: readonly AgreementBetween[];
  readonly officers: number;
  readonly missing: Readonly<Record<string, string>>;
}

/** Reads a call's set-up, in as many queries however much is in it; throws `not_found`. */
export async function loadSetUp(db: Database['read'], callId: string): Promise<SetUp> {
  const call = found(await callById(db, callId));
  const [programme, before, cities, sendingNow, places, drafts, asks, requirements, form, rubric, officers, missing] =
    await Promise.all([
      programmeById(db, call.programmeId),
      call.madeFrom === null ? null : callById(db, call.madeFrom),
      cityCalendars(db),
      sendingCities(db, call.id),
      placesOf(db, call.id),
      placeDrafts(db, call.id),
      placeAsks(db, call.id),
      requirementsOf(db, call.id),
      formOf(db, call.formId),
      rubricOf(db, call.rubricId),
      officersOf(db, call.leadCityId),
      missingToPublish(db, call),
    ]);
  const hosting = new Set([...places, ...drafts, ...asks].map(({ cityId }) => cityId));
  const sending = cities.filter(({ id }) => sendingNow.some((city) => city.id === id));
  const hosts = cities.filter(({ id }) => hosting.has(id));
  const among = [...new Set([...sending, ...hosts].map(({ id }) => id))];
  return {
    call,
    programme: found(programme),
    before,
    cities,
    lead: found(cities.find(({ id }) => id === call.leadCityId)),
    sending,
    hosts,
    places,
    drafts,
    asks,
    requirements,
    form,
    rubric,
    agreements: await agreementsAmong(db, among),
    officers,
    missing,
  };
}
