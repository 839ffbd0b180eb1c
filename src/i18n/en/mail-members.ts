/** Letters to the members of a group, and about them to its lead and the office. */
export const memberLetters = {
  member_request: {
    subject: '{{applicant}} names you for {{call}}: please confirm by {{closes}}',
    heading: '{{applicant}} wants you in the group',
    happened:
      '{{applicant}} applies for {{call}} with the city of {{city}} as the lead of a group, and has named you as one who would travel. Nobody travels, and nothing is sent, without your own word.',
    by: 'Please confirm by {{closes}}',
    button: 'Read and answer',
    next: 'It is your turn. On your own page you read what the application says of you, give your details and your consents, and add your documents. You need no account. If you do not want to take part, you can say so there.',
  },
  member_reminder: {
    subject: 'Reminder: {{applicant}} waits for your answer for {{call}}',
    heading: 'Your group is waiting for you',
    happened:
      '{{applicant}} applies for {{call}} with the city of {{city}} and has named you as one of the group. We have not had your answer yet, and without it the group cannot send its application.',
    by: 'Please confirm by {{closes}}',
    button: 'Read and answer',
    next: 'It is your turn. You need no account. If you do not want to take part, you can say so on the same page.',
  },
  member_removed: {
    subject: 'You are no longer named for {{call}}',
    heading: 'You are no longer in the group',
    happened:
      'You have been taken off the application of {{applicant}} for {{call}}. The details, consents and documents that you gave for it have been deleted.',
    next: 'There is nothing for you to do. The link that we sent you does not work any more. Questions go to {{contact}}.',
  },
  member_document_rejected: {
    subject: 'Please replace a document for {{call}}',
    heading: 'One of your documents has to be replaced',
    happened:
      'One document that you gave for {{call}} in the group of {{applicant}} could not be accepted: {{document}}. Your other documents are not affected.',
    button: 'Replace the document',
    next: 'It is your turn: please add another file in its place. The application of your group goes on meanwhile.',
  },
  member_document_wanted: {
    subject: 'A document of yours is needed for {{call}}',
    heading: 'A document of yours is needed',
    happened:
      'For {{call}}, in the group of {{applicant}}, this document is needed from you: {{document}}. It was asked for, or the one that you gave is no longer valid.',
    button: 'Add the document',
    next: 'It is your turn: your page says until when, and why. The application of your group goes on meanwhile.',
  },
  application_submit_members: {
    subject: 'Sent: the application of your group for {{call}}',
    heading: 'Your group’s application has been sent',
    happened: '{{applicant}} has sent the application for {{call}} with you in it. Its number is {{reference}}.',
    button: 'See what was sent of you',
    next: 'It is our turn: the programme office checks the documents and the rules. If one of yours has to be replaced, we write to you. You can take your consents back at any time with the same link.',
  },
  application_rule_out_members: {
    subject: 'The application of your group for {{call}} cannot go on',
    heading: 'The application of your group cannot go on',
    happened:
      'We have compared the application of {{applicant}} for {{call}} with its rules. We are sorry: one of them is not met, so it is not considered any further.',
    button: 'See how it stands',
    next: '{{applicant}} has the reason and can object. Questions go to {{contact}}.',
  },
  application_select_members: {
    subject: 'Your group is selected for {{call}}',
    heading: 'Your group is selected',
    happened: 'The application of {{applicant}} for {{call}}, with you in it, has been selected. Congratulations.',
    button: 'See how it stands',
    next: 'It is our turn: we propose your group to a host city. When you have to add something, we write to you.',
  },
  application_hold_members: {
    subject: 'Your group is on the reserve list of {{call}}',
    heading: 'Your group is on the reserve list',
    happened: 'The application of {{applicant}} for {{call}}, with you in it, is on the reserve list.',
    button: 'See how it stands',
    next: 'It is our turn: when a place becomes free, we write to {{applicant}} and to you.',
  },
  application_not_select_members: {
    subject: 'Your group was not selected for {{call}}',
    heading: 'Your group was not selected',
    happened:
      'We are sorry: the application of {{applicant}} for {{call}}, with you in it, was not selected. Thank you for the work that you all put into it.',
    button: 'See how it stands',
    next: 'There is nothing for you to do. {{applicant}} has the letter and can object. Questions go to {{contact}}.',
  },
  application_withdraw_members: {
    subject: 'The application of your group for {{call}} has been withdrawn',
    heading: 'The application of your group has been withdrawn',
    happened: 'The application of {{applicant}} for {{call}}, with you in it, has been withdrawn.',
    next: 'There is nothing for you to do. If this surprises you, please speak with {{applicant}}, or write to {{contact}}.',
  },
  application_lapse_members: {
    subject: 'The application of your group for {{call}} was not sent in time',
    heading: 'The application was not sent in time',
    happened: 'The application of {{applicant}} for {{call}}, with you in it, was not sent in time and has ended.',
    next: 'There is nothing for you to do. Questions go to {{contact}}.',
  },
  placement_accept_members: {
    subject: '{{host}} offers your group a place',
    heading: '{{host}} offers your group a place',
    happened:
      'The city of {{host}} offers the group of {{applicant}} a place of {{call}}, with a seat for each of you.',
    button: 'See how it stands',
    next: 'It is the turn of {{applicant}}, who answers for the group. Please speak together. If you cannot travel after all, say so on your page.',
  },
  placement_confirm_members: {
    subject: 'Confirmed: your group goes to {{host}}',
    heading: 'Your place in {{host}} is confirmed',
    happened: 'The group of {{applicant}} has confirmed the place in {{host}}. You travel with it.',
    button: 'See what is still asked of you',
    next: 'It is your turn: your page says which of your documents are due before you travel.',
  },
  placement_cancel_members: {
    subject: 'The place of your group in {{host}} has been cancelled',
    heading: 'The place in {{host}} has been cancelled',
    happened: 'The place of the group of {{applicant}} in {{host}} has been cancelled.',
    button: 'See how it stands',
    next: '{{applicant}} has the reason and knows what comes next. Questions go to {{contact}}.',
  },
  member_declined_applicant: {
    subject: '{{member}} does not take part: application {{reference}}',
    heading: '{{member}} does not take part',
    happened: '{{member}} has said no to your group for {{call}}. What they had given so far is deleted.',
    button: 'See your group',
    next: 'It is your turn: take the name off the list, or name somebody else in this place.',
  },
  member_left_applicant: {
    subject: '{{member}} has left your group: application {{reference}}',
    heading: '{{member}} has left your group',
    happened:
      '{{member}}, or a parent or guardian, has taken back the consent to your application for {{call}}. What depends on it stands still.',
    button: 'See your application',
    next: 'Please speak with each other first. It is the turn of the programme office: it can go on with the others once you agree. Questions go to {{contact}}.',
  },
  member_left_office: {
    subject: 'A member of a group has left: {{reference}}',
    heading: 'A member of a group has left',
    happened:
      'In application {{reference}} for {{call}} a member of the group, or a guardian, has taken the consents back. What depends on them stands still.',
    button: 'See the application',
    next: 'It is the turn of the programme office: speak with the lead. Take the member off so that the group goes on with the others, or withdraw the application at its word.',
  },
} as const;
