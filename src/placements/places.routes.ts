import { z } from 'zod';
import { changeCapacity } from '../calls/place.ts';
import { found } from '../errors.ts';
import { id, none } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { onePlace } from './placements.reads.ts';
import { capacityPage } from './propose.view.ts';

const One = z.strictObject({ id: id() });
const FRAME = { audience: 'office', nav: '/placements' } as const;

async function page(
  visit: Visit<{ id: string }, unknown, unknown>,
  was: Parameters<typeof capacityPage>[1],
): Promise<Reply> {
  const place = found(await onePlace(visit.db, visit.params.id));
  return show('placements/capacity', capacityPage(place, was, visit), FRAME);
}

/** A coordinator sets how many seats a place of their city has. */
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
      body: z.strictObject({ capacity: z.coerce.number({ error: 'errors.wrong' }).int().min(0).max(500) }),
      handle: async (visit) => {
        const reply = await visit.commit(
          (ctx) => changeCapacity(ctx, visit.params.id, visit.body.capacity),
          '/placements',
        );
        visit.session.flash({ kind: 'ok', text: visit.t('placements.capacity.did') });
        return reply;
      },
      invalid: (visit, errors) => page(visit, { body: visit.body, errors }),
    }),
  ];
}
