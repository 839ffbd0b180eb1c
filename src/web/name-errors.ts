import type { Link } from './partials.ts';

type Model = Readonly<Record<string, unknown>>;

const isModel = (value: unknown): value is Model => typeof value === 'object' && value !== null;

/** The labels of all controls of a page, by the id that an error's link leads to. */
function labelsIn(value: unknown, labels: Map<string, string>): void {
  if (!isModel(value)) return;
  const { name, id, label } = value;
  if (typeof name === 'string' && typeof label === 'string')
    for (const key of [id ?? name, `${name}-day`]) if (typeof key === 'string') labels.set(key, label);
  for (const part of Object.values(value)) labelsIn(part, labels);
}

function linksIn(page: Model): readonly Link[] | null {
  const errors = page['errors'];
  if (Array.isArray(errors)) return errors as Link[];
  return isModel(errors) && Array.isArray(errors['errors']) ? (errors['errors'] as Link[]) : null;
}

/**
 * A page whose error summary would say one sentence several times, with the label of its field before each: else nobody
 * could tell them apart. What leads to the same place with the same words is there once; a sentence about a field that
 * the page does not draw stays as it is.
 */
export function nameErrors<P extends object>(page: P): P {
  const links = linksIn(page as Model);
  const texts = (links ?? []).map(({ text }) => text);
  const twice = (text: string): boolean => texts.indexOf(text) !== texts.lastIndexOf(text);
  if (links === null || !texts.some(twice)) return page;
  const labels = new Map<string, string>();
  labelsIn(page, labels);
  const apart = links.filter(
    (link, at) => links.findIndex(({ text, href }) => text === link.text && href === link.href) === at,
  );
  const named = apart.map((link) => {
    const label = labels.get(link.href.slice(1));
    return label === undefined || !twice(link.text) ? link : { ...link, text: `${label}: ${link.text}` };
  });
  const { errors } = page as { errors?: unknown };
  return { ...page, errors: Array.isArray(errors) ? named : { ...(errors as object), errors: named } };
}
