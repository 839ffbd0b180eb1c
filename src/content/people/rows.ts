/** A person in one line: name as in the passport, what to be called, form of address, year of birth where the group's range would not do, name in own script. */
export type Row = readonly [name: string, called: string, address: string, born?: number | null, ownScript?: string];

/** The applicants of one country, by what they apply as. */
export interface Rows {
  readonly school: readonly Row[];
  readonly university: readonly Row[];
  readonly artist: readonly Row[];
  readonly entrepreneur: readonly Row[];
}
