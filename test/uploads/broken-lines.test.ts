import { once } from 'node:events';
import { readdirSync, readlinkSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { startApp, type TestApp } from '../support/app.ts';
import { tinyJpeg, tinyPdf } from '../support/files.ts';
import { PHOTOGRAPH } from '../support/heic.ts';
import { makeWorld } from '../support/world.ts';

const BOUNDARY = 'sempadan';

describe('An upload over a line that breaks', () => {
  let world: Awaited<ReturnType<typeof makeWorld>>;
  let at: TestApp;
  let server: Server;
  let target = '';
  let cookie = '';
  let token = '';

  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    const suryani = await at.signIn('suryani@contoh.example');
    const application = await world.draft('suryani');
    const { id } = (await world.db.read('participants').where({ application_id: application }).first('id')) as { id: string }; // prettier-ignore
    await world.db.transaction((trx) => trx('documents').del());
    target = `/applications/${application}/uploads/${world.ids.insurance}/${id}`;
    token = (await suryani.keys(`/applications/${application}/documents`))._csrf;
    cookie = [...suryani.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    server = at.app.listen(0);
    await once(server, 'listening');
  });
  after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await at.stop();
  });

  const folder = (): string => path.resolve(at.config.uploadsUrl);
  const files = (): string[] =>
    readdirSync(folder(), { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map(({ name }) => name).sort(); // prettier-ignore
  /** Everything that this process holds open below the folder of files. */
  const open = (): string[] =>
    readdirSync('/proc/self/fd').flatMap((fd) => {
      try {
        const to = readlinkSync(`/proc/self/fd/${fd}`);
        return to.startsWith(folder()) ? [to] : [];
      } catch {
        return []; // closed while we looked
      }
    });
  /** The lines that the server holds open; the database's own come and go as its pool likes. */
  const lines = promisify((done: (error: Error | null, count: number) => void) => server.getConnections(done));
  async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
    for (let turn = 0; turn < 200_000 && !(await holds()); turn += 1) await new Promise(setImmediate);
    expect(await holds()).to.equal(true);
  }

  const field = (name: string, value: string): string =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const file = (name: string, content: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`), // prettier-ignore
      content,
      Buffer.from('\r\n'),
    ]);
  const body = (...contents: Buffer[]): Buffer =>
    Buffer.concat([
      Buffer.from(field('_csrf', token)),
      ...contents.map((content, i) => file(`halaman-${String(i)}.jpg`, content)),
      Buffer.from(`--${BOUNDARY}--\r\n`),
    ]);
  const head = (length: number): string =>
    `POST ${target} HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookie}\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=${BOUNDARY}\r\nContent-Length: ${String(length)}\r\n\r\n`;

  /** Sends the first `bytes` of the form and breaks the line there: for good, or politely. */
  async function breakAt(whole: Buffer, bytes: number, politely: boolean): Promise<void> {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    await new Promise<void>((resolve) => {
      socket.write(Buffer.concat([Buffer.from(head(whole.length)), whole.subarray(0, bytes)]), () => {
        resolve();
      });
    });
    if (politely) socket.end();
    else socket.destroy();
    socket.resume();
    if (politely) await once(socket, 'close');
  }

  for (const [what, make] of [
    ['one PDF', () => Promise.resolve(body(tinyPdf({ pages: 40 })))],
    [
      'three photographs of pages',
      async () => body(await tinyJpeg({ width: 900 }), await tinyJpeg({ width: 800 }), PHOTOGRAPH),
    ],
  ] as const)
    // prettier-ignore
    it(`leaves no file, no row and no open descriptor, wherever it breaks in ${what}`, async function () {
      this.timeout(60_000);
      const whole = await make();
      const before = files();
      for (const politely of [false, true])
        for (let part = 0; part < 16; part += 1) await breakAt(whole, Math.floor((whole.length * part) / 16), politely);
      await until(async () => (await lines()) === 0);
      await until(() => open().length === 0 && files().join() === before.join());
      for (const table of ['documents', 'photo_pages'])
        expect(Number((await world.db.read(table).count({ n: '*' }))[0]!['n']), table).to.equal(0);
    });

  it('is taken when it comes a second time, whole', async () => {
    const whole = body(tinyPdf());
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
    socket.write(Buffer.concat([Buffer.from(head(whole.length)), whole]));
    await once(socket, 'close');
    expect(answer.split('\r\n')[0]).to.equal('HTTP/1.1 303 See Other');
    expect(Number((await world.db.read('documents').count({ n: '*' }))[0]!['n'])).to.equal(1);
  });
});
