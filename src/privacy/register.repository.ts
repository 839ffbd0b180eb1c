/** What a column is kept for. */
export const PURPOSES = ['sign_in', 'apply', 'judge', 'place', 'write', 'prove', 'run'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Until when a column is kept. */
export const KEPT = ['account', 'application', 'session', 'link', 'mail', 'call', 'office', 'record'] as const;
export type Kept = (typeof KEPT)[number];

/** Whose the rows of a table are: which sweep of an erasure goes over them. */
export type Owner = 'application' | 'placement' | 'person' | 'account';

/** What an erasure does to a table: its rows go, the columns are set, or code of its own knows (`own`). */
export type Erasing = 'rows' | 'own' | Readonly<Record<string, string | null>>;

/** A table that holds personal data: what for, until when, and how it is erased. */
export interface Held {
  readonly purpose: Purpose;
  readonly kept: Kept;
  /** By which column its rows are an owner's; null where code of its own finds them. */
  readonly of: readonly [owner: Owner, column: string] | null;
  readonly erase: Erasing;
  /** The personal columns. */
  readonly personal: readonly string[];
  /** Ids, codes, numbers and times, which say nothing about anybody once the personal columns are gone. */
  readonly plain: readonly string[];
}

/** Stands where a name was, for everybody who may still see that somebody was there. */
export const NOBODY = '–';

const words = (text: string): readonly string[] => text.split(' ').filter(Boolean);

function held(
  [purpose, kept]: readonly [Purpose, Kept],
  of: Held['of'],
  erase: Erasing,
  personal: string,
  plain: string,
): Held {
  return { purpose, kept, of, erase, personal: words(personal), plain: words(plain) };
}

const APPLICATION = ['application', 'application_id'] as const;
const PLACEMENT = ['placement', 'placement_id'] as const;
const PERSON = ['person', 'person_id'] as const;
const ACCOUNT = ['account', 'account_id'] as const;

/** A requirement that was asked of one application alone: what it is called was written about somebody. */
const UNNAMED = `{"en":"${NOBODY}","id":"${NOBODY}"}`;

const PERSONS: Readonly<Record<string, Held>> = {
  persons: held(['apply', 'account'], ['person', 'id'],
    { name: NOBODY, name_own_script: null, form_of_address: null, called: null, born_on: null, nationality: null, residence_city_id: null, identity_number: null, phone: null, sort_key: NOBODY },
    'name name_own_script form_of_address called born_on nationality residence_city_id identity_number phone sort_key',
    'id locale version created_at erased_at'),
  accounts: held(['sign_in', 'account'], ['account', 'id'], 'own',
    'email email_lower password_hash zone totp_secret totp_pending',
    'id person_id email_verified_at disabled_at version created_at totp_step'),
  account_persons: held(['sign_in', 'account'], PERSON, 'rows', 'relation', 'account_id person_id since ended_at text_version locale ended_by'),
  sessions: held(['sign_in', 'session'], ACCOUNT, 'rows', 'data user_agent', 'id_hash account_id staff created_at touched_at idle_ends_at ends_at'),
  sign_in_codes: held(['sign_in', 'session'], ACCOUNT, 'rows', '', 'id account_id attempts created_at ends_at used_at'),
  recovery_codes: held(['sign_in', 'account'], ACCOUNT, 'rows', 'code_hash', 'id account_id created_at used_at'),
  links: held(['sign_in', 'link'], null, 'own', 'email_lower data', 'id token_hash purpose account_id subject_id created_at ends_at used_at revoked_at'),
  takeovers: held(['sign_in', 'account'], PERSON, 'rows', 'email reason', 'id person_id from_account_id locale state asked_by asked_as asked_at to_account_id settled_at settled_by version'),
  saved_views: held(['run', 'office'], PERSON, 'rows', 'name query', 'id person_id created_at'),
  distinct_persons: held(['judge', 'application'], null, 'own', 'reason', 'person_a_id person_b_id judged_by judged_at'),
  roles: held(['prove', 'record'], null, 'own', '', 'id person_id role city_id granted_by granted_at ends_at ended_at'),
  legal_holds: held(['prove', 'record'], PERSON, { reason: '' }, 'reason', 'id person_id set_by set_at lifted_by lifted_at'),
  privacy_requests: held(['prove', 'record'], PERSON, { body: '', answer: '' }, 'body answer',
    'id person_id account_id kind locale state asked_at confirmed_at due_at settled_at settled_by version outcome'),
}; // prettier-ignore

const APPLICATIONS: Readonly<Record<string, Held>> = {
  applications: held(['apply', 'application'], ['application', 'id'], { title: '', text_key: '' }, 'title text_key',
    'id call_id person_id account_id city_id reference state live version due_at form_id locale typed_by received_on submitted_at late snapshot_number receipt_hash rank review_count review_sum event_count event_head created_at changed_at state_since rules_number rules_known erased_at'),
  participants: held(['apply', 'application'], null, 'own', '', 'id application_id person_id position'),
  answers: held(['apply', 'application'], APPLICATION, 'rows', 'answers', 'application_id section complete version saved_at'),
  member_answers: held(['apply', 'application'], APPLICATION, 'rows', 'answers', 'participant_id application_id section complete version saved_at'),
  ranked_places: held(['apply', 'application'], APPLICATION, 'rows', 'place_id', 'application_id rank'),
  form_moves: held(['apply', 'application'], APPLICATION, 'rows', 'left_over', 'application_id had known_form_id versions moved_at'),
  snapshots: held(['prove', 'application'], APPLICATION, 'own', 'body blind_body', 'id application_id number hash received_at created_at'),
  return_items: held(['apply', 'application'], APPLICATION, 'rows', 'reason', 'id application_id kind key asked_at settled_at'),
  pdf_pages: held(['run', 'application'], null, 'own', '', 'file_id standing pages sizes looked_at'),
  pdf_pictures: held(['run', 'application'], null, 'own', 'storage_key', 'file_id number drawn_at'),
  files: held(['apply', 'application'], null, 'own', 'storage_key original_name sha256 thumbnail_key',
    'id state media_type bytes width height pages account_id created_at made_from erased_at'),
  files_to_remove: held(['run', 'session'], null, 'own', 'storage_key', 'since'),
  documents: held(['apply', 'application'], APPLICATION, { reason: null }, 'reason',
    'id application_id participant_id requirement_id file_id state current reason_code fix_by decided_by decided_at valid_until version created_at'),
  document_requests: held(['apply', 'application'], APPLICATION, { reason: '' }, 'reason', 'id application_id participant_id requirement_id due_on asked_by asked_at withdrawn_at'),
  photo_pages: held(['apply', 'application'], APPLICATION, 'rows', '', 'id application_id participant_id requirement_id file_id position turn created_at'),
  file_reads: held(['prove', 'application'], null, 'own', 'reason', 'id file_id person_id relation at city_id'),
  requirements: held(['apply', 'application'], APPLICATION, { name: UNNAMED, hint: UNNAMED }, 'name hint',
    'id call_id key position condition due formats max_files restricted identifying valid_months_beyond conditions application_id'),
  referees: held(['judge', 'application'], APPLICATION, { name: NOBODY, email: '', reference: null, draft: null, reason: null },
    'name email reference draft reason',
    'id application_id kind locale state asked_at answered_at file_id version created_at due_at draft_at questions how recorded_by'),
  reference_waivers: held(['judge', 'application'], APPLICATION, { reason: '' }, 'reason', 'id application_id kind waived_by waived_at undone_at'),
  guardians: held(['apply', 'application'], APPLICATION, { name: NOBODY, email: '' }, 'name email', 'id application_id participant_id relation locale asked_at version created_at ended_at replaced_by'),
  guardian_identities: held(['prove', 'application'], APPLICATION, { reason: null }, 'reason',
    'id application_id guardian_id file_id state current reason_code decided_by decided_at version created_at'),
  group_members: held(['apply', 'application'], APPLICATION, { name: NOBODY, email: '', phone: '', part: '', reason: '' }, 'name email phone part reason',
    'id application_id participant_id locale state asked_at answered_at version created_at typed_by'),
  consents: held(['prove', 'record'], null, 'own', '', 'id application_id participant_id guardian_id kind city_id text_version locale given_at withdrawn_at'),
  search_rows: held(['judge', 'application'], null, 'own', '', 'number application_id'),
  search_texts: held(['judge', 'application'], null, 'own', 'identity content', 'number'),
}; // prettier-ignore

const JUDGED: Readonly<Record<string, Held>> = {
  assignments: held(['judge', 'record'], null, 'own', '', 'id application_id person_id assigned_by assigned_at due_at ended_at'),
  reviews: held(['judge', 'application'], APPLICATION, { comment: '', private_note: '' }, 'comment private_note',
    'id assignment_id application_id person_id rubric_id snapshot_number scores total recommendation sent_at voided_at version saved_at'),
  recusals: held(['judge', 'application'], APPLICATION, { reason: '' }, 'reason', 'id application_id person_id kind recorded_by recorded_at'),
  signatures: held(['judge', 'application'], null, 'own', 'input', 'id subject subject_id action version relation signer signed_at'),
  messages: held(['write', 'application'], APPLICATION, 'rows', 'body', 'id application_id side person_id city_id locale at read_at settled_at settled_by'),
  notes: held(['write', 'application'], APPLICATION, 'rows', 'body', 'id application_id person_id pinned_at at'),
  passed_links: held(['write', 'link'], APPLICATION, 'rows', '', 'link_id application_id holder holder_id made_by made_at'),
  objections: held(['judge', 'application'], APPLICATION, 'own', 'body answer',
    'id application_id event_id ground locale state version received_at object_by answer_by received_from answered_at answered_by acted_at'),
  placements: held(['place', 'application'], ['placement', 'id'],
    { terms: '', public_reason: '', private_note: '', agreed_note: '', report: '', evaluation: '', text_key: '' },
    'terms public_reason private_note agreed_note report evaluation text_key',
    'id application_id place_id state version seats due_at starts_on ends_on reply_by answer_by offer_delivered_at last_reminder_at expired_at revived wait_rank arrived_on departed_on report_at evaluation_at certificate_number retained_until event_count event_head created_at changed_at state_since'),
  placement_questions: held(['place', 'application'], PLACEMENT, 'rows', 'question answer', 'id placement_id asked_by asked_at answered_by answered_at'),
  conditions: held(['place', 'application'], PLACEMENT, { text: UNNAMED, note: '' }, 'text note', 'id placement_id participant_id requirement_id state due_on decided_by decided_at version'),
  balance_entries: held(['prove', 'record'], null, 'own', '', 'id placement_id from_city_id to_city_id track year people weeks kind posted_at'),
  late_codes: held(['apply', 'call'], null, 'own', 'name email email_lower code reason', 'id call_id until_at issued_by issued_at application_id used_at revoked_at'),
  endorsers: held(['apply', 'call'], null, 'own', 'name email email_lower', 'id call_id locale most asked_at ended_at version created_at'),
  endorsements: held(['apply', 'call'], null, 'own', 'name email email_lower', 'id endorser_id call_id application_id endorsed_at withdrawn_at'),
  events: held(['prove', 'record'], null, 'own', 'reason',
    'id subject subject_id number at person_id link_id on_behalf_of relation action from_state to_state subject_version overrode data text_mac previous mac'),
  event_heads: held(['prove', 'record'], null, 'own', '', 'subject subject_id count mac'),
  erased_texts: held(['prove', 'record'], null, 'own', '', 'event_id erased_at'),
  outbox: held(['write', 'mail'], null, 'own', 'unique_key recipient recipient_name data error',
    'id template locale subject subject_id subject_version subject_state state attempts not_before created_at sent_at message_id'),
}; // prettier-ignore

/** Tables in which nobody is named: what cities publish and set up, and what the house runs on. */
export const IMPERSONAL: Readonly<Record<string, readonly string[]>> = {
  cities: words('id name country zone register_code languages letterhead tagline introduction contact_email latitude longitude holidays holiday_names version created_at visa_days'),
  agreements: words('id city_a_id city_b_id basis state starts_on ends_on tracks yearly_a_to_b yearly_b_to_a honours_running version created_at'),
  programmes: words('id lead_city_id track name summary description created_at version'),
  forms: words('id key version definition created_at'),
  rubrics: words('id key version definition created_at'),
  form_drafts: words('call_id based_on definition removed version changed_by changed_at'),
  calls: words('id programme_id lead_city_id track slug name summary description covered audience zone opens_at closes_at grace_ends_at ends_at starts_on ends_on published_at closed_early_at form_id rubric_id rules settings version created_at made_from rules_number'),
  call_cities: words('call_id city_id'),
  rule_sets: words('id call_id number rules published_at'),
  rule_drafts: words('call_id rules version changed_at'),
  reference_sets: words('id call_id kind version questions published_at'),
  reference_set_drafts: words('call_id kind questions version changed_by changed_at'),
  places: words('id call_id city_id organisation description starts_on ends_on capacity taken languages step_free version created_at'),
  place_asks: words('call_id city_id asked_at'),
  place_drafts: words('id call_id city_id organisation description starts_on ends_on capacity languages step_free version created_at'),
  ready_replies: words('id city_id title texts version changed_by changed_at removed_at'),
  registers: words('key last'),
  application_states: words('state live'),
  placement_states: words('state live shared seated begun'),
  idempotency_keys: words('key scope location created_at'),
  rate_limits: words('key points expire'),
  leases: words('name holder ends_at'),
  settings: words('key value'),
}; // prettier-ignore

/**
 * Every table that holds something about a person, in the order in which an erasure goes over them: what is deleted
 * refers to nothing that was deleted before. A column that stands neither here nor in `IMPERSONAL` fails a test.
 */
export const REGISTER: Readonly<Record<string, Held>> = { ...JUDGED, ...APPLICATIONS, ...PERSONS };
