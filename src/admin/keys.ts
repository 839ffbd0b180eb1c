/** The texts of a list's cursor: so many of them, and nothing that a database cannot compare; else null. */
export function textKeys(after: readonly (string | number)[] | null, count: number): readonly string[] | null {
  if (after?.length !== count) return null;
  const texts = after.filter((key): key is string => typeof key === 'string' && key.length <= 300);
  return texts.length === count && texts.every((key) => !/[\u0000\p{Surrogate}]/u.test(key)) ? texts : null; // eslint-disable-line no-control-regex -- PostgreSQL stores no U+0000
}
