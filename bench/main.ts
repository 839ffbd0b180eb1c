import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync, writeSync, fsyncSync, closeSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../src/config.ts';
import { openDatabase } from '../src/db/database.ts';
import { makeDemo } from '../src/db/demo/make.ts';
import { insertMany } from '../src/db/demo/bulk.ts';
import { migrate } from '../src/db/migrate.ts';
import { systemClock } from '../src/deps.ts';
import { startChild, type Child } from './child.ts';
import { databasesOf, type Databases } from './databases.ts';
import { measure, median, type Run, type Worker } from './measure.ts';
import { samples, type Samples } from './samples.ts';
import { scenariosOn, type Scenario } from './scenarios.ts';

// `npm run bench [-- --sizes 1000,10000 --only list,detail --seconds 2 --database postgres]`: how fast people's acts are,
// each beside what it stands on, measured in turns in one run. Machines are noisy: only the ratios say something.

function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return (at === -1 ? undefined : process.argv[at + 1]) ?? fallback;
}

const sizes = option('sizes', '1000,10000').split(',').map(Number);
const only = option('only', '').split(',').filter(Boolean);
const seconds = Number(option('seconds', '2'));
const ROUNDS = 3;

/** Appends and syncs, a second. */
function syncRate(folder: string): number {
  const file = openSync(path.join(folder, 'sync'), 'a');
  const began = performance.now();
  let count = 0;
  while (performance.now() - began < seconds * 1000) {
    writeSync(file, 'x'.repeat(200));
    fsyncSync(file);
    count += 1;
  }
  closeSync(file);
  return count / ((performance.now() - began) / 1000);
}

interface Measured {
  readonly scenario: Scenario;
  readonly product: Run;
  /** What stands beside it: a second, and CPU a request where a server answers. */
  readonly limit: Pick<Run, 'rate' | 'cpu'> | null;
}

const limitWorkers = (scenario: Scenario, file: Buffer): readonly Worker[] | null => {
  const wanted =
    scenario.limit && 'page' in scenario.limit
      ? { method: 'GET', path: `/${scenario.limit.page}${scenario.page?.path.split('?', 1)[0] ?? ''}`, headers: {}, expect: [200] }
      : scenario.limit && 'upload' in scenario.limit
        ? { method: 'POST', path: '/upload', headers: {}, body: file, expect: [303] }
        : null;
  return wanted ? Array.from({ length: 8 }, () => () => wanted as never) : null;
}; // prettier-ignore

async function run(scenario: Scenario, product: Child, limit: Child, folder: string, file: Buffer): Promise<Measured> {
  const products: Run[] = [];
  const limits: Measured['limit'][] = [];
  const beside = limitWorkers(scenario, file);
  for (let round = 0; round <= ROUNDS; round += 1) {
    const took = await measure(product, await scenario.workers(product.port), seconds);
    const besides = beside ? await measure(limit, beside, seconds) : null;
    if (round === 0) continue; // warms both up: a process lives for weeks
    products.push(took);
    if (besides) limits.push(besides);
    else if (scenario.limit && 'disk' in scenario.limit) limits.push({ rate: syncRate(folder), cpu: 0 });
  }
  limits.sort((a, b) => (a?.rate ?? 0) - (b?.rate ?? 0));
  return { scenario, product: median(products), limit: limits[Math.floor(limits.length / 2)] ?? null };
}

