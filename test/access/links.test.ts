import { expect } from 'chai';
import { openOffice, type Office } from '../screening/office.ts';
import type { PersonName } from '../support/world.ts';

const PEOPLE = ['suryani', 'made', 'dewi', 'jun', 'niran', 'ratna', 'maria', 'siti', 'rina'] as const;
/** Pages from which somebody is led on; a crawl that went further would say nothing new. */
const MOST = 60;

/** Addresses of our own pages that a page links to. */
function linksIn(html: string): string[] {
  const hrefs = [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
  // The files of this world are rows without bytes.
  return hrefs.map((href) => href.split('#', 1)[0]!).filter((href) => /^\/(?!\/|language\/)/.test(href) && !/\/documents\/\w+$/.test(href)); // prettier-ignore
}

/** An address without its rows: one of each kind is followed. */
const kindOf = (href: string): string => href.replace(/[0-9a-z]{26}/g, ':id').replace(/\?.*/, '');

describe('Every link that a page shows', () => {
  let office: Office;
  before(async () => {
    office = await openOffice();
    const { world } = office;
    await world.db.transaction((trx) => trx('places').update({ capacity: 5 }));
    await world.placed('active', await world.given('selected', 'suryani'));
    await world.placed('nominated', await world.given('selected', 'made'));
    await world.given('submitted', 'tara');
  });
  after(() => office.stop());

  /** Follows what somebody is shown; what did not open, with the page that led there. */
  async function deadEnds(name: PersonName, home: string): Promise<string[]> {
    const client = await office.as(name);
    const seen = new Set<string>([kindOf(home)]);
    const queue: { href: string; from: string }[] = [{ href: home, from: '' }];
    const dead: string[] = [];
    for (let count = 0; count < MOST; count += 1) {
      const next = queue.shift();
      if (!next) break;
      const answer = await client.get(next.href);
      if (answer.status >= 400) dead.push(`${kindOf(next.from)} → ${next.href}: ${String(answer.status)}`);
      if (answer.type !== 'text/html' || answer.status >= 400) continue;
      for (const href of linksIn(answer.text)) {
        if (seen.has(kindOf(href))) continue;
        seen.add(kindOf(href));
        queue.push({ href, from: next.href });
      }
    }
    return dead;
  }

  for (const name of PEOPLE)
    it(`opens to ${name}, to whom it is shown`, async function () {
      this.timeout(30_000);
      expect(await deadEnds(name, name === 'suryani' || name === 'made' ? '/applications' : '/office')).to.deep.equal([]); // prettier-ignore
    });
});
