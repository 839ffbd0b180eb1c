import { writeSync } from 'node:fs';
import { perform } from '../../src/engine/perform.ts';
import { faceOf } from './crowd.ts';
import { openWorld, type World } from './world.ts';

/** What a mortal process is started with. */
export interface Life {
  readonly url: string;
  readonly ids: World['ids'];
  readonly seed: string;
  /** Applications of the crowd: the number of their owner, the id, and whether it has been sent. */
  readonly applications: readonly { readonly face: number; readonly id: string; readonly sent: boolean }[];
}

// A process that lives until it is killed: it sends applications and takes them back, one after the other, and says so
// on its output only when the database has committed.
const [given] = process.argv.slice(2);
if (given !== undefined) {
  const { url, ids, seed, applications } = JSON.parse(given) as Life;
  const world = openWorld(url, ids, seed);
  await world.db.read.raw('SELECT 1');
  const sent = new Map(applications.map((one) => [one.id, one.sent]));
  writeSync(1, 'alive\n');
  for (let n = 0; ; n += 1) {
    const one = applications[n % applications.length];
    if (!one) break;
    const action = sent.get(one.id) ? 'unsubmit' : 'submit';
    await world.act(faceOf(one.face), (ctx) => perform(ctx, 'application', one.id, action));
    sent.set(one.id, action === 'submit');
    writeSync(1, `${one.id} ${action}\n`);
  }
}
