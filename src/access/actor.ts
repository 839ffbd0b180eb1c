import type { Instant } from '../deps.ts';

/** A role is held for a city; one person may hold several. `lead` is no role: it is the officer of the call's lead city. */
export const ROLES = ['reviewer', 'officer', 'coordinator', 'auditor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** How somebody stands to a row: by ownership, by a role in a city, by a link; and the product's own hands. */
export type Relation =
  | 'anyone'
  | 'signed_in'
  | 'owner'
  | 'guardian'
  | 'member'
  | 'referee'
  | 'official'
  | 'endorser'
  | 'reviewer'
  | 'officer'
  | 'lead'
  | 'coordinator'
  | 'auditor'
  | 'admin'
  | 'clock'
  | 'cascade';

/** What a link without an account opens. */
export type LinkPurpose = 'guardian' | 'member' | 'referee' | 'official' | 'endorser';

/** Who is at the door. */
export type Actor =
  | { kind: 'nobody' }
  | { kind: 'clock' }
  | {
      kind: 'person';
      /** When they came: what is shared until a day is judged by it. */
      at: Instant;
      account: string;
      person: string;
      name: string;
      /** Everybody this account acts for, itself first. */
      persons: readonly string[];
      roles: readonly { role: Role; city: string }[];
    }
  | {
      kind: 'link';
      link: string;
      purpose: LinkPurpose;
      /** The guardian's, member's, referee's, placement's or endorser's row. */
      subject: string;
      /** Empty for an endorser, who belongs to a call. */
      application: string;
      name: string;
    };

/** The cities for which the actor holds the role. */
export function citiesOf(actor: Actor, role: Role): readonly string[] {
  return actor.kind === 'person' ? actor.roles.filter((held) => held.role === role).map((held) => held.city) : [];
}

/** True for those whose sessions are short and whose passwords are long: everybody with a role. */
export function isStaff(actor: Actor): boolean {
  return actor.kind === 'person' && actor.roles.length > 0;
}

/** Who signs: two signatures of one two-person act must have different ones. */
export function signerOf(actor: Actor): string {
  if (actor.kind === 'person') return `person:${actor.person}`;
  return actor.kind === 'link' ? `link:${actor.subject}` : actor.kind;
}

/**
 * The actor as if they held one role in these cities and no other. An admin's view of the record is that of an auditor of
 * their cities: so the relation, with its recusals and parties, stays written once.
 */
export function standingAs(actor: Actor, role: Role, cities: readonly string[]): Actor {
  return actor.kind === 'person' ? { ...actor, roles: cities.map((city) => ({ role, city })) } : actor;
}

/** The actor as if they came at `at`. */
export function comingAt(actor: Actor, at: Instant): Actor {
  return actor.kind === 'person' ? { ...actor, at } : actor;
}
