import { z } from 'zod';
import { citiesOf, standingAs, type Actor } from '../access/actor.ts';
import { relation } from '../access/relations.ts';
import { addDays } from '../engine/days.ts';
import { AppError } from '../errors.ts';
import { typed } from '../web/form-errors.ts';
import { none } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { blocksAmong } from './erase.reads.ts';
import { dueBefore, keepRules } from './due.ts';
import { REGISTER } from './register.repository.ts';
import { retentionPage, TIMES } from './retention.view.ts';
import { changeTimes } from './times.ts';

type Any = Visit<unknown, unknown, unknown>;
type Texts = Readonly<Record<string, string>>;

const PATH = '/admin/retention';
const [AHEAD, MOST] = [90, 200];

/** The installation is the affair of the city that runs it. */
function runsSite({ actor, site }: Pick<Any, 'actor' | 'site'>): boolean {
  return site.cityId !== null && citiesOf(actor, 'admin').includes(site.cityId);
}

/** An admin sees of their cities' applications what an officer there sees. */
const officerOf = (actor: Actor): Actor => standingAs(actor, 'officer', citiesOf(actor, 'admin'));

async function page(visit: Any, values: Texts, errors: Texts): Promise<Reply> {
  const { db, actor, at } = visit;
  const rules = await keepRules(db);
  const scope = relation('application', 'officer', officerOf(actor));
  const until = addDays(at.slice(0, 10), AHEAD);
  const { due } = await dueBefore(db, rules, until, { after: '', most: MOST }, scope);
  const sorted = [...due].sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
  const blocks = await blocksAmong(db, sorted.map(({ id }) => id)); // prettier-ignore
  const model = retentionPage({ due: sorted, blocks, rules, register: REGISTER, maySet: runsSite(visit), values, errors }, visit);
  return show('privacy/retention', model, { width: 'wide', audience: 'office', nav: '/office', error: model.errors.length > 0 });
} // prettier-ignore

const months = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));

/** What falls due next, the rules, and the times that the site's city sets. */
export const retentionRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: PATH,
    permission: 'retention:read',
    params: none,
    query: none,
    body: none,
    handle: (visit) => page(visit, {}, {}),
  }),
  defineRoute({
    method: 'post',
    path: PATH,
    permission: 'retention:read',
    params: none,
    query: none,
    body: z.strictObject({ sent: months(6, 120), draft: months(1, 60), mail: months(1, 60) }),
    handle: async (visit) => {
      if (!runsSite(visit)) throw new AppError({ kind: 'forbidden' });
      const reply = await visit.commit((ctx) => changeTimes(ctx, visit.body, visit.site.cityId ?? ''), PATH);
      visit.session.flash({ kind: 'ok', text: visit.t('erasure.retention.saved') });
      return reply;
    },
    invalid: (visit, errors) => {
      if (!runsSite(visit)) throw new AppError({ kind: 'forbidden' });
      return page(visit, Object.fromEntries(TIMES.map((name) => [name, typed(visit.body, name)])), errors);
    },
  }),
];
