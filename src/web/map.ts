/** Where things stand on the drawn map of South-East Asia (views/partials/map.ejs): 16 units a degree, plate carrée. */

/** A city's dot, in the coordinates of `mapPoint`. */
export interface MapCity {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** The line below the name; left out on phones. */
  readonly text: string;
  readonly href: string;
  /** The city that runs the page: drawn larger. */
  readonly current: boolean;
  /** On which side of the dot the name stands; right without it. */
  readonly side?: 'left' | 'right' | 'above' | undefined;
}

/** A point of the map from degrees east and north, rounded to whole units. */
export function mapPoint(longitude: number, latitude: number): { x: number; y: number } {
  return { x: Math.round(16 * longitude - 1471.6), y: Math.round(367.6 - 16 * latitude) };
}

/** Path data of a route between two dots, bowed towards the south so that it leaves room for the names above. */
export function mapArc(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const south = dx < 0 ? -1 : 1;
  const x = Math.round((from.x + to.x) / 2 - south * dy * 0.15);
  const y = Math.round((from.y + to.y) / 2 + south * dx * 0.15);
  return `M${from.x} ${from.y}Q${x} ${y} ${to.x} ${to.y}`;
}
