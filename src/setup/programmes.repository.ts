import type { Knex } from 'knex';
import type { Localised } from '../i18n/index.ts';

/** The words of a programme. */
export interface ProgrammeWords {
  readonly name: Localised;
  readonly summary: Localised;
  readonly description: Localised;
}

/** The version of a programme; null where there is none. */
export async function programmeVersion(db: Knex, id: string): Promise<number | null> {
  const row = (await db('programmes').where('programmes.id', id).first('programmes.version')) as { version: number } | undefined; // prettier-ignore
  return row ? Number(row.version) : null;
}

/** Changes the words of a programme at a version; false when somebody was quicker. */
export async function updateProgramme(
  trx: Knex.Transaction,
  id: string,
  version: number,
  words: ProgrammeWords,
): Promise<boolean> {
  const moved = await trx('programmes')
    .where({ id, version })
    .update({
      name: JSON.stringify(words.name),
      summary: JSON.stringify(words.summary),
      description: JSON.stringify(words.description),
      version: version + 1,
    });
  return moved === 1;
}
