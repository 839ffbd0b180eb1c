import { z } from 'zod';
import { citiesOf } from '../access/actor.ts';
import type { Storage } from '../documents/storage.ts';
import type { Database } from '../db/database.ts';
import { AppError, found } from '../errors.ts';
import { typed } from '../web/form-errors.ts';
import { id, none, required, text } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { answerRequest, OUTCOMES } from './answer.ts';
import { carryOut, carryOutOne, holdPerson, liftHoldOn, removeErasedFiles } from './erase.ts';
import { holdsOn, personBlocksOf, tollOf } from './erase.reads.ts';
import { openRequests, requestOf, settledRequests, theirApplications, type OfficeRequest } from './office.reads.ts';
import { requestPage, stoppableUntil } from './request.view.ts';
import { numberOf, requestsPage } from './requests.view.ts';

type At<B = unknown> = Visit<{ id: string }, unknown, B>;
type Texts = Readonly<Record<string, string>>;

const FRAME = { width: 'wide', audience: 'office', nav: '/office' } as const;
const LIST = '/office/data-requests';
const One = z.strictObject({ id: id() });

/** The request, where it is the reader's to work: what belongs to other cities is not there. */
async function own(visit: At): Promise<OfficeRequest> {
  return found(await requestOf(visit.db, visit, visit.params.id));
}

async function page(visit: At, values: Texts, errors: Texts): Promise<Reply> {
  const { db } = visit;
  const request = await own(visit);
  const { personId } = request;
  const [applications, blocks, toll, holds] = await Promise.all([
    theirApplications(db, personId),
    personBlocksOf(db, personId),
    tollOf(db, personId),
    holdsOn(db, personId),
  ]);
  const isAdmin = citiesOf(visit.actor, 'admin').length > 0;
  const model = requestPage({ request, applications, blocks, toll, holds, isAdmin, values, errors }, visit);
  return show('privacy/request', model, { ...FRAME, error: model.errors.length > 0 });
}

const again =
  (...fields: readonly string[]) =>
  (visit: At<Readonly<Record<string, unknown>>>, errors: Texts): Promise<Reply> =>
    page(visit, Object.fromEntries(fields.map((field) => [field, typed(visit.body, field)])), errors);

const to = (visit: At): string => `${LIST}/${visit.params.id}`;

const workRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: LIST,
    permission: 'requests:list',
    params: none,
    query: none,
    body: none,
    handle: async (visit) => {
      const [open, settled] = await Promise.all([openRequests(visit.db, visit), settledRequests(visit.db, visit)]);
      const isAdmin = citiesOf(visit.actor, 'admin').length > 0;
      return show('privacy/requests', requestsPage({ open, settled, isAdmin }, visit), FRAME);
    },
  }),
  defineRoute({
    method: 'get',
    path: `${LIST}/:id`,
    permission: 'requests:list',
    params: One,
    query: none,
    body: none,
    handle: (visit) => page(visit, {}, {}),
  }),
  defineRoute({
    method: 'post',
    path: `${LIST}/:id/answer`,
    permission: 'request:answer',
    params: One,
    query: none,
    body: z.strictObject({ outcome: z.enum(OUTCOMES), answer: required(4000) }),
    handle: async (visit) => {
      await own(visit);
      const reply = await visit.commit((ctx) => answerRequest(ctx, visit.params.id, visit.body), to(visit));
      visit.session.flash({ kind: 'ok', text: visit.t('erasure.answer.sent') });
      return reply;
    },
    invalid: again('outcome', 'answer'),
  }),
];

const admin = { method: 'post', permission: 'person:erase', params: One, query: none } as const;

const holdRoutes: readonly Route[] = [
  defineRoute({
    ...admin,
    path: `${LIST}/:id/hold`,
    body: z.strictObject({ reason: required(1000) }),
    handle: async (visit) => {
      const { personId } = await own(visit);
      const reply = await visit.commit((ctx) => holdPerson(ctx, personId, visit.body.reason), to(visit));
      visit.session.flash({ kind: 'ok', text: visit.t('erasure.hold.didSet') });
      return reply;
    },
    invalid: again('reason'),
  }),
  defineRoute({
    ...admin,
    path: `${LIST}/:id/hold/lift`,
    body: z.strictObject({ hold: id() }),
    handle: async (visit) => {
      const { personId } = await own(visit);
      const reply = await visit.commit((ctx) => liftHoldOn(ctx, personId, visit.body.hold), to(visit));
      visit.session.flash({ kind: 'ok', text: visit.t('erasure.hold.didLift') });
      return reply;
    },
    invalid: again(),
  }),
];

/** Where erased files are, and the database that remembers which. */
export interface ErasingParts {
  readonly db: Database;
  readonly storage: Pick<Storage, 'remove'>;
}

/** Still in the time to stop it, settled, or in the way of something: the verb would refuse, and the page says why. */
async function demandErasable(visit: At): Promise<OfficeRequest> {
  const request = await own(visit);
  if (request.kind !== 'erase' || request.state !== 'open' || stoppableUntil(request, visit.at) !== null)
    throw new AppError({ kind: 'conflict' });
  return request;
}

function eraseRoutes({ db, storage }: ErasingParts): readonly Route[] {
  return [
    defineRoute({
      ...admin,
      path: `${LIST}/:id/erase`,
      body: z.strictObject({ confirm: text(40) }),
      handle: async (visit) => {
        const number = numberOf((await demandErasable(visit)).id);
        if (visit.body.confirm.toUpperCase() !== number)
          return page(visit, {}, { confirm: visit.t('erasure.erase.wrong', { number }) });
        const reply = await visit.commit((ctx) => carryOut(ctx, visit.params.id), to(visit));
        await removeErasedFiles({ db }, storage);
        visit.session.flash({ kind: 'ok', text: visit.t('erasure.erase.done') });
        return reply;
      },
      invalid: again(),
    }),
    defineRoute({
      ...admin,
      path: `${LIST}/:id/erase-application`,
      body: z.strictObject({ reference: text(40) }),
      handle: async (visit) => {
        const { personId } = await demandErasable(visit);
        const wanted = visit.body.reference.toUpperCase();
        const one = (await theirApplications(visit.db, personId)).find(
          ({ reference, live, erasedAt }) => reference === wanted && !live && erasedAt === null,
        );
        if (!one) return page(visit, {}, { reference: visit.t('erasure.erase.oneWrong') });
        const reply = await visit.commit((ctx) => carryOutOne(ctx, visit.params.id, one.id), to(visit));
        await removeErasedFiles({ db }, storage);
        visit.session.flash({ kind: 'ok', text: visit.t('erasure.erase.oneDone') });
        return reply;
      },
      invalid: again(),
    }),
  ];
}

/** Requests about data as the office works them. */
export function officeRequestRoutes(parts: ErasingParts): readonly Route[] {
  return [...workRoutes, ...holdRoutes, ...eraseRoutes(parts)];
}
