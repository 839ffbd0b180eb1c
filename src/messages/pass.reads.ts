/** Links that officers made to be passed on by hand. */
import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

/** What a link can be made for: who was asked by mail and has not answered. */
export type HolderKind = 'referee' | 'guardian';

/** Somebody who was asked by link. */
export interface Holder {
  readonly kind: HolderKind;
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  /** The link to pass on that is open, and who made it when. */
  readonly link: {
    readonly id: string;
    readonly by: string;
    readonly at: Instant;
    readonly endsAt: Instant;
  } | null;
}

interface Row {
  readonly kind: HolderKind;
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly link: string | null;
  readonly by: string | null;
  readonly at: Instant | null;
  readonly endsAt: Instant | null;
}

/** States in which a reference is still wanted. */
const READ = ['submitted', 'returned', 'in_review', 'interview'];

/** The newest link made to be passed on that still opens: `?` is now. */
const OPEN_LINK = (table: string): string => `(SELECT passed_links.link_id FROM passed_links
  JOIN links ON links.id = passed_links.link_id WHERE passed_links.holder_id = ${table}.id
  AND links.revoked_at IS NULL AND links.ends_at > ? ORDER BY passed_links.made_at DESC, passed_links.link_id DESC LIMIT 1)`;

function asked(db: Knex, table: 'referees' | 'guardians', applicationId: string, at: Instant): Knex.QueryBuilder {
  return db(table)
    .leftJoin('passed_links', (on) => on.on(db.raw(`passed_links.link_id = ${OPEN_LINK(table)}`, [at])))
    .leftJoin('links', 'links.id', 'passed_links.link_id')
    .leftJoin('persons', 'persons.id', 'passed_links.made_by')
    .where(`${table}.application_id`, applicationId)
    .whereNotNull(`${table}.asked_at`)
    .orderBy(`${table}.id`)
    .select({
      kind: db.raw('?', [table === 'referees' ? 'referee' : 'guardian']),
      id: `${table}.id`,
      name: `${table}.name`,
      locale: `${table}.locale`,
      link: 'passed_links.link_id',
      by: 'persons.name',
      at: 'passed_links.made_at',
      endsAt: 'links.ends_at',
    });
}

/**
 * Everybody of a live application who was asked by link and still has something to do with it: referees until they
 * answer and as long as what they write is read, guardians as long as it lives. Two queries.
 */
export async function holdersOf(db: Knex, applicationId: string, at: Instant): Promise<readonly Holder[]> {
  const live = db('applications').where({ 'applications.id': applicationId, 'applications.live': true });
  const rows = [
    ...((await asked(db, 'guardians', applicationId, at)
      .whereNull('guardians.ended_at')
      .whereExists(live.clone())) as Row[]),
    ...((await asked(db, 'referees', applicationId, at)
      .where('referees.state', 'asked')
      .whereExists(live.whereIn('applications.state', READ))) as Row[]),
  ];
  return rows.map(({ link, by, at: madeAt, endsAt, ...row }) => ({
    ...row,
    link: link === null ? null : { id: link, by: by ?? '', at: madeAt ?? '', endsAt: endsAt ?? '' },
  }));
}
