import { city, cities, site, agreements, agreement, calls } from './admin-cities.ts';
import { people, person, invite, role } from './admin-people.ts';
import { events, outbox } from './admin-record.ts';

/** Texts of the admins' pages. */
export const admin = {
  adminOf: 'Admin of {{cities}}',
  inLanguage: '{{field}}, {{language}}',
  choose: 'Choose one',
  change: 'Change',
  save: 'Save',
  saved: 'Saved.',
  apply: 'Apply',
  clear: 'Clear the filters',
  tabs: {
    label: 'What you look after',
    cities: 'Cities',
    agreements: 'Agreements',
    calls: 'Calls',
    site: 'Site settings',
  },
  cities,
  city,
  site,
  agreements,
  agreement,
  calls,
  people,
  person,
  invite,
  role,
  outbox,
  events,
} as const;
