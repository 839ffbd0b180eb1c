import { z } from 'zod';
import { REASON_CODES, type DocumentDecision } from '../documents/decide.ts';
import { AppError } from '../errors.ts';
import { dayFrom, text } from '../web/input.ts';

const part = z.string().max(20).default('');

/** The form about a document, as it comes in. */
export const Decision = z.strictObject({
  decision: z.enum(['accept', 'renew', 'reject'], { error: 'screening.documents.choose' }),
  reason_code: z.enum(REASON_CODES).or(z.literal('')).default(''),
  reason: text(2_000).default(''),
  version: z.coerce.number().int(),
  go: z.enum(['next', 'stay']).catch('stay'),
  'fix_by-day': part,
  'fix_by-month': part,
  'fix_by-year': part,
  'valid_until-day': part,
  'valid_until-month': part,
  'valid_until-year': part,
});

/** A day of the form; throws where there is none like it. */
function dayOrNothing(body: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const day = dayFrom(body, name);
  if (!day.ok) throw new AppError({ kind: 'invalid', fields: { [name]: 'errors.day' } });
  return day.day ?? undefined;
}

/** What the officer decided: only what belongs to the decision is read. */
export function decisionIn(documentId: string, body: z.infer<typeof Decision>): DocumentDecision {
  const { decision, reason_code: code, reason, version } = body;
  const reject = decision === 'reject';
  return {
    documentId,
    decision,
    version,
    reason,
    reasonCode: code === '' ? undefined : code,
    fixBy: reject ? dayOrNothing(body, 'fix_by') : undefined,
    validUntil: reject ? undefined : dayOrNothing(body, 'valid_until'),
  };
}
