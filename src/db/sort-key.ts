/** A name as it is sorted and compared: code units of its case-folded letters, alike on both databases. */
export function sortKeyOf(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().slice(0, 200);
}
