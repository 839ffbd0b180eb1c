import type { Knex } from 'knex';

const SUBJECTS = {
  application: 'SELECT applications.person_id FROM applications WHERE applications.id = ?',
  placement:
    'SELECT applications.person_id FROM placements JOIN applications ON applications.id = placements.application_id WHERE placements.id = ?',
} as const;

/** What a page of one application is about. */
export type ActingSubject = keyof typeof SUBJECTS;

/** Whose application, or placement, it is. */
export async function ownerOf(
  db: Knex,
  subject: ActingSubject,
  id: string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  const row = (await db('persons')
    .whereRaw(`persons.id = (${SUBJECTS[subject]})`, [id])
    .first('persons.id', 'persons.name')) as { id: string; name: string } | undefined;
  return row ?? null;
}
