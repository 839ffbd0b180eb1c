import { consumeLink, liveLink } from '../accounts/links.ts';
import { DAY, later } from '../deps.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { enqueue } from '../engine/outbox.ts';
import { AppError, found } from '../errors.ts';
import {
  cityOfPerson,
  findAsked,
  insertAsked,
  moveAsked,
  officeOf,
  openErasure,
  type Asked,
} from './requests.repository.ts';

/** What can be asked besides erasure. */
export const KINDS = ['correct', 'pause', 'complain', 'unknown_reader'] as const;

/** Three times 24 hours, as the law of Indonesia has it. */
const ANSWERED_IN = 3 * DAY;
/** A wish to be erased can be stopped this long after it was confirmed. */
export const STOPPABLE = DAY;

/** Whose data, and who asks. */
export interface About {
  readonly personId: string;
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  /** The city that answers for this site. */
  readonly cityId: string | null;
}

async function note(ctx: Ctx, personId: string, action: string, id: string): Promise<void> {
  const behalf = { ...ctx, onBehalfOf: personId };
  await record(behalf, { subject: 'person', subjectId: personId, action, relation: 'owner', data: { request: id } });
}

/** Tells the office that can work it: that of the person's newest application, else that of the site's own city. */
async function tellOffice(ctx: Ctx, id: string, personId: string, cityId: string | null): Promise<void> {
  const office = await officeOf(ctx.trx, (await cityOfPerson(ctx.trx, personId)) ?? cityId);
  if (!office) return;
  await enqueue(ctx, {
    template: 'privacy_request_office',
    recipient: office.email,
    recipientName: office.name,
    locale: office.locale,
    subject: 'privacy_request',
    subjectId: id,
  });
}

/** Asks the office something about a person's data; it has three times 24 hours. */
export async function askOffice(ctx: Ctx, about: About, kind: (typeof KINDS)[number], body: string): Promise<void> {
  const { personId, accountId, locale } = about;
  const id = ctx.id();
  const asked = { id, personId, accountId, kind, body, locale, state: 'open', at: ctx.at } as const;
  await insertAsked(ctx.trx, { ...asked, dueAt: later(ctx.at, ANSWERED_IN) });
  await note(ctx, personId, 'ask_privacy', id);
  await tellOffice(ctx, id, personId, about.cityId);
}

/** Asks to be erased: nothing counts before the link of the mail was pressed. */
export async function askErasure(ctx: Ctx, about: About): Promise<void> {
  const { personId, accountId, locale } = about;
  if ((await openErasure(ctx.trx, personId)) !== null) throw new AppError({ kind: 'conflict' });
  const id = ctx.id();
  const asked = { id, personId, accountId, kind: 'erase', body: '', locale, state: 'unconfirmed', at: ctx.at } as const;
  await insertAsked(ctx.trx, { ...asked, dueAt: null });
  await enqueue(ctx, {
    template: 'erasure_confirm',
    recipient: about.email,
    recipientName: about.name,
    locale,
    subject: 'privacy_request',
    subjectId: id,
  });
  await note(ctx, personId, 'ask_erasure', id);
}

/** What the link of a mail confirms. Throws `link_dead`. */
export async function erasureOf(
  db: Parameters<typeof liveLink>[0],
  linkId: string | null,
  at: string,
): Promise<{ readonly link: string; readonly asked: Asked }> {
  const link = await liveLink(db, linkId, 'erase', at);
  const asked = link.subjectId === null ? null : await findAsked(db, link.subjectId);
  if (asked?.state !== 'unconfirmed') throw new AppError({ kind: 'link_dead', reason: 'moot' });
  return { link: link.id, asked };
}

/** Confirms it, once: from now on the clock of three times 24 hours runs. */
export async function confirmErasure(ctx: Ctx, linkId: string, cityId: string | null): Promise<void> {
  const { asked } = await erasureOf(ctx.trx, linkId, ctx.at);
  await consumeLink(ctx, linkId, 'erase');
  const to = { state: 'open', confirmed_at: ctx.at, due_at: later(ctx.at, ANSWERED_IN) };
  if (!(await moveAsked(ctx.trx, asked.id, ['unconfirmed'], to))) throw new AppError({ kind: 'conflict' });
  await record(ctx, {
    subject: 'person',
    subjectId: asked.personId,
    action: 'confirm_erasure',
    relation: 'owner',
    data: { request: asked.id },
  });
  await tellOffice(ctx, asked.id, asked.personId, cityId);
}

/** Stops it: before it was confirmed at any time, after that for 24 hours. */
export async function stopErasure(ctx: Ctx, personId: string, id: string): Promise<void> {
  const asked = found(await findAsked(ctx.trx, id));
  if (asked.personId !== personId || asked.kind !== 'erase') throw new AppError({ kind: 'not_found' });
  if (asked.confirmedAt !== null && later(asked.confirmedAt, STOPPABLE) <= ctx.at)
    throw new AppError({ kind: 'conflict' });
  const to = { state: 'stopped', settled_at: ctx.at };
  if (!(await moveAsked(ctx.trx, id, ['unconfirmed', 'open'], to))) throw new AppError({ kind: 'conflict' });
  await note(ctx, personId, 'stop_erasure', id);
}

/** Notes that somebody took a copy of a person's data. */
export async function noteExport(ctx: Ctx, personId: string): Promise<void> {
  const behalf = { ...ctx, onBehalfOf: personId };
  await record(behalf, { subject: 'person', subjectId: personId, action: 'export_data', relation: 'owner' });
}
