import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { isUniqueViolation, openDatabase, type Database } from '../../src/db/database.ts';

const refusal = (work: Promise<unknown>): Promise<unknown> => work.then(() => null, (error: unknown) => error); // prettier-ignore

// SQLite alone: the other driver prepares nothing.
describe('Statements that SQLite prepared once', () => {
  let folder: string;
  let db: Database;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sintuvu-statements-'));
    db = openDatabase(path.join(folder, 'db.sqlite'), { acquireTimeout: 2_000 });
    await db.outside((write) => write.raw('CREATE TABLE things (name TEXT PRIMARY KEY)'));
  });
  afterEach(async () => {
    await db.close();
    rmSync(folder, { recursive: true });
  });

  const put = (name: string): Promise<unknown> => db.transaction((trx) => trx('things').insert({ name }));
  const names = async (): Promise<unknown[]> => (await db.read('things').orderBy('name').select('*')) as unknown[];

  it('read what was written since, each time', async () => {
    await put('a');
    expect(await names()).to.deep.equal([{ name: 'a' }]);
    await put('b');
    expect(await names()).to.deep.equal([{ name: 'a' }, { name: 'b' }]);
  });

  it('see a column that was added since', async () => {
    await put('a');
    await names();
    await db.outside((write) => write.raw("ALTER TABLE things ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'"));
    expect(await names()).to.deep.equal([{ name: 'a', colour: 'red' }]);
  });

  it('work again after one was refused', async () => {
    await put('a');
    expect(isUniqueViolation(await refusal(put('a')))).to.equal(true);
    await put('b');
    expect(await names()).to.have.length(2);
  });

  it('say that they cannot be prepared, and can be once the table is there', async () => {
    const others = (): Promise<unknown> => db.read('others').select('*').then((rows) => rows as unknown); // prettier-ignore
    expect(String(await refusal(others()))).to.include('no such table');
    expect(String(await refusal(others()))).to.include('no such table');
    await db.outside((write) => write.raw('CREATE TABLE others (name TEXT)'));
    expect(await others()).to.deep.equal([]);
  });

  it('answer each of many who ask the same at once in one transaction', async () => {
    const given = await db.transaction((trx) =>
      Promise.all(
        Array.from({ length: 20 }, async (_, i) => (await trx.raw('SELECT ? AS number', [i])) as { number: number }[]),
      ),
    );
    expect(given.map(([row]) => row?.number)).to.deep.equal(Array.from({ length: 20 }, (_, i) => i));
  });

  it('are let go of when there are too many, and their number changes nothing', async () => {
    for (let i = 0; i < 300; i += 1)
      expect(await db.read.raw(`SELECT ${String(i)} AS number`)).to.deep.equal([{ number: i }]);
    expect(await db.read.raw('SELECT 0 AS number')).to.deep.equal([{ number: 0 }]);
  });
});
