import { z } from 'zod';
import { asked } from '../engine/asks.ts';
import { preview } from '../engine/perform.ts';
import { found } from '../errors.ts';
import { pick } from '../i18n/index.ts';
import { objectionsOf } from '../objections/objections.reads.ts';
import { id, none, required, text } from '../web/input.ts';
import { defineRoute, see, show, type Reply, type Route, type Visit } from '../web/route.ts';
import type { Fields } from './answers.ts';
import { OWN_ACTIONS } from './action.view.ts';
import { loadWhole, type Whole } from './around.ts';
import { checkPage, type SendState } from './check.view.ts';
import { consentsPage } from './consents.view.ts';
import { latestSnapshot, ownConsents, receiptOf } from './content.reads.ts';
import { mayEditSection, PLACES } from './editable.ts';
import { FormFields, readable } from './fields.ts';
import { crumbs } from './frame.view.ts';
import { happenedTo, ownPlacements } from './history.reads.ts';
import { loadOwn } from './own.ts';
import { newsOf } from './page-form.ts';
import { partsOf } from './parts.view.ts';
import { placesPage, type Choices } from './places.view.ts';
import { refusal } from './refusal.ts';
import { rankPlaces } from './rank-places.ts';
import { choicesIn, orderIn } from './ranking.form.ts';
import { receiptCheckPage, receiptPage } from './receipt.view.ts';
import { returnedPage } from './returned.view.ts';
import { answerItem, sendApplication } from './send.ts';
import { statusPage } from './status.view.ts';
import { knownRules } from '../calls/calls.reads.ts';
import { seeChanges } from './follow-form.ts';
import { seeRules } from './follow-rules.ts';
import { tasksPage } from './tasks.view.ts';
import { withdrawConsent } from './withdraw-consent.ts';

const FRAME = { audience: 'applicant', nav: '/applications' } as const;
const Id = z.strictObject({ id: id() });

type At<B = unknown> = Visit<{ id: string }, unknown, B>;

const several = (visit: At): boolean => visit.actor.kind === 'person' && visit.actor.persons.length > 1;

const whole = (visit: At): Promise<Whole> => loadWhole(visit.db, visit.params.id, visit.actor, visit.at);

async function status(visit: At, loaded: Whole): Promise<Reply> {
  const placements = await ownPlacements(visit.db, loaded.application.id);
  const events = await happenedTo(visit.db, [loaded.application.id, ...placements.map((placement) => placement.id)]);
  const objected = (await objectionsOf(visit.db, loaded.application.id)).length > 0;
  const actions = OWN_ACTIONS.filter((action) => preview(loaded.standing, action, {}, visit.at, false).ok);
  return show(
    'applications/status',
    statusPage(loaded, { events, placements, actions, several: several(visit), objected }, visit),
    FRAME,
  );
}

async function home(visit: At, error: { id: string; text: string } | null = null): Promise<Reply> {
  const loaded = await whole(visit);
  const { state } = loaded.application;
  if (state === 'draft') {
    const form = await newsOf(visit.db, loaded.application.id);
    const { rulesKnown, callId } = loaded.application;
    const rules = rulesKnown === null ? null : await knownRules(visit.db, callId, rulesKnown);
    return show('applications/tasks', tasksPage(loaded, several(visit), { form, rules }, visit), FRAME);
  }
  if (state !== 'returned') return status(visit, loaded);
  const snapshot = await latestSnapshot(visit.db, loaded.application.id);
  return show('applications/returned', returnedPage(loaded, snapshot, error, visit), FRAME);
}

async function places(visit: At, choices: Choices | null, error: string | null): Promise<Reply> {
  const loaded = await whole(visit);
  const open = mayEditSection(loaded.editable, PLACES);
  return show('applications/places', placesPage(loaded, choices, error, open, visit), FRAME);
}

async function rank(visit: At<Fields>): Promise<Reply> {
  const order = orderIn(visit.body);
  const reply = await visit.commit(
    (ctx) => rankPlaces(ctx, { applicationId: visit.params.id, places: order }),
    `/applications/${visit.params.id}`,
  );
  visit.session.flash({ kind: 'ok', text: visit.t('applications.places.saved') });
  return reply;
}

async function check(visit: At, state: SendState, code = 200): Promise<Reply> {
  const loaded = await whole(visit);
  if (loaded.application.state !== 'draft') return see(`/applications/${loaded.application.id}`);
  return show('applications/check', checkPage(loaded, state, visit), { ...FRAME, status: code });
}

async function submit(visit: At<{ late_code: string }>): Promise<Reply> {
  const form = asked('application', 'submit', visit.body);
  const input = form.ok ? form.input : {};
  try {
    const { id: application } = visit.params;
    return await visit.commit(
      (ctx) => sendApplication(ctx, application, input),
      `/applications/${application}/receipt`,
    );
  } catch (error) {
    return check(visit, { refused: refusal(error), lateCode: visit.body.late_code }, 409);
  }
}

async function receipt(visit: At): Promise<Reply> {
  const own = await loadOwn(visit.db, visit.params.id);
  const snapshot = found(await latestSnapshot(visit.db, visit.params.id));
  // A draft that was taken back is not sent: its receipt is of the past, and says nothing of the draft.
  if (own.application.state === 'draft') return see(`/applications/${own.application.id}`);
  const { standing } = await whole(visit);
  const mayTakeBack = preview(standing, 'unsubmit', {}, visit.at, false).ok;
  return show('applications/receipt', receiptPage(own, snapshot, mayTakeBack, standing, visit), FRAME);
}

