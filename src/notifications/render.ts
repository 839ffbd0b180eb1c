import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ejs from 'ejs';
import type { MailViews } from '../web/views.ts';

type Render = (data: { page: MailViews['letter'] }) => string;

const FOLDER = fileURLToPath(new URL('../../views/mail', import.meta.url));

function compile(name: string, escape: { escape?: (text: unknown) => string }): Render {
  const filename = path.join(FOLDER, name);
  const source = readFileSync(filename, 'utf8');
  return ejs.compile(source, { filename, strict: true, destructuredLocals: ['page'], ...escape });
}

const html = compile('letter.html.ejs', {});
// The text version escapes nothing: it is never read as HTML.
const text = compile('letter.txt.ejs', { escape: String });

/** Both versions of a letter. */
export function renderLetter(letter: MailViews['letter']): { readonly html: string; readonly text: string } {
  return { html: html({ page: letter }), text: text({ page: letter }) };
}
