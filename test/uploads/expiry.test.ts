import { expect } from 'chai';
import { DAY } from '../../src/deps.ts';
import { ageDocuments } from '../../src/uploads/expire-documents.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { tinyPdf } from '../support/files.ts';
import { makeWorld } from '../support/world.ts';

describe('A document whose last day has passed', () => {
  let world: Awaited<ReturnType<typeof makeWorld>>;
  let at: TestApp;
  let id = '';

  beforeEach(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    id = await world.given('submitted', 'suryani');
    await accepted('2026-12-10');
  });
  afterEach(() => at.stop());

  const accepted = (until: string): Promise<unknown> =>
    world.db.transaction((trx) =>
      trx('documents').where({ application_id: id, current: true }).update({ state: 'accepted', valid_until: until, decided_by: 'p-dewi', decided_at: world.clock.now() }),
    ); // prettier-ignore
  const age = () => ageDocuments(world.engine, world.clock.now());
  const states = async (): Promise<string[]> =>
    world.db.read('documents').where({ application_id: id, current: true }).pluck('state');
  const mails = async (): Promise<number> =>
    Number((await world.db.read('outbox').where({ template: 'document_expired' }).count({ n: '*' }))[0]!['n']);

  it('expires when its day is over in the sending city, not before, and once', async () => {
    world.clock.set('2026-12-10T15:59:59.000Z'); // a second before midnight in Palu
    expect((await age()).expired).to.equal(0);
    world.clock.set('2026-12-10T16:00:00.000Z');
    expect((await age()).expired).to.equal(1);
    expect(await states()).to.deep.equal(['expired']);
    expect((await age()).expired).to.equal(0);
    expect(await mails()).to.equal(1);
    const actions = await world.db.read('events').where({ subject_id: id }).orderBy('number').pluck('action');
    expect(actions.filter((action) => action === 'expire_document')).to.have.length(1);
  });

  it('expires after a month of downtime with one mail, not thirty', async () => {
    world.clock.advance(45 * DAY);
    await Promise.all([age(), age()]);
    expect([await states(), await mails()]).to.deep.equal([['expired'], 1]);
  });

  it('is on the applicant’s list at the top, and put right without opening the application again', async () => {
    world.clock.set('2026-12-11T04:00:00.000Z');
    await age();
    const suryani = await at.signIn('suryani@contoh.example');
    const home = `/applications/${id}/documents`;
    expect((await suryani.get(home)).text).to.include('Tidak berlaku sejak Kam, 10 Desember 2026');
    expect((await suryani.get(`/applications/${id}/status`)).text).to.include('Tidak berlaku lagi');
    const { id: participant } = (await world.db.read('participants').where({ application_id: id }).first('id')) as { id: string }; // prettier-ignore
    const sent = await suryani.upload(`/applications/${id}/uploads/${world.ids.passport}/${participant}`, {}, [{ field: 'file', name: 'baru.pdf', content: tinyPdf() }], { from: home }); // prettier-ignore
    expect(sent.status).to.equal(303);
    expect(await states()).to.deep.equal(['pending']);
    expect(await world.stateOf('application', id)).to.equal('submitted');
  });

  it('stays as it is where it was renewed, or the application is over', async () => {
    await accepted('2030-01-01');
    world.clock.advance(45 * DAY);
    expect((await age()).expired).to.equal(0);
    await accepted('2026-12-10');
    await world.application('suryani', id, 'withdraw', { reason: 'Sakit.' });
    expect((await age()).expired).to.equal(0);
    expect(await mails()).to.equal(0);
  });

  it('makes what a placement had it for owed again, until the stay begins', async () => {
    const placed = await world.given('selected', 'made');
    const placement = await world.placed('offered', placed);
    const condition = { placement_id: placement, requirement_id: world.ids.insurance };
    const { id: participant } = (await world.db.read('participants').where({ application_id: placed }).first('id')) as { id: string }; // prettier-ignore
    const file = (await world.db.read('files').first('id')) as { id: string };
    await world.db.transaction(async (trx) => {
      await trx('documents').insert({ id: 'polis', application_id: placed, participant_id: participant, requirement_id: world.ids.insurance, file_id: file.id, state: 'accepted', valid_until: '2026-12-01', decided_by: 'p-dewi', decided_at: world.clock.now(), created_at: world.clock.now() }); // prettier-ignore
      await trx('conditions').where(condition).update({ state: 'met' });
    });
    const state = async (): Promise<string> =>
      ((await world.db.read('conditions').where(condition).first('state')) as { state: string }).state;
    world.clock.set('2026-12-02T04:00:00.000Z');
    await age();
    expect(await state()).to.equal('pending');
  });
});
