import { z } from 'zod';
import { callById } from '../calls/calls.reads.ts';
import { AppError, found } from '../errors.ts';
import { email, id, none, required } from '../web/input.ts';
import { typed } from '../web/form-errors.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { endorsePerson, endorsingOver, withdrawEndorsement } from './endorse.ts';
import { endorsePage } from './endorse.view.ts';
import { endorsementsOf, endorserById } from './entry.reads.ts';

type Any = Visit<unknown, unknown, unknown>;

function endorserIn(visit: Pick<Any, 'actor'>): string {
  if (visit.actor.kind !== 'link' || visit.actor.purpose !== 'endorser')
    throw new AppError({ kind: 'link_dead', reason: 'unknown' });
  return visit.actor.subject;
}

async function page(
  visit: Any,
  body: Readonly<Record<string, unknown>> = {},
  errors: Readonly<Record<string, string>> = {},
  status = 200,
): Promise<Reply> {
  // prettier-ignore
  const endorser = found(await endorserById(visit.db, endorserIn(visit)));
  const call = found(await callById(visit.db, endorser.callId));
  const endorsed = await endorsementsOf(visit.db, { endorserId: endorser.id });
  const over = endorsingOver(call, endorser, visit.at);
  const was = { name: typed(body, 'name'), email: typed(body, 'email') };
  const model = endorsePage({ endorser, call, endorsed, over }, was, errors, visit);
  return show('entry/endorse', model, { audience: 'link', status, error: model.errors.length > 0 });
}

const COMMON = { permission: 'endorsement:give', params: none, query: none, noReferrer: true } as const;

/** The pages behind an endorser's link: whom it has endorsed, and whom it may. */
export const endorseRoutes: readonly Route[] = [
  defineRoute({ ...COMMON, method: 'get', path: '/endorse', body: none, handle: (visit) => page(visit) }),
  defineRoute({
    ...COMMON,
    method: 'post',
    path: '/endorse',
    body: z.strictObject({ name: required(200), email: email() }),
    handle: async (visit) => {
      const reply = await visit.commit((ctx) => endorsePerson(ctx, endorserIn(visit), visit.body), '/endorse');
      visit.session.flash({ kind: 'ok', text: visit.t('setup.endorse.did', visit.body) });
      return reply;
    },
    invalid: (visit, errors) => page(visit, visit.body, errors, 422),
  }),
  defineRoute({
    ...COMMON,
    method: 'post',
    path: '/endorse/withdraw',
    body: z.strictObject({ endorsement: id() }),
    handle: async (visit) => {
      const { endorsement } = visit.body;
      const reply = await visit.commit((ctx) => withdrawEndorsement(ctx, endorserIn(visit), endorsement), '/endorse');
      visit.session.flash({ kind: 'ok', text: visit.t('setup.endorse.didWithdraw') });
      return reply;
    },
    invalid: (visit, errors) => page(visit, {}, errors, 422),
  }),
];
