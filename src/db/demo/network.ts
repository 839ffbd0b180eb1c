import { createAgreement } from '../../admin/agreements.ts';
import { createCall, publishCall } from '../../calls/call.ts';
import type { FormDefinition, RubricDefinition } from '../../calls/definitions.ts';
import { createPlace, createRequirements } from '../../calls/place.ts';
import { createProgramme, storeForm, storeRubric } from '../../calls/programme.ts';
import type { CallContent } from '../../content/calls/shape.ts';
import { formKey, formOf } from '../../content/forms/forms.ts';
import { AGREEMENTS, PROGRAMMES, rulesOf } from '../../content/programmes.ts';
import { requirementsOf } from '../../content/requirements.ts';
import { RUBRICS } from '../../content/rubrics.ts';
import { TRACKS, type CityId, type Track } from '../../content/text.ts';
import { addDays } from '../../engine/days.ts';
import { partsOf } from './demo.repository.ts';
import { momentOn } from './when.ts';
import { cityOf, type Colleague, type World } from './world.ts';

/** A call that is set up. */
export interface DemoCall {
  readonly id: string;
  readonly content: CallContent;
  readonly form: FormDefinition;
  readonly rubric: RubricDefinition;
  readonly zone: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly requirements: Awaited<ReturnType<typeof partsOf>>['requirements'];
  readonly places: Awaited<ReturnType<typeof partsOf>>['places'];
}

/** Programmes, forms and rubrics by key, stored once. */
export interface Catalogue {
  readonly programmes: Map<string, string>;
  readonly forms: Map<string, string>;
  readonly rubrics: Map<Track, string>;
}

function lead(world: World, city: CityId): Colleague {
  const officer = world.colleagues(city, 'officer')[0];
  if (!officer) throw new Error(`${city} has no officer`);
  return officer;
}

/** Writes down the agreements and stores what calls are made of. */
export async function storeCatalogue(world: World): Promise<Catalogue> {
  const catalogue: Catalogue = { programmes: new Map(), forms: new Map(), rubrics: new Map() };
  const admin = world.staff.find(({ roles }) => roles.includes('admin')) ?? lead(world, 'palu');
  for (const { a: cityA, b: cityB, yearlyAToB: aToB, yearlyBToA: bToA, startsIn, endsIn, ...same } of AGREEMENTS)
    await world.act(admin.actor, (ctx) =>
      createAgreement(ctx, {
        ...same,
        cityA,
        cityB,
        aToB,
        bToA,
        startsOn: world.day(startsIn),
        endsOn: world.day(endsIn),
      }),
    );
  for (const track of TRACKS)
    await world.act(lead(world, 'palu').actor, async (ctx) => {
      catalogue.rubrics.set(track, await storeRubric(ctx, { key: track, definition: RUBRICS[track] }));
    });
  for (const programme of PROGRAMMES)
    await world.act(lead(world, programme.lead).actor, async (ctx) => {
      const { key, lead: leadCityId, track, name, summary, description } = programme;
      catalogue.programmes.set(key, await createProgramme(ctx, { leadCityId, track, name, summary, description }));
      const form = formKey(track, leadCityId);
      if (!catalogue.forms.has(form))
        catalogue.forms.set(form, await storeForm(ctx, { key: form, definition: formOf(track, leadCityId) }));
    });
  return catalogue;
}

function found(map: ReadonlyMap<string, string>, key: string): string {
  const id = map.get(key);
  if (id === undefined) throw new Error(`${key} was not stored`);
  return id;
}

/** Sets a call up, not published: texts, dates, rules, documents and places. */
export async function setUpCall(world: World, catalogue: Catalogue, content: CallContent): Promise<DemoCall> {
  const { track, lead: city, slug, name, summary, description, covered, audience, settings, sending } = content;
  const { zone } = cityOf(city);
  const startsOn = world.day(content.startsIn);
  const endsOn = addDays(startsOn, content.lengthDays);
  const id = await world.act(lead(world, city).actor, async (ctx) => {
    const call = await createCall(ctx, {
      slug, name, summary, description, covered, audience, settings, sending, zone, startsOn, endsOn,
      programmeId: found(catalogue.programmes, content.programme),
      formId: found(catalogue.forms, formKey(track, city)),
      rubricId: found(catalogue.rubrics, track),
      rules: rulesOf(content, startsOn),
      opensAt: momentOn(world.day(content.opensIn), 0, zone),
      closesOn: world.day(content.closesIn),
      graceMinutes: 30,
      endsOnDay: addDays(endsOn, 30),
    }); // prettier-ignore
    const host = content.places[0]?.city ?? city;
    await createRequirements(ctx, call, requirementsOf(track, host));
    for (const place of content.places) {
      const from = addDays(startsOn, place.startsLater ?? 0);
      const { organisation, description: text, capacity, languages, step_free: stepFree } = place;
      await createPlace(ctx, { callId: call, cityId: place.city, organisation, description: text, capacity, languages, stepFree, startsOn: from, endsOn: place.lengthDays === undefined ? endsOn : addDays(from, place.lengthDays) }); // prettier-ignore
    }
    return call;
  });
  const form = formOf(track, city);
  return { id, content, form, rubric: RUBRICS[track], zone, startsOn, endsOn, ...(await partsOf(world.db.read, id)) };
}

/** The lead city's second officer reads it once more and publishes it. */
export async function publish(world: World, call: DemoCall): Promise<void> {
  const officers = world.colleagues(call.content.lead, 'officer');
  const by = officers[1] ?? officers[0];
  if (by) await world.act(by.actor, (ctx) => publishCall(ctx, call.id, 1));
}
