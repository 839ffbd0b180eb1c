import { expect } from 'chai';
import sharp from 'sharp';
import { isHeic } from '../../src/documents/heic-shape.ts';
import { heicToJpeg } from '../../src/documents/heic.ts';
import { box, claiming, onItsSide, PHOTOGRAPH, withItems } from '../support/heic.ts';

type Colour = 'red' | 'blue' | 'white';

/** The colours of the four corners, clockwise from the upper left. */
async function corners(jpeg: Buffer): Promise<Colour[]> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): Colour => {
    const from = (y * info.width + x) * info.channels;
    const [red = 0, green = 0, blue = 0] = data.subarray(from, from + 3);
    return green > 128 ? 'white' : red > blue ? 'red' : 'blue';
  };
  const [right, below] = [info.width - 4, info.height - 4];
  return [at(3, 3), at(right, 3), at(right, below), at(3, below)];
}

describe('A photograph as a phone keeps it (HEIC)', () => {
  it('becomes a JPEG of its size and colours', async () => {
    const jpeg = (await heicToJpeg(PHOTOGRAPH))!;
    expect(await sharp(jpeg).metadata()).to.include({ format: 'jpeg', width: 96, height: 64 });
    expect(await corners(jpeg)).to.deep.equal(['red', 'blue', 'white', 'white']);
  });

  it('stands upright whichever way the phone was held, and is turned once', async () => {
    const left = (await heicToJpeg(onItsSide(1)))!;
    expect(await sharp(left).metadata()).to.include({ width: 64, height: 96 });
    expect(await corners(left)).to.deep.equal(['blue', 'white', 'white', 'red']);
    expect(await corners((await heicToJpeg(onItsSide(2)))!)).to.deep.equal(['white', 'white', 'red', 'blue']);
    expect((await sharp(left).metadata()).orientation).to.equal(undefined);
  });

  it('tells nobody who took it, with what, and where', async () => {
    expect(PHOTOGRAPH.includes('Suryani')).to.equal(true);
    const jpeg = (await heicToJpeg(PHOTOGRAPH))!;
    const { exif, icc, xmp } = await sharp(jpeg).metadata();
    expect([exif, icc, xmp]).to.deep.equal([undefined, undefined, undefined]);
    expect(jpeg.includes('Suryani') || jpeg.includes('Phone')).to.equal(false);
  });

  it('is not decoded when it is cut off, too large, or promises more than a photograph holds', async () => {
    const hostile = {
      'cut in its pixels': PHOTOGRAPH.subarray(0, PHOTOGRAPH.length - 40),
      'cut in its table': PHOTOGRAPH.subarray(0, 200),
      'of 4 thousand million pixels': claiming(65_535, 65_535),
      'with 60,000 things': withItems(60_000),
      'with a box that ends behind the file': Buffer.concat([PHOTOGRAPH, Buffer.from('\xff\xff\xff\xff' + 'free', 'latin1')]),
      'with two tables': Buffer.concat([PHOTOGRAPH, box('meta', Buffer.alloc(4))]),
      'of another kind (AVIF)': Buffer.concat([box('ftyp', Buffer.from('avif\0\0\0\0avifmif1', 'latin1')), PHOTOGRAPH.subarray(28)]),
    }; // prettier-ignore
    for (const [what, bytes] of Object.entries(hostile)) expect(await heicToJpeg(bytes), what).to.equal(null);
  });

  it('of another size than a photograph has is not even handed to the decoder', () => {
    expect([isHeic(PHOTOGRAPH), isHeic(claiming(65_535, 65_535)), isHeic(withItems(60_000))]).to.deep.equal([true, false, false]); // prettier-ignore
  });

  it('is given up when decoding takes too long, and holds nobody up meanwhile', async () => {
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 1);
    expect(await heicToJpeg(PHOTOGRAPH, 1)).to.equal(null);
    clearInterval(ticking);
    expect(turns).to.be.greaterThan(0);
    expect(await heicToJpeg(PHOTOGRAPH), 'and the next one is decoded').to.not.equal(null);
  });
});
