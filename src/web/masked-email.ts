import { lettersOf } from '../i18n/letters.ts';

/** An address as others at the same telephone may see it: n•••@example.org. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${lettersOf(email)[0] ?? ''}•••${at < 0 ? '' : email.slice(at)}`;
}
