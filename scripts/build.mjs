// `npm run build` compiles into dist/. `npm start` comes here first with --if-stale: it compiles only when a source is
// newer than the last build, and where TypeScript is not installed (production packages alone) it takes dist/ as it is.
// Plain JavaScript, because it runs before anything is compiled.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const STAMP = path.join(home, 'dist/.built');
const SOURCES = ['src', 'migrations', 'scripts', 'bench', 'tsconfig.json', 'tsconfig.build.json', 'package.json'];

/** The latest change below a path, in milliseconds. A folder counts too: a deleted file changes it. */
function changed(source) {
  if (!existsSync(source)) return 0;
  const at = statSync(source).mtimeMs;
  if (!statSync(source).isDirectory()) return at;
  return Math.max(at, ...readdirSync(source).map((name) => changed(path.join(source, name))));
}

function compiler() {
  try {
    return createRequire(import.meta.url).resolve('typescript/bin/tsc');
  } catch {
    return undefined;
  }
}

function build(tsc) {
  // From nothing: a migration that was deleted must not run from an old build.
  rmSync(path.join(home, 'dist'), { recursive: true, force: true });
  const run = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: home, stdio: 'inherit' });
  if (run.status !== 0) return run.status ?? 1;
  // A thread is plain JavaScript already.
  for (const thread of ['src/documents/heic-worker.mjs', 'src/documents/pdf-worker.mjs'])
    copyFileSync(path.join(home, thread), path.join(home, 'dist', thread));
  // What code finds beside src/ it finds beside dist/src/ as well.
  for (const folder of ['public', 'views']) symlinkSync(path.join('..', folder), path.join(home, 'dist', folder));
  writeFileSync(STAMP, '');
  return 0;
}

function main(onlyIfStale) {
  const built = existsSync(STAMP) ? statSync(STAMP).mtimeMs : 0;
  const stale = SOURCES.some((source) => changed(path.join(home, source)) > built);
  if (onlyIfStale && !stale) return 0;
  const tsc = compiler();
  if (tsc !== undefined) return build(tsc);
  if (onlyIfStale && built > 0) return 0;
  console.error('There is no build in dist/, and TypeScript is not installed: run `npm ci && npm run build`.');
  return 1;
}

process.exitCode = main(process.argv.includes('--if-stale'));
