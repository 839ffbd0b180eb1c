import { z } from 'zod';
import { isCountry } from '../applications/lists.ts';
import { AppError } from '../errors.ts';
import { typed } from '../web/form-errors.ts';
import { dayFrom, id, many, none, required, text } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { confirmMembership, withdrawOwnConsent } from './confirm.ts';
import { leaveGroup } from './leave.ts';
import type { MemberState } from './details.view.ts';
import { memberPage } from './link.view.ts';
import { holder, loadPart } from './load.ts';

type At<B = unknown, P = unknown, Q = unknown> = Visit<P, Q, B>;

const FRAME = { audience: 'link' } as const;
const FRESH: MemberState = { typed: null, agreed: [], errors: {}, refused: null, change: false, leaving: false };
const FIELDS = [
  'name',
  'name_own_script',
  'called',
  'born-day',
  'born-month',
  'born-year',
  'nationality',
  'phone',
  'reason',
];

const Confirm = z.strictObject({
  name: required(200),
  name_own_script: text(200).default(''),
  called: text(100).default(''),
  'born-day': text(4).default(''),
  'born-month': text(4).default(''),
  'born-year': text(6).default(''),
  nationality: z.string().refine(isCountry, { error: 'errors.chosen' }),
  identity_number: text(60).default(''),
  phone: required(40),
  agree: many(text(60)),
  versions: text(2000).default(''),
}); // prettier-ignore

async function page(visit: At, state: MemberState, status = 200): Promise<Reply> {
  const model = memberPage(await loadPart(visit), state, visit);
  return show('members/member', model, { ...FRAME, status, error: model.errors !== null });
}

async function act(visit: At, verb: Parameters<At['commit']>[0], done: string, to = '/member'): Promise<Reply> {
  try {
    const reply = await visit.commit(verb, to);
    visit.session.flash({ kind: 'ok', text: done });
    return reply;
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'refused') throw error;
    return page(visit, { ...FRESH, refused: { why: error.detail.why, gaps: error.detail.gaps ?? {} } }, 409);
  }
}

/** A day of birth that exists and lies behind us. */
function bornOn(visit: At<z.infer<typeof Confirm>>): string {
  const read = dayFrom(visit.body, 'born');
  if (!read.ok || read.day === null || read.day < '1900-01-01' || read.day >= visit.at.slice(0, 10))
    throw new AppError({ kind: 'invalid', fields: { born: 'members.error.born' } });
  return read.day;
}

function confirm(visit: At<z.infer<typeof Confirm>>): Promise<Reply> {
  const { body, locale } = visit;
  const input = {
    memberId: holder(visit).subject,
    name: body.name,
    nameOwnScript: body.name_own_script,
    called: body.called,
    bornOn: bornOn(visit),
    nationality: body.nationality,
    identityNumber: body.identity_number,
    phone: body.phone,
    agreed: body.agree,
    versions: body.versions,
    locale,
  };
  return act(visit, (ctx) => confirmMembership(ctx, input), visit.t('members.done.confirmed'));
}

function typedIn(body: Readonly<Record<string, unknown>>): Pick<MemberState, 'typed' | 'agreed'> {
  const agree = body['agree'];
  const agreed = [agree].flat().filter((one): one is string => typeof one === 'string');
  return { typed: Object.fromEntries(FIELDS.map((field) => [field, typed(body, field)])), agreed };
}

const common = { permission: 'member:own', params: none, query: none, noReferrer: true } as const;

/** A member's page behind their link: their details and consents, what else is wanted of them, and the way out. */
export const memberLinkRoutes: readonly Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path: '/member',
    query: z.strictObject({ change: z.literal('1').optional().catch(undefined) }),
    body: none,
    handle: (visit) => page(visit, { ...FRESH, change: visit.query.change === '1' }),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/member/confirm',
    body: Confirm,
    handle: confirm,
    invalid: (visit, errors) => page(visit, { ...FRESH, ...typedIn(visit.body), errors, change: true }, 422),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/member/leave',
    body: z.strictObject({ reason: text(2000).default('') }),
    handle: (visit) =>
      act(visit, (ctx) => leaveGroup(ctx, holder(visit).subject, visit.body.reason), visit.t('members.done.left')),
    invalid: (visit, errors) => page(visit, { ...FRESH, ...typedIn(visit.body), errors, leaving: true }, 422),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/member/consents/:consent/withdraw',
    params: z.strictObject({ consent: id() }),
    body: none,
    handle: (visit) =>
      act(
        visit,
        (ctx) => withdrawOwnConsent(ctx, holder(visit).subject, visit.params.consent),
        visit.t('members.done.withdrawn'),
      ),
  }),
];
