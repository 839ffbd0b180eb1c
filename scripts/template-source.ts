/** Reads EJS the way EJS does, and turns a template into TypeScript that keeps its line numbers. */
import ts from 'typescript';

/** One thing wrong, at a line of the template. */
export interface Finding {
  readonly line: number;
  readonly message: string;
}

type Part = {
  readonly kind: 'text' | 'code' | 'escaped' | 'raw' | 'comment';
  readonly text: string;
  readonly line: number;
};

const tag = /<%(%|[-=#_]?)([\s\S]*?)[-_]?%>/g;

/** The parts of a template in order; every character belongs to one, so newlines can be counted. */
function parts(source: string): Part[] {
  const found: Part[] = [];
  let from = 0;
  let line = 1;
  const add = (kind: Part['kind'], text: string): void => {
    found.push({ kind, text, line });
    line += text.split('\n').length - 1;
  };
  for (const match of source.matchAll(tag)) {
    const [whole, mark, inside = ''] = match;
    if (mark === '%') continue;
    add('text', source.slice(from, match.index));
    add(mark === '=' ? 'escaped' : mark === '-' ? 'raw' : mark === '#' ? 'comment' : 'code', inside);
    from = match.index + whole.length;
  }
  add('text', source.slice(from));
  return found;
}

/** TypeScript with the same lines as the template; `head` opens the function and stands on the first line. */
export function rewrite(source: string, head: string, isLayout: boolean): { text: string; findings: Finding[] } {
  const findings: Finding[] = [];
  const text = parts(source)
    .map(({ kind, text: inside, line }) => {
      if (kind === 'text' || kind === 'comment') return inside.replace(/[^\n]/g, '');
      if (hasLineComment(inside))
        findings.push({ line, message: 'a // comment hides the rest of the line: use <%# %>' });
      if (kind === 'code') return `;${inside} `;
      if (kind === 'escaped') return `;out(${inside});`;
      if (!mayBeRaw(inside, isLayout)) {
        findings.push({ line, message: `<%- is for calls of partial, formKeys and icon, not for: ${inside.trim()}` });
      }
      return `;raw(${inside});`;
    })
    .join('');
  return { text: `${head}${text}\n}\n`, findings };
}

function hasLineComment(code: string): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, code);
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (token === ts.SyntaxKind.SingleLineCommentTrivia) return true;
  }
  return false;
}

/** Only HTML that a partial or helper made may go out unescaped; the layout also prints the page it frames. */
function mayBeRaw(code: string, isLayout: boolean): boolean {
  const [statement, ...more] = ts.createSourceFile('raw.ts', `(${code})`, ts.ScriptTarget.Latest).statements;
  if (more.length > 0 || statement === undefined || !ts.isExpressionStatement(statement)) return false;
  if (!ts.isParenthesizedExpression(statement.expression)) return false;
  const { expression } = statement.expression;
  if (isLayout && code.trim() === 'page.body') return true;
  return (
    ts.isCallExpression(expression) &&
    ts.isIdentifier(expression.expression) &&
    ['partial', 'formKeys', 'icon'].includes(expression.expression.text)
  );
}

const element = /<([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const inlineAttribute = /\s(style|on[a-z]+)\s*=/gi;

/**
 * Markup that the content policy would refuse: inline styles, scripts and event handlers.
 * Mail is exempt from the rule on styles, because mail programs want theirs inside.
 */
export function forbiddenMarkup(source: string, map: string): Finding[] {
  const isMail = map === 'MailViews';
  const findings: Finding[] = [];
  // What is blanked keeps its length, so that every place found is a place of the template.
  const html = source.replace(tag, blank);
  const found = (index: number, what: string): void => {
    findings.push({ line: html.slice(0, index).split('\n').length, message: `the content policy refuses ${what}` });
  };
  for (const { index, 1: name = '', 2: inside = '' } of html.matchAll(element)) {
    const attributes = inside.replace(/"[^"]*"|'[^']*'/g, blank);
    for (const attribute of attributes.matchAll(inlineAttribute)) {
      const what = attribute[1]?.toLowerCase() ?? '';
      if (isMail && what === 'style') continue;
      found(index + 1 + name.length + attribute.index + 1, `inline ${what} attributes`);
    }
    const kind = name.toLowerCase();
    if (kind === 'script' && !/\ssrc\s*=/i.test(attributes)) found(index, 'inline scripts');
    if (kind === 'style' && !isMail) found(index, 'inline style sheets');
    if (/["']\s*javascript:/i.test(inside)) found(index, 'javascript: addresses');
  }
  return findings;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, 'x');
}
