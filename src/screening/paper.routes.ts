import { z } from 'zod';
import { citiesOf } from '../access/actor.ts';
import { AppError } from '../errors.ts';
import { dayFrom, email, none, required } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import type { Typed } from '../actions/controls.view.ts';
import { callsToTypeIn } from './paper.repository.ts';
import { startFromPaper } from './paper.ts';
import { paperPage } from './paper.view.ts';

type Any = Visit<unknown, unknown, unknown>;

const FRAME = { audience: 'office', nav: '/office/applications' } as const;
const part = z.string().max(20).default('');
const Paper = z.strictObject({
  call: z.string().regex(/^[0-9a-z][0-9a-z_-]{0,39}\.[0-9a-z][0-9a-z_-]{0,39}$/, { error: 'errors.chosen' }),
  name: required(200),
  email: email(),
  'received-day': part,
  'received-month': part,
  'received-year': part,
});

async function page(visit: Any, was: Typed): Promise<Reply> {
  const calls = await callsToTypeIn(visit.db, citiesOf(visit.actor, 'officer'), visit.at);
  return show('screening/paper', paperPage(calls, was, visit), FRAME);
}

/** The day is to blame where the call was closed: the message stands at it. */
function notOpenThen(error: unknown): never {
  if (error instanceof AppError && error.detail.kind === 'refused' && error.detail.why === 'call_open')
    throw new AppError({ kind: 'invalid', fields: { received: 'screening.paper.closed' } });
  throw error;
}

/** Starting an application for somebody whose form came on paper. */
export function paperRoutes(): Route[] {
  const common = {
    path: '/office/applications/new',
    permission: 'application:screen',
    params: none,
    query: none,
  } as const;
  return [
    defineRoute({ ...common, method: 'get', body: none, handle: (visit) => page(visit, { body: {}, errors: {} }) }),
    defineRoute({
      ...common,
      method: 'post',
      body: Paper,
      handle: async (visit) => {
        const received = dayFrom(visit.body, 'received');
        if (!received.ok || received.day === null)
          throw new AppError({ kind: 'invalid', fields: { received: 'errors.day' } });
        const [callId = '', cityId = ''] = visit.body.call.split('.');
        const { name, email: address } = visit.body;
        const receivedOn = received.day;
        const reply = await visit
          .commit(
            (ctx) => startFromPaper(ctx, { callId, cityId, name, email: address, receivedOn }),
            (application) => `/office/applications/${application}`,
          )
          .catch(notOpenThen);
        visit.session.flash({ kind: 'ok', text: visit.t('screening.did.started') });
        return reply;
      },
      invalid: (visit, errors) => {
        const day = dayFrom(visit.body, 'received');
        const received = day.ok && day.day !== null ? {} : { received: visit.t('errors.day') };
        return page(visit, { body: visit.body, errors: { ...errors, ...received } });
      },
    }),
  ];
}
