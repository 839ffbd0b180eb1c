import { z } from 'zod';
import { loadOwn } from '../applications/own.ts';
import { AppError } from '../errors.ts';
import { typed } from '../web/form-errors.ts';
import { id, none, required } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { threadOf } from './messages.reads.ts';
import { ownMessagesPage, type TypedMessage } from './own.view.ts';
import { MESSAGE_LENGTH, readThread, writeToOffice } from './write.ts';

const FRAME = { audience: 'applicant', nav: '/applications' } as const;
type At<B = unknown> = Visit<{ id: string }, unknown, B>;

async function page(visit: At, given: TypedMessage, status = 200): Promise<Reply> {
  const { db, params } = visit;
  const own = await loadOwn(db, params.id);
  const messages = await threadOf(db, params.id);
  const model = ownMessagesPage(own, messages, given, visit);
  // Shown as new this once: from now on it was read.
  if (messages.some(({ side, readAt }) => side === 'office' && readAt === null))
    await visit.transact((ctx) => readThread(ctx, params.id));
  return show('messages/own', model, { ...FRAME, status, error: model.errors !== null });
}

async function write(visit: At<{ body: string }>): Promise<Reply> {
  const { id: application } = visit.params;
  try {
    if (visit.actor.kind === 'person') await visit.spend('message', visit.actor.account);
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'too_many') throw error;
    // What was typed is kept: it can be sent later.
    return page(visit, { body: visit.body.body, errors: { body: visit.t('messages.error.tooMany') } }, 429);
  }
  const reply = await visit.commit(
    (ctx) => writeToOffice(ctx, application, { body: visit.body.body, locale: visit.locale }),
    `/applications/${application}/messages`,
  );
  visit.session.flash({ kind: 'ok', text: visit.t('messages.own.sent') });
  return reply;
}

const own = {
  path: '/applications/:id/messages',
  permission: 'application:own',
  on: ['application', 'id'],
  params: z.strictObject({ id: id() }),
  query: none,
} as const;

/** An applicant's messages with the office. */
export const ownMessageRoutes: readonly Route[] = [
  defineRoute({ ...own, method: 'get', body: none, handle: (visit) => page(visit, { body: '', errors: {} }) }),
  defineRoute({
    ...own,
    method: 'post',
    body: z.strictObject({ body: required(MESSAGE_LENGTH) }),
    handle: write,
    invalid: (visit, errors) => page(visit, { body: typed(visit.body, 'body'), errors }),
  }),
];
