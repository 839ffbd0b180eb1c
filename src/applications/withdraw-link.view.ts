import type { Reader } from '../calls/when.ts';
import type { Link } from '../web/partials.ts';
import type { ApplicationCase } from '../workflow/case.ts';
import { check } from '../workflow/check.ts';
import { TABLE } from '../workflow/table.ts';

/** The way to withdraw, where the workflow lets this person withdraw now: nothing else leads there. */
export function withdrawLinks(standing: ApplicationCase, { t, at }: Pick<Reader, 't' | 'at'>): readonly Link[] {
  if (!check('withdraw', TABLE.application.withdraw, standing, {}, at, false).ok) return [];
  return [{ text: t('applications.action.withdraw'), href: `/applications/${standing.id}/actions/withdraw` }];
}
