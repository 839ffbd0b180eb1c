import { z } from 'zod';
import { found } from '../errors.ts';
import { formats } from '../i18n/format.ts';
import { whySentence } from '../i18n/words.ts';
import { eachAlone } from '../screening/bulk.ts';
import { id, none, text } from '../web/input.ts';
import { defineRoute, see, show, type Reply, type Route, type Visit } from '../web/route.ts';
import type { Input } from '../workflow/case.ts';
import { decide } from './decide.ts';
import { letterSamples } from './letters.view.ts';
import { meetingHref } from './list.view.ts';
import { judge, openMeeting, type Judged } from './parts.ts';
import { previewPage, resultPage, type Told } from './preview.view.ts';
import { MOST_MOVES, movesOf, type Move, type RankedRow } from './ranking.ts';

const Params = z.strictObject({ call: id() });
/** `d-<application>` a move, `r-<application>` a rank, and `reason`. */
const Fields = z.record(z.string().max(60), text(2_000));

type Body = Readonly<Record<string, unknown>>;
type At = Visit<z.infer<typeof Params>, unknown, Body>;
type Chosen = { readonly row: RankedRow; readonly move: Move; readonly rank: number };

const HIGHEST = 100_000;

/** The frame of the pages of a meeting. */
export const FRAME = { width: 'wide', audience: 'office', nav: '/office/decisions' } as const;

function given(body: Body, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** The rows for which the form names a move that may be chosen for them. */
function chosenIn(body: Body, rows: readonly RankedRow[]): Chosen[] {
  return rows
    .flatMap((row) => {
      const move = movesOf(row).find((one) => one === given(body, `d-${row.id}`));
      const rank = Number(given(body, `r-${row.id}`)) || row.position;
      return move === undefined ? [] : [{ row, move, rank }];
    })
    .slice(0, MOST_MOVES);
}

/** A message at each rank that is no number, or is given to two of those who are selected or held. */
function rankErrors(visit: At, going: readonly Judged[]): Record<string, string> {
  const errors: Record<string, string> = {};
  const taken = new Set<string>();
  for (const { row, move } of going) {
    const rank = given(visit.body, `r-${row.id}`);
    if (move === 'deliberate' || move === 'promote' || rank === '') continue;
    if (!/^\d{1,6}$/.test(rank) || Number(rank) < 1 || Number(rank) > HIGHEST) errors[`r-${row.id}`] = visit.t('decisions.error.rank', { reference: row.reference }); // prettier-ignore
    else if (move !== 'not_select' && taken.has(rank)) errors[`r-${row.id}`] = visit.t('decisions.error.twice', { rank, reference: row.reference }); // prettier-ignore
    if (move !== 'not_select') taken.add(rank);
  }
  return errors;
}

function nothingChosen(visit: At): Reply {
  visit.session.flash({ kind: 'err', text: visit.t('decisions.error.nothing') });
  return see(meetingHref(visit.params.call));
}

async function preview(visit: At, errors: Readonly<Record<string, string>> = {}): Promise<Reply> {
  const { call, rows } = await openMeeting(visit, visit.params.call);
  const chosen = chosenIn(visit.body, rows);
  if (chosen.length === 0) return nothingChosen(visit);
  const judged = await judge(visit, chosen);
  const going = judged.filter(({ check }) => check.ok);
  const letters = letterSamples(going, call, visit.at);
  const page = previewPage({ call, judged, letters, body: visit.body, errors }, visit);
  const failed = Object.keys(errors).length > 0;
  return show('decisions/preview', page, { ...FRAME, ...(failed ? { status: 422, error: true } : {}) });
}

/** Takes the form's key: a form that is sent again does nothing, and leads back to the meeting. */
export async function isFirst(visit: Visit<unknown, unknown, unknown>, to: string): Promise<boolean> {
  let fresh = false;
  await visit.commit(() => {
    fresh = true;
    return Promise.resolve();
  }, to);
  return fresh;
}

/** What became of each, with the rows as they are now. */
export async function told(
  visit: Visit<z.infer<typeof Params>, unknown, unknown>,
  title: string,
  fates: readonly (Omit<Told, 'row'> & { readonly id: string })[],
): Promise<Reply> {
  const { call, rows } = await openMeeting(visit, visit.params.call);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const lines = fates.flatMap((fate) => {
    const row = byId.get(fate.id);
    return row ? [{ ...fate, row }] : [];
  });
  return show('decisions/result', resultPage(title, call, lines, visit), FRAME);
}

async function sign(visit: At): Promise<Reply> {
  const { rows } = await openMeeting(visit, visit.params.call);
  const chosen = chosenIn(visit.body, rows);
  if (chosen.length === 0) return nothingChosen(visit);
  const judged = await judge(visit, chosen);
  const reason = given(visit.body, 'reason');
  const errors = rankErrors(visit, judged);
  if (reason === '' && judged.some(({ check }) => check.ok && check.overrode.length > 0))
    errors['reason'] = whySentence(visit.t, 'asks_reason', {}, formats(visit.locale, visit.zone));
  if (Object.keys(errors).length > 0) return preview(visit, errors);
  const home = meetingHref(visit.params.call);
  if (!(await isFirst(visit, home))) return see(home);
  const byId = new Map(judged.map((one) => [one.row.id, one]));
  const fates = await eachAlone(visit.transact, [...byId.keys()], (ctx, applicationId) => {
    const { move, rank, check } = found(byId.get(applicationId));
    const overrides = check.ok && check.overrode.length > 0;
    const input: Input = {
      ...(move === 'deliberate' || move === 'promote' ? {} : { rank }),
      ...(overrides ? { reason } : {}),
    };
    return decide(ctx, { applicationId, move, input });
  });
  return told(visit, visit.t('decisions.result.signed_title'), fates);
}

/** Deciding in the meeting: chosen in the ranked list, previewed, signed by the first person, told one by one. */
export function decideRoutes(): Route[] {
  const common = { method: 'post', permission: 'decision:sign', on: ['call', 'call'], params: Params, query: none, body: Fields } as const; // prettier-ignore
  return [
    defineRoute({ ...common, path: '/office/decisions/:call/preview', handle: (visit) => preview(visit) }),
    defineRoute({
      ...common,
      path: '/office/decisions/:call/sign',
      handle: sign,
      invalid: (visit) => preview({ ...visit, body: {} }),
    }),
  ];
}
