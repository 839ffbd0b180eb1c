/** What is kept of people and why: a sample that the legal office of the city confirms. */
export const privacy = {
  title: 'Privacy and your data',
  intro: 'What we keep of you, what for, who sees it, for how long, and what you can ask for.',
  sample:
    'This is a sample text. The legal office of the city has to check and confirm it before the service is used for real people.',
  who: {
    title: 'Who is responsible',
    text: {
      1: 'The city that leads a programme is responsible for your application, together with the city where you live, which checks it. Once you are nominated, the host city is responsible for what is shared with it. Their offices are on the contact page.',
      2: 'The laws are those of each city’s country: in Indonesia Law 27 of 2022 on Personal Data Protection (UU PDP), in Malaysia the Personal Data Protection Act 2010, in Thailand the Personal Data Protection Act B.E. 2562 (2019), in the Philippines the Data Privacy Act of 2012. Where they differ, the cities have agreed to keep to the stricter one.',
    },
  },
  what: {
    title: 'What we keep',
    list: {
      1: 'Your account: email address, language, time zone, a scrambled form of your password, and where you are signed in.',
      2: 'Your application: what you write, the documents you upload, and what your referees write.',
      3: 'Consents: which text you agreed to, in which version and language, when, and when you withdrew.',
      4: 'What was decided, by whom and why, and each step of your stay.',
      5: 'A log of who opened a passport, an identity or a health document, and for what reason. You can read it.',
    },
  },
  purpose: {
    title: 'What it is for',
    text: {
      1: 'To decide on your application, to run the exchange if you are selected, and to account for public money. The ground is your consent, and the public task of the cities where the law gives them one. We sell nothing, show no advertising, and leave no decision about you to a machine.',
      2: 'We do not ask for your religion. We ask for diet, times of prayer, allergies and health only so that your host can prepare; only the staff who need them see the answers.',
    },
  },
  sees: {
    title: 'Who sees it',
    list: {
      1: 'Officers of your home city and of the lead city: your application.',
      2: 'Reviewers: what has to be scored. Where reviewing is blind, no name, photograph, school, business or contact.',
      3: 'The coordinator of a host city: your file, only once you are nominated there, and only that city’s.',
      4: 'A referee or guardian: only the page of their own link.',
      5: 'Auditors: the calls of one city, for a set time.',
    },
  },
  abroad: {
    title: 'Sharing with another country',
    text: {
      1: 'Your data leave your country only when you are nominated to a host city abroad, and only with your consent for that city. What was sent to which city, when, and on what ground is kept in a register. Withdrawing that consent stops further sharing.',
    },
  },
  kept: {
    title: 'How long it is kept',
    list: {
      1: 'A draft that was never sent: until its call is over.',
      2: 'An application that was not selected: two years after the programme ends, so that objections and audits are possible.',
      3: 'A stay with its documents: five years after it ends. Passport and health documents: until six months after the last day.',
      4: 'Numbers of decisions and certificates, without further details: as long as the law on archives asks for.',
      5: 'After that, data are erased or made anonymous, in backups by the day on which the backup is replaced.',
    },
  },
  rights: {
    title: 'What you can ask for',
    list: {
      1: 'To see your data, and a copy that you can take with you.',
      2: 'To have something wrong put right, or something missing added.',
      3: 'To withdraw a consent, at any time. What was done before stays lawful.',
      4: 'To have your data erased, or their use restricted while something is disputed.',
      5: 'To know who opened your restricted documents.',
    },
    text: {
      1: 'Much of it you can see and change in your account. Ask for the rest at the programme office; it costs nothing. We confirm within 3 × 24 hours that we have begun, and tell you what we did or why we could not.',
    },
  },
  minors: {
    title: 'Children and young people',
    text: {
      1: 'For minors a parent or guardian consents as well. The age differs: the page of each programme names it, and the stricter of the two countries counts. A guardian has the same rights for the child, until the child is of age.',
    },
  },
  breach: {
    title: 'If something goes wrong',
    text: {
      1: 'If data are lost or seen by somebody who should not have, we write to you and to the authority within 3 × 24 hours of finding out: what happened to which data, when, and what we and you can do.',
    },
  },
  cookies: {
    title: 'Cookies',
    text: {
      1: 'We set only what the service needs: one for your sign-in, and one each for the language and time zone you chose. There is no tracking, no statistics of other companies, and nothing is loaded from another site.',
    },
  },
  complain: {
    title: 'Complaints',
    text: {
      1: 'Write to the programme office first. You can also turn to the authority for personal data of your country: in Indonesia the one named under UU PDP, in Malaysia the Department of Personal Data Protection, in Thailand the Personal Data Protection Committee, in the Philippines the National Privacy Commission.',
    },
  },
} as const;
