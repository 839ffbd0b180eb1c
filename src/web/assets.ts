/** Files below public/, each under an address that changes with its bytes, so that browsers may keep it for ever. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** One file, with its compressed copies where they are smaller. */
export interface Asset {
  readonly path: string;
  readonly hash: string;
  readonly type: string;
  readonly body: Buffer;
  readonly br?: Buffer;
  readonly gzip?: Buffer;
}

/** What the static route sends; the route itself adds the immutable cache header and `Vary: Accept-Encoding`. */
export type AssetAnswer = { status: 200; type: string; encoding?: 'br' | 'gzip'; body: Buffer } | { status: 404 };

const types = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.woff2', 'font/woff2'],
  ['.png', 'image/png'],
]);

/** Reads every file of a folder once and hashes it; a file of an unknown type is refused at start. */
function readAssets(folder: string): ReadonlyMap<string, Asset> {
  const found = new Map<string, Asset>();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    );
  // Stylesheets come last: the addresses of fonts inside them carry the fonts' own hashes.
  paths.sort((a, b) => Number(a.endsWith('.css')) - Number(b.endsWith('.css')) || (a < b ? -1 : 1));
  for (const path of paths) {
    const type = types.get(path.slice(path.lastIndexOf('.')));
    if (type === undefined) throw new Error(`public/${path}: no content type is known for this file`);
    const bytes = readFileSync(join(folder, path));
    const body = path.endsWith('.css') ? Buffer.from(withHashes(packed(bytes.toString('utf8')), path, found)) : bytes;
    found.set(path, { path, hash: hashOf(body), type, body, ...(type.includes('charset') ? compressed(body) : {}) });
  }
  if (found.size === 0) throw new Error(`${folder}: there are no files to serve`);
  return found;
}

function withHashes(css: string, path: string, found: ReadonlyMap<string, Asset>): string {
  return css.replaceAll(/url\((\.\.?\/[^)]+)\)/g, (_, relative: string) => {
    const target = new URL(relative, `http://public/${path}`).pathname.slice(1);
    return `url(${addressOf(target, found)})`;
  });
}

/** A stylesheet without its comments and line breaks, which weigh a tenth. */
function packed(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s*\n\s*/g, '\n')
    .replaceAll(/([{};,])\n|\n(})/g, '$1$2')
    .replaceAll('\n', ' ')
    .replaceAll(/;}/g, '}');
}

function hashOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 10);
}

function compressed(body: Buffer): { br: Buffer; gzip: Buffer } {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return { br: brotliCompressSync(body, { params }), gzip: gzipSync(body, { level: 9 }) };
}

function addressOf(path: string, within: ReadonlyMap<string, Asset>): string {
  const asset = within.get(path);
  if (asset === undefined) throw new Error(`public/${path}: there is no such file`);
  return `/assets/${asset.hash}/${path}`;
}

/** The files of public/, read once when the process starts. */
const assets = readAssets(fileURLToPath(new URL('../../public', import.meta.url)));

/** The address of a file of public/, like `css/sintuvu.css`; a name that does not exist is a programming error. */
export function assetUrl(path: string): string {
  return addressOf(path, assets);
}

/** The file at an address, or undefined; only what was read at start can be found, so no path can lead elsewhere. */
function findAsset(hash: string, path: string): Asset | undefined {
  const asset = assets.get(path);
  return asset?.hash === hash ? asset : undefined;
}

/** Answers the static route with the smallest copy the browser accepts. */
export function serveAsset(request: { hash: string; path: string; acceptEncoding: string }): AssetAnswer {
  const asset = findAsset(request.hash, request.path);
  if (asset === undefined) return { status: 404 };
  const accepts = (name: string): boolean =>
    request.acceptEncoding.split(',').some((part) => {
      const [coding, ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
      return coding === name && !parameters.some((word) => /^q=0(\.0*)?$/.test(word));
    });
  const { type } = asset;
  if (asset.br && accepts('br')) return { status: 200, type, encoding: 'br', body: asset.br };
  if (asset.gzip && accepts('gzip')) return { status: 200, type, encoding: 'gzip', body: asset.gzip };
  return { status: 200, type, body: asset.body };
}
