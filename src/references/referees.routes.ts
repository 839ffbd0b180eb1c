import { z } from 'zod';
import { loadOwn } from '../applications/own.ts';
import { AppError } from '../errors.ts';
import { LOCALES } from '../i18n/index.ts';
import { typed } from '../web/form-errors.ts';
import { email, id, none, required } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { changeReferee, nameReferee, remindReferee, removeReferee, replaceReferee } from './referees.ts';
import { refereesPage, type RefereeForm } from './referees.view.ts';
import { ownReferees } from './references.reads.ts';
import { standingWaivers } from './waivers.reads.ts';

const FRAME = { audience: 'applicant', nav: '/applications' } as const;
const Body = z.strictObject({ name: required(200), email: email(), kind: required(30), locale: z.enum(LOCALES) });
type Input = z.infer<typeof Body>;
type Params = { id: string; referee?: string };
type At<B = unknown> = Visit<Params, unknown, B>;
type Mode = RefereeForm['mode'];

const home = (application: string): string => `/applications/${application}/referees`;

async function page(visit: At, form: RefereeForm, status = 200): Promise<Reply> {
  const { db, params } = visit;
  const [own, referees, waivers] = await Promise.all([
    loadOwn(db, params.id),
    ownReferees(db, params.id),
    standingWaivers(db, params.id),
  ]);
  const model = refereesPage(own, { referees, waived: waivers.map(({ kind }) => kind) }, form, visit);
  return show('references/referees', model, { ...FRAME, status, error: model.errors !== null });
}

function again(mode: Mode) {
  return (visit: At<Readonly<Record<string, unknown>>>, errors: Readonly<Record<string, string>>): Promise<Reply> => {
    const values = Object.fromEntries(
      ['name', 'email', 'kind', 'locale'].map((field) => [field, typed(visit.body, field)]),
    );
    return page(visit, { mode, of: visit.params.referee ?? null, values, errors }, 422);
  };
}

/** An applicant may not have us write to strangers without end: what sends a mail is counted. */
async function spend(visit: At): Promise<void> {
  await visit.spend('mail', `referees:${visit.params.id}`);
}

async function done(visit: At, verb: Parameters<At['commit']>[0], text: string): Promise<Reply> {
  try {
    const reply = await visit.commit(verb, home(visit.params.id));
    visit.session.flash({ kind: 'ok', text });
    return reply;
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'refused') throw error;
    const errors = { main: visit.t('references.error.closed') };
    return page(visit, { mode: 'name', of: null, values: null, errors }, 409);
  }
}

async function isSent(visit: At): Promise<boolean> {
  return (await loadOwn(visit.db, visit.params.id)).application.state !== 'draft';
}

async function name(visit: At<Input>): Promise<Reply> {
  const sent = await isSent(visit);
  if (sent) await spend(visit);
  const text = visit.t(sent ? 'references.done.asked' : 'references.done.named', { name: visit.body.name });
  return done(visit, (ctx) => nameReferee(ctx, visit.params.id, visit.body), text);
}

async function replace(visit: At<Input> & { params: { referee: string } }): Promise<Reply> {
  await spend(visit);
  const { id: application, referee } = visit.params;
  const text = visit.t('references.done.asked', { name: visit.body.name });
  return done(visit, (ctx) => replaceReferee(ctx, application, referee, visit.body), text);
}

async function remind(visit: At & { params: { referee: string } }): Promise<Reply> {
  await spend(visit);
  const { id: application, referee } = visit.params;
  try {
    return await done(visit, (ctx) => remindReferee(ctx, application, referee), visit.t('references.done.reminded'));
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'invalid') throw error;
    const errors = { main: visit.t('references.error.reminded') };
    return page(visit, { mode: 'name', of: null, values: null, errors }, 422);
  }
}

const own = { permission: 'application:own', on: ['application', 'id'] } as const;
const One = z.strictObject({ id: id(), referee: id() });
const path = '/applications/:id/referees';
const post = { ...own, method: 'post', query: none } as const;

/** The applicant's page of referees: name, change, remind, replace. */
export const refereeRoutes: readonly Route[] = [
  defineRoute({
    ...own,
    method: 'get',
    path,
    params: z.strictObject({ id: id() }),
    query: z.strictObject({ edit: id().optional().catch(undefined), replace: id().optional().catch(undefined) }),
    body: none,
    handle: (visit) => {
      const { edit, replace: out } = visit.query;
      const mode: Mode = edit ? 'change' : out ? 'replace' : 'name';
      return page(visit, { mode, of: edit ?? out ?? null, values: null, errors: {} });
    },
  }),
  defineRoute({
    ...post,
    path,
    params: z.strictObject({ id: id() }),
    body: Body,
    handle: name,
    invalid: again('name'),
  }),
  defineRoute({
    ...post,
    path: `${path}/:referee`,
    params: One,
    body: Body,
    handle: (visit) =>
      done(
        visit,
        (ctx) => changeReferee(ctx, visit.params.id, visit.params.referee, visit.body),
        visit.t('references.done.changed'),
      ),
    invalid: again('change'),
  }),
  defineRoute({
    ...post,
    path: `${path}/:referee/replace`,
    params: One,
    body: Body,
    handle: replace,
    invalid: again('replace'),
  }),
  defineRoute({
    ...post,
    path: `${path}/:referee/remove`,
    params: One,
    body: none,
    handle: (visit) =>
      done(
        visit,
        (ctx) => removeReferee(ctx, visit.params.id, visit.params.referee),
        visit.t('references.done.removed'),
      ),
  }),
  defineRoute({ ...post, path: `${path}/:referee/remind`, params: One, body: none, handle: remind }),
];
