import { expect } from 'chai';
import { words } from '../messages/talk.ts';
import type { Client } from '../support/app.ts';
import { openOffice, type Office } from './office.ts';

const path = '/office/applications/new';

describe('A form that came on paper', () => {
  let office: Office;
  let dewi: Client;
  let fields: Record<string, string>;
  before(async () => {
    office = await openOffice();
    dewi = await office.as('dewi');
    fields = {
      call: `${office.world.ids.call}.palu`, name: 'Nurhayati', email: 'nurhayati@contoh.example',
      'received-day': '20', 'received-month': '11', 'received-year': '2026',
    }; // prettier-ignore
  });
  after(() => office.stop());

  it('starts an application that belongs to the person, and that a colleague screens', async () => {
    const reply = await dewi.post(path, fields, { from: path });
    expect(reply.status).to.equal(303);
    const id = reply.headers['location']!.split('/').at(-1)!;
    const row = (await office.world.db.read('applications').where({ id }).first()) as Record<string, unknown>;
    const opened = words((await dewi.get(reply.headers['location']!)).text);
    expect(opened, 'whose turn it is').to.include('Ketik isi formulir kertasnya').and.not.include('giliran pemohon');
    expect(row).to.include({ typed_by: 'p-dewi', received_on: '2026-11-20', city_id: 'palu', state: 'draft' });
    const account = (await office.world.db.read('accounts').where({ id: row['account_id'] }).first()) as Record<
      string,
      unknown
    >;
    expect(account['password_hash']).to.equal(null);
    expect(
      (
        await office.world.db
          .read('outbox')
          .where({ template: 'application_start_applicant', recipient: 'nurhayati@contoh.example' })
      ).length,
    ).to.equal(1);
    expect((await dewi.get('/office/applications?state=draft&mine=typed')).text).to.include('Nurhayati');
    expect((await (await office.as('andi')).get('/office/applications?state=draft&mine=typed')).text).to.not.include(
      'Nurhayati',
    );
  });

  it('is typed in section by section, by the office and for nothing else', async () => {
    const { id } = (await office.world.db.read('applications').where({ typed_by: 'p-dewi' }).first('id')) as {
      id: string;
    };
    const section = `/office/applications/${id}/sections/motivation`;
    expect((await dewi.get(`/office/applications/${id}`)).text).to.include(`href="${section}"`);
    const page = await dewi.get(section);
    expect(page.text).to.include(`action="${section}"`);
    expect(page.text).to.not.match(/href="\/applications\//);
    const fields = { version: '0', why: 'To learn to weave.', consent: 'yes', go: 'next' };
    expect((await dewi.post(section, fields, { from: section })).status).to.equal(303);
    expect((await dewi.get(`/office/applications/${id}`)).text).to.include('To learn to weave.');
    const stale = await dewi.post(section, { ...fields, why: 'Another text' }, { from: section });
    expect(stale.status).to.equal(409);
    expect(stale.text).to.include('Another text');
    expect((await (await office.as('maria')).get(section)).status).to.equal(404);
    const own = await office.world.draft('tara');
    expect((await dewi.get(`/office/applications/${own}/sections/motivation`)).status).to.equal(404);
  });

  it('keeps what was typed when something is not right', async () => {
    const wrong = await dewi.post(path, { ...fields, email: 'nobody', 'received-day': '' }, { from: path });
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.include('value="Nurhayati"');
    expect(wrong.text, 'all at once').to.include('href="#email"').and.include('href="#received"');
    const future = await dewi.post(
      path,
      { ...fields, email: 'new@contoh.example', 'received-day': '25' },
      { from: path },
    );
    expect(future.status).to.equal(422);
    expect(future.text).to.include('href="#received"');
  });

  it('does not hand an application to the owner of a mistyped address', async () => {
    const reply = await dewi.post(path, { ...fields, email: 'made@contoh.example' }, { from: path });
    expect(reply.status).to.equal(422);
    expect(reply.text).to.include('href="#email"');
  });

  it('goes to a person who has an account already under the same name', async () => {
    expect(
      (await dewi.post(path, { ...fields, name: 'i made wirawan', email: 'Made@contoh.example' }, { from: path }))
        .status,
    ).to.equal(303);
    const again = await dewi.post(
      path,
      { ...fields, name: 'I Made Wirawan', email: 'made@contoh.example' },
      { from: path },
    );
    expect(again.status).to.equal(409); // one live application in a call
  });

  it('is typed in by officers of the sending city alone', async () => {
    const maria = await office.as('maria');
    expect((await maria.post(path, { ...fields, email: 'other@contoh.example' }, { from: path })).status).to.equal(403);
    expect((await (await office.as('siti')).get(path)).status).to.equal(403);
    expect((await maria.get(path)).text).to.include('class="empty"');
  });
});
