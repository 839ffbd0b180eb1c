import type { ReturnItem } from './content.reads.ts';

/** Sections that may be changed now: all of them, or those with these keys. */
export type EditableSections = 'all' | ReadonlySet<string>;

/** The name under which the ranking of places is returned, as if it were a section. */
export const PLACES = 'places';

/** Items of the return that the application is in: they stay open to change until it is sent again. */
export function itemsOfReturn(
  { state }: { readonly state: string },
  asked: readonly ReturnItem[],
): readonly ReturnItem[] {
  return state === 'returned' ? asked : [];
}

/** Draft: every section. Returned: those that it was returned for. Otherwise none. */
export function editableSections(
  application: { readonly state: string },
  items: readonly ReturnItem[],
): EditableSections {
  if (application.state === 'draft') return 'all';
  const open = itemsOfReturn(application, items).filter((item) => item.kind === 'section');
  return new Set(open.map((item) => item.key));
}

/** True if the section may be changed. */
export function mayEditSection(editable: EditableSections, key: string): boolean {
  return editable === 'all' || editable.has(key);
}
