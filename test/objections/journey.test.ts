import { expect } from 'chai';
import { DAY, later, MINUTE } from '../../src/deps.ts';
import { openOffice, type Office } from '../screening/office.ts';
import { mailsOf, words } from '../messages/talk.ts';

describe('Made objects, and was right', () => {
  let office: Office;
  before(async () => {
    office = await openOffice();
  });
  after(() => office.stop());

  it('from the letter to being considered again by two other hands', async () => {
    const { world } = office;
    const id = await world.given('submitted', 'made');
    await world.application('dewi', id, 'rule_out', { rule: 'other', reason: 'Rapor tidak lengkap.' });
    const [letter] = await mailsOf(office, 'application_rule_out_applicant');
    expect(letter!.text).to.include('14 Desember 2026'); // 14 working days, and Palu’s calendar is empty here

    // He objects from the page of his application.
    const made = await office.as('made');
    expect((await made.get(`/applications/${id}`)).text).to.include(`href="/applications/${id}/objection"`);
    await made.get(`/applications/${id}/objection`);
    await made.post(`/applications/${id}/objection`, { ground: 'facts', body: 'Halaman dua ada di berkas kedua.' });
    const receipt = await mailsOf(office, 'objection_received_applicant');
    expect(receipt).to.have.length(1);

    // Six days later Dewi, who ruled him out, sees it and cannot answer. Andi can.
    world.clock.set(later(world.clock.now(), 6 * DAY));
    const [dewi, andi] = [await office.as('dewi'), await office.as('andi')];
    const desk = `/office/applications/${id}/objection`;
    expect((await dewi.get(`/office/applications/${id}`)).text).to.include(`href="${desk}"`);
    expect(words((await dewi.get(desk)).text)).to.include('Anda ikut dalam keputusan ini');
    expect(words((await andi.get('/office')).text)).to.include('1 Keberatan untuk dijawab');
    await andi.get(desk);
    await andi.post(desk, { outcome: 'upheld', answer: 'Halaman dua memang ada.', version: '1' });
    expect(await world.stateOf('application', id)).to.equal('ineligible'); // nothing moves by itself

    // Made reads that he was right, before anything has moved.
    const [upheld] = await mailsOf(office, 'objection_upheld_applicant');
    expect(upheld!.subject).to.include('dikabulkan');
    const mine = await office.as('made');
    expect(words((await mine.get(`/applications/${id}/objection`)).text)).to.include('Halaman dua memang ada.');

    // The page of the case offers the act that follows, and says why; two people sign it.
    const offered = await dewi.get(`/office/applications/${id}`);
    expect(offered.text)
      .to.include('Keberatan atas keputusan ini telah dikabulkan.')
      .and.to.include('id="do-reconsider"');
    expect((await andi.get('/office/objections')).text).to.include('Tinjau kembali keputusannya');
    const reconsider = `/office/applications/${id}/actions/reconsider`;
    await dewi.post(reconsider, { reason: 'Keberatan dikabulkan.' }, { from: `/office/applications/${id}` });
    expect(await world.stateOf('application', id)).to.equal('ineligible');
    world.clock.advance(MINUTE);
    await andi.post(reconsider, {}, { from: `/office/applications/${id}` });
    expect(await world.stateOf('application', id)).to.equal('submitted');

    // The objection is done with, linked to the act by when it was acted on.
    const [row] = (await world.db.read('objections')) as [Record<string, string>];
    const moved = (await world.db.read('events').where({ subject_id: id, action: 'reconsider' }).orderBy('number', 'desc').first()) as Record<string, string>; // prettier-ignore
    expect([row['state'], row['acted_at']]).to.deep.equal(['upheld', moved['at']]);
    expect((await andi.get('/office/objections')).text).not.to.include(await office.reference(id));
    expect(words((await mine.get(`/applications/${id}/status`)).text)).to.include('Keberatan Anda dikabulkan');
  });
});
