import { z } from 'zod';
import { citiesOf, signerOf } from '../access/actor.ts';
import { id, none } from '../web/input.ts';
import { defineRoute, show, type Route } from '../web/route.ts';
import { decideRoutes, FRAME } from './decide.routes.ts';
import { meetingsPage } from './list.view.ts';
import { meetings } from './meeting.reads.ts';
import { meetingPage } from './meeting.view.ts';
import { minuteLines, recusalCounts, reviewerProgress } from './papers.reads.ts';
import { minutesPage, progressPage } from './papers.view.ts';
import { openMeeting, seesAll } from './parts.ts';
import { releaseRoutes } from './release.routes.ts';

const Params = z.strictObject({ call: id() });
const count = z.coerce.number().int().min(0).max(10_000).optional().catch(undefined);
const Line = z.strictObject({ places: count, reserve: count });

const RESERVE = 3;

/** The decision meeting: ranked lists, decisions of two people, their release, minutes, and how far reviewing is. */
export function decisionRoutes(): readonly Route[] {
  const meet = {
    method: 'get',
    permission: 'decision:meet',
    on: ['call', 'call'],
    params: Params,
    body: none,
  } as const;
  return [
    defineRoute({
      method: 'get',
      path: '/office/decisions',
      permission: 'decision:meet',
      params: none,
      query: none,
      body: none,
      handle: async (visit) => {
        const { db, actor } = visit;
        const page = meetingsPage(await meetings(db, actor), citiesOf(actor, 'officer'), visit);
        return show('decisions/list', page, FRAME);
      },
    }),
    defineRoute({
      ...meet,
      path: '/office/decisions/:call',
      query: Line,
      handle: async (visit) => {
        const { call, rows } = await openMeeting(visit, visit.params.call);
        const { places = call.places, reserve = RESERVE } = visit.query;
        const rights = { lead: visit.held.has('lead'), seesAll: seesAll(visit, call), signer: signerOf(visit.actor) };
        return show('decisions/meeting', meetingPage({ call, rows, cut: { places, reserve } }, rights, visit), FRAME);
      },
    }),
    defineRoute({
      ...meet,
      path: '/office/decisions/:call/minutes',
      query: none,
      handle: async (visit) => {
        const { db, actor, params } = visit;
        const { call } = await openMeeting(visit, params.call);
        const lines = await minuteLines(db, actor, call.id);
        const recused = await recusalCounts(db, actor, call.id);
        return show('decisions/minutes', minutesPage(call, lines, recused, visit), FRAME);
      },
    }),
    defineRoute({
      ...meet,
      path: '/office/decisions/:call/reviews',
      query: none,
      handle: async (visit) => {
        const { db, actor, at, params } = visit;
        const { call, rows } = await openMeeting(visit, params.call);
        const reviewers = await reviewerProgress(db, actor, call.id, at);
        return show('decisions/progress', progressPage(call, rows, reviewers, visit), FRAME);
      },
    }),
    ...decideRoutes(),
    ...releaseRoutes(),
  ];
}
