/** Letters to the applicant about a placement: what happened, what happens next, whose turn it is, by when. */
export const placementLetters = {
  placement_nominate_applicant: {
    subject: 'We have proposed you to {{host}}: application {{reference}}',
    heading: 'We have proposed you to {{host}}',
    happened:
      'We have nominated you for a place of {{call}} in {{host}} and shared your application with that city, as you agreed.',
    button: 'See your application',
    next: 'It is the turn of {{host}}: it offers you the place, puts you on its waiting list or turns the nomination down. We write to you as soon as it has answered. There is nothing for you to do.',
  },
  placement_wait_applicant: {
    subject: 'You are on the waiting list of {{host}}: application {{reference}}',
    heading: 'You are on the waiting list of {{host}}',
    happened:
      '{{host}} would like to have you, but has no free place at the moment. You are on its waiting list for {{call}}.',
    button: 'See your application',
    next: 'If a place becomes free there, {{host}} can offer it to you and we write at once. There is nothing for you to do.',
  },
  placement_accept_applicant: {
    subject: '{{host}} offers you a place: answer by {{answerBy}}',
    heading: '{{host}} offers you a place',
    happened: 'Congratulations. The city of {{host}} offers you a place of {{call}}.',
    by: 'Answer by {{answerBy}}',
    byNote: 'In {{host}} it is then {{answerByHost}}.',
    button: 'Read the offer and answer',
    next: 'It is your turn: confirm the place or refuse it. The offer says where you would stay, what is paid, and what you need before you travel. If you are under age, your guardians have had their own link from us and sign as well; they have 72 hours longer.\n\nIf you refuse, your next choice is proposed. If you need more time, write to {{contact}} before the date above.',
  },
  offer_reminder: {
    subject: 'Reminder: answer {{host}} by {{answerBy}}',
    heading: 'Your offer is waiting for your answer',
    happened: '{{host}} has offered you a place of {{call}}. You have not answered yet.',
    by: 'Answer by {{answerBy}}',
    byNote: 'In {{host}} it is then {{answerByHost}}.',
    button: 'Read the offer and answer',
    next: 'It is your turn. Without an answer the offer ends at that moment, and the place goes to somebody else. If you need more time, write to {{contact}} today.',
  },
  answer_by_moved: {
    subject: 'You have more time to answer {{host}}: until {{answerBy}}',
    heading: 'You have more time to answer',
    happened: 'The time to answer the offer of {{host}} for {{call}} has been moved. Nothing else has changed.',
    by: 'Answer by {{answerBy}}',
    byNote: 'In {{host}} it is then {{answerByHost}}.',
    button: 'Read the offer and answer',
    next: 'It is still your turn: confirm the place or refuse it. If something is not clear, write to {{contact}}.',
  },
  placement_amend_applicant: {
    subject: 'Your offer from {{host}} has changed: answer by {{answerBy}}',
    heading: 'Your offer has changed',
    happened:
      'The terms or dates of your place in {{host}} have changed. This offer replaces the earlier one; an answer that you gave to that one does not count any more.',
    by: 'Answer by {{answerBy}}',
    byNote: 'In {{host}} it is then {{answerByHost}}.',
    button: 'Read the new offer and answer',
    next: 'It is your turn: confirm the place on the new terms or refuse it. If something is not clear, write to {{contact}}.',
  },
  placement_revive_applicant: {
    subject: 'Your offer from {{host}} counts again: answer by {{answerBy}}',
    heading: 'Your offer counts again',
    happened: 'Your offer from {{host}} had ended without an answer. The programme office has opened it again, once.',
    by: 'Answer by {{answerBy}}',
    byNote: 'In {{host}} it is then {{answerByHost}}.',
    button: 'Read the offer and answer',
    next: 'It is your turn. If this offer ends without an answer, it cannot be opened again.',
  },
  placement_confirm_applicant: {
    subject: 'Your place in {{host}} is confirmed',
    heading: 'Your place is confirmed',
    happened:
      'You have confirmed the place, and it is now yours. Other places for which we had proposed you have been given back.',
    button: 'See what to do before you travel',
    next: 'It is your turn: look at the conditions and the date of each. {{host}} writes to you about your arrival. Please buy tickets only when the conditions are met.',
  },
  placement_refuse_applicant: {
    subject: 'You refused the place in {{host}}',
    heading: 'You have refused the place',
    happened: 'The offer of {{host}} has been refused, and the place has been given back. Thank you for answering.',
    button: 'See your application',
    next: 'You stay selected for {{call}}. If you named another choice, we propose you there next and write to you. If you did not mean to refuse, write to {{contact}} today.',
  },
  placement_expire_applicant: {
    subject: 'Your offer from {{host}} has ended',
    heading: 'Your offer has ended',
    happened: 'The time to answer the offer of {{host}} is over, and we had no answer. The place has been given back.',
    button: 'See your application',
    next: 'If something kept you from answering, write to {{contact}} within 72 hours: the office may open the offer again, once, if the place is still free. Otherwise we propose your next choice, if you named one.',
  },
  placement_turn_down_applicant: {
    subject: '{{host}} cannot take you: application {{reference}}',
    heading: '{{host}} cannot take you this time',
    happened:
      'We are sorry: {{host}} has turned down the nomination for {{call}}. This says nothing about the quality of your application, and you stay selected.',
    button: 'See your application',
    next: 'It is our turn: if you named another choice, we propose you there next and write to you. There is nothing for you to do.',
  },
  placement_cancel_applicant: {
    subject: 'Your placement in {{host}} has been cancelled',
    heading: 'Your placement has been cancelled',
    happened: 'Your placement in {{host}} for {{call}} does not take place. The reason is below, where one was given.',
    button: 'See your application',
    next: 'If {{host}} cancelled, you are first in line for another place and may rank the places again. If you have booked something already, write to {{contact}} before you cancel it.',
  },
  placement_overtake_applicant: {
    subject: 'The place in {{host}} has begun without an answer',
    heading: 'The place has begun without an answer',
    happened:
      'We had proposed you to {{host}}, but that city had not answered when the place began. We are sorry. This is not your doing, and you stay selected.',
    button: 'See your application',
    next: 'It is our turn: the programme office looks for another place and writes to you.',
  },
  placement_arrive_applicant: {
    subject: 'Welcome to {{host}}',
    heading: 'Welcome to {{host}}',
    happened: 'Your arrival has been recorded by you and by {{host}}. We wish you a good stay.',
    button: 'See your placement',
    next: 'Before you go home, please write a short report: your certificate is made from it. If anything is wrong during your stay, write to {{contact}}.',
  },
  placement_complete_applicant: {
    subject: 'Your certificate: {{call}}, {{host}}',
    heading: 'You have completed your stay',
    happened:
      'Congratulations. Your stay in {{host}} is complete, and your certificate has been issued. Anybody can check its number on our pages.',
    button: 'See your certificate',
    next: 'There is nothing more for you to do. Thank you for holding our cities together.',
  },
  placement_end_early_applicant: {
    subject: 'Your stay in {{host}} has ended early',
    heading: 'Your stay has ended early',
    happened: 'It has been recorded that your stay in {{host}} ended before the planned day.',
    button: 'See your placement',
    next: 'The programme office gets in touch with you about your way home and what remains to be settled. If the record is wrong, write to {{contact}}.',
  },
  placement_no_show_applicant: {
    subject: 'You have not been recorded as arrived in {{host}}',
    heading: 'You have not arrived, says {{host}}',
    happened: 'Your place in {{host}} has begun, and that city has recorded that you did not arrive.',
    button: 'See your placement',
    next: 'If you are there, or on your way, write to {{contact}} or call the programme office today: the record can still be set right.',
  },
} as const;
