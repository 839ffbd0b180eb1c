import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import pg from 'pg';
import { dialectOf, openDatabase } from '../../src/db/database.ts';
import { seededEntropy } from '../../src/deps.ts';
import { diskStorage, fileFor, incomingFolder } from '../../src/documents/storage.ts';
import { backUp, restore } from '../../src/operations/backup.ts';
import { makeWorld, START } from '../support/world.ts';

type World = Awaited<ReturnType<typeof makeWorld>>;

describe('A backup and its restore', () => {
  let world: World;
  let folder: string;
  let keys: string[];
  const undo: (() => Promise<void>)[] = [];

  async function emptyDatabase(): Promise<string> {
    if (dialectOf(world.url) === 'sqlite') return path.join(folder, `restored-${String(undo.length)}.sqlite`);
    const admin = new pg.Client({ connectionString: world.url });
    await admin.connect();
    const name = `restored_${String(process.pid)}_${String(undo.length)}`;
    await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    undo.push(async () => {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    });
    return world.url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
  }

  before(async () => {
    world = await makeWorld();
    folder = mkdtempSync(path.join(tmpdir(), 'sintuvu-backup-'));
    const storage = diskStorage(path.join(folder, 'uploads'), seededEntropy('files'));
    keys = [];
    for (const text of ['one', 'two']) {
      const temp = path.join(incomingFolder(path.join(folder, 'uploads')), text);
      await writeFile(temp, text);
      keys.push(await storage.put({ path: temp }));
    }
  });
  after(async () => {
    for (const end of undo) await end();
    rmSync(folder, { recursive: true, force: true });
    await world.close();
  });

  it('brings back the database and every file, made while people were applying', async () => {
    const submitted = await world.given('submitted', 'suryani');
    const target = path.join(folder, 'backup');
    const storage = diskStorage(path.join(folder, 'uploads'), seededEntropy('other'));
    const [files] = await Promise.all([
      backUp({ url: world.url, storage, target, at: START }),
      world.given('submitted', 'made'),
    ]);
    expect(files).to.equal(2);
    const url = await emptyDatabase();
    const uploads = path.join(folder, 'restored-uploads');
    expect(await restore({ source: target, url, fileTarget: (key) => fileFor(uploads, key) })).to.equal(2);
    expect(readFileSync(fileFor(uploads, keys[1]!), 'utf8')).to.equal('two');
    const restored = openDatabase(url);
    const rows = async (table: string): Promise<unknown[]> => restored.read(table).where({ id: submitted });
    expect(await rows('applications')).to.deep.equal(await world.db.read('applications').where({ id: submitted }));
    await restored.close();
  });

  it('refuses a database that is not empty', async () => {
    const source = path.join(folder, 'backup');
    const refused = await restore({
      source,
      url: world.url,
      fileTarget: (key) => fileFor(path.join(folder, 'x'), key),
    }).catch((error: unknown) => String(error));
    expect(refused).to.match(/restore into a new/);
  });

  it('refuses a damaged backup before writing anything', async () => {
    const source = path.join(folder, 'backup');
    writeFileSync(path.join(source, 'files', keys[0]!), 'changed');
    const url = await emptyDatabase();
    const refused = await restore({ source, url, fileTarget: (key) => fileFor(path.join(folder, 'y'), key) }).catch(
      (error: unknown) => String(error),
    );
    expect(refused).to.match(/damaged/);
  });
});
