import { expect } from 'chai';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Response } from 'supertest';
import { translator, type Key } from '../../src/i18n/index.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld } from '../support/world.ts';
import { KINDS, type Kind, type Outcome } from './hostile-kinds.ts';

const t = translator('id');

/** Everything that a file of somebody's computer is handed out with, and nothing of the headers of our pages. */
const SERVED = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};
const ENDINGS: Readonly<Record<string, RegExp>> = {
  'application/pdf': /\.pdf$/,
  'image/jpeg': /\.(jpg|jpeg)$/,
  'image/png': /\.png$/,
  'image/webp': /\.webp$/,
};

describe('A hostile file, sent through the front door', () => {
  let world: Awaited<ReturnType<typeof makeWorld>>;
  let at: TestApp;
  let suryani: Client;
  let dewi: Client;
  let application = '';
  let participant = '';

  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    suryani = await at.signIn('suryani@contoh.example');
    dewi = await at.signIn('dewi@contoh.example');
    application = await world.draft('suryani');
    participant = ((await world.db.read('participants').where({ application_id: application }).first('id')) as { id: string }).id; // prettier-ignore
    await world.db.transaction(async (trx) => {
      await trx('documents').del();
      const formats = '["application/pdf","image/jpeg","image/png","image/webp"]';
      await trx('requirements').where({ id: world.ids.passport }).update({ formats, restricted: false });
    });
  });
  after(() => at.stop());

  const home = (): string => `/applications/${application}/documents`;
  const stored = (): number =>
    readdirSync(path.resolve(at.config.uploadsUrl), { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    ).length;
  async function current(): Promise<{ id: string; state: string; reason_code: string | null } | undefined> {
    return (await world.db
      .read('documents')
      .where({ application_id: application, current: true })
      .first('id', 'state', 'reason_code')) as never;
  }
  async function clear(): Promise<void> {
    await world.db.transaction((trx) => trx('documents').update({ current: false }));
  }
  const send = (name: string, content: Buffer): Promise<Response> =>
    suryani.upload(`/applications/${application}/uploads/${world.ids.passport}/${participant}`, {}, [{ field: 'file', name, content }], { from: home() }); // prettier-ignore

  async function isRefused(sent: Response, why: Outcome, before: number): Promise<void> {
    expect(sent.status).to.equal(422);
    expect(sent.text).to.include(t(`documents.error.${why}` as Key));
    expect(await current(), 'no row').to.equal(undefined);
    expect(stored(), 'no file').to.equal(before);
  }

  async function isKeptApart(sent: Response): Promise<void> {
    expect(sent.status).to.equal(303);
    const document = (await current())!;
    expect([document.state, document.reason_code]).to.deep.equal(['rejected', 'unsafe']);
    const opened = await suryani.get(`${home()}/${document.id}`);
    expect([opened.status, opened.type]).to.deep.equal([409, 'text/html']);
    expect((await suryani.get(`${home()}/${document.id}/thumbnail`)).status).to.equal(404);
    expect((await dewi.get(`/office/documents/${application}/${document.id}/pictures/1`)).status).to.equal(404);
  }

  async function isServed(sent: Response, type: string): Promise<void> {
    expect(sent.status).to.equal(303);
    const page = await suryani.get(home());
    expect(page.status).to.equal(200);
    expect(page.text).not.to.include('<img src=x');
    const document = (await current())!;
    const answer = await suryani.get(`${home()}/${document.id}`);
    expect(answer.status).to.equal(200);
    expect(answer.headers).to.include({ ...SERVED, 'content-type': type });
    const disposition = String(answer.headers['content-disposition']);
    expect(disposition).to.match(/^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[A-Za-z0-9%!#$&+.^_`|~-]*$/);
    const name = decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(disposition)![1]!);
    expect(name).to.match(ENDINGS[type]!);
    expect(/[\p{Cc}\u202E/\\]/u.test(name), name).to.equal(false);
    const shown = await dewi.get(`/office/documents/${application}/${document.id}/pictures/1`);
    if (shown.status !== 404) expect(shown.headers).to.include({ ...SERVED, 'content-type': 'image/webp' });
  }

  const judge = (sent: Response, outcome: Outcome, before: number): Promise<void> => {
    if (outcome === 'apart') return isKeptApart(sent);
    return outcome.includes('/') ? isServed(sent, outcome) : isRefused(sent, outcome, before);
  };

  it('is one of at least sixty kinds, each of them once', () => {
    expect(new Set(KINDS.map(([what]) => what)).size).to.equal(KINDS.length);
    expect(KINDS.length).to.be.at.least(60);
  });

  const words = (outcome: Outcome): string =>
    outcome === 'apart' ? 'is kept where nobody opens it' : outcome.includes('/') ? `is served as ${outcome}, harmlessly` : `is refused (${outcome})`; // prettier-ignore
  for (const [what, name, make, outcome] of KINDS as readonly Kind[])
    it(`${what} ${words(outcome)}`, async function () {
      this.timeout(30_000);
      await clear();
      const before = stored();
      await judge(await send(name, await make()), outcome, before);
    });

  it('leaves nothing in the folder for what comes in', () => {
    const incoming = path.join(path.resolve(at.config.uploadsUrl), '.incoming');
    expect(readdirSync(incoming)).to.deep.equal([]);
  });
});
