import { expect } from 'chai';
import { DAY, later } from '../../src/deps.ts';
import { tick } from '../../src/engine/clock.ts';
import { createRequirements } from '../../src/calls/place.ts';
import { requirementsOf } from '../../src/content/requirements.ts';
import type { Client } from '../support/app.ts';
import { tinyPdf } from '../support/files.ts';
import { openOffice, type Office } from './office.ts';

const start = '/office/applications/new';
/** Two days after the closing and its grace. */
const TYPED = '2026-12-16T01:00:00.000Z';

describe('A paper form that is typed in after the closing', () => {
  let office: Office;
  let dewi: Client;
  let id = '';
  let participant = '';
  const home = (): string => `/office/applications/${id}`;
  const papers = (): string => `${home()}/paper/documents`;
  const returned = (): string => `${home()}/paper/returned`;
  const state = (): Promise<string> => office.world.stateOf('application', id);
  const act = (action: string, fields: Record<string, string | string[]> = {}): ReturnType<Client['post']> =>
    dewi.post(`${home()}/actions/${action}`, fields, { from: home() });
  const upload = (requirement: string): ReturnType<Client['upload']> =>
    dewi.upload(
      `${papers()}/${requirement}/${participant}`,
      {},
      [{ field: 'file', name: 'scan.pdf', content: tinyPdf(), type: 'application/pdf' }],
      { from: papers() },
    );
  const type = async (section: string, fields: Record<string, string>): Promise<void> => {
    const path = `${home()}/sections/${section}`;
    const page = await dewi.get(path);
    const version = /name="version" value="(\d+)"/.exec(page.text)![1]!;
    expect((await dewi.post(path, { ...fields, version, go: 'next' }, { from: path })).status).to.equal(303);
  };

  before(async () => {
    office = await openOffice();
    const { world } = office;
    const scan = requirementsOf('student', 'davao').filter(({ key }) => key === 'paper_form');
    await world.act('dewi', (ctx) => createRequirements(ctx, world.ids.call, scan));
    world.clock.set(TYPED);
    dewi = await office.as('dewi');
    const form = { name: 'Nurhayati', email: 'nurhayati@contoh.example', 'received-day': '10', 'received-month': '12', 'received-year': '2026' }; // prettier-ignore
    const reply = await dewi.post(start, { ...form, call: `${world.ids.call}.palu` }, { from: start });
    id = reply.headers['location']!.split('/').at(-1)!;
    participant = ((await world.db.read('participants').where({ application_id: id }).first('id')) as { id: string }).id; // prettier-ignore
  });
  after(() => office.stop());

  it('does not lapse while it is being typed in: an officer has two weeks, whenever it came', async () => {
    await tick(office.world.engine, later(TYPED, 60_000));
    expect(await state()).to.equal('draft');
    await tick(office.world.engine, later(TYPED, 14 * DAY - 1));
    expect(await state()).to.equal('draft');
  });

  it('is sent, since the day counts on which it came', async () => {
    await type('details', { name: 'Nurhayati', diet: '' });
    await type('motivation', { why: 'To learn to weave.', consent: 'yes' });
    const { db, ids } = office.world;
    const { id: scan } = (await db.read('requirements').where({ key: 'paper_form' }).first('id')) as { id: string };
    expect((await upload(scan)).status).to.equal(303);
    expect((await upload(ids.passport)).status).to.equal(303);
    const ranking = `${home()}/paper/places`;
    expect((await dewi.post(ranking, { [`place.${ids.studioDavao}`]: '1' }, { from: ranking })).status).to.equal(303);
    office.world.clock.set(later(TYPED, 10 * DAY));
    dewi = await office.as('dewi');
    expect((await act('submit')).status).to.equal(303);
    expect(await state()).to.equal('submitted');
  });

  it('is returned, and shows the officer each point with the way to change it', async () => {
    const items = ['section:motivation', 'section:places', 'requirement:passport', 'requirement:paper_form'];
    const fix = { 'fix_by-day': '10', 'fix_by-month': '1', 'fix_by-year': '2027' };
    expect((await act('return', { items, reason: 'Not to be read.', ...fix })).status).to.equal(303);
    expect(await state()).to.equal('returned');
    expect((await dewi.get(home())).text).to.include(`href="${returned()}"`);
    const { text } = await dewi.get(returned());
    for (const href of [`${home()}/sections/motivation`, `${home()}/paper/places`, papers()])
      expect(text).to.include(`href="${href}"`);
    expect(text).to.include('Not to be read.');
    expect((await act('resubmit')).status).to.equal(409);
  });

  it('is changed on the same pages, or answered in words where nothing is to be changed', async () => {
    await type('motivation', { why: 'To learn to weave ikat.', consent: 'yes' });
    const { ids } = office.world;
    expect((await upload(ids.passport)).status).to.equal(303);
    const ranking = `${home()}/paper/places`;
    const order = { [`place.${ids.studioDavao}`]: '2', [`place.${ids.schoolChiangMai}`]: '1' };
    expect((await dewi.post(ranking, order, { from: ranking })).status).to.equal(303);
    const page = await dewi.get(returned());
    const answers = [...page.text.matchAll(/action="([^"]*\/paper\/returned\/[^"]+)"/g)].map(([, action]) => action!);
    expect(answers).to.have.length(1);
    const [answer] = answers;
    expect((await dewi.post(answer!, { reason: '' }, { from: returned() })).status).to.equal(422);
    const said = { reason: 'The original lies in our files and can be read.' };
    expect((await dewi.post(answer!, said, { from: returned() })).status).to.equal(303);
    const line = (await office.world.db.read('events').where({ subject_id: id, action: 'answer_item' }).first()) as Record<string, unknown>; // prettier-ignore
    expect([line['relation'], line['person_id'], line['reason']]).to.deep.equal(['officer', 'p-dewi', said.reason]);
  });

  it('is sent again by the officer', async () => {
    expect((await act('resubmit')).status).to.equal(303);
    expect(await state()).to.equal('submitted');
    expect((await dewi.get(returned())).status, 'nothing is returned').to.equal(404);
    expect(await office.world.db.read('snapshots').where({ application_id: id })).to.have.length(2);
  });
});

describe('A returned application that nobody typed in from paper', () => {
  it('is its owner’s to answer, and no officer’s', async () => {
    const office = await openOffice();
    const id = await office.world.given('submitted', 'made');
    await office.world.application('dewi', id, 'return', { reason: 'Blurred', items: ['requirement:passport'], fix_by: '2026-12-10' }); // prettier-ignore
    const dewi = await office.as('dewi');
    const { id: item } = (await office.world.db.read('return_items').where({ application_id: id }).first('id')) as { id: string }; // prettier-ignore
    expect((await dewi.get(`/office/applications/${id}/paper/returned`)).status).to.equal(404);
    const answer = await dewi.post(`/office/applications/${id}/paper/returned/${item}`, { reason: 'It is fine.' });
    expect(answer.status).to.equal(404);
    const made = await office.as('made');
    const own = `/applications/${id}/return-items/${item}`;
    expect((await made.post(own, { reason: 'It is fine.' }, { from: `/applications/${id}` })).status).to.equal(303);
    await office.stop();
  });
});
