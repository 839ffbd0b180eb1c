import { expect } from 'chai';
import { HOUR, later } from '../../src/deps.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type PersonName, type World } from '../support/world.ts';

describe('A refused action, shown as a page', () => {
  let world: World;
  let at: TestApp;
  before(async () => {
    const made = await makeWorld();
    world = made;
    at = await startApp({ world: made });
  });
  after(() => at.stop());

  const speaking = async (name: PersonName, locale: string): Promise<Client> => {
    await world.db.transaction((trx) =>
      trx('persons')
        .where({ id: world.person(name) })
        .update({ locale }),
    );
    return at.signIn(`${name}@contoh.example`);
  };

  it('says why and how it stands to an officer, in both languages', async () => {
    const id = await world.given('in_review', 'suryani');
    const from = `/office/applications/${id}`;
    for (const [locale, why, state] of [
      ['en', 'This call has no interviews.', 'In review'],
      ['id', 'Penerimaan ini tanpa wawancara.', 'Dalam penilaian'],
    ] as const) {
      const page = await (await speaking('dewi', locale)).post(`${from}/actions/invite`, {}, { from });
      expect(page.status).to.equal(409);
      expect(page.text).to.include(why).and.include(`<dd>${state}</dd>`).and.include(`href="${from}"`);
    }
  });

  it('writes the days as the reader writes them, and the state in the word of the host', async () => {
    const id = await world.placed('confirmed', await world.given('selected', 'made'));
    const from = `/placements/${id}`;
    for (const [locale, why, state] of [
      ['en', 'The place began on Mon 1 February 2027. A no-show can be', 'Confirmed'],
      ['id', 'Tempat ini dimulai Sen, 1 Februari 2027.', 'Sudah pasti'],
    ] as const) {
      const jun = await speaking('jun', locale);
      const page = await jun.post(`${from}/actions/no_show`, { reason: 'Nobody came.' }, { from });
      expect(page.status).to.equal(409);
      expect(page.text).to.include(why).and.include(`<dd>${state}</dd>`);
    }
  });

  it('tells an applicant who takes an application back after the closing that it is too late', async () => {
    const id = await world.given('submitted', 'tara');
    const { closes_at: closes } = (await world.db.read('calls').first('closes_at')) as { closes_at: string };
    world.clock.set(later(closes, HOUR));
    for (const [locale, why] of [
      ['en', 'This call closed on Mon 14 December 2026, 11:59 WITA. What was sent can no longer be taken back.'],
      ['id', 'Penerimaan ini ditutup Sen, 14 Desember 2026, 11.59 WITA.'],
    ] as const) {
      const tara = await speaking('tara', locale);
      const page = await tara.post(`/applications/${id}/actions/unsubmit`, {}, { from: `/applications/${id}` });
      expect(page.status).to.equal(409);
      expect(page.text).to.include(why);
    }
    expect(await world.stateOf('application', id)).to.equal('submitted');
  });
});
