/** Who may be one person with two applications, and the judgement that they are two. */
import type { Actor } from '../access/actor.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { AppError, found } from '../errors.ts';
import { alikeTo, type AlikeLine, type Judgement } from './alike.reads.ts';
import { keepDistinct, openAgain } from './alike.repository.ts';

/** By what two look alike. */
export type Likeness = 'number' | 'name';

/** Two applications whose persons look alike. */
export interface AlikePair {
  readonly one: AlikeLine;
  readonly other: AlikeLine;
  readonly by: readonly Likeness[];
}

/**
 * By what the persons of two applications look like one: the number of a document, or name and birth date. Twins are two
 * names under one birth date; where their parent gave one number for both, from one account, the names tell them apart.
 */
function likeness(one: AlikeLine, other: AlikeLine): Likeness[] {
  if (one.personId === other.personId) return [];
  const isNamesake = one.bornOn !== null && one.bornOn === other.bornOn && one.sortKey === other.sortKey;
  const hasNumber = (one.identity ?? '') !== '' && one.identity === other.identity;
  const isSibling = one.accountId === other.accountId && one.sortKey !== other.sortKey;
  return [...(hasNumber && !isSibling ? (['number'] as const) : []), ...(isNamesake ? (['name'] as const) : [])];
}

/** Every pair among the lines that looks alike, in the order of the lines. */
export function pairsAmong(lines: readonly AlikeLine[]): AlikePair[] {
  return lines.flatMap((one, index) =>
    lines
      .slice(index + 1)
      .map((other) => ({ one, other, by: likeness(one, other) }))
      .filter(({ by }) => by.length > 0),
  );
}

/** What was judged of the pair; null while nobody did. */
export function judgedOf({ one, other }: AlikePair, all: readonly Judgement[]): Judgement | null {
  const [a, b] = [one.personId, other.personId].sort();
  return all.find(({ personA, personB }) => personA === a && personB === b) ?? null;
}

/** The pair, as whoever screens both of its applications finds it. Raises `not_found` where that is no pair. */
export async function pairOf(
  db: Parameters<typeof alikeTo>[0],
  actor: Actor,
  id: string,
  otherId: string,
): Promise<AlikePair> {
  // prettier-ignore
  const [one, ...others] = await alikeTo(db, actor, id);
  const other = others.find((line) => line.id === otherId);
  if (one?.id !== id || other === undefined) throw new AppError({ kind: 'not_found' });
  const by = likeness(one, other);
  return found(by.length > 0 ? { one, other, by } : null);
}

/** Records that the persons of two applications are two (or, taking that back, may be one), on both applications. */
export async function judgeAlike(
  ctx: Ctx,
  pair: { readonly id: string; readonly otherId: string },
  verdict: 'two' | 'open',
  reason: string,
): Promise<void> {
  if (ctx.actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
  const { one, other } = await pairOf(ctx.trx, ctx.actor, pair.id, pair.otherId);
  const [personA = '', personB = ''] = [one.personId, other.personId].sort();
  const isNew =
    verdict === 'two'
      ? await keepDistinct(ctx.trx, { personA, personB, reason, by: ctx.actor.person, at: ctx.at })
      : await openAgain(ctx.trx, personA, personB);
  if (!isNew) return;
  const action = verdict === 'two' ? 'judge_two' : 'judge_open';
  // In the order of their ids, as everything locks that touches two.
  const sides = [
    { id: one.id, about: other.reference },
    { id: other.id, about: one.reference },
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, about } of sides)
    await record(ctx, { subject: 'application', subjectId: id, action, relation: 'officer', reason, data: { other: about } }); // prettier-ignore
}
