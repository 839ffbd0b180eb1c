/** Texts of the admins' pages of cities, the site, agreements and calls. */
export const cities = {
  title: 'Cities',
  intro: 'Every city sends and hosts, and is looked after by its own admins. You may change those you are an admin of.',
  add: 'Add a city',
  name: 'City',
  admins: 'Admins',
  staff: 'People with a role',
  noAdmin: 'No admin',
  others: 'looked after by others',
} as const;

export const city = {
  intro: 'Code {{code}}, address /cities/{{id}}. These two stay as they are: they stand in references and links.',
  newIntro: 'The city can send and host as soon as an agreement with it is on record.',
  about: 'About the city',
  where: 'Where it is',
  words: 'What its pages and letters say',
  name: 'Name',
  id: 'Name in addresses',
  idHint: 'Small letters and hyphens, like kota-kinabalu. It cannot be changed later',
  code: 'Code',
  codeHint: '2 to 8 letters, like PLU. Every reference begins with it. It cannot be changed later',
  zone: 'Time zone',
  zoneHint: 'Deadlines of calls that are already set up keep their zone',
  language: 'The city’s own language',
  languages: 'Other languages of its office',
  contact: 'Email of the programme office',
  contactHint: 'Shown to everybody. Answers to our mail go there',
  tagline: 'Tagline',
  introduction: 'Introduction',
  letterhead: 'Letterhead',
  letterheadHint: 'Name and address as they stand on a letter, one line each',
  latitude: 'Latitude',
  latitudeHint: 'Degrees, south is negative, like -0.9',
  longitude: 'Longitude',
  longitudeHint: 'Degrees east, like 119.87',
  calendar: 'Days that are not working days',
  calendarNote: 'Saturdays and Sundays are known. Times to answer and to object count working days of the city.',
  holidays: 'Holidays',
  visaDays: 'Working days for letter and visa',
  visaDaysHint: 'One country of the visitor a line, and how many working days your letter and the visa take: ID 25',
  holidaysHint:
    'One day a line, year first, then its name in Indonesian and English: 2027-03-11 Idulfitri | Eid al-Fitr. A day may stand without a name.',
  firstAdmin: 'The first admin',
  firstAdminNote:
    'Gets an email with a link, and looks after the city from then on. You do not, unless you name yourself.',
  addButton: 'Add the city and send the invitation',
  created: '{{city}} is part of the network. The invitation to {{email}} is on its way.',
  error: {
    id: 'Use 2 to 39 small letters, digits and hyphens, beginning with a letter',
    idTaken: 'A city has this name in addresses already',
    code: 'Use 2 to 8 letters',
    codeTaken: 'A city has this code already',
    degrees: 'Enter degrees like -0.9 or 119.87',
    visaDays: 'Write a country code and a number of days on each line, like ID 25',
    holidays:
      'Write each day on a line of its own, year first, like 2027-03-11, then its names parted by |. At most 400 days, and 80 letters a name',
  },
} as const;

export const site = {
  title: 'Site settings',
  heading: 'How this site is called',
  intro:
    'The name stands at the top of every page and in every email. Only admins of the city that runs the site may change it.',
  city: 'City that runs the site',
  cityHint: 'If you choose another city, its admins take over this page',
  name: 'Name of the site',
  nameHint: 'Short, at most 40 characters',
  tagline: 'Tagline',
  taglineHint: 'Leave both empty to use the city’s own',
  footer: 'Footer',
  footerHint: 'Leave both empty to show the city’s name',
  saved: 'Saved. Every page shows it within a minute.',
  error: { noAdmin: 'This city has no admin who could take over. Invite one first' },
} as const;

export const agreements = {
  title: 'Agreements',
  intro: 'Nobody is nominated without an agreement in force for the track and the dates. Numbers are people a year.',
  add: 'Add an agreement',
  empty: 'No agreement yet',
  emptyText: 'Write down what your city stands on with another, so that people can be nominated.',
} as const;

export const agreement = {
  pair: '{{a}} and {{b}}',
  cities: 'Cities',
  city_a: 'Your city',
  city_b: 'The other city',
  intro: 'What is changed here counts from the next nomination on; what was nominated before stays.',
  terms: 'What was agreed',
  starts: 'First day',
  ends: 'Last day',
  tracks: 'Tracks',
  yearly: '{{from}} sends to {{to}}',
  yearlyHint: 'People a year',
  a_to_b: 'Your city sends',
  b_to_a: 'The other city sends',
  firstSends: 'First sends',
  secondSends: 'Second sends',
  after: 'When it ends',
  honours: 'Placements that are running are honoured',
  honoursHint: 'Both cities see them through to their end',
  addButton: 'Add the agreement',
  created: 'The agreement is on record.',
  error: {
    same: 'Choose a city other than your own',
    order: 'The last day must not be before the first',
    tracks: 'Choose at least one track',
  },
} as const;

export const calls = {
  title: 'Calls',
  intro: 'The calls that your cities lead or send to. Officers set them up, open and close them.',
  opens: 'Opens',
  empty: 'No call yet',
  emptyText: 'Officers of your city begin a call on their page of calls.',
} as const;
