import { z } from 'zod';
import { citiesOf } from '../access/actor.ts';
import type { Fields } from '../applications/answers.ts';
import { first, FormFields } from '../applications/fields.ts';
import type { Ctx } from '../engine/context.ts';
import { AppError, found } from '../errors.ts';
import { id, none } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import type { Typing } from './form.view.ts';
import { loadSetUp } from './load.ts';
import { placeFields, placeFrom } from './place.form.ts';
import { addHost, addPlaceDraft, askHost, changePlaceDraft, offerPlace, removeHost, removePlaceDraft } from './places.ts'; // prettier-ignore
import { askedPage, offerPage, placePage, placesPage, type AskingCall } from './places.view.ts';
import { form, fresh, Id, OFFICE, ON, typed, type At } from './sections.routes.ts';
import { callsAsking, placeDraft, placeDrafts, type PlaceDraft } from './setup.reads.ts';

const baseOf = (visit: At): string => `/office/calls/${visit.params.id}/places`;

async function places(visit: At, typing: Typing = fresh({}), status = 200): Promise<Reply> {
  const page = placesPage(await loadSetUp(visit.db, visit.params.id), typing, visit);
  return show('setup/manage', page, { ...OFFICE, status, error: page.errors.length > 0 });
}

async function press(visit: At, verb: (ctx: Ctx) => Promise<unknown>, done: string): Promise<Reply> {
  const reply = await visit.commit(verb, baseOf(visit));
  visit.session.flash({ kind: 'ok', text: done });
  return reply;
}

interface Showing {
  readonly city: string;
  readonly draft: PlaceDraft | null;
  readonly recording: boolean;
}

async function draftIn(visit: At, one: string): Promise<PlaceDraft> {
  const draft = found(await placeDraft(visit.db, one));
  if (draft.callId !== visit.params.id) throw new AppError({ kind: 'not_found' });
  return draft;
}

async function place(
  visit: At,
  { city, draft, recording }: Showing,
  typing: Typing | null,
  status = 200,
): Promise<Reply> {
  // prettier-ignore
  const setUp = await loadSetUp(visit.db, visit.params.id);
  if (!setUp.cities.some((one) => one.id === city)) throw new AppError({ kind: 'not_found' });
  const { call } = setUp;
  const blank = { organisation: '', description: {}, startsOn: call.startsOn, endsOn: call.endsOn, capacity: 1, languages: [], stepFree: false }; // prettier-ignore
  const action = draft === null ? `${baseOf(visit)}/add` : `${baseOf(visit)}/${draft.id}${recording ? '/offered' : ''}`;
  const of = { city, action, version: draft?.version ?? null, recording };
  return form(placePage(setUp, of, typing ?? fresh(placeFields(draft ?? blank)), visit), status);
}

async function save(visit: At<Fields>, showing: Showing): Promise<Reply> {
  const { input, read } = placeFrom(visit.body);
  const note = showing.recording ? read.text('note', 1000) : null;
  const errors = read.errors(visit.t);
  if (Object.keys(errors).length > 0) return place(visit, showing, { fields: visit.body, errors }, 422);
  const { city, draft } = showing;
  const [callId, version] = [visit.params.id, Number(first(visit.body, 'version') || NaN)];
  const verb = async (ctx: Ctx): Promise<void> => {
    if (note !== null) await offerPlace(ctx, { callId, cityId: city, draft: draft?.id ?? null }, input, note);
    else if (draft === null) await addPlaceDraft(ctx, callId, city, input);
    else await changePlaceDraft(ctx, callId, draft.id, version, input);
  };
  return press(visit, verb, visit.t(note === null ? 'setup.place.saved' : 'setup.place.recorded'));
}

const City = z.strictObject({ city: id() });
const One = z.strictObject({ id: id(), draft: id() });
const GET = { ...ON, method: 'get', params: Id, body: none } as const;
const POST = { ...ON, method: 'post', params: Id } as const;
const BASE = '/office/calls/:id/places';

type OneAt<B = unknown> = Visit<z.infer<typeof One>, unknown, B>;

async function showing(visit: OneAt, recording: boolean): Promise<Showing> {
  const draft = await draftIn(visit, visit.params.draft);
  return { city: draft.cityId, draft, recording };
}

function draftRoutes(path: string, recording: boolean): Route[] {
  return [
    defineRoute({ ...GET, path, params: One, handle: async (visit) => place(visit as At, await showing(visit, recording), null) }),
    defineRoute({
      ...POST, path, params: One, body: FormFields,
      handle: async (visit) => save(visit as At<Fields>, await showing(visit, recording)),
      invalid: async (visit, errors) => place(visit as At, await showing(visit as OneAt, recording), typed(visit, errors), 422),
    }),
  ];
} // prettier-ignore

async function added(visit: At<Fields>): Promise<Reply> {
  const city = first(visit.body, 'city');
  const setUp = await loadSetUp(visit.db, visit.params.id);
  if (!setUp.cities.some((one) => one.id === city))
    return places(visit, { fields: visit.body, errors: { city: visit.t('errors.required') } }, 422);
  return press(visit, (ctx) => addHost(ctx, visit.params.id, city), visit.t('setup.place.hostAdded'));
}

