import type { MailRecord } from './mail.reads.ts';
import type { Destination } from './templates.ts';

/** The page behind the sign-in that a mail leads to; null where the record holds no such page, or the mail has no button. */
export function pathOf(to: Destination, record: MailRecord): string | null {
  const application = record.application?.id;
  const placement = record.placement?.id;
  if (to === 'sign_in') return '/sign-in';
  if (to === 'account') return '/account';
  if (to === 'data') return '/account/data';
  if (to === 'request') return record.privacy === null ? null : `/office/data-requests/${record.privacy.id}`;
  if (to === 'security') return '/account/second-factor';
  if (to === 'calls') return '/';
  if (to === 'reviews') return '/reviews';
  if (to === 'places') return '/placements';
  if (to === 'asked') return '/placements/asked';
  if (to === 'start') return record.setUp === null ? null : `/calls/${record.setUp.slug}/start`;
  if (to === 'nomination') return placement ? `/placements/${placement}` : null;
  if (to === 'next' && placement) return `/placements/${placement}`;
  if (to === 'nowhere' || application === undefined) return null;
  if (to === 'case' || to === 'next') return `/office/applications/${application}`;
  if (to === 'members') return `/applications/${application}/members`;
  if (to === 'case_messages') return `/office/applications/${application}/messages`;
  if (to === 'case_objection') return `/office/applications/${application}/objection`;
  if (to === 'messages' || to === 'objection') return `/applications/${application}/${to}`;
  if (to === 'receipt') return `/applications/${application}/receipt`;
  if (to === 'offer') return `/applications/${application}/offer`;
  return `/applications/${application}`;
}
