import { z } from 'zod';
import { AppError, found } from '../errors.ts';
import { caseFile } from '../screening/case.reads.ts';
import { id, none, text } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { openPlaces } from './placements.reads.ts';
import { propose } from './propose.ts';
import { proposePage } from './propose.view.ts';

const One = z.strictObject({ id: id() });
const FRAME = { audience: 'office', nav: '/placements' } as const;

async function page(
  visit: Visit<{ id: string }, unknown, unknown>,
  was: { body: Readonly<Record<string, unknown>>; errors: Readonly<Record<string, string>> } | null,
): Promise<Reply> {
  const file = found(await caseFile(visit.db, visit.params.id));
  const places = await openPlaces(visit.db, file.id);
  return show(
    'placements/propose',
    proposePage({ id: file.id, name: file.name, reference: file.reference, places, was }, visit),
    FRAME,
  );
}

/** An officer proposes a place for a selected application. */
export function proposeRoutes(): Route[] {
  const common = { path: '/office/applications/:id/propose', permission: 'placement:propose', on: ['application', 'id'], params: One, query: none } as const; // prettier-ignore
  return [
    defineRoute({ ...common, method: 'get', body: none, handle: (visit) => page(visit, null) }),
    defineRoute({
      ...common,
      method: 'post',
      body: z.strictObject({ place: z.string().max(40).default(''), agreed_note: text(1_000).default('') }),
      handle: async (visit) => {
        const { place: placeId, agreed_note: agreedNote } = visit.body;
        const place = (await openPlaces(visit.db, visit.params.id)).find((one) => one.id === placeId);
        if (!place) throw new AppError({ kind: 'invalid', fields: { place: 'placements.propose.choose' } });
        if (place.rank === null && agreedNote === '')
          throw new AppError({ kind: 'invalid', fields: { agreed_note: 'errors.required' } });
        const { startsOn, endsOn } = place;
        const reply = await visit.commit(
          (ctx) => propose(ctx, { applicationId: visit.params.id, placeId, startsOn, endsOn, agreedNote }),
          (placement) => `/placements/${placement}`,
        );
        visit.session.flash({ kind: 'ok', text: visit.t('placements.propose.did') });
        return reply;
      },
      invalid: (visit, errors) => page(visit, { body: visit.body, errors }),
    }),
  ];
}
