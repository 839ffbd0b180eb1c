import { actFor } from '../../accounts/acting.ts';
import { startApplication } from '../../applications/start.ts';
import { later, MINUTE } from '../../deps.ts';
import { openCall } from './demo.repository.ts';
import { joining } from './people.ts';
import type { Story } from './timeline.ts';
import { momentOn } from './when.ts';
import { cityOf, type World } from './world.ts';

/** A mother without whom her twins would have no address to be written to. */
export const MOTHER = { email: 'hartati.tandju@contoh.example', name: 'Hartati Tandju', locale: 'id', city: 'palu' } as const; // prettier-ignore
const TWINS = ['Rahma Tandju', 'Rahmat Tandju'] as const;

/** A mother makes one account, takes her twins in, and begins an application for each on her phone. */
export async function* family(world: World): Story {
  const { zone } = cityOf('palu');
  yield momentOn(world.day(-2), 19 * 60 + 10, zone);
  const mother = yield* joining(world, MOTHER);
  for (const name of TWINS) {
    const acted = {
      accountId: mother.account,
      name,
      bornOn: '2010-06-14',
      relation: 'parent',
      locale: 'id',
      zone,
    } as const;
    const personId = await world.act(mother, (ctx) => actFor(ctx, acted));
    const call = await openCall(world.db.read, 'student', 'palu', world.clock.now());
    if (call !== null)
      await world.act({ ...mother, persons: [mother.person, personId] }, (ctx) =>
        startApplication(ctx, { callId: call, personId, accountId: mother.account, cityId: 'palu', locale: 'id' }),
      );
    yield later(world.clock.now(), 9 * MINUTE);
  }
}
