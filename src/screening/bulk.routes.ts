import { z } from 'zod';
import { controlsFor, type Typed } from '../actions/controls.view.ts';
import { entered } from '../actions/entered.ts';
import { addDays, dayOf } from '../engine/days.ts';
import { fieldsOf } from '../engine/asks.ts';
import { AppError } from '../errors.ts';
import { formats } from '../i18n/format.ts';
import { actionWord, whySentence } from '../i18n/words.ts';
import { dayFrom, id, many, none, text } from '../web/input.ts';
import { defineRoute, see, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { assignReviewer, candidates } from '../reviews/assign.ts';
import type { Filters } from './applications.reads.ts';
import { assignPreview } from './assign-many.view.ts';
import { BULK_ACTIONS, eachAlone, performMany, type BulkAction, type Fate } from './bulk.ts';
import { chosenLines, choicesForMany, isMixed, previewMany } from './bulk-parts.ts';
import { previewPage, resultPage } from './bulk.view.ts';
import { filtersIn, listHref } from './filters.form.ts';

type Body = Readonly<Record<string, unknown>>;
type Any = Visit<unknown, unknown, unknown>;

const FRAME = { width: 'wide', audience: 'office', nav: '/office/applications' } as const;
const MOST = 100;

const Chosen = z.strictObject({
  action: z.enum([...BULK_ACTIONS, 'assign']),
  sel: many(id(), MOST),
  from: text(2_000).default(''),
});
const Confirmed = z.record(z.string().max(60), z.union([z.string(), z.array(z.string()).max(200)]));

async function previewAction(
  visit: Any,
  action: BulkAction,
  ids: readonly string[],
  filters: Filters,
  was: Typed,
): Promise<Reply> {
  const previewed = await previewMany(visit, ids, action);
  const going = previewed.filter(({ check }) => check.ok);
  const choices = await choicesForMany(visit, going);
  const soft = going.find(({ check }) => check.ok && check.overrode.length > 0);
  const controls = controlsFor(action, fieldsOf('application', action), choices, visit, {
    was,
    reason: soft ? visit.t('screening.bulk.reasonHint') : undefined,
  });
  const problem = isMixed(action, going) ? visit.t('screening.bulk.oneCall') : null;
  const failed = Object.keys(was.errors).length > 0;
  const page = previewPage({ action, filters, previewed, controls, problem, errors: was.errors }, visit);
  return show('screening/preview', page, { ...FRAME, ...(failed ? { status: 422, error: true } : {}) });
}

async function previewAssign(visit: Any, ids: readonly string[], filters: Filters, was: Typed): Promise<Reply> {
  const rows = await chosenLines(visit, ids);
  const found = await candidates(
    visit.db,
    rows.map((row) => row.id),
    visit.at,
  );
  const dueOn = addDays(dayOf(visit.at, visit.zone), 14);
  const failed = Object.keys(was.errors).length > 0;
  return show('screening/preview', assignPreview({ rows, candidates: found, filters, was, dueOn }, visit), {
    ...FRAME,
    ...(failed ? { status: 422, error: true } : {}),
  });
}

/** Takes the form's key: a form that is sent again does nothing, and leads back to the list. */
async function isFirst(visit: Any, to: string): Promise<boolean> {
  let fresh = false;
  await visit.commit(async () => {
    fresh = true;
  }, to);
  return fresh;
}

async function result(
  visit: Any,
  title: string,
  fates: readonly (Fate & { note?: string })[],
  filters: Filters,
): Promise<Reply> {
  const rows = new Map(
    (
      await chosenLines(
        visit,
        fates.map((fate) => fate.id),
      )
    ).map((row) => [row.id, row]),
  );
  const told = fates.flatMap((fate) => {
    const row = rows.get(fate.id);
    return row ? [{ ...fate, row }] : [];
  });
  return show('screening/result', resultPage(title, told, filters, visit), FRAME);
}

async function confirmAction(
  visit: Any,
  action: BulkAction,
  body: Body,
  ids: readonly string[],
  filters: Filters,
): Promise<Reply> {
  const read = entered('application', action, body, visit.t);
  if (!read.ok) return previewAction(visit, action, ids, filters, { body, errors: read.errors });
  const previewed = await previewMany(visit, ids, action);
  const soft = previewed.find(({ check }) => check.ok && check.overrode.length > 0);
  if (soft && !read.input.reason) {
    const error = whySentence(visit.t, 'asks_reason', {}, formats(visit.locale, visit.zone));
    return previewAction(visit, action, ids, filters, { body, errors: { reason: error } });
  }
  if (!(await isFirst(visit, listHref(filters)))) return see(listHref(filters));
  const seen = previewed.map(({ row }) => row.id);
  const fates = await performMany(visit.transact, seen, action, read.input);
  return result(
    visit,
    visit.t('screening.bulk.result', { action: actionWord(visit.t, 'application', action) }),
    fates,
    filters,
  );
}

async function confirmAssign(visit: Any, body: Body, ids: readonly string[], filters: Filters): Promise<Reply> {
  const persons = [body['person'] ?? []]
    .flat()
    .filter((one): one is string => typeof one === 'string' && id().safeParse(one).success);
  const due = dayFrom(body, 'due_on');
  const dueOn = due.ok ? due.day : null;
  const errors = {
    ...(persons.length === 0 ? { person: visit.t('screening.assign.choose') } : {}),
    ...(!due.ok ? { due_on: visit.t('errors.day') } : {}),
  };
  if (Object.keys(errors).length > 0) return previewAssign(visit, ids, filters, { body, errors });
  const rows = await chosenLines(visit, ids);
  const names = new Map(
    (
      await candidates(
        visit.db,
        rows.map((row) => row.id),
        visit.at,
      )
    ).map((one) => [one.personId, one.name]),
  );
  if (!(await isFirst(visit, listHref(filters)))) return see(listHref(filters));
  const fates: (Fate & { note?: string })[] = [];
  for (const personId of persons) {
    const each = await eachAlone(
      visit.transact,
      rows.map((row) => row.id),
      async (ctx, applicationId) => {
        await assignReviewer(ctx, { applicationId, personId, dueOn });
        return 'moved';
      },
    );
    const name = names.get(personId);
    fates.push(...each.map((fate) => ({ ...fate, ...(name === undefined ? {} : { note: name }) })));
  }
  return result(visit, visit.t('screening.bulk.result', { action: visit.t('screening.bulk.assign') }), fates, filters);
}

function listIn(body: Body, name: string): string[] {
  const parsed = many(id(), MOST).safeParse(body[name]);
  return parsed.success ? parsed.data : [];
}

/** Actions on many applications: chosen in the list, previewed, confirmed, told one by one. */
export function bulkRoutes(): Route[] {
  const common = { method: 'post', permission: 'application:screen', params: none, query: none } as const;
  return [
    defineRoute({
      ...common,
      path: '/office/applications/preview',
      body: Chosen,
      handle: (visit) => {
        const { action, sel, from } = visit.body;
        const filters = filtersIn(from);
        if (sel.length === 0) throw new AppError({ kind: 'invalid', fields: { sel: 'screening.bulk.chooseOne' } });
        const was: Typed = { body: {}, errors: {} };
        return action === 'assign'
          ? previewAssign(visit, sel, filters, was)
          : previewAction(visit, action, sel, filters, was);
      },
      invalid: async (visit, errors) => {
        visit.session.flash({ kind: 'err', text: errors['sel'] ?? visit.t('screening.bulk.chooseOne') });
        return see(listHref(filtersIn(typeof visit.body['from'] === 'string' ? visit.body['from'] : '')));
      },
    }),
    defineRoute({
      ...common,
      path: '/office/applications/bulk',
      body: Confirmed,
      handle: (visit) => {
        const filters = filtersIn(typeof visit.body['from'] === 'string' ? visit.body['from'] : '');
        const action = BULK_ACTIONS.find((one) => one === visit.body['action']);
        const ids = listIn(visit.body, 'sel');
        if (visit.body['action'] === 'assign') return confirmAssign(visit, visit.body, ids, filters);
        if (action === undefined) throw new AppError({ kind: 'not_found' });
        return confirmAction(visit, action, visit.body, ids, filters);
      },
    }),
  ];
}
