import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

interface Cruised {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly cycle?: readonly { readonly name: string }[];
      readonly rule: { readonly name: string };
    }[];
  };
}

/** What the cruiser found: how many of our files it read, and a sentence for every fault. */
export interface Arrows {
  readonly modules: number;
  readonly faults: readonly string[];
}

const HOME = fileURLToPath(new URL('..', import.meta.url));
const CRUISER = path.join(HOME, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const CONFIG = path.join(HOME, '.dependency-cruiser.cjs');

function typescriptFiles(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => path.posix.join(folder, name));
}

function sentence(violation: Cruised['summary']['violations'][number]): string {
  const chain = violation.cycle?.map((step) => step.name) ?? [violation.to];
  return `${violation.rule.name}: ${[violation.from, ...chain].join(' → ')}`;
}

/**
 * Runs the arrows of .dependency-cruiser.cjs over `src` and `migrations` of the tree at `root`. A file on disk that
 * the cruiser did not read is a fault, and so is a tree in which it read none: with a compiler that it does not
 * know it reports "no violations (0 modules)".
 */
export function arrows(root: string, config: string = CONFIG): Arrows {
  const folders = ['src', 'migrations'];
  const args = [CRUISER, ...folders, '--config', config, '--output-type', 'json'];
  const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  let cruised: Cruised;
  try {
    cruised = JSON.parse(run.stdout) as Cruised;
  } catch {
    return { modules: 0, faults: [`the cruiser gave no report: ${run.stderr || run.stdout}`] };
  }
  const read = new Set(cruised.modules.map((module) => module.source));
  const files = folders.flatMap((folder) => typescriptFiles(root, folder));
  const unread = files.filter((file) => !read.has(file));
  const faults = cruised.summary.violations.map(sentence);
  if (files.length === unread.length) faults.unshift('the cruiser read no module: nothing was checked');
  else faults.push(...unread.map((file) => `not read by the cruiser: ${file}`));
  return { modules: files.length - unread.length, faults };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { modules, faults } = arrows(process.cwd());
  for (const fault of faults) console.error(fault);
  console.log(`arrows: ${String(modules)} modules, ${String(faults.length)} faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
