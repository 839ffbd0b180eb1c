/** Texts of the frame: navigation, footer, names of languages. */
export const web = {
  nav: {
    programmes: 'Programmes',
    cities: 'Cities',
    help: 'Help',
    signIn: 'Sign in',
    applications: 'My application',
    account: 'Account',
    office: 'Home',
    calls: 'Calls',
    officeApplications: 'Applications',
    decisions: 'Decision meeting',
    placements: 'Placements',
    reviews: 'My reviews',
    adminCities: 'Cities',
    people: 'People',
    outbox: 'Outbox',
    events: 'Events',
  },
  footer: {
    accessibility: 'Accessibility',
    privacy: 'Privacy and your data',
    contact: 'Contact the programme office',
    help: 'Help',
  },
} as const;
