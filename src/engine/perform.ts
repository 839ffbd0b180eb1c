import { isUniqueViolation } from '../db/database.ts';
import { DAY, later } from '../deps.ts';
import { AppError } from '../errors.ts';
import type { Case, CaseOf, Input, PlacementCase } from '../workflow/case.ts';
import { check, type Check } from '../workflow/check.ts';
import type { Hand } from '../workflow/row.ts';
import { has, type Subject } from '../workflow/states.ts';
import { factsOf, rowOf, type Action, type AnyRow } from '../workflow/table.ts';
import type { Ctx } from './context.ts';
import { answerBy, dueAfter } from './due.ts';
import { chain, GENESIS } from './events.ts';
import { askToSign, sendLetters } from './letters.ts';
import { loadCases, loadingIn } from './load-cases.ts';
import { lockAround } from './lock.ts';

/** Whether the act moved its subject, or was signed and waits for another person. */
export type Outcome = 'moved' | 'signed';

const TABLES = { application: 'applications', placement: 'placements' } as const;

function refuse(
  why: Extract<Check, { ok: false }>['why'],
  now: string,
  gaps: Readonly<Record<string, string | number>> = {},
): never {
  throw new AppError({ kind: 'refused', why, now, gaps });
}

/**
 * The only writer of state: lock, check, sign, seat, compare-and-set, event, cascades, letters, in the transaction of
 * `ctx`. Throws AppError `not_found` for a subject that the actor is nothing to, `refused` with the reason.
 */
export async function perform<S extends Subject>(
  ctx: Ctx,
  subject: S,
  id: string,
  action: Action<S>,
  input: Input = {},
): Promise<Outcome> {
  const row = rowOf(subject, action);
  if (!row || row.from.length === 0) throw new AppError({ kind: 'not_found' });
  await lockAround(ctx, subject, id, [...factsOf(row), ...(row.or_reason ?? [])]);
  const c: Case | undefined = (await loadCases(loadingIn(ctx), subject, [id])).get(id);
  if (!c || (c.held.size === 0 && !c.recused)) throw new AppError({ kind: 'not_found' });
  const verdict = check(action, row, c, input, ctx.at);
  if (!verdict.ok) return refuse(verdict.why, c.state, verdict.gaps);
  return apply(ctx, c, action, row, input, verdict);
}

/** The new row of a subject, before the engine adds state, version, chain and times. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * Makes a subject in the first state of a row that starts one (`start`, `propose`), with its event and consequences.
 * `values` are the columns of its table, `id` among them. Throws AppError `refused`.
 */
export async function begin<S extends Subject>(
  ctx: Ctx,
  subject: S,
  values: Values & { readonly id: string },
  action: Action<S>,
  input: Input = {},
): Promise<void> {
  const row = rowOf(subject, action);
  if (!row || row.from.length > 0) throw new AppError({ kind: 'not_found' });
  // Its application is locked first: two proposals to one place would not see each other.
  if (subject === 'placement') await lockAround(ctx, 'application', String(values['application_id']));
  await insert(ctx, subject, {
    ...values,
    state: row.to,
    ...(subject === 'application' ? { live: has(subject, row.to, 'live') } : {}),
    version: 0,
    event_count: 0,
    event_head: GENESIS,
    text_key: ctx.random(32),
    created_at: ctx.at,
    changed_at: ctx.at,
    state_since: ctx.at,
  });
  const loaded: Case | undefined = (await loadCases(loadingIn(ctx), subject, [values.id])).get(values.id);
  if (!loaded) throw new AppError({ kind: 'not_found' });
  const c = { ...loaded, state: '' } as Case;
  const verdict = check(action, row, c, input, ctx.at);
  if (!verdict.ok) return refuse(verdict.why, '', verdict.gaps);
  await apply(ctx, c, action, row, input, verdict);
}

async function insert(ctx: Ctx, subject: Subject, values: Values): Promise<void> {
  try {
    await ctx.trx(TABLES[subject]).insert(values);
  } catch (error) {
    // Two starts at once: the index holds "one live application of a person in a call".
    if (isUniqueViolation(error)) refuse('no_other_live', '');
    throw error;
  }
}

/** Consequences run in the same transaction, by the product's own hand, on behalf of the same person. */
export function cascade(ctx: Ctx): Ctx {
  return { ...ctx, cascading: true };
}

async function apply(
  ctx: Ctx,
  c: Case,
  action: string,
  row: AnyRow,
  input: Input,
  verdict: Extract<Check, { ok: true }>,
): Promise<Outcome> {
  // The first signer's form counts: a second person confirms what the first one entered.
  const first = c.signatures.find((s) => s.action === action && s.version === c.version);
  const own = row.alone !== undefined && verdict.overrode.includes(row.alone) && input.reason !== undefined;
  const entered: Input = first ? { ...input, ...first.input, ...(own ? { reason: input.reason } : {}) } : input;
  const to = verdict.moves ? row.to : c.state;
  if (row.signed && verdict.as !== 'cascade') await sign(ctx, c, action, verdict.as, entered);
  if (verdict.moves) await takeSeats(ctx, c, to);
  await write(ctx, c, action, to, entered, verdict);
  if (!verdict.moves) {
    await askToSign(ctx, c, action, verdict.wanted);
    return 'signed';
  }
  const after: Ctx = { ...ctx, following: { subject: c.subject, action, tells: row.tells ?? [] } };
  for (const name of row.then ?? []) await ctx.effects[name](after, c, entered);
  await sendLetters(ctx, c, action, row, entered);
  return 'moved';
}