/** What was generated must be right, or figures of it say nothing. */
function examined(env: Readonly<Record<string, string>>): void {
  const script = fileURLToPath(new URL('../scripts/run.mjs', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [script, 'doctor'], {
    env: { ...process.env, ...env, NODE_ENV: 'test' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the doctor finds something in the generated applications:\n${stdout}`);
}

const fixed = (value: number, digits: number): string => value.toFixed(digits);

function line({ scenario, product, limit }: Measured): string {
  const percent = (value: number): string => `${fixed(value * 100, 0)} %`;
  const byCpu = limit && limit.cpu > 0;
  const cells = [
    scenario.id,
    fixed(product.rate, 0),
    fixed(product.p50, 1),
    fixed(product.p99, 1),
    fixed(product.cpu, 2),
    limit === null ? '–' : fixed(limit.rate, 0),
    byCpu ? fixed(limit.cpu, 2) : '–',
    limit === null ? '–' : percent(product.rate / limit.rate),
    byCpu ? percent(limit.cpu / product.cpu) : '–',
    scenario.least === null ? '–' : `${String(scenario.least)} %`,
  ];
  return `| ${cells.join(' | ')} |`;
}

async function benchOf(
  size: number,
  databases: Databases,
  folder: string,
  files: Samples,
): Promise<ReadonlyMap<string, number>> {
  const database = await databases.copy(`bench_${String(size)}`);
  const uploads = path.join(folder, `uploads-${String(size)}`);
  cpSync(path.join(folder, 'uploads'), uploads, { recursive: true });
  const env = { DATABASE_URL: database, UPLOADS_URL: uploads, MAIL_DIR: path.join(folder, 'mail') };
  const config = loadConfig({ ...env, NODE_ENV: 'test' });
  const db = openDatabase(database);
  await insertMany(db, { applications: size, seed: `bench ${String(size)}`, auditKey: config.auditKey });
  examined(env);
  const scenarios = (await scenariosOn(db, config.sessionSecret, files)).filter(
    ({ id }) => only.length === 0 || only.includes(id),
  );
  const product = await startChild('product', env);
  const pages = scenarios.flatMap((scenario) =>
    scenario.page && scenario.limit && 'page' in scenario.limit ? [scenario.page] : [],
  );
  const limit = await startChild('limit', { ...env, BENCH_PAGES: JSON.stringify(pages), BENCH_FOLDER: folder });
  console.log(`\n${String(size)} applications, ${databases.name}\n`);
  console.log(
    '| scenario | requests/s | p50 ms | p99 ms | CPU ms | limit/s | its CPU ms | of the limit | by CPU | wanted |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|');
  const medians = new Map<string, number>();
  for (const scenario of scenarios) {
    const measured = await run(scenario, product, limit, folder, files.pdf);
    medians.set(scenario.id, measured.product.p50);
    console.log(line(measured));
  }
  console.log(
    `\nResident memory of the one process: ${fixed((await product.usage()).rss / 1024 / 1024, 0)} MB (wanted: at most 150)`,
  );
  await Promise.all([product.stop(), limit.stop()]);
  await db.close();
  return medians;
}

const folder = mkdtempSync(path.join(tmpdir(), 'sintuvu-bench-'));
const databases = await databasesOf(option('database', 'sqlite'), folder);
try {
  const { auditKey, baseUrl, mailFrom } = loadConfig({ NODE_ENV: 'test' });
  await migrate(databases.base);
  const db = openDatabase(databases.base);
  await makeDemo({ db, auditKey, uploads: path.join(folder, 'uploads'), mail: { baseUrl, mailFrom, folder: path.join(folder, 'mail') }, seed: 'bench', today: systemClock.now(), applications: 120 }); // prettier-ignore
  await db.close();
  const files = await samples();
  const results: ReadonlyMap<string, number>[] = [];
  for (const size of sizes) results.push(await benchOf(size, databases, folder, files));
  const [first, last] = [results[0], results.at(-1)];
  if (first && last && first !== last) {
    console.log(
      `\nGrowth of p50 from ${String(sizes[0])} to ${String(sizes.at(-1))} applications (wanted: at most 3 ×)\n`,
    );
    for (const [id, p50] of last) console.log(`- ${id}: ${fixed(p50 / (first.get(id) ?? p50), 1)} ×`);
  }
} finally {
  await databases.stop();
  rmSync(folder, { recursive: true, force: true });
}
