import { rankPlaces } from '../../applications/rank-places.ts';
import { saveSection } from '../../applications/save-section.ts';
import { sendApplication } from '../../applications/send.ts';
import { startApplication } from '../../applications/start.ts';
import { nameGuardian } from '../../consents/guardians.ts';
import { later, MINUTE, type Instant } from '../../deps.ts';
import { attachDocument } from '../../documents/attach.ts';
import type { PreparedFile } from '../../documents/store-file.ts';
import type { Ctx } from '../../engine/context.ts';
import { nameReferee } from '../../references/referees.ts';
import { startFromPaper } from '../../screening/paper.ts';
import { participantOf } from './demo.repository.ts';
import { gather } from './groups.ts';
import { evening, fileFor, isMinor, type Life } from './life.ts';
import { mailboxOf, REFEREES } from './names.ts';
import { joining } from './people.ts';
import type { Fate } from './plans.ts';
import { answered } from './screening.ts';
import type { Story } from './timeline.ts';
import { reinstate, reopen } from './turning.ts';
import { momentOn } from './when.ts';
import type { World } from './world.ts';

/** What the office has to have looked at by today, though the call is still open. */
const EARLY: ReadonlySet<Fate> = new Set([
  'checked',
  'returned',
  'resubmitted',
  'withdrawn',
  'reinstated',
  'ruled_out',
  'unsubmitted',
]);
const UNSENT: ReadonlySet<Fate> = new Set(['begun', 'nearly', 'lapsed', 'reopened']);
/** The fates in which the office finds that the emergency number is the applicant's own. */
const SENT_BACK: ReadonlySet<Fate> = new Set(['returned', 'resubmitted', 'lapsed_return', 'reopened_return']);

interface Days {
  readonly start: number;
  readonly send: number;
}

/** When somebody begins and when they send, in days from today. */
function daysOf({ call, chance, fate }: Life): Days {
  const { opensIn, closesIn } = call.content;
  const last = Math.min(closesIn, -1);
  const until = closesIn >= 0 && EARLY.has(fate) ? Math.floor((opensIn + last) / 2) : last;
  const start = chance.int(opensIn, Math.max(opensIn, opensIn + Math.floor((until - opensIn) * 0.7)));
  return { start, send: chance.int(Math.min(start + 1, until), until) };
}

function sectionsOf(life: Life): readonly string[] {
  return life.call.form.sections.map(({ key }) => key);
}

/** Saves sections in one sitting. */
async function save(ctx: Ctx, life: Life, sections: readonly string[]): Promise<void> {
  for (const section of sections) {
    const answers = { ...(life.answers[section] ?? {}) };
    if (section === 'residence' && SENT_BACK.has(life.fate)) answers['emergency_phone'] = life.person.phone;
    await saveSection(ctx, { applicationId: life.id, section, answers, version: null, locale: life.person.locale });
  }
}

async function start(world: World, life: Life, sections: readonly string[]): Promise<void> {
  const { call, person, actor } = life;
  await world.act(actor, async (ctx) => {
    life.id = await startApplication(ctx, {
      callId: call.id, personId: actor.person, accountId: actor.account, cityId: person.city, locale: person.locale,
    }); // prettier-ignore
    await save(ctx, life, sections);
  });
  life.participant = await participantOf(world.db.read, life.id);
}

/** How many files somebody adds to a requirement. */
const COPIES: Readonly<Record<string, number>> = { portfolio: 3, catalogue: 2 };

/** Draws the files of requirements, then attaches them in one sitting: the applicant, or who types their form in. */
export async function attach(world: World, life: Life, keys: readonly string[], by = life.actor): Promise<void> {
  const files: { requirementId: string; prepared: PreparedFile }[] = [];
  for (const { id, key } of life.call.requirements.filter((one) => keys.includes(one.key)))
    for (let n = 0; n < (COPIES[key] ?? 1); n += 1)
      files.push({ requirementId: id, prepared: await fileFor(world, life, key, n) });
  const { id: applicationId, participant: participantId } = life;
  await world.act(by, async (ctx) => {
    for (const file of files) await attachDocument(ctx, { applicationId, participantId, ...file });
  });
}

async function nameOthers(ctx: Ctx, world: World, life: Life): Promise<void> {
  const { person, call, chance } = life;
  const names = REFEREES[person.city];
  let at = chance.int(0, names.length - 1);
  for (const { kind, count } of call.content.settings.referees)
    for (let n = 0; n < count; n += 1) {
      at = (at + 1) % names.length;
      const name = names[at] ?? '';
      await nameReferee(ctx, life.id, { name, email: mailboxOf(name, 'surat.example'), kind, locale: person.locale });
    }
  if (!isMinor(world, life)) return;
  const { guardian } = life;
  const relation = chance.pick(['mother', 'father', 'guardian'] as const);
  const email = mailboxOf(`${guardian} ${person.called}`, 'keluarga.example');
  await nameGuardian(ctx, life.id, { name: guardian, email, relation, locale: person.locale });
}

