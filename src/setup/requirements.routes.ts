import { z } from 'zod';
import type { Fields } from '../applications/answers.ts';
import { FormFields } from '../applications/fields.ts';
import type { RequirementDefinition } from '../calls/definitions.ts';
import type { Ctx } from '../engine/context.ts';
import { found } from '../errors.ts';
import { keyFrom } from '../forms/outline.ts';
import { id } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route } from '../web/route.ts';
import type { Typing } from './form.view.ts';
import { loadSetUp } from './load.ts';
import { requirementFields, requirementFrom } from './requirement.form.ts';
import { documentsSent } from './requirements.repository.ts';
import { addRequirement, changeRequirement, moveRequirement, removeRequirement } from './requirements.ts';
import { requirementPage, requirementsPage } from './requirements.view.ts';
import { fieldsFrom } from './reading.form.ts';
import { form, fresh, Id, OFFICE, ON, typed, type At } from './sections.routes.ts';
import { none } from '../web/input.ts';

async function list(visit: At, errors: Typing['errors'] = {}, status = 200): Promise<Reply> {
  const setUp = await loadSetUp(visit.db, visit.params.id);
  const page = requirementsPage(setUp, await documentsSent(visit.db, visit.params.id), errors, visit);
  return show('setup/manage', page, { ...OFFICE, status, error: page.errors.length > 0 });
}

async function one(visit: At, key: string | null, typing: Typing | null, status = 200): Promise<Reply> {
  const setUp = await loadSetUp(visit.db, visit.params.id);
  const known = key === null ? null : found(setUp.requirements.find((each) => each.key === key) ?? null);
  const blank = fieldsFrom({ condition: 'always', due: 'submission', formats: ['application/pdf', 'image/jpeg'], maxFiles: '1', months: '0', identifying: 'on' }); // prettier-ignore
  const now = fresh(known === null ? blank : requirementFields(known));
  return form(requirementPage(setUp, known, typing ?? now, visit), status);
}

async function press(visit: At, verb: (ctx: Ctx) => Promise<void>, done: string): Promise<Reply> {
  const reply = await visit.commit(verb, `/office/calls/${visit.params.id}/requirements`);
  if (done !== '') visit.session.flash({ kind: 'ok', text: done });
  return reply;
}

/** What cities ask that do not host in this call stays: they may host later. */
function withOthers(
  requirement: RequirementDefinition,
  before: Readonly<Record<string, number>>,
  hosts: readonly string[],
): RequirementDefinition {
  const others = Object.fromEntries(Object.entries(before).filter(([city]) => !hosts.includes(city)));
  const validity = { ...others, ...requirement.conditions?.validity };
  if (Object.keys(validity).length === 0) return requirement;
  return { ...requirement, conditions: { ...requirement.conditions, validity } };
}

async function save(visit: At<Fields>, key: string | null): Promise<Reply> {
  const { requirements, cities, hosts } = await loadSetUp(visit.db, visit.params.id);
  const name = (visit.body['name_en'] ?? visit.body['name_id'] ?? [])[0] ?? '';
  const own = key ?? keyFrom(name, requirements.map((each) => each.key), 'document'); // prettier-ignore
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map((city) => city.id);
  const { requirement, read } = requirementFrom(visit.body, own, ids(cities), ids(hosts));
  const before = requirements.find((each) => each.key === key)?.conditions?.validity ?? {};
  const errors = read.errors(visit.t);
  if (Object.keys(errors).length > 0) return one(visit, key, { fields: visit.body, errors }, 422);
  const verb = key === null ? addRequirement : changeRequirement;
  return press(
    visit,
    (ctx) => verb(ctx, visit.params.id, withOthers(requirement, before, ids(hosts))),
    visit.t('setup.doc.saved'),
  );
}

const BASE = '/office/calls/:id/requirements';
const Key = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/);
const One = z.strictObject({ id: id(), requirement: Key });
const GET = { ...ON, method: 'get', params: Id, body: none } as const;
const POST = { ...ON, method: 'post', params: Id } as const;

/** How the lead city says which documents a call asks for. */
export const requirementRoutes: readonly Route[] = [
  defineRoute({ ...GET, path: BASE, handle: (visit) => list(visit) }),
  defineRoute({ ...GET, path: `${BASE}/add`, handle: (visit) => one(visit, null, null) }),
  defineRoute({ ...POST, path: `${BASE}/add`, body: FormFields, handle: (visit) => save(visit, null), invalid: (visit, errors) => one(visit, null, typed(visit, errors), 422) }),
  defineRoute({
    ...POST, path: `${BASE}/move`, body: z.strictObject({ key: Key, to: z.enum(['up', 'down']) }),
    handle: (visit) => press(visit, (ctx) => moveRequirement(ctx, visit.params.id, visit.body.key, visit.body.to === 'up' ? -1 : 1), ''),
    invalid: (visit, errors) => list(visit, errors, 422),
  }),
  defineRoute({
    ...POST, path: `${BASE}/remove`, body: z.strictObject({ key: Key }),
    handle: (visit) => press(visit, (ctx) => removeRequirement(ctx, visit.params.id, visit.body.key), visit.t('setup.doc.removed')),
    invalid: (visit, errors) => list(visit, errors, 422),
  }),
  defineRoute({ ...GET, path: `${BASE}/:requirement`, params: One, handle: (visit) => one(visit as At, visit.params.requirement, null) }),
  defineRoute({ ...POST, path: `${BASE}/:requirement`, params: One, body: FormFields, handle: (visit) => save(visit as At<Fields>, visit.params.requirement), invalid: (visit, errors) => one(visit as At, (visit.params as { requirement: string }).requirement, typed(visit, errors), 422) }),
]; // prettier-ignore
