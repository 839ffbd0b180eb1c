import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import type { Partials } from '../web/partials.ts';

/** Says on an application that its words and files were erased, and what stays; null where they were not. */
export function goneNotice(
  erasedAt: string | null,
  to: 'applicant' | 'office',
  { t, locale, zone }: Pick<Reader, 't' | 'locale' | 'zone'>,
): Partials['notice'] | null {
  if (erasedAt === null) return null;
  const day = formats(locale, zone).dateTime(erasedAt);
  return { kind: 'info', title: t('erasure.gone.title', { day }), paragraphs: [t(`erasure.gone.${to}`)] };
}
