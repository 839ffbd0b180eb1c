import { OTHER_MAILS, type MailName } from '../engine/outbox.ts';
import { statesOf } from '../workflow/states.ts';
import { TABLE, type AnyRow } from '../workflow/table.ts';
import type { FactRow } from './facts.ts';

/** Who a mail is written for: it decides the small print, and with it who may be named. */
export type Reader =
  | 'account'
  | 'applicant'
  | 'member'
  | 'referee'
  | 'guardian'
  | 'reviewer'
  | 'coordinator'
  | 'officer'
  | 'office'
  | 'endorser'
  | 'invited';

/** Where a mail without a link of its own leads: a page behind the sign-in. */
export type Destination =
  | 'sign_in'
  | 'account'
  | 'data' // what is held of a person, and what they asked
  | 'request' // what somebody asks of their data, as the office works it
  | 'security'
  | 'calls'
  | 'application'
  | 'receipt'
  | 'documents'
  | 'members'
  | 'returned'
  | 'offer'
  | 'placement'
  | 'case'
  | 'nomination'
  | 'places'
  | 'reviews'
  | 'messages'
  | 'objection'
  | 'case_messages'
  | 'case_objection'
  | 'next' // who is next for a free place: on a waiting list, or on the reserve list
  | 'start' // where an application to a call is begun
  | 'asked' // what a coordinator's city is asked for
  | 'nowhere';

/** A link that is minted when the mail is sent; how long it lives is the accounts' to say. */
export interface LinkOf {
  readonly purpose:
    | 'verify'
    | 'reset'
    | 'change_email'
    | 'invite'
    | 'referee'
    | 'guardian'
    | 'member'
    | 'endorser'
    | 'takeover'
    | 'erase';
}

/** One mail: for whom, where its button leads, which facts it lists, when it is still true. */
export interface Template {
  readonly reader: Reader;
  readonly to: Destination | LinkOf;
  readonly facts: readonly FactRow[];
  /** States, besides the one the mail was written in, in which it may still go out: a receipt stays true. */
  readonly alsoIn?: readonly string[];
  /** States outside of which it never goes out, whatever state it was written in: nobody is asked for what is there. */
  readonly onlyIn?: readonly string[];
  /** The column in which the placement notes that the mail was handed over. */
  readonly notes?: 'offer_delivered_at' | 'last_reminder_at';
}

const REFEREE = { purpose: 'referee' } as const;
const UNANSWERED = ['named', 'asked'] as const;
/** Who may still come back to their page: also to what they sent, or declined. */
const ANSWERING = ['named', 'asked', 'received', 'declined'] as const;
const GUARDIAN = { purpose: 'guardian' } as const;
const MEMBER = { purpose: 'member' } as const;
/** A receipt stays true until the application is a draft again, or is gone. */
const AFTER_RECEIPT = statesOf('application').filter((state) => !['draft', 'withdrawn', 'lapsed'].includes(state));
const RECEIPT = ['reference', 'call', 'received', 'receivedReader', 'hash'] as const;
const OFFER = ['reference', 'call', 'organisation', 'dates', 'terms'] as const;
const STAY = ['reference', 'call', 'organisation', 'dates'] as const;

const applicant = (to: Destination, facts: readonly FactRow[], more: Partial<Template> = {}): Template => ({
  reader: 'applicant',
  to,
  facts,
  ...more,
});
const member = (to: 'nowhere' | LinkOf, facts: readonly FactRow[] = ['applicant', 'call']): Template => ({
  reader: 'member',
  to,
  facts,
});
const office = (facts: readonly FactRow[] = ['reference', 'call']): Template => ({
  reader: 'office',
  to: 'case',
  facts,
});
const host = (to: Destination, facts: readonly FactRow[] = STAY): Template => ({ reader: 'coordinator', to, facts });
const account = (to: Destination | LinkOf, facts: readonly FactRow[] = []): Template => ({
  reader: 'account',
  to,
  facts,
});

const OBJECTION: Template = { reader: 'office', to: 'case_objection', facts: ['reference', 'call'] };

