import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import type { Localised } from '../i18n/index.ts';
import type { Track } from './calls.reads.ts';
import { insertDefinition, insertProgramme } from './calls.repository.ts';
import type { FormDefinition, RubricDefinition } from './definitions.ts';

/** What a new programme is made of. */
export interface NewProgramme {
  readonly leadCityId: string;
  readonly track: Track;
  readonly name: Localised;
  readonly summary: Localised;
  readonly description: Localised;
}

/** Makes a programme; returns its id. */
export async function createProgramme(ctx: Ctx, input: NewProgramme): Promise<string> {
  const id = ctx.id();
  const { leadCityId, track, name, summary, description } = input;
  await insertProgramme(ctx.trx, { id, leadCityId, track, name, summary, description }, ctx.at);
  await record(ctx, { subject: 'programme', subjectId: id, action: 'created', data: { city: leadCityId, track } });
  return id;
}

/** Stores a form as the next version of its key; what was stored before stays as it is. Returns the new row's id. */
export async function storeForm(
  ctx: Ctx,
  input: { readonly key: string; readonly definition: FormDefinition },
): Promise<string> {
  return store(ctx, 'forms', 'form', input.key, input.definition);
}

/** Stores a rubric as the next version of its key. Returns the new row's id. */
export async function storeRubric(
  ctx: Ctx,
  input: { readonly key: string; readonly definition: RubricDefinition },
): Promise<string> {
  return store(ctx, 'rubrics', 'rubric', input.key, input.definition);
}

async function store(
  ctx: Ctx,
  table: 'forms' | 'rubrics',
  subject: string,
  key: string,
  definition: FormDefinition | RubricDefinition,
): Promise<string> {
  const id = ctx.id();
  const version = await insertDefinition(ctx.trx, table, { id, key, definition }, ctx.at);
  await record(ctx, { subject, subjectId: id, action: 'stored', data: { key, version } });
  return id;
}
