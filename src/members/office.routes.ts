import { z } from 'zod';
import { AppError } from '../errors.ts';
import { id, required } from '../web/input.ts';
import { defineRoute, see, type Route } from '../web/route.ts';
import { whyText } from '../applications/check.view.ts';
import { takeOff } from './leave.ts';

const caseOf = (application: string): string => `/office/applications/${application}#members`;

/** The office takes a member off a group, so that it goes on with the others. */
export const memberOfficeRoutes: readonly Route[] = [
  defineRoute({
    permission: 'application:screen',
    on: ['application', 'id'],
    method: 'post',
    path: '/office/applications/:id/members/:member/take-off',
    params: z.strictObject({ id: id(), member: id() }),
    query: z.strictObject({}),
    body: z.strictObject({ reason: required(2000) }),
    handle: async (visit) => {
      const { id: application, member } = visit.params;
      try {
        const reply = await visit.commit((ctx) => takeOff(ctx, application, member, visit.body.reason), caseOf(application));
        visit.session.flash({ kind: 'ok', text: visit.t('members.done.takenOff') });
        return reply;
      } catch (error) {
        if (!(error instanceof AppError) || error.detail.kind !== 'refused') throw error;
        visit.session.flash({ kind: 'err', text: whyText(error.detail.why, error.detail.gaps ?? {}, visit) });
        return see(caseOf(application));
      }
    },
    invalid: (visit, errors) => {
      visit.session.flash({ kind: 'err', text: `${visit.t('members.office.reason')}: ${errors['reason'] ?? ''}` });
      return Promise.resolve(see(caseOf(visit.params.id)));
    },
  }),
]; // prettier-ignore
