import { z } from 'zod';
import { closeCall, publishCall, reopenCall } from '../calls/call.ts';
import { countsByState } from '../calls/office.reads.ts';
import { askEndorsers } from '../entry/endorse.ts';
import { endorsersOf } from '../entry/entry.reads.ts';
import type { Ctx } from '../engine/context.ts';
import { checkForm } from '../forms/check.ts';
import { pick } from '../i18n/index.ts';
import { none } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route } from '../web/route.ts';
import { loadSetUp } from './load.ts';
import { overviewPage } from './overview.view.ts';
import { pointsOf } from './ready.view.ts';
import { workOnRules } from './rules.ts';
import { Id, OFFICE, ON, type At } from './sections.routes.ts';
import { timelineOf } from './timeline.view.ts';
import { answeredOn, plannedOf, visaTimes, warningsOf } from './warnings.ts';

async function overview(visit: At, errors: Readonly<Record<string, string>> = {}, status = 200): Promise<Reply> {
  const { db, actor, params } = visit;
  const setUp = await loadSetUp(db, params.id);
  const tried = setUp.before ?? setUp.call;
  const [counts, triedCounts, endorsers, work] = await Promise.all([
    countsByState(db, actor, [params.id]),
    countsByState(db, actor, [tried.id]),
    endorsersOf(db, params.id),
    workOnRules(db, params.id),
  ]);
  const planned = plannedOf(setUp.call, setUp);
  const warnings = warningsOf(planned);
  const findings = checkForm(setUp.form, setUp.call.rules);
  const standing = endorsers.filter(({ endedAt }) => endedAt === null).length;
  const counted = { formFindings: findings.length, formBlocks: findings.filter(({ blocks }) => blocks).length, endorsers: standing }; // prettier-ignore
  const sent = triedCounts.filter(({ state }) => state !== 'draft').reduce((sum, { count }) => sum + count, 0);
  const page = overviewPage(
    {
      setUp, warnings, counts, errors,
      points: pointsOf(setUp, warnings, counted, visit),
      timeline: timelineOf(planned, answeredOn(planned), visaTimes(planned)[0], visit),
      lead: visit.held.has('lead'),
      rulesChanged: work.changed,
      tried: visit.held.has('lead') && sent > 0 ? { count: sent, name: pick(tried.name, visit.locale) } : null,
    },
    visit,
  ); // prettier-ignore
  return show('setup/overview', page, { ...OFFICE, status, error: page.errors.length > 0 });
}

const Version = z.strictObject({
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});

type Move = (ctx: Ctx, id: string, version: number) => Promise<void>;

/** Published, endorsers can be told: each gets its link. */
const publish: Move = async (ctx, id, version) => {
  await publishCall(ctx, id, version);
  await askEndorsers(ctx, id);
};

const MOVES: readonly (readonly [string, Move, 'published' | 'closed' | 'reopened'])[] = [
  ['publish', publish, 'published'],
  ['close', closeCall, 'closed'],
  ['reopen', reopenCall, 'reopened'],
];

/** The page of a call's set-up, and the buttons that publish, close and open it again. */
export const overviewRoutes: readonly Route[] = [
  defineRoute({
    ...ON,
    permission: 'call:edit',
    method: 'get',
    path: '/office/calls/:id',
    params: Id,
    body: none,
    handle: (visit) => overview(visit),
  }),
  ...MOVES.map(([name, verb, done]) =>
    defineRoute({
      ...ON,
      method: 'post',
      path: `/office/calls/:id/${name}`,
      params: Id,
      body: Version,
      handle: async (visit) => {
        const { params, body } = visit;
        const reply = await visit.commit((ctx) => verb(ctx, params.id, body.version), `/office/calls/${params.id}`);
        visit.session.flash({ kind: 'ok', text: visit.t(`calls.office.done.${done}`) });
        return reply;
      },
      invalid: (visit, errors) => overview(visit, errors, 422),
    }),
  ),
];
