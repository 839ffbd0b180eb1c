import { z } from 'zod';
import type { Fields } from '../applications/answers.ts';
import { first, FormFields } from '../applications/fields.ts';
import { changeCall } from '../calls/call.ts';
import { addEndorser, askEndorserAgain, changeEndorser, endEndorser, type EndorserInput } from '../entry/endorse.ts'; // prettier-ignore
import { endorsementsOf, endorserById, endorsersOf, lateCodesOf, visibleAmong } from '../entry/entry.reads.ts';
import { issueLateCode, revokeLateCode } from '../entry/late-codes.ts';
import type { Ctx } from '../engine/context.ts';
import { AppError, found } from '../errors.ts';
import { LOCALES } from '../i18n/index.ts';
import { id, none } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route } from '../web/route.ts';
import { unchanged } from './call.form.ts';
import { endorserPage, entryPage } from './entry.view.ts';
import type { Typing } from './form.view.ts';
import { lateCodesPage } from './late-codes.view.ts';
import { loadSetUp } from './load.ts';
import type { ManagePage } from './manage.view.ts';
import { fieldsFrom, reading, type Reading } from './reading.form.ts';
import { form, fresh, Id, OFFICE, ON, typed, type At } from './sections.routes.ts';

const manage = (page: ManagePage, status = 200): Reply => show('setup/manage', page, { ...OFFICE, status, error: page.errors.length > 0 }); // prettier-ignore
const MOST_PERSONS = 500;

/** Without what belongs to a case that the officer is recused from, or a party to. */
async function seen<T extends { readonly applicationId: string | null }>(
  visit: At,
  list: readonly T[],
): Promise<readonly T[]> {
  const ids = list.map(({ applicationId }) => applicationId);
  const mine = await visibleAmong(visit.db, visit.actor, ids);
  return list.filter(({ applicationId }) => applicationId === null || mine.has(applicationId));
}

async function lateCodes(visit: At, typing: Typing | null = null, status = 200): Promise<Reply> {
  const setUp = await loadSetUp(visit.db, visit.params.id);
  const codes = await seen(visit, await lateCodesOf(visit.db, visit.params.id));
  return manage(lateCodesPage(setUp, codes, typing ?? fresh(fieldsFrom({ locale: 'id' })), visit), status);
}

async function issue(visit: At<Fields>): Promise<Reply> {
  const read = reading(visit.body);
  const input = {
    name: read.text('name', 200),
    email: read.address('email'),
    reason: read.text('reason', 1000),
    until: read.day('until') ?? '',
    locale: read.one('locale', LOCALES),
  };
  const errors = read.errors(visit.t);
  if (Object.keys(errors).length > 0) return lateCodes(visit, { fields: visit.body, errors }, 422);
  const base = `/office/calls/${visit.params.id}/late-codes`;
  const reply = await visit.commit((ctx) => issueLateCode(ctx, visit.params.id, input), base);
  visit.session.flash({ kind: 'ok', text: visit.t('setup.late.issued', { name: input.name, email: input.email }) });
  return reply;
}

async function entry(visit: At, typing: Typing | null = null, status = 200): Promise<Reply> {
  const setUp = await loadSetUp(visit.db, visit.params.id);
  const endorsers = await endorsersOf(visit.db, visit.params.id);
  const endorsed = await seen(visit, await endorsementsOf(visit.db, { callId: visit.params.id }));
  const now = fresh(fieldsFrom({ entry: setUp.call.settings.entry ?? 'open' }));
  return manage(entryPage(setUp, endorsers, endorsed, typing ?? now, visit), status);
}

async function setEntry(visit: At<Fields>): Promise<Reply> {
  const { call, sending } = await loadSetUp(visit.db, visit.params.id);
  const read = reading(visit.body);
  const entryNow = read.one('entry', ['open', 'endorsed']);
  const errors = read.errors(visit.t);
  if (Object.keys(errors).length > 0) return entry(visit, { fields: visit.body, errors }, 422);
  const now = unchanged(call, sending.map((city) => city.id)); // prettier-ignore
  const change = { ...now, settings: { ...now.settings, entry: entryNow } };
  const version = Number(first(visit.body, 'version') || NaN);
  const reply = await visit.commit((ctx) => changeCall(ctx, call.id, version, change), `/office/calls/${call.id}/entry`); // prettier-ignore
  visit.session.flash({ kind: 'ok', text: visit.t('calls.office.saved') });
  return reply;
}

function endorserIn(fields: Fields): { readonly input: EndorserInput; readonly read: Reading } {
  const read = reading(fields);
  const input = {
    name: read.text('name', 200),
    email: read.address('email'),
    locale: read.one('locale', LOCALES),
    most: read.whole('most', 1, MOST_PERSONS) ?? 0,
  };
  return { input, read };
}

