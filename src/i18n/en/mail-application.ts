/** Letters to the applicant about the application: what happened, what happens next, whose turn it is, by when. */
export const applicationLetters = {
  application_start_applicant: {
    subject: 'Your draft for {{call}} is saved: send it by {{closes}}',
    heading: 'Your draft is saved',
    happened: 'You have started an application for {{call}}. This mail is your way back to it, from any device.',
    by: 'Send it by {{closes}}',
    button: 'Continue my application',
    next: 'It is your turn: fill in the sections in any order. Everything is saved as you go. A draft is not an application: nobody reads it before you send it.',
  },
  draft_reminder: {
    subject: 'Still a draft: {{call}} closes {{closes}}',
    heading: 'Your application has not been sent',
    happened: 'Your application for {{call}} is still a draft. Nobody reads it before you send it.',
    by: 'Send it by {{closes}}',
    button: 'Continue my application',
    next: 'It is your turn. After that moment it can no longer be sent. If you do not want to apply any more, there is nothing to do.',
  },
  form_changed: {
    subject: 'The form has changed: please look at application {{reference}}',
    heading: 'The form of your application has changed',
    happened:
      'The city has published a new version of the form for {{call}} while you were filling it in. Everything that you have written is kept; what is new is listed here.',
    by: 'Send it by {{closes}}',
    button: 'Continue my application',
    next: 'It is your turn. Open your application: the sections that ask something new are marked. An answer that is no longer asked for is kept aside and comes back if it is asked again.',
  },
  rules_changed: {
    subject: 'The rules have changed: please look at application {{reference}}',
    heading: 'The rules of the call have changed',
    happened:
      'The city has published new rules for {{call}} while you were applying. Everything that you have written is kept; what is new is listed here.',
    by: 'Send it by {{closes}}',
    button: 'Continue my application',
    next: 'It is your turn. Open your application: it says whether you meet the new rules. If you do not, it cannot be sent; then you can leave it, or ask {{contact}}.',
  },
  late_code: {
    subject: 'You may still send your application for {{call}} until {{until}}',
    heading: 'You may still apply for {{call}}',
    happened:
      'The city of {{city}} lets you send your application for {{call}} though it closes {{closes}}. Your code is {{code}}.',
    by: 'Send it by {{until}}',
    button: 'Go to the call',
    next: 'It is your turn. Sign in with this mail address, finish your application, and enter the code where you send it. The code works once, and only for you. What you send is marked as late.',
  },
  endorsement_given: {
    subject: '{{endorser}} has endorsed you for {{call}}',
    heading: 'You can apply for {{call}}',
    happened:
      '{{endorser}} has endorsed you for {{call}} of the city of {{city}}. With this you may start an application.',
    by: 'Send it by {{closes}}',
    button: 'Start my application',
    next: 'It is your turn. Sign up or sign in with this mail address and start. You decide what you write and agree to; if you are under age, a parent or guardian agrees by a link of their own. If you do not want to apply, there is nothing to do.',
  },
  application_submit_applicant: {
    subject: 'Receipt: we have your application {{reference}}',
    heading: 'We have received your application',
    happened:
      'Your application for {{call}} has arrived. Please keep this mail: the number and the check sum below prove what you sent, and when.',
    button: 'See what you sent',
    next: 'It is our turn: the programme office checks the documents and who may take part. If something has to be fixed, we write to you and say by when. Referees and guardians whom you named hear from us directly.',
  },
  application_unsubmit_applicant: {
    subject: 'Application {{reference}} is a draft again: send it by {{closes}}',
    heading: 'Your application is a draft again',
    happened: 'You took back your application for {{call}} to change it. It does not count as sent any more.',
    by: 'Send it again by {{closes}}',
    button: 'Change and send it again',
    next: 'It is your turn. If you do not send it again in time, it cannot be considered.',
  },
  application_return_applicant: {
    subject: 'Please fix something in application {{reference}} by {{due}}',
    heading: 'Something has to be fixed',
    happened:
      'The programme office has read your application for {{call}} and asks you to change what is listed here. Everything else stays as it is.',
    by: 'Fix and send by {{due}}',
    button: 'See what to fix',
    next: 'It is your turn. If something cannot be changed, answer with the reason in the same place. As soon as you have sent it, the office goes on checking.',
  },
  application_resubmit_applicant: {
    subject: 'Receipt: your changes to application {{reference}} have arrived',
    heading: 'We have received your changes',
    happened:
      'You fixed what we asked for, and your application for {{call}} has been sent again. The number and the check sum prove what you sent, and when.',
    button: 'See what you sent',
    next: 'It is our turn: the programme office looks at the changes. There is nothing for you to do now.',
  },
  document_rejected: {
    subject: 'Please replace a document of application {{reference}}',
    heading: 'One document has to be replaced',
    happened:
      'We could not accept a document of your application for {{call}}: {{document}}. The other documents are not affected.',
    button: 'Replace the document',
    next: 'It is your turn: upload another file in its place. Your application stays where it is meanwhile.',
  },
  application_rule_out_applicant: {
    subject: 'Your application {{reference}} cannot go on',
    heading: 'Your application cannot go on',
    happened:
      'We have checked your application for {{call}} against its rules. We are sorry: it does not meet one of them, so it is not considered further.',
    by: 'You may object until {{objectBy}}',
    button: 'Read the decision',
    next: 'If you think that this is wrong, object on the page of your application and say why. Somebody who did not take part in this decision will look at it and answer you.',
  },
  application_invite_applicant: {
    subject: 'You are invited to an interview: application {{reference}}',
    heading: 'We would like to speak with you',
    happened: 'Your application for {{call}} has been read, and we invite you to an interview.',
    button: 'See your application',
    next: 'It is our turn: the programme office calls or writes to you to agree on day, time and place. Please keep your telephone within reach.',
  },
  application_select_applicant: {
    subject: 'You have been selected: {{call}}',
    heading: 'You have been selected',
    happened: 'Congratulations. You have been selected for {{call}}.',
    button: 'See what happens next',
    next: 'It is our turn: we propose you to a host city in the order of your choices. A place is yours only when that city offers it and you confirm it, so please do not book anything yet. We write to you at each step.',
  },
  application_hold_applicant: {
    subject: 'You are on the reserve list: {{call}}',
    heading: 'You are on the reserve list',
    happened:
      'Your application for {{call}} was found good, but there are fewer places than good applications. You are on the reserve list.',
    button: 'See your application',
    next: 'If a place becomes free, we move to the next person on the list and write to them at once. There is nothing for you to do. We also write to you when the list is closed.',
  },
  application_not_select_applicant: {
    subject: 'The decision on your application {{reference}}',
    heading: 'You have not been selected this time',
    happened:
      'Thank you for applying for {{call}}. We are sorry that we cannot offer you a place. There were more good applications than places.',
    by: 'You may object until {{objectBy}}',
    button: 'Read the decision',
    next: 'If you think that something went wrong, object on the page of your application and say why. We would be glad to read from you in another call.',
  },
  application_promote_applicant: {
    subject: 'A place became free and you have been selected: {{call}}',
    heading: 'You have been selected from the reserve list',
    happened: 'Congratulations. A place has become free, and you were next on the reserve list for {{call}}.',
    button: 'See what happens next',
    next: 'It is our turn: we propose you to a host city in the order of your choices. A place is yours only when that city offers it and you confirm it. We write to you at each step.',
  },
  application_stand_down_applicant: {
    subject: 'A change to the decision on application {{reference}}',
    heading: 'You have been moved to the reserve list',
    happened:
      'You had been selected for {{call}}. We are sorry: there are fewer places than we had planned with, so you are now on the reserve list. The reason is below.',
    button: 'Read the decision',
    next: 'If a place becomes free, we write to you at once. If you have questions, please write to {{contact}}.',
  },
  application_revoke_applicant: {
    subject: 'The decision on application {{reference}} has been revoked',
    heading: 'The decision has been revoked',
    happened:
      'After we had heard you, the decision to select you for {{call}} or to keep you on the reserve list has been revoked. The rule and the reason are below.',
    by: 'You may object until {{objectBy}}',
    button: 'Read the decision',
    next: 'If you think that this is wrong, object on the page of your application and say why. Somebody who did not take part in this decision will look at it and answer you.',
  },
  application_correct_applicant: {
    subject: 'Please do not rely on our last letter: application {{reference}}',
    heading: 'Our last letter to you was wrong',
    happened:
      'We made a mistake in the decision on your application for {{call}}. We are sorry. The earlier letter does not count any more, and your application is being decided again.',
    button: 'See your application',
    next: 'It is our turn: the programme office calls you to explain, and a new letter follows. There is nothing for you to do.',
  },
  application_defer_applicant: {
    subject: 'Your place is kept for a later call: application {{reference}}',
    heading: 'You stay selected, for a later call',
    happened: 'Your selection for {{call}} has been put off to a later call.',
    button: 'See your application',
    next: 'You need not apply again. We write to you when the later call begins. There is nothing for you to do now.',
  },
  application_resume_applicant: {
    subject: 'We go on with your application {{reference}}',
    heading: 'Your application goes on',
    happened: 'Your selection for {{call}} had been put off. It counts again from today.',
    button: 'See what happens next',
    next: 'It is our turn: we propose you to a host city in the order of your choices, and write to you at each step.',
  },
  application_close_reserve_applicant: {
    subject: 'The reserve list is closed: {{call}}',
    heading: 'The reserve list is closed',
    happened: 'You were on the reserve list for {{call}}. We are sorry: no place became free before the call ended.',
    button: 'See open calls',
    next: 'Thank you for waiting. You may apply again in another call; you need not wait for a letter from us.',
  },
  application_close_applicant: {
    subject: 'The call has ended: application {{reference}}',
    heading: 'The call has ended',
    happened: 'You had been selected for {{call}}, but no place was found for you before the call ended. We are sorry.',
    button: 'See open calls',
    next: 'You may apply again in another call. If you have questions, please write to {{contact}}.',
  },
  application_reconsider_applicant: {
    subject: 'Your objection was upheld: application {{reference}}',
    heading: 'Your application is considered again',
    happened:
      'Your objection was right. The decision that your application for {{call}} could not go on does not count any more.',
    button: 'See your application',
    next: 'It is our turn: the programme office goes on checking your application. There is nothing for you to do.',
  },
  application_uphold_applicant: {
    subject: 'Your objection was upheld: application {{reference}}',
    heading: 'Your application is decided again',
    happened: 'Your objection was right. The decision not to select you for {{call}} does not count any more.',
    button: 'See your application',
    next: 'It is our turn: your application is decided again, and you get a letter. There is nothing for you to do.',
  },
  application_reopen_applicant: {
    subject: 'Your application is open again: send it by {{due}}',
    heading: 'Your application is open again',
    happened: 'The programme office has opened your application for {{call}} again. It had not been sent in time.',
    by: 'Send it by {{due}}',
    button: 'Continue my application',
    next: 'It is your turn. Everything that you had filled in is still there.',
  },
  application_reopen_return_applicant: {
    subject: 'Your application is open again: fix and send it by {{due}}',
    heading: 'Your application is open again',
    happened:
      'The programme office has opened your application for {{call}} again, so that you can still fix what we asked for.',
    by: 'Fix and send by {{due}}',
    button: 'See what to fix',
    next: 'It is your turn. Only what we asked for can be changed.',
  },
  application_reinstate_applicant: {
    subject: 'Your application {{reference}} counts again',
    heading: 'Your application counts again',
    happened: 'Your application for {{call}} had been withdrawn. The programme office has taken it up again.',
    button: 'See your application',
    next: 'It is our turn: the programme office goes on checking it. If you did not ask for this, please write to {{contact}}.',
  },
  application_withdraw_applicant: {
    subject: 'Application {{reference}} has been withdrawn',
    heading: 'Your application has been withdrawn',
    happened:
      'Your application for {{call}} has been withdrawn. Nobody reads or decides on it any more, and any place kept for it has been given back.',
    button: 'See your application',
    next: 'There is nothing for you to do. We tell those who were asked to help with it. If this was a mistake, please write to {{contact}} soon.',
  },
  consent_withdrawn_applicant: {
    subject: 'A consent for application {{reference}} has been taken back',
    heading: 'A parent or guardian has taken the consent back',
    happened:
      'A parent or guardian has taken back the consent to your application for {{call}}. What depends on it stands still.',
    button: 'See your application',
    next: 'Please speak with your family first. The programme office speaks with them too; if the consent is given again, your application goes on. Questions go to {{contact}}.',
  },
  application_lapse_applicant: {
    subject: 'Application {{reference}} was not sent in time',
    heading: 'Your application was not sent in time',
    happened:
      'The time to send your application for {{call}} is over, and it had not been sent. It cannot be considered.',
    button: 'See open calls',
    next: 'If something beyond your control kept you from sending it, write to {{contact}} and say what. An officer may open it again.',
  },
  return_reminder: {
    subject: 'Reminder: fix application {{reference}} by {{due}}',
    heading: 'Your changes have not been sent',
    happened: 'We asked you to fix something in your application for {{call}}. It has not been sent again yet.',
    by: 'Fix and send by {{due}}',
    button: 'See what to fix',
    next: 'It is your turn. After that moment your application cannot be considered any more. If you need help, write to {{contact}} today.',
  },
  document_expired: {
    subject: 'A document of application {{reference}} is no longer valid',
    heading: 'One document is no longer valid',
    happened:
      'A document of your application for {{call}} was valid until {{validUntil}}, and that day has passed: {{document}}.',
    button: 'Upload a new one',
    next: 'It is your turn: upload a renewed document in its place. Your application stays where it is meanwhile. If it takes longer, write to {{contact}}.',
  },
  document_requested: {
    subject: 'We need a document for application {{reference}}',
    heading: 'We need one more document',
    happened: 'The programme office asks you for a document for your application for {{call}}: {{document}}.',
    button: 'Upload the document',
    next: 'It is your turn. Your application stays where it is meanwhile.',
  },
} as const;
