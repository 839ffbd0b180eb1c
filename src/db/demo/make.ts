import { CALLS } from '../../content/programmes.ts';
import { family } from './family.ts';
import { seededEntropy, type Instant } from '../../deps.ts';
import { passwords } from '../../accounts/passwords.ts';
import type { CallContent } from '../../content/calls/shape.ts';
import type { Database } from '../database.ts';
import { atOnce } from './at-once.ts';
import { apply } from './applying.ts';
import { DEMO_PASSWORD, keepDemoAccounts } from './accounts.ts';
import { countStates, dropLeases } from './demo.repository.ts';
import { finishingTouches } from './touches.ts';
import { committee } from './judging.ts';
import { newLife, type Life } from './life.ts';
import { publish, setUpCall, storeCatalogue, type Catalogue } from './network.ts';
import { foundation } from './people.ts';
import { allPlans, type Plan } from './plans.ts';
import { days, postOffice, type PostOptions } from './post.ts';
import { talk } from './talk.ts';
import type { Story } from './timeline.ts';
import { momentOn } from './when.ts';
import { openWorld, type World } from './world.ts';

/** What a demonstration is made with. */
export interface DemoOptions {
  /** Migrated and empty. */
  readonly db: Database;
  readonly auditKey: string;
  readonly uploads: string;
  readonly mail: PostOptions;
  readonly seed: string;
  /** Every day in it is counted from here. */
  readonly today: Instant;
  readonly applications: number;
}

/** What was made. */
export interface Made {
  readonly steps: number;
  readonly applications: Readonly<Record<string, number>>;
  readonly placements: Readonly<Record<string, number>>;
  /** Why stories ended before their time: none does, unless holidays fall badly. */
  readonly ended: readonly string[];
}

const FOUNDED = -660;

/** A call from its first draft to its committee, and everybody who applies. */
async function* callStory(world: World, catalogue: Catalogue, content: CallContent, plans: readonly Plan[]): Story {
  const chance = world.chance(`call ${content.slug}`);
  yield world.inOffice(world.day(content.opensIn - 40), content.lead, chance);
  const call = await setUpCall(world, catalogue, content);
  yield world.inOffice(world.day(content.opensIn - 21), content.lead, chance);
  await publish(world, call);
  const lives: Life[] = plans.map((plan) => newLife(world, call, plan));
  for (const life of lives) world.timeline.begin(world.clock.now(), apply(world, life));
  const phase = content.phase;
  if (phase !== 'upcoming' && phase !== 'just_opened' && phase !== 'open' && phase !== 'closing_soon')
    world.timeline.begin(world.clock.now(), committee(world, call, lives));
}

async function* history(world: World, applications: number): Story {
  yield* foundation(world);
  yield momentOn(world.day(FOUNDED + 8), 10 * 60, 'Asia/Makassar');
  const catalogue = await storeCatalogue(world);
  const plans = allPlans(world, applications);
  for (const content of CALLS)
    world.timeline.begin(world.clock.now(), callStory(world, catalogue, content, plans.get(content.slug) ?? []));
  world.timeline.begin(world.clock.now(), family(world));
  const first = Math.min(...CALLS.map(({ opensIn }) => opensIn));
  world.timeline.begin(world.clock.now(), days(world, first));
}

/** Plays the whole history of the demonstration into an empty database, through the product's own verbs. */
export function makeDemo(options: DemoOptions): Promise<Made> {
  return atOnce(options.db, (db, written) => playAll({ ...options, db }, written));
}

async function playAll(options: DemoOptions, written: () => boolean): Promise<Made> {
  const { db, auditKey, uploads, seed, today, applications, mail } = options;
  const passwordHash = await passwords(seededEntropy(`${seed} password`)).hash(DEMO_PASSWORD);
  const world = openWorld({ db, auditKey, uploads, seed, today, passwordHash });
  const post = postOffice(world, mail);
  world.clock.set(momentOn(world.day(FOUNDED), 9 * 60, 'Asia/Makassar'));
  world.timeline.begin(world.clock.now(), history(world, applications));
  const steps = await world.timeline.play(today, world.clock, async () => {
    if (!written()) return;
    await post.send();
    written(); // what the sender wrote itself
  });
  world.clock.set(today);
  await finishingTouches(world);
  await talk(world);
  await keepDemoAccounts(world);
  await post.send();
  post.close();
  await db.transaction((trx) => dropLeases(trx));
  const { ended } = world.timeline;
  return {
    steps,
    ended,
    applications: await countStates(db.read, 'applications'),
    placements: await countStates(db.read, 'placements'),
  };
}
