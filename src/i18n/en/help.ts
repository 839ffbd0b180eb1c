import { privacy } from './help-privacy.ts';

/** Help, the accessibility statement and contact; the long privacy text stands beside in help-privacy.ts. */
export const help = {
  title: 'Help',
  intro: 'Short answers to what people ask us most. If yours is not here, write to the programme office of your city.',
  onThisPage: 'On this page',
  more: 'Still stuck?',
  group: {
    applying: 'Applying',
    documents: 'Documents',
    people: 'Referees and guardians',
    time: 'Deadlines, waiting and withdrawing',
    messages: 'Messages, costs and trust',
  },
  questions: {
    phone: {
      title: 'Can I apply on a phone?',
      text: {
        1: 'Yes. Every page works on a small screen and on a slow connection, and you can photograph a document and upload the picture. No app is needed.',
        2: 'It is easiest to write the long answers in a notes app first and paste them.',
      },
    },
    account: {
      title: 'Do I need an account?',
      text: {
        1: 'Not to read. You make one when you start an application: an email address and a password. One account can also act for somebody in your care, such as your child; that is put on record.',
      },
    },
    save: {
      title: 'How do I save and come back later?',
      text: {
        1: 'Press “Save” at the end of a section, even if some answers are still missing. Sign in again on any device and open “My application”.',
        2: 'If you are signed out while you write, your words are kept on that device. Sign in again and they are back.',
      },
    },
    several: {
      title: 'May I apply for several programmes?',
      text: {
        1: 'Yes, with one application to each. You can confirm only one offer for the same dates: when you confirm one, others that overlap are ended for you.',
      },
    },
    group: {
      title: 'We are a group. How do we apply?',
      text: {
        1: 'Where a programme takes groups, one person leads the application and adds the others. Each participant has documents and consents of their own, and needs a place of their own.',
      },
    },
    language: {
      title: 'In which language do I write?',
      text: {
        1: 'You can use the pages in Indonesian or English and change at any time at the top of the page. Write your answers in the language that the programme names; if it names none, either will do.',
      },
    },
    paper: {
      title: 'I cannot use the internet. Can I apply on paper?',
      text: {
        1: 'Yes. Ask the programme office of your city for the paper form and hand it in there. The day on which the office receives it counts. An officer types it in with a scan of your paper, and never decides on it afterwards.',
      },
    },
    formats: {
      title: 'Which files can I send?',
      text: {
        1: 'PDF, JPEG, PNG and WebP, of at most 10 MB each. The programme says how many for each document. Word files have to be saved as PDF first.',
      },
    },
    passport: {
      title: 'I have no passport yet',
      text: {
        1: 'You do not need one to apply, unless the programme says so. You are asked for it once you are nominated to a host city. Look at how long it has to be valid beyond your last day: some countries ask for 6 months, others for 18.',
      },
    },
    large: {
      title: 'My file is too large, or the upload stops',
      text: {
        1: 'Take the photograph at a lower quality, or save the PDF with fewer pictures. If the connection breaks, only that file has to be sent again.',
      },
    },
    wrong: {
      title: 'A document was rejected',
      text: {
        1: 'You receive an email with the reason and a date. Replace that one file; the rest of your application stays as it is.',
      },
    },
    referee: {
      title: 'What does my referee have to do?',
      text: {
        1: 'You name them with an email address. After you have sent your application, they receive a link, write or upload their reference, and are done. They need no account, and you do not see what they write.',
      },
    },
    refereeSilent: {
      title: 'My referee does not answer',
      text: {
        1: 'We remind them. You can see on your application whether the reference has come, and name somebody else while it is open. If the email did not arrive, ask them to look among unwanted mail.',
      },
    },
    guardian: {
      title: 'I am a minor. What does my parent or guardian do?',
      text: {
        1: 'They receive a link of their own and say yes or no to a text in their language. They can withdraw that consent later. Without it your application cannot go on.',
        2: 'The link is never given to you, because whoever holds it signs with it. You can ask the office to send it again. The age under which this is needed stands on the page of the programme, and differs between countries.',
      },
    },
    deadline: {
      title: 'When exactly does a programme close?',
      text: {
        1: 'At the end of the last minute shown, in the time zone named beside it, for example 23:59 WITA. If you are in another zone, the page of the programme says what time that is for you. You can also put the deadline in your calendar there.',
      },
    },
    late: {
      title: 'I missed the deadline',
      text: {
        1: 'What you wrote is kept, but it can no longer be sent. If something beyond your control happened, such as an earthquake or a long power cut, write to the programme office of your city the same day: an officer can let a late application in, with a reason on record.',
      },
    },
    afterwards: {
      title: 'What happens after I send it?',
      text: {
        1: 'You receive a receipt with a reference number, the time and a fingerprint of what you sent. Your application shows each next step, whose turn it is, and by when.',
        2: 'Everybody gets an answer. If you disagree with a decision, the letter says how and until when you can object; somebody else then decides.',
      },
    },
    withdraw: {
      title: 'How do I withdraw?',
      text: {
        1: 'Open your application and choose “Withdraw”, at any time until the exchange has begun. You do not have to give a reason. It does not count against you if you apply again.',
      },
    },
    email: {
      title: 'I get no email',
      text: {
        1: 'Look among unwanted mail, and check your address under “Account”. Everything that we write by email also stands on your application.',
      },
    },
    whatsapp: {
      title: 'Can I apply or ask by WhatsApp?',
      text: {
        1: 'No application, document or decision goes through WhatsApp, and nobody from the office will ask you for a passport or a code there. You may share the address of a programme with friends as you like. Please ask questions in the messages of your application or by email, so that there is an answer you can come back to.',
      },
    },
    cost: {
      title: 'Does it cost anything?',
      text: {
        1: 'Applying is free. What the programme covers stands on its page. If somebody asks you for money to be selected, tell the programme office.',
      },
    },
    trust: {
      title: 'Is a letter or certificate real?',
      text: {
        1: 'Each carries a number of the city’s register. Ask the programme office that is named on it, with that number, before you rely on a copy.',
      },
    },
  },
  accessibility: {
    title: 'Accessibility',
    intro: 'Everybody should be able to read, apply and answer here, whatever device, connection or ability they have.',
    standard: {
      title: 'What we hold ourselves to',
      text: {
        1: 'These pages are built to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA.',
      },
    },
    how: {
      title: 'What that means here',
      list: {
        1: 'Everything works with a keyboard alone, with a screen reader, and without scripts.',
        2: 'Text can be enlarged to 400%, spaced more widely, and read on a screen 320 pixels wide without scrolling sideways.',
        3: 'Colours have enough contrast, in light and in dark, and never say something alone.',
        4: 'Errors are listed at the top and stand at their field, with how to put them right. What you typed is kept.',
        5: 'Nothing has to be dragged, nothing moves by itself, and you are warned before you are signed out.',
        6: 'Maps and charts have the same facts in a table.',
      },
    },
    tested: {
      title: 'How it is tested',
      text: {
        1: 'Each change is checked by automatic tests (axe-core, in light and dark, at phone and desktop widths) and by tests that use a real browser with the keyboard only. Automatic tests find only a part of the barriers. The city that runs this service adds here when it was last tried by people with disabilities.',
      },
    },
    limits: {
      title: 'Where it falls short',
      list: {
        1: 'Documents that applicants and cities upload, such as scans, may not be readable with a screen reader. Ask the office for help or for another format.',
        2: 'Letters are signed on paper and scanned. The same facts stand as text on the page beside them.',
        3: 'A host organisation may have steps. Its entry says whether it is step-free.',
      },
    },
    formats: {
      title: 'If you need something else',
      text: {
        1: 'Ask the programme office for large print, for help with the form by telephone or at the counter, or for more time. Asking has no influence on the decision.',
      },
    },
    complain: {
      title: 'Tell us, or complain',
      text: {
        1: 'Write to the programme office with the address of the page and what went wrong. You receive an answer within 5 working days. If it does not help, the letter names the office of the city that decides on complaints, and in Indonesia you can turn to the Ombudsman.',
      },
    },
  },
  contact: {
    title: 'Contact the programme office',
    intro:
      'Write to the office of the city where you live. For a question about the stay itself, write to the host city.',
    empty: 'No office has been set up yet',
    before: {
      title: 'Before you write',
      list: {
        1: 'Look at the help page: most questions are answered there.',
        2: 'Give your reference number if you have one, such as PLU-0412-K7.',
        3: 'Never send a password or a copy of a passport by email. Upload documents on your application.',
      },
    },
    urgent: {
      title: 'If you are abroad and in trouble',
      text: {
        1: 'Call the emergency number of the country first, then your host organisation. The numbers are in your offer letter. Your embassy or consulate helps if you lose your passport.',
      },
    },
    page: {
      title: 'Something is wrong with a page',
      text: {
        1: 'Send us its address, what you did and what you saw. A picture of the screen helps; cover names and numbers on it first.',
      },
    },
  },
  privacy,
} as const;
