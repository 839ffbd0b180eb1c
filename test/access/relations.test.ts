import { expect } from 'chai';
import type { Knex } from 'knex';
import type { Actor, Relation } from '../../src/access/actor.ts';
import type { Permission } from '../../src/access/policy.ts';
import { relate, relationsOf, visible, whereHeld, type SubjectKind } from '../../src/access/relations.ts';
import { newId } from '../../src/deps.ts';
import { loadCases } from '../../src/engine/load-cases.ts';
import { makeWorld, START, type World } from '../support/world.ts';

let world: World;
const ids: Record<string, string> = {};
const actors = new Map<string, Actor>();

/** Who is what to which row, written down by hand: names of rows, then for each actor the relations to each. */
const GRID: Readonly<Record<SubjectKind, { rows: readonly string[]; held: Readonly<Record<string, readonly string[]>> }>> = {
  application: {
    rows: ['of Suryani', 'of Made', 'of Tara'],
    held: {
      suryani: ['owner', '', ''],
      made: ['', 'owner', ''],
      tara: ['', '', 'owner'],
      'the mother of Tara, who acts for her': ['', '', 'owner'],
      'the guardian of Tara by link': ['', '', 'guardian'],
      'a guardian’s link bent to another application': ['', '', ''],
      'the referee of Suryani by link': ['referee', '', ''],
      'the official of Davao by link': ['', '', ''],
      dewi: ['officer lead', 'officer lead', ''], // a party to Tara's
      andi: ['officer lead', '', 'officer lead'], // recused from Made's
      ratna: ['reviewer', '', ''],
      budi: ['', '', ''], // assigned to Suryani's, then recused
      maria: ['', '', ''],
      jun: ['coordinator', '', ''],
      niran: ['', '', ''], // his city has only been proposed
      siti: ['auditor', 'auditor', 'auditor'],
      rina: ['', '', ''],
      nobody: ['', '', ''],
      clock: ['', '', ''],
    },
  },
  placement: {
    rows: ['of Suryani in Davao, nominated', 'of Suryani in Chiang Mai, proposed'],
    held: {
      suryani: ['owner', 'owner'],
      made: ['', ''],
      tara: ['', ''],
      'the mother of Tara, who acts for her': ['', ''],
      'the guardian of Tara by link': ['', ''],
      'a guardian’s link bent to another application': ['', ''],
      'the referee of Suryani by link': ['', ''],
      'the official of Davao by link': ['official', ''],
      dewi: ['officer lead', 'officer lead'],
      andi: ['officer lead', 'officer lead'],
      ratna: ['', ''],
      budi: ['', ''],
      maria: ['', ''],
      jun: ['coordinator', ''],
      niran: ['', ''],
      siti: ['auditor', 'auditor'],
      rina: ['', ''],
      nobody: ['', ''],
      clock: ['', ''],
    },
  },
  assignment: {
    rows: ['of Ratna', 'of Budi', 'of Ratna, taken back'],
    held: {
      dewi: ['officer lead', 'officer lead', 'officer lead'],
      andi: ['officer lead', 'officer lead', ''],
      ratna: ['reviewer', '', ''],
      budi: ['', '', ''],
      siti: ['', '', ''],
      suryani: ['', '', ''],
      jun: ['', '', ''],
      nobody: ['', '', ''],
    },
  },
  call: {
    rows: ['of Palu'],
    held: { dewi: ['officer lead'], andi: ['officer lead'], siti: ['auditor'], maria: [''], jun: [''], rina: [''], suryani: [''], nobody: [''] },
  },
  place: {
    rows: ['in Davao', 'in Chiang Mai'],
    held: { jun: ['coordinator', ''], niran: ['', 'coordinator'], dewi: ['officer lead', 'officer lead'], maria: ['', ''], siti: ['', ''], suryani: ['', ''], nobody: ['', ''] },
  },
  city: {
    rows: ['palu', 'davao'],
    held: { dewi: ['officer', ''], maria: ['', 'officer'], jun: ['', 'coordinator'], ratna: ['reviewer', ''], siti: ['auditor', ''], rina: ['admin', ''], suryani: ['', ''], nobody: ['', ''] },
  },
}; // prettier-ignore

