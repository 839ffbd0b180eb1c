import { revokeLinks } from '../accounts/links.ts';
import { CONSENT_TEXTS, type ConsentText } from '../content/consent-texts.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { enqueue } from '../engine/outbox.ts';
import { lockAround } from '../engine/lock.ts';
import { AppError, found } from '../errors.ts';
import { isLocale, translator, type Locale } from '../i18n/index.ts';
import { stopForConsent } from '../placements/stop.ts';
import { minorsOf } from './minors.ts';
import {
  deleteGuardian,
  endConsents,
  guardianById,
  insertConsent,
  lockForGuardians,
  participantsOf,
  ruleOfApplication,
  type ApplicationOf,
  type GuardianRow,
} from './guardians.repository.ts';

/** The text that guardians agree to today. */
export function guardianText(): ConsentText {
  return found(CONSENT_TEXTS.find((text) => text.kind === 'guardian'));
}

/** Locks the application of a guardian and reads both; by link only the guardian themselves, and nobody who was replaced. */
export async function lockGuardian(
  ctx: Ctx,
  guardianId: string,
): Promise<{ guardian: GuardianRow; application: ApplicationOf }> {
  const { actor } = ctx;
  if (actor.kind === 'link' && (actor.purpose !== 'guardian' || actor.subject !== guardianId))
    throw new AppError({ kind: 'not_found' });
  const { applicationId } = found(await guardianById(ctx.trx, guardianId));
  const application = found(await lockForGuardians(ctx.trx, applicationId));
  const guardian = found(await guardianById(ctx.trx, guardianId));
  // Somebody came in their place while they read.
  if (guardian.endedAt !== null) throw new AppError({ kind: 'refused', why: 'moved_on', now: application.state });
  return { application, guardian };
}

const localeOf = (locale: string): Locale => (isLocale(locale) ? locale : 'en');

function note(ctx: Ctx, guardian: GuardianRow, action: string, reason: string | null = null): Promise<void> {
  return record(ctx, {
    subject: 'application',
    subjectId: guardian.applicationId,
    action,
    data: { guardian: guardian.id },
    reason,
    relation: 'guardian',
  });
}

/** What a guardian signs with. */
export interface GuardianConsent {
  readonly guardianId: string;
  /** Their name as they typed it. */
  readonly name: string;
  /** The version of the text that they read, and in which language. */
  readonly version: string;
  readonly locale: string;
}

/**
 * Files a guardian's consent to the text of one version and language. One that stands already stays as it is; a text
 * that is no longer the present one is refused, so that nobody agrees to what they did not read.
 */
export async function giveGuardianConsent(ctx: Ctx, input: GuardianConsent): Promise<void> {
  const { guardian, application } = await lockGuardian(ctx, input.guardianId);
  if (guardian.valid > 0) return;
  if (!application.live) throw new AppError({ kind: 'refused', why: 'moved_on', now: application.state });
  if (input.version !== guardianText().version)
    throw new AppError({ kind: 'invalid', fields: { agree: 'consents.error.version' } });
  await insertConsent(ctx.trx, {
    id: ctx.id(),
    applicationId: guardian.applicationId,
    participantId: guardian.participantId,
    guardianId: guardian.id,
    version: input.version,
    locale: input.locale,
    at: ctx.at,
  });
  await note(ctx, guardian, 'give_guardian_consent', input.name);
  await enqueue(ctx, {
    template: 'guardian_copy',
    recipient: guardian.email,
    recipientName: guardian.name,
    locale: input.locale,
    subject: 'guardian',
    subjectId: guardian.id,
    once: ctx.at,
    data: { application: guardian.applicationId },
  });
}

/** Whose child has come of age everywhere meanwhile consents no more: taking it back is on record, and stops nothing. */
async function isNeeded(ctx: Ctx, guardian: GuardianRow): Promise<boolean> {
  const rule = await ruleOfApplication(ctx.trx, guardian.applicationId);
  const minors = minorsOf(await participantsOf(ctx.trx, guardian.applicationId), rule, ctx.at);
  return minors.some(({ id }) => id === guardian.participantId);
}

/**
 * Takes a guardian's consent back. Review and nomination stand still from that moment; placements that have not begun
 * are cancelled; the office, the applicant and the coordinators of a running one are told.
 */
export async function withdrawGuardianConsent(ctx: Ctx, guardianId: string): Promise<void> {
  await lockAround(ctx, 'application', found(await guardianById(ctx.trx, guardianId)).applicationId);
  const { guardian, application } = await lockGuardian(ctx, guardianId);
  if ((await endConsents(ctx.trx, guardianId, ctx.at)) === 0) return;
  await note(ctx, guardian, 'withdraw_guardian_consent');
  if (await isNeeded(ctx, guardian))
    await stopForConsent(
      ctx,
      application.id,
      translator(localeOf(application.applicant.locale))('consents.withdraw.cancels'),
    );
  await enqueue(ctx, {
    template: 'consent_withdrawn',
    recipient: application.office.email,
    recipientName: application.office.name,
    locale: application.office.locale,
    subject: 'application',
    subjectId: application.id,
    once: `${guardianId}:${ctx.at}`,
  });
  await enqueue(ctx, {
    template: 'consent_withdrawn_applicant',
    recipient: application.applicant.email,
    recipientName: application.applicant.name,
    locale: application.applicant.locale,
    subject: 'application',
    subjectId: application.id,
    once: `${guardianId}:${ctx.at}`,
  });
}

/** Somebody who was asked is not this child's guardian: they are taken off, and their link opens nothing any more. */
export async function disownGuardian(ctx: Ctx, guardianId: string): Promise<void> {
  const { guardian, application } = await lockGuardian(ctx, guardianId);
  if (guardian.given > 0) throw new AppError({ kind: 'refused', why: 'moved_on', now: application.state });
  await note(ctx, guardian, 'disown_guardian');
  await revokeLinks(ctx, 'guardian', { subjectId: guardianId });
  await deleteGuardian(ctx.trx, guardianId, application.id);
}
