import { z } from 'zod';
import { cursor, none, writeCursor } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { callsForAdmin, CALLS_PAGE } from './calls.reads.ts';
import { callsPage } from './calls.view.ts';
import { eyebrow } from './eyebrow.ts';

const Query = z.strictObject({ after: cursor().catch(null) });
const FRAME = { width: 'wide', audience: 'office', nav: '/admin/cities' } as const;

async function list(visit: Visit<unknown, z.infer<typeof Query>, unknown>): Promise<Reply> {
  const [closesAt, id] = visit.query.after ?? [];
  const after = typeof closesAt === 'string' && typeof id === 'string' ? { closesAt, id } : null;
  const rows = await callsForAdmin(visit.db, visit.actor, after);
  const shown = rows.slice(0, CALLS_PAGE);
  const end = rows.length > CALLS_PAGE ? shown.at(-1) : undefined;
  const next = end ? `/admin/calls?after=${writeCursor([end.closesAt, end.id])}` : null;
  return show('admin/list', callsPage(shown, next, { ...visit, eyebrow: await eyebrow(visit) }), FRAME);
}

/** Which calls of the admin's cities are open. */
export const adminCallRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/admin/calls',
    permission: 'admin:enter',
    params: none,
    query: Query,
    body: none,
    handle: list,
  }),
];
