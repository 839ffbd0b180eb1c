import { expect } from 'chai';
import { dialectOf, openDatabase } from '../../src/db/database.ts';
import { afterSuite, freshDatabase } from './suite.ts';

describe('A fresh database', () => {
  it('is on the engine that the run asks for, migrated, and without rows', async () => {
    const { url, done } = await freshDatabase();
    const db = openDatabase(url);
    try {
      expect(db.dialect).to.equal(dialectOf(process.env.TEST_DATABASE_URL ?? ''));
      expect(await db.read('applications').select('applications.id')).to.deep.equal([]);
    } finally {
      await db.close();
      await done();
    }
  });

  it('sorts by code unit on both engines', async () => {
    const { url, done } = await freshDatabase();
    const db = openDatabase(url);
    try {
      const words = "SELECT 'b' AS word UNION SELECT 'B' UNION SELECT 'a' UNION SELECT 'é' ORDER BY word";
      const answer = (await db.read.raw(words)) as { word: string }[] | { rows: { word: string }[] };
      const rows = Array.isArray(answer) ? answer : answer.rows;
      expect(rows.map((row) => row.word)).to.deep.equal(['B', 'a', 'b', 'é']);
    } finally {
      await db.close();
      await done();
    }
  });

  it('is inspected before it is dropped, and a fault fails the file', async () => {
    const { url, done } = await freshDatabase();
    const asked: string[] = [];
    const inspect = (at: string): Promise<void> => {
      asked.push(at);
      return Promise.reject(new Error('a seat too many'));
    };
    afterSuite.push(inspect);
    try {
      const fault = await done().catch((error: unknown) => error);
      expect(fault).to.be.an('error').with.property('message', 'a seat too many');
      expect(asked).to.deep.equal([url]);
    } finally {
      afterSuite.splice(afterSuite.indexOf(inspect), 1);
    }
  });
});
