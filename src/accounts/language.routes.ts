import { z } from 'zod';
import { isStaff, type Actor } from '../access/actor.ts';
import { LOCALES } from '../i18n/index.ts';
import { none, text } from '../web/input.ts';
import { defineRoute, see, type Route } from '../web/route.ts';
import { ownAddress } from '../web/session-of.ts';
import { chooseLocale } from './details.ts';

function personOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.person : null;
}

/** The language switcher: links, so that it works before anything else does. */
export function languageRoute(): Route {
  return defineRoute({
    method: 'get',
    path: '/language/:locale',
    permission: 'public:read',
    params: z.strictObject({ locale: z.enum(LOCALES) }),
    query: z.strictObject({ to: text(2_000).optional() }),
    body: none,
    handle: async (visit) => {
      const { locale } = visit.params;
      visit.session.setLocale(locale);
      const person = personOf(visit.actor);
      if (person !== null && locale !== visit.locale) await visit.transact((ctx) => chooseLocale(ctx, person, locale));
      return see(ownAddress(visit.query.to ?? '/') ?? (isStaff(visit.actor) ? '/office' : '/'));
    },
  });
}
