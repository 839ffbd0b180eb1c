import type { Response } from 'supertest';
import type { Client } from '../support/app.ts';

export const EN = { 'Accept-Language': 'en' };
type Fields = Record<string, string | string[]>;

const plain = (text: string): string =>
  text.replaceAll('&#39;', "'").replaceAll('&#34;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'); // prettier-ignore

/** The fields of the first form of a page that leads to an address, as a browser would send them unchanged. */
export function fieldsIn(html: string, action: string): Fields {
  const form = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([text]) => text).find((text) => text.includes(`action="${action}"`)); // prettier-ignore
  if (form === undefined) throw new Error(`no form leads to ${action}`);
  const fields: Fields = {};
  const add = (name: string, value: string, many: boolean): void => {
    fields[name] = many ? [...((fields[name] as string[] | undefined) ?? []), value] : value;
  };
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const [name, value, type] = ['name', 'value', 'type'].map((key) => new RegExp(`\\b${key}="([^"]*)"`).exec(tag)?.[1]); // prettier-ignore
    if (!name || ((type === 'checkbox' || type === 'radio') && !tag.includes(' checked'))) continue;
    add(name, plain(value ?? ''), type === 'checkbox');
  }
  for (const [, name, value] of form.matchAll(/<textarea\b[^>]*name="([^"]*)"[^>]*>\n?([\s\S]*?)<\/textarea>/g))
    add(name!, plain(value!), false);
  for (const [, name, options] of form.matchAll(/<select\b[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option value="([^"]*)"[^>]*selected/.exec(options!) ?? /<option value="([^"]*)"/.exec(options!);
    if (chosen) add(name!, plain(chosen[1]!), false);
  }
  return fields;
}

/** Opens a page, changes some of its fields, and sends its form. */
export async function fill(
  client: Client,
  page: string,
  changes: Fields,
  action = page.split('?')[0]!,
): Promise<Response> {
  // prettier-ignore
  const shown = await client.get(page, EN);
  if (shown.status !== 200) throw new Error(`${page} answers ${String(shown.status)}`);
  return client.post(action, { ...fieldsIn(shown.text, action), ...changes }, { headers: EN });
}

/** The three fields of a day. */
export function dayOf(name: string, day: string): Fields {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}-year`]: year, [`${name}-month`]: String(Number(month)), [`${name}-day`]: String(Number(date)) };
}
