import { expect } from 'chai';
import { formats, isZone } from '../../src/i18n/format.ts';

/** The zone in another spelling: every one of them is taken for the same by the system. */
function spelled(n: number): string {
  return [...'asia/makassar'].map((letter, at) => ((n >> at) & 1 ? letter.toUpperCase() : letter)).join('');
}

describe('Zones that a visitor may name', () => {
  it('fill no memory, however many spellings they come in', () => {
    const real = Intl.DateTimeFormat;
    let made = 0;
    Intl.DateTimeFormat = new Proxy(real, {
      construct: (target, given) => {
        made += 1;
        return Reflect.construct(target, given) as object;
      },
    });
    try {
      // A minute that nobody asked for yet: what was written once is not written again.
      const madeFor = (minute: number): number => {
        made = 0;
        formats('en', 'Asia/Dili').time(`2026-11-24T04:0${minute}:00.000Z`);
        return made;
      };
      madeFor(1);
      expect(madeFor(2), 'what was made is kept').to.equal(0);
      for (let n = 0; n < 2_000; n += 1) expect(isZone(spelled(n))).to.equal(true);
      expect(madeFor(3), 'until too much is kept').to.equal(1);
    } finally {
      Intl.DateTimeFormat = real;
    }
  });
});
