import { z } from 'zod';
import { signerOf } from '../access/actor.ts';
import { found } from '../errors.ts';
import { eachAlone } from '../screening/bulk.ts';
import { withdrawSignature } from '../screening/withdraw-signature.ts';
import { id, none, text } from '../web/input.ts';
import { defineRoute, see, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { FRAME, isFirst, told } from './decide.routes.ts';
import { release } from './decide.ts';
import { letterSamples } from './letters.view.ts';
import { meetingHref } from './list.view.ts';
import { judge, openMeeting } from './parts.ts';
import { MOST_MOVES } from './ranking.ts';
import { releasePage, type JudgedPending } from './release.view.ts';

const Params = z.strictObject({ call: id() });
/** `p-<application>` the signature that was seen, `decree`, and what is confirmed. */
const Fields = z.record(z.string().max(60), z.union([text(200), z.array(text(60)).max(10)]));
const CONFIRMED = ['read', 'party'] as const;
const LONGEST_DECREE = 80;

type Body = Readonly<Record<string, unknown>>;
type At = Visit<z.infer<typeof Params>, unknown, Body>;

/** The decisions that wait for a second signature, and what the engine says of the reader's. */
async function waiting(visit: At) {
  const { call, rows } = await openMeeting(visit, visit.params.call);
  const chosen = rows.flatMap((row) => (row.pending ? [{ row, move: row.pending.action, rank: row.pending.rank ?? row.position }] : [])); // prettier-ignore
  const judged = await judge(visit, chosen);
  return {
    call,
    judged: judged.flatMap((one): JudgedPending[] => (one.row.pending ? [{ ...one, pending: one.row.pending }] : [])),
  };
}

async function page(visit: At, errors: Readonly<Record<string, string>> = {}): Promise<Reply> {
  const { call, judged } = await waiting(visit);
  const shown = [...judged.filter(({ check }) => check.ok).slice(0, MOST_MOVES), ...judged.filter(({ check }) => !check.ok)]; // prettier-ignore
  const going = shown.filter(({ check }) => check.ok);
  const letters = letterSamples(going, call, visit.at);
  const name = visit.actor.kind === 'person' ? visit.actor.name : '';
  const model = releasePage(
    { call, judged: shown, letters, name, signer: signerOf(visit.actor), body: visit.body, errors },
    visit,
  );
  const failed = Object.keys(errors).length > 0;
  return show('decisions/release', model, { ...FRAME, ...(failed ? { status: 422, error: true } : {}) });
}

function problems(visit: At): Record<string, string> {
  const ticked = [visit.body['confirm'] ?? []].flat();
  const decree = visit.body['decree'];
  return {
    ...(CONFIRMED.every((one) => ticked.includes(one)) ? {} : { confirm: visit.t('decisions.error.confirm') }),
    ...(typeof decree === 'string' && decree.length > LONGEST_DECREE
      ? { decree: visit.t('errors.too_long', { max: LONGEST_DECREE }) }
      : {}),
  };
}

async function released(visit: At): Promise<Reply> {
  const errors = problems(visit);
  if (Object.keys(errors).length > 0) return page(visit, errors);
  const { rows } = await openMeeting(visit, visit.params.call);
  const seen = new Map(
    rows.flatMap((row) => {
      const signature = visit.body[`p-${row.id}`];
      return typeof signature === 'string' ? [[row.id, signature] as const] : [];
    }),
  );
  const home = meetingHref(visit.params.call);
  if (seen.size === 0 || !(await isFirst(visit, home))) return see(home);
  const decree = typeof visit.body['decree'] === 'string' ? visit.body['decree'] : '';
  const fates = await eachAlone(visit.transact, [...seen.keys()], (ctx, applicationId) =>
    release(ctx, { applicationId, signatureId: found(seen.get(applicationId)), decree }),
  );
  return told(visit, visit.t('decisions.result.released_title'), fates);
}

async function withdrawn(visit: At): Promise<Reply> {
  const { judged } = await waiting(visit);
  const mine = new Map(
    judged
      .filter(({ pending }) => pending.signer === signerOf(visit.actor))
      .map(({ row, pending }) => [row.id, pending.action]),
  );
  const home = meetingHref(visit.params.call);
  if (mine.size === 0 || !(await isFirst(visit, home))) return see(home);
  const fates = await eachAlone(visit.transact, [...mine.keys()], async (ctx, applicationId) => {
    await withdrawSignature(ctx, applicationId, found(mine.get(applicationId)));
    return 'signed';
  });
  const done = fates.filter((fate) => fate.done !== 'refused').length;
  visit.session.flash({ kind: 'ok', text: visit.t('decisions.did.withdrawn', { count: done }) });
  return see(home);
}

/** The second signature: every letter is seen before it is sent. And the first one, taken back. */
export function releaseRoutes(): Route[] {
  const common = { permission: 'decision:sign', on: ['call', 'call'], params: Params, query: none } as const;
  return [
    defineRoute({
      ...common,
      method: 'get',
      path: '/office/decisions/:call/release',
      body: none,
      handle: (visit) => page(visit),
    }),
    defineRoute({
      ...common,
      method: 'post',
      path: '/office/decisions/:call/release',
      body: Fields,
      handle: released,
      invalid: (visit, errors) => page({ ...visit, body: {} }, errors),
    }),
    defineRoute({ ...common, method: 'post', path: '/office/decisions/:call/withdraw', body: none, handle: withdrawn }),
  ];
}
