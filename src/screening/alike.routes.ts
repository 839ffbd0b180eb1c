import { z } from 'zod';
import { typed } from '../web/form-errors.ts';
import { id, none, required } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { judgeAlike, pairOf, pairsAmong } from './alike.ts';
import { alikeLines, judgements, sameFiles } from './alike.reads.ts';
import { alikeHref, alikePage, duplicatesPage } from './alike.view.ts';

type Any = Visit<{ id: string; other: string }, unknown, unknown>;

const FRAME = { width: 'wide', audience: 'office', nav: '/office/applications' } as const;
/** Lines that are compared at once: whoever works through them sees the next. */
const MOST = 200;

async function compare(visit: Any, error: string | null, reason: string): Promise<Reply> {
  const { id: one, other } = visit.params;
  const pair = await pairOf(visit.db, visit.actor, one, other);
  const parts = {
    pair,
    judgements: await judgements(visit.db, [pair.one.personId, pair.other.personId]),
    files: await sameFiles(visit.db, one, other),
    typed: reason,
    error,
  };
  return show('screening/alike', alikePage(parts, visit), {
    ...FRAME,
    ...(error === null ? {} : { status: 422, error: true }),
  });
}

/** Persons who may have applied twice: all pairs, and two side by side. */
export function alikeRoutes(): Route[] {
  const pair = {
    path: '/office/applications/:id/alike/:other',
    permission: 'application:screen',
    on: ['application', 'id'],
    params: z.strictObject({ id: id(), other: id() }),
    query: none,
  } as const;
  return [
    defineRoute({
      method: 'get',
      path: '/office/duplicates',
      permission: 'application:screen',
      params: none,
      query: none,
      body: none,
      handle: async (visit) => {
        const lines = await alikeLines(visit.db, visit.actor, MOST);
        const judged = await judgements(
          visit.db,
          lines.map(({ personId }) => personId),
        );
        return show('screening/duplicates', duplicatesPage(pairsAmong(lines), judged, visit), FRAME);
      },
    }),
    defineRoute({ ...pair, method: 'get', body: none, handle: (visit) => compare(visit, null, '') }),
    defineRoute({
      ...pair,
      method: 'post',
      body: z.strictObject({ verdict: z.enum(['two', 'open']), reason: required(1_000) }),
      handle: async (visit) => {
        const { id: one, other } = visit.params;
        const { verdict, reason } = visit.body;
        const reply = await visit.commit(
          (ctx) => judgeAlike(ctx, { id: one, otherId: other }, verdict, reason),
          verdict === 'two' ? `/office/applications/${one}` : alikeHref(one, other),
        );
        visit.session.flash({ kind: 'ok', text: visit.t(`screening.alike.verdict.${verdict}.did`) });
        return reply;
      },
      invalid: (visit, errors) =>
        compare(visit, errors['reason'] ?? visit.t('errors.required'), typed(visit.body, 'reason')),
    }),
  ];
}
