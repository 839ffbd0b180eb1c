import { ACTING_TEXT } from '../content/acting-text.ts';
import { sortKeyOf } from '../db/sort-key.ts';
import type { Ctx } from '../engine/context.ts';
import { dayOf } from '../engine/days.ts';
import { record } from '../engine/events.ts';
import { AppError } from '../errors.ts';
import { actedNow, endActed, insertActed, lockAccount } from './acting.repository.ts';

/** How an account stands to a person whom it acts for; `self` is the person's own. */
export const RELATIONS = ['parent', 'guardian', 'helper', 'other'] as const;

/** A family, or a class; whoever acts for more is an office, and has its own ways. */
const MOST = 12;

/** Somebody to act for. */
export interface Acted {
  readonly accountId: string;
  readonly name: string;
  readonly bornOn: string;
  readonly relation: (typeof RELATIONS)[number];
  /** The language in which the statement was read. */
  readonly locale: string;
  readonly zone: string;
}

const wrong = (field: string, key: string): AppError => new AppError({ kind: 'invalid', fields: { [field]: key } });

/**
 * Takes somebody in whom the account acts for, on the statement of ACTING_TEXT, and returns the person's id. Throws
 * `invalid` for one who is there already, who is not born yet, or who would be one too many.
 */
export async function actFor(ctx: Ctx, acted: Acted): Promise<string> {
  const today = dayOf(ctx.at, acted.zone);
  if (acted.bornOn > today || acted.bornOn < '1900-01-01') throw wrong('born', 'errors.day');
  await lockAccount(ctx.trx, acted.accountId);
  const others = await actedNow(ctx.trx, acted.accountId);
  if (others.some(({ sortKey, bornOn }) => sortKey === sortKeyOf(acted.name) && bornOn === acted.bornOn))
    throw wrong('name', 'persons.error.twice');
  if (others.length >= MOST) throw wrong('name', 'persons.error.many');
  const personId = ctx.id();
  const { accountId, name, bornOn, relation, locale } = acted;
  const { version: textVersion } = ACTING_TEXT;
  await insertActed(ctx.trx, { accountId, personId, name, bornOn, relation, locale, textVersion, at: ctx.at });
  await record({ ...ctx, onBehalfOf: personId }, {
    subject: 'person',
    subjectId: personId,
    action: 'begin_acting',
    relation: 'owner',
    data: { account: accountId, as: relation, text: textVersion },
  }); // prettier-ignore
  return personId;
}

/** Ends acting for somebody: what was done stays done and on record, and their applications stay where they are. */
export async function stopActing(ctx: Ctx, accountId: string, personId: string): Promise<void> {
  if (ctx.actor.kind !== 'person' || ctx.actor.person === personId) throw new AppError({ kind: 'forbidden' });
  const ended = await endActed(ctx.trx, accountId, personId, { personId: ctx.actor.person, at: ctx.at });
  if (!ended) throw new AppError({ kind: 'not_found' });
  await record({ ...ctx, onBehalfOf: personId }, {
    subject: 'person',
    subjectId: personId,
    action: 'end_acting',
    relation: 'owner',
    data: { account: accountId },
  }); // prettier-ignore
}
