/** Of whom a document is asked: of everybody, of minors, of whoever applied on paper. */
export const ASKED_OF = ['always', 'minor', 'paper'] as const;
export type AskedOf = (typeof ASKED_OF)[number];

/** True if a document that is asked of some is asked of this one. */
export function isAskedOf(of: AskedOf, who: { readonly minor: boolean; readonly paper: boolean }): boolean {
  return of === 'always' || who[of];
}
