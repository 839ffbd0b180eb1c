import { citiesOf } from '../access/actor.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { AppError } from '../errors.ts';
import type { Filters } from './applications.reads.ts';
import { queryOf } from './filters.form.ts';

/**
 * Notes that somebody takes a copy of the list, for which of their cities, and narrowed to what. What they searched for
 * may be a name: only that they did is kept.
 */
export async function noteListTaken(ctx: Ctx, filters: Filters): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
  const officer = citiesOf(actor, 'officer');
  const cities = [...new Set([...officer, ...citiesOf(actor, 'auditor')])].sort();
  await record(ctx, {
    subject: 'person',
    subjectId: actor.person,
    action: 'export_applications',
    relation: officer.length > 0 ? 'officer' : 'auditor',
    data: {
      in: cities.map((city) => ({ city })), // by which their admins and auditors find it
      list: queryOf({ ...filters, q: '', view: 'table' }),
      searched: filters.q !== '',
    },
  });
}