/** What a few permissions open, by hand as well. */
const OPENS: readonly (readonly [SubjectKind, Permission, string])[] = [
  ['application', 'application:read', 'owner guardian reviewer officer coordinator auditor'],
  ['application', 'application:identity', 'owner guardian officer coordinator auditor'],
  ['application', 'application:own', 'owner'],
  ['application', 'applications:list', 'officer auditor'],
  ['application', 'application:screen', 'officer'],
  ['application', 'document:read', 'owner reviewer officer coordinator auditor'],
  ['application', 'reference:write', 'referee'],
  ['application', 'consent:write', 'guardian'],
  ['application', 'decision:sign', 'lead'],
  ['placement', 'placement:read', 'coordinator officer auditor'],
  ['placement', 'placements:list', 'coordinator officer'],
  ['placement', 'placement:act', 'coordinator officer owner guardian official'],
  ['assignment', 'review:write', 'reviewer'],
  ['call', 'call:edit', 'officer'],
  ['place', 'place:edit', 'coordinator'],
  ['city', 'people:edit', 'admin'],
];

const TABLE: Record<SubjectKind, string> = { application: 'applications', placement: 'placements', assignment: 'assignments', call: 'calls', place: 'places', city: 'cities' }; // prettier-ignore

function rowsOf(kind: SubjectKind): Knex.QueryBuilder {
  const query = world.db.read(TABLE[kind]);
  if (kind === 'placement') void query.join('places', 'places.id', 'placements.place_id');
  if (kind === 'placement' || kind === 'assignment') void query.join('applications', 'applications.id', `${TABLE[kind]}.application_id`); // prettier-ignore
  if (kind === 'application' || kind === 'placement' || kind === 'assignment') void query.join('calls', 'calls.id', 'applications.call_id'); // prettier-ignore
  if (kind === 'place') void query.join('calls', 'calls.id', 'places.call_id');
  return query.orderBy(`${TABLE[kind]}.id`);
}

async function scene(): Promise<void> {
  const fresh = (): string => newId(START, world.engine.entropy);
  ids['of Suryani'] = await world.given('selected', 'suryani');
  ids['of Made'] = await world.given('submitted', 'made');
  ids['of Tara'] = await world.draft('tara');
  ids['of Suryani in Davao, nominated'] = await world.placed('nominated', ids['of Suryani']);
  ids['of Suryani in Chiang Mai, proposed'] = await world.placed(
    'proposed',
    ids['of Suryani'],
    world.ids.schoolChiangMai,
  );
  Object.assign(ids, { 'of Palu': world.ids.call, 'in Davao': world.ids.studioDavao, 'in Chiang Mai': world.ids.schoolChiangMai, palu: 'palu', davao: 'davao' }); // prettier-ignore
  const assigned = { assigned_by: 'p-dewi', assigned_at: START };
  Object.assign(ids, { 'of Ratna': fresh(), 'of Budi': fresh(), 'of Ratna, taken back': fresh() });
  await world.db.transaction(async (trx) => {
    await trx('assignments').insert([
      { ...assigned, id: ids['of Ratna'], application_id: ids['of Suryani'], person_id: 'p-ratna' },
      { ...assigned, id: ids['of Budi'], application_id: ids['of Suryani'], person_id: 'p-budi', ended_at: START },
      { ...assigned, id: ids['of Ratna, taken back'], application_id: ids['of Made'], person_id: 'p-ratna', ended_at: START },
    ]);
    await trx('recusals').insert([
      { id: fresh(), application_id: ids['of Suryani'], person_id: 'p-budi', kind: 'teacher', recorded_by: 'p-dewi', recorded_at: START },
      { id: fresh(), application_id: ids['of Made'], person_id: 'p-andi', kind: 'family', recorded_by: 'p-dewi', recorded_at: START },
    ]);
    await trx('participants').insert({ id: fresh(), application_id: ids['of Tara'], person_id: 'p-dewi', position: 2 });
  }); // prettier-ignore
  for (const name of ['suryani', 'made', 'tara', 'dewi', 'andi', 'ratna', 'budi', 'maria', 'jun', 'niran', 'siti', 'rina'] as const)
    actors.set(name, world.actor(name)); // prettier-ignore
  actors.set('nobody', { kind: 'nobody' });
  actors.set('clock', { kind: 'clock' });
  actors.set('the mother of Tara, who acts for her', { ...world.actor('tara'), account: 'a-hasnah', person: 'p-hasnah', persons: ['p-hasnah', 'p-tara'] }); // prettier-ignore
  const one = async (table: string, application: string): Promise<string> =>
    ((await world.db.read(table).where({ application_id: application }).first('id')) as { id: string }).id;
  const link = (purpose: 'guardian' | 'referee' | 'official', subject: string, application: string): Actor => ({ kind: 'link', link: 'l', purpose, subject, application, name: 'By link' }); // prettier-ignore
  const hasnah = await one('guardians', ids['of Tara']);
  actors.set('the guardian of Tara by link', link('guardian', hasnah, ids['of Tara']));
  actors.set('a guardian’s link bent to another application', link('guardian', hasnah, ids['of Suryani']));
  actors.set('the referee of Suryani by link', link('referee', await one('referees', ids['of Suryani']), ids['of Suryani'])); // prettier-ignore
  actors.set('the official of Davao by link', link('official', ids['of Suryani in Davao, nominated'], ids['of Suryani'])); // prettier-ignore
}

