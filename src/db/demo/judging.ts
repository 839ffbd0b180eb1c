import { REVIEW_NOTES, REVIEW_REMARKS } from '../../content/remarks.ts';
import { DAY, HOUR, later, type Instant } from '../../deps.ts';
import { addDays } from '../../engine/days.ts';
import { assignReviewer, candidates, recordRecusal } from '../../reviews/assign.ts';
import { declareConflict, saveReview, sendReview } from '../../reviews/review.ts';
import type { Recommendation } from '../../reviews/rubric.ts';
import { assignmentsOf, stateOf } from './demo.repository.ts';
import { withdraw } from './applying.ts';
import { ruleOut } from './screening.ts';
import type { Life } from './life.ts';
import { placing } from './placing.ts';
import type { DemoCall } from './network.ts';
import type { Fate } from './plans.ts';
import { isReviewed } from './screening.ts';
import type { Story } from './timeline.ts';
import { momentOn } from './when.ts';
import type { Colleague, World } from './world.ts';

type Lean = 'weak' | 'fair' | 'strong';

const REJECTED: ReadonlySet<Fate> = new Set(['not_selected', 'upheld', 'half_not_select', 'ruled_out_review']);
const MIDDLING: ReadonlySet<Fate> = new Set([
  'reserve',
  'promoted',
  'half_hold',
  'corrected',
  'withdrawn_review',
  'withdrawn_selected',
]);

/** How strong an application is to those who read it: as the committee decides in the end, more or less. */
function leanOf({ fate, chance, rank }: Life): Lean {
  if (REJECTED.has(fate)) return chance.int(0, 3) === 0 ? 'fair' : 'weak';
  if (MIDDLING.has(fate)) return 'fair';
  if (['reviewing', 'interview', 'deliberating', 'reread'].includes(fate))
    return chance.pick(['weak', 'fair', 'strong', 'strong']);
  return rank > 4 && chance.int(0, 2) === 0 ? 'fair' : 'strong';
}

const POINTS: Readonly<Record<Lean, readonly [number, number]>> = { weak: [1, 3], fair: [2, 4], strong: [3, 5] };
const ADVICE: Readonly<Record<Lean, readonly Recommendation[]>> = {
  weak: ['no', 'unsure'],
  fair: ['unsure', 'yes'],
  strong: ['yes', 'strongly_yes'],
};

/** Some are severe and some lenient, always. */
function bent(reviewer: Colleague, points: number): number {
  const bend = [0, 0, -1, 0, 1][reviewer.name.length % 5] ?? 0;
  return Math.min(5, Math.max(1, points + bend));
}

async function write(
  world: World,
  life: Life,
  assignmentId: string,
  reviewer: Colleague,
  lean: Lean,
  send: boolean,
): Promise<void> {
  const { chance, call } = life;
  const { track } = call.content;
  const [least, most] = POINTS[lean];
  const remarks = REVIEW_REMARKS.filter(
    (one) => one.lean === lean && one.locale === reviewer.locale && (one.track ?? track) === track,
  );
  const scores = Object.fromEntries(
    call.rubric.criteria.map(({ key }) => [key, bent(reviewer, chance.int(least, most))]),
  );
  const comment = chance.pick(remarks.length > 0 ? remarks : REVIEW_REMARKS).text;
  const privateNote = chance.int(0, 7) === 0 ? chance.pick(REVIEW_NOTES) : '';
  const some = send ? scores : Object.fromEntries(Object.entries(scores).slice(0, 2));
  const recommendation = send ? chance.pick(ADVICE[lean]) : null;
  await world.act(reviewer.actor, async (ctx) => {
    const saved = await saveReview(ctx, {
      assignmentId,
      scores: some,
      comment,
      privateNote,
      recommendation,
      version: 0,
    });
    if (send) await sendReview(ctx, assignmentId, saved.version);
  });
}

