import { AppError } from '../errors.ts';
import type { ApplicationCase } from '../workflow/case.ts';
import { openCase, type Opening } from './case-parts.ts';
import type { CaseFile } from './case.reads.ts';

/** True while an officer may type in what a paper form says: before it is sent, and while it is returned. */
export function isTypedIn(c: Pick<ApplicationCase, 'paper' | 'state'>): boolean {
  return c.paper && (c.state === 'draft' || c.state === 'returned');
}

/** An application that came on paper and can be filled in now; any other is not there. */
export async function openPaper(opening: Opening, id: string): Promise<CaseFile> {
  const { c, file } = await openCase(opening, id);
  if (!isTypedIn(c)) throw new AppError({ kind: 'not_found' });
  return file;
}
