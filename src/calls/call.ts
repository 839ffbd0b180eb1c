import type { Ctx } from '../engine/context.ts';
import { endOfDay, startOfDay } from '../engine/days.ts';
import { record } from '../engine/events.ts';
import { later, MINUTE } from '../deps.ts';
import { AppError, found } from '../errors.ts';
import { LOCALES, type Localised } from '../i18n/index.ts';
import { callById, formOf, placesOf, sendingCities, type Call } from './calls.reads.ts';
import {
  citiesWithApplications,
  insertCall,
  markCall,
  setSendingCities,
  slugTaken,
  updateCall,
  updateForm,
  type CallFields,
} from './calls.repository.ts';
import type { CallSettings, RuleDefinition } from './definitions.ts';
import { keepRules, renewRules } from './renew-rules.ts';
import { rulesOnDay } from './rule-changes.ts';
import { programmeById } from './programmes.reads.ts';

/** The texts of a call that applicants read. */
export const CALL_TEXTS = ['name', 'audience', 'summary', 'covered', 'description'] as const;

/** What of a call can be changed. Days are YYYY-MM-DD in the call's zone. */
export interface CallChange extends Readonly<Record<(typeof CALL_TEXTS)[number], Localised>> {
  readonly opensAt: string;
  /** The last day on which an application may be sent. */
  readonly closesOn: string;
  readonly graceMinutes: number;
  /** The day after whose end what is still selected or on the reserve list is closed. */
  readonly endsOnDay: string;
  readonly startsOn: string;
  /** Exclusive. */
  readonly endsOn: string;
  readonly settings: CallSettings;
  readonly sending: readonly string[];
}

/** What a new call is made of. */
export interface NewCall extends CallChange {
  readonly programmeId: string;
  readonly slug: string;
  readonly zone: string;
  readonly formId: string;
  readonly rubricId: string;
  readonly rules: readonly RuleDefinition[];
  /** The call that it is made from. */
  readonly madeFrom?: string;
}

type Problems = Record<string, string>;

function refuse(problems: Problems): void {
  if (Object.keys(problems).length > 0) throw new AppError({ kind: 'invalid', fields: problems });
}

function fieldsOf(change: CallChange, zone: string): CallFields {
  const { name, audience, summary, covered, description, opensAt, startsOn, endsOn, settings } = change;
  const closesAt = endOfDay(change.closesOn, zone);
  return {
    name, audience, summary, covered, description, opensAt, startsOn, endsOn, settings, closesAt,
    graceEndsAt: later(closesAt, change.graceMinutes * MINUTE),
    endsAt: endOfDay(change.endsOnDay, zone),
  }; // prettier-ignore
}

function dateProblems(fields: CallFields, zone: string): Problems {
  const problems: Problems = {};
  if (fields.opensAt >= fields.closesAt) problems['closes'] = 'calls.office.error.closesBeforeOpening';
  if (fields.startsOn >= fields.endsOn) problems['ends'] = 'calls.office.error.endsBeforeStart';
  if (fields.closesAt > startOfDay(fields.startsOn, zone))
    problems['starts'] = 'calls.office.error.startsBeforeClosing';
  if (fields.endsAt < fields.graceEndsAt) problems['over'] = 'calls.office.error.overBeforeClosing';
  return problems;
}

/** Makes a call, not published; returns its id. Its track and lead city are those of the programme. */
export async function createCall(ctx: Ctx, input: NewCall): Promise<string> {
  const programme = found(await programmeById(ctx.trx, input.programmeId));
  const { slug, zone, formId, rubricId, rules } = input;
  const fields = fieldsOf(input, zone);
  refuse(dateProblems(fields, zone));
  if (await slugTaken(ctx.trx, slug)) refuse({ slug: 'calls.office.error.slugTaken' });
  const id = ctx.id();
  const { leadCityId, track } = programme;
  const made = { formId, rubricId, rules, madeFrom: input.madeFrom ?? null };
  const fixed = { id, programmeId: programme.id, leadCityId, track, slug, zone, ...made };
  await insertCall(ctx.trx, { ...fields, ...fixed }, ctx.at);
  await setSendingCities(ctx.trx, id, input.sending);
  await record(ctx, {
    subject: 'call',
    subjectId: id,
    action: 'created',
    data: { programme: programme.id, sending: input.sending, from: input.madeFrom ?? null },
  });
  return id;
}

async function atVersion(ctx: Ctx, id: string, version: number): Promise<Call> {
  const call = found(await callById(ctx.trx, id));
  if (call.version !== version) throw new AppError({ kind: 'conflict' });
  return call;
}

function moved(ok: boolean): void {
  if (!ok) throw new AppError({ kind: 'conflict' });
}

