import { isStaff, type Actor } from '../access/actor.ts';
import { POLICY, type Permission } from '../access/policy.ts';
import { LOCALES, pick, translator, type Key, type Locale, type Translate } from '../i18n/index.ts';
import type { Audience, Link, LocaleLink, NavLink, Shell } from './partials.ts';
import type { PageOptions } from './route.ts';
import { ownAddress } from './session-of.ts';
import type { Visitor } from './visitor.ts';

const LOCALE_NAMES: Record<Locale, { label: string; name: string }> = {
  id: { label: 'ID', name: 'Bahasa Indonesia' },
  en: { label: 'EN', name: 'English' },
};

type Item = readonly [key: Key, href: string, permission?: Permission];

const PUBLIC: readonly Item[] = [
  ['web.nav.programmes', '/'],
  ['web.nav.cities', '/cities'],
  ['web.nav.help', '/help'],
  ['web.nav.signIn', '/sign-in'],
];
const APPLICANT: readonly Item[] = [
  ['web.nav.programmes', '/'],
  ['web.nav.applications', '/applications'],
  ['web.nav.account', '/account'],
  ['web.nav.help', '/help'],
];
const OFFICE: readonly Item[] = [
  ['web.nav.office', '/office'],
  ['web.nav.calls', '/office/calls', 'call:edit'],
  ['web.nav.officeApplications', '/office/applications', 'applications:list'],
  ['web.nav.reviews', '/reviews', 'reviews:own'],
  ['web.nav.decisions', '/office/decisions', 'decision:meet'],
  ['web.nav.placements', '/placements', 'placements:list'],
  ['web.nav.adminCities', '/admin/cities', 'city:edit'],
  ['web.nav.people', '/admin/people', 'people:edit'],
  ['web.nav.outbox', '/admin/outbox', 'outbox:read'],
  ['web.nav.events', '/admin/events', 'events:read'],
];

function itemsFor(actor: Actor, audience: Audience): readonly Item[] {
  if (audience === 'link') return [];
  if (actor.kind !== 'person') return PUBLIC;
  if (actor.roles.length === 0) return APPLICANT;
  const held = new Set<string>(actor.roles.map(({ role }) => role));
  return OFFICE.filter(([, , permission]) => permission === undefined || POLICY[permission].some((of) => held.has(of)));
}

/** The item whose address is the longest beginning of where the reader is. */
function currentOf(items: readonly Item[], path: string, chosen: string | undefined): string {
  if (chosen !== undefined) return chosen;
  const fitting = items
    .map(([, href]) => href)
    .filter((href) => path === href || (href !== '/' && path.startsWith(`${href}/`)));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? '';
}

function navOf(visitor: Visitor, audience: Audience, options: PageOptions, path: string, t: Translate): NavLink[] {
  const items = itemsFor(visitor.actor, audience);
  const current = currentOf(items, path, options.nav);
  return items.map(([key, href]) => ({ text: t(key), href, current: href === current }));
}

function localesOf(locale: Locale, url: string): LocaleLink[] {
  return LOCALES.map((code) => ({
    code,
    ...LOCALE_NAMES[code],
    href: `/language/${code}?to=${encodeURIComponent(url)}`,
    current: code === locale,
  }));
}

function footerOf(t: Translate): Link[] {
  return [
    { text: t('web.footer.accessibility'), href: '/help/accessibility' },
    { text: t('web.footer.privacy'), href: '/help/privacy' },
    { text: t('web.footer.contact'), href: '/help/contact' },
  ];
}

function homeOf(actor: Actor): string {
  return isStaff(actor) ? '/office' : '/';
}

function defaultAudience(actor: Actor): Audience {
  if (actor.kind === 'link') return 'link';
  if (actor.kind !== 'person') return 'public';
  return actor.roles.length > 0 ? 'office' : 'applicant';
}

/** Everything around a page for this visitor. `url` is where they are, with its query. */
export function shellFor(visitor: Visitor, actor: Actor, options: PageOptions, url: string, demo: boolean): Shell {
  const { locale, site, identity } = visitor;
  const t = translator(locale);
  const audience = options.audience ?? defaultAudience(actor);
  const path = ownAddress(url.split('?', 1)[0] ?? '') ?? '/'; // `//elsewhere` is a path too, and a link to it leaves
  return {
    locale,
    locales: localesOf(locale, url),
    audience,
    siteName: site.name,
    cityName: site.cityName,
    tagline: pick(site.tagline, locale),
    footer: pick(site.footer, locale),
    footerLinks: footerOf(t),
    homeHref: homeOf(visitor.actor),
    nav: navOf(visitor, audience, options, path, t),
    signedInAs:
      identity && audience !== 'link'
        ? { name: identity.called ?? identity.name, accountHref: '/account', signOut: true }
        : undefined,
    path,
    demo,
    error: options.error ?? false,
    sessionEndsAt: visitor.sessionEndsAt ?? undefined,
    width: options.width ?? 'normal',
    sheets: options.sheets ?? [],
    scripts: options.scripts ?? [],
  };
}
