import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Actor } from '../../src/access/actor.ts';
import { startApplication } from '../../src/applications/start.ts';
import { tick } from '../../src/engine/clock.ts';
import type { Instant } from '../../src/deps.ts';
import { AppError } from '../../src/errors.ts';
import { perform } from '../../src/engine/perform.ts';
import { propose } from '../../src/placements/propose.ts';
import type { Input } from '../../src/workflow/case.ts';
import type { Action } from '../../src/workflow/table.ts';
import { openWorld, type World } from './world.ts';

/** One act of a race, as it is sent to another process. */
export type Job =
  | { do: 'application'; who: Actor; id: string; action: Action<'application'>; input?: Input }
  | { do: 'placement'; who: Actor; id: string; action: Action<'placement'>; input?: Input }
  | { do: 'propose'; who: Actor; application: string; place: string; startsOn: string; endsOn: string }
  | { do: 'start'; who: Actor & { kind: 'person' }; call: string }
  | { do: 'tick'; at: Instant };

async function done(world: World, job: Job): Promise<string> {
  switch (job.do) {
    case 'application':
      return world.act(job.who, (ctx) => perform(ctx, 'application', job.id, job.action, job.input));
    case 'placement':
      return world.act(job.who, (ctx) => perform(ctx, 'placement', job.id, job.action, job.input));
    case 'propose':
      await world.act(job.who, (ctx) =>
        propose(ctx, { applicationId: job.application, placeId: job.place, startsOn: job.startsOn, endsOn: job.endsOn, agreedNote: 'By phone' }),
      ); // prettier-ignore
      return 'moved';
    case 'start':
      await world.act(job.who, (ctx) =>
        startApplication(ctx, { callId: job.call, personId: job.who.person, accountId: job.who.account, cityId: 'palu', locale: 'id' }),
      ); // prettier-ignore
      return 'moved';
    case 'tick': {
      const { failures, moved } = await tick(world.engine, job.at);
      return failures[0] ? `failed: ${failures[0].error}` : `${String(moved)} moved`;
    }
  }
}

async function outcome(world: World, job: Job): Promise<string> {
  try {
    return await done(world, job);
  } catch (error) {
    if (error instanceof AppError) return error.detail.kind === 'refused' ? error.detail.why : error.detail.kind;
    return `error: ${String(error)}`;
  }
}

/** What one line of input asks for: the jobs, and on which world's database. */
export interface Heat {
  readonly url: string;
  readonly ids: World['ids'];
  readonly jobs: readonly Job[];
}

// A process beside the test: each line of its input is a list of jobs that are all begun at once; each line of its
// output says how they ended, in their order. An empty list only opens the database.
const [seed] = process.argv.slice(2);
if (seed !== undefined) {
  let open: { url: string; world: World } | undefined;
  for await (const line of createInterface({ input: process.stdin })) {
    const { url, ids, jobs } = JSON.parse(line) as Heat;
    if (open?.url !== url) {
      await open?.world.close();
      open = { url, world: openWorld(url, ids, `${seed} ${url}`) };
    }
    const { world } = open;
    if (jobs.length === 0) await world.db.read.raw('SELECT 1');
    writeSync(1, `${JSON.stringify(await Promise.all(jobs.map((job) => outcome(world, job))))}\n`);
  }
  await open?.world.close();
}
