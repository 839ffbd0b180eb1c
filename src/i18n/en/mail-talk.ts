/** Letters about messages and objections: they say that something was written, and never what. */
export const talkLetters = {
  message_applicant: {
    subject: 'A message about your application {{reference}}',
    heading: 'There is a message for you',
    happened: 'The programme office of {{city}} has written to you about your application for {{call}}.',
    button: 'Read the message',
    next: 'You read it and answer after signing in. To protect your privacy it is not in this mail.',
  },
  message_office: {
    subject: 'A message from an applicant: {{reference}}',
    heading: 'An applicant has written',
    happened: 'There is a message about application {{reference}} for {{call}}.',
    button: 'Read and answer',
    next: 'It is your turn. The message is not in this mail, and waits in the queue until somebody answers.',
  },
  objection_received_applicant: {
    subject: 'Receipt: we have your objection, application {{reference}}',
    heading: 'We have received your objection',
    happened: 'Your objection to the decision on your application for {{call}} arrived on {{objected}}.',
    by: 'We answer by {{objectionBy}}',
    button: 'See your objection',
    next: 'It is our turn: somebody who did not take part in the decision looks at it. There is nothing for you to do.',
  },
  objection_received_office: {
    subject: 'Objection to be answered by {{objectionBy}}: {{reference}}',
    heading: 'Somebody objects to a decision',
    happened: 'An objection to the decision on application {{reference}} for {{call}} arrived on {{objected}}.',
    by: 'Answer by {{objectionBy}}',
    button: 'Read and answer',
    next: 'It is your turn. Whoever took part in the decision cannot answer it.',
  },
  objection_withdrawn_office: {
    subject: 'Objection taken back: {{reference}}',
    heading: 'An objection was taken back',
    happened: 'The applicant has taken back the objection to the decision on application {{reference}} for {{call}}.',
    button: 'See the application',
    next: 'There is nothing for you to do.',
  },
  objection_late_office: {
    subject: 'Overdue: the answer to an objection, {{reference}}',
    heading: 'The answer to an objection is overdue',
    happened: 'The objection on application {{reference}} for {{call}} of {{objected}} has not been answered.',
    by: 'The answer was due by {{objectionBy}}',
    button: 'Read and answer',
    next: 'It is your turn. The applicant waits for this answer.',
  },
  objection_upheld_applicant: {
    subject: 'Your objection was upheld: application {{reference}}',
    heading: 'Your objection was upheld',
    happened: 'We have looked at your objection to the decision on your application for {{call}}, and you were right.',
    button: 'Read the reasons',
    next: 'It is our turn: the decision is taken up again, and you get a letter about it.',
  },
  objection_dismissed_applicant: {
    subject: 'The answer to your objection: application {{reference}}',
    heading: 'Your objection was dismissed',
    happened:
      'We have looked at your objection to the decision on your application for {{call}}. We are sorry: the decision stands.',
    button: 'Read the reasons',
    next: 'The reasons are on the page. If you have questions, write to {{contact}}.',
  },
} as const;
