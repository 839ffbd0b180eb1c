import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import express, { type NextFunction, type Request, type Response } from 'express';
import request from 'supertest';
import { AppError } from '../../src/errors.ts';
import { discard, receivedFiles, receiveFiles } from '../../src/web/upload.ts';

const SPEC = { field: 'file', files: 2, bytes: 100_000 };
const BOUNDARY = 'x-boundary';

function part(name: string, filename: string, content: string): string {
  return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="${filename}"\r\nContent-Type: application/pdf\r\n\r\n${content}\r\n`;
}

function head(length: number | 'chunked'): string {
  const size = length === 'chunked' ? 'Transfer-Encoding: chunked' : `Content-Length: ${String(length)}`;
  return `POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=${BOUNDARY}\r\n${size}\r\n\r\n`;
}

describe('Receiving files', () => {
  let folder: string;
  let server: Server;
  const ended = new EventEmitter();

  /** Descriptors of this process that are open on the temporary folder. */
  function openThere(): string[] {
    return readdirSync('/proc/self/fd').filter((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`).startsWith(folder);
      } catch {
        return false; // the one that lists them
      }
    });
  }
  function nothingLeft(): void {
    expect(readdirSync(folder)).to.deep.equal([]);
    expect(openThere()).to.deep.equal([]);
  }
  function post(): request.Test {
    return request(server).post('/');
  }
  /** Sends raw bytes and returns the whole answer. */
  async function raw(text: string): Promise<string> {
    const socket = dial();
    socket.write(text, 'latin1'); // the server ends the connection: half-closed ones are given up
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('latin1');
  }
  function dial(): Socket {
    return connect((server.address() as AddressInfo).port, '127.0.0.1');
  }

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sintuvu-upload-'));
    const app = express();
    app.post('/', receiveFiles(SPEC, folder), async (req: Request, res: Response) => {
      const files = receivedFiles(req).map((file) => ({
        ...file,
        content: readFileSync(file.path).toString('base64'),
      }));
      await discard(receivedFiles(req));
      res.json({ files, body: req.body as unknown });
    });
    app.post('/nowhere', receiveFiles(SPEC, path.join(folder, 'missing')));
    app.use((error: unknown, _req: Request, res: Response, _next: NextFunction) => {
      const known = error instanceof AppError;
      res.status(known ? error.status : 500).json(known ? error.detail : { kind: 'defect', message: String(error) });
      ended.emit('ended', known ? error.detail.kind : 'defect');
    });
    server = app.listen(0, '127.0.0.1');
  });
  after(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(nothingLeft);

  it('counts and hashes them as they come, and keeps their names', async () => {
    const content = Buffer.from('isi berkas '.repeat(5_000));
    const answer = await post()
      .field('note', 'halo')
      .attach('file', content, 'หนังสือเดินทาง.pdf')
      .attach('file', Buffer.from('b'), 'b.pdf');
    expect(answer.status).to.equal(200);
    expect(answer.body.body).to.deep.equal({ note: 'halo' });
    const [one, two] = answer.body.files;
    expect(one).to.include({
      originalName: 'หนังสือเดินทาง.pdf',
      bytes: content.length,
      content: content.toString('base64'),
    });
    expect(one.sha256).to.equal(createHash('sha256').update(content).digest('hex'));
    expect(two).to.include({ originalName: 'b.pdf', bytes: 1 });
    expect(path.basename(one.path)).to.match(/^[0-9a-f]{32}$/);
  });
  it('takes a file of exactly the size allowed', async () => {
    const answer = await post().attach('file', Buffer.alloc(SPEC.bytes), 'a.pdf');
    expect(answer.body.files[0].bytes).to.equal(SPEC.bytes);
  });
  it('takes an empty file as one', async () => {
    const answer = await post().attach('file', Buffer.alloc(0), 'a.pdf');
    expect(answer.body.files[0].bytes).to.equal(0);
  });
  it('takes a form without a file, or with none chosen', async () => {
    expect((await post().field('note', 'x')).body.files).to.deep.equal([]);
    const body = `${part('file', '', '')}--${BOUNDARY}--\r\n`;
    expect(await raw(head(body.length) + body)).to.include('"files":[]');
  });

  const names: readonly (readonly [string, string, string])[] = [
    ['line breaks sent as codes', 'a%0D%0AX-Evil: 1.pdf', 'a X-Evil: 1.pdf'],
    ['folders', '../../../etc/cron.d/x.pdf', 'x.pdf'],
    ['folders of Windows', 'C:\\\\Windows\\\\x.pdf', 'x.pdf'],
    ['a drive of its own', 'file:///etc/passwd', 'passwd'],
    ['text turned around', '\xe2\x80\xaefdp.exe', 'fdp.exe'],
    ['bytes that are no letters', '\xff\xfe.pdf', '\ufffd\ufffd.pdf'],
    ['quotes', 'a%22b.pdf', 'a"b.pdf'],
    ['a very long stem', `${'x'.repeat(2_000)}.pdf`, `${'x'.repeat(251)}.pdf`],
  ];
  for (const [what, sent, kept] of names)
    it(`makes a name harmless that holds ${what}`, async () => {
      const body = `${part('file', sent, 'x')}--${BOUNDARY}--\r\n`;
      const answer = await raw(head(body.length) + body);
      const json = Buffer.from(answer.slice(answer.indexOf('\r\n\r\n') + 4), 'latin1').toString('utf8');
      expect(JSON.parse(json).files[0].originalName).to.equal(kept);
    });

  it('refuses a file that is too large, and keeps nothing of it or of its neighbours', async () => {
    const answer = await post()
      .attach('file', Buffer.from('small'), 'a.pdf')
      .attach('file', Buffer.alloc(SPEC.bytes + 1), 'b.pdf');
    expect(answer.status).to.equal(413);
    expect(answer.body).to.deep.equal({ kind: 'too_large' });
  });
  it('does not read a body that is far too large', async () => {
    const answer = await raw(head(10_000_000_000) + part('file', 'a.pdf', 'x'));
    expect(answer).to.match(/^HTTP\/1\.1 413 /);
    expect(answer).to.match(/connection: close/i);
  });
  it('refuses more files than asked for', async () => {
    const answer = await post()
      .attach('file', 'test/web/upload.test.ts')
      .attach('file', Buffer.from('x'), 'b')
      .attach('file', Buffer.from('y'), 'c');
    expect(answer.status).to.equal(422);
    expect(answer.body.fields).to.deep.equal({ file: 'documents.error.tooMany' });
  });
  it('refuses a file under another name', async () => {
    const answer = await post().attach('file', Buffer.from('x'), 'a').attach('photo', Buffer.from('y'), 'b');
    expect(answer.status).to.equal(422);
  });

  const fields: readonly (readonly [string, (test: request.Test) => request.Test])[] = [
    [
      'too many fields',
      (test) => Array.from({ length: 60 }, (_, i) => i).reduce((t, i) => t.field(`f${String(i)}`, 'x'), test),
    ],
    ['a field that is too long', (test) => test.field('note', 'x'.repeat(30_000))],
    ['a field with a very long name', (test) => test.field('n'.repeat(200), 'x')],
    ['a nested field', (test) => test.field('a[b]', 'x')],
    ['a field named like a prototype', (test) => test.field('__proto__[admin]', 'yes')],
    ['a list by index', (test) => test.field('a[4294967294]', 'x')],
  ];
  for (const [what, add] of fields)
    it(`refuses a form with ${what}`, async () => {
      const answer = await add(post().attach('file', Buffer.from('x'), 'a.pdf'));
      expect(answer.status).to.equal(422);
      expect(answer.body.fields).to.deep.equal({ file: 'documents.error.malformed' });
      expect(({} as { admin?: string }).admin).to.equal(undefined);
    });

  const broken: readonly (readonly [string, string])[] = [
    ['ends before its last line', part('file', 'a.pdf', 'half of it')],
    ['ends inside a file', part('file', 'a.pdf', 'half of it').slice(0, -12)],
    ['ends inside the head of a part', `--${BOUNDARY}\r\nContent-Disposition: form-da`],
    [
      'has a part without a name',
      `--${BOUNDARY}\r\nContent-Disposition: form-data; filename="a.pdf"\r\n\r\nx\r\n--${BOUNDARY}--\r\n`,
    ],
    ['is not a form at all', 'hello'],
  ];
  for (const [what, body] of broken)
    it(`refuses a body that ${what}, and keeps nothing`, async () => {
      expect(await raw(head(body.length) + body)).to.match(/^HTTP\/1\.1 422 /);
    });
  it('refuses a form that does not say where its parts end', async () => {
    const text = `POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: multipart/form-data\r\nContent-Length: 2\r\n\r\nxx`;
    expect(await raw(text)).to.match(/^HTTP\/1\.1 422 /);
  });

  const aborted: readonly (readonly [string, (socket: Socket) => void])[] = [
    ['at once', (socket) => socket.write(head(90_000))],
    [
      'inside the first file',
      (socket) => socket.write(head(90_000) + part('file', 'a.pdf', 'x'.repeat(40_000)).slice(0, -4)),
    ],
    ['between two files', (socket) => socket.write(head(90_000) + part('file', 'a.pdf', 'x'.repeat(30_000)))],
    [
      'inside the second file',
      (socket) =>
        socket.write(
          head(90_000) +
            part('file', 'a.pdf', 'x'.repeat(30_000)) +
            part('file', 'b.pdf', 'y'.repeat(30_000)).slice(0, -4),
        ),
    ],
    [
      'inside a chunk',
      (socket) => socket.write(`${head('chunked')}ffff\r\n${part('file', 'a.pdf', 'x'.repeat(9_000))}`),
    ],
  ];
  for (const [when, send] of aborted)
    it(`leaves neither file nor open descriptor when the connection breaks ${when}`, async () => {
      const socket = dial();
      await once(socket, 'connect');
      send(socket);
      const over = once(ended, 'ended');
      // The server has to have begun before the line is cut: it has when the file is there, or it has read the head.
      while (when !== 'at once' && readdirSync(folder).length === 0) await new Promise(setImmediate);
      if (when === 'at once') await new Promise((resolve) => server.once('request', resolve));
      socket.destroy();
      expect(await over).to.deep.equal(['invalid']);
    });
  it('leaves nothing behind after fifty broken connections at once', async () => {
    let begun = 0;
    let over = 0;
    const begin = (): void => void (begun += 1);
    const end = (): void => void (over += 1);
    server.on('request', begin);
    ended.on('ended', end);
    const sockets = Array.from({ length: 50 }, () => dial());
    for (const [i, socket] of sockets.entries())
      socket.write(head(90_000) + part('file', 'a.pdf', 'x'.repeat(i * 1_000)).slice(0, -4));
    while (begun < 50) await new Promise(setImmediate);
    for (const socket of sockets) socket.destroy();
    while (over < 50) await new Promise(setImmediate);
    server.off('request', begin);
    ended.off('ended', end);
  });

  it('hands on what is wrong with the disk, as a defect of ours', async () => {
    const answer = await request(server).post('/nowhere').attach('file', Buffer.from('x'), 'a.pdf');
    expect(answer.status).to.equal(500);
    expect(answer.body.message).to.include('ENOENT');
  });
});
