import { z } from 'zod';
import { dayOf } from '../engine/days.ts';
import { loadCases } from '../engine/load-cases.ts';
import { perform } from '../engine/perform.ts';
import { AppError, found } from '../errors.ts';
import { guardianNames, offersOf } from '../offers/offers.reads.ts';
import { standingOf } from '../offers/standing.ts';
import { typed } from '../web/form-errors.ts';
import { id, none, required, text, ticked } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { wardOf, type Ward } from './consents.reads.ts';
import { ageOn } from '../workflow/time.ts';
import { disownGuardian, giveGuardianConsent, withdrawGuardianConsent } from './give.ts';
import { ownIdentity } from './identity.reads.ts';
import { guardianPage, type GuardianState } from './link.view.ts';

type At<B = unknown, P = unknown> = Visit<P, unknown, B>;

const FRAME = { audience: 'link', scripts: ['js/upload.js'] } as const;

/** The page as it is opened. */
export const FRESH: GuardianState = { typed: {}, errors: {}, refused: null, refusing: null };

/** The holder of the link; the policy has let nobody else in. */
export function holder(visit: Pick<At, 'actor'>): {
  readonly link: string;
  readonly subject: string;
  readonly application: string;
} {
  if (visit.actor.kind !== 'link') throw new AppError({ kind: 'link_dead', reason: 'unknown' });
  return visit.actor;
}

function ageOfWard({ bornOn, callZone }: Ward, at: string): number | null {
  return bornOn === null ? null : ageOn(bornOn, dayOf(at, callZone));
}

/** A guardian's page, as it stands. */
export async function guardianReply(visit: At, state: GuardianState, status = 200): Promise<Reply> {
  const { link, subject, application } = holder(visit);
  const { db, actor, at } = visit;
  const [ward, identity, offers, names] = await Promise.all([
    wardOf(db, subject, link),
    ownIdentity(db, subject),
    offersOf(db, application),
    guardianNames(db, application),
  ]);
  const shown = offers.filter(({ state: one }) => one !== 'proposed');
  const cases = await loadCases({ db, at, actor, cascading: false }, 'placement', shown.map((offer) => offer.id)); // prettier-ignore
  const standings = new Map([...cases].map(([one, c]) => [one, standingOf(c, at)]));
  const model = guardianPage(
    { ward: found(ward), age: ageOfWard(found(ward), at), offers: shown, standings, names, identity },
    state,
    visit,
  );
  return show('consents/guardian', model, { ...FRAME, status, error: model.errors !== null });
}

async function act(visit: At, verb: Parameters<At['commit']>[0], done: string): Promise<Reply> {
  try {
    const reply = await visit.commit(verb, '/guardian');
    visit.session.flash({ kind: 'ok', text: done });
    return reply;
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'refused') throw error;
    return guardianReply(visit, { ...FRESH, refused: { why: error.detail.why, gaps: error.detail.gaps ?? {} } }, 409);
  }
}

const Consent = z.strictObject({ name: required(200), version: required(20), agree: ticked() });

function consent(visit: At<z.infer<typeof Consent>>): Promise<Reply> {
  const { name, version, agree } = visit.body;
  if (!agree) throw new AppError({ kind: 'invalid', fields: { agree: 'consents.error.agree' } });
  const { subject } = holder(visit);
  return act(
    visit,
    (ctx) => giveGuardianConsent(ctx, { guardianId: subject, name, version, locale: visit.locale }),
    visit.t('consents.done.given'),
  );
}

async function disown(visit: At): Promise<Reply> {
  const { subject } = holder(visit);
  try {
    const reply = await visit.commit((ctx) => disownGuardian(ctx, subject), '/help/contact');
    visit.session.closeLink('guardian');
    visit.session.flash({ kind: 'ok', text: visit.t('consents.done.disowned') });
    return reply;
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'refused') throw error;
    return guardianReply(visit, { ...FRESH, refused: { why: error.detail.why, gaps: {} } }, 409);
  }
}

const common = { permission: 'consent:write', params: none, query: none, noReferrer: true } as const;
const Reason = z.strictObject({ reason: text(2000).default('') });
const signing = {
  permission: 'offer:sign',
  on: ['placement', 'placement'],
  params: z.strictObject({ placement: id() }),
  query: none,
  noReferrer: true,
  method: 'post',
} as const;

/** A guardian's pages behind their link: consent and its withdrawal, the application's end, offers to countersign. */
export const guardianLinkRoutes: readonly Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path: '/guardian',
    body: none,
    handle: (visit) => guardianReply(visit, FRESH),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/guardian/consent',
    body: Consent,
    handle: consent,
    invalid: (visit, errors) =>
      guardianReply(visit, { ...FRESH, typed: { name: typed(visit.body, 'name') }, errors }, 422),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/guardian/consent/withdraw',
    body: none,
    handle: (visit) =>
      act(visit, (ctx) => withdrawGuardianConsent(ctx, holder(visit).subject), visit.t('consents.done.withdrawn')),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/guardian/withdraw',
    body: Reason,
    handle: (visit) => {
      const { application } = holder(visit);
      // The reason is the guardian's own business; the record wants to know whose word it was.
      const reason = visit.body.reason || visit.t('consents.refuse.noReason');
      return act(
        visit,
        (ctx) => perform(ctx, 'application', application, 'withdraw', { reason }),
        visit.t('consents.done.stopped'),
      );
    },
    invalid: (visit, errors) =>
      guardianReply(visit, { ...FRESH, typed: { reason: typed(visit.body, 'reason') }, errors }, 422),
  }),
  defineRoute({ ...common, method: 'post', path: '/guardian/not-me', body: none, handle: disown }),
  defineRoute({
    ...signing,
    path: '/guardian/offers/:placement/confirm',
    body: none,
    handle: (visit) =>
      act(
        visit,
        (ctx) => perform(ctx, 'placement', visit.params.placement, 'confirm'),
        visit.t('consents.done.signed'),
      ),
  }),
  defineRoute({
    ...signing,
    path: '/guardian/offers/:placement/refuse',
    body: z.strictObject({ reason: required(2000) }),
    handle: (visit) =>
      act(
        visit,
        (ctx) => perform(ctx, 'placement', visit.params.placement, 'refuse', { reason: visit.body.reason }),
        visit.t('consents.done.refused'),
      ),
    invalid: (visit, errors) =>
      guardianReply(
        visit,
        {
          ...FRESH,
          errors: { [`reason-${visit.params.placement}`]: errors['reason'] ?? visit.t('errors.required') },
          refusing: visit.params.placement,
        },
        422,
      ),
  }),
];
