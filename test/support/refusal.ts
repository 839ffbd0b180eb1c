import { AppError } from '../../src/errors.ts';

/** The fact that refused, as a person is told it. */
export async function refusal(act: Promise<unknown>): Promise<string> {
  try {
    await act;
  } catch (error) {
    if (error instanceof AppError) return error.detail.kind === 'refused' ? error.detail.why : error.detail.kind;
    throw error;
  }
  return 'nothing';
}
