import type { Ctx, Effect } from '../engine/context.ts';
import { addDays, addMonths, dayOf, weeksBetween } from '../engine/days.ts';
import { enqueue } from '../engine/outbox.ts';
import { cascade, perform } from '../engine/perform.ts';
import { nextNumber } from '../engine/registers.ts';
import type { Case, Input, PlacementCase } from '../workflow/case.ts';
import { DAYS_BEFORE_TRAVEL } from '../workflow/asked.ts';
import { has } from '../workflow/states.ts';
import {
  firstReserve,
  firstWaiting,
  hasLivePlacement,
  insertConditions,
  nextRankedPlace,
  officeOf,
  participantsOf,
  postBalance,
  registerCodeOf,
  travelRequirements,
  updatePlacement,
} from './effects.repository.ts';
import { propose } from './propose.ts';

type PlacementEffect = (ctx: Ctx, c: PlacementCase, input: Input) => Promise<void>;
const onPlacement =
  (effect: PlacementEffect): Effect =>
  async (ctx, c, input) => {
    if (c.subject === 'placement') await effect(ctx, c, input);
  };

async function cancelEach(
  ctx: Ctx,
  ids: readonly string[],
  reason: string,
  cause: NonNullable<Input['cause']>,
): Promise<void> {
  for (const id of ids) await perform(cascade(ctx), 'placement', id, 'cancel', { cause, reason });
}

const CANCELLABLE = new Set(['proposed', 'nominated', 'waitlisted', 'offered', 'confirmed']);

/** The application moved away from being placed: what was under way for it ends. */
export const cancelPlacements: Effect = async (ctx, c, input) => {
  const ids = c.placements.filter((p) => CANCELLABLE.has(p.state)).map((p) => p.id);
  await cancelEach(ctx, ids, input.reason ?? '', 'request');
};

/** A person who confirms one place lets go of the others: of this application, and those whose dates overlap. */
export const cancelRivals: Effect = onPlacement(async (ctx, c) => {
  const own = c.placements.filter((p) => p.id !== c.id);
  const rivals = [...own, ...c.overlapping].filter((p) => CANCELLABLE.has(p.state)).map((p) => p.id);
  await cancelEach(ctx, [...new Set(rivals)].sort(), '', 'request');
});

/** Proposes the next ranked place with a free seat; finding none is no failure, and a person nominates. */
export const proposeNextPlace: Effect = onPlacement(async (ctx, c) => {
  if (c.applicationState !== 'selected' || (await hasLivePlacement(ctx.trx, c.applicationId))) return;
  const next = await nextRankedPlace(ctx.trx, c.applicationId);
  const office = await officeOf(ctx.trx, c.sendingCity);
  if (next)
    await propose(cascade(ctx), {
      applicationId: c.applicationId,
      placeId: next.id,
      startsOn: next.startsOn,
      endsOn: next.endsOn,
    });
  await enqueue(ctx, {
    template: 'place_proposal',
    recipient: office.email,
    recipientName: office.name,
    locale: office.locale,
    subject: 'application',
    subjectId: c.applicationId,
    once: c.id,
    data: { place: next?.id ?? null },
  });
});

async function tellOffice(
  ctx: Ctx,
  cityId: string,
  found: { subject: string; id: string },
  applicationId: string,
): Promise<void> {
  const office = await officeOf(ctx.trx, cityId);
  await enqueue(ctx, {
    template: 'reserve_proposal',
    recipient: office.email,
    recipientName: office.name,
    locale: office.locale,
    subject: found.subject,
    subjectId: found.id,
    once: `${applicationId} ${ctx.at}`, // an application and its placement that leave together free one seat
  });
}

function freedSeat(c: Case): boolean {
  return c.subject === 'placement' ? has('placement', c.state, 'seated') : c.state === 'selected';
}

/** A freed seat goes to the host's waiting list first, then to the reserve list: the office concerned is told who is next. */
export const proposeNextPerson: Effect = async (ctx, c) => {
  if (!freedSeat(c)) return;
  const waiting = c.subject === 'placement' ? await firstWaiting(ctx.trx, c.placeId) : null;
  if (waiting && c.subject === 'placement')
    return tellOffice(ctx, c.hostCity, { subject: 'placement', id: waiting }, c.applicationId);
  const reserve = await firstReserve(ctx.trx, c.callId);
  if (reserve) await tellOffice(ctx, c.leadCity, { subject: 'application', id: reserve }, c.applicationId);
};