function dueAtSubmission(life: Life): readonly string[] {
  return life.call.requirements
    .filter((one) => one.due === 'submission' && one.condition !== 'paper')
    .map(({ key }) => key);
}

/** The sittings of a draft until everything that is asked for is there. */
async function* fill(world: World, life: Life, days: Days): AsyncGenerator<Instant, void, void> {
  const sections = sectionsOf(life);
  const first = life.chance.int(2, 4);
  yield evening(world, life, world.day(days.start), momentOn);
  life.actor = yield* joining(world, life.person);
  await start(world, life, sections.slice(0, first));
  if (life.fate === 'begun') return;
  yield evening(world, life, world.day(Math.min(days.start + 1, days.send)), momentOn);
  await world.act(life.actor, (ctx) => save(ctx, life, sections.slice(first, -1)));
  yield later(world.clock.now(), 25 * MINUTE);
  const due = dueAtSubmission(life);
  // Those who have nearly finished wait for a last paper.
  await attach(world, life, UNSENT.has(life.fate) ? due.slice(0, -1) : due);
  await world.act(life.actor, async (ctx) => {
    await rankPlaces(ctx, { applicationId: life.id, places: life.places });
    await nameOthers(ctx, world, life);
  });
  yield* gather(world, life);
  if (UNSENT.has(life.fate)) return;
  yield evening(world, life, world.day(days.send), momentOn);
  await world.act(life.actor, (ctx) => save(ctx, life, sections.slice(-1)));
  yield later(world.clock.now(), 6 * MINUTE);
  await world.act(life.actor, (ctx) => sendApplication(ctx, life.id, {}));
}

/** A form that came on paper: an officer types in what can be read, scans it with what came along, and sends it. */
async function* fromPaper(world: World, life: Life): AsyncGenerator<Instant, void, void> {
  const { call, person, officer, chance } = life;
  yield world.inOffice(world.day(Math.min(call.content.closesIn, -3)), person.city, chance);
  const { name, email, city: cityId } = person;
  await world.act(officer.actor, async (ctx) => {
    life.id = await startFromPaper(ctx, { callId: call.id, cityId, name, email, receivedOn: world.day(-4) });
    await save(ctx, life, sectionsOf(life));
  });
  life.participant = await participantOf(world.db.read, life.id);
  yield later(world.clock.now(), 40 * MINUTE);
  await attach(world, life, ['paper_form', ...dueAtSubmission(life)], officer.actor);
  await world.act(officer.actor, async (ctx) => {
    await rankPlaces(ctx, { applicationId: life.id, places: life.places });
    await nameOthers(ctx, world, life);
  });
  yield later(world.clock.now(), 10 * MINUTE);
  await world.perform(officer.actor, 'application', life.id, 'submit');
  world.timeline.begin(world.clock.now(), answered(world, life));
}

const WITHDRAWN = {
  id: 'Keluarga saya memerlukan saya di rumah tahun ini. Terima kasih atas waktunya.',
  en: 'My family needs me at home this year. Thank you for your time.',
} as const;

/** The applicant lets go, in their own words. */
export async function withdraw(world: World, life: Life): Promise<void> {
  const reason = WITHDRAWN[life.person.locale];
  await world.perform(
    life.actor,
    'application',
    life.id,
    'withdraw',
    life.chance.int(0, 3) === 0 ? { reason, quietly: true } : { reason },
  );
}

/** What a draft lacked: the last paper, and the last section. */
async function finish(world: World, life: Life): Promise<void> {
  await attach(world, life, dueAtSubmission(life).slice(-1));
  await world.act(life.actor, (ctx) => save(ctx, life, sectionsOf(life).slice(-1)));
}

/** An application from its first line until it is sent, and what follows from that. */
export async function* apply(world: World, life: Life): Story {
  if (life.fate === 'paper') {
    yield* fromPaper(world, life);
    return;
  }
  const days = daysOf(life);
  yield* fill(world, life, days);
  if (life.fate === 'reopened') yield* reopen(world, life, { save: (of) => finish(world, of) });
  else if (UNSENT.has(life.fate)) return;
  if (life.fate === 'unsubmitted') {
    yield later(world.clock.now(), 9 * MINUTE);
    await world.perform(life.actor, 'application', life.id, 'unsubmit');
    return;
  }
  world.timeline.begin(world.clock.now(), answered(world, life));
  if (life.fate !== 'withdrawn' && life.fate !== 'reinstated') return;
  yield evening(world, life, world.day(Math.min(days.send + 3, -1)), momentOn);
  await withdraw(world, life);
  if (life.fate === 'reinstated') yield* reinstate(world, life);
}
