/** Letters about those who are asked by link, and to everybody else: referees, guardians, reviewers, coordinators and the programme office. */
export const peopleLetters = {
  referee_request: {
    subject: '{{applicant}} asks you for a reference',
    heading: '{{applicant}} asks you for a reference',
    happened: '{{applicant}} applies for {{call}} with the city of {{city}} and has named you as a referee.',
    by: 'Please answer by {{refereeBy}}',
    button: 'Write the reference',
    next: 'It is your turn: the form takes about ten minutes, and you need no account. {{applicant}} does not see what you write. If you do not know this person or would rather not write, you can say so on the same page.',
  },
  referee_reminder: {
    subject: 'Reminder: {{applicant}} asks you for a reference',
    heading: 'Your reference is still missing',
    happened:
      '{{applicant}} has named you as a referee for {{call}} with the city of {{city}}. We have not had your reference yet.',
    by: 'Please answer by {{refereeBy}}',
    button: 'Write the reference',
    next: 'It is your turn: the form takes about ten minutes, and you need no account. If you would rather not write, you can say so on the same page, so that {{applicant}} can ask somebody else.',
  },
  referee_request_shared: {
    subject: '{{applicant}} asks you for a reference',
    heading: '{{applicant}} asks you for a reference',
    happened: '{{applicant}} applies for {{call}} with the city of {{city}} and has named you as a referee.',
    by: 'Please answer by {{refereeBy}}',
    button: 'Write the reference',
    next: 'It is your turn: the form takes about ten minutes, and you need no account. Please note that {{applicant}} can read what you write once you have sent it. If you do not know this person or would rather not write, you can say so on the same page.',
  },
  referee_overdue: {
    subject: 'We still hope for your reference for {{applicant}}',
    heading: 'Your reference was due on {{refereeBy}}',
    happened:
      '{{applicant}} has named you as a referee for {{call}} with the city of {{city}}. The day is over, but your reference is still of use.',
    button: 'Write the reference',
    next: 'It is your turn: the form takes about ten minutes. If you cannot write, please say so on the same page, so that {{applicant}} can ask somebody else.',
  },
  referee_replaced: {
    subject: 'Your reference for {{applicant}} is no longer needed',
    heading: 'Somebody else has been asked',
    happened: '{{applicant}} has named another referee for {{call}}. Thank you for your readiness to help.',
    next: 'There is nothing for you to do. The link that we sent you does not work any more.',
  },
  referee_link: {
    subject: 'Your new link: reference for {{applicant}}',
    heading: 'Here is your new link',
    happened: 'Somebody, probably you, asked for a new link to the reference for {{applicant}} ({{call}}).',
    by: 'This link works until {{linkEnds}}',
    button: 'Open the page',
    next: 'It is your turn if you have not answered yet. If you did not ask for a link, there is nothing to do: it came to your address alone.',
  },
  guardian_copy: {
    subject: 'Your consent for {{applicant}} is recorded',
    heading: 'Thank you. Your consent is recorded',
    happened: 'You have agreed that {{applicant}} applies for {{call}} with the city of {{city}}.',
    by: 'This link works until {{linkEnds}}',
    button: 'See your consent, or take it back',
    next: 'There is nothing more for you to do now. You can take your consent back at any time with this link; when it has run out, the page sends you a new one. If a place is offered, we ask for your signature once more.',
  },
  guardian_link: {
    subject: 'Your new link: consent for {{applicant}}',
    heading: 'Here is your new link',
    happened:
      'Somebody, probably you, asked for a new link to the page on which you consent for {{applicant}} ({{call}}).',
    by: 'This link works until {{linkEnds}}',
    button: 'Open the page',
    next: 'On the page you can see your answer, give it, or take it back. If you did not ask for a link, there is nothing to do: it came to your address alone.',
  },
  guardian_replaced: {
    subject: 'You are no longer asked as parent or guardian of {{applicant}}',
    heading: 'Somebody else was named in your place',
    happened:
      'In the application of {{applicant}} for {{call}} with the city of {{city}}, another parent or guardian was named in your place.',
    next: 'There is nothing for you to do. The link that we sent you does not work any more. If you had agreed, that consent has ended: it stays on record and counts no more. If you think this is a mistake, write to {{contact}}.',
  },
  guardian_identity_rejected: {
    subject: 'Please send another copy of your identity document: {{applicant}}',
    heading: 'Please send another copy',
    happened:
      'We could not accept the copy of your identity document for the application of {{applicant}} for {{call}}. Your consent itself is not affected.',
    by: 'This link works until {{linkEnds}}',
    button: 'Send another copy',
    next: 'It is your turn: send a better photograph or scan. Until it is accepted the review does not begin. Only the programme office opens it, and every opening is noted.',
  },
  consent_withdrawn_coordinators: {
    subject: 'Guardian’s consent taken back: {{reference}}',
    heading: 'A guardian has taken the consent back',
    happened:
      'A parent or guardian of the participant of {{reference}} has taken back the consent to the stay at {{organisation}}, which has begun.',
    button: 'See the placement',
    next: 'It is the turn of you and the sending city: please speak with the family and with {{contact}} today, and arrange a safe return together. Nothing ends by itself.',
  },
  referee_declined_applicant: {
    subject: 'A referee cannot write: please name somebody else',
    heading: 'A referee cannot write for you',
    happened: 'One of the people whom you named as referees for {{call}} has told us that they cannot write.',
    button: 'Name somebody else',
    next: 'It is your turn: please name somebody in their place. The programme office asks them at once.',
  },
  referee_not_found_applicant: {
    subject: 'A referee’s address is wrong: please check it',
    heading: 'Our email reached somebody else',
    happened: 'The address that you gave for one of your referees for {{call}} belongs to somebody else.',
    button: 'Correct the address',
    next: 'It is your turn: please ask your referee for the right address and name them again.',
  },
  reference_taken_back_applicant: {
    subject: 'A referee is changing their reference',
    heading: 'A referee has taken their reference back for now',
    happened:
      'A referee for {{call}} has taken their reference back to change it, so it counts as missing until they send it again.',
    button: 'See your referees',
    next: 'There is nothing you have to do. We remind them.',
  },
  referee_thanks: {
    subject: 'Thank you for your reference for {{applicant}}',
    heading: 'Your reference has arrived',
    happened: 'Thank you. We have received your reference for {{applicant}}, and it has been added to the application.',
    next: 'There is nothing more for you to do. If you have to correct something, please write to {{contact}}.',
  },
  application_withdraw_referees: {
    subject: 'Your reference for {{applicant}} is no longer needed',
    heading: 'Your reference is no longer needed',
    happened: 'The application of {{applicant}} for {{call}} has been withdrawn. Thank you for your readiness to help.',
    next: 'There is nothing for you to do. The link that we sent you does not work any more.',
  },
  endorser_request: {
    subject: 'You may endorse up to {{most}} persons for {{call}}',
    heading: 'Whom do you endorse for {{call}}?',
    happened:
      'The city of {{city}} takes applications for {{call}} from persons whom {{endorser}} endorses. You may endorse up to {{most}}.',
    by: 'Endorse by {{closes}}',
    button: 'Endorse somebody',
    next: 'It is your turn: write the name and mail address of each person. They get a mail and then apply on their own. You need no account, and you can come back to the page as often as you like.',
  },
  places_asked: {
    subject: '{{city}} asks {{host}} for places of {{call}}',
    heading: 'Can {{host}} offer places of {{call}}?',
    happened:
      'The city of {{city}} prepares {{call}} and asks {{host}} for places. Those that it proposes are listed here.',
    button: 'See what is asked and offer',
    next: 'It is your turn: look at what is proposed, change what does not fit, and offer it; or offer another place. What you do not offer is not counted.',
  },
  guardian_request: {
    subject: '{{applicant}} needs your consent for {{call}}',
    heading: 'We ask for your consent',
    happened:
      '{{applicant}} applies for {{call}} with the city of {{city}} and has named you as parent or guardian. The application is considered only when you agree.',
    by: 'Please answer by {{linkEnds}}',
    button: 'Read and answer',
    next: 'It is your turn. The page says what you agree to, what happens with the data, and how you can take your consent back. You need no account. If you are not the parent or guardian, you can say so there.',
  },
  guardian_reminder: {
    subject: 'Reminder: {{applicant}} needs your answer for {{call}}',
    heading: 'We are still waiting for your answer',
    happened:
      '{{applicant}} applies for {{call}} with the city of {{city}} and needs the answer of a parent or guardian. We have not had yours yet.',
    by: 'Please answer by {{linkEnds}}',
    button: 'Read and answer',
    next: 'It is your turn. Without your answer the application cannot go on. You need no account. If you are not the parent or guardian, you can say so there.',
  },
  placement_accept_guardians: {
    subject: '{{host}} offers {{applicant}} a place: please sign by {{guardianBy}}',
    heading: '{{host}} offers {{applicant}} a place',
    happened:
      'The city of {{host}} offers {{applicant}} a place of {{call}}. Because {{applicant}} is under age, the place is confirmed only when you sign as well.',
    by: 'Sign by {{guardianBy}}',
    byNote: '{{applicant}} answers by {{answerBy}}.',
    button: 'Read the offer and sign',
    next: 'It is the turn of you both. Please read the offer together: where the stay is, what is paid, and what is needed before travelling. If you do not want it, you can refuse on the same page.',
  },
  placement_amend_guardians: {
    subject: 'The offer for {{applicant}} has changed: please sign by {{guardianBy}}',
    heading: 'The offer for {{applicant}} has changed',
    happened:
      'The terms or dates of the place in {{host}} have changed. A signature under the earlier offer does not count any more.',
    by: 'Sign by {{guardianBy}}',
    byNote: '{{applicant}} answers by {{answerBy}}.',
    button: 'Read the new offer and sign',
    next: 'It is the turn of you both. Please read the new offer together.',
  },
  signature_wanted_guardians: {
    subject: '{{applicant}} has said yes to {{host}}: please sign by {{guardianBy}}',
    heading: '{{applicant}} has said yes to {{host}}',
    happened:
      '{{applicant}} has accepted the place in {{host}}. Because {{applicant}} is under age, it is confirmed only when you sign as well.',
    by: 'Sign by {{guardianBy}}',
    button: 'Read the offer and sign',
    next: 'It is your turn. If you do not want it, you can refuse on the same page.',
  },
  review_assigned: {
    subject: 'An application to review: {{reference}}',
    heading: 'There is an application for you to review',
    happened: 'You have been asked to review an application for {{call}}.',
    button: 'Open my reviews',
    next: 'It is your turn. If you know the applicant or have any other interest in the case, please do not score it: choose “Conflict” on the page, and it goes to somebody else.',
  },
  application_withdraw_reviewers: {
    subject: 'No longer to review: application {{reference}}',
    heading: 'One application less to review',
    happened: 'Application {{reference}} for {{call}} has been withdrawn.',
    button: 'Open my reviews',
    next: 'There is nothing for you to do with it. What you may have written is kept, but does not count.',
  },
  placement_nominate_coordinators: {
    subject: 'A nomination for {{host}}: {{reference}}, please answer by {{replyBy}}',
    heading: '{{city}} nominates a person for {{host}}',
    happened:
      'The city of {{city}} has nominated a person for a place of {{call}} with you and shared the application.',
    by: 'Please answer by {{replyBy}}',
    button: 'Read and answer',
    next: 'It is your turn: offer the place, put the person on your waiting list, ask a question or turn the nomination down. While a question is open, your time to answer stands still.',
  },
  question_answered: {
    subject: 'Your question has been answered: {{reference}}',
    heading: 'Your question has been answered',
    happened: 'The city of {{city}} has answered your question about nomination {{reference}}.',
    button: 'Read and answer',
    next: 'It is your turn again, and your time to answer runs on.',
  },
  reply_late: {
    subject: 'Still waiting for an answer: {{reference}}',
    heading: 'A nomination is waiting for an answer',
    happened:
      'Nomination {{reference}} for a place of {{call}} in {{host}} has not been answered. The answer was due by {{replyBy}}.',
    button: 'See the nomination',
    next: 'It is the turn of {{host}}. The nomination does not end because of the delay, but a person and a family are waiting. If something stands in the way, please tell {{city}}.',
  },
  signature_wanted_coordinators: {
    subject: 'Please confirm the arrival of {{reference}}',
    heading: 'An arrival waits for you',
    happened:
      'The participant of {{reference}} has recorded the arrival in {{host}}. It counts when you confirm it too.',
    button: 'See the placement',
    next: 'It is your turn: confirm the arrival, or write to {{city}} if nobody has come.',
  },
  placement_confirm_coordinators: {
    subject: 'Place confirmed: {{reference}}',
    heading: 'The place has been confirmed',
    happened: 'Your offer to {{reference}} for {{call}} has been confirmed by everybody who has to sign.',
    button: 'See the placement',
    next: 'It is your turn to prepare the arrival. Conditions that are still open are listed with the placement.',
  },
  placement_refuse_coordinators: {
    subject: 'Place refused: {{reference}}',
    heading: 'The place has been refused',
    happened: 'Your offer to {{reference}} for {{call}} has been refused. The seat is free again.',
    button: 'See your places',
    next: 'It is your turn if somebody is on your waiting list: that person comes first.',
  },
  placement_expire_coordinators: {
    subject: 'No answer in time: {{reference}}',
    heading: 'An offer has ended without an answer',
    happened: 'Your offer to {{reference}} for {{call}} was not answered in time. The seat is free again.',
    button: 'See your places',
    next: 'Within 72 hours {{city}} may ask for it to be opened again, once, if the seat is still free. If somebody is on your waiting list, that person comes first.',
  },
  placement_revive_coordinators: {
    subject: 'Offer opened again: {{reference}}',
    heading: 'An offer has been opened again',
    happened: '{{city}} has opened your offer to {{reference}} for {{call}} again. The seat is taken again.',
    by: 'The answer is due by {{answerBy}}',
    button: 'See the placement',
    next: 'It is the turn of the person to answer. There is nothing for you to do.',
  },
  placement_cancel_coordinators: {
    subject: 'Placement cancelled: {{reference}}',
    heading: 'A placement has been cancelled',
    happened:
      'The placement of {{reference}} for {{call}} with you has been cancelled. If it had a seat, that seat is free again.',
    button: 'See your places',
    next: 'There is nothing for you to do. If somebody is on your waiting list, that person comes first.',
  },
  placement_overtake_coordinators: {
    subject: 'A nomination that was not answered in time: {{reference}}',
    heading: 'A nomination was not answered in time',
    happened: 'The place of {{call}} began before nomination {{reference}} was answered. It has been closed.',
    button: 'See your places',
    next: 'There is nothing for you to do. If the person should still come, please agree it with {{city}}.',
  },
  application_withdraw_coordinators: {
    subject: 'Withdrawn: {{reference}}',
    heading: 'An application has been withdrawn',
    happened:
      'Application {{reference}} for {{call}}, which had been shared with you, has been withdrawn. If it had a seat, that seat is free again.',
    button: 'See your places',
    next: 'There is nothing for you to do. You can no longer open the application.',
  },
} as const;
