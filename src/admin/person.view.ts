import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import type { Control } from '../web/controls.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { summaryOf, type Filled } from './parts.view.ts';
import { grantControls, joinedTag, roleWords, seenWords, type RoleWords } from './people.view.ts';
import type { RoleLine, StaffLine } from './people.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'admin/person': PersonPage;
  }
}

/** One person: their roles in the admin's cities, and where they are signed in. */
export interface PersonPage extends Page {
  readonly back: Link;
  readonly errors: readonly Link[];
  readonly facts: Partials['summary-list'];
  readonly roles: readonly (RoleWords & { readonly note: string; readonly end: Partials['button-form'] })[];
  readonly action: string;
  readonly controls: readonly Control[];
  readonly signOut: Partials['button-form'] | null;
  readonly factorOff: Partials['button-form'] | null;
  readonly again: Partials['button-form'] | null;
}

/** What the page of a person is made from. */
export interface PersonParts {
  readonly person: StaffLine & { readonly sessions: number };
  readonly roles: readonly RoleLine[];
  readonly cities: readonly { readonly id: string; readonly name: string }[];
  readonly filled: Filled;
  /** It is the reader's own page. */
  readonly isSelf: boolean;
}

/** The page of one person. */
export function personPage({ person, roles, cities, filled, isSelf }: PersonParts, reader: Reader): PersonPage {
  const { t, locale, zone } = reader;
  const { dateTime } = formats(locale, zone);
  const path = `/admin/people/${person.id}`;
  const errors = Object.fromEntries(
    Object.entries(filled.errors).map(([field, text]) => [field === 'city' ? 'for-city' : field, text]),
  );
  return {
    title: person.name,
    back: { text: t('admin.people.title'), href: '/admin/people' },
    errors: summaryOf(errors, ['role', 'for-city', 'ends']),
    facts: {
      rows: [
        { key: t('admin.person.email'), value: person.email },
        { key: t('admin.people.signIn'), value: [{ tag: joinedTag(person, reader) }] },
        { key: t('admin.people.seen'), value: seenWords(person, reader) },
        { key: t('admin.person.sessions'), value: t('admin.person.places', { count: person.sessions }) },
      ],
    },
    roles: roles.map((role) => {
      const words = roleWords(role, reader);
      const when = dateTime(role.grantedAt);
      return {
        ...words,
        note:
          role.grantedBy === null
            ? t('admin.person.since', { when })
            : t('admin.person.givenBy', { when, name: role.grantedBy }),
        end: {
          action: `${path}/roles/${role.id}/end`,
          text: t('admin.person.end'),
          hidden: `${words.role} ${words.rest}`,
          kind: 'danger-2',
          small: true,
        },
      };
    }),
    action: `${path}/roles`,
    controls: grantControls(filled, cities, reader),
    signOut:
      person.sessions === 0
        ? null
        : { action: `${path}/sign-out`, text: t('admin.person.signOut'), hidden: person.name, kind: 'secondary', small: true },
    factorOff:
      !person.secondFactor || isSelf
        ? null
        : { action: `${path}/factor-off`, text: t('admin.person.factorOff'), hidden: person.name, kind: 'secondary', small: true },
    again:
      person.joined || person.disabled
        ? null
        : { action: `${path}/invite-again`, text: t('admin.person.again'), hidden: person.name, kind: 'secondary', small: true },
  }; // prettier-ignore
}
