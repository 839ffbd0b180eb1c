/** The icons, drawn inline: no request, no policy exception, and they take the colour of the words beside them. */
const line = (d: string, width = 1.8): string =>
  `<path d="${d}" fill="none" stroke="currentColor" stroke-width="${width}"/>`;
const ring = '<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="2"/>';

const drawings = {
  check: line('M2.5 8.5l3.5 3.5 7.5-8', 2.4),
  alert: '<path fill="currentColor" fill-rule="evenodd" d="M8 1l7.3 13.5H.7zM7.1 6v4.2h1.8V6zM7.1 11.2V13h1.8v-1.8z"/>',
  clock: `${ring}<path d="M8 4v4.3l3 1.7" fill="none" stroke="currentColor" stroke-width="2"/>`,
  half: `${ring}<path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor"/>`,
  circle: '<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="1.8"/>',
  lock: line('M3.5 7.5h9v6.5h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5'),
  dash: line('M3 8h10', 2.4),
  hidden: line('M1 8s2.6-4.8 7-4.8S15 8 15 8s-2.6 4.8-7 4.8S1 8 1 8zM2.5 14L13.5 2', 1.7),
  calendar: line('M2 3.5h12v11H2zM2 7h12M5.2 1v4M10.8 1v4'),
  expired: line('M2 3.5h12v11H2zM5.2 1v4M10.8 1v4M6 8l4 4M10 8l-4 4'),
  upload: line('M8 11V2.5M4.5 6L8 2.5 11.5 6M2 11v3h12v-3', 2),
  download: line('M8 2v8.5M4.5 7L8 10.5 11.5 7M2 11v3h12v-3', 2),
  plus: line('M8 2v12M2 8h12', 2.2),
  cross: line('M3.5 3.5l9 9M12.5 3.5l-9 9', 2.2),
  arrow: line('M2 8h11M9 3.5L13.5 8 9 12.5', 2.2),
  up: line('M8 13V3M3.5 7.5L8 3l4.5 4.5', 2.2),
  down: line('M8 3v10M3.5 8.5L8 13l4.5-4.5', 2.2),
  turn: line('M13 8a5 5 0 1 1-1.6-3.7M13 1.5v3.3H9.7', 1.9),
  file: line('M3 1.5h6.5L13 5v9.5H3zM9 1.5V5.5h4', 1.6),
  mail: line('M1.5 3.5h13v9h-13zM1.5 4l6.5 5 6.5-5', 1.6),
  print: line('M4 6V1.5h8V6M4 11.5H1.5V6h13v5.5H12M4 9.5h8v5H4z', 1.6),
  chat: line('M2.2 14l.9-3.1A6 6 0 1 1 5.3 13z', 1.6),
} as const;

/** The name of an icon. */
export type IconName = keyof typeof drawings;

/** An icon as HTML; it says nothing to a screen reader, so words stand beside it always. */
export function icon(name: IconName): string {
  return `<svg class="ic" viewBox="0 0 16 16" aria-hidden="true">${drawings[name]}</svg>`;
}
