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

async function open(
  ctx: Ctx,
  applicationId: string,
): Promise<{ application: ApplicationOf; guardians: readonly GuardianRow[] }> {
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

/** Names a guardian of a minor and returns their id. They are asked when the application is sent; at once where it was sent already. */
export async function nameGuardian(ctx: Ctx, applicationId: string, input: GuardianInput): Promise<string> {
  const { application, guardians } = await open(ctx, applicationId);
  const email = input.email.toLowerCase();
  // Their link must not come to the child: it is what the guardian signs with. A parent who acts for the child is asked too.
  const acts = input.member === undefined && ['parent', 'guardian'].includes(application.actsAs ?? '');
  if (email === (input.member ?? application.accountEmail).toLowerCase() && !acts)
    throw new AppError({ kind: 'invalid', fields: { email: 'consents.error.self' } });
  const participantId = await wardOf(ctx, application, input);
  const whose = await whoseAddress(ctx.trx, { applicationId, participantId }, email);
  if (whose === 'staff' || whose === 'referee')
    throw new AppError({ kind: 'invalid', fields: { email: `consents.error.${whose}` } });
  if (whose === 'participant') throw new AppError({ kind: 'invalid', fields: { email: 'consents.error.self' } });
  if (guardians.some((one) => one.participantId === participantId && one.email.toLowerCase() === email))
    throw new AppError({ kind: 'invalid', fields: { email: 'consents.error.twice' } });
  const id = ctx.id();
  const { name, relation, locale } = input;
  await insertGuardian(ctx.trx, {
    id,
    applicationId,
    participantId,
    name,
    email: input.email,
    relation,
    locale,
    at: ctx.at,
  });
  await note(ctx, application, 'name_guardian', id);
  if (application.state !== 'draft' || input.member !== undefined)
    await askGuardians(ctx, applicationId, participantId);
  return id;
}

/** Takes a guardian off the application, as long as they never consented; their link opens nothing any more. */
export async function removeGuardian(ctx: Ctx, applicationId: string, guardianId: string): Promise<void> {
  const { application, guardians } = await open(ctx, applicationId);
  const guardian = found(guardians.find(({ id }) => id === guardianId));
  if (guardian.given > 0) throw refused(application.state);
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
  const { application, guardians } = await open(ctx, applicationId);
  const guardian = found(guardians.find(({ id }) => id === guardianId));
  if (guardian.askedAt === null || guardian.valid > 0) throw refused(application.state);
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
