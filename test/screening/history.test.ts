import { expect } from 'chai';
import { openOffice, type Office } from './office.ts';

/** The lines of the history on a page, tags taken out. */
function linesIn(html: string): string[] {
  const history = /id="history"[\s\S]*/.exec(html)?.[0] ?? html;
  return [...history.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, line]) => line!.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim()); // prettier-ignore
}

describe('What followed from something else', () => {
  let office: Office;
  let application: string;
  before(async () => {
    office = await openOffice();
    await office.world.db.transaction((trx) => trx('persons').update({ locale: 'en' }));
    application = await office.world.given('selected', 'suryani');
    const placement = await office.world.placed('offered', application);
    await office.world.placement('suryani', placement, 'refuse', { reason: 'Too far from home.' });
  });
  after(() => office.stop());

  it('is the system’s in the history, and names what it followed, never the applicant', async () => {
    const dewi = await office.as('dewi');
    const lines = linesIn((await dewi.get(`/office/applications/${application}`)).text);
    const proposed = lines.filter((line) => line.includes('Proposed') && line.includes('The system'));
    expect(proposed).to.have.length(1);
    expect(proposed[0]).to.include('following').and.include('Refused by the person').and.not.include('Suryani');
    // What the applicant did is the applicant's.
    expect(lines.filter((line) => line.includes('Suryani')).length).to.be.greaterThan(0);
  });

  it('is nobody’s name in the record either', async () => {
    const rina = await office.as('rina');
    const { text } = await rina.get('/admin/events?action=propose');
    expect(text).to.include('following').and.not.include('Suryani');
  });
});
