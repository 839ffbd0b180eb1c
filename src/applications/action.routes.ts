import { z } from 'zod';
import { asked, fieldsOf } from '../engine/asks.ts';
import { perform, preview } from '../engine/perform.ts';
import type { Gaps } from '../workflow/facts.ts';
import { id, none } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { actionPage, OWN_ACTIONS, type OwnAction } from './action.view.ts';
import type { Fields } from './answers.ts';
import { loadWhole } from './around.ts';
import { first, FormFields } from './fields.ts';
import { refusal } from './refusal.ts';

const FRAME = { audience: 'applicant', nav: '/applications' } as const;

type Act<B = unknown> = Visit<{ id: string; action: OwnAction }, unknown, B>;

async function action(
  visit: Act,
  state: { refused: { why: string; gaps: Gaps } | null; typed: Record<string, string>; errors: Record<string, string> },
  code = 200,
): Promise<Reply> {
  const { application, standing } = await loadWhole(visit.db, visit.params.id, visit.actor, visit.at);
  const name = visit.params.action;
  const verdict = preview(standing, name, {}, visit.at, false);
  const refused = state.refused ?? (verdict.ok ? null : { why: verdict.why, gaps: verdict.gaps });
  const model = actionPage(application, name, fieldsOf('application', name), { ...state, refused }, visit);
  const error = model.errors !== null;
  return show('applications/action', model, { ...FRAME, status: refused ? 409 : code, error });
}

async function act(visit: Act<Fields>): Promise<Reply> {
  const { id: application, action: name } = visit.params;
  const typed = Object.fromEntries(
    fieldsOf('application', name).map((field) => [field.name, first(visit.body, field.name)]),
  );
  const form = asked('application', name, typed);
  if (!form.ok) {
    const errors = Object.entries(form.fields).map(([field, what]) => [
      field,
      visit.t(
        what === 'required' ? 'errors.required' : what === 'too_long' ? 'applications.error.long' : 'errors.wrong',
      ),
    ]);
    return action(visit, { refused: null, typed, errors: Object.fromEntries(errors) as Record<string, string> }, 422);
  }
  try {
    const to = name === 'resubmit' ? `/applications/${application}/receipt` : `/applications/${application}`;
    const reply = await visit.commit((ctx) => perform(ctx, 'application', application, name, form.input), to);
    visit.session.flash({ kind: 'ok', text: visit.t(`applications.done.${name}`) });
    return reply;
  } catch (error) {
    return action(visit, { refused: refusal(error), typed, errors: {} }, 409);
  }
}

const common = {
  path: '/applications/:id/actions/:action',
  permission: 'application:own',
  on: ['application', 'id'],
  params: z.strictObject({ id: id(), action: z.enum(OWN_ACTIONS) }),
  query: none,
} as const;

/** What an applicant does to an application by a form of its own: the row of the workflow says which fields it has. */
export const actionRoutes: readonly Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    body: none,
    handle: (visit) => action(visit, { refused: null, typed: {}, errors: {} }),
  }),
  defineRoute({ ...common, method: 'post', body: FormFields, handle: act }),
];
