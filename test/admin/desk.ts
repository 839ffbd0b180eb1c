import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type PersonName, type World } from '../support/world.ts';

/** The admins' side of a small network. */
export interface Desk {
  readonly world: World;
  readonly at: TestApp;
  as(name: PersonName): Promise<Client>;
  /** The row of a role of somebody. */
  roleOf(name: PersonName, role: string): Promise<string>;
  /** What the record says of a subject, newest last. */
  recordOf(subject: string, id: string): Promise<{ action: string; data: Record<string, unknown> }[]>;
  /** Gives somebody a role outright, and a password: then they can sign in. */
  endow(name: PersonName, role: string, city: string): Promise<void>;
}

/** English pages, so that a test can be read. */
export const EN = { headers: { 'Accept-Language': 'en' } };

/** Opens it for one test file. */
export async function openDesk(): Promise<Desk> {
  const world = await makeWorld();
  const at = await startApp({ world });
  await world.db.transaction(async (trx) => {
    await trx('persons').update({ locale: 'en' });
    await trx('accounts').update({ password_hash: 'x' });
  });
  return {
    world,
    at,
    as: (name) => at.signIn(`${name}@contoh.example`),
    roleOf: async (name, role) =>
      (
        (await world.db
          .read('roles')
          .where({ person_id: `p-${name}`, role })
          .whereNull('ended_at')
          .first('id')) as {
          id: string;
        }
      ).id,
    recordOf: async (subject, id) =>
      (
        (await world.db
          .read('events')
          .where({ subject, subject_id: id })
          .orderBy('number')
          .select('action', 'data')) as { action: string; data: string }[]
      ).map((row) => ({ action: row.action, data: JSON.parse(row.data) as Record<string, unknown> })),
    endow: async (name, role, city) => {
      await world.db.transaction((trx) =>
        trx('roles').insert({
          id: `r-${name}-${role}-${city}`,
          person_id: `p-${name}`,
          role,
          city_id: city,
          granted_at: at.clock.now(),
        }),
      );
    },
  };
}

/** The fields of the form on a page that posts to `action`, as a browser would send them unchanged. */
export function fieldsIn(html: string, action: string): Record<string, string | string[]> {
  const form = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)]
    .map(([text]) => text)
    .find((text) => text.includes(`action="${action}"`));
  const plain = (text: string): string =>
    text.replaceAll('&#39;', "'").replaceAll('&#34;', '"').replaceAll('&amp;', '&');
  const fields: Record<string, string | string[]> = {};
  const add = (name: string, value: string): void => {
    if (name === '_csrf' || name === '_key') return; // the client takes these from the page
    const before = fields[name];
    fields[name] = before === undefined ? plain(value) : [...[before].flat(), plain(value)];
  };
  for (const [tag] of (form ?? '').matchAll(/<input\b[^>]*>/g)) {
    const [name, value, type] = ['name', 'value', 'type'].map(
      (key) => new RegExp(`\\b${key}="([^"]*)"`).exec(tag)?.[1],
    );
    if (!name || ((type === 'checkbox' || type === 'radio') && !tag.includes(' checked'))) continue;
    add(name, value ?? '');
  }
  for (const [, name, value] of (form ?? '').matchAll(/<textarea\b[^>]*name="([^"]*)"[^>]*>\n?([\s\S]*?)<\/textarea>/g))
    add(name!, value!);
  for (const [, name, options] of (form ?? '').matchAll(/<select\b[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g))
    add(
      name!,
      /<option value="([^"]*)" selected>/.exec(options!)?.[1] ?? /<option value="([^"]*)"/.exec(options!)?.[1] ?? '',
    );
  return fields;
}