async function answers(visit: At): Promise<Reply> {
  const loaded = await whole(visit);
  const { application } = loaded;
  const parts = partsOf(loaded, visit, false);
  const title = visit.t('applications.receipt.answers');
  return show(
    'applications/answers',
    {
      title,
      crumbs: crumbs(application, visit, 'application'),
      reference: `${application.reference}, ${pick(application.callName, visit.locale)}`,
      parts,
    },
    FRAME,
  );
}

async function consents(visit: At): Promise<Reply> {
  const own = await loadOwn(visit.db, visit.params.id);
  return show('applications/consents', consentsPage(own, await ownConsents(visit.db, visit.params.id), visit), FRAME);
}

async function withdrawn(visit: Visit<{ id: string; consent: string }, unknown, unknown>): Promise<Reply> {
  const { id: application, consent } = visit.params;
  const reply = await visit.commit(
    (ctx) => withdrawConsent(ctx, application, consent),
    `/applications/${application}/consents`,
  );
  visit.session.flash({ kind: 'ok', text: visit.t('applications.consents.done') });
  return reply;
}

async function seen(visit: At): Promise<Reply> {
  const { id: application } = visit.params;
  const reply = await visit.commit((ctx) => seeChanges(ctx, application), `/applications/${application}`);
  visit.session.flash({ kind: 'ok', text: visit.t('applications.moved.done') });
  return reply;
}

async function seenRules(visit: At): Promise<Reply> {
  const { id: application } = visit.params;
  const reply = await visit.commit((ctx) => seeRules(ctx, application), `/applications/${application}`);
  visit.session.flash({ kind: 'ok', text: visit.t('applications.moved.done') });
  return reply;
}

async function checkReceipt(
  visit: Visit<unknown, { reference?: string | undefined; hash?: string | undefined }, unknown>,
): Promise<Reply> {
  const { reference = '', hash = '' } = visit.query;
  const plain = hash.replace(/\s/g, '').toLowerCase();
  const asks = reference !== '' || hash !== '';
  const right = /^[0-9a-f]{12,64}$/.test(plain);
  const known = asks && right ? await receiptOf(visit.db, reference.toUpperCase(), plain) : null;
  return show('applications/receipt-check', receiptCheckPage({ reference, hash }, asks, known, visit), {});
}

const own = { permission: 'application:own', on: ['application', 'id'], params: Id, query: none } as const;

/** An application's own pages for its owner, beside its sections. */
export const ownRoutes: readonly Route[] = [
  defineRoute({ ...own, method: 'get', path: '/applications/:id', body: none, handle: (visit) => home(visit) }),
  defineRoute({
    ...own,
    method: 'get',
    path: '/applications/:id/status',
    body: none,
    handle: async (visit) => status(visit, await whole(visit)),
  }),
  defineRoute({
    ...own,
    method: 'get',
    path: '/applications/:id/places',
    body: none,
    handle: (visit) => places(visit, null, null),
  }),
  defineRoute({
    ...own,
    method: 'post',
    path: '/applications/:id/places',
    body: FormFields,
    handle: rank,
    invalid: (visit, errors) => places(visit, choicesIn(readable(visit.body)), Object.values(errors)[0] ?? null),
  }),
  defineRoute({
    ...own,
    method: 'get',
    path: '/applications/:id/check',
    body: none,
    handle: (visit) => check(visit, { refused: null, lateCode: '' }),
  }),
  defineRoute({
    ...own,
    method: 'post',
    path: '/applications/:id/submit',
    body: z.strictObject({ late_code: text(60).default('') }),
    handle: submit,
  }),
  defineRoute({ ...own, method: 'post', path: '/applications/:id/form-changes/seen', body: none, handle: seen }),
  defineRoute({ ...own, method: 'post', path: '/applications/:id/rule-changes/seen', body: none, handle: seenRules }),
  defineRoute({ ...own, method: 'get', path: '/applications/:id/receipt', body: none, handle: receipt }),
  defineRoute({ ...own, method: 'get', path: '/applications/:id/answers', body: none, handle: answers }),
  defineRoute({ ...own, method: 'get', path: '/applications/:id/consents', body: none, handle: consents }),
  defineRoute({
    ...own,
    method: 'post',
    path: '/applications/:id/consents/:consent/withdraw',
    params: z.strictObject({ id: id(), consent: id() }),
    body: none,
    handle: withdrawn,
  }),
  defineRoute({
    ...own,
    method: 'post',
    path: '/applications/:id/return-items/:item',
    params: z.strictObject({ id: id(), item: id() }),
    body: z.strictObject({ reason: required(2000) }),
    handle: (visit) =>
      visit.commit(
        (ctx) => answerItem(ctx, visit.params.id, visit.params.item, visit.body.reason),
        `/applications/${visit.params.id}`,
      ),
    invalid: (visit, errors) =>
      home(visit, { id: visit.params.item, text: errors['reason'] ?? visit.t('errors.required') }),
  }),
  defineRoute({
    method: 'get',
    path: '/receipts/check',
    permission: 'public:read',
    params: none,
    query: z.strictObject({ reference: text(40).optional(), hash: text(120).optional() }),
    body: none,
    limit: 'search',
    handle: checkReceipt,
  }),
];
