// `npm run doctor`, `backup`, `restore`: from source where tsx is installed, and otherwise — on a server with
// production packages alone — from the build in dist/.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const [name = '', ...args] = process.argv.slice(2);

function hasTsx() {
  try {
    return Boolean(createRequire(import.meta.url).resolve('tsx'));
  } catch {
    return false;
  }
}

const script = hasTsx()
  ? ['--import', 'tsx', path.join(home, 'scripts', `${name}.ts`)]
  : [path.join(home, 'dist/scripts', `${name}.js`)];
const env = { ...process.env, UV_THREADPOOL_SIZE: process.env.UV_THREADPOOL_SIZE ?? '8' };
process.exitCode = spawnSync(process.execPath, [...script, ...args], { stdio: 'inherit', env }).status ?? 1;
