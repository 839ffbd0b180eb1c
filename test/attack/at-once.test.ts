import { expect } from 'chai';
import type { Response } from 'supertest';
import { newId } from '../../src/deps.ts';
import type { Client, Fields } from '../support/app.ts';
import { tinyPdf } from '../support/files.ts';
import { START } from '../support/world.ts';
import { setStage, type Stage, type Visitor } from './stage.ts';

describe('Two at the same door', () => {
  let stage: Stage;
  let ids: Readonly<Record<string, string>>;
  beforeEach(async function () {
    this.timeout(60_000);
    stage = await setStage();
    ids = stage.ids;
  });
  afterEach(() => stage.stop());

  const key = (): string => newId(START, stage.world.engine.entropy);
  const row = async (table: string, where: object): Promise<Record<string, unknown>> =>
    (await stage.world.db.read(table).where(where).first()) as Record<string, unknown>;
  const count = async (table: string, where: object): Promise<number> =>
    Number(((await stage.world.db.read(table).where(where).count({ n: '*' })) as { n: number }[])[0]?.n);
  const statuses = (answers: readonly Response[]): number[] =>
    answers.map(({ status }) => status).sort((a, b) => a - b);

  interface Hand {
    readonly client: Client;
    readonly csrf: string;
  }
  async function hand(who: Visitor): Promise<Hand> {
    const client = await stage.as(who);
    return { client, csrf: (await client.keys('/account'))._csrf };
  }
  const press = ({ client, csrf }: Hand, path: string, fields: Fields = {}, _key = key()): Promise<Response> =>
    client.post(path, { _csrf: csrf, _key, ...fields });

  it('are one when it is one form sent twice, and two when it is two', async () => {
    const dewi = await hand('dewi');
    const path = `/office/applications/${ids.submitted!}/actions/start_review`;
    await stage.world.db.transaction((trx) =>
      trx('documents').where({ application_id: ids.submitted! }).update({ state: 'accepted', decided_by: 'p-dewi', decided_at: START }),
    );
    const same = key();
    const twice = await Promise.all([1, 2, 3, 4].map(() => press(dewi, path, {}, same)));
    expect(statuses(twice)).to.deep.equal([303, 303, 303, 303]);
    expect(new Set(twice.map(({ headers }) => headers['location'])).size).to.equal(1);
    expect(await count('events', { subject_id: ids.submitted!, action: 'start_review' })).to.equal(1);
    const withdraw = `/office/applications/${ids.submitted!}/actions/withdraw`;
    const two = await Promise.all([press(dewi, withdraw, { reason: 'By telephone.' }), press(dewi, withdraw, { reason: 'By telephone.' })]);
    expect(statuses(two)).to.deep.equal([303, 409]);
    expect(await count('events', { subject_id: ids.submitted!, action: 'withdraw' })).to.equal(1);
  }); // prettier-ignore

  it('send one application once: one receipt, one snapshot, one mail', async () => {
    await stage.world.db.transaction((trx) => trx('persons').where({ id: 'p-tara' }).update({ born_on: '2000-01-01' }));
    const tara = await hand('tara');
    const path = `/applications/${ids.tara!}/submit`;
    const answers = await Promise.all([press(tara, path, { late_code: '' }), press(tara, path, { late_code: '' }), press(tara, path, { late_code: '' })]);
    expect(answers.filter(({ headers }) => headers['location'] === `/applications/${ids.tara!}/receipt`)).to.have.length(1);
    for (const { status } of answers) expect(status).to.be.oneOf([303, 409]);
    expect(await count('snapshots', { application_id: ids.tara! })).to.equal(1);
    expect(await count('outbox', { template: 'application_submit_applicant', subject_id: ids.tara! })).to.equal(1);
  }); // prettier-ignore

  it('do not both get the last seat', async () => {
    const other = await stage.world.placed('nominated', ids.nominatedApplication!); // at the studio, whose one seat is offered
    const jun = await hand('jun');
    const day = { 'answer_by-day': '10', 'answer_by-month': '12', 'answer_by-year': '2026' };
    expect((await press(jun, `/placements/${other}/actions/accept`, day)).status, 'it is taken').to.equal(409);
    await press(await hand('suryani'), `/applications/${ids.suryani!}/offers/${ids.offered!}/refuse`, { reason: 'School.' });
    const again = await stage.world.placed('nominated', ids.suryani!, stage.world.ids.studioDavao).catch(() => null);
    const rivals = [other, ...(again === null ? [] : [again])];
    const answers = await Promise.all(rivals.flatMap((id) => [press(jun, `/placements/${id}/actions/accept`, day), press(jun, `/placements/${id}/actions/accept`, day)]));
    expect(statuses(answers).filter((status) => status === 303)).to.have.length(1);
    expect(statuses(answers).filter((status) => status !== 303 && status !== 409 && status !== 404)).to.deep.equal([]);
    const place = await row('places', { id: stage.world.ids.studioDavao });
    expect([place['taken'], place['capacity']]).to.deep.equal([1, 1]);
  }); // prettier-ignore

  it('sign as two people when they are two, and as one when one presses twice', async () => {
    await stage.world.application('dewi', ids.made!, 'deliberate', { reason: 'Agreed at the meeting.' });
    await stage.world.db.transaction((trx) => trx('recusals').where({ person_id: 'p-andi' }).del());
    const [dewi, andi] = [await hand('dewi'), await hand('andi')];
    const path = `/office/applications/${ids.made!}/actions/select`;
    const alone = await Promise.all([press(dewi, path, { rank: '1' }), press(dewi, path, { rank: '1' }), press(dewi, path, { rank: '1' })]);
    expect(await stage.world.stateOf('application', ids.made!)).to.equal('deliberation');
    expect(alone.some(({ status }) => status === 303)).to.equal(true);
    expect(await count('signatures', { subject_id: ids.made!, action: 'select' })).to.equal(1);
    const both = await Promise.all([press(andi, path, { rank: '1' }), press(andi, path, { rank: '1' }), press(dewi, path, { rank: '1' })]);
    expect(statuses(both).filter((status) => status === 303).length).to.be.greaterThan(0);
    for (const { status } of both) expect(status).to.be.oneOf([303, 409]);
    expect(await stage.world.stateOf('application', ids.made!)).to.equal('selected');
    expect(await count('events', { subject_id: ids.made!, action: 'select', to_state: 'selected' })).to.equal(1);
  }).timeout(20_000); // prettier-ignore

  it('release a decision once, by somebody other than who made it', async () => {
    const [dewi, andi] = [await hand('dewi'), await hand('andi')];
    const path = `/office/decisions/${ids.call!}/release`;
    const { id: signature } = await row('signatures', { subject_id: ids.pending! });
    const fields = { [`p-${ids.pending!}`]: String(signature), decree: 'SK 12/2026', confirm: ['read', 'party'] };
    await Promise.all([press(dewi, path, fields), press(dewi, path, fields)]);
    expect(await stage.world.stateOf('application', ids.pending!), 'the first signer is not the second').to.equal('deliberation');
    const other = { ...fields, [`p-${ids.pending!}`]: ids.call! };
    await press(andi, path, other);
    expect(await stage.world.stateOf('application', ids.pending!), 'another decision was seen than the one that waits').to.equal('deliberation');
    const answers = await Promise.all([press(andi, path, fields), press(andi, path, fields), press(dewi, path, fields)]);
    for (const { status } of answers) expect(status).to.be.oneOf([200, 303, 409]);
    expect(await stage.world.stateOf('application', ids.pending!)).to.equal('selected');
    expect(await count('events', { subject_id: ids.pending!, action: 'select', to_state: 'selected' })).to.equal(1);
    expect(await count('outbox', { subject_id: ids.pending!, template: 'application_select_applicant' })).to.equal(1);
  }).timeout(20_000); // prettier-ignore

  it('save one section each, and the later one sees what the other wrote', async () => {
    const tara = await hand('tara');
    const path = `/applications/${ids.tara!}/sections/motivation`;
    const { version } = await row('answers', { application_id: ids.tara!, section: 'motivation' });
    const tabs = ['The reefs of Donggala.', 'The looms of Donggala.'];
    const answers = await Promise.all(tabs.map((why) => press(tara, path, { version: String(version), why, consent: 'yes', go: 'save' })));
    expect(statuses(answers)).to.deep.equal([303, 409]);
    const { answers: kept } = await row('answers', { application_id: ids.tara!, section: 'motivation' });
    const lost = answers.findIndex(({ status }) => status === 409);
    expect(String(kept)).to.include(tabs[1 - lost]!);
    for (const why of tabs) expect(answers[lost]!.text).to.include(why);
  }); // prettier-ignore

  it('decide on a file, or replace it: never on one that nobody looked at', async () => {
    const [dewi, owner] = [await hand('dewi'), await hand('suryani')];
    const mine = await stage.world.draft('budi');
    await stage.world.application('budi', mine, 'submit');
    const budi = await stage.as('budi');
    const { _csrf } = await budi.keys('/account');
    const file = await row('documents', { application_id: mine });
    const decide = `/office/applications/${mine}/documents/${String(file['id'])}`;
    const reject = { decision: 'reject', reason_code: 'unreadable', reason: 'Dark.', version: String(file['version']) };
    expect(statuses(await Promise.all([press(dewi, decide, reject), press(dewi, decide, reject)]))).to.deep.equal([303, 409]);
    const rejected = await row('documents', { id: file['id'] });
    const upload = `/applications/${mine}/uploads/${ids.passport!}/${String((await row('participants', { application_id: mine }))['id'])}`;
    const [late, replaced] = await Promise.all([
      press(dewi, decide, { ...reject, decision: 'accept', version: String(rejected['version']) }),
      budi.upload(upload, { _csrf }, [{ field: 'file', name: 'baru.pdf', content: tinyPdf() }]),
    ]);
    const current = (await stage.world.db.read('documents').where({ application_id: mine, current: true, requirement_id: ids.passport! })) as { state: string; id: string }[];
    expect(current).to.have.length(1);
    if (replaced.status === 303) expect([current[0]!.state, current[0]!.id === file['id']]).to.deep.equal(['pending', false]);
    else expect([late.status, current[0]!.state]).to.deep.equal([303, 'accepted']);
    expect((await press(owner, decide, reject)).status).to.be.oneOf([403, 404]);
  }).timeout(20_000); // prettier-ignore
});
