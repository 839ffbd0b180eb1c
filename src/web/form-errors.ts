import type { Link } from './partials.ts';

/** The lines of the error summary, each a link to its field (`ids` names fields whose id is not their name). */
export function errorLinks(
  errors: Readonly<Record<string, string>>,
  ids: Readonly<Record<string, string>> = {},
): Link[] {
  return Object.entries(errors).map(([field, text]) => ({
    text,
    href: `#${field === '' ? 'main' : (ids[field] ?? field)}`,
  }));
}

/** The same lines where several fields lack the same thing: each then says which one, since nobody could tell them apart. */
export function namedErrors(
  errors: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string | undefined>>,
): Link[] {
  const texts = Object.values(errors);
  const twice = (text: string): boolean => texts.indexOf(text) !== texts.lastIndexOf(text);
  return errorLinks(
    Object.fromEntries(
      Object.entries(errors).map(([field, text]) => {
        const label = labels[field];
        return [field, label !== undefined && twice(text) ? `${label}: ${text}` : text];
      }),
    ),
  );
}

/** What was typed into a field, to show it again; empty when it was not a text. */
export function typed(body: Readonly<Record<string, unknown>>, field: string): string {
  const value = body[field];
  return typeof value === 'string' ? value : '';
}
