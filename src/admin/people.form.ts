import { z } from 'zod';
import { ROLES } from '../access/actor.ts';
import { endOfDay } from '../engine/days.ts';
import { AppError } from '../errors.ts';
import { LOCALES } from '../i18n/index.ts';
import { cursor, dayFrom, email, id, required, text } from '../web/input.ts';
import type { PeopleFilters } from './people.reads.ts';
import type { Grant } from './people.ts';

/** What narrows the list of people, and where its page begins. */
export const PeopleQuery = z.strictObject({
  q: text(80).catch(''),
  city: id().or(z.literal('')).catch(''),
  role: z.enum(ROLES).or(z.literal('')).catch(''),
  after: cursor().catch(null),
});

const part = z.string().trim().max(4).default('');
const grant = { role: z.enum(ROLES), city: id(), 'ends-day': part, 'ends-month': part, 'ends-year': part };

/** The form of a role to give. */
export const GrantForm = z.strictObject(grant);

/** The form of an invitation. */
export const InviteForm = z.strictObject({
  email: email(),
  name: required(200),
  locale: z.enum(LOCALES),
  ...grant,
});

/** The role that a form asks for; its last day is a day in the city's zone. */
export function grantFrom(
  body: z.infer<typeof GrantForm>,
  own: readonly { readonly id: string; readonly zone: string }[],
): Grant {
  const city = own.find((one) => one.id === body.city);
  const ends = dayFrom(body, 'ends');
  const problems = {
    ...(city ? {} : { city: 'errors.chosen' }),
    ...(ends.ok ? {} : { ends: 'errors.day' }),
  };
  if (!city || !ends.ok) throw new AppError({ kind: 'invalid', fields: problems });
  return { role: body.role, cityId: city.id, endsAt: ends.day === null ? null : endOfDay(ends.day, city.zone) };
}

/** The address of the list with these filters. */
export function peopleHref(filters: PeopleFilters, after: string | null): string {
  const given = Object.entries(after === null ? filters : { ...filters, after }) as [string, string][];
  const query = new URLSearchParams(given.filter(([, value]) => value !== '')).toString();
  return query === '' ? '/admin/people' : `/admin/people?${query}`;
}
