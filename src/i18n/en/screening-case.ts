/** Texts of one case: its page, documents, answers, people and history. */
export const page = {
  heading: '{{name}}: {{title}}',
  back: 'Applications',
  previous: 'Previous',
  next: 'Next case',
  jump: 'Jump to',
  parts: 'Parts of this application',
  part: {
    docs: 'Documents',
    answers: 'Answers',
    people: 'Guardians and referees',
    places: 'Places',
    reviews: 'Reviewers',
    msg: 'Messages',
    notes: 'Notes',
    hist: 'History',
  },
  called: 'Called {{called}}.',
  address: 'Write as “{{address}}”.',
  born: 'Born {{day}}.',
  minor: 'A minor: the rules for minors apply.',
  cameLate: 'Came in after the closing.',
  typed: 'Typed in from paper by {{name}}, received {{day}}.',
  reach: 'Mail {{email}}, telephone {{phone}}.',
  state: 'State',
  since: 'since {{when}}',
  snapshot: 'version {{n}}, since {{when}}',
  turn: 'Whose turn',
  by: 'By when',
  noDay: 'No day is set',
  left_one: '{{count}} day left',
  left_other: '{{count}} days left',
  over: 'The day is past',
  documents: 'Documents due now',
  accepted: '{{done}} of {{total}} accepted',
  reviews: 'Reviews',
  reviewsIn: '{{done}} of {{total}} in',
  reads: 'The applicant reads',
} as const;

export const changes = {
  title: 'What changed',
  intro: 'Sent {{before}}, and again {{now}}. Taken out is struck through, added is underlined.',
  nothing: 'Sent {{before}}, and again {{now}}, without a change.',
  closed: 'Changed. It stays closed: open it with a reason, under the answers.',
  came_one: '{{count}} new file',
  came_other: '{{count}} new files',
  gone_one: '{{count}} file taken out',
  gone_other: '{{count}} files taken out',
  order: 'Order of the places',
} as const;

export const turn = {
  applicant: 'The applicant',
  office: 'Office of {{city}}',
  reviewers: 'The reviewers',
  nobody: 'Nobody: it has ended',
} as const;

export const documents = {
  title: 'Documents',
  none: 'This call asks for no documents.',
  another: '{{name}} ({{n}})',
  pages_one: '{{count}} page',
  pages_other: '{{count}} pages',
  restricted: 'restricted',
  notDue: 'Not due yet',
  due: { submission: 'due when sending', nomination: 'due before the nomination', travel: 'due before travel' },
  sent: 'sent {{when}} as {{file}}',
  open: 'Open the file',
  openWithReason: 'Open with a reason',
  picture: 'First page of: {{name}}',
  isValidUntil: 'Valid until {{day}}',
  rejectedFor: 'Rejected: {{reason}}',
  toFixBy: 'To be replaced by {{day}}',
  shownToReviewers: 'Reviewers can open this file: it must not say who the applicant is.',
  decision: 'Decision on this document',
  choose: 'Choose whether to accept or reject the document',
  accept: 'Accept',
  renew: 'Accept, renew before travel',
  reject: 'Reject, to be replaced',
  ifAccept: 'If you accept it: valid until',
  ifReject: 'If you reject it: reason and day',
  validUntil: 'Valid until',
  validFree: 'The last day on which it is valid, if one stands on it.',
  validDay: 'The last day on which it is valid.',
  validHost_one: '{{city}} asks for {{count}} month beyond the end of the stay: to {{day}}.',
  validHost_other: '{{city}} asks for {{count}} months beyond the end of the stay: to {{day}}.',
  validCall_one: 'Asked for: {{count}} month beyond the last day, to {{day}}.',
  validCall_other: 'Asked for: {{count}} months beyond the last day, to {{day}}.',
  validBroken: '{{rule}} This one ends on {{ends}}. Reject it, or accept it and have it renewed before travel.',
  tooShort: 'Accepted for now: a renewed one is owed before travel.',
  requested: 'Asked of this applicant alone, by {{day}}: {{reason}}',
  asked: 'Asked for',
  dueBy: 'due by {{day}}',
  reads: 'Who opened restricted files',
  reason: 'Reason',
  readyTexts: 'Put in a ready text:',
  text: 'What the applicant will read',
  textHint: 'Written in the applicant’s language: {{language}}. You may change it.',
  fixBy: 'To be replaced by',
  fixByHint: 'The applicant can replace this file without opening the form again.',
  save: 'Save',
  saveNext: 'Save and next document',
  ready: {
    unreadable:
      '“{{document}}” cannot be read well. Please photograph or scan it again, straight from above and in good light, and upload it.',
    incomplete: 'Something is missing in “{{document}}”. Please upload all pages in one file.',
    wrong_document: 'The file you sent is not “{{document}}”. Please upload the right document.',
    expired: '“{{document}}” is no longer valid, or not for long enough. Please upload one that is valid.',
    not_yours: '“{{document}}” belongs to somebody else. Please upload your own.',
  },
} as const;

export const language = { id: 'Indonesian', en: 'English' } as const;

export const answers = {
  title: 'Answers',
  draft: 'The application has not been sent. Nobody reads a draft.',
  count_one: '{{count}} answer',
  count_other: '{{count}} answers',
  changed: 'Was returned to be changed',
  show: 'Show',
  typeIn: 'Type in from paper',
  restricted_one: '{{count}} restricted answer is closed. Opening it is recorded, and the applicant sees it.',
  restricted_other: '{{count}} restricted answers are closed. Opening them is recorded, and the applicant sees it.',
  openReason: 'Open with a reason',
} as const;

