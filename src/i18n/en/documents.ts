/** Texts about documents: why a file is not taken, why a document is rejected, and who opened what. */
export const documents = {
  error: {
    choose: 'Choose a file',
    empty: 'The file is empty. Choose it again, or save it once more and then choose it.',
    type: 'The file must be a PDF, JPEG, PNG or WebP',
    format: 'This kind of file is not accepted here. See the kinds listed above.',
    damaged: 'The file is damaged or not complete. Open it on your device, save it again and choose the new file.',
    mixed: 'The file holds something besides the document or picture. Save it again as a plain PDF, JPEG or PNG.',
    locked: 'The file is locked with a password. Save it without a password and choose the new file.',
    image: 'The picture cannot be read, or it has more than 50 million pixels. Save it smaller and choose it again.',
    full: 'There are already as many files as asked for. Remove or replace one first.',
    tooMany: 'Choose fewer files',
    malformed: 'The file did not arrive whole. Check your connection and send it again.',
    validUntil: 'Enter the day until which the document is valid',
    validTooShort: 'The document is not valid for long enough after the last day. Reject it and ask for a new one.',
    reasonCode: 'Choose why the document is rejected',
    reason: 'Say what has to be put right',
    openReason: 'Say why you need to open this file',
  },
  state: {
    missing: 'Not sent yet',
    checking: 'Being checked for viruses',
    pending: 'Waiting for check',
    accepted: 'Accepted',
    rejected: 'Rejected',
    expired: 'Expired',
  },
  reason: {
    unreadable: 'It cannot be read',
    incomplete: 'Something is missing',
    wrong_document: 'It is a different document',
    expired: 'It is no longer valid',
    not_yours: 'It belongs to someone else',
    other: 'Another reason',
    unsafe:
      'The file holds a program, another file or a virus, so nobody can open it. Save it again as a plain PDF or send a photograph.',
  },
  open: {
    title: 'Why do you open this file?',
    text: '“{{document}}” of application {{reference}} is restricted. The applicant sees who opened it, when, and the reason that you give.',
    reason: 'Reason',
    hint: 'For example: checking the passport number before nomination',
    button: 'Open the file',
    back: 'Back to the application',
    toReviews: 'Back to your reviews',
    toPlacements: 'Back to the placements',
  },
  closed: {
    unsafe: {
      title: 'This file cannot be opened',
      text: 'It holds a program, another file or a virus. It is kept apart and nobody can open it. The applicant has been asked for a new one.',
    },
    checking: {
      title: 'This file is still being checked',
      text: 'The virus check has not finished. Please come back in some minutes.',
    },
    unprepared: {
      title: 'This file has to be prepared first',
      text: 'Reviewing is blind, and this PDF may tell who wrote it in a place that we cannot clear. The programme office has to prepare a copy. Please write to the office, naming {{name}} of application {{reference}}.',
    },
  },
} as const;
