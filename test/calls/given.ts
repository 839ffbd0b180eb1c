import type { TestApp } from '../support/app.ts';
import type { World } from '../support/world.ts';
import { createCall, publishCall, type NewCall } from '../../src/calls/call.ts';
import { createPlace } from '../../src/calls/place.ts';
import { SETTINGS } from '../support/world.ts';

/** The days that a call of the tests usually has: open on 24 November 2026. */
const DAYS = {
  opensAt: '2026-11-01T00:00:00.000Z',
  closesOn: '2026-12-14',
  endsOnDay: '2027-07-31',
  startsOn: '2027-03-01',
  endsOn: '2027-04-12',
};

/** What a test says of a call; the rest is usual. */
export interface Wanted extends Partial<NewCall> {
  readonly slug: string;
  readonly name: { readonly en: string; readonly id: string };
  readonly host?: 'davao' | 'chiang-mai' | 'palu';
  readonly capacity?: number;
  readonly published?: boolean;
  readonly programme?: string;
}

/** The programme of the world, which Palu leads. */
export async function firstProgramme(world: Pick<World, 'db'>): Promise<string> {
  const row = (await world.db.read('programmes').where({ lead_city_id: 'palu' }).first('id')) as { id: string };
  return row.id;
}

/** Makes a call with one place, as Dewi of Palu does it, and publishes it unless told not to. */
export async function givenCall(world: World, wanted: Wanted): Promise<string> {
  const { host = 'davao', capacity = 4, published = true, programme, ...own } = wanted;
  const programmeId = programme ?? (await firstProgramme(world));
  return world.act('dewi', async (ctx) => {
    const input: NewCall = {
      programmeId,
      zone: 'Asia/Makassar',
      formId: world.ids.form,
      rubricId: world.ids.rubric,
      rules: [],
      settings: SETTINGS,
      sending: ['palu'],
      graceMinutes: 30,
      audience: { en: 'Students of Palu', id: 'Pelajar Palu' },
      summary: { en: `About ${own.name.en}`, id: `Tentang ${own.name.id}` },
      covered: { en: 'Room and meals', id: 'Kamar dan makan' },
      description: { en: 'First paragraph.\n\nSecond paragraph.', id: 'Paragraf satu.\n\nParagraf dua.' },
      ...DAYS,
      ...own,
    };
    const id = await createCall(ctx, input);
    await createPlace(ctx, {
      callId: id,
      cityId: host,
      organisation: 'Balai Latihan',
      description: { en: 'A training centre', id: 'Balai latihan' },
      startsOn: input.startsOn,
      endsOn: input.endsOn,
      capacity,
      languages: ['en', 'th'],
      stepFree: true,
    });
    if (published) await publishCall(ctx, id, 1);
    return id;
  });
}

/** How many queries reading a page takes. */
export async function queriesOf(at: TestApp, work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const counted = (): void => {
    count += 1;
  };
  at.db.read.on('query', counted);
  await work();
  at.db.read.removeListener('query', counted);
  return count;
}
