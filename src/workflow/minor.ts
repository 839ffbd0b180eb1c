/**
 * Years of age under which a country's law has a guardian consent to a stay there: Thailand's civil code says 20, the
 * others of the network 18. A country that is not here has no stricter rule than the call's own.
 */
const UNDER: Readonly<Record<string, number>> = { ID: 18, MY: 18, PH: 18, TH: 20 };

/** The age that counts for a stay in these countries: the stricter of the call's own (the sending side) and the hosts'. */
export function minorUnder(callAge: number, hosts: readonly string[]): number {
  return Math.max(callAge, ...hosts.map((country) => UNDER[country] ?? 0));
}
