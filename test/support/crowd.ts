import type { Actor } from '../../src/access/actor.ts';
import { startApplication } from '../../src/applications/start.ts';
import { advance, fillDraft, START, type World } from './world.ts';

/** One of many applicants of Palu without a story of their own. */
export type Face = Actor & { kind: 'person' };

/** The actor of the nth person of the crowd; also in another process than the one that made the crowd. */
export function faceOf(n: number): Face {
  const key = `crowd-${String(n)}`;
  return { kind: 'person', at: START, account: `a-${key}`, person: `p-${key}`, name: `Warga ${String(n)}`, persons: [`p-${key}`], roles: [] };
} // prettier-ignore

/** Adds grown-up applicants of Palu, numbered from 0, with an account each. */
export async function crowd(world: World, count: number): Promise<readonly Face[]> {
  const faces = Array.from({ length: count }, (_, n) => faceOf(n));
  await world.db.transaction(async (trx) => {
    for (const { person, account, name } of faces) {
      await trx('persons').insert({ id: person, name, born_on: '2000-01-01', locale: 'id', sort_key: name.toLowerCase(), created_at: START, residence_city_id: 'palu' }); // prettier-ignore
      await trx('accounts').insert({ id: account, person_id: person, email: `${account}@contoh.example`, email_lower: `${account}@contoh.example`, email_verified_at: START, zone: 'Asia/Makassar', created_at: START }); // prettier-ignore
    }
  });
  return faces;
}

/** A draft of somebody in the crowd, with everything that submitting asks for. */
export async function crowdDraft(world: World, face: Face, callId = world.ids.call): Promise<string> {
  const id = await world.act(face, (ctx) =>
    startApplication(ctx, { callId, personId: face.person, accountId: face.account, cityId: 'palu', locale: 'id' }),
  );
  await fillDraft(world, id);
  return id;
}

/** An application of somebody in the crowd that has gone as far as `state`. */
export async function crowdGiven(
  world: World,
  face: Face,
  state: 'submitted' | 'in_review' | 'deliberation' | 'selected' | 'reserve',
  rank = 1,
): Promise<string> {
  const id = await crowdDraft(world, face);
  await advance(world, id, face, state, rank);
  return id;
}
