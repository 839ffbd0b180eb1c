import { crc32 } from 'node:zlib';
import { expect } from 'chai';
import request from 'supertest';
import type { Client, TestApp } from '../support/app.ts';

const HOME = '/account/data';

/** The files of an archive as its directory lists them; each sum is checked. */
export function unzipped(zip: Buffer): ReadonlyMap<string, Buffer> {
  const end = zip.length - 22;
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [sum, bytes, length, local] = [16, 20, 28, 42].map((field) => zip.readUInt32LE(at + field)) as [number, number, number, number]; // prettier-ignore
    const name = zip.subarray(at + 46, at + 46 + (length & 0xffff)).toString('utf8');
    const begins = local + 30 + zip.readUInt16LE(local + 26);
    const content = zip.subarray(begins, begins + bytes);
    expect(crc32(content), name).to.equal(sum);
    files.set(name, content);
    at += 46 + (length & 0xffff);
  }
  return files;
}

/** The archive of somebody's data, taken along by who acts for them; their own where no person is named. */
export async function archiveOf(
  at: TestApp,
  client: Client,
  person: Readonly<{ person?: string }> = {},
): Promise<Buffer> {
  const keys = await client.keys(HOME);
  const answer = await request(at.app)
    .post(`${HOME}/export`)
    .set('Cookie', [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    .set('Sec-Fetch-Site', 'same-origin')
    .type('form')
    .send({ ...keys, ...person })
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });
  expect(answer.status).to.equal(200);
  expect(answer.headers['content-type']).to.equal('application/zip');
  expect(answer.headers['content-disposition']).to.include('attachment').and.include('.zip');
  return answer.body as Buffer;
}
