import { expect } from 'chai';
import { openOffice, type Office } from './office.ts';

describe('smoke', () => {
  let office: Office;
  before(async () => {
    office = await openOffice();
  });
  after(() => office.stop());

  it('opens', async () => {
    const id = await office.world.given('submitted', 'suryani');
    const dewi = await office.as('dewi');
    for (const path of ['/office', '/office/applications', '/office/applications?view=board', `/office/applications/${id}`, `/office/applications/${id}/reviewers`, `/office/applications/${id}/restricted?what=details`, '/office/applications/new', '/office/views']) {
      const { status, text, count } = await office.queries(dewi, path);
      console.log(path, status, count, text.length);
      if (status !== 200) console.log(office.at.logged.slice(-2).join('').slice(0, 3000));
      expect(status).to.equal(200);
    }
  });
});
