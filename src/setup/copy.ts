import { createCall } from '../calls/call.ts';
import { callById, placesOf, requirementsOf, sendingCities, type Call } from '../calls/calls.reads.ts';
import type { CallSettings, RuleDefinition } from '../calls/definitions.ts';
import { slugOf } from '../calls/draft.ts';
import { createRequirements } from '../calls/place.ts';
import { MINUTE } from '../deps.ts';
import type { Ctx } from '../engine/context.ts';
import { addDays } from '../engine/days.ts';
import { AppError, found } from '../errors.ts';
import type { Localised } from '../i18n/index.ts';
import { instantIn, timeIn } from './clock-time.ts';
import { movedWith, type MovingDay } from './move-dates.ts';
import { copySets } from './reference-sets.ts';
import { insertPlaceDrafts, nameHosts } from './places.repository.ts';
import { placeDrafts } from './setup.reads.ts';

/** What an officer says of a call that is made from another one. */
export interface CopyInput {
  readonly name: Localised;
  readonly slug: string;
  readonly days: Readonly<Partial<Record<MovingDay, string>>>;
}

/** The day by which references are due moves with the stay. */
function referencesOn({ references }: CallSettings, from: string, to: string): Pick<CallSettings, 'references'> {
  if (references?.dueOn === undefined) return references === undefined ? {} : { references };
  return { references: { ...references, dueOn: movedWith(references.dueOn, from, to) } };
}

function settingsOn(settings: CallSettings, days: CopyInput['days']): CallSettings {
  const { scoresDueOn: _a, meetsOn: _b, releasedOn: _c, interviewsFrom: _d, interviewsUntil: _e, ...same } = settings;
  return {
    ...same,
    ...(days.scores === undefined ? {} : { scoresDueOn: days.scores }),
    ...(days.meets === undefined ? {} : { meetsOn: days.meets }),
    ...(days.released === undefined ? {} : { releasedOn: days.released }),
    ...(days.interviewsFrom === undefined ? {} : { interviewsFrom: days.interviewsFrom }),
    ...(days.interviewsUntil === undefined ? {} : { interviewsUntil: days.interviewsUntil }),
  };
}

function rulesOn(call: Call, startsOn: string): readonly RuleDefinition[] {
  return call.rules.map((rule) => ('on' in rule ? { ...rule, on: movedWith(rule.on, call.startsOn, startsOn) } : rule));
}

async function copyPlaces(ctx: Ctx, from: Call, id: string, startsOn: string): Promise<void> {
  const offered = [...(await placesOf(ctx.trx, from.id)), ...(await placeDrafts(ctx.trx, from.id))];
  const moved = (day: string): string => movedWith(day, from.startsOn, startsOn);
  const drafts = offered.map(({ cityId, organisation, description, capacity, languages, stepFree, ...dates }) => ({
    id: ctx.id(), callId: id, cityId, organisation, description, capacity: Math.max(1, capacity), languages, stepFree,
    startsOn: moved(dates.startsOn), endsOn: moved(dates.endsOn),
  })); // prettier-ignore
  await insertPlaceDrafts(ctx.trx, drafts, ctx.at);
  await nameHosts(ctx.trx, id, [...new Set(drafts.map(({ cityId }) => cityId))]);
}

/**
 * Makes a call from another one, not published: its texts, form, rubric, documents, rules, questions to referees,
 * settings and sending cities,
 * with the days as the officer saw them; the places of its hosts are asked for again. Returns its id.
 */
export async function copyCall(ctx: Ctx, fromId: string, input: CopyInput): Promise<string> {
  const from = found(await callById(ctx.trx, fromId));
  const { opens, closes, starts, last, over } = input.days;
  if (!opens || !closes || !starts || !last || !over) throw new AppError({ kind: 'invalid', fields: {} });
  const slug = slugOf(input.slug || (input.name['en'] ?? ''));
  if (slug === '') throw new AppError({ kind: 'invalid', fields: { slug: 'calls.office.error.slug' } });
  const { programmeId, zone, formId, rubricId, audience, summary, covered, description } = from;
  const id = await createCall(ctx, {
    programmeId, zone, formId, rubricId, audience, summary, covered, description, slug,
    name: input.name,
    opensAt: instantIn(opens, timeIn(from.opensAt, zone), zone),
    closesOn: closes,
    graceMinutes: Math.max(0, (Date.parse(from.graceEndsAt) - Date.parse(from.plannedClosesAt)) / MINUTE),
    startsOn: starts,
    endsOn: addDays(last, 1),
    endsOnDay: over,
    rules: rulesOn(from, starts),
    settings: { ...settingsOn(from.settings, input.days), ...referencesOn(from.settings, from.startsOn, starts) },
    sending: (await sendingCities(ctx.trx, from.id)).map((city) => city.id),
    madeFrom: from.id,
  }); // prettier-ignore
  await createRequirements(ctx, id, await requirementsOf(ctx.trx, from.id));
  await copyPlaces(ctx, from, id, starts);
  await copySets(ctx, from.id, id);
  return id;
}