/** What a change would take from people who have relied on the call. */
async function promiseProblems(ctx: Ctx, call: Call, change: CallChange): Promise<Problems> {
  const problems: Problems = {};
  if (call.publishedAt !== null && change.settings.blind !== call.settings.blind)
    problems['blind'] = 'calls.office.error.blindFixed';
  const open = call.publishedAt !== null && call.opensAt <= ctx.at;
  if (open && endOfDay(change.closesOn, call.zone) < call.plannedClosesAt)
    problems['closes'] = 'calls.office.error.closesFixed';
  const applied = await citiesWithApplications(ctx.trx, call.id);
  if (applied.some((city) => !change.sending.includes(city))) problems['sending'] = 'calls.office.error.sendingFixed';
  if (applied.length > 0 && (change.settings.entry ?? 'open') !== (call.settings.entry ?? 'open'))
    problems['entry'] = 'calls.office.error.entryFixed';
  return problems;
}

/** Changes a call's texts, dates, settings and sending cities; rules that count to its first day move with that day. */
export async function changeCall(ctx: Ctx, id: string, version: number, change: CallChange): Promise<void> {
  const call = await atVersion(ctx, id, version);
  const fields = fieldsOf(change, call.zone);
  refuse({ ...dateProblems(fields, call.zone), ...(await promiseProblems(ctx, call, change)) });
  moved(await updateCall(ctx.trx, id, version, fields));
  if (call.startsOn !== change.startsOn)
    await renewRules(ctx, call, rulesOnDay(call.rules, call.startsOn, change.startsOn));
  await setSendingCities(ctx.trx, id, change.sending);
  const dates = (['opensAt', 'graceEndsAt', 'endsAt', 'startsOn', 'endsOn'] as const).filter(
    (name) => fields[name] !== call[name],
  );
  await record(ctx, { subject: 'call', subjectId: id, action: 'changed', data: { dates, closes: fields.closesAt } });
}

/** What is still missing before a call can be published, as message keys by field; empty when nothing is. */
export async function missingToPublish(db: Parameters<typeof callById>[0], call: Call): Promise<Problems> {
  const [places, sending, form] = [
    await placesOf(db, call.id),
    await sendingCities(db, call.id),
    await formOf(db, call.formId),
  ];
  const problems: Problems = {};
  for (const name of CALL_TEXTS)
    for (const locale of LOCALES)
      if ((call[name][locale] ?? '').trim() === '') problems[`${name}_${locale}`] = 'calls.office.error.textMissing';
  if (places.length === 0) problems['places'] = 'calls.office.error.noPlaces';
  if (sending.length === 0) problems['sending'] = 'calls.office.error.noSending';
  if (form.sections.length === 0) problems['form'] = 'calls.office.error.noSections';
  return problems;
}

/** Publishes a call: everybody can read it, and it opens by itself at its time. */
export async function publishCall(ctx: Ctx, id: string, version: number): Promise<void> {
  const call = await atVersion(ctx, id, version);
  if (call.publishedAt !== null) refuse({ state: 'calls.office.error.published' });
  refuse(await missingToPublish(ctx.trx, call));
  moved(await markCall(ctx.trx, id, version, { published_at: ctx.at }));
  await keepRules(ctx, call);
  await record(ctx, { subject: 'call', subjectId: id, action: 'published', data: { closes: call.closesAt } });
}

/** Gives a call another form; throws `conflict` when it is no longer the one that the page showed. */
export async function setCallForm(ctx: Ctx, id: string, from: string, to: string): Promise<void> {
  moved(await updateForm(ctx.trx, id, from, to));
}

/** Closes an open call before its time; what was sent until now is kept. */
export async function closeCall(ctx: Ctx, id: string, version: number): Promise<void> {
  const call = await atVersion(ctx, id, version);
  const open = call.publishedAt !== null && call.opensAt <= ctx.at && ctx.at < call.closesAt;
  if (!open) refuse({ state: 'calls.office.error.notOpen' });
  moved(await markCall(ctx.trx, id, version, { closed_early_at: ctx.at }));
  await record(ctx, {
    subject: 'call',
    subjectId: id,
    action: 'closed_early',
    data: { planned: call.plannedClosesAt },
  });
}

/** Opens a call again that was closed early, if its own closing is still to come. */
export async function reopenCall(ctx: Ctx, id: string, version: number): Promise<void> {
  const call = await atVersion(ctx, id, version);
  if (call.closedEarlyAt === null) refuse({ state: 'calls.office.error.notClosedEarly' });
  if (call.plannedClosesAt <= ctx.at) refuse({ state: 'calls.office.error.closingPast' });
  moved(await markCall(ctx.trx, id, version, { closed_early_at: null }));
  await record(ctx, { subject: 'call', subjectId: id, action: 'reopened', data: { closes: call.plannedClosesAt } });
}
