import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { actFor } from '../../src/accounts/acting.ts';
import { DAY, newId } from '../../src/deps.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { linkIn, sentMails } from '../support/mail.ts';
import { makeWorld, type World } from '../support/world.ts';
import { archiveOf, unzipped } from './archive.ts';

const HOME = '/account/data';

function aFile(content: string): string {
  const name = path.join(mkdtempSync(path.join(tmpdir(), 'sintuvu-data-')), 'file');
  writeFileSync(name, content);
  return name;
}

describe('One’s own data', () => {
  let world: World & { readonly url: string };
  let at: TestApp;
  let tara: Client;
  let id: string;
  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    await world.db.transaction(async (trx) => {
      await trx('settings').insert({ key: 'site', value: '{"cityId":"palu"}' });
      await trx('persons').update({ locale: 'en' });
    });
    id = await world.given('submitted', 'tara');
    tara = await at.signIn('tara@contoh.example');
  });
  after(() => at.stop());

  const opened = async (file: string, person: string, relation: string): Promise<void> => {
    const read = { id: newId(at.clock.now(), world.engine.entropy), file_id: file, person_id: world.person(person as 'dewi'), relation, at: at.clock.now() }; // prettier-ignore
    await world.db.transaction((trx) => trx('file_reads').insert(read));
  };
  const fileOf = async (application: string): Promise<string> =>
    ((await world.db.read('documents').where({ application_id: application }).first('file_id')) as { file_id: string }).file_id; // prettier-ignore

  it('shows who opened which file, as what and when, and nobody else’s', async () => {
    const other = await world.given('submitted', 'made');
    await opened(await fileOf(id), 'dewi', 'officer');
    at.clock.advance(60_000);
    await opened(await fileOf(other), 'andi', 'officer');
    const { text } = await tara.get(HOME);
    expect(text).to.include('Officer of Palu').and.include('Checking your documents').and.include('12:00 WITA');
    expect(text).to.not.include('12:01 WITA').and.not.include('Dewi');
    expect((await (await at.signIn('made@contoh.example')).get(HOME)).text).to.include('12:01 WITA');
    for (let i = 0; i < 10; i += 1) await opened(await fileOf(id), 'dewi', 'officer');
    const few = (await tara.get(HOME)).text;
    expect(few.match(/Officer of Palu/g)).to.have.length(10);
    expect(few).to.include(`${HOME}?all=1`);
    expect((await tara.get(`${HOME}?all=1`)).text.match(/Officer of Palu/g)).to.have.length(11);
  });

  it('shows the devices on which one is signed in, and none on the page of somebody one acts for', async () => {
    await at.signIn('tara@contoh.example');
    const devices = (text: string): number => (/<section[^>]*aria-labelledby="s".*?<\/section>/s.exec(text)![0].match(/<li>/g) ?? []).length; // prettier-ignore
    const { text } = await tara.get(HOME);
    expect([devices(text), text.match(/This one/g)?.length]).to.deep.equal([2, 1]);
    expect(devices((await (await at.signIn('jun@contoh.example')).get(HOME)).text), 'nobody else’s').to.equal(1);
    await world.db.transaction((trx) => trx('account_persons').insert({ account_id: 'a-tara', person_id: 'p-made', relation: 'parent', since: at.clock.now() })); // prettier-ignore
    expect(devices((await tara.get(`${HOME}?person=p-made`)).text)).to.equal(0);
    await world.db.transaction((trx) => trx('account_persons').where({ account_id: 'a-tara', person_id: 'p-made' }).del()); // prettier-ignore
  });

  it('shows what was agreed to with its text, whether it stands, and how long everything is kept', async () => {
    const { text } = await tara.get(HOME);
    expect(text).to.include('Share my file with davao'.replace('davao', 'Davao')).and.include('Given');
    expect(text).to.include(`/applications/${id}/consents`).and.include('while it runs');
  });

  const archive = (): Promise<Buffer> => archiveOf(at, tara);

  it('is taken along as one archive: data for a computer, and every file; that is recorded', async () => {
    const key = await at.deps.storage.put({ path: aFile('isi paspor') });
    const file = await fileOf(id);
    await world.db.transaction((trx) => trx('files').where({ id: file }).update({ storage_key: key, bytes: 10, sha256: createHash('sha256').update('isi paspor').digest('hex'), original_name: 'paspor ไทย.pdf' })); // prettier-ignore
    const bytes = await archive();
    const parts = unzipped(bytes);
    const [json, passport] = ['data.json', 'paspor'].map((name) =>
      [...parts.keys()].find((one) => one.includes(name))!,
    );
    const data = JSON.parse(parts.get(json!)!.toString('utf8')) as Record<string, { name?: string }[]> & { person: { name: string } }; // prettier-ignore
    expect(data.person.name).to.equal('Tara Lamadjido');
    expect(data['answers']).to.have.length(2);
    expect(data['referees']![0]).to.include({ name: 'Drs. Moh. Amin' });
    expect(JSON.stringify(data)).to.not.include('I Made Wirawan').and.not.include('text_key');
    expect(parts.get(passport!)!.toString()).to.equal('isi paspor');
    expect(passport).to.include('ไทย');
    const events = (await world.db.read('events').where({ subject_id: 'p-tara', action: 'export_data' })) as unknown[];
    expect(events).to.have.length(1);
  });

  it('goes on where a stored file differs from its row or is lost, and says which in a note', async () => {
    const file = await fileOf(id);
    const change = (to: object) => world.db.transaction((trx) => trx('files').where({ id: file }).update(to));
    const names = async (): Promise<readonly string[]> => {
      const parts = unzipped(await archive());
      expect([...parts.keys()]).to.include('data.json');
      const note = parts.get('notes.txt')?.toString() ?? '';
      return [...parts.keys()].filter((name) => name.startsWith('files/')).map((name) => (note.includes(name) ? 'noted' : 'whole')); // prettier-ignore
    };
    expect(await names()).to.deep.equal(['whole']);
    await change({ sha256: 'f'.repeat(64) });
    expect(await names()).to.deep.equal(['noted']);
    await change({ storage_key: 'e'.repeat(40) });
    expect(
      unzipped(await archive())
        .get('notes.txt')!
        .toString(),
    ).to.include('paspor');
  });

  it('asks the office, which has three times 24 hours', async () => {
    const address = `${HOME}/ask?kind=correct`;
    expect((await tara.post(address, { body: '' }, { from: address })).status).to.equal(422);
    const asked = await tara.post(address, { body: 'My name has two a.' }, { from: address });
    expect(asked.headers['location']).to.equal(HOME);
    expect((await tara.get(HOME)).text).to.include('Correction, Tue 24 November 2026');
    const mail = (await sentMails(world)).find(({ subject }) => subject.includes('datanya') || subject.includes('asks about'))!; // prettier-ignore
    expect(mail.to.address).to.equal('exchange@palu.example');
    expect(mail.text).to.include('My name has two a.').and.include('27 Nov');
  });

  it('is deleted only after the link of the mail, and can be stopped for 24 hours', async () => {
    const ask = async (): Promise<string> => {
      await sentMails(world);
      expect((await tara.post(`${HOME}/erase`, {}, { from: HOME })).headers['location']).to.equal(HOME);
      return linkIn((await sentMails(world)).find(({ to }) => to.address === 'tara@contoh.example')!);
    };
    const state = async (): Promise<unknown[]> =>
      world.db.read('privacy_requests').where({ kind: 'erase' }).orderBy('id').pluck('state');
    const requestIn = async (): Promise<string> =>
      /name="request" value="([^"]+)"/.exec((await tara.get(HOME)).text)![1]!;
    await tara.get(await ask());
    expect((await tara.post(`${HOME}/erase`, {}, { from: '/account' })).status, 'once is enough').to.equal(409);
    expect(await state()).to.deep.equal(['unconfirmed']); // looking confirms nothing
    await tara.post('/erase', {}, { from: '/erase' });
    expect(await state()).to.deep.equal(['open']);
    expect((await tara.get('/erase')).status).to.equal(410);
    const made = await at.signIn('made@contoh.example');
    const request = await requestIn();
    expect((await made.post(`${HOME}/erase/stop`, { request }, { from: HOME })).status).to.equal(404);
    expect((await tara.post(`${HOME}/erase/stop`, { request }, { from: HOME })).status).to.equal(303);
    expect(await state()).to.deep.equal(['stopped']);
    const again = await ask();
    await tara.get(again);
    await tara.post('/erase', {}, { from: '/erase' });
    const second = await requestIn();
    at.clock.advance(DAY);
    const later = await at.signIn('tara@contoh.example');
    expect((await later.get(HOME)).text).to.not.include('name="request"');
    expect((await later.post(`${HOME}/erase/stop`, { request: second }, { from: HOME })).status).to.equal(409);
    expect(await state()).to.include('open');
  });

  it('is shown for a person one acts for, and for no other', async () => {
    const adik = await world.act('suryani', (ctx) =>
      actFor(ctx, { accountId: 'a-suryani', name: 'Adik', bornOn: '2012-01-01', relation: 'parent', locale: 'en', zone: 'Asia/Makassar' }),
    ); // prettier-ignore
    const suryani = await at.signIn('suryani@contoh.example');
    expect((await suryani.get(`${HOME}?person=${adik}`)).text).to.include('<p class="eyebrow">Adik</p>');
    const stranger = await at.signIn('budi@contoh.example');
    expect((await stranger.get(`${HOME}?person=${adik}`)).status).to.equal(404);
    expect((await stranger.post(`${HOME}/export`, { person: adik }, { from: HOME })).status).to.equal(404);
  });
});