async function asked(visit: At<z.infer<typeof City>>): Promise<Reply> {
  let count = 0;
  const verb = async (ctx: Ctx): Promise<void> => {
    count = await askHost(ctx, visit.params.id, visit.body.city);
  };
  const reply = await visit.commit(verb, baseOf(visit));
  visit.session.flash({ kind: 'ok', text: visit.t('setup.place.didAsk', { count }) });
  return reply;
}

const officeRoutes: readonly Route[] = [
  defineRoute({ ...GET, path: BASE, handle: (visit) => places(visit) }),
  defineRoute({ ...POST, path: BASE, body: FormFields, handle: added, invalid: (visit, errors) => places(visit, typed(visit, errors), 422) }),
  defineRoute({ ...POST, path: `${BASE}/ask`, body: City, handle: asked, invalid: (visit, errors) => places(visit, { fields: {}, errors }, 422) }),
  defineRoute({ ...POST, path: `${BASE}/unname`, body: City, handle: (visit) => press(visit, (ctx) => removeHost(ctx, visit.params.id, visit.body.city), visit.t('setup.place.hostRemoved')), invalid: (visit, errors) => places(visit, { fields: {}, errors }, 422) }),
  defineRoute({ ...POST, path: `${BASE}/remove`, body: z.strictObject({ draft: id() }), handle: (visit) => press(visit, (ctx) => removePlaceDraft(ctx, visit.params.id, visit.body.draft), visit.t('setup.place.dropped')), invalid: (visit, errors) => places(visit, { fields: {}, errors }, 422) }),
  defineRoute({ ...GET, path: `${BASE}/add`, query: z.strictObject({ city: id() }), handle: (visit) => place(visit as At, { city: visit.query.city, draft: null, recording: false }, null) }),
  defineRoute({
    ...POST, path: `${BASE}/add`, body: FormFields,
    handle: (visit) => save(visit, { city: first(visit.body, 'city'), draft: null, recording: false }),
    invalid: (visit, errors) => { const was = typed(visit, errors); return place(visit, { city: first(was.fields, 'city'), draft: null, recording: false }, was, 422); },
  }),
  ...draftRoutes(`${BASE}/:draft`, false),
  ...draftRoutes(`${BASE}/:draft/offered`, true),
]; // prettier-ignore

const OFFER = { permission: 'place:offer', query: none } as const;
const HOST = { ...OFFICE, nav: '/placements' } as const;
const Asked = z.strictObject({ call: id(), city: id() });
type Asking<B = unknown> = Visit<z.infer<typeof Asked>, unknown, B>;

/** What a coordinator's own cities are asked for; everything else is not there. */
async function askingCall(visit: Asking): Promise<AskingCall> {
  const calls = await callsAsking(visit.db, citiesOf(visit.actor, 'coordinator'), visit.at);
  return found(calls.find(({ callId, cityId }) => callId === visit.params.call && cityId === visit.params.city) ?? null);
} // prettier-ignore

async function offerForm(visit: Asking, one: string | null, typing: Typing | null, status = 200): Promise<Reply> {
  const call = await askingCall(visit);
  const draft = one === null ? null : found((await placeDrafts(visit.db, call.callId)).find((each) => each.id === one && each.cityId === call.cityId) ?? null); // prettier-ignore
  const blank = { organisation: '', description: {}, startsOn: call.startsOn, endsOn: call.endsOn, capacity: 1, languages: [], stepFree: false }; // prettier-ignore
  const page = offerPage(call, draft?.id ?? null, typing ?? fresh(placeFields(draft ?? blank)), visit);
  return show('setup/form', page, { ...HOST, status, error: page.errors.length > 0 });
}

async function offer(visit: Asking<Fields>): Promise<Reply> {
  const call = await askingCall(visit);
  const { input, read } = placeFrom(visit.body);
  const draft = first(visit.body, 'draft') || null;
  const errors = read.errors(visit.t);
  if (Object.keys(errors).length > 0) return offerForm(visit, draft, { fields: visit.body, errors }, 422);
  const reply = await visit.commit((ctx) => offerPlace(ctx, { ...call, draft }, input, null), '/placements/asked');
  visit.session.flash({ kind: 'ok', text: visit.t('setup.asked.done') });
  return reply;
}

async function askedList(visit: Visit<unknown, unknown, unknown>): Promise<Reply> {
  const calls = await callsAsking(visit.db, citiesOf(visit.actor, 'coordinator'), visit.at);
  const drafts = await placeDrafts(visit.db, ...new Set(calls.map(({ callId }) => callId)));
  return show('setup/manage', askedPage(calls, drafts, visit), HOST);
}

const hostRoutes: readonly Route[] = [
  defineRoute({ ...OFFER, method: 'get', path: '/placements/asked', params: none, body: none, handle: askedList }),
  defineRoute({ ...OFFER, method: 'get', path: '/placements/asked/:call/:city', params: Asked, query: z.strictObject({ draft: id().optional() }), body: none, handle: (visit) => offerForm(visit as Asking, visit.query.draft ?? null, null) }),
  defineRoute({
    ...OFFER, method: 'post', path: '/placements/asked/:call/:city', params: Asked, body: FormFields, handle: offer,
    invalid: (visit, errors) => { const was = typed(visit, errors); return offerForm(visit, first(was.fields, 'draft') || null, was, 422); },
  }),
]; // prettier-ignore

/** The places of a call: whom the lead city asks for them, and how hosts offer them. */
export const placeRoutesOfSetUp: readonly Route[] = [...officeRoutes, ...hostRoutes];
