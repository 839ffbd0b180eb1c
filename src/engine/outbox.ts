import { createHash } from 'node:crypto';
import type { LetterName } from '../workflow/table.ts';
import type { Ctx } from './context.ts';

/** Mails that no move of the workflow sends. */
export const OTHER_MAILS = [
  'verify_email',
  'already_registered',
  'reset_password',
  'sign_in_code',
  'change_email',
  'email_changed',
  'password_changed',
  'second_factor_on',
  'second_factor_off',
  'recovery_code_used',
  'recovery_codes_replaced',
  'invitation',
  'takeover_link',
  'takeover_asked',
  'takeover_done',
  'erasure_confirm',
  'privacy_request_office',
  'privacy_answered',
  'erasure_done',
  'referee_request',
  'referee_request_shared',
  'referee_overdue',
  'referee_replaced',
  'referee_link',
  'referee_declined_applicant',
  'referee_not_found_applicant',
  'reference_taken_back_applicant',
  'referee_thanks',
  'guardian_request',
  'guardian_copy',
  'guardian_link',
  'guardian_replaced',
  'guardian_identity_rejected',
  'consent_withdrawn_coordinators',
  'member_request',
  'member_removed',
  'member_declined_applicant',
  'member_left_applicant',
  'member_left_office',
  'member_document_rejected',
  'member_document_wanted',
  'consent_withdrawn',
  'consent_withdrawn_applicant',
  'document_rejected',
  'document_requested',
  'document_expired',
  'review_assigned',
  'question_asked',
  'question_answered',
  'signature_wanted',
  'signature_wanted_applicant',
  'signature_wanted_guardians',
  'signature_wanted_coordinators',
  'reserve_proposal',
  'place_proposal',
  'answer_by_moved',
  'draft_reminder',
  'form_changed',
  'rules_changed',
  'late_code',
  'endorser_request',
  'endorsement_given',
  'places_asked',
  'return_reminder',
  'referee_reminder',
  'guardian_reminder',
  'member_reminder',
  'offer_reminder',
  'reply_late',
  'message_applicant',
  'message_office',
  'objection_received_applicant',
  'objection_received_office',
  'objection_withdrawn_office',
  'objection_late_office',
  'objection_upheld_applicant',
  'objection_dismissed_applicant',
] as const;

/** The template of a mail. */
export type MailName = LetterName | (typeof OTHER_MAILS)[number];

/** One mail to be sent: ids only, never a token (links are minted when sending). */
export interface Mail {
  readonly template: MailName;
  readonly recipient: string;
  readonly recipientName: string;
  readonly locale: string;
  /** application, placement, account, referee, guardian, assignment …, and its id. */
  readonly subject: string;
  readonly subjectId: string;
  /** The state the mail speaks of: it is dropped when the subject has left it before sending. */
  readonly state?: string;
  readonly version?: number;
  /** Makes a second mail of the same kind possible; without it template, subject, version and recipient are unique. */
  readonly once?: string;
  /** What several subjects have in common where one mail is enough for all of them; the subject's id unless given. */
  readonly about?: string;
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
  readonly notBefore?: string;
}

/** Writes a mail into the outbox, in the transaction of the change it speaks of; an equal one already there stays alone. */
export async function enqueue(ctx: Ctx, mail: Mail): Promise<void> {
  const key = [
    mail.template,
    mail.about ?? mail.subjectId,
    mail.about === undefined ? String(mail.version ?? '') : '',
    mail.once ?? '',
    mail.recipient.toLowerCase(),
  ];
  await ctx
    .trx('outbox')
    .insert({
      id: ctx.id(),
      unique_key: createHash('sha256').update(key.join('|')).digest('hex'),
      template: mail.template,
      recipient: mail.recipient,
      recipient_name: mail.recipientName,
      locale: mail.locale,
      subject: mail.subject,
      subject_id: mail.subjectId,
      subject_version: mail.version ?? null,
      subject_state: mail.state ?? null,
      data: JSON.stringify(mail.data ?? {}),
      state: 'waiting',
      not_before: mail.notBefore ?? ctx.at,
      created_at: ctx.at,
    })
    .onConflict('unique_key')
    .ignore();
}