export const restricted = {
  identity: 'Identity number',
  why: 'This part of application {{reference}} is restricted. The applicant sees who opened it, when, and the reason that you give.',
  noted: 'It is on record that you opened this part of application {{reference}}. It is shown on this page only.',
  reason: 'Why do you open it?',
  hint: 'For example: arranging meals with the host family',
  button: 'Open',
} as const;

export const people = {
  title: 'Guardians and referees',
  caption: 'People asked by link',
  none: 'Nobody was named.',
  person: 'Person',
  asked: 'Asked for',
  state: 'State',
  when: 'When',
  consent: 'Consent',
  consentText: 'Consent, text version {{version}}',
  reference: 'Reference',
  read: 'Read the reference of {{name}}',
  confidential: 'Confidential: neither the applicant nor reviewers read it.',
  guardian: { named: 'Not asked yet', asked: 'Asked', valid: 'Valid', withdrawn: 'Withdrawn' },
  referee: {
    named: 'Not asked yet',
    asked: 'Asked',
    received: 'Received',
    declined: 'Declined',
    cancelled: 'Cancelled',
    kind: { teacher: 'teacher', not_related: 'not related', professional: 'professional', business: 'business' },
  },
  relation: { mother: 'mother', father: 'father', guardian: 'guardian', grandparent: 'grandparent', other: 'other' },
} as const;

export const places = {
  title: 'Places in order',
  caption: 'Ranked places',
  none: 'No place was ranked.',
  place: 'Place',
  rank: 'Rank',
  agreed: 'agreed',
  dates: 'Dates',
  fromTo: '{{from}} to {{to}}',
  placement: 'Placement',
} as const;

export const review = {
  title: 'Reviewers',
  assign: 'Assign or take back',
  none: 'Nobody is assigned.',
  due: 'Due {{when}}.',
  score: 'Score {{score}}.',
  open: 'not in yet',
  late: 'late',
  in: 'review is in',
  ended: 'taken back',
  voided: 'does not count',
} as const;

export const eligibility = {
  title: 'Eligibility',
  met: 'Met: {{answer}}',
  failed: 'Not met: {{answer}}',
  unknown: 'Not answered yet',
  noOther: 'No other live application in this call',
  other: 'Another live application of this person in this call',
} as const;

export const act = {
  title: 'What you can do',
  nothing: 'Nothing more can be done with this application.',
} as const;

export const form = {
  choose: 'Choose',
  failed: '{{rule}} (not met)',
  otherRule: 'Another condition of the call',
} as const;

export const sign = {
  two: 'Two officers sign. It moves when the second one confirms.',
  sign: '{{action}}: sign first',
  confirm: 'Confirm: {{action}}',
  yours: 'You signed on {{when}}. Another officer has to confirm.',
  theirs: '{{name}} signed on {{when}}. It moves when you confirm.',
  somebody: 'A colleague',
  withdraw: 'Withdraw my signature',
} as const;

export const did = {
  moved: 'Done: {{action}}. The application is now: {{state}}.',
  signed: 'You have signed: {{action}}. Another officer has to confirm.',
  withdrawn: 'Your signature is withdrawn.',
  accept: 'The document is accepted.',
  renew: 'The document is accepted for now. A renewed one is owed before travel.',
  reject: 'The document is rejected, and the applicant is written to.',
  assigned_one: '{{count}} reviewer is assigned and written to.',
  assigned_other: '{{count}} reviewers are assigned and written to.',
  takenBack: 'The assignment is taken back.',
  recused: 'The recusal is on record.',
  started: 'The application is started. The person has a mail with the way to it.',
} as const;

export const history = {
  title: 'History',
  other: 'Record changed',
  moved: '{{from}} to {{to}}',
  rank: 'Rank {{rank}}',
  decree: 'Decree {{decree}}',
  fixBy: 'By {{day}}',
  reason: 'Reason: {{reason}}',
  behalf: '{{name}} for {{person}}',
  following: 'The system, following “{{event}}”',
  by: {
    clock: 'The clock',
    cascade: 'The system',
    guardian: 'A guardian',
    referee: 'A referee',
    official: 'An official of the host city',
    owner: 'The applicant',
    unknown: 'Somebody',
  },
  did: {
    accept_document: 'Document accepted',
    reject_document: 'Document rejected',
    request_document: 'Document asked for',
    withdraw_request: 'Request for a document taken back',
    expire_document: 'Document no longer valid',
    attach_document: 'Document added',
    replace_document: 'Document replaced',
    remove_document: 'Document removed',
    answer_item: 'Answered what was asked',
    assign_reviewer: 'Reviewer assigned',
    take_back_reviewer: 'Reviewer taken back',
    recuse: 'Recusal recorded',
    withdraw_signature: 'Signature withdrawn',
    read_identity: 'Identity number read',
    read_restricted: 'Restricted answers read',
    judge_two: 'Found to be two persons, beside {{other}}',
    judge_open: 'Looked at again as possibly one person, beside {{other}}',
  },
} as const;

export const overrode = {
  enough_reviews: 'Although not enough reviews were in',
  next_in_rank: 'Although somebody else came first on the reserve list',
  numbers_left: 'Although the agreement’s number was used up',
  balance_in_ratio: 'Although the balance was out of ratio',
  conditions_met: 'Although conditions were open',
  departed: 'Although no departure was recorded',
  report_given: 'Although the report was not there',
  evaluation_given: 'Although the evaluation was not there',
  seven_days_alone: 'Signed alone after seven days',
} as const;
