import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

/** A list that a person keeps under a name; `query` is its query string. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: string;
}

/** A person's saved views, oldest first. */
export async function savedViews(db: Knex, personId: string): Promise<readonly SavedView[]> {
  return (await db('saved_views')
    .where('saved_views.person_id', personId)
    .orderBy('saved_views.id')
    .select('saved_views.id', 'saved_views.name', 'saved_views.query')) as SavedView[];
}

/** Keeps a view. */
export async function insertView(
  trx: Knex.Transaction,
  view: SavedView & { readonly personId: string; readonly at: Instant },
): Promise<void> {
  await trx('saved_views').insert({
    id: view.id,
    person_id: view.personId,
    name: view.name,
    query: view.query,
    created_at: view.at,
  });
}

/** Gives a person's own view another name; false where it is not there. */
export async function renameOwn(trx: Knex.Transaction, personId: string, id: string, name: string): Promise<boolean> {
  return (await trx('saved_views').where({ id, person_id: personId }).update({ name })) === 1;
}

/** Deletes a person's own view; false where it is not there. */
export async function deleteOwn(trx: Knex.Transaction, personId: string, id: string): Promise<boolean> {
  return (await trx('saved_views').where({ id, person_id: personId }).del()) === 1;
}
