import { revokeLinks } from '../accounts/links.ts';
import { DAY, later } from '../deps.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { enqueue } from '../engine/outbox.ts';
import { AppError, found } from '../errors.ts';
import { askGuardians } from './ask.ts';
import {
  deleteGuardian,
  guardiansOf,
  insertGuardian,
  lastReminders,
  lockForGuardians,
  participantsOf,
  ruleOfApplication,
  whoseAddress,
  type ApplicationOf,
  type GuardianRow,
} from './guardians.repository.ts';
import { minorsOf } from './minors.ts';

/** How a guardian is related to a child. */
export const KINSHIPS = ['mother', 'father', 'guardian', 'grandparent', 'other'] as const;
export type Kinship = (typeof KINSHIPS)[number];

/** What an applicant says of a guardian. */
export interface GuardianInput {
  readonly name: string;
  readonly email: string;
  readonly relation: Kinship;
  /** The language in which we write to them. */
  readonly locale: string;
  /** Whose guardian; the only minor on the application when left out. */
  readonly participantId?: string | undefined;
  /** The address of a member who names their own guardian; the applicant's when left out. They are asked at once. */
  readonly member?: string | undefined;
}

function refused(now: string): AppError {
  return new AppError({ kind: 'refused', why: 'moved_on', now });
}

/** An application that is locked, with its guardians. */
export interface Opened {
  readonly application: ApplicationOf;
  readonly guardians: readonly GuardianRow[];
}

/** Locks an application that still lives, and reads its guardians. */
export async function openForGuardians(ctx: Ctx, applicationId: string): Promise<Opened> {
  const application = found(await lockForGuardians(ctx.trx, applicationId));
  if (!application.live) throw refused(application.state);
  return { application, guardians: await guardiansOf(ctx.trx, applicationId) };
}

/** Writes down what changed; a draft is its owner's own. */
async function note(ctx: Ctx, application: ApplicationOf, action: string, guardian: string): Promise<void> {
  if (application.state === 'draft') return;
  await record(ctx, {
    subject: 'application',
    subjectId: application.id,
    action,
    data: { guardian },
    relation: ctx.actor.kind === 'link' ? 'member' : 'owner',
  });
}

async function wardOf(ctx: Ctx, application: ApplicationOf, input: GuardianInput): Promise<string> {
  const rule = await ruleOfApplication(ctx.trx, application.id);
  const minors = minorsOf(await participantsOf(ctx.trx, application.id), rule, ctx.at);
  const ward =
    input.participantId === undefined
      ? minors.find(({ member }) => !member)
      : minors.find(({ id }) => id === input.participantId);
  if (!ward) throw refused(application.state);
  return ward.id;
}

async function checkAddress(
  ctx: Ctx,
  { application, guardians }: Opened,
  participantId: string,
  input: GuardianInput,
): Promise<void> {
  const email = input.email.toLowerCase();
  const wrong = (why: string): AppError =>
    new AppError({ kind: 'invalid', fields: { email: `consents.error.${why}` } });
  // Their link must not come to the child: it is what the guardian signs with. A parent who acts for the child is asked too.
  const acts = input.member === undefined && ['parent', 'guardian'].includes(application.actsAs ?? '');
  if (email === (input.member ?? application.accountEmail).toLowerCase() && !acts) throw wrong('self');
  const whose = await whoseAddress(ctx.trx, { applicationId: application.id, participantId }, email);
  if (whose !== null) throw wrong(whose === 'participant' ? 'self' : whose);
  const there = guardians.filter((one) => one.participantId === participantId && one.endedAt === null);
  if (there.some((one) => one.email.toLowerCase() === email)) throw wrong('twice');
}

/** Adds a guardian whose address was looked at, and returns their id; nobody is asked yet. */
export async function addGuardian(ctx: Ctx, opened: Opened, input: GuardianInput): Promise<string> {
  const participantId = await wardOf(ctx, opened.application, input);
  await checkAddress(ctx, opened, participantId, input);
  const id = ctx.id();
  const { name, email, relation, locale } = input;
  const applicationId = opened.application.id;
  await insertGuardian(ctx.trx, { id, applicationId, participantId, name, email, relation, locale, at: ctx.at });
  return id;
}

/** Asks a guardian at once where the application was sent already, or a member of a group named them. */
export async function askAtOnce(ctx: Ctx, { application }: Opened, input: GuardianInput): Promise<void> {
  if (application.state !== 'draft' || input.member !== undefined)
    await askGuardians(ctx, application.id, input.participantId);
}

/** Names a guardian of a minor and returns their id. They are asked when the application is sent; at once where it was sent already. */
export async function nameGuardian(ctx: Ctx, applicationId: string, input: GuardianInput): Promise<string> {
  const opened = await openForGuardians(ctx, applicationId);
  const id = await addGuardian(ctx, opened, input);
  await note(ctx, opened.application, 'name_guardian', id);
  await askAtOnce(ctx, opened, input);
  return id;
}

/** Takes a guardian off the application, as long as they never consented; their link opens nothing any more. */
export async function removeGuardian(ctx: Ctx, applicationId: string, guardianId: string): Promise<void> {
  const { application, guardians } = await openForGuardians(ctx, applicationId);
  const guardian = found(guardians.find(({ id }) => id === guardianId));
  if (guardian.given > 0 || guardian.endedAt !== null) throw refused(application.state);
  await revokeLinks(ctx, 'guardian', { subjectId: guardianId });
  await deleteGuardian(ctx.trx, guardianId, applicationId);
  await note(ctx, application, 'remove_guardian', guardianId);
}

/** Whether a reminder may go out: the last one is a day old. */
export function mayRemind(last: string | undefined, at: string): boolean {
  return last === undefined || later(last, DAY) <= at;
}

/** The office reminds a guardian who was asked and has not consented, at the applicant's wish, at most once a day. */
export async function remindGuardian(ctx: Ctx, applicationId: string, guardianId: string): Promise<void> {
  const { application, guardians } = await openForGuardians(ctx, applicationId);
  const guardian = found(guardians.find(({ id }) => id === guardianId));
  if (guardian.askedAt === null || guardian.valid > 0 || guardian.endedAt !== null) throw refused(application.state);
  if (!mayRemind((await lastReminders(ctx.trx, [guardianId])).get(guardianId), ctx.at))
    throw new AppError({ kind: 'invalid', fields: { main: 'consents.error.reminded' } });
  await enqueue(ctx, {
    template: 'guardian_reminder',
    recipient: guardian.email,
    recipientName: guardian.name,
    locale: guardian.locale,
    subject: 'guardian',
    subjectId: guardianId,
    once: `by_hand:${ctx.at}`,
    data: { application: applicationId },
  });
}
