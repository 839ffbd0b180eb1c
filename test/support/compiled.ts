import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const HOME = fileURLToPath(new URL('../..', import.meta.url));
const IMPORTED = /(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)\.js['"]/g;

/** A file of ours and all that it imports, as JavaScript. */
export interface Compiled {
  /** What node is started with. */
  readonly file: string;
  remove(): void;
}

/**
 * Compiles a file for a process of its own, without checking types (the gate does). A process that compiles as it loads
 * takes a second of a core to begin: too much for one that is started a hundred times.
 */
export function compiled(entry: string): Compiled {
  mkdirSync(path.join(HOME, 'var'), { recursive: true });
  const out = mkdtempSync(path.join(HOME, 'var/compiled-')); // in here, where packages are found
  const { config } = ts.readConfigFile(path.join(HOME, 'tsconfig.json'), (file) => readFileSync(file, 'utf8')) as {
    config: { compilerOptions: Record<string, unknown> };
  };
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, noEmit: false, module: 'ESNext', moduleResolution: 'Bundler' },
    HOME,
  );
  const seen = new Set<string>();
  const waiting = [path.join(HOME, entry)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions: options, fileName: file });
    const to = path.join(out, path.relative(HOME, file).replace(/ts$/, 'js'));
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, outputText);
    for (const [, imported = ''] of outputText.matchAll(IMPORTED))
      waiting.push(path.join(path.dirname(file), `${imported}.ts`));
  }
  return {
    file: path.join(out, entry.replace(/ts$/, 'js')),
    remove: () => rmSync(out, { recursive: true, force: true }),
  };
}
