import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import type { KeepRules } from './kept.ts';

/** Sets how long things are kept, on the record of the city that runs the site. */
export async function changeTimes(ctx: Ctx, rules: KeepRules, cityId: string): Promise<void> {
  const value = JSON.stringify(rules);
  await ctx.trx('settings').insert({ key: 'retention', value }).onConflict('key').merge({ value });
  const { sent, draft, mail } = rules;
  await record(ctx, { subject: 'city', subjectId: cityId, action: 'retention_changed', relation: 'admin', data: { sent, draft, mail } }); // prettier-ignore
}
