import type { Reply } from './route.ts';
import { cleanFileName } from './file-name.ts';

type FileReply = Extract<Reply, { kind: 'file' }>;

// The only types that a browser may show in place; every other file is saved.
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp']);

const CLOSED = "default-src 'none'; sandbox";

function percent(text: string): string {
  // RFC 5987: attr-char is narrower than what encodeURIComponent leaves alone.
  return encodeURIComponent(text).replace(/['()*!]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** `Content-Disposition` for a name in any script: a plain name for old readers, and the whole one (RFC 6266). */
export function contentDisposition(name: string, inline: boolean): string {
  const clean = cleanFileName(name);
  const plain = clean.replace(/[^\x20-\x7e]+/g, '_').replace(/["\\%]/g, '_');
  const fallback = plain.replace(/^[^A-Za-z0-9]+(?=\.\w+$)/, 'file');
  return `${inline ? 'inline' : 'attachment'}; filename="${fallback}"; filename*=UTF-8''${percent(clean)}`;
}

/** What a text that is kept as a file has besides the headers of pages: like any other file it runs nothing. */
export function attachmentHeaders(name: string): Readonly<Record<string, string>> {
  return { 'content-disposition': contentDisposition(name, false), 'content-security-policy': CLOSED };
}

/**
 * Every header of a file reply, by lower-case name. They are set after, and in place of, those of pages: a file from
 * somebody's computer runs nothing, is framed by nobody, is kept nowhere, and is what it says it is.
 */
export function fileHeaders(
  reply: Pick<FileReply, 'name' | 'type' | 'bytes' | 'inline'>,
): Readonly<Record<string, string>> {
  const inline = reply.inline && SHOWN.has(reply.type);
  return {
    'content-type': reply.type,
    ...(reply.bytes === null ? {} : { 'content-length': String(reply.bytes) }),
    'content-disposition': contentDisposition(reply.name, inline),
    'content-security-policy': CLOSED,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    vary: 'Cookie',
  };
}