/** Every mail that the engine and the features may put into the outbox. */
export const TEMPLATES = {
  verify_email: account({ purpose: 'verify' }),
  already_registered: account('sign_in'),
  reset_password: account({ purpose: 'reset' }),
  sign_in_code: account('nowhere'),
  change_email: account({ purpose: 'change_email' }),
  email_changed: account('nowhere'),
  password_changed: account('account'),
  second_factor_on: account('security'),
  second_factor_off: account('security'),
  recovery_code_used: account('security'),
  recovery_codes_replaced: account('security'),
  invitation: account({ purpose: 'invite' }, ['role']),
  takeover_link: { ...account({ purpose: 'takeover' }), onlyIn: ['asked'] },
  takeover_asked: account('account'),
  takeover_done: account('account'),
  erasure_confirm: { ...account({ purpose: 'erase' }), onlyIn: ['unconfirmed'] },
  privacy_request_office: { reader: 'office', to: 'request', facts: ['request', 'requestDue'] },
  privacy_answered: account('data', ['request', 'requestAnswer']),
  erasure_done: account('nowhere'),

  application_start_applicant: applicant('application', ['reference', 'call']),
  draft_reminder: applicant('application', ['reference', 'call']),
  form_changed: applicant('application', ['reference', 'call', 'changes'], { onlyIn: ['draft'] }),
  rules_changed: applicant('application', ['reference', 'call', 'changes'], { onlyIn: ['draft'] }),
  late_code: { reader: 'invited', to: 'start', facts: ['call', 'code'] },
  endorsement_given: { reader: 'invited', to: 'start', facts: ['call', 'endorser'] },
  endorser_request: { reader: 'endorser', to: { purpose: 'endorser' }, facts: ['call'] },
  places_asked: host('asked', ['call', 'organisation']),
  application_submit_applicant: applicant('receipt', RECEIPT, { alsoIn: AFTER_RECEIPT }),
  application_unsubmit_applicant: applicant('application', ['reference', 'call']),
  application_return_applicant: applicant('returned', ['reference', 'call', 'items', 'reason']),
  return_reminder: applicant('returned', ['reference', 'call', 'items']),
  application_resubmit_applicant: applicant('receipt', RECEIPT, { alsoIn: AFTER_RECEIPT }),
  document_rejected: applicant('documents', ['reference', 'call', 'document', 'reason', 'fixBy']),
  document_expired: applicant('documents', ['reference', 'call', 'document']),
  document_requested: applicant('documents', ['reference', 'call', 'document', 'reason', 'fixBy']),
  application_rule_out_applicant: applicant('application', ['reference', 'call', 'rule', 'reason']),
  application_invite_applicant: applicant('application', ['reference', 'call']),
  application_select_applicant: applicant('application', ['reference', 'call']),
  application_hold_applicant: applicant('application', ['reference', 'call']),
  application_not_select_applicant: applicant('application', ['reference', 'call']),
  application_promote_applicant: applicant('application', ['reference', 'call']),
  application_stand_down_applicant: applicant('application', ['reference', 'call', 'reason']),
  application_revoke_applicant: applicant('application', ['reference', 'call', 'rule', 'reason']),
  application_correct_applicant: applicant('application', ['reference', 'call', 'reason']),
  application_defer_applicant: applicant('application', ['reference', 'call', 'reason']),
  application_resume_applicant: applicant('application', ['reference', 'call']),
  application_close_reserve_applicant: applicant('calls', ['reference', 'call']),
  application_close_applicant: applicant('calls', ['reference', 'call']),
  application_reconsider_applicant: applicant('application', ['reference', 'call', 'reason']),
  application_uphold_applicant: applicant('application', ['reference', 'call', 'reason']),
  application_reopen_applicant: applicant('application', ['reference', 'call']),
  application_reopen_return_applicant: applicant('returned', ['reference', 'call', 'items']),
  application_reinstate_applicant: applicant('application', ['reference', 'call']),
  application_withdraw_applicant: applicant('application', ['reference', 'call']),
  application_lapse_applicant: applicant('calls', ['reference', 'call']),

  consent_withdrawn_applicant: applicant('application', ['reference', 'call']),

  placement_nominate_applicant: applicant('application', STAY),
  placement_wait_applicant: applicant('application', STAY),
  placement_accept_applicant: applicant('offer', OFFER, { notes: 'offer_delivered_at' }),
  offer_reminder: applicant('offer', OFFER, { notes: 'last_reminder_at' }),
  answer_by_moved: applicant('offer', STAY),
  placement_amend_applicant: applicant('offer', [...OFFER, 'reason'], { notes: 'offer_delivered_at' }),
  placement_revive_applicant: applicant('offer', OFFER, { notes: 'offer_delivered_at' }),
  signature_wanted_applicant: applicant('offer', STAY),
  placement_confirm_applicant: applicant('placement', STAY),
  placement_refuse_applicant: applicant('application', STAY),
  placement_expire_applicant: applicant('application', STAY),
  placement_turn_down_applicant: applicant('application', ['reference', 'call', 'organisation', 'publicReason']),
  placement_cancel_applicant: applicant('application', [...STAY, 'reason']),
  placement_overtake_applicant: applicant('application', STAY),
  placement_arrive_applicant: applicant('placement', STAY),
  placement_complete_applicant: applicant('placement', [...STAY, 'certificate']),
  placement_end_early_applicant: applicant('placement', STAY),
  placement_no_show_applicant: applicant('placement', STAY),

  member_declined_applicant: applicant('members', ['reference', 'call']),
  member_left_applicant: applicant('application', ['reference', 'call']),

  member_request: { ...member(MEMBER), onlyIn: ['asked'] },
  member_reminder: { ...member(MEMBER), onlyIn: ['asked'] },
  member_removed: member('nowhere'),
  member_document_rejected: member(MEMBER, ['applicant', 'call', 'document', 'reason', 'fixBy']),
  member_document_wanted: member(MEMBER, ['applicant', 'call', 'document']),
  application_submit_members: { ...member(MEMBER, ['applicant', ...RECEIPT]), alsoIn: AFTER_RECEIPT },
  application_rule_out_members: member(MEMBER),
  application_select_members: member(MEMBER),
  application_hold_members: member(MEMBER),
  application_not_select_members: member(MEMBER),
  application_withdraw_members: member('nowhere'),
  application_lapse_members: member('nowhere'),
  placement_accept_members: member(MEMBER, ['applicant', ...STAY]),
  placement_confirm_members: member(MEMBER, ['applicant', ...STAY]),
  placement_cancel_members: member(MEMBER, ['applicant', ...STAY]),
  member_left_office: office(),

  referee_request: { reader: 'referee', to: REFEREE, facts: ['applicant', 'call'], onlyIn: UNANSWERED },
  referee_reminder: { reader: 'referee', to: REFEREE, facts: ['applicant', 'call'], onlyIn: UNANSWERED },
  referee_request_shared: { reader: 'referee', to: REFEREE, facts: ['applicant', 'call'], onlyIn: UNANSWERED },
  referee_overdue: { reader: 'referee', to: REFEREE, facts: ['applicant', 'call'], onlyIn: UNANSWERED },
  referee_replaced: { reader: 'referee', to: 'nowhere', facts: ['applicant', 'call'] },
  referee_link: { reader: 'referee', to: REFEREE, facts: ['applicant', 'call'], onlyIn: ANSWERING },
  referee_declined_applicant: applicant('application', ['reference', 'call']),
  referee_not_found_applicant: applicant('application', ['reference', 'call']),
  reference_taken_back_applicant: applicant('application', ['reference', 'call']),
  guardian_copy: { reader: 'guardian', to: GUARDIAN, facts: ['applicant', 'call'] },
  guardian_link: { reader: 'guardian', to: GUARDIAN, facts: ['applicant', 'call'] },
  guardian_replaced: { reader: 'guardian', to: 'nowhere', facts: ['applicant', 'call'] },
  guardian_identity_rejected: { reader: 'guardian', to: GUARDIAN, facts: ['applicant', 'call', 'document', 'reason'] },
  consent_withdrawn_coordinators: host('placement'),
  referee_thanks: { reader: 'referee', to: 'nowhere', facts: ['applicant', 'call'] },
  application_withdraw_referees: { reader: 'referee', to: 'nowhere', facts: ['applicant', 'call'] },
  guardian_request: { reader: 'guardian', to: GUARDIAN, facts: ['applicant', 'call'] },
  guardian_reminder: { reader: 'guardian', to: GUARDIAN, facts: ['applicant', 'call'] },
  placement_accept_guardians: { reader: 'guardian', to: GUARDIAN, facts: ['applicant', ...OFFER] },
  placement_amend_guardians: { reader: 'guardian', to: GUARDIAN, facts: ['applicant', ...OFFER] },
  signature_wanted_guardians: { reader: 'guardian', to: GUARDIAN, facts: ['applicant', ...STAY] },
  review_assigned: { reader: 'reviewer', to: 'reviews', facts: ['reference', 'call'] },
  application_withdraw_reviewers: { reader: 'reviewer', to: 'reviews', facts: ['reference', 'call'] },

  placement_nominate_coordinators: host('nomination'),
  question_answered: host('nomination', [...STAY, 'question', 'answer']),
  reply_late: host('nomination'),
  signature_wanted_coordinators: host('nomination'),
  placement_confirm_coordinators: host('nomination'),
  placement_refuse_coordinators: host('places'),
  placement_expire_coordinators: host('places'),
  placement_revive_coordinators: host('nomination'),
  placement_cancel_coordinators: host('places'),
  placement_overtake_coordinators: host('places'),
  application_withdraw_coordinators: host('places', ['reference', 'call']),

  application_resubmit_office: office(),
  application_withdraw_office: office(),
  signature_wanted: { reader: 'officer', to: 'case', facts: ['reference', 'call'] },
  reserve_proposal: { reader: 'office', to: 'next', facts: ['reference', 'call'] },
  place_proposal: office(['reference', 'call', 'organisation', 'dates']),
  consent_withdrawn: office(),
  question_asked: office([...STAY, 'question']),
  placement_accept_office: office(STAY),
  placement_wait_office: office(STAY),
  placement_turn_down_office: office(['reference', 'call', 'organisation', 'publicReason']),
  placement_confirm_office: office(STAY),
  placement_refuse_office: office([...STAY, 'reason']),
  placement_expire_office: office(STAY),
  placement_overtake_office: office(STAY),
  placement_arrive_office: office(STAY),
  placement_complete_office: office([...STAY, 'certificate']),
  placement_end_early_office: office([...STAY, 'reason']),
  placement_no_show_office: office([...STAY, 'reason']),

  message_applicant: applicant('messages', ['reference', 'call']),
  message_office: { reader: 'office', to: 'case_messages', facts: ['reference', 'call'] },
  objection_received_applicant: applicant('objection', ['reference', 'call']),
  objection_received_office: { ...OBJECTION, onlyIn: ['open'] },
  objection_withdrawn_office: OBJECTION,
  objection_late_office: { ...OBJECTION, onlyIn: ['open'] },
  objection_upheld_applicant: applicant('objection', ['reference', 'call']),
  objection_dismissed_applicant: applicant('objection', ['reference', 'call']),
} as const satisfies Readonly<Record<MailName, Template>>;

/** True for the name of a mail that can be written. */
export function isTemplate(name: string): name is MailName {
  return Object.hasOwn(TEMPLATES, name);
}

const MOVES: ReadonlyMap<string, string> = new Map(
  Object.entries(TABLE).flatMap(([subject, rows]) =>
    Object.entries<AnyRow>(rows).flatMap(([action, row]) =>
      (row.tells ?? []).map((reader) => [`${subject}_${action}_${reader}`, action] as const),
    ),
  ),
);

/** The action of the workflow that a letter speaks of; undefined for a mail that follows no move. */
export function actionOf(template: MailName): string | undefined {
  return (OTHER_MAILS as readonly string[]).includes(template) ? undefined : MOVES.get(template);
}