const words = (relations: Iterable<string>): string => [...relations].sort().join(' ');
const HANDS = ['owner', 'guardian', 'officer', 'lead', 'coordinator', 'official'];

describe('Relations', () => {
  before(async () => {
    world = await makeWorld();
    await scene();
  });
  after(() => world.close());

  for (const [kind, { rows, held }] of Object.entries(GRID) as [SubjectKind, (typeof GRID)[SubjectKind]][])
    for (const [name, expected] of Object.entries(held))
      it(`of ${name} to each ${kind} are those written down, on a row, in lists and in a case`, async () => {
        const actor = actors.get(name)!;
        const inLists = new Map<string, Set<Relation>>(rows.map((row) => [ids[row]!, new Set()]));
        for (const relation of relationsOf(kind))
          for (const { id } of (await whereHeld(rowsOf(kind), kind, actor, relation).select(`${TABLE[kind]}.id`)) as { id: string }[])
            inLists.get(id)?.add(relation); // prettier-ignore
        for (const [i, row] of rows.entries()) {
          const id = ids[row]!;
          const wanted = words((expected[i] ?? '').split(' ').filter(Boolean));
          expect(words((await relate(world.db.read, actor, kind, id))!.held), `row ${row}`).to.equal(wanted);
          expect(words(inLists.get(id)!), `list ${row}`).to.equal(wanted);
          if (kind !== 'application' && kind !== 'placement') continue;
          const loading = { db: world.db.read, at: START, actor, cascading: false };
          const found = (await loadCases(loading, kind, [id])).get(id)!;
          const hands = actor.kind === 'clock' ? ['clock'] : wanted.split(' ').filter((hand) => HANDS.includes(hand));
          expect(words(found.held), `case ${row}`).to.equal(words(hands));
        }
      });

  for (const [kind, permission, opens] of OPENS)
    it(`open ${permission} to exactly those who are ${opens.replaceAll(' ', ', ')}`, async () => {
      const { rows, held } = GRID[kind];
      for (const [name, expected] of Object.entries(held)) {
        const wanted = rows.filter((_, i) => (expected[i] ?? '').split(' ').some((relation) => opens.split(' ').includes(relation))); // prettier-ignore
        const list = visible(rowsOf(kind), kind, actors.get(name)!, permission).select(`${TABLE[kind]}.id`);
        const seen = ((await list) as { id: string }[]).map((row) => row.id);
        const known = rows.map((row) => ids[row]!).filter((id) => seen.includes(id));
        expect(known.sort(), `${name} ${permission}`).to.deep.equal(wanted.map((row) => ids[row]!).sort());
      }
    });

  it('are none to a row that is not there', async () => {
    expect(await relate(world.db.read, world.actor('dewi'), 'application', 'nowhere')).to.equal(null);
  });

  it('tell the engine that somebody is recused, so that it can say so rather than hide', async () => {
    const loading = { db: world.db.read, at: START, actor: world.actor('andi'), cascading: false };
    const cases = await loadCases(loading, 'application', [ids['of Made']!, ids['of Tara']!]);
    expect([cases.get(ids['of Made']!)!.recused, cases.get(ids['of Tara']!)!.recused]).to.deep.equal([true, false]);
  });
});
