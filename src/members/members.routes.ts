import { z } from 'zod';
import { loadWhole } from '../applications/around.ts';
import { AppError } from '../errors.ts';
import { LOCALES } from '../i18n/index.ts';
import { typed } from '../web/form-errors.ts';
import { email, id, none, required, text, translated } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { membersPage, type MemberForm } from './members.view.ts';
import { addMember, remindMember, removeMember, replaceMember } from './name.ts';

const FRAME = { audience: 'applicant', nav: '/applications' } as const;
const FIELDS = ['name', 'part', 'email', 'phone', 'locale'] as const;
const Body = z.strictObject({
  name: required(200),
  part: text(120).default(''),
  email: email(),
  phone: text(40).default(''),
  locale: z.enum(LOCALES),
});
const Id = z.strictObject({ id: id() });
const One = z.strictObject({ id: id(), member: id() });

type At<B = unknown> = Visit<{ id: string }, unknown, B>;

async function page(visit: At, form: MemberForm, status = 200): Promise<Reply> {
  const whole = await loadWhole(visit.db, visit.params.id, visit.actor, visit.at);
  const model = membersPage(whole, form, visit);
  return show('members/members', model, { ...FRAME, status, error: model.errors !== null });
}

const typedIn = (body: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(FIELDS.map((field) => [field, typed(body, field)]));

/** Commits, and says on the page what was in the way of it. */
async function done(visit: At, verb: Parameters<At['commit']>[0], said: string, form: MemberForm): Promise<Reply> {
  try {
    const reply = await visit.commit(verb, `/applications/${visit.params.id}/members`);
    visit.session.flash({ kind: 'ok', text: said });
    return reply;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.detail.kind === 'refused')
      return page(visit, { ...form, errors: { main: visit.t('members.error.closed') } }, 409);
    if (error.detail.kind !== 'invalid') throw error;
    return page(visit, { ...form, errors: translated(error.detail.fields, visit.t) }, 422);
  }
}

const own = { permission: 'application:own', on: ['application', 'id'] } as const;
const path = '/applications/:id/members';
const BLANK: MemberForm = { of: null, values: {}, errors: {} };

/** The lead's page of their group: name, write again, take off, name somebody else. The members' links are never here. */
export const memberRoutes: readonly Route[] = [
  defineRoute({
    ...own,
    method: 'get',
    path,
    params: Id,
    query: z.strictObject({ replace: id().optional().catch(undefined) }),
    body: none,
    handle: (visit) => page(visit, { ...BLANK, of: visit.query.replace ?? null }),
  }),
  defineRoute({
    ...own,
    method: 'post',
    path,
    params: Id,
    query: none,
    body: Body,
    handle: (visit) =>
      done(
        visit,
        (ctx) => addMember(ctx, visit.params.id, visit.body),
        visit.t('members.done.added', { name: visit.body.name }),
        { ...BLANK, values: typedIn(visit.body) },
      ),
    invalid: (visit, errors) => page(visit, { ...BLANK, values: typedIn(visit.body), errors }, 422),
  }),
  defineRoute({
    ...own,
    method: 'post',
    path: `${path}/:member/replace`,
    params: One,
    query: none,
    body: Body,
    handle: (visit) =>
      done(
        visit,
        (ctx) => replaceMember(ctx, visit.params.id, visit.params.member, visit.body),
        visit.t('members.done.added', { name: visit.body.name }),
        { of: visit.params.member, values: typedIn(visit.body), errors: {} },
      ),
    invalid: (visit, errors) => page(visit, { of: visit.params.member, values: typedIn(visit.body), errors }, 422),
  }),
  defineRoute({
    ...own,
    method: 'post',
    path: `${path}/:member/remind`,
    params: One,
    query: none,
    body: none,
    handle: (visit) =>
      done(visit, (ctx) => remindMember(ctx, visit.params.id, visit.params.member), visit.t('members.done.reminded'), BLANK),
  }),
  defineRoute({
    ...own,
    method: 'post',
    path: `${path}/:member/remove`,
    params: One,
    query: none,
    body: none,
    handle: (visit) =>
      done(visit, (ctx) => removeMember(ctx, visit.params.id, visit.params.member), visit.t('members.done.removed'), BLANK),
  }),
]; // prettier-ignore
