import sharp from 'sharp';

const SVG = { operation: ['VipsForeignLoadSvgBuffer'] };
const SKINS = ['#8d5a3b', '#a86f4a', '#c48a62', '#7a4a30'];
const CLOTHS = ['#8a1c44', '#0b5d5e', '#2f4b7c', '#c98a1b', '#3f6f3a', '#6b4226'];
const GROUNDS = ['#dfe7ea', '#efe6d8', '#e4e9dd', '#e9dfe6'];
const one = (list: readonly string[], n: number): string => list[n % list.length] ?? '#888888';

const svg = (width: number, height: number, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}">${body}</svg>`;

/** A head and shoulders without a face: a photograph of nobody. */
function portrait(n: number): string {
  const [skin, cloth, ground] = [one(SKINS, n), one(CLOTHS, n >> 2), one(GROUNDS, n >> 4)];
  const covered = n % 3 === 0;
  const scarf = one(CLOTHS, (n >> 3) + 1);
  const body = `<rect width="480" height="600" fill="${ground}"/><ellipse cx="240" cy="600" rx="${String(190 + (n % 30))}" ry="190" fill="${cloth}"/>`;
  const face = `<ellipse cx="240" cy="232" rx="${String(80 + (n % 8))}" ry="104" fill="${skin}"/>`;
  if (covered)
    return svg(
      480,
      600,
      `${body}<path d="M120 470 Q150 90 240 96 Q330 90 360 470 Q240 560 120 470 Z" fill="${scarf}"/>${face}`,
    );
  const hair = `<ellipse cx="240" cy="200" rx="${String(104 + (n % 9))}" ry="112" fill="#2a1f1a"/>`;
  return svg(480, 600, `${body}${hair}<rect x="205" y="300" width="70" height="110" fill="${skin}"/>${face}`);
}

function motif(n: number, row: number, column: number): string {
  const [x, y, fill] = [column * 80, row * 80, one(CLOTHS, n + row * (1 + (n % 2)) + column)];
  switch (n % 4) {
    case 0:
      return `<rect x="${String(x + 6)}" y="${String(y + 6)}" width="68" height="${String(20 + ((row + column + n) % 5) * 12)}" fill="${fill}"/>`;
    case 1:
      return `<circle cx="${String(x + 40)}" cy="${String(y + 40)}" r="${String(10 + ((row * column + n) % 28))}" fill="${fill}"/>`;
    case 2:
      return `<polygon points="${String(x + 40)},${String(y + 2)} ${String(x + 78)},${String(y + 40)} ${String(x + 40)},${String(y + 78)} ${String(x + 2)},${String(y + 40)}" fill="${fill}"/>`;
    default:
      return `<path d="M${String(x)} ${String(y + 60)} Q${String(x + 20)} ${String(y + 10 + (n % 30))} ${String(x + 40)} ${String(y + 60)} T${String(x + 80)} ${String(y + 60)}" fill="none" stroke="${fill}" stroke-width="9"/>`;
  }
}

/** A piece of cloth, a relief, a score of waves: something that hands could have made. */
function work(n: number): string {
  const cells = Array.from({ length: 70 }, (_, i) => motif(n, Math.floor(i / 10), i % 10)).join('');
  return svg(800, 560, `<rect width="800" height="560" fill="${one(GROUNDS, n >> 2)}"/>${cells}`);
}

/**
 * A JPEG of a person or of a work, by number. The product decodes no SVG, so that decoder is let in for this one
 * drawing of ours and shut out again.
 */
export async function jpegOf(kind: 'portrait' | 'work', n: number): Promise<Buffer> {
  const drawing = Buffer.from(kind === 'portrait' ? portrait(n) : work(n));
  sharp.unblock(SVG);
  try {
    return await sharp(drawing).flatten({ background: '#ffffff' }).jpeg({ quality: 72 }).toBuffer();
  } finally {
    sharp.block(SVG);
  }
}
