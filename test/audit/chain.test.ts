import { expect } from 'chai';
import type { Knex } from 'knex';
import { examine } from '../../src/audit/doctor.ts';
import { record } from '../../src/engine/events.ts';
import { makeWorld, type World } from '../support/world.ts';

let world: World;
let application: string;
let placement: string;

/** What is wrong with the record after something was done to it by hand; it is undone afterwards. */
async function faultsAfter(harm: (trx: Knex.Transaction) => Promise<unknown>): Promise<readonly string[]> {
  let found: readonly string[] = [];
  const undo = new Error('undo');
  await world.db
    .transaction(async (trx) => {
      await harm(trx);
      const findings = await examine({ db: trx, dialect: world.db.dialect, auditKeys: [world.engine.auditKey] }, [
        'chains',
      ]);
      found = findings[0]!.examples;
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return found;
}

/** Another value for each column of an event. */
const FORGED: Readonly<Record<string, unknown>> = {
  subject: 'call', number: 77, at: '2026-11-24T04:00:00.001Z', person_id: 'p-siti', link_id: 'a-link', on_behalf_of: 'p-jun', relation: 'admin',
  action: 'hold', from_state: 'reserve', to_state: 'reserve', subject_version: 78, overrode: '["eligible"]', reason: 'Another reason',
  data: '{"moved":true,"rank":9}', text_mac: 'f'.repeat(64), previous: 'e'.repeat(64), mac: 'd'.repeat(64),
}; // prettier-ignore

describe('The record', () => {
  before(async () => {
    world = await makeWorld();
    application = await world.given('selected', 'suryani');
    placement = await world.placed('active', application);
    await world.act('dewi', (ctx) =>
      record(ctx, { subject: 'city', subjectId: 'palu', action: 'changed', reason: 'New stamp' }),
    );
    await world.act('rina', (ctx) => record(ctx, { subject: 'city', subjectId: 'palu', action: 'changed' }));
    await world.act('dewi', (ctx) => record(ctx, { subject: 'application', subjectId: application, action: 'noted', reason: 'She telephoned' })); // prettier-ignore
  });
  after(() => world.close());

  it('is whole when nobody touched it', async () => {
    expect(await faultsAfter(() => Promise.resolve())).to.deep.equal([]);
  });

  for (const [column, value] of Object.entries(FORGED))
    it(`shows a changed ${column} on any line`, async () => {
      for (const subject of ['application', 'placement', 'city']) {
        const events = (await world.db.read('events').where({ subject })) as Record<string, unknown>[];
        for (const event of events)
          expect(await faultsAfter((trx) => trx('events').where({ id: event['id'] }).update({ [column]: value })), `${subject} ${String(event['number'])}`).to.have.lengthOf.at.least(1); // prettier-ignore
      }
    });

  it('has a forged value here for each column that the table has, but the row’s own name', async () => {
    const event = (await world.db.read('events').first()) as Record<string, unknown>;
    expect(Object.keys(event).filter((column) => column !== 'id' && column !== 'subject_id').sort()).to.deep.equal(Object.keys(FORGED).sort()); // prettier-ignore
  });

  it('shows a line moved to another subject', async () => {
    const faults = await faultsAfter((trx) =>
      trx('events')
        .where({ subject: 'application', subject_id: application, number: 6 })
        .update({ subject_id: 'elsewhere' }),
    );
    expect(faults).to.have.length(1);
  });

  it('shows the last line taken away, and one from the middle', async () => {
    for (const [subject_id, last] of [[application, 7], [placement, 6]] as const)
      for (const number of [last, 2, 1])
        expect(await faultsAfter((trx) => trx('events').where({ subject_id, number }).del()), String(number)).to.have.length(1);
  }); // prettier-ignore

  it('shows a state, version or head that is not that of the last line', async () => {
    for (const columns of [{ state: 'reserve' }, { version: 9 }, { event_head: 'a'.repeat(64) }, { event_count: 6 }])
      expect(await faultsAfter((trx) => trx('applications').where({ id: application }).update(columns))).to.have.length(
        1,
      );
  });

  it('shows a reason taken away without the key of its subject', async () => {
    const faults = await faultsAfter((trx) => trx('events').where({ subject_id: application, action: 'noted' }).update({ reason: null })); // prettier-ignore
    expect(faults).to.have.length(1);
  });

  it('stays whole when the texts of a subject and their key are erased', async () => {
    const faults = await faultsAfter(async (trx) => {
      await trx('events').where({ subject_id: application }).update({ reason: null });
      await trx('applications').where({ id: application }).update({ text_key: '' });
    });
    expect(faults).to.deep.equal([]);
  });

  it('shows a text that was written in after that', async () => {
    const faults = await faultsAfter(async (trx) => {
      await trx('events').where({ subject_id: application }).update({ reason: 'Forged' });
      await trx('applications').where({ id: application }).update({ text_key: '' });
    });
    expect(faults).to.have.length(1);
  });
});
