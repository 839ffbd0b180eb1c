import { handOver } from '../applications/hand-over.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { enqueue } from '../engine/outbox.ts';
import { AppError, found } from '../errors.ts';
import { findAccount, findByEmail } from './accounts.repository.ts';
import { actAsSelf, endActed } from './acting.repository.ts';
import { consumeLink, liveLink, revokeLinks } from './links.ts';
import type { Link } from './links.repository.ts';
import {
  actingAccounts,
  findTakeover,
  hasOwnAccount,
  insertOwnAccount,
  insertTakeover,
  lockPersonForTakeover,
  settleTakeover,
  waitingTakeovers,
  type Takeover,
} from './takeover.repository.ts';

const moot = (): AppError => new AppError({ kind: 'link_dead', reason: 'moot' });

/** Who is to be led to an account of their own. */
export interface TakeoverAsked {
  readonly personId: string;
  /** Whose mail it is: theirs alone. */
  readonly email: string;
  readonly locale: string;
  /** The account that acts for them now. */
  readonly accountId: string;
  readonly as: 'owner' | 'officer';
  /** An officer's: how they know who it is. */
  readonly reason: string;
}

async function note(ctx: Ctx, personId: string, action: string, as: 'owner' | 'officer', id: string): Promise<void> {
  const data = { takeover: id };
  const line = { subject: 'person', subjectId: personId, action, relation: as, data } as const;
  await record(as === 'owner' ? { ...ctx, onBehalfOf: personId } : ctx, line);
}

/**
 * Sends somebody the link by which they take themselves over. The address is not that of the account that acts for them,
 * which would confirm to itself. A link that was sent before is worth nothing from then on.
 */
export async function askTakeover(ctx: Ctx, asked: TakeoverAsked): Promise<void> {
  if (ctx.actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
  await lockPersonForTakeover(ctx.trx, asked.personId);
  const acting = found(await findAccount(ctx.trx, asked.accountId));
  if (acting.email.toLowerCase() === asked.email.toLowerCase())
    throw new AppError({ kind: 'invalid', fields: { email: 'persons.error.sameAddress' } });
  if (await hasOwnAccount(ctx.trx, asked.personId)) throw new AppError({ kind: 'conflict' });
  await cancelTakeovers(ctx, asked.personId, asked.as);
  const id = ctx.id();
  const { personId, email, locale, as, reason } = asked;
  const from = { fromAccountId: asked.accountId, askedBy: ctx.actor.person, askedAs: as, reason, at: ctx.at };
  await insertTakeover(ctx.trx, { id, personId, email, locale, ...from });
  const { personName } = found(await findTakeover(ctx.trx, id));
  const letter = { recipientName: personName, locale, subject: 'takeover', subjectId: id } as const;
  await enqueue(ctx, { ...letter, template: 'takeover_link', recipient: email });
  // Whoever acts for them hears at once that somebody else leads the person away.
  if (as === 'officer')
    await enqueue(ctx, {
      ...letter,
      template: 'takeover_asked',
      recipient: acting.email,
      recipientName: acting.name,
      locale: acting.locale,
    });
  await note(ctx, personId, 'ask_takeover', as, id);
}

/** Makes the links that were sent for a person worth nothing; whoever acts for them cannot stop the office's. */
export async function cancelTakeovers(ctx: Ctx, personId: string, by: 'owner' | 'officer'): Promise<void> {
  const person = ctx.actor.kind === 'person' ? ctx.actor.person : null;
  for (const id of await waitingTakeovers(ctx.trx, personId, by === 'owner')) {
    await settleTakeover(ctx.trx, id, { state: 'cancelled', accountId: null, by: person, at: ctx.at });
    await revokeLinks(ctx, 'takeover', { subjectId: id });
  }
}

/** The takeover that a link is for, judged by the live rows. Throws `link_dead`. */
export async function takeoverOf(db: Ctx['trx'] | Parameters<typeof liveLink>[0], link: Link): Promise<Takeover> {
  const takeover = link.subjectId === null ? null : await findTakeover(db, link.subjectId);
  if (takeover?.state !== 'asked' || (await hasOwnAccount(db, takeover.personId))) throw moot();
  return takeover;
}

/** Acting ends for everybody else, the applications move, and whoever acted is told. */
async function take(ctx: Ctx, takeover: Takeover, accountId: string, by: string): Promise<void> {
  const { id, personId } = takeover;
  if (!(await settleTakeover(ctx.trx, id, { state: 'done', accountId, by, at: ctx.at }))) throw moot();
  await actAsSelf(ctx.trx, accountId, personId, ctx.at);
  for (const other of await actingAccounts(ctx.trx, personId, accountId)) {
    await endActed(ctx.trx, other, personId, { personId, at: ctx.at });
    const account = found(await findAccount(ctx.trx, other));
    await enqueue(ctx, {
      template: 'takeover_done',
      recipient: account.email,
      recipientName: account.name,
      locale: account.locale,
      subject: 'takeover',
      subjectId: id,
    });
  }
  await cancelTakeovers(ctx, personId, 'officer');
  await handOver(ctx, personId, accountId, id);
  await record(ctx, {
    subject: 'person',
    subjectId: personId,
    action: 'take_over',
    relation: 'owner',
    data: { account: accountId, takeover: id },
  });
  await revokeLinks(ctx, 'takeover', { subjectId: id });
}

async function taken(ctx: Ctx, linkId: string): Promise<Takeover> {
  const before = await takeoverOf(ctx.trx, await liveLink(ctx.trx, linkId, 'takeover', ctx.at));
  await lockPersonForTakeover(ctx.trx, before.personId);
  return takeoverOf(ctx.trx, await consumeLink(ctx, linkId, 'takeover'));
}

/** Opens an account of the person's own by the link, and returns its id. The address has none yet, else `link_dead`. */
export async function takeOverAnew(
  ctx: Ctx,
  linkId: string,
  chosen: { readonly passwordHash: string; readonly zone: string },
): Promise<string> {
  const takeover = await taken(ctx, linkId);
  const { personId, email } = takeover;
  if (await findByEmail(ctx.trx, email)) throw moot();
  const id = ctx.id();
  await insertOwnAccount(ctx.trx, { id, personId, email, ...chosen, at: ctx.at });
  const self = { ...ctx, actor: { ...NEW_SELF, at: ctx.at, account: id, person: personId, name: takeover.personName, persons: [personId] } }; // prettier-ignore
  await take(self, takeover, id, personId);
  return id;
}

const NEW_SELF = { kind: 'person', roles: [] } as const;

/** Takes the person over into the account that is signed in, to whose address the link was sent. */
export async function takeOverInto(ctx: Ctx, linkId: string): Promise<void> {
  if (ctx.actor.kind !== 'person') throw new AppError({ kind: 'sign_in' });
  const account = found(await findAccount(ctx.trx, ctx.actor.account));
  const takeover = await taken(ctx, linkId);
  if (account.email.toLowerCase() !== takeover.email.toLowerCase()) throw new AppError({ kind: 'forbidden' });
  await take({ ...ctx, onBehalfOf: takeover.personId }, takeover, account.id, account.personId);
}
