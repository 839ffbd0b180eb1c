/**
 * Type-checks every template: each is rewritten, line for line, as TypeScript in memory and compiled together with src,
 * so that `page.lable` fails as `views/calls/show.ejs:12: …`. Run: `node --import tsx scripts/check-templates.ts`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { forbiddenMarkup, rewrite, type Finding } from './template-source.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

type ListName = 'Views' | 'Partials' | 'MailViews';
interface Template {
  /** Shown in messages, like `views/calls/show.ejs`. */
  readonly shown: string;
  /** The TypeScript file that stands in for it. */
  readonly virtual: string;
  readonly map: ListName | 'Layout';
  readonly key: string;
  readonly source: string;
}

/** Everything wrong with the templates below a folder, one line each; empty when all is well. */
export function checkTemplates(views: string): string[] {
  const templates = readTemplates(views);
  if (templates.length === 0) return [`${views}: no template was read`];
  const findings = templates.flatMap((template) => located(template, forbiddenMarkup(template.source, template.map)));

  const code = new Map<string, string>();
  for (const template of templates) {
    const { text, findings: found } = rewrite(template.source, modelType(template), template.map === 'Layout');
    code.set(template.virtual, text);
    findings.push(...located(template, found));
  }
  const registry = join(root, 'src', '.template-check', 'registry.ts');
  code.set(registry, `${imports('..')}export type All = { Views: Views; Partials: Partials; MailViews: MailViews };`);

  const program = compile(code);
  const checker = program.getTypeChecker();
  const listed = entriesOf(program, checker, registry);
  for (const template of templates) {
    if (template.map !== 'Layout' && !listed[template.map].has(template.key)) {
      findings.push(`${template.shown}:1: ${template.map} has no entry '${template.key}'`);
      continue;
    }
    findings.push(...located(template, typeErrors(program, template.virtual)));
  }
  findings.push(...missingTemplates(listed, templates));
  return findings;
}

function readTemplates(views: string): Template[] {
  if (!existsSync(views)) return [];
  return readdirSync(views, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ejs'))
    .map((entry) => relative(views, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((path) => {
      const name = path.slice(0, -'.ejs'.length);
      const [folder] = name.split('/');
      const map =
        name === 'layout' ? 'Layout' : folder === 'partials' ? 'Partials' : folder === 'mail' ? 'MailViews' : 'Views';
      const key =
        map === 'Partials'
          ? name.slice('partials/'.length)
          : map === 'MailViews'
            ? name.slice('mail/'.length).replace(/\.(html|txt)$/, '')
            : name;
      const virtual = join(root, 'src', '.template-check', `${path}.ts`);
      return { shown: `views/${path}`, virtual, map, key, source: readFileSync(join(views, path), 'utf8') };
    });
}

function imports(up: string): string {
  return (
    `import type { Helpers } from '${up}/web/helpers.ts'; import type { LayoutPage, Partials } from '${up}/web/partials.ts'; ` +
    `import type { MailViews, Views } from '${up}/web/views.ts'; `
  );
}

/** The head of the function around a template, all on its first line, so that line numbers stay the template's own. */
function modelType(template: Template): string {
  const up = relative(dirname(template.virtual), join(root, 'src'));
  const model = template.map === 'Layout' ? 'LayoutPage' : `${template.map}[${JSON.stringify(template.key)}]`;
  return (
    `${imports(up)}declare function out(words: string | number): void; declare function raw(html: string): void; ` +
    `export function render(page: ${model}, { lang, t, date, dateTime, time, number, money, partial, formKeys, asset, icon }: Helpers): void { `
  );
}

// Kept from one run to the next: what is on disk does not change while the gate runs.
const parsed = new Map<string, ts.SourceFile>();

function compile(code: ReadonlyMap<string, string>): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    { noEmit: true },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (problem) => {
        throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
      },
    },
  );
  if (config === undefined) throw new Error('tsconfig.json could not be read');
  // A template need not use every helper it is given.
  const options = { ...config.options, noUnusedLocals: false, noUnusedParameters: false };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (path) => code.has(path) || fileExists.call(host, path);
  host.readFile = (path) => code.get(path) ?? readFile.call(host, path);
  host.getSourceFile = (path, ...rest) => {
    if (code.has(path)) return getSourceFile.call(host, path, ...rest);
    const file = parsed.get(path) ?? getSourceFile.call(host, path, ...rest);
    if (file !== undefined) parsed.set(path, file);
    return file;
  };
  // All of src takes part: features add their entries to Views by declaration merging.
  const sources = config.fileNames.filter((path) => relative(root, path).startsWith(`src${sep}`));
  return ts.createProgram([...sources, ...code.keys()], options, host);
}

function typeErrors(program: ts.Program, virtual: string): Finding[] {
  const file = program.getSourceFile(virtual);
  if (file === undefined) throw new Error(`${virtual} was not compiled`);
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map((problem) => ({
    line: file.getLineAndCharacterOfPosition(problem.start ?? 0).line + 1,
    message: ts.flattenDiagnosticMessageText(problem.messageText, ' '),
  }));
}

function entriesOf(
  program: ts.Program,
  checker: ts.TypeChecker,
  registry: string,
): Record<ListName, ReadonlySet<string>> {
  const alias = program.getSourceFile(registry)?.statements.find(ts.isTypeAliasDeclaration);
  if (alias === undefined) throw new Error('the list of views was not compiled');
  const all = checker.getTypeAtLocation(alias);
  const names = (map: ListName): ReadonlySet<string> => {
    const property = all.getProperty(map);
    if (property === undefined) throw new Error(`${map} is not declared`);
    return new Set(
      checker
        .getTypeOfSymbolAtLocation(property, alias)
        .getProperties()
        .map((entry) => entry.name),
    );
  };
  return { Views: names('Views'), Partials: names('Partials'), MailViews: names('MailViews') };
}

function missingTemplates(listed: Record<ListName, ReadonlySet<string>>, templates: readonly Template[]): string[] {
  const have = new Set(templates.map((template) => template.shown));
  const wanted = [
    'views/layout.ejs',
    ...[...listed.Views].map((key) => `views/${key}.ejs`),
    ...[...listed.Partials].map((key) => `views/partials/${key}.ejs`),
    ...[...listed.MailViews].flatMap((key) => [`views/mail/${key}.html.ejs`, `views/mail/${key}.txt.ejs`]),
  ];
  return wanted.filter((path) => !have.has(path)).map((path) => `${path}:1: is listed, but there is no such template`);
}

function located(template: Template, findings: readonly Finding[]): string[] {
  return findings.map(({ line, message }) => `${template.shown}:${line}: ${message}`);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { views: { type: 'string', default: join(root, 'views') } } });
  const problems = checkTemplates(resolve(values.views));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`templates: ${readTemplates(resolve(values.views)).length} checked`);
}
