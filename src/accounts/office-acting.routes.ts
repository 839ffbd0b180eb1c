import { z } from 'zod';
import { found } from '../errors.ts';
import { LOCALES } from '../i18n/index.ts';
import { email, id, none, required } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { actingOn, askedTakeovers } from './acting.reads.ts';
import { officeActingPage } from './office-acting.view.ts';
import type { Errors } from './pages.view.ts';
import { askTakeover } from './takeover.ts';

type At = Visit<{ id: string }, unknown, unknown>;

const FRAME = { audience: 'office', nav: '/office/applications' } as const;
const PATH = '/office/applications/:id/acting';

async function page(visit: At, given: Readonly<Record<string, unknown>>, errors: Errors): Promise<Reply> {
  const { id: application } = visit.params;
  const acting = found(await actingOn(visit.db, application));
  const [asked = null] = await askedTakeovers(visit.db, [acting.personId]);
  const model = officeActingPage(application, acting, asked, given, errors, visit);
  return show('accounts/office-acting', model, FRAME);
}

const common = {
  path: PATH,
  permission: 'application:screen',
  on: ['application', 'id'],
  params: z.strictObject({ id: id() }),
  query: none,
} as const;

/** The office sees who acts on an application, and can lead the person to an account of their own. */
export const officeActingRoutes: readonly Route[] = [
  defineRoute({ ...common, method: 'get', body: none, handle: (visit) => page(visit, {}, {}) }),
  defineRoute({
    ...common,
    method: 'post',
    body: z.strictObject({ email: email(), locale: z.enum(LOCALES), reason: required(2000) }),
    limit: 'mail',
    handle: async (visit) => {
      const { id: application } = visit.params;
      const { personId, accountId } = found(await actingOn(visit.db, application));
      const asked = { ...visit.body, personId, accountId, as: 'officer' } as const;
      const reply = await visit.commit((ctx) => askTakeover(ctx, asked), `/office/applications/${application}/acting`);
      visit.session.flash({ kind: 'ok', text: visit.t('persons.office.sent') });
      return reply;
    },
    invalid: (visit, errors) => page(visit, visit.body, errors),
  }),
];
