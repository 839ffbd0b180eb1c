import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this project. */
export const HOME = fileURLToPath(new URL('../..', import.meta.url));

/** A small project of our own shape in a temporary folder, with faults planted in it. */
export interface Planted {
  readonly root: string;
  remove(): void;
}

/** Writes `files` (path → text) beside our own tsconfig.json and packages, and copies of our files named in `ours`. */
export function plant(files: Readonly<Record<string, string>>, ours: readonly string[] = []): Planted {
  const root = mkdtempSync(path.join(tmpdir(), 'sintuvu-gate-'));
  const planted = { 'package.json': '{ "name": "planted", "type": "module" }', ...files };
  for (const [name, text] of Object.entries(planted)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  for (const name of ['tsconfig.json', ...ours]) copyFileSync(path.join(HOME, name), path.join(root, name));
  symlinkSync(path.join(HOME, 'node_modules'), path.join(root, 'node_modules'));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