async function sign(ctx: Ctx, c: Case, action: string, as: Hand, input: Input): Promise<void> {
  // A new decision replaces one of another kind that waits for its second person.
  await ctx
    .trx('signatures')
    .where({ subject: c.subject, subject_id: c.id, version: c.version })
    .whereNot({ action })
    .del();
  if (c.signatures.some((s) => s.action === action && s.version === c.version && s.signer === c.signer)) return;
  await ctx.trx('signatures').insert({
    id: ctx.id(),
    subject: c.subject,
    subject_id: c.id,
    action,
    version: c.version,
    relation: as,
    signer: c.signer,
    input: JSON.stringify(input),
    signed_at: ctx.at,
  });
}

/** Seats move by the difference of traits, a seat a participant, in one conditional update. */
async function takeSeats(ctx: Ctx, c: Case, to: string): Promise<void> {
  if (c.subject !== 'placement') return;
  const seated = (state: string): number => (has('placement', state, 'seated') ? c.seats : 0);
  const delta = seated(to) - seated(c.state);
  if (delta === 0) return;
  const taken = await ctx
    .trx('places')
    .where({ id: c.placeId })
    .whereRaw('places.taken + ? BETWEEN 0 AND places.capacity', [delta])
    .update({ taken: ctx.trx.raw('places.taken + ?', [delta]) });
  if (taken !== 1) refuse('no_seat', c.state);
}

/** Columns of a placement that come with its new state. */
function placementColumns(c: PlacementCase, to: string, input: Input, at: string): Values {
  return {
    ...(to === 'nominated' ? { reply_by: later(at, c.replyDays * DAY) } : {}),
    ...(to === 'offered' ? { answer_by: answerBy(c, input), offer_delivered_at: null, last_reminder_at: null } : {}),
    ...(to === 'expired' ? { expired_at: at } : {}),
    ...(to === 'offered' && c.state === 'expired' ? { revived: true } : {}),
  };
}

async function write(
  ctx: Ctx,
  c: Case,
  action: string,
  to: string,
  input: Input,
  verdict: Extract<Check, { ok: true }>,
): Promise<void> {
  const moves = verdict.moves;
  const version = moves ? c.version + 1 : c.version;
  const next = await chain(
    ctx,
    { count: c.eventCount, mac: c.eventHead, textKey: c.textKey },
    {
      subject: c.subject,
      subjectId: c.id,
      action,
      relation: verdict.as,
      version,
      from: c.state || null,
      to: moves ? to : c.state,
      overrode: verdict.overrode,
      reason: input.reason ?? input.public_reason ?? null,
      data: recorded(ctx, c, input, moves),
      owner: c.personId,
    },
  );
  const moved = await ctx
    .trx(TABLES[c.subject])
    .where({ id: c.id, version: c.version, event_count: c.eventCount })
    .modify((query) => {
      if (c.state !== '') void query.where({ state: c.state });
    })
    .update({
      event_count: next.count,
      event_head: next.mac,
      ...(moves
        ? {
            state: to,
            version,
            due_at: dueAfter(c, to, input, ctx.at),
            changed_at: ctx.at,
            state_since: ctx.at,
            ...(c.subject === 'application'
              ? { live: has('application', to, 'live') }
              : placementColumns(c, to, input, ctx.at)),
          }
        : {}),
    });
  if (moved !== 1) refuse('moved_on', c.state);
}

/** Codes, numbers and days of the form for the event's data: its texts stay out of the chain. */
function recorded(ctx: Ctx, c: Case, input: Input, moves: boolean): Values {
  const { items, fix_by, rule, rank, heard_on, until, answer_by, cause, on, quietly, wait_rank, decree } = input;
  const codes = { items, fix_by, rule, rank, heard_on, until, answer_by, cause, on, quietly, wait_rank, decree };
  const given = Object.fromEntries(Object.entries(codes).filter(([, value]) => value !== undefined));
  return {
    ...given,
    ...(c.subject === 'placement' ? { application: c.applicationId, place: c.placeId } : {}),
    ...(ctx.cascading && ctx.following ? { following: ctx.following.action } : {}),
    moved: moves,
  };
}

/** What the check says of an action without doing it: for a button, its sentence, and the preview of a bulk action. */
export function preview<S extends Subject>(
  c: CaseOf<S>,
  action: Action<S>,
  input: Input,
  at: string,
  asked: boolean,
): Check {
  const row = rowOf(c.subject, action);
  if (!row) return { ok: false, why: 'not_yours', gaps: {} };
  return check(action, row, c as Case, input, at, asked);
}