/** A reviewer reads in an evening of the next two weeks; the last one of some is still writing. */
async function* review(world: World, life: Life, assignmentId: string, reviewer: Colleague, lean: Lean): Story {
  const { chance, fate } = life;
  const begun = fate === 'reviewing' && chance.int(0, 5) === 0;
  const conflict = chance.int(0, 39) === 0;
  yield later(world.clock.now(), chance.int(2, 13) * DAY + chance.int(8, 14) * HOUR);
  const state = await stateOf(world.db.read, 'applications', life.id);
  if (state !== 'in_review' && state !== 'interview') return;
  if (conflict)
    return world.act(reviewer.actor, (ctx) =>
      declareConflict(ctx, { assignmentId, kind: 'institution', reason: 'Saya mengajar di tempat yang sama.' }),
    );
  await write(world, life, assignmentId, reviewer, lean, !begun);
}

/** The reviewers who read the track and owe least, fit for this application. */
async function chosen(world: World, life: Life, count: number): Promise<readonly Colleague[]> {
  const fit = (await candidates(world.db.read, [life.id], world.clock.now())).filter(({ unfit }) => unfit === null);
  const known = fit.flatMap((one) => {
    const reviewer = world.staff.find(({ actor }) => actor.person === one.personId);
    return reviewer?.tracks.includes(life.call.content.track)
      ? [{ reviewer, load: one.load, key: life.chance.int(0, 1000) }]
      : [];
  });
  return known.sort((a, b) => a.load - b.load || a.key - b.key).slice(0, count).map(({ reviewer }) => reviewer); // prettier-ignore
}

function leads(world: World, call: DemoCall): readonly [Colleague, Colleague] {
  const [first, second] = world.colleagues(call.content.lead, 'officer');
  if (!first || !second) throw new Error('a decision needs two officers');
  return [first, second];
}

async function assign(world: World, life: Life, dueOn: string): Promise<void> {
  const [first] = leads(world, life.call);
  const reviewers = await chosen(world, life, life.call.content.settings.reviewsNeeded);
  await world.act(first.actor, async (ctx) => {
    for (const { actor } of reviewers)
      await assignReviewer(ctx, { applicationId: life.id, personId: actor.person, dueOn });
  });
  const lean = leanOf(life);
  for (const { id, personId } of await assignmentsOf(world.db.read, life.id)) {
    const reviewer = reviewers.find(({ actor }) => actor.person === personId);
    if (reviewer) world.timeline.begin(world.clock.now(), review(world, life, id, reviewer, lean));
  }
}

/** An officer of Palu knows somebody: she says so before anything is decided, and the case is nowhere to her from then on. */
async function recuse(world: World, lives: readonly Life[]): Promise<void> {
  const [, , officer] = world.colleagues('palu', 'officer');
  const life = lives.find(
    ({ fate, person, officer: own }) => fate === 'reviewing' && person.city === 'palu' && own.name !== officer?.name,
  );
  if (!officer || !life) return;
  const recusal = {
    applicationId: life.id,
    personId: officer.actor.person,
    kind: 'family',
    reason: 'Keponakan saya.',
  } as const;
  await world.act(officer.actor, (ctx) => recordRecusal(ctx, recusal));
}

async function inReview(world: World, lives: readonly Life[]): Promise<readonly Life[]> {
  const reading: Life[] = [];
  for (const life of lives)
    if (
      isReviewed(life.fate) &&
      ['in_review', 'interview'].includes(await stateOf(world.db.read, 'applications', life.id))
    )
      reading.push(life);
  return reading;
}

const ONE_MORE = 'Satu penilai meminta waktu untuk melihat karya dalam ukuran penuh.';
const MEETING = 'Panitia memutuskan dengan ulasan yang sudah masuk.';

