import { z } from 'zod';
import { AppError, found } from '../errors.ts';
import { typed } from '../web/form-errors.ts';
import { cursor, id, none, required, writeCursor } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { eyebrow } from './eyebrow.ts';
import { textKeys } from './keys.ts';
import { OUTBOX_STATES } from './kinds.ts';
import { countOutbox, listOutbox, oneMail, OUTBOX_PAGE } from './outbox.reads.ts';
import { markMailBounced, retryMail } from './outbox.ts';
import { bouncePage, outboxPage } from './outbox.view.ts';
import type { Filled } from './parts.view.ts';

const Query = z.strictObject({
  state: z.enum(OUTBOX_STATES).or(z.literal('')).catch(''),
  after: cursor().catch(null),
});
const FRAME = { width: 'wide', audience: 'office', nav: '/admin/outbox' } as const;

async function list(visit: Visit<unknown, z.infer<typeof Query>, unknown>): Promise<Reply> {
  const { state, after } = visit.query;
  const [createdAt, last] = textKeys(after, 2) ?? [];
  const spot = createdAt !== undefined && last !== undefined ? { createdAt, id: last } : null;
  const rows = await listOutbox(visit.db, state, spot);
  const lines = rows.slice(0, OUTBOX_PAGE);
  const end = rows.length > OUTBOX_PAGE ? lines.at(-1) : undefined;
  const next = end ? writeCursor([end.createdAt, end.id]) : null;
  const parts = { lines, counts: await countOutbox(visit.db), state, next };
  return show('admin/outbox', outboxPage(parts, { ...visit, eyebrow: await eyebrow(visit) }), FRAME);
}

const One = z.strictObject({ id: id() });

async function bounce(visit: Visit<z.infer<typeof One>, unknown, unknown>, filled: Filled): Promise<Reply> {
  const line = found(await oneMail(visit.db, visit.params.id));
  if (line.state !== 'sent') throw new AppError({ kind: 'conflict' });
  return show('admin/form', bouncePage(line, filled, { ...visit, eyebrow: await eyebrow(visit) }), FRAME);
}

/** Mails that wait, went, or failed. */
export const outboxRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/admin/outbox',
    permission: 'outbox:read',
    params: none,
    query: Query,
    body: none,
    handle: list,
  }),
  defineRoute({
    method: 'post',
    path: '/admin/outbox/:id/retry',
    permission: 'outbox:read',
    params: One,
    query: none,
    body: none,
    handle: async (visit) => {
      const reply = await visit.commit((ctx) => retryMail(ctx, visit.params.id), '/admin/outbox');
      visit.session.flash({ kind: 'ok', text: visit.t('admin.outbox.retried') });
      return reply;
    },
  }),
  defineRoute({
    method: 'get',
    path: '/admin/outbox/:id/bounced',
    permission: 'outbox:read',
    params: One,
    query: none,
    body: none,
    handle: (visit) => bounce(visit, { fields: {}, errors: {} }),
  }),
  defineRoute({
    method: 'post',
    path: '/admin/outbox/:id/bounced',
    permission: 'outbox:read',
    params: One,
    query: none,
    body: z.strictObject({ reason: required(500) }),
    handle: async (visit) => {
      const { params, body } = visit;
      const reply = await visit.commit((ctx) => markMailBounced(ctx, params.id, body.reason), '/admin/outbox');
      visit.session.flash({ kind: 'ok', text: visit.t('admin.outbox.didBounce') });
      return reply;
    },
    invalid: (visit, errors) => bounce(visit, { fields: { reason: typed(visit.body, 'reason') }, errors }),
  }),
];
