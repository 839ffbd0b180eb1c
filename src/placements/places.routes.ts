import { z } from 'zod';
import { requirementsOf } from '../calls/calls.reads.ts';
import { changeCapacity, changeHostMonths } from '../calls/place.ts';
import { found } from '../errors.ts';
import { id, none } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { monthsBeyond } from '../workflow/asked.ts';
import { onePlace } from './placements.reads.ts';
import { capacityPage } from './propose.view.ts';

const One = z.strictObject({ id: id() });
const Seats = z.strictObject({
  capacity: z.coerce.number({ error: 'errors.wrong' }).int().min(0).max(500),
  months: z.coerce.number({ error: 'errors.wrong' }).int().min(0).max(60).optional(),
});
const FRAME = { audience: 'office', nav: '/placements' } as const;

async function page(
  visit: Visit<{ id: string }, unknown, unknown>,
  was: Parameters<typeof capacityPage>[2],
): Promise<Reply> {
  const place = found(await onePlace(visit.db, visit.params.id));
  const asked = await requirementsOf(visit.db, place.callId);
  const lasting = asked.filter((one) => one.validMonthsBeyond > 0 || one.conditions?.validity !== undefined);
  const months = lasting.map((one) =>
    monthsBeyond({ validMonthsBeyond: one.validMonthsBeyond, conditions: one.conditions ?? {} }, place.cityId),
  );
  const strictest = months.length === 0 ? null : Math.max(...months);
  return show('placements/capacity', capacityPage(place, strictest, was, visit), FRAME);
}

/** A coordinator sets how many seats a place of their city has, and how long documents have to be valid for it. */
export function placeRoutes(): Route[] {
  const common = {
    path: '/placements/places/:id',
    permission: 'place:edit',
    on: ['place', 'id'],
    params: One,
    query: none,
  } as const;
  return [
    defineRoute({ ...common, method: 'get', body: none, handle: (visit) => page(visit, null) }),
    defineRoute({
      ...common,
      method: 'post',
      body: Seats,
      handle: async (visit) => {
        const { capacity, months } = visit.body;
        const reply = await visit.commit(async (ctx) => {
          await changeCapacity(ctx, visit.params.id, capacity);
          if (months !== undefined) await changeHostMonths(ctx, visit.params.id, months);
        }, '/placements');
        visit.session.flash({ kind: 'ok', text: visit.t('placements.capacity.did') });
        return reply;
      },
      invalid: (visit, errors) => page(visit, { body: visit.body, errors }),
    }),
  ];
}
