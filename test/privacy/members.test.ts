import { expect } from 'chai';
import { answersOf, DANCERS, draftOfGroup, join, name, openAs, openToGroups } from '../members/group.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';
import { archiveOf, unzipped } from './archive.ts';

describe('The data of a member of a group', () => {
  let world: World;
  let at: TestApp;
  let lead: Client;
  let made: Client;
  let person = '';

  before(async () => {
    const fresh = await makeWorld();
    world = fresh;
    at = await startApp({ world: fresh });
    await openToGroups(world);
    const id = await draftOfGroup(world, 'suryani');
    const [nur, adi] = await name(world, id, 'suryani', [DANCERS[0], DANCERS[2]]);
    await join(at, world, nur!, DANCERS[0]);
    await join(at, world, adi!, DANCERS[2]);
    const again = await openAs(at, nur!);
    await again.post('/member/sections/care', answersOf('Nurhayati', { allergies: 'udang', version: '1' }), { from: '/member/sections/care' }); // prettier-ignore
    const of = (await world.db.read('participants').join('group_members', 'group_members.participant_id', 'participants.id').where('group_members.id', nur!).first('participants.person_id')) as { person_id: string }; // prettier-ignore
    person = of.person_id;
    // Made signs in for Nurhayati, as a child does for a mother.
    await world.db.transaction((trx) => trx('account_persons').insert({ account_id: 'a-made', person_id: person, relation: 'parent', since: world.clock.now() })); // prettier-ignore
    [lead, made] = [await at.signIn('suryani@contoh.example'), await at.signIn('made@contoh.example')];
  });
  after(() => at.stop());

  async function dataOf(client: Client, whose: { person?: string } = {}): Promise<Record<string, Record<string, unknown>[]>> {
    const parts = unzipped(await archiveOf(at, client, whose));
    return JSON.parse(parts.get('data.json')!.toString('utf8')) as Record<string, Record<string, unknown>[]>;
  } // prettier-ignore

  it('is taken along with what they answered for themselves, and with nothing of the others', async () => {
    const data = await dataOf(made, { person });
    expect(data['member_answers']).to.have.length(1);
    expect(data['member_answers']![0]).to.deep.include({ section: 'care' });
    expect(data['member_answers']![0]!['answers']).to.include({ allergies: 'udang' });
    expect(data['memberships']).to.have.length(1);
    expect(data['memberships']![0]).to.include({ name: 'Nurhayati', part: 'Dancer', state: 'confirmed' });
    expect(data['documents']).to.have.length(1);
    expect(data['consents']!.map(({ kind }) => kind)).to.include('processing');
    const whole = JSON.stringify(data);
    expect(whole).to.include(answersOf('Nurhayati')['emergency_phone']).and.not.include(answersOf('Adi')['emergency_phone']); // prettier-ignore
    expect(whole).to.not.include('adi@sanggar.example').and.not.include('Sanggar Ombo');
  });

  it('is not in what the lead takes along', async () => {
    const data = await dataOf(lead);
    expect(data['answers']!.map(({ section }) => section)).to.include('care');
    expect(data['member_answers']).to.deep.equal([]);
    expect(data['documents']).to.have.length(2); // a passport and a portfolio: the lead's own
    expect(JSON.stringify(data)).to.not.include('udang').and.not.include('nurhayati@sanggar.example');
  });

  it('is named with the application that it is kept with, to them as to the lead, and to nobody else', async () => {
    const { reference } = (await world.db.read('applications').first('reference')) as { reference: string };
    expect((await made.get(`/account/data?person=${person}`)).text).to.include(reference);
    expect((await lead.get('/account/data')).text).to.include(reference);
    expect((await made.get('/account/data')).text).to.not.include(reference);
  });
});
