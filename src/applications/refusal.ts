import { AppError } from '../errors.ts';
import type { Gaps } from '../workflow/facts.ts';

/** The reason of a refusal; every other error goes on. */
export function refusal(error: unknown): { why: string; gaps: Gaps } {
  if (error instanceof AppError && error.detail.kind === 'refused')
    return { why: error.detail.why, gaps: error.detail.gaps ?? {} };
  throw error;
}
