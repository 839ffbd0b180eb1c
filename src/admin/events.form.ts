import { z } from 'zod';
import { endOfDay, startOfDay } from '../engine/days.ts';
import { actionsOf } from '../workflow/table.ts';
import { cursor, dayFrom, text } from '../web/input.ts';
import type { EventFilters } from './events.reads.ts';

/** What is recorded besides the moves of the two workflows. */
const OTHERS = [
  'created', 'changed', 'published', 'form_published', 'form_moved', 'rules_published', 'reference_questions_published', 'late_code_issued', 'late_code_revoked', 'late_code_used', 'endorser_added', 'endorser_changed', 'endorser_ended', 'endorsed', 'endorsement_withdrawn', 'place_proposed', 'place_proposal_dropped', 'place_offered_for', 'places_asked', 'requirement_changed', 'requirement_removed', 'closed_early', 'reopened', 'requirements_added', 'capacity_changed', 'validity_changed', 'stored',
  'site_changed', 'grant_role', 'end_role', 'invite_again', 'sessions_ended', 'mail_retried', 'mail_bounced', 'second_factor_on', 'second_factor_off', 'recovery_code_used', 'recovery_codes_replaced', 'attach_document', 'reuse_document',
  'replace_document', 'remove_document', 'accept_document', 'reject_document', 'answer_item', 'assign_reviewer',
  'take_back_reviewer', 'send_review', 'recuse', 'judge_two', 'judge_open', 'withdraw_signature', 'read_identity', 'read_restricted', 'name_referee',
  'cancel_referee', 'give_reference', 'change_reference', 'decline_reference', 'attach_reference_letter',
  'disown_reference', 'take_reference_back', 'record_reference', 'waive_reference', 'restore_reference', 'remind_referee',
  'remove_reference_letter', 'add_member', 'remove_member', 'confirm_membership', 'change_membership',
  'decline_membership', 'leave_group', 'give_up_seat', 'name_guardian', 'remove_guardian', 'replace_guardian',
  'attach_identity', 'accept_identity', 'reject_identity',
  'give_guardian_consent', 'withdraw_guardian_consent', 'disown_guardian', 'withdraw_consent', 'ask', 'answer',
  'condition_met', 'condition_not_met', 'condition_waived', 'request_document', 'withdraw_request', 'expire_document', 'move_answer_by', 'depart', 'evaluate', 'give_report',
  'write_message', 'answer_message', 'settle_messages', 'object', 'withdraw_objection', 'uphold_objection',
  'dismiss_objection', 'pass_link', 'end_link', 'add_reply', 'change_reply', 'remove_reply',
  'begin_acting', 'end_acting', 'ask_takeover', 'take_over',
  'ask_privacy', 'answer_privacy', 'hold_data', 'lift_hold', 'erase', 'erase_person', 'retention_changed', 'ask_erasure', 'confirm_erasure', 'stop_erasure', 'export_data', 'export_applications',
] as const; // prettier-ignore

/** Every action that the record may hold a line of. */
export const RECORDED: readonly string[] = [
  ...new Set([...actionsOf('application'), ...actionsOf('placement'), ...OTHERS]),
];

const part = z.string().trim().max(4).catch('');

/** What narrows the record, and where its page begins. */
export const EventsQuery = z.strictObject({
  action: z
    .string()
    .refine((value) => RECORDED.includes(value))
    .catch(''),
  person: text(80).catch(''),
  reference: text(24).catch(''),
  'from-day': part, 'from-month': part, 'from-year': part,
  'to-day': part, 'to-month': part, 'to-year': part,
  after: cursor().catch(null),
}); // prettier-ignore

/** The fields of the filter, as they were typed. */
export type EventsTyped = Readonly<Record<string, string>>;

/** The filters that the fields mean, in the reader's zone, and what is wrong with their days. */
export function filtersOf(
  typed: EventsTyped,
  zone: string,
): { readonly filters: EventFilters; readonly wrong: readonly ('from' | 'to')[] } {
  const [from, to] = [dayFrom(typed, 'from'), dayFrom(typed, 'to')];
  const day = (read: typeof from): string | null => (read.ok ? read.day : null);
  const [first, last] = [day(from), day(to)];
  return {
    filters: {
      action: typed['action'] ?? '',
      person: typed['person'] ?? '',
      reference: typed['reference'] ?? '',
      from: first === null ? null : startOfDay(first, zone),
      before: last === null ? null : endOfDay(last, zone),
    },
    wrong: [...(from.ok ? [] : (['from'] as const)), ...(to.ok ? [] : (['to'] as const))],
  };
}

/** The address of the record with these filters. */
export function eventsHref(typed: EventsTyped, after: string | null): string {
  const given = Object.entries(after === null ? typed : { ...typed, after });
  const query = new URLSearchParams(given.filter(([, value]) => value !== '')).toString();
  return query === '' ? '/admin/events' : `/admin/events?${query}`;
}
