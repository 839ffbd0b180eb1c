import { z } from 'zod';
import { loadWhole } from '../applications/around.ts';
import { answerItem } from '../applications/send.ts';
import { AppError } from '../errors.ts';
import { id, none, required } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { openPaper } from './on-paper.ts';
import { paperHref } from './paper-content.view.ts';
import { paperReturnedPage, type WrongAnswer } from './paper-returned.view.ts';

const FRAME = { audience: 'office', nav: '/office/applications' } as const;
const common = { permission: 'application:screen', on: ['application', 'id'], query: none } as const;
const path = '/office/applications/:id/paper/returned';

async function page(visit: Visit<{ id: string }, unknown, unknown>, wrong: WrongAnswer | null): Promise<Reply> {
  await openPaper(visit, visit.params.id);
  const whole = await loadWhole(visit.db, visit.params.id, visit.actor, visit.at);
  if (whole.application.state !== 'returned') throw new AppError({ kind: 'not_found' });
  const frame = wrong === null ? FRAME : { ...FRAME, status: 422, error: true };
  return show('screening/paper-returned', paperReturnedPage(whole, wrong, visit), frame);
}

/** Settling what a paper form was returned for, point by point, by the officer who speaks with the person. */
export function paperReturnedRoutes(): Route[] {
  return [
    defineRoute({
      ...common,
      method: 'get',
      path,
      params: z.strictObject({ id: id() }),
      body: none,
      handle: (visit) => page(visit, null),
    }),
    defineRoute({
      ...common,
      method: 'post',
      path: `${path}/:item`,
      params: z.strictObject({ id: id(), item: id() }),
      body: z.strictObject({ reason: required(2000) }),
      handle: async (visit) => {
        const { id: application, item } = visit.params;
        await openPaper(visit, application);
        const to = paperHref(application, 'returned');
        const reply = await visit.commit((ctx) => answerItem(ctx, application, item, visit.body.reason), to);
        visit.session.flash({ kind: 'ok', text: visit.t('screening.paper.answered') });
        return reply;
      },
      invalid: (visit, errors) =>
        page(visit, { id: visit.params.item, text: errors['reason'] ?? visit.t('errors.required') }),
    }),
  ];
}
