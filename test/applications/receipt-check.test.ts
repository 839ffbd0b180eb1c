import { expect } from 'chai';
import { startApp, type TestApp } from '../support/app.ts';
import { LIMITS } from '../../src/web/limits.ts';
import { words } from '../messages/talk.ts';
import { makeWorld, type World } from '../support/world.ts';

describe('The check of a receipt', () => {
  let world: World & { readonly url: string };
  let at: TestApp;
  let reference: string;
  let hash: string;
  const check = (r: string, h: string) =>
    at.client().get(`/receipts/check?${new URLSearchParams({ reference: r, hash: h }).toString()}`);

  before(async () => {
    world = await makeWorld();
    at = await startApp({ world, deps: { limits: { ...LIMITS, search: { seconds: 60, account: 5, address: 60 } } } });
    const id = await world.given('submitted', 'suryani');
    const row = (await world.db.read('applications').where({ id }).first()) as Record<string, string>;
    [reference, hash] = [row['reference']!, row['receipt_hash']!];
  });
  after(() => at.stop());

  it('says when it was received, in the time of the call and of the reader, and names nobody', async () => {
    const client = at.client();
    client.cookies.set('zone', 'Asia/Jakarta');
    const { text } = await client.get(`/receipts/check?reference=${reference}&hash=${hash.slice(0, 12)}`);
    expect(words(text))
      .to.include('Sel, 24 November 2026')
      .and.to.match(/12\.00.* WITA/);
    expect(text)
      .to.include(hash.slice(0, 8))
      .and.not.to.match(/Suryani|suryani@/);
  });

  it('takes the fingerprint with blanks, in capitals and whole', async () => {
    for (const given of [hash, hash.toUpperCase(), (hash.match(/.{1,8}/g) ?? []).join(' '), ` ${hash.slice(0, 20)} `])
      expect((await check(reference.toLowerCase(), given)).text, given).to.include('notice--ok');
  });

  it('looks at every letter that was given, not only at the first twelve', async () => {
    const changed = hash.slice(0, 63) + (hash.endsWith('0') ? '1' : '0');
    expect((await check(reference, changed)).text).not.to.include('notice--ok');
  });

  it('answers an unknown reference and another fingerprint alike, so that nobody learns which exist', async () => {
    const plain = (text: string): string => text.replaceAll(reference, 'R').replaceAll('PLU-0000-ZZ', 'R');
    const [wrong, unknown] = [await check(reference, '0'.repeat(64)), await check('PLU-0000-ZZ', '0'.repeat(64))];
    expect([wrong.status, unknown.status]).to.deep.equal([200, 200]);
    expect(plain(wrong.text)).to.equal(plain(unknown.text));
    for (const short of ['', hash.slice(0, 11), `${hash}0`, '%', `${hash.slice(0, 11)}_`, "' OR '1'='1"])
      expect((await check(reference, short)).text, short).not.to.include('notice--ok');
  });

  it('can be asked only so often', async () => {
    const answers = await Promise.all(Array.from({ length: 70 }, () => check(reference, '0'.repeat(12))));
    expect(answers.map(({ status }) => status)).to.include(429);
  });
});
