import { copyFileSync, mkdtempSync, openSync, rmSync, writeSync, fsyncSync, closeSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { loadConfig } from '../src/config.ts';
import { openDatabase } from '../src/db/database.ts';
import { makeDemo } from '../src/db/demo/make.ts';
import { insertMany } from '../src/db/demo/bulk.ts';
import { migrate } from '../src/db/migrate.ts';
import { systemClock } from '../src/deps.ts';
import { startChild, type Child } from './child.ts';
import { measure, median, type Run, type Worker } from './measure.ts';
import { scenariosOn, type Scenario } from './scenarios.ts';

// `npm run bench [-- --sizes 1000,10000 --only list,detail --seconds 2]`: how fast people's acts are, each beside what it
// stands on, measured in turns in one run. Machines are noisy: only the ratios say something.

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

/** A JPEG of about 1 MB that no encoder can make smaller. */
async function photo(): Promise<Buffer> {
  const [width, height] = [1400, 1050];
  const noise = Buffer.alloc(width * height * 3);
  for (let i = 0; i < noise.length; i += 1) noise[i] = (i * 2654435761) >>> 24;
  return sharp(noise, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 80 })
    .toBuffer();
}

interface Measured {
  readonly scenario: Scenario;
  readonly product: Run;
  readonly limit: number | null;
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
  const limits: number[] = [];
  const beside = limitWorkers(scenario, file);
  for (let round = 0; round < ROUNDS; round += 1) {
    products.push(await measure(product, await scenario.workers(product.port), seconds));
    if (beside) limits.push((await measure(limit, beside, seconds)).rate);
    else if (scenario.limit && 'disk' in scenario.limit) limits.push(syncRate(folder));
  }
  limits.sort((a, b) => a - b);
  return { scenario, product: median(products), limit: limits[Math.floor(limits.length / 2)] ?? null };
}

const fixed = (value: number, digits: number): string => value.toFixed(digits);

function line({ scenario, product, limit }: Measured): string {
  const ratio = limit === null ? '–' : `${fixed((product.rate / limit) * 100, 0)} %`;
  const least = scenario.least === null ? '–' : `${String(scenario.least)} %`;
  const limited = limit === null ? '–' : fixed(limit, 0);
  return `| ${scenario.id} | ${fixed(product.rate, 0)} | ${fixed(product.p50, 1)} | ${fixed(product.p99, 1)} | ${fixed(product.cpu, 2)} | ${limited} | ${ratio} | ${least} |`;
}

async function benchOf(
  size: number,
  base: { database: string; uploads: string },
  folder: string,
  file: Buffer,
): Promise<ReadonlyMap<string, number>> {
  const database = path.join(folder, `bench-${String(size)}.sqlite`);
  const uploads = path.join(folder, `uploads-${String(size)}`);
  copyFileSync(base.database, database);
  cpSync(base.uploads, uploads, { recursive: true });
  const env = { DATABASE_URL: database, UPLOADS_URL: uploads, MAIL_DIR: path.join(folder, 'mail') };
  const config = loadConfig({ ...env, NODE_ENV: 'test' });
  const db = openDatabase(database);
  await insertMany(db, { applications: size, seed: `bench ${String(size)}`, auditKey: config.auditKey });
  const scenarios = (await scenariosOn(db, config.sessionSecret, file)).filter(
    ({ id }) => only.length === 0 || only.includes(id),
  );
  const product = await startChild('product', env);
  const pages = scenarios.flatMap((scenario) =>
    scenario.page && scenario.limit && 'page' in scenario.limit ? [scenario.page] : [],
  );
  const limit = await startChild('limit', { ...env, BENCH_PAGES: JSON.stringify(pages), BENCH_FOLDER: folder });
  console.log(`\n${String(size)} applications, SQLite\n`);
  console.log('| scenario | requests/s | p50 ms | p99 ms | CPU ms | limit/s | of the limit | wanted |');
  console.log('|---|---|---|---|---|---|---|---|');
  const medians = new Map<string, number>();
  for (const scenario of scenarios) {
    const measured = await run(scenario, product, limit, folder, file);
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
try {
  const base = { database: path.join(folder, 'base.sqlite'), uploads: path.join(folder, 'uploads') };
  const { auditKey, baseUrl, mailFrom } = loadConfig({ NODE_ENV: 'test' });
  await migrate(base.database);
  const db = openDatabase(base.database);
  await makeDemo({ db, auditKey, uploads: base.uploads, mail: { baseUrl, mailFrom, folder: path.join(folder, 'mail') }, seed: 'bench', today: systemClock.now(), applications: 120 }); // prettier-ignore
  await db.close();
  const file = await photo();
  const results: ReadonlyMap<string, number>[] = [];
  for (const size of sizes) results.push(await benchOf(size, base, folder, file));
  const [first, last] = [results[0], results.at(-1)];
  if (first && last && first !== last) {
    console.log(
      `\nGrowth of p50 from ${String(sizes[0])} to ${String(sizes.at(-1))} applications (wanted: at most 3 ×)\n`,
    );
    for (const [id, p50] of last) console.log(`- ${id}: ${fixed(p50 / (first.get(id) ?? p50), 1)} ×`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
