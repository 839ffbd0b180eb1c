/** Reads HTML as a browser does, and says where words of somebody have become more than words. */

const URLS: ReadonlySet<string> = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'data',
  'poster',
  'srcset',
  'xlink:href',
]);
const NEVER: ReadonlySet<string> = new Set([
  'iframe',
  'object',
  'embed',
  'base',
  'frame',
  'applet',
  'style',
  'template',
]);
const RAW: ReadonlySet<string> = new Set(['script', 'title', 'textarea', 'style']);
const GOOD_URL = /^(\/(?![/\\])|#|\?|https?:\/\/|mailto:|tel:|$)/i;

interface Tag {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly end: number;
}

function unescape(value: string): string {
  return value
    .replaceAll(/&#x([0-9a-f]+);?/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll(/&#(\d+);?/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&colon;', ':')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The start tag at `at`, its attributes read by the rules of a browser. */
function tagAt(html: string, at: number): Tag {
  const name = /[^\s/>]*/.exec(html.slice(at + 1, at + 60))?.[0] ?? '';
  const attributes: [string, string][] = [];
  const each = /[\s/]*(?:(>)|([^\s=>/][^\s=>/]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?)/y;
  each.lastIndex = at + 1 + name.length;
  for (let found = each.exec(html); found !== null; found = each.exec(html)) {
    if (found[1] !== undefined) return { name: name.toLowerCase(), attributes, end: each.lastIndex };
    attributes.push([(found[2] ?? '').toLowerCase(), unescape(found[3] ?? found[4] ?? found[5] ?? '')]);
  }
  return { name: name.toLowerCase(), attributes, end: html.length };
}

function wrongIn({ name, attributes }: Tag): string[] {
  const wrong = attributes.flatMap(([key, value]) => {
    if (!/^[a-z][a-z0-9:-]*$/i.test(key)) return [`<${name}> has an attribute ${JSON.stringify(key)}`];
    if (key.startsWith('on')) return [`<${name}> has the handler ${key}`];
    if (key === 'style') return [`<${name}> has a style`];
    const url = value.replaceAll(/[\s\u0000-\u001f]/g, ''); // eslint-disable-line no-control-regex -- browsers drop them
    const drawn = (name === 'link' || name === 'img') && /^data:image\//.test(url); // a picture runs nothing
    if (URLS.has(key) && !drawn && !GOOD_URL.test(url)) return [`<${name} ${key}> leads to ${value}`];
    return [];
  });
  if (NEVER.has(name)) wrong.push(`there is a <${name}>`);
  if (name === 'meta' && attributes.some(([key]) => key === 'http-equiv')) wrong.push('a <meta> gives orders');
  const source = attributes.find(([key]) => key === 'src')?.[1] ?? '';
  if (name === 'script' && !source.startsWith('/assets/')) wrong.push(`a <script> of ${source || 'its own'}`);
  return wrong;
}

/** Everything in a page that could run, or lead where no page of ours leads; empty for a page that is safe. */
export function dangersIn(html: string): string[] {
  const found: string[] = [];
  let at = html.indexOf('<');
  while (at !== -1) {
    if (html.startsWith('<!--', at)) at = html.indexOf('-->', at) + 3;
    else if (/^<[a-z]/i.test(html.slice(at, at + 2))) {
      const tag = tagAt(html, at);
      found.push(...wrongIn(tag));
      at = tag.end;
      if (RAW.has(tag.name)) {
        const end = html.toLowerCase().indexOf(`</${tag.name}`, at);
        if (tag.name === 'script' && html.slice(at, end).trim() !== '') found.push('a <script> with words in it');
        at = end === -1 ? html.length : end;
      }
    } else at += 1;
    at = html.indexOf('<', at);
  }
  return found;
}

/** Addresses of our own that a page leads to. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*)/g)].map(([, href]) => unescape(href ?? ''));
}