async function endorser(visit: At, one: string | null, typing: Typing | null, status = 200): Promise<Reply> {
  const setUp = await loadSetUp(visit.db, visit.params.id);
  const known = one === null ? null : found(await endorserById(visit.db, one));
  if (known !== null && known.callId !== visit.params.id) throw new AppError({ kind: 'not_found' });
  const now = known === null ? { locale: 'id', most: '5' } : { name: known.name, email: known.email, locale: known.locale, most: String(known.most) }; // prettier-ignore
  return form(endorserPage(setUp, known, typing ?? fresh(fieldsFrom(now)), visit), status);
}

async function saveEndorser(visit: At<Fields>, one: string | null): Promise<Reply> {
  const { input, read } = endorserIn(visit.body);
  const errors = read.errors(visit.t);
  if (Object.keys(errors).length > 0) return endorser(visit, one, { fields: visit.body, errors }, 422);
  const version = Number(first(visit.body, 'version') || NaN);
  const verb = async (ctx: Ctx): Promise<void> => {
    if (one === null) await addEndorser(ctx, visit.params.id, input);
    else await changeEndorser(ctx, visit.params.id, one, version, input);
  };
  const reply = await visit.commit(verb, `/office/calls/${visit.params.id}/entry`);
  visit.session.flash({ kind: 'ok', text: visit.t('setup.endorser.saved', { name: input.name }) });
  return reply;
}

async function press(
  visit: At,
  verb: (ctx: Ctx) => Promise<void>,
  page: 'entry' | 'late-codes',
  done: string,
): Promise<Reply> {
  // prettier-ignore
  const reply = await visit.commit(verb, `/office/calls/${visit.params.id}/${page}`);
  visit.session.flash({ kind: 'ok', text: done });
  return reply;
}

const GET = { ...ON, method: 'get', params: Id, body: none } as const;
const POST = { ...ON, method: 'post', params: Id } as const;
const BASE = '/office/calls/:id';
const One = z.strictObject({ id: id(), endorser: id() });
const OfEndorser = z.strictObject({ endorser: id() });

/** Who may start an application, and who may still send one late. */
export const entryRoutes: readonly Route[] = [
  defineRoute({ ...GET, path: `${BASE}/late-codes`, handle: (visit) => lateCodes(visit) }),
  defineRoute({ ...POST, path: `${BASE}/late-codes`, body: FormFields, handle: issue, invalid: (visit, errors) => lateCodes(visit, typed(visit, errors), 422) }),
  defineRoute({
    ...POST, path: `${BASE}/late-codes/revoke`, body: z.strictObject({ code: id() }),
    handle: (visit) => press(visit, (ctx) => revokeLateCode(ctx, visit.params.id, visit.body.code), 'late-codes', visit.t('setup.late.didRevoke')),
    invalid: (visit, errors) => lateCodes(visit, typed(visit, errors), 422),
  }),
  defineRoute({ ...GET, path: `${BASE}/entry`, handle: (visit) => entry(visit) }),
  defineRoute({ ...POST, path: `${BASE}/entry`, body: FormFields, handle: setEntry, invalid: (visit, errors) => entry(visit, typed(visit, errors), 422) }),
  defineRoute({ ...GET, path: `${BASE}/entry/add`, handle: (visit) => endorser(visit, null, null) }),
  defineRoute({ ...POST, path: `${BASE}/entry/add`, body: FormFields, handle: (visit) => saveEndorser(visit, null), invalid: (visit, errors) => endorser(visit, null, typed(visit, errors), 422) }),
  defineRoute({
    ...POST, path: `${BASE}/entry/ask`, body: OfEndorser,
    handle: (visit) => press(visit, (ctx) => askEndorserAgain(ctx, visit.params.id, visit.body.endorser), 'entry', visit.t('setup.endorser.didSend')),
    invalid: (visit, errors) => entry(visit, { fields: {}, errors }, 422),
  }),
  defineRoute({
    ...POST, path: `${BASE}/entry/end`, body: OfEndorser,
    handle: (visit) => press(visit, (ctx) => endEndorser(ctx, visit.params.id, visit.body.endorser), 'entry', visit.t('setup.endorser.didEnd')),
    invalid: (visit, errors) => entry(visit, { fields: {}, errors }, 422),
  }),
  defineRoute({ ...GET, path: `${BASE}/entry/:endorser`, params: One, handle: (visit) => endorser(visit as At, visit.params.endorser, null) }),
  defineRoute({ ...POST, path: `${BASE}/entry/:endorser`, params: One, body: FormFields, handle: (visit) => saveEndorser(visit as At<Fields>, visit.params.endorser), invalid: (visit, errors) => endorser(visit as At, (visit.params as { endorser: string }).endorser, typed(visit, errors), 422) }),
]; // prettier-ignore
