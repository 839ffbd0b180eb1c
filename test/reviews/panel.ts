import { assignReviewer } from '../../src/reviews/assign.ts';
import { saveReview, sendReview } from '../../src/reviews/review.ts';
import type { Recommendation } from '../../src/reviews/rubric.ts';
import type { PersonName, World } from '../support/world.ts';

/** Asks a reviewer to read an application; gives the assignment's id. */
export async function assigned(world: World, application: string, to: PersonName): Promise<string> {
  const personId = world.person(to);
  await world.act('dewi', (ctx) => assignReviewer(ctx, { applicationId: application, personId, dueOn: '2026-12-05' }));
  const row = await world.db
    .read('assignments')
    .where({ application_id: application, person_id: personId })
    .first('id');
  return (row as { id: string }).id;
}

/** A review that its reviewer has sent. */
export async function reviewed(
  world: World,
  application: string,
  by: PersonName,
  points: readonly [ideas: number, readiness: number],
  more: { comment?: string; recommendation?: Recommendation } = {},
): Promise<string> {
  const assignmentId = await assigned(world, application, by);
  const [ideas, readiness] = points;
  await world.act(by, async (ctx) => {
    const { comment = '', recommendation = null } = more;
    const saved = await saveReview(ctx, { assignmentId, scores: { ideas, readiness }, comment, privateNote: '', recommendation, version: 0 }); // prettier-ignore
    await sendReview(ctx, assignmentId, saved.version);
  });
  return assignmentId;
}

/** How many reviews count on an application, and what they add up to. */
export async function counted(world: World, application: string): Promise<{ count: number; sum: number }> {
  const row = (await world.db.read('applications').where({ id: application }).first('review_count', 'review_sum')) as {
    review_count: number;
    review_sum: number;
  };
  return { count: row.review_count, sum: row.review_sum };
}