/** Reading, interviews, the meeting and its decisions: how a call goes on once it has closed. */
export async function* committee(world: World, call: DemoCall, lives: readonly Life[]): Story {
  const { content } = call;
  const city = content.lead;
  const chance = world.chance(`committee ${content.slug}`);
  const [first] = leads(world, call);
  const office = (days: number): Instant => world.inOffice(world.day(content.closesIn + days), city, chance);
  yield office(10);
  for (let round = 0; round < 3; round += 1) {
    for (const life of await inReview(world, lives))
      if ((await assignmentsOf(world.db.read, life.id)).length === 0)
        await assign(world, life, world.day(content.closesIn + 26));
    if (round === 0) await recuse(world, lives);
    if (round < 2) yield office(12 + 3 * round);
  }
  yield office(17);
  for (const life of await inReview(world, lives)) {
    if (life.fate === 'withdrawn_review') await withdraw(world, life);
    else if (life.fate === 'ruled_out_review') await ruleOut(world, life);
  }
  yield office(26);
  for (const life of await inReview(world, lives))
    if (life.fate === 'interview')
      await world.perform(first.actor, 'application', life.id, 'invite', { reason: MEETING });
  yield office(38);
  for (const life of await inReview(world, lives))
    await world.perform(first.actor, 'application', life.id, 'deliberate', { reason: MEETING });
  for (const life of lives)
    if (life.fate === 'reread' && life.id !== '')
      await world.perform(first.actor, 'application', life.id, 'reopen_review', { reason: ONE_MORE });
  yield office(41);
  for (const life of await inReview(world, lives))
    await world.perform(first.actor, 'application', life.id, 'deliberate', { reason: MEETING });
  if (content.phase !== 'deciding') yield* decide(world, call, lives, chance.int(10, 80));
  else yield* halfDecide(world, call, lives);
}

type Decision = 'select' | 'hold' | 'not_select';

function decisionOf(fate: Fate): Decision {
  if (fate === 'not_selected' || fate === 'half_not_select' || fate === 'upheld') return 'not_select';
  return ['reserve', 'promoted', 'half_hold', 'corrected'].includes(fate) ? 'hold' : 'select';
}

async function deliberated(world: World, lives: readonly Life[]): Promise<readonly Life[]> {
  const waiting: Life[] = [];
  for (const life of lives)
    if (life.id !== '' && (await stateOf(world.db.read, 'applications', life.id)) === 'deliberation')
      waiting.push(life);
  return waiting.sort((a, b) => a.rank - b.rank);
}

async function* decide(
  world: World,
  call: DemoCall,
  lives: readonly Life[],
  decree: number,
): AsyncGenerator<Instant, void, void> {
  const { content } = call;
  const [first, second] = leads(world, call);
  const chance = world.chance(`decree ${content.slug}`);
  yield world.inOffice(world.day(content.closesIn + 40), content.lead, chance);
  const waiting = await deliberated(world, lives);
  const number = `${String(decree)}/${world.day(content.closesIn + 40).slice(0, 4)}`;
  for (const life of waiting)
    await world.perform(first.actor, 'application', life.id, decisionOf(life.fate), {
      rank: life.rank,
      decree: number,
    });
  yield world.inOffice(addDays(world.day(content.closesIn + 41), 1), content.lead, chance);
  for (const life of waiting) {
    await world.perform(second.actor, 'application', life.id, decisionOf(life.fate));
    if (decisionOf(life.fate) !== 'not_select' || life.fate === 'upheld')
      world.timeline.begin(world.clock.now(), placing(world, life));
  }
}

/** Some decisions wait for their second person today. */
async function* halfDecide(world: World, call: DemoCall, lives: readonly Life[]): AsyncGenerator<Instant, void, void> {
  const [first] = leads(world, call);
  yield momentOn(world.day(-1), 15 * 60, call.zone);
  for (const life of await deliberated(world, lives))
    if (life.fate.startsWith('half_'))
      await world.perform(first.actor, 'application', life.id, decisionOf(life.fate), {
        rank: life.rank,
        decree: '41/2026',
      });
}
