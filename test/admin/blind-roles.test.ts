import { expect } from 'chai';
import { assignReviewer, takeBackAssignment } from '../../src/reviews/assign.ts';
import { EN, openDesk, type Desk } from './desk.ts';

describe('Somebody who reads applications blind', () => {
  let desk: Desk;
  let application = '';
  before(async () => {
    desk = await openDesk();
    application = await desk.world.given('in_review', 'suryani');
    await desk.world.act('dewi', (ctx) => assignReviewer(ctx, { applicationId: application, personId: 'p-ratna', dueOn: null }));
  }); // prettier-ignore
  after(() => desk.at.stop());

  const give = async (name: 'ratna' | 'budi', role: string, more: Record<string, string> = {}) => {
    const rina = await desk.as('rina');
    const page = `/admin/people/p-${name}`;
    return rina.post(`${page}/roles`, { role, city: 'palu', ...more }, { ...EN, from: page });
  };
  const until = { 'ends-day': '31', 'ends-month': '1', 'ends-year': '2027' };

  it('does not become an officer or auditor of those cities, who would see whose they are', async () => {
    for (const [role, more] of [['officer', {}], ['auditor', until]] as const) {
      const answer = await give('ratna', role, more);
      expect(answer.status, role).to.equal(422);
      expect(answer.text).to.include('without knowing whose they are');
    } // prettier-ignore
    const held = await desk.world.db.read('roles').where({ person_id: 'p-ratna' }).select('role');
    expect(held).to.deep.equal([{ role: 'reviewer' }]);
  });

  it('may be given what shows nobody, and a reviewer without such readings any role', async () => {
    expect((await give('ratna', 'coordinator')).status).to.equal(303);
    expect((await give('budi', 'officer')).status).to.equal(303);
  });

  it('may become one when the readings were taken back', async () => {
    await desk.world.act('dewi', (ctx) => takeBackAssignment(ctx, application, 'p-ratna'));
    expect((await give('ratna', 'officer')).status).to.equal(303);
  });
});
