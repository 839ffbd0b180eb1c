import { z } from 'zod';
import { loadOwn } from '../applications/own.ts';
import { AppError } from '../errors.ts';
import { LOCALES } from '../i18n/index.ts';
import { typed } from '../web/form-errors.ts';
import { email, id, none, required, translated } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { ownGuardians } from './consents.reads.ts';
import { KINSHIPS, nameGuardian, remindGuardian, removeGuardian } from './guardians.ts';
import { guardiansPage, type GuardianForm } from './guardians.view.ts';
import { replaceGuardian } from './replace.ts';

const FRAME = { audience: 'applicant', nav: '/applications' } as const;
const Body = z.strictObject({
  name: required(200),
  email: email(),
  relation: z.enum(KINSHIPS),
  locale: z.enum(LOCALES),
  participant: id().optional(),
  replaces: id().optional(),
});
const Query = z.strictObject({ replace: id().optional().catch(undefined) });
type At<B = unknown> = Visit<{ id: string }, unknown, B>;
const FRESH: GuardianForm = { values: {}, errors: {}, replaces: null };

async function page(visit: At, form: GuardianForm, status = 200): Promise<Reply> {
  const { db, params } = visit;
  const own = await loadOwn(db, params.id);
  const people = await ownGuardians(db, params.id);
  const model = guardiansPage(own, people, form, visit);
  return show('consents/guardians', model, { ...FRAME, status, error: model.errors !== null });
}

async function done(visit: At, verb: Parameters<At['commit']>[0], text: string): Promise<Reply> {
  try {
    const reply = await visit.commit(verb, `/applications/${visit.params.id}/guardians`);
    visit.session.flash({ kind: 'ok', text });
    return reply;
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'refused') throw error;
    return page(visit, { ...FRESH, errors: { main: visit.t('consents.error.closed') } }, 409);
  }
}

/** A guardian whom the applicant named: those of a group's members are their own business. */
async function ownOne(visit: At, guardian: string): Promise<void> {
  const { guardians } = await ownGuardians(visit.db, visit.params.id);
  if (!guardians.some((one) => one.id === guardian)) throw new AppError({ kind: 'not_found' });
}

async function name(visit: At<z.infer<typeof Body>>): Promise<Reply> {
  const { db, params, body } = visit;
  const sent = (await loadOwn(db, params.id)).application.state !== 'draft';
  if (sent) await visit.spend('mail', `guardians:${params.id}`);
  const { participant, replaces, ...guardian } = body;
  const text = visit.t(sent ? 'consents.done.asked' : 'consents.done.named', { name: body.name });
  const input = { ...guardian, participantId: participant };
  if (replaces === undefined) return done(visit, (ctx) => nameGuardian(ctx, params.id, input), text);
  await ownOne(visit, replaces);
  return done(visit, (ctx) => replaceGuardian(ctx, params.id, { guardianId: replaces, input, as: 'owner' }), text);
}

async function remind(visit: Visit<{ id: string; guardian: string }, unknown, unknown>): Promise<Reply> {
  const { id: application, guardian } = visit.params;
  await visit.spend('mail', `guardians:${application}`);
  try {
    return await done(visit, (ctx) => remindGuardian(ctx, application, guardian), visit.t('consents.done.reminded'));
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'invalid') throw error;
    return page(visit, { ...FRESH, errors: translated(error.detail.fields, visit.t) }, 422);
  }
}

const own = { permission: 'application:own', on: ['application', 'id'] } as const;
const path = '/applications/:id/guardians';
const One = z.strictObject({ id: id(), guardian: id() });

/** The applicant's page of guardians: name, remind through the office, take off. Their links are never here. */
export const guardianRoutes: readonly Route[] = [
  defineRoute({
    ...own,
    method: 'get',
    path,
    params: z.strictObject({ id: id() }),
    query: Query,
    body: none,
    handle: (visit) => page(visit, { ...FRESH, replaces: visit.query.replace ?? null }),
  }),
  defineRoute({
    ...own,
    method: 'post',
    path,
    params: z.strictObject({ id: id() }),
    query: none,
    body: Body,
    handle: name,
    invalid: (visit, errors) => {
      const fields = ['name', 'email', 'relation', 'locale', 'participant'];
      return page(
        visit,
        {
          values: Object.fromEntries(fields.map((field) => [field, typed(visit.body, field)])),
          errors,
          replaces: typed(visit.body, 'replaces') || null,
        },
        422,
      );
    },
  }),
  defineRoute({
    ...own,
    method: 'post',
    path: `${path}/:guardian/remind`,
    params: One,
    query: none,
    body: none,
    handle: remind,
  }),
  defineRoute({
    ...own,
    method: 'post',
    path: `${path}/:guardian/remove`,
    params: One,
    query: none,
    body: none,
    handle: (visit) =>
      done(
        visit,
        (ctx) => removeGuardian(ctx, visit.params.id, visit.params.guardian),
        visit.t('consents.done.removed'),
      ),
  }),
];
