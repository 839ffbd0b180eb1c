import { expect } from 'chai';
import { dangersIn, linksIn } from './html.ts';
import { setStage, VISITORS, type Ink, type Stage, type Visitor } from './stage.ts';

const CSP =
  "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';form-action 'self';base-uri 'none';object-src 'none';frame-ancestors 'none'";
const HOME: Readonly<Record<Visitor, readonly string[]>> = {
  nobody: ['/', '/cities', '/programmes', '/help', '/sign-in'],
  suryani: ['/applications', '/account', '/account/sign-in'],
  made: ['/applications', '/account'],
  tara: ['/applications'],
  'crowd-0': ['/applications'],
  dewi: ['/office', '/office/applications', '/office/applications?view=board', '/office/views', '/office/calls', '/placements', '/placements?stage=all'],
  andi: ['/office', '/office/applications?state=all'],
  ratna: ['/reviews', '/office'],
  budi: ['/reviews'],
  jun: ['/placements', '/office'],
  niran: ['/placements'],
  maria: ['/office', '/placements'],
  siti: ['/office/applications?state=all', '/admin/events', '/office'],
  rina: ['/admin/cities', '/admin/people', '/admin/outbox', '/admin/events', '/admin/site', '/admin/agreements', '/admin/calls', '/admin/agreements/new', '/admin/cities/new'],
  guardian: ['/guardian'],
  referee: ['/referee'],
}; // prettier-ignore

/** The whole of it where a field holds that much: leaves a tag, an attribute, a title, a text area; calls every template. */
const ink: Ink = (word, most) => {
  const start = `Q${word}Q"'>`;
  const whole = `${start}<img src=x onerror=x()><script>x()</script></title></textarea>{{7*7}}<%= 7*7 %>$t(ui.signOut)\u2028\u202Ejavascript:x()`;
  return whole.length <= most ? whole : `${start}<script>`.slice(0, most);
};

describe('Words that are meant to run', () => {
  let stage: Stage;
  before(async function () {
    this.timeout(60_000);
    stage = await setStage({ ink });
  });
  after(() => stage.stop());

  /** Every page that somebody comes to by links from where they begin, and what is wrong with it. */
  async function walk(who: Visitor, most = 60): Promise<{ wrong: string[]; words: Set<string>; pages: number }> {
    const client = await stage.as(who);
    // What everybody reads is read once, by nobody.
    const isPublic = (link: string): boolean => who !== 'nobody' && /^\/($|\?|calls|cities|programmes|help)/.test(link);
    const open = [...HOME[who]];
    const seen = new Set(open);
    const wrong: string[] = [];
    const words = new Set<string>();
    let pages = 0;
    for (let path = open.shift(); path !== undefined && pages < most; path = open.shift()) {
      const page = await client.get(path);
      pages += 1;
      if (page.status >= 500) wrong.push(`${path} is ${String(page.status)}`);
      if (page.type !== 'text/html') continue;
      if (page.headers['content-security-policy'] !== CSP) wrong.push(`${path} has another policy`);
      for (const danger of dangersIn(page.text)) wrong.push(`${path}: ${danger}`);
      for (const [, word] of page.text.matchAll(/Q(\w+)Q"'>/g)) wrong.push(`${path}: ${word ?? ''} is not escaped`);
      if (/Q[^<]{0,200}\b49\b/.test(page.text) && !page.text.includes('{{7*7}}')) wrong.push(`${path} reckons`);
      for (const [, word] of page.text.matchAll(/Q(\w+)Q&#34;&#39;&gt;/g)) words.add(word ?? '');
      for (const link of linksIn(page.text)) {
        if (seen.has(link) || isPublic(link) || link.startsWith('/language/') || link.startsWith('/assets/')) continue;
        seen.add(link);
        open.push(link);
      }
    }
    return { wrong, words, pages };
  }

  const shown = new Set<string>();
  for (const who of VISITORS)
    it(`stay words on every page that ${who} can open`, async () => {
      const { wrong, words, pages } = await walk(who);
      for (const word of words) shown.add(word);
      expect(wrong).to.deep.equal([]);
      expect(pages).to.be.greaterThan(0);
    }).timeout(60_000);

  it('were there to be seen: those pages show what people write', () => {
    expect([...shown]).to.include.members([
      'name', 'own_script', 'called', 'city', 'call', 'programme', 'introduction', 'organisation', 'place', 'requirement', 'section', 'question_label',
      'essay', 'answer_name', 'file_name', 'referee', 'guardian', 'question', 'terms', 'comment', 'recusal', 'reason_return', 'reason_withdraw', 'view', 'criterion',
    ]); // prettier-ignore
  });

  it('would be found by this test if they ran', () => {
    const bad = [
      '<p>"><script>x()</script></p>', '<a href="javascript:x()">', '<a href="java&#10;script:x()">', '<img src=x onerror=x()>', '<input value="a" onfocus="x()">',
      '<a href="//evil.example">', '<p style="x">', '<title></title><script>x</script></title>', '<input value="a"b"c">', '<iframe>', '<script src="https://evil.example">',
    ]; // prettier-ignore
    for (const html of bad) expect(dangersIn(html), html).not.to.deep.equal([]);
    const good = '<p title="&#34;&gt;&lt;script&gt;">&lt;script&gt; 3 < 4</p><a href="/x?a=javascript:1">x</a>';
    expect(dangersIn(good)).to.deep.equal([]);
  });
});
