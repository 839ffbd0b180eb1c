import { mkdtempSync, readdirSync, readlinkSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { expect } from 'chai';
import { DAY, seededEntropy } from '../../src/deps.ts';
import { diskStorage, incomingFolder, incomingFor, storageFor, type Storage } from '../../src/documents/storage.ts';
import { refusal } from '../support/refusal.ts';
import { turns } from '../../src/documents/turns.ts';

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

describe('The storage on disk', () => {
  let folder: string;
  let storage: Storage;
  let count = 0;

  function incoming(content: string): { path: string } {
    const file = path.join(incomingFolder(folder), `t${String((count += 1))}`);
    writeFileSync(file, content);
    return { path: file };
  }
  async function listed(): Promise<{ key: string; modifiedAt: string }[]> {
    const all: { key: string; modifiedAt: string }[] = [];
    for await (const entry of storage.list()) all.push(entry);
    return all;
  }

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sintuvu-storage-'));
    storage = diskStorage(folder, seededEntropy('storage'));
  });
  afterEach(() => {
    const open = readdirSync('/proc/self/fd').filter((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`).startsWith(folder);
      } catch {
        return false;
      }
    });
    rmSync(folder, { recursive: true, force: true });
    expect(open).to.deep.equal([]);
  });

  it('takes a temporary file over under a random name without extension, two folders deep', async () => {
    const temp = incoming('isi');
    const key = await storage.put(temp);
    expect(key).to.match(/^[0-9a-f]{40}$/);
    expect(readdirSync(incomingFolder(folder))).to.deep.equal([]);
    expect(statSync(path.join(folder, key.slice(0, 2), key.slice(2, 4), key)).size).to.equal(3);
    expect(await textOf(await storage.read(key))).to.equal('isi');
  });
  it('keeps many that come at once apart', async () => {
    const keys = await Promise.all(Array.from({ length: 40 }, (_, i) => storage.put(incoming(String(i)))));
    expect(new Set(keys).size).to.equal(40);
    expect(await Promise.all(keys.map(async (key) => textOf(await storage.read(key))))).to.deep.equal(
      keys.map((_, i) => String(i)),
    );
  });
  it('reads a part', async () => {
    const key = await storage.put(incoming('0123456789'));
    expect(await textOf(await storage.read(key, { start: 2, end: 4 }))).to.equal('234');
  });
  it('removes a file, and does not mind one that is gone', async () => {
    const key = await storage.put(incoming('x'));
    await storage.remove(key);
    await storage.remove(key);
    expect(await listed()).to.deep.equal([]);
  });
  it('says that a file is not there, without leaving anything open', async () => {
    expect(await refusal(storage.read('0'.repeat(40)))).to.equal('file_gone');
  });
  it('lists files with the instant they came, and nothing else that lies about', async () => {
    const key = await storage.put(incoming('x'));
    incoming('still coming');
    writeFileSync(path.join(folder, '.gitkeep'), '');
    writeFileSync(path.join(folder, key.slice(0, 2), 'note.txt'), '');
    const [entry, ...others] = await listed();
    expect(others).to.deep.equal([]);
    expect(entry?.key).to.equal(key);
    expect(entry?.modifiedAt).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });
  for (const key of [
    '',
    '..',
    '../../etc/passwd',
    'a'.repeat(39),
    'A'.repeat(40),
    `${'a'.repeat(40)}/..`,
    `${'a'.repeat(40)}\n`,
  ])
    it(`finds no file under ${JSON.stringify(key)}`, async () => {
      let message = '';
      await (async () => storage.read(key))().catch((error: unknown) => (message = (error as Error).message));
      expect(message).to.equal('not a key of this storage');
      expect(() => storage.remove(key)).to.throw('not a key');
    });

  it('is named by a folder; an object store is refused at the start, with the name of the setting', () => {
    for (const url of ['s3://bucket', 'https://files.example', ''])
      expect(() => storageFor(url)).to.throw(/^UPLOADS_URL: /);
    expect(() => storageFor(folder)).to.not.throw();
    expect(() => storageFor(`file://${folder}`)).to.not.throw();
    expect(incomingFor(folder)).to.equal(path.join(folder, '.incoming'));
  });

  it('tells when a file came by the disk', async () => {
    const key = await storage.put(incoming('x'));
    const file = path.join(folder, key.slice(0, 2), key.slice(2, 4), key);
    utimesSync(file, new Date(DAY), new Date(DAY));
    expect((await listed())[0]?.modifiedAt).to.equal('1970-01-02T00:00:00.000Z');
  });
});

describe('Taking turns', () => {
  it('lets so many work at once, the others in the order they came, also after one failed', async () => {
    const turn = turns(2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    let running = 0;
    let most = 0;
    const work = (i: number) =>
      turn(async () => {
        begun.push(i);
        running += 1;
        most = Math.max(most, running);
        await new Promise<void>((resolve) => ends.push(resolve));
        running -= 1;
        if (i === 1) throw new Error('failed');
      });
    const all = Promise.allSettled([0, 1, 2, 3, 4].map(work));
    while (ends.length > 0 || begun.length < 5) {
      ends.shift()?.();
      await new Promise(setImmediate);
    }
    await all;
    expect(begun).to.deep.equal([0, 1, 2, 3, 4]);
    expect(most).to.equal(2);
  });
});
