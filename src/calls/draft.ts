import type { Ctx } from '../engine/context.ts';
import { addDays, startOfDay } from '../engine/days.ts';
import { AppError, found } from '../errors.ts';
import type { Localised } from '../i18n/index.ts';
import { cityById } from '../cities/cities.reads.ts';
import { createCall } from './call.ts';
import { rulesOnDay } from './rule-changes.ts';
import { requirementsOf, sendingCities, type Call } from './calls.reads.ts';
import type { CallSettings } from './definitions.ts';
import { createRequirements } from './place.ts';
import { callsOfProgramme, newestDefinitions, programmeById, type Programme } from './programmes.reads.ts';

/** What an officer says of a new call; everything else is taken from the programme's latest one, or usual values. */
export interface Draft {
  readonly programmeId: string;
  readonly name: Localised;
  /** The name in the address; made from the English name when it is empty. */
  readonly slug: string;
  readonly formId: string;
  readonly rubricId: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly startsOn: string;
  /** The last day. */
  readonly lastDay: string;
}

const USUAL: CallSettings = {
  blind: true,
  interviews: false,
  reviewsNeeded: 2,
  referees: [],
  minorUnder: 18,
  placesToRank: 3,
  replyDays: 10,
  answerDays: 7,
};
const GRACE_MINUTES = 30;
const AFTERWARDS = 30; // days after the last one, then what is still selected or on the reserve list is closed

/** The name in an address that a text makes: lower-case letters, digits and dashes. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
}

function textsOf(
  programme: Programme,
  before: Call | undefined,
): Pick<Call, 'summary' | 'description' | 'covered' | 'audience'> {
  if (before) return before;
  return { summary: programme.summary, description: programme.description, covered: {}, audience: {} };
}

/** Days of another intake are no days of this one. */
function withoutDates(settings: CallSettings): CallSettings {
  const { scoresDueOn: _a, meetsOn: _b, releasedOn: _c, interviewsFrom: _d, interviewsUntil: _e, ...rest } = settings;
  return rest;
}

/** Only the newest version of a form or rubric may be chosen. */
async function checkDefinitions(ctx: Ctx, draft: Draft): Promise<void> {
  const [forms, rubrics] = [await newestDefinitions(ctx.trx, 'forms'), await newestDefinitions(ctx.trx, 'rubrics')];
  const fields: Record<string, string> = {};
  if (!forms.some(({ id }) => id === draft.formId)) fields['form'] = 'errors.chosen';
  if (!rubrics.some(({ id }) => id === draft.rubricId)) fields['rubric'] = 'errors.chosen';
  if (Object.keys(fields).length > 0) throw new AppError({ kind: 'invalid', fields });
}

/** Begins a call from few words, with the texts, rules, documents and settings of the programme's latest one; returns its id. */
export async function draftCall(ctx: Ctx, draft: Draft): Promise<string> {
  const programme = found(await programmeById(ctx.trx, draft.programmeId));
  const city = found(await cityById(ctx.trx, programme.leadCityId));
  await checkDefinitions(ctx, draft);
  const [before] = await callsOfProgramme(ctx.trx, programme.id, true);
  const slug = slugOf(draft.slug || (draft.name['en'] ?? ''));
  if (slug === '') throw new AppError({ kind: 'invalid', fields: { slug: 'calls.office.error.slug' } });
  const { startsOn } = draft;
  const rules = before ? rulesOnDay(before.rules, before.startsOn, startsOn) : [];
  const settings = withoutDates(before?.settings ?? USUAL);
  const { summary, description, covered, audience } = textsOf(programme, before);
  const sending = before ? (await sendingCities(ctx.trx, before.id)).map(({ id }) => id) : [city.id];
  const id = await createCall(ctx, {
    programmeId: programme.id, slug, zone: city.zone, formId: draft.formId, rubricId: draft.rubricId, rules, settings, sending,
    name: draft.name, summary, description, covered, audience, startsOn,
    opensAt: startOfDay(draft.opensOn, city.zone),
    closesOn: draft.closesOn,
    graceMinutes: GRACE_MINUTES,
    endsOn: addDays(draft.lastDay, 1),
    endsOnDay: addDays(draft.lastDay, AFTERWARDS),
  }); // prettier-ignore
  if (before) await createRequirements(ctx, id, await requirementsOf(ctx.trx, before.id));
  return id;
}
