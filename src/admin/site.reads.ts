import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Localised } from '../i18n/index.ts';

/** What the installation is called, and which city runs it; what is left out is taken from that city. */
export interface SiteSettings {
  readonly name?: string;
  readonly cityId?: string;
  readonly tagline?: Localised;
  readonly footer?: Localised;
}

/** The stored settings, and a mark by which a change in between is seen (the row has no version). */
export interface StoredSite {
  readonly settings: SiteSettings;
  readonly mark: string;
}

/** The mark of the stored settings. */
export function markOf(value: string | null): string {
  return createHash('sha256')
    .update(value ?? '')
    .digest('hex')
    .slice(0, 16);
}

/** The settings of the installation as they are stored. */
export async function storedSite(db: Knex): Promise<StoredSite> {
  const row = await db('settings').where('settings.key', 'site').first<{ value: string } | undefined>('settings.value');
  return { settings: row ? (JSON.parse(row.value) as SiteSettings) : {}, mark: markOf(row?.value ?? null) };
}

/** The cities that have an admin who can sign in: only such a one can run the installation. */
export async function citiesWithAdmin(db: Knex, at: string): Promise<readonly { id: string; name: string }[]> {
  return db('cities')
    .whereExists(
      db('roles')
        .join('accounts', 'accounts.person_id', 'roles.person_id')
        .whereRaw('roles.city_id = cities.id')
        .where('roles.role', 'admin')
        .whereNull('roles.ended_at')
        .where((ends) => ends.whereNull('roles.ends_at').orWhere('roles.ends_at', '>', at))
        .whereNull('accounts.disabled_at')
        .select(db.raw('1')),
    )
    .orderBy(['cities.name', 'cities.id'])
    .select<{ id: string; name: string }[]>('cities.id', 'cities.name');
}
