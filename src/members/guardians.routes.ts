import { z } from 'zod';
import { ownGuardians } from '../consents/consents.reads.ts';
import { KINSHIPS, nameGuardian, remindGuardian, removeGuardian } from '../consents/guardians.ts';
import { replaceGuardian } from '../consents/replace.ts';
import { guardiansPage, type GuardianForm } from '../consents/guardians.view.ts';
import { AppError, found } from '../errors.ts';
import { LOCALES } from '../i18n/index.ts';
import { typed } from '../web/form-errors.ts';
import { email, id, none, required, text, translated } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { leaveAsGuardian } from './leave.ts';
import { memberById, type Member } from './members.reads.ts';
import { holder, loadPart } from './load.ts';

type At<B = unknown, P = unknown> = Visit<P, unknown, B>;

const FRAME = { audience: 'link' } as const;
const FRESH: GuardianForm = { values: {}, errors: {}, replaces: null };
const FIELDS = ['name', 'email', 'relation', 'locale'];
const Body = z.strictObject({
  name: required(200),
  email: email(),
  relation: z.enum(KINSHIPS),
  locale: z.enum(LOCALES),
  replaces: id().optional(),
});

/** The applicant's page of guardians as a member's own: their addresses, and what is otherwise with them. */
async function page(visit: At, form: GuardianForm, status = 200): Promise<Reply> {
  const part = await loadPart(visit);
  const { application } = part.own;
  const participant = found(part.member.participantId);
  const model = guardiansPage(part.own, await ownGuardians(visit.db, application.id, participant), form, visit);
  const base = `/applications/${application.id}/`;
  const own = (href: string): string => href.replace(base, '/member/');
  const moved = {
    ...model,
    crumbs: { links: [{ text: visit.t('members.link.title'), href: '/member' }] },
    lead: visit.t('members.link.guardiansLead'),
    guardians: model.guardians.map((guardian) => ({
      ...guardian,
      buttons: guardian.buttons.map((button) => ({ ...button, action: own(button.action) })),
      replace: guardian.replace === null ? null : { ...guardian.replace, href: own(guardian.replace.href) },
    })),
    form:
      model.form === null || part.member.state !== 'confirmed'
        ? null
        : {
            ...model.form,
            action: '/member/guardians',
            intro: model.form.replaces === null ? visit.t('members.link.guardiansIntro') : model.form.intro,
            cancel: { ...model.form.cancel, href: '/member/guardians' },
            button: visit.t('consents.form.ask'),
          },
    back: { text: visit.t('members.link.back'), href: '/member' },
  };
  return show('consents/guardians', moved, { ...FRAME, status, error: model.errors !== null });
}

async function done(visit: At, verb: Parameters<At['commit']>[0], text: string): Promise<Reply> {
  try {
    const reply = await visit.commit(verb, '/member/guardians');
    visit.session.flash({ kind: 'ok', text });
    return reply;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.detail.kind === 'refused')
      return page(visit, { ...FRESH, errors: { main: visit.t('consents.error.closed') } }, 409);
    if (error.detail.kind !== 'invalid' || !('main' in error.detail.fields)) throw error;
    return page(visit, { ...FRESH, errors: translated(error.detail.fields, visit.t) }, 422);
  }
}

/** The member, who has confirmed: nobody else names a guardian here. */
async function confirmed(visit: At): Promise<Member & { readonly participantId: string }> {
  const member = found(await memberById(visit.db, holder(visit).subject));
  const { participantId } = member;
  if (member.state !== 'confirmed' || participantId === null)
    throw new AppError({ kind: 'refused', why: 'moved_on', now: '' });
  return { ...member, participantId };
}

async function name(visit: At<z.infer<typeof Body>>): Promise<Reply> {
  const { application, subject } = holder(visit);
  if (visit.body.replaces !== undefined) await ownOne(visit, visit.body.replaces);
  await visit.spend('mail', `guardians:${subject}`);
  return done(
    visit,
    async (ctx) => {
      const { participantId, email: member } = await confirmed(visit);
      const { replaces, ...guardian } = visit.body;
      const input = { ...guardian, participantId, member };
      if (replaces === undefined) await nameGuardian(ctx, application, input);
      else await replaceGuardian(ctx, application, { guardianId: replaces, input, as: 'member' });
    },
    visit.t('members.done.guardian', { name: visit.body.name }),
  );
}

/** A guardian of the member's own; those of others are not there. */
async function ownOne(visit: At, guardian: string): Promise<void> {
  const { participantId } = await confirmed(visit);
  const { guardians } = await ownGuardians(visit.db, holder(visit).application, participantId);
  if (!guardians.some((one) => one.id === guardian)) throw new AppError({ kind: 'not_found' });
}

const common = { permission: 'member:own', noReferrer: true } as const;
const Query = z.strictObject({ replace: id().optional().catch(undefined) });
const One = z.strictObject({ guardian: id() });

/** A guardian takes their child out of the group: in a draft nothing is left that their link could open. */
async function takeOut(visit: At<{ reason: string }>): Promise<Reply> {
  const { subject } = holder(visit);
  const to = (became: 'declined' | 'left'): string => (became === 'declined' ? '/help/contact' : '/guardian');
  const reply = await visit.commit((ctx) => leaveAsGuardian(ctx, subject, visit.body.reason), to);
  visit.session.flash({ kind: 'ok', text: visit.t('members.guardian.done') });
  return reply;
}

/** A minor's page of guardians behind their own link: name, remind through the office, take off. */
export const memberGuardianRoutes: readonly Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path: '/member/guardians',
    params: none,
    query: Query,
    body: none,
    handle: (visit) => page(visit, { ...FRESH, replaces: visit.query.replace ?? null }),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/member/guardians',
    params: none,
    query: none,
    body: Body,
    handle: name,
    invalid: (visit, errors) =>
      page(visit, { values: Object.fromEntries(FIELDS.map((field) => [field, typed(visit.body, field)])), errors, replaces: typed(visit.body, 'replaces') || null }, 422),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/member/guardians/:guardian/remind',
    params: One,
    query: none,
    body: none,
    handle: async (visit) => {
      await ownOne(visit, visit.params.guardian);
      const { application, subject } = holder(visit);
      await visit.spend('mail', `guardians:${subject}`);
      return done(visit, (ctx) => remindGuardian(ctx, application, visit.params.guardian), visit.t('consents.done.reminded'));
    },
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/member/guardians/:guardian/remove',
    params: One,
    query: none,
    body: none,
    handle: async (visit) => {
      await ownOne(visit, visit.params.guardian);
      const { application } = holder(visit);
      return done(visit, (ctx) => removeGuardian(ctx, application, visit.params.guardian), visit.t('consents.done.removed'));
    },
  }),
  defineRoute({
    permission: 'consent:write',
    noReferrer: true,
    method: 'post',
    path: '/guardian/leave',
    params: none,
    query: none,
    body: z.strictObject({ reason: text(2000).default('') }),
    handle: takeOut,
  }),
]; // prettier-ignore
