import type { Knex } from 'knex';
import type { Actor, LinkPurpose } from '../access/actor.ts';
import type { Instant } from '../deps.ts';

interface Holder {
  subject: string;
  application: string;
  name: string;
}

function holder(db: Knex, purpose: LinkPurpose, subject: string) {
  if (purpose === 'guardian') {
    return db('guardians')
      .where('guardians.id', subject)
      .whereNull('guardians.ended_at')
      .first<Holder | undefined>(
        'guardians.id as subject',
        'guardians.application_id as application',
        'guardians.name',
      );
  }
  if (purpose === 'member') {
    return db('group_members')
      .where('group_members.id', subject)
      .first<Holder | undefined>(
        'group_members.id as subject',
        'group_members.application_id as application',
        'group_members.name',
      );
  }
  if (purpose === 'referee') {
    return db('referees')
      .where('referees.id', subject)
      .whereNot('referees.state', 'cancelled')
      .first<Holder | undefined>('referees.id as subject', 'referees.application_id as application', 'referees.name');
  }
  if (purpose === 'endorser') {
    return db('endorsers')
      .where('endorsers.id', subject)
      .whereNull('endorsers.ended_at')
      .first<Holder | undefined>('endorsers.id as subject', db.raw("'' as application"), 'endorsers.name');
  }
  return db('placements')
    .join('places', 'places.id', 'placements.place_id')
    .join('cities', 'cities.id', 'places.city_id')
    .where('placements.id', subject)
    .first<Holder | undefined>('placements.id as subject', 'placements.application_id as application', 'cities.name');
}

/**
 * Who holds the link that is open in a session: judged by the live rows each time, so that a link that was revoked, ran
 * out or whose guardian or referee was removed opens nothing from that moment on.
 */
export async function linkActor(db: Knex, linkId: string, purpose: LinkPurpose, at: Instant): Promise<Actor | null> {
  const link = await db('links')
    .where('links.id', linkId)
    .where('links.purpose', purpose)
    .whereNull('links.revoked_at')
    .where('links.ends_at', '>', at)
    .first<{ subject_id: string | null; data: string } | undefined>('links.subject_id', 'links.data');
  if (typeof link?.subject_id !== 'string') return null;
  const held = await holder(db, purpose, link.subject_id);
  if (!held) return null;
  const { name } = JSON.parse(link.data) as { name?: string };
  return { kind: 'link', link: linkId, purpose, ...held, name: name ?? held.name };
}