/** What the host agreed to with its offer. */
export const keepTerms: Effect = onPlacement(async (ctx, c, input) => {
  if (input.terms !== undefined) await updatePlacement(ctx.trx, c.id, { terms: input.terms });
});

/** New dates of an amended offer. */
export const keepDates: Effect = onPlacement(async (ctx, c, input) => {
  const startsOn = input.starts_on ?? c.startsOn;
  const endsOn = input.ends_on ?? c.endsOn;
  if (startsOn !== c.startsOn || endsOn !== c.endsOn)
    await updatePlacement(ctx.trx, c.id, { starts_on: startsOn, ends_on: endsOn });
});

/** The host's rank on the waiting list, or its reason: the public one is for the applicant, the note stays with the host. */
export const keepAnswerOfHost: Effect = onPlacement(async (ctx, c, input) => {
  await updatePlacement(ctx.trx, c.id, {
    ...(input.wait_rank !== undefined ? { wait_rank: input.wait_rank } : {}),
    ...(input.public_reason !== undefined ? { public_reason: input.public_reason } : {}),
    ...(input.private_note !== undefined ? { private_note: input.private_note } : {}),
  });
});

/** When the host cancels, the person is first in line for their next ranked place. */
export const hostCancelled: Effect = async (ctx, c, input) => {
  if (input.cause === 'host') await proposeNextPlace(ctx, c, input);
};

/** Documents due at travel become conditions, one a participant; the host's reply is due in as many days as the call says. */
export const makeConditions: Effect = onPlacement(async (ctx, c) => {
  const participants = await participantsOf(ctx.trx, c.applicationId);
  const due = addDays(c.startsOn, -DAYS_BEFORE_TRAVEL);
  const rows: Readonly<Record<string, string>>[] = [];
  for (const [index, participant] of participants.entries()) {
    const requirements = await travelRequirements(ctx.trx, c.callId, {
      ...{ minor: c.minors.includes(participant), paper: c.paper, member: index > 0 },
      ...{ group: participants.length > 1, endorsed: c.byEndorsement, hosts: [c.hostCity] },
    });
    for (const { id, name } of requirements)
      rows.push({
        id: ctx.id(),
        placement_id: c.id,
        participant_id: participant,
        requirement_id: id,
        text: name,
        state: 'pending',
        due_on: due,
      });
  }
  await insertConditions(ctx.trx, rows);
});

function balanceLine(
  ctx: Ctx,
  c: PlacementCase,
  kind: 'arrival' | 'completion',
): Readonly<Record<string, string | number>> {
  return {
    id: ctx.id(),
    placement_id: c.id,
    from_city_id: c.sendingCity,
    to_city_id: c.hostCity,
    track: c.track,
    year: Number(c.startsOn.slice(0, 4)),
    people: kind === 'arrival' ? c.seats : 0,
    weeks: kind === 'completion' ? c.seats * weeksBetween(c.startsOn, c.endsOn) : 0,
    kind,
    posted_at: ctx.at,
  };
}

/** People arrived: posted to the balance of the two cities. */
export const postArrival: Effect = onPlacement(async (ctx, c, input) => {
  await updatePlacement(ctx.trx, c.id, { arrived_on: input.on ?? dayOf(ctx.at, c.hostZone) });
  await postBalance(ctx.trx, balanceLine(ctx, c, 'arrival'));
});

/** Months after the end during which the host still reads the file of a completed placement. */
const MONTHS_SHARED = 12;

/** The certificate's number from the host city's register, the weeks for the balance, and the retention clock. */
export const issueCertificate: Effect = onPlacement(async (ctx, c) => {
  const code = await registerCodeOf(ctx.trx, c.hostCity);
  const year = c.endsOn.slice(0, 4);
  const number = await nextNumber(ctx, `${c.hostCity}:certificate:${year}`);
  await updatePlacement(ctx.trx, c.id, {
    certificate_number: `${code}/EX/${year}/${String(number).padStart(4, '0')}`,
    retained_until: addMonths(dayOf(ctx.at, c.hostZone), MONTHS_SHARED),
  });
  await postBalance(ctx.trx, balanceLine(ctx, c, 'completion'));
});
