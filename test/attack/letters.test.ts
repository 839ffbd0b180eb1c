import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { calendarFile, closingEntry } from '../../src/calls/calendar.ts';
import { translator } from '../../src/i18n/index.ts';
import { letterOf } from '../../src/notifications/letter.view.ts';
import { factsOf } from '../../src/notifications/facts.ts';
import { sendDue } from '../../src/notifications/send-due.ts';
import { fileTransport } from '../../src/notifications/transport.ts';
import { dangersIn } from './html.ts';
import { setStage, type Ink, type Stage } from './stage.ts';

/** A letter looks after its own looks: it has styles, and no scripts, handlers or addresses but ours. */
const dangersInLetter = (html: string): string[] =>
  dangersIn(html).filter((one) => !/has a style$|there is a <style>/.test(one));

const ink: Ink = (word, most) => {
  const whole = `Q${word}Q"'><img src=x onerror=x()><script>x()</script>\r\nBcc: thief@evil.example\r\n\r\n{{site}}{{linkEnds}}$t(mail.greetingNoName)<%= 7*7 %>`;
  return whole.length <= most ? whole : `Q${word}Q"'>\r\nBcc: a@b.co`.slice(0, most);
};

describe('What leaves the house', () => {
  let stage: Stage;
  before(async function () {
    this.timeout(60_000);
    stage = await setStage({ ink, app: { env: { DEMO: 'true' } } });
    const { at } = stage;
    const transport = fileTransport(at.config.mailDir);
    const deps = { config: at.config, engine: at.engine, clock: at.clock, transport, log: at.deps.log, holder: 'test' };
    await sendDue(deps, 500);
  });
  after(() => stage.stop());

  it('is a letter in which words stay words, to one reader alone', async () => {
    const folder = stage.at.config.mailDir;
    const names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
    expect(names.length).to.be.greaterThan(15);
    const recipients = new Set(((await stage.world.db.read('outbox').select('recipient')) as { recipient: string }[]).map(({ recipient }) => recipient));
    for (const name of names) {
      const raw = readFileSync(path.join(folder, name), 'utf8');
      const headers = raw.split(/\r?\n\r?\n/, 1)[0]!;
      expect(headers, name).not.to.match(/^(bcc|cc):/im);
      expect(headers.match(/^to:/gim), name).to.have.length(1);
      const to = /^to:((?:.|\r?\n[ \t])*)/im.exec(headers)![1]!.replaceAll(/\s+/g, ' ').trim();
      expect(recipients.has(/<([^<>]+)>$/.exec(to)?.[1] ?? to), `${name} ${to}`).to.equal(true);
    }
  }); // prettier-ignore

  it('is HTML that runs nothing, in the letter and in the mailbox of the demonstration', async () => {
    const nobody = stage.at.client();
    const list = await nobody.get('/mailbox');
    expect(dangersIn(list.text)).to.deep.equal([]);
    const ids = readdirSync(stage.at.config.mailDir).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5)); // prettier-ignore
    const words = new Set<string>();
    for (const id of ids.slice(0, 40)) {
      const page = await nobody.get(`/mailbox/${id}`);
      expect([page.status, dangersIn(page.text)], id).to.deep.equal([200, []]);
      const kept = JSON.parse(readFileSync(path.join(stage.at.config.mailDir, `${id}.json`), 'utf8')) as { text: string; subject: string };
      expect(kept.subject).not.to.match(/[\r\n]/);
      const html = /<!doctype html[\s\S]*<\/html>/i.exec(decoded(readFileSync(path.join(stage.at.config.mailDir, `${id}.eml`), 'utf8')))?.[0] ?? '';
      expect(html.length, id).to.be.greaterThan(200);
      expect(dangersInLetter(html), id).to.deep.equal([]);
      // The payload's own end: a link's token may end in Q" too.
      expect(html, id).not.to.match(/Q\w+Q"'>/);
      // What looks like a gap of ours is not filled in, and what looks like a text of ours is not looked up.
      for (const [, word] of kept.text.matchAll(/Q(\w+)Q"/g)) words.add(word ?? '');
      if (kept.text.includes('onerror=x()')) expect(kept.text, id).to.include('{{site}}{{linkEnds}}$t(mail.greetingNoName)<%= 7*7 %>');
    }
    expect([...words]).to.include.members(['name', 'call', 'city']);
  }).timeout(30_000); // prettier-ignore

  it('greets nobody by an advertisement: whoever asks for an account chooses the name, and the city sends the mail', () => {
    const record = { site: { name: 'sintuvu', tagline: {} }, reader: null, office: { city: 'Palu', contact: 'a@palu.example', zone: 'Asia/Makassar' } };
    const greeting = (name: string): string =>
      letterOf({ template: 'verify_email', locale: 'en', facts: factsOf({ ...record, items: [], forms: null, rules: null, setUp: null, privacy: null, takeover: null, code: null, refereeDue: null, link: { holder: '' } } as never, 'en', '2026-11-25T04:00:00.000Z'), name, tagline: {}, href: 'https://sintuvu.example/l/x' }).greeting;
    for (const name of ['You won! https://evil.example/x', 'Klik www.evil.example', 'evil.example', 'write to a@evil.example', 'gratis evil.co/uang', 'menang di bit.ly'])
      expect(greeting(name), name).to.equal('Good day,');
    for (const name of ['Suryani', 'Drs. Moh. Amin, S.Pd., M.Si.', 'I Made Wirawan', 'นิรันดร์ ใจดี', 'Jun dela Cruz Jr.', "Ma. Teresa O'Neill-Santos", 'Ir.H. Joko'])
      expect(greeting(name), name).to.equal(`Dear ${name},`);
  }); // prettier-ignore

  it('is a calendar of one event, whatever a call is called', () => {
    const evil = 'Term\r\nEND:VEVENT\rBEGIN:VEVENT\nATTACH:file:///etc/passwd\u2028X:1\u0007; a, b \\';
    const about = { baseUrl: 'https://sintuvu.example', at: '2026-11-24T04:00:00.000Z', locale: 'en', t: translator('en') } as const; // prettier-ignore
    const call = { id: 'x', slug: 'term', name: { en: evil }, closesAt: '2026-12-24T04:00:00.000Z', version: 1 };
    const file = (of: typeof call): string => calendarFile([closingEntry(of, about)], about);
    const lines = file(call).replaceAll('\r\n ', '').split(/\r\n|[\r\n\u2028\u2029]/);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).to.have.length(1);
    expect(lines.filter((line) => line === 'END:VEVENT')).to.have.length(1);
    expect(lines.some((line) => /^(ATTACH|X):/.test(line))).to.equal(false);
    expect(lines.find((line) => line.startsWith('SUMMARY:'))).to.include('\\nEND:VEVENT\\nBEGIN:VEVENT\\nATTACH:file:///etc/passwd\\nX:1');
    expect(file(call)).not.to.match(/[\u0000-\u0009\u000b\u000c\u000e-\u001f]/); // eslint-disable-line no-control-regex -- what must not be there
    expect(file({ ...call, name: { en: 'Term abroad' } })).to.include('Term abroad');
  }); // prettier-ignore
});

/** The parts of a message, read from how they were sent. */
function decoded(raw: string): string {
  return raw
    .split(/^--.*$/m)
    .map((part) => {
      const [head = '', ...body] = part.trimStart().split(/\r?\n\r?\n/);
      const text = body.join('\n\n');
      if (/quoted-printable/i.test(head)) {
        const bytes = text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
        return Buffer.from(bytes, 'latin1').toString('utf8');
      }
      return /base64/i.test(head) ? Buffer.from(text, 'base64').toString('utf8') : text;
    })
    .join('\n');
} // prettier-ignore
