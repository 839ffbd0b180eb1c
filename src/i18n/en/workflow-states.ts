const REVIEWED = {
  label: 'Being reviewed',
  next: 'It is our turn: your application is being read together with the others. There is nothing for you to do. We write to you as soon as there is a decision.',
} as const;
const WITH_SENDER = { label: 'With the sending city', next: 'It is the sending city’s turn.' } as const;

/** What an application's state is called, and what comes next, for each reader; staff's inner steps are one word to the applicant. */
const application = {
  draft: {
    applicant: 'Draft',
    officer: 'Draft',
    coordinator: WITH_SENDER.label,
    next: {
      applicant:
        'It is your turn: complete the sections and send your application before the call closes. Nobody reads a draft.',
      officer: 'It is the applicant’s turn: the application has not been sent.',
      coordinator: WITH_SENDER.next,
    },
  },
  submitted: {
    applicant: 'Received',
    officer: 'To be checked',
    coordinator: WITH_SENDER.label,
    next: {
      applicant:
        'It is our turn: the programme office checks the documents and who may take part. If something has to be fixed, we write to you.',
      officer: 'It is your turn: check the documents, then start the review, return the application or rule it out.',
      coordinator: WITH_SENDER.next,
    },
  },
  returned: {
    applicant: 'To be fixed',
    officer: 'Returned',
    coordinator: WITH_SENDER.label,
    next: {
      applicant: 'It is your turn: change or answer what is listed, and send your application again by the date shown.',
      officer: 'It is the applicant’s turn: you asked for changes.',
      coordinator: WITH_SENDER.next,
    },
  },
  in_review: {
    applicant: REVIEWED.label,
    officer: 'In review',
    coordinator: WITH_SENDER.label,
    next: {
      applicant: REVIEWED.next,
      officer: 'It is the reviewers’ turn. When enough reviews are in, the lead city opens the deliberation.',
      coordinator: WITH_SENDER.next,
    },
  },
  interview: {
    applicant: REVIEWED.label,
    officer: 'Interview',
    coordinator: WITH_SENDER.label,
    next: {
      applicant: REVIEWED.next,
      officer: 'It is the lead city’s turn: hold the interview, then open the deliberation.',
      coordinator: WITH_SENDER.next,
    },
  },
  deliberation: {
    applicant: REVIEWED.label,
    officer: 'Deliberation',
    coordinator: WITH_SENDER.label,
    next: {
      applicant: REVIEWED.next,
      officer: 'It is the lead city’s turn: two officers sign the decision.',
      coordinator: WITH_SENDER.next,
    },
  },
  selected: {
    applicant: 'Selected',
    officer: 'Selected',
    coordinator: 'Selected',
    next: {
      applicant:
        'It is our turn: we propose you to a host city in the order that you ranked. A place is yours only when that city has offered it and you have confirmed it.',
      officer: 'It is your turn where no placement is under way: propose a place and nominate.',
      coordinator: 'What you can do stands with the placement.',
    },
  },
  reserve: {
    applicant: 'On the reserve list',
    officer: 'Reserve',
    coordinator: WITH_SENDER.label,
    next: {
      applicant:
        'There is nothing for you to do. If a place becomes free, the next person on the list hears from us at once.',
      officer: 'It waits for a free place. Then it is the lead city’s turn to promote the next in rank.',
      coordinator: WITH_SENDER.next,
    },
  },
  deferred: {
    applicant: 'Deferred to a later call',
    officer: 'Deferred',
    coordinator: WITH_SENDER.label,
    next: {
      applicant: 'It is our turn: when the later call is there, we go on with your application and write to you.',
      officer: 'It is the lead city’s turn: resume it when a later call is published.',
      coordinator: WITH_SENDER.next,
    },
  },
  closed: {
    applicant: 'Closed',
    officer: 'Closed',
    coordinator: 'Closed',
    next: {
      applicant: 'This application is finished. There is nothing for you to do.',
      officer: 'Finished. There is nothing to do.',
      coordinator: 'Finished. There is nothing to do.',
    },
  },
  not_selected: {
    applicant: 'Not selected',
    officer: 'Not selected',
    coordinator: 'Not selected',
    next: {
      applicant: 'If you think that something went wrong, you may object: the decision says until when.',
      officer: 'Finished, unless an objection is upheld.',
      coordinator: 'Finished. There is nothing to do.',
    },
  },
  ineligible: {
    applicant: 'Cannot go on',
    officer: 'Ruled out',
    coordinator: 'Not selected',
    next: {
      applicant:
        'A rule of the call is not met. If you think that this is wrong, you may object: the decision says until when.',
      officer: 'Finished, unless an objection is upheld.',
      coordinator: 'Finished. There is nothing to do.',
    },
  },
  withdrawn: {
    applicant: 'Withdrawn',
    officer: 'Withdrawn',
    coordinator: 'Withdrawn',
    next: {
      applicant: 'This application has ended. If that was not meant, write to the programme office.',
      officer: 'Finished. If it had been sent, it can be reinstated.',
      coordinator: 'Finished. There is nothing to do.',
    },
  },
  lapsed: {
    applicant: 'Time ran out',
    officer: 'Lapsed',
    coordinator: 'Lapsed',
    next: {
      applicant:
        'The date passed before it was sent. If something kept you from sending it, write to the programme office.',
      officer: 'Finished. You may reopen it with a new date and a reason.',
      coordinator: 'Finished. There is nothing to do.',
    },
  },
} as const;

