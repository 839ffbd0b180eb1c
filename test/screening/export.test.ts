import { expect } from 'chai';
import { recordRecusal } from '../../src/reviews/assign.ts';
import { csvOf } from '../../src/screening/export.csv.ts';
import { wholeList } from '../../src/screening/export.reads.ts';
import { NO_FILTERS } from '../../src/screening/filters.form.ts';
import { readingFor } from '../../src/screening/reading.ts';
import type { Client } from '../support/app.ts';
import { openOffice, type Office } from './office.ts';

const PATH = '/office/applications/export';

/** Cells of a file as RFC 4180 says that they are read. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push(row.splice(0));
  }
  return rows;
}

describe('The list of applications as CSV', () => {
  let office: Office;
  let dewi: Client;
  let suryani: string;
  let tara: string;
  let made: string;

  const taken = async (client: Client, from = ''): Promise<string[][]> => {
    const answer = await client.post(PATH, { from });
    expect(answer.status).to.equal(200);
    return read(answer.text.replace(/^\uFEFF/, ''));
  };
  const named = async (client: Client, from = ''): Promise<(string | undefined)[]> =>
    (await taken(client, from)).slice(1).map(([reference]) => reference);
  const ref = (id: string): Promise<string> => office.reference(id);

  before(async () => {
    office = await openOffice();
    suryani = await office.world.given('submitted', 'suryani');
    tara = await office.world.given('submitted', 'tara');
    made = await office.world.given('deliberation', 'made');
    dewi = await office.as('dewi');
  });
  after(() => office.stop());

  it('is a file in UTF-8 with a mark, lines ended by CR LF, named in the reader’s language', async () => {
    const answer = await dewi.post(PATH, { from: `call=${office.world.ids.call}` });
    expect(answer.headers['content-type']).to.equal('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).to.match(
      /^attachment; filename="Permohonan .*2026-11-24\.csv"; filename\*=UTF-8''Permohonan%20.*2026-11-24\.csv$/,
    );
    expect(answer.headers['cache-control']).to.equal('private, no-store');
    expect(answer.text.startsWith('\uFEFFNomor permohonan,Nama,Judul,')).to.equal(true);
    expect(answer.text.endsWith('\r\n')).to.equal(true);
    expect(answer.text.replaceAll('\r\n', '')).to.not.match(/[\r\n]/);
  });

  it('holds what the list shows, as it is narrowed and ordered', async () => {
    const all = [await ref(suryani), await ref(tara), await ref(made)].sort();
    expect(await named(dewi, 'sort=reference')).to.deep.equal(all);
    expect(await named(dewi, 'sort=oldest')).to.deep.equal((await named(dewi, 'sort=newest')).reverse());
    expect(await named(dewi, 'state=deliberation')).to.deep.equal([await ref(made)]);
    expect(await named(dewi, 'q=lamadj')).to.deep.equal([await ref(tara)]);
    const [head = [], ...rows] = await taken(dewi, 'minor=yes');
    const cell = (heading: string): string | undefined => rows[0]?.[head.indexOf(heading)];
    expect(rows).to.have.length(1);
    expect([
      cell('Kota pengirim'),
      cell('Status'),
      cell('Di bawah umur'),
      cell('Dokumen perlu diperiksa'),
    ]).to.deep.equal(['Palu', 'Perlu diperiksa', 'ya', '1']);
  });

  it('is only its headings where nothing fits', async () => {
    const rows = await taken(dewi, 'state=deferred');
    expect(rows).to.have.length(1);
    expect(rows[0]?.[0]).to.equal('Nomor permohonan');
  });

  it('is headed in English for who reads English', async () => {
    const andi = await office.as('andi');
    await office.world.db.transaction((trx) => trx('persons').where({ id: 'p-andi' }).update({ locale: 'en' }));
    const { text } = await andi.post(PATH, {});
    expect(text.startsWith('\uFEFFReference,Name,Title,Call,')).to.equal(true);
  });

  it('keeps names of every script, and lets no cell be a formula', async () => {
    const { read: db } = office.world.db;
    const before = (await db('applications').where({ id: tara }).first('title')) as { title: string };
    const person = (await db('applications').where({ id: tara }).first('person_id')) as { person_id: string };
    const was = (await db('persons').where({ id: person.person_id }).first('name')) as { name: string };
    const write = (name: string, title: string): Promise<void> =>
      office.world.db.transaction(async (trx) => {
        await trx('persons').where({ id: person.person_id }).update({ name });
        await trx('applications').where({ id: tara }).update({ title });
      });
    const line = async (): Promise<string[]> => (await taken(dewi, 'minor=yes'))[1] ?? [];
    await write('สมชาย ใจดี', 'Nur Aisyah binti Ñiñalga, “puisi”');
    expect((await line()).slice(1, 3)).to.deep.equal(['สมชาย ใจดี', 'Nur Aisyah binti Ñiñalga, “puisi”']);
    await write('=HYPERLINK("//evil.example")', 'Drum; @SUM(A1)');
    expect((await line()).slice(1, 3)).to.deep.equal([`'=HYPERLINK("//evil.example")`, "Drum; '@SUM(A1)"]);
    await write('-2+3', 'One\n+two');
    expect((await line()).slice(1, 3)).to.deep.equal(["'-2+3", "One\n'+two"]);
    await write(was.name, before.title);
  });

  it('tells nothing that the list does not: no day of birth, no address', async () => {
    const { text } = await dewi.post(PATH, {});
    const { born_on: bornOn } = (await office.world.db
      .read('applications')
      .join('persons', 'persons.id', 'applications.person_id')
      .where('applications.id', tara)
      .first('persons.born_on')) as { born_on: string };
    expect(text).to.not.include(bornOn).and.not.include('@contoh.example');
  });

  it('is for officers and auditors, each of their own city', async () => {
    expect((await (await office.as('ratna')).post(PATH, {})).status).to.equal(403);
    expect((await (await office.as('suryani')).post(PATH, {})).status).to.equal(403);
    expect(await named(await office.as('maria'))).to.deep.equal([]);
    expect(await named(await office.as('siti'))).to.have.length(3);
  });

  it('leaves a line in the record: who, for which city, narrowed to what, and never what was searched for', async () => {
    await dewi.post(PATH, { from: 'state=submitted&q=lamadj' });
    const event = (await office.world.db
      .read('events')
      .where({ action: 'export_applications', person_id: 'p-dewi' })
      .orderBy('number', 'desc')
      .first('subject', 'subject_id', 'relation', 'data')) as Record<string, string>;
    expect(event).to.include({ subject: 'person', subject_id: 'p-dewi', relation: 'officer' });
    expect(JSON.parse(event['data']!)).to.deep.equal({
      in: [{ city: 'palu' }],
      list: 'state=submitted',
      searched: true,
    });
  });

  it('takes as many queries for one application as for three', async () => {
    const count = async (from: string): Promise<number> => {
      let asked = 0;
      const note = (): void => void (asked += 1);
      const { _csrf, _key } = await dewi.keys('/office/applications');
      office.world.db.read.on('query', note);
      await dewi.post(PATH, { from, _csrf, _key });
      office.world.db.read.removeListener('query', note);
      return asked;
    };
    expect(await count('state=deliberation')).to.equal(await count(''));
  });

  describe('read page by page', () => {
    const reading = () =>
      readingFor(
        { db: office.world.db.read, actor: office.world.actor('dewi'), at: office.world.clock.now() },
        office.world.db,
      );

    it('is the same list in every order, one query a page', async () => {
      const by = await reading();
      for (const sort of ['newest', 'oldest', 'waiting', 'name', 'reference'] as const) {
        const filters = { ...NO_FILTERS, sort };
        const [small, large]: [string[], string[]] = [[], []];
        for await (const page of wholeList(by, filters, 1)) small.push(...page.map(({ id }) => id));
        for await (const page of wholeList(by, filters)) large.push(...page.map(({ id }) => id));
        expect(small, sort).to.deep.equal(large).and.have.length(3);
      }
    });

    it('holds a case once that moves while the list is read', async () => {
      const ids: string[] = [];
      for await (const page of wholeList(await reading(), { ...NO_FILTERS, sort: 'waiting' }, 1)) {
        ids.push(...page.map(({ id }) => id));
        if (ids.length === 1)
          await office.world.db.transaction((trx) =>
            trx('applications').where({ id: ids[0]! }).update({ state_since: '2026-12-31T00:00:00.000Z' }),
          );
      }
      expect(ids).to.have.length(3);
      expect(new Set(ids).size).to.equal(3);
    });

    it('is read no further than a reader takes it, and not at all once they are gone', async () => {
      const by = await reading();
      let asked = 0;
      const note = (): void => void (asked += 1);
      office.world.db.read.on('query', note);
      const stream = csvOf(wholeList(by, NO_FILTERS, 1), { t: (key) => key, locale: 'en', zone: 'Asia/Makassar', at: by.at }, by.calls); // prettier-ignore
      const lines = stream[Symbol.asyncIterator]();
      await lines.next();
      await lines.next();
      expect(asked).to.be.at.most(2);
      const closed = new Promise((done) => stream.once('close', done));
      await lines.return?.();
      await closed;
      expect(stream.destroyed).to.equal(true);
      const then = asked;
      await new Promise((done) => setImmediate(done));
      office.world.db.read.removeListener('query', note);
      expect(asked).to.equal(then).and.be.at.most(2);
    });
  });

  it('says nothing of a case to who is recused from it, and says it to their colleague', async () => {
    await office.world.act('dewi', (ctx) =>
      recordRecusal(ctx, { applicationId: suryani, personId: 'p-andi', kind: 'family', reason: 'Her uncle.' }),
    );
    const andi = await office.as('andi');
    expect(await named(andi, 'state=all')).to.have.members([await ref(made), await ref(tara)]);
    expect(await named(dewi, 'state=all')).to.include(await ref(suryani));
  });

  it('names nobody to an officer who reads their application blind, and does to their colleague', async () => {
    const assigned = { id: 'as-1', application_id: made, person_id: 'p-andi', assigned_by: 'p-dewi' };
    await office.world.act('dewi', (ctx) => ctx.trx('assignments').insert({ ...assigned, assigned_at: ctx.at }));
    const andi = await office.as('andi');
    expect(await named(andi)).to.deep.equal([await ref(tara)]);
    expect((await andi.post(PATH, {})).text).to.not.include('Made');
    expect(await named(dewi)).to.include(await ref(made));
    await office.world.act('dewi', (ctx) => ctx.trx('assignments').where({ id: 'as-1' }).delete());
  });
});
