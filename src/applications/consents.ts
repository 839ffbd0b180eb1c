import type { Answers, Question, Section } from '../calls/definitions.ts';
import type { Ctx } from '../engine/context.ts';
import { textOf } from './answers.ts';
import { giveConsents, hostCities, standingConsents, withdrawConsents } from './answers.repository.ts';
import { isAsked } from './judge.ts';

/** What a consent question is filed under in the ledger. */
export type ConsentKind = 'processing' | 'share' | 'publicity';

const KINDS: readonly ConsentKind[] = ['processing', 'share', 'publicity'];

/**
 * The kind of a consent question, from the name of its text; one that names none of them is the processing of data if
 * it is required, and else stays with the answers alone (an artist's loan of works).
 */
export function consentKind(question: Question): ConsentKind | null {
  const named = KINDS.find((kind) => (question.textVersion ?? '').startsWith(kind) || question.key.endsWith(kind));
  if (named !== undefined) return named;
  return question.required && !/-/.test(question.textVersion ?? '') ? 'processing' : null;
}

/** Whose consent it is. */
interface Consenting {
  readonly applicationId: string;
  readonly participantId: string;
  readonly callId: string;
  readonly locale: string;
}

async function keepConsent(
  ctx: Ctx,
  who: Consenting,
  kind: ConsentKind,
  question: Question,
  given: boolean,
): Promise<void> {
  const textVersion = question.textVersion ?? '1';
  const cities = kind === 'share' ? await hostCities(ctx.trx, who.callId) : [null];
  const standing = await standingConsents(ctx.trx, who.participantId, kind);
  const kept = given ? standing.filter((consent) => consent.textVersion === textVersion) : [];
  const ended = standing.filter((consent) => !kept.includes(consent));
  await withdrawConsents(ctx.trx, ended.map((consent) => consent.id), ctx.at); // prettier-ignore
  if (!given) return;
  const missing = cities.filter((city) => !kept.some((consent) => consent.cityId === city));
  await giveConsents(
    ctx.trx,
    missing.map((city) => ({
      id: ctx.id(),
      application_id: who.applicationId,
      participant_id: who.participantId,
      kind,
      city_id: city,
      text_version: textVersion,
      locale: who.locale,
      given_at: ctx.at,
    })),
  );
}

/**
 * Writes the section's consents into the ledger: given in this version and language, to share one for each host city of
 * the call; withdrawn where the box is no longer ticked.
 */
export async function keepConsents(
  ctx: Ctx,
  who: Consenting,
  section: Section,
  answers: Answers,
  flat: Answers,
): Promise<void> {
  for (const question of section.questions) {
    if (question.kind !== 'consent') continue;
    const kind = consentKind(question);
    if (kind === null) continue;
    await keepConsent(ctx, who, kind, question, isAsked(question, flat) && textOf(answers[question.key]) === 'yes');
  }
}
