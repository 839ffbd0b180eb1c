import { z } from 'zod';
import { loadOwn } from '../applications/own.ts';
import { loadCases } from '../engine/load-cases.ts';
import { perform } from '../engine/perform.ts';
import { AppError, found } from '../errors.ts';
import { typed } from '../web/form-errors.ts';
import { dayFrom, id, none, required, text } from '../web/input.ts';
import { defineRoute, see, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { conditionsOf, guardianNames, offerOfApplication, offersOf } from './offers.reads.ts';
import { offerPage, type OfferState, type OwnOffer } from './offer.view.ts';
import { giveReport } from './report.ts';
import { standingOf } from './standing.ts';

const FRAME = { audience: 'applicant', nav: '/applications' } as const;
type At<B = unknown> = Visit<{ id: string; placement: string }, unknown, B>;
const FRESH: OfferState = { typed: {}, errors: {}, refused: null };

async function load(visit: At): Promise<OwnOffer> {
  const { db, params, actor, at } = visit;
  const offer = found(await offerOfApplication(db, params.id, params.placement));
  const [own, cases, wholes, conditions, guardians, all] = await Promise.all([
    loadOwn(db, params.id),
    loadCases({ db, at, actor, cascading: false }, 'placement', [offer.id]),
    loadCases({ db, at, actor, cascading: false }, 'application', [params.id]),
    conditionsOf(db, offer.id),
    guardianNames(db, params.id),
    offersOf(db, params.id),
  ]);
  // What has not been shown to the person yet is being prepared: no page of its own.
  if (offer.state === 'proposed') throw new AppError({ kind: 'not_found' });
  const others = all.filter((other) => other.id !== offer.id && other.state !== 'proposed');
  const standing = standingOf(found(cases.get(offer.id)), at);
  return { own, offer, standing, whole: found(wholes.get(params.id)), conditions, guardians, others };
}

async function page(visit: At, state: OfferState, status = 200): Promise<Reply> {
  const model = offerPage(await load(visit), state, visit);
  return show('offers/offer', model, { ...FRAME, status, error: model.errors !== null });
}

/** Runs a verb on a placement of this application, shows the page again where it is refused. */
async function act(
  visit: At,
  verb: Parameters<At['commit']>[0],
  text: string,
  fields: OfferState['typed'] = {},
): Promise<Reply> {
  const { id: application, placement } = visit.params;
  found(await offerOfApplication(visit.db, application, placement));
  try {
    const reply = await visit.commit(verb, `/applications/${application}/offers/${placement}`);
    visit.session.flash({ kind: 'ok', text });
    return reply;
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'refused') throw error;
    return page(
      visit,
      { typed: fields, errors: {}, refused: { why: error.detail.why, gaps: error.detail.gaps ?? {} } },
      409,
    );
  }
}

const Arrival = z.strictObject({
  'on-day': text(4).default(''),
  'on-month': text(4).default(''),
  'on-year': text(6).default(''),
  reason: text(2000).default(''),
});

async function arrive(visit: At<z.infer<typeof Arrival>>): Promise<Reply> {
  const { body, params } = visit;
  const on = dayFrom(body, 'on');
  if (!on.ok || on.day === null)
    return page(visit, { typed: body, errors: { on: visit.t('errors.day') }, refused: null }, 422);
  const input = { on: on.day, ...(body.reason === '' ? {} : { reason: body.reason }) };
  return act(
    visit,
    (ctx) => perform(ctx, 'placement', params.placement, 'arrive', input),
    visit.t('offers.done.arrive'),
    body,
  );
}

const One = z.strictObject({ id: id(), placement: id() });
const own = { permission: 'application:own', on: ['application', 'id'], params: One, query: none } as const;
const path = '/applications/:id/offers/:placement';

function again(field: string) {
  return (visit: At<Readonly<Record<string, unknown>>>, errors: Readonly<Record<string, string>>): Promise<Reply> =>
    page(
      visit,
      {
        typed: { [field]: typed(visit.body, field) },
        errors: { [field]: errors[field] ?? visit.t('errors.required') },
        refused: null,
      },
      422,
    );
}

/** A participant's placements: the offer, their answer, what is owed before travel, arrival and report. */
export const offerRoutes: readonly Route[] = [
  defineRoute({
    ...own,
    method: 'get',
    path: '/applications/:id/offer',
    params: z.strictObject({ id: id() }),
    body: none,
    handle: async (visit) => {
      const all = (await offersOf(visit.db, visit.params.id)).filter(({ state }) => state !== 'proposed');
      const wanted = ['offered', 'active', 'confirmed', 'completed'];
      const best = wanted.flatMap((state) => all.filter((offer) => offer.state === state))[0] ?? all[0];
      return see(
        best ? `/applications/${visit.params.id}/offers/${best.id}` : `/applications/${visit.params.id}/status`,
      );
    },
  }),
  defineRoute({ ...own, method: 'get', path, body: none, handle: (visit) => page(visit, FRESH) }),
  defineRoute({
    ...own,
    method: 'post',
    path: `${path}/confirm`,
    body: none,
    handle: (visit) =>
      act(visit, (ctx) => perform(ctx, 'placement', visit.params.placement, 'confirm'), visit.t('offers.done.confirm')),
  }),
  defineRoute({
    ...own,
    method: 'post',
    path: `${path}/refuse`,
    body: z.strictObject({ reason: required(2000) }),
    handle: (visit) =>
      act(
        visit,
        (ctx) => perform(ctx, 'placement', visit.params.placement, 'refuse', { reason: visit.body.reason }),
        visit.t('offers.done.refuse'),
        visit.body,
      ),
    invalid: again('reason'),
  }),
  defineRoute({
    ...own,
    method: 'post',
    path: `${path}/arrive`,
    body: Arrival,
    handle: arrive,
    invalid: again('reason'),
  }),
  defineRoute({
    ...own,
    method: 'post',
    path: `${path}/report`,
    body: z.strictObject({ report: required(20_000) }),
    handle: (visit) =>
      act(
        visit,
        (ctx) => giveReport(ctx, visit.params.placement, visit.body.report),
        visit.t('offers.done.report'),
        visit.body,
      ),
    invalid: again('report'),
  }),
];
