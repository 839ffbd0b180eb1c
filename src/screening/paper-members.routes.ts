import { z } from 'zod';
import { isCountry } from '../applications/lists.ts';
import { loadWhole } from '../applications/around.ts';
import { KINSHIPS } from '../consents/guardians.ts';
import { AppError } from '../errors.ts';
import { removeMember } from '../members/name.ts';
import { nameOnPaper } from '../members/paper.ts';
import { typed } from '../web/form-errors.ts';
import { dayFrom, email, id, many, none, required, text, translated } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { openPaper } from './on-paper.ts';
import { paperMembersPage, type PaperMemberForm } from './paper-members.view.ts';

type At<B = unknown> = Visit<{ id: string }, unknown, B>;

const FRAME = { audience: 'office', nav: '/office/applications' } as const;
const BLANK: PaperMemberForm = { values: {}, agreed: [], errors: {} };
const FIELDS = ['name', 'born-day', 'born-month', 'born-year', 'nationality', 'part', 'phone', 'email', 'guardian_name', 'guardian_relation', 'guardian_email', 'guardian_signed']; // prettier-ignore
const Body = z.strictObject({
  name: required(200),
  'born-day': text(4).default(''),
  'born-month': text(4).default(''),
  'born-year': text(6).default(''),
  nationality: z.string().refine(isCountry, { error: 'errors.chosen' }),
  part: text(120).default(''),
  phone: text(40).default(''),
  email: z.literal('').or(email()).default(''),
  agree: many(text(60)),
  guardian_name: text(200).default(''),
  guardian_relation: z.literal('').or(z.enum(KINSHIPS)).default(''),
  guardian_email: z.literal('').or(email()).default(''),
  guardian_signed: text(3).default(''),
});

async function page(visit: At, form: PaperMemberForm, status = 200): Promise<Reply> {
  await openPaper(visit, visit.params.id);
  const whole = await loadWhole(visit.db, visit.params.id, visit.actor, visit.at);
  const model = paperMembersPage(whole, form, visit);
  return show('screening/paper-members', model, { ...FRAME, status, error: model.errors !== null });
}

function typedIn(body: Readonly<Record<string, unknown>>): Pick<PaperMemberForm, 'values' | 'agreed'> {
  const agreed = [body['agree']].flat().filter((one): one is string => typeof one === 'string');
  return { values: Object.fromEntries(FIELDS.map((field) => [field, typed(body, field)])), agreed };
}

async function add(visit: At<z.infer<typeof Body>>): Promise<Reply> {
  await openPaper(visit, visit.params.id);
  const { body, params } = visit;
  const born = dayFrom(body, 'born');
  const again = (errors: PaperMemberForm['errors'], status = 422): Promise<Reply> => page(visit, { ...typedIn(body), errors }, status); // prettier-ignore
  if (!born.ok || born.day === null || born.day < '1900-01-01' || born.day >= visit.at.slice(0, 10))
    return again({ born: visit.t('members.error.born') });
  const { name, nationality, part, phone, email: address, agree: agreed, guardian_relation: relation } = body;
  if (body.guardian_name.trim() !== '' && relation === '')
    return again({ guardian_relation: visit.t('errors.chosen') });
  const guardian = { name: body.guardian_name, relation: relation === '' ? 'guardian' : relation, email: body.guardian_email, signed: body.guardian_signed === 'yes' }; // prettier-ignore
  const member = { name, nationality, part, phone, agreed, bornOn: born.day, email: address, guardian };
  try {
    const reply = await visit.commit((ctx) => nameOnPaper(ctx, params.id, member), `/office/applications/${params.id}/paper/members`); // prettier-ignore
    visit.session.flash({ kind: 'ok', text: visit.t('members.paper.added', { name }) });
    return reply;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.detail.kind === 'refused') return again({ main: visit.t('members.error.closed') }, 409);
    if (error.detail.kind !== 'invalid') throw error;
    return again(translated(error.detail.fields, visit.t));
  }
}

const common = { permission: 'application:screen', on: ['application', 'id'], query: none } as const;
const path = '/office/applications/:id/paper/members';

/** The members of a group that applied on paper: named by the office with what stands on the scan, and taken off again. */
export const paperMembersRoutes: readonly Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path,
    params: z.strictObject({ id: id() }),
    body: none,
    handle: (visit) => page(visit, BLANK),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path,
    params: z.strictObject({ id: id() }),
    body: Body,
    handle: add,
    invalid: (visit, errors) => page(visit, { ...typedIn(visit.body), errors }, 422),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: `${path}/:member/remove`,
    params: z.strictObject({ id: id(), member: id() }),
    body: none,
    handle: async (visit) => {
      const { id: application, member } = visit.params;
      await openPaper(visit, application);
      return visit.commit((ctx) => removeMember(ctx, application, member), `/office/applications/${application}/paper/members`); // prettier-ignore
    },
  }),
];
