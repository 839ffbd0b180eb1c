import { readFileSync } from 'node:fs';
import path from 'node:path';
import ejs from 'ejs';
import { escapeHtml, VIEWS } from '../web/templates.ts';
import type { MailViews } from '../web/views.ts';

type Render = (data: { page: MailViews['letter'] }) => string;

/** The text version escapes nothing: it is never read as HTML. */
function compile(name: string, escape: (value: unknown) => string): Render {
  const filename = path.join(VIEWS, 'mail', name);
  return ejs.compile(readFileSync(filename, 'utf8'), {
    filename,
    strict: true,
    destructuredLocals: ['page'],
    escape,
  });
}

const html = compile('letter.html.ejs', escapeHtml);
const text = compile('letter.txt.ejs', (value) => String(value));

/** Both versions of a letter. */
export function renderLetter(letter: MailViews['letter']): { readonly html: string; readonly text: string } {
  return { html: html({ page: letter }), text: text({ page: letter }) };
}
