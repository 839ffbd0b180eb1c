import type { Knex } from 'knex';

/** A key keeps the vowels that tell Thai names apart, and sorts them as dictionaries do. */
function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[\u0E47-\u0E4C\u0E4E]/g, '')
    .replaceAll('\u0E4D\u0E32', '\u0E33')
    .replace(/([\u0E40-\u0E44])([\u0E01-\u0E2E])/g, '$2$1')
    .toLowerCase()
    .slice(0, 200);
}

/** As it was: every mark went, and with it the vowels above and below. */
const keyBefore = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().slice(0, 200);

async function rekey(knex: Knex, from: (name: string) => string, to: (name: string) => string): Promise<void> {
  for (let behind = ''; ;) {
    const rows = await knex('persons')
      .where('id', '>', behind)
      .orderBy('id')
      .limit(500)
      .select<{ id: string; name: string; sort_key: string }[]>('id', 'name', 'sort_key');
    for (const { id, name, sort_key: key } of rows)
      if (from(name) !== to(name) && key === from(name))
        await knex('persons')
          .where({ id })
          .update({ sort_key: to(name) });
    const last = rows.at(-1);
    if (last === undefined) return;
    behind = last.id;
  }
}

/** Names get the key by which they are sorted and compared anew, where it was worked out in the old way. */
export function up(knex: Knex): Promise<void> {
  return rekey(knex, keyBefore, keyOf);
}

export function down(knex: Knex): Promise<void> {
  return rekey(knex, keyOf, keyBefore);
}