/** What a placement's state is called, and what comes next, for each reader. */
const placement = {
  proposed: {
    applicant: 'Being prepared',
    officer: 'Proposed',
    coordinator: 'With the sending city',
    next: {
      applicant: 'It is our turn: we check what this city asks for before we nominate you there.',
      officer: 'It is your turn: check what is needed, and nominate.',
      coordinator: 'It is the sending city’s turn.',
    },
  },
  nominated: {
    applicant: 'Nominated',
    officer: 'Nominated',
    coordinator: 'To be answered',
    next: {
      applicant:
        'It is the host city’s turn: it offers you the place, puts you on its waiting list or turns the nomination down. We write to you.',
      officer: 'It is the host city’s turn. A late reply is shown as late; it ends nothing.',
      coordinator: 'It is your turn: accept, ask, put on the waiting list or turn down, by the date shown.',
    },
  },
  waitlisted: {
    applicant: 'On the waiting list',
    officer: 'On the host’s waiting list',
    coordinator: 'On your waiting list',
    next: {
      applicant: 'There is nothing for you to do. If a place becomes free, the host city may offer it to you.',
      officer: 'It waits for a free seat at the host. You may propose another place as well.',
      coordinator: 'It waits for a free seat. Then it is your turn to offer it.',
    },
  },
  offered: {
    applicant: 'Offered to you',
    officer: 'Offered',
    coordinator: 'Offered',
    next: {
      applicant: 'It is your turn: confirm or refuse the place by the date shown.',
      officer: 'It is the applicant’s turn: they answer by the date shown.',
      coordinator: 'It is the person’s turn: they answer by the date shown.',
    },
  },
  confirmed: {
    applicant: 'Confirmed',
    officer: 'Confirmed',
    coordinator: 'Confirmed',
    next: {
      applicant:
        'It is your turn: meet the conditions by their dates. When you have arrived, you and the host city both record it.',
      officer: 'The conditions have to be met or waived before the person travels.',
      coordinator: 'When the person has arrived it is your turn: record it. They sign it too.',
    },
  },
  active: {
    applicant: 'You are there',
    officer: 'Arrived',
    coordinator: 'Arrived',
    next: {
      applicant: 'Before you go home it is your turn: write a short report.',
      officer: 'The host city sees the person through. At the end the placement is completed.',
      coordinator: 'At the end it is your turn: record the departure, write the evaluation and complete the placement.',
    },
  },
  completed: {
    applicant: 'Completed',
    officer: 'Completed',
    coordinator: 'Completed',
    next: {
      applicant: 'Your certificate is ready. There is nothing more for you to do.',
      officer: 'Finished. The certificate has been issued.',
      coordinator: 'Finished. You can read the file until the date shown.',
    },
  },
  ended_early: {
    applicant: 'Ended early',
    officer: 'Ended early',
    coordinator: 'Ended early',
    next: {
      applicant: 'The programme office gets in touch with you about what remains to be settled.',
      officer: 'It is your turn: talk with the person about the way home and what remains.',
      coordinator: 'Finished. There is nothing to do.',
    },
  },
  no_show: {
    applicant: 'Not recorded as arrived',
    officer: 'No-show',
    coordinator: 'No-show',
    next: {
      applicant: 'If you are there or on your way, call the programme office today: the record can still be set right.',
      officer: 'It is your turn: reach the person or their family.',
      coordinator: 'If the person arrives after all, record it together with them.',
    },
  },
  turned_down: {
    applicant: 'Turned down by the host',
    officer: 'Turned down',
    coordinator: 'Turned down',
    next: {
      applicant: 'It is our turn: if you ranked another place, we propose you there and write to you.',
      officer: 'It is your turn: the next ranked place, if there is one, has been proposed.',
      coordinator: 'Finished. There is nothing to do.',
    },
  },
  refused: {
    applicant: 'Refused by you',
    officer: 'Refused',
    coordinator: 'Refused',
    next: {
      applicant: 'It is our turn: if you ranked another place, we propose you there and write to you.',
      officer: 'It is your turn: the next ranked place, if there is one, has been proposed.',
      coordinator: 'The seat is free again. If somebody waits, it is your turn to offer it.',
    },
  },
  expired: {
    applicant: 'Ended without an answer',
    officer: 'Expired',
    coordinator: 'Expired',
    next: {
      applicant: 'If something kept you from answering, write to the programme office within 72 hours.',
      officer: 'You may revive the offer once, within 72 hours, if a seat is free.',
      coordinator: 'The seat is free again. If somebody waits, it is your turn to offer it.',
    },
  },
  cancelled: {
    applicant: 'Cancelled',
    officer: 'Cancelled',
    coordinator: 'Cancelled',
    next: {
      applicant:
        'This placement does not take place. If you are still selected, we look for another place and write to you.',
      officer: 'Finished. If the application is still selected, propose another place.',
      coordinator: 'Finished. If somebody waits for the seat, it is your turn to offer it.',
    },
  },
} as const;

/** States of both subjects: `<state>.<reader>` is the word, `<state>.next.<reader>` what comes next. */
export const state = { application, placement } as const;
