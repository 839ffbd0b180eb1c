import { expect } from 'chai';
import { startApp, type TestApp } from '../support/app.ts';

describe('the running product', () => {
  let at: TestApp;
  before(async () => {
    at = await startApp();
  });
  after(() => at.stop());

  it('shows the sign-in page to anybody', async () => {
    const page = await at.client().get('/sign-in');
    expect(page.status).to.equal(200);
    expect(page.text).to.include('<h1>');
  });

  it('answers an address that does not exist with a page that helps', async () => {
    const page = await at.client().get('/no/such/page');
    expect(page.status).to.equal(404);
    expect(page.text).to.include('Halaman ini tidak kami temukan');
  });
});
