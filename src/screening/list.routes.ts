import { z } from 'zod';
import { isStaff } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { actionWord } from '../i18n/words.ts';
import type { Option } from '../web/controls.ts';
import { typed } from '../web/form-errors.ts';
import { id, none, required, text } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { listApplications, type Filters, type Spot } from './applications.reads.ts';
import { countLists, readBoard } from './board.reads.ts';
import { BULK_ACTIONS } from './bulk.ts';
import { sendingCitiesOf } from './cities.reads.ts';
import { filtersIn, ListQuery, listHref, queryOf } from './filters.form.ts';
import { listPage } from './list.view.ts';
import { OWN_LISTS, readingFor } from './reading.ts';
import { deleteView, renameView, saveView } from './saved-views.ts';
import { savedViews } from './saved-views.repository.ts';
import { viewsPage } from './views.view.ts';

type Any = Visit<unknown, unknown, unknown>;

/** How office pages stand in their frame. */
const FRAME = { width: 'wide', audience: 'office', nav: '/office/applications' } as const;

function self(visit: Pick<Any, 'actor'>): string {
  if (visit.actor.kind !== 'person' || !isStaff(visit.actor)) throw new AppError({ kind: 'forbidden' });
  return visit.actor.person;
}

function isOfficer({ actor }: Pick<Any, 'actor'>): boolean {
  return actor.kind === 'person' && actor.roles.some(({ role }) => role === 'officer');
}

function bulkOptions(visit: Any): Option[] {
  return [
    ...BULK_ACTIONS.map((action) => ({ value: action, text: actionWord(visit.t, 'application', action) })),
    { value: 'assign', text: visit.t('screening.bulk.assign') },
  ];
}

interface Saving {
  readonly typed: string;
  readonly error: string | null;
}

async function list(
  visit: Any,
  database: Database,
  filters: Filters,
  spot: Spot | null,
  saving: Saving,
): Promise<Reply> {
  if (filters.q !== '') await visit.spend('search', self(visit));
  const reading = await readingFor(visit, database);
  const kept = await savedViews(visit.db, self(visit));
  const views = [
    ...OWN_LISTS.map(([name, of]) => ({ name: visit.t(`screening.views.own.${name}`), filters: of })),
    ...kept.map((view) => ({ name: view.name, filters: filtersIn(view.query) })),
  ];
  const counts = await countLists(
    reading,
    views.map((view) => view.filters),
  );
  const board = filters.view === 'board' ? await readBoard(reading, filters) : null;
  const page = listPage(
    {
      filters,
      calls: reading.calls,
      cities: await sendingCitiesOf(
        visit.db,
        reading.calls.map((call) => call.id),
      ),
      listing: board === null ? await listApplications(reading, filters, spot) : null,
      board,
      views: views.map((view, index) => ({ ...view, count: counts[index] ?? { count: 0, more: false } })),
      actions: isOfficer(visit) ? bulkOptions(visit) : null,
      saving,
    },
    visit,
  );
  return show('screening/list', page, FRAME);
}

const Keep = z.strictObject({ name: required(80), query: text(2_000) });
const One = z.strictObject({ id: id() });

function viewRoutes(database: Database): Route[] {
  const common = { permission: 'applications:list', query: none } as const;
  const manage = async (visit: Any, wrong: { id: string; name: string; error: string } | null): Promise<Reply> =>
    show('screening/views', viewsPage(await savedViews(visit.db, self(visit)), visit.t, wrong), FRAME);
  return [
    defineRoute({
      ...common,
      method: 'get',
      path: '/office/views',
      params: none,
      body: none,
      handle: (visit) => manage(visit, null),
    }),
    defineRoute({
      ...common,
      method: 'post',
      path: '/office/views',
      params: none,
      body: Keep,
      handle: async (visit) => {
        // Read again by the list's own schema: what is kept is an address of ours and no other.
        const filters = filtersIn(visit.body.query);
        const reply = await visit.commit((ctx) => saveView(ctx, visit.body.name, queryOf(filters)), listHref(filters));
        visit.session.flash({ kind: 'ok', text: visit.t('screening.views.saved', { name: visit.body.name }) });
        return reply;
      },
      invalid: (visit, errors) =>
        list(visit, database, filtersIn(typed(visit.body, 'query')), null, {
          typed: typed(visit.body, 'name'),
          error: Object.values(errors)[0] ?? null,
        }),
    }),
    defineRoute({
      ...common,
      method: 'post',
      path: '/office/views/:id',
      params: One,
      body: z.strictObject({ name: required(80) }),
      handle: (visit) => visit.commit((ctx) => renameView(ctx, visit.params.id, visit.body.name), '/office/views'),
      invalid: (visit, errors) =>
        manage(visit, { id: visit.params.id, name: typed(visit.body, 'name'), error: Object.values(errors)[0] ?? '' }),
    }),
    defineRoute({
      ...common,
      method: 'post',
      path: '/office/views/:id/delete',
      params: One,
      body: none,
      handle: (visit) => visit.commit((ctx) => deleteView(ctx, visit.params.id), '/office/views'),
    }),
  ];
}

/** The list of applications and the views that people keep of it. */
export function listRoutes(database: Database): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/office/applications',
      permission: 'applications:list',
      params: none,
      query: ListQuery,
      body: none,
      handle: (visit) => {
        const { after, ...filters } = visit.query;
        return list(visit, database, filters, after, { typed: '', error: null });
      },
    }),
    ...viewRoutes(database),
  ];
}
