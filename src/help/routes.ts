import { cityContacts } from '../cities/cities.reads.ts';
import { none } from '../web/input.ts';
import { defineRoute, see, show, type Route } from '../web/route.ts';
import { accessibilityPage, contactPage, helpPage, privacyPage } from './help.view.ts';

const READ = { method: 'get', permission: 'public:read', params: none, query: none, body: none } as const;
const PUBLIC = { audience: 'public', nav: '/help' } as const;

/** Addresses that people guess, or that older pages carry. */
const MOVED = [
  ['/help/accessibility', '/accessibility'],
  ['/help/privacy', '/privacy'],
  ['/help/contact', '/contact'],
] as const;

/** Help, accessibility, privacy and contact: no sign-in to read. */
export const helpRoutes: readonly Route[] = [
  defineRoute({ ...READ, path: '/help', handle: async ({ t }) => show('help/help', helpPage(t), PUBLIC) }),
  defineRoute({
    ...READ,
    path: '/accessibility',
    handle: async ({ t }) => show('help/text', accessibilityPage(t), PUBLIC),
  }),
  defineRoute({ ...READ, path: '/privacy', handle: async ({ t }) => show('help/text', privacyPage(t), PUBLIC) }),
  defineRoute({
    ...READ,
    path: '/contact',
    handle: async (visit) => show('help/contact', contactPage(await cityContacts(visit.db), visit), PUBLIC),
  }),
  ...MOVED.map(([from, to]) => defineRoute({ ...READ, path: from, handle: async () => see(to) })),
];
