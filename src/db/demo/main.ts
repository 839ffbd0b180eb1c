import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { examine, report } from '../../audit/doctor.ts';
import { demoAccounts } from '../../accounts/roles.reads.ts';
import { loadConfig, type Config } from '../../config.ts';
import { storageFor } from '../../documents/storage.ts';
import { systemClock, type Instant } from '../../deps.ts';
import { openDatabase } from '../database.ts';
import { insertMany } from './bulk.ts';
import { makeDemo } from './make.ts';
import { remake } from './remake.ts';
import { hurry } from './remake.repository.ts';

const HOME = 'var/demo';
/** So many applications have a history that was played; more than that are copies of theirs. */
const PLAYED = 200;

interface Wanted {
  readonly applications: number;
  readonly seed: string;
  readonly keep: boolean;
  readonly serve: boolean;
}

function wanted(): Wanted {
  const { values } = parseArgs({
    options: {
      applications: { type: 'string', default: '200' },
      seed: { type: 'string', default: 'nosarara nosabatutu' },
      keep: { type: 'boolean', default: false },
      'no-serve': { type: 'boolean', default: false },
    },
  });
  const applications = Number(values.applications);
  if (!Number.isInteger(applications) || applications < 1) throw new Error('--applications: a whole number from 1');
  return { applications, seed: values.seed, keep: values.keep, serve: !values['no-serve'] };
}

/** What the environment does not name is the demonstration's own, apart from everything else. */
function demoConfig(): Config & { readonly ownFolders: readonly string[] } {
  const [given, usual] = [loadConfig(), loadConfig({})];
  const or = (name: 'databaseUrl' | 'uploadsUrl' | 'mailDir', own: string): string =>
    given[name] === usual[name] ? own : given[name];
  const config = {
    ...given,
    demo: true,
    logLevel: given.logLevel === usual.logLevel ? 'warn' : given.logLevel, // the table of accounts stays in sight
    databaseUrl: or('databaseUrl', `${HOME}/sintuvu.sqlite`),
    uploadsUrl: or('uploadsUrl', `${HOME}/uploads`),
    mailDir: or('mailDir', `${HOME}/mail`),
  };
  return {
    ...config,
    ownFolders: [config.uploadsUrl, config.mailDir].filter((folder) => folder.startsWith(`${HOME}/`)),
  };
}

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const counts = (states: Readonly<Record<string, number>>): string => Object.entries(states).map(([state, n]) => `${state} ${String(n)}`).join(', '); // prettier-ignore

async function fill(
  config: ReturnType<typeof demoConfig>,
  { applications, seed }: Wanted,
  today: Instant,
): Promise<void> {
  for (const folder of config.ownFolders) await rm(folder, { recursive: true, force: true });
  const db = openDatabase(config.databaseUrl);
  try {
    await db.outside((knex) => hurry(knex, db.dialect, true));
    const { baseUrl, mailFrom, mailDir, auditKey, uploadsUrl } = config;
    const made = await makeDemo({
      db,
      auditKey,
      uploads: uploadsUrl,
      mail: { baseUrl, mailFrom, folder: mailDir },
      seed,
      today,
      applications: Math.min(applications, PLAYED),
    });
    print(`Applications: ${counts(made.applications)}\nPlacements: ${counts(made.placements)}`);
    if (applications > PLAYED) {
      await insertMany(db, { applications: applications - PLAYED, seed, auditKey });
      print(`And ${String(applications - PLAYED)} copies of applications that were sent`);
    }
    await db.outside((knex) => hurry(knex, db.dialect, false));
  } finally {
    await db.close();
  }
}

/** Prints who can sign in, and what the doctor says; the number of things found wrong. */
async function show(config: Config): Promise<number> {
  const db = openDatabase(config.databaseUrl);
  try {
    const accounts = await demoAccounts(db.read);
    print(
      `\n${table([['WHO', 'MAIL ADDRESS', 'PASSWORD', 'FOR'], ...accounts.map(({ name, email, password, role }) => [name, email, password, role])])}\n`,
    );
    const findings = await examine({
      db: db.read,
      dialect: db.dialect,
      auditKeys: [config.auditKey],
      storage: storageFor(config.uploadsUrl),
    });
    const { lines, violations } = report(findings);
    print(violations === 0 ? `Doctor: ${String(findings.length)} things examined, 0 violations` : lines.join('\n'));
    return violations;
  } finally {
    await db.close();
  }
}

const begun = systemClock.now();
const asked = wanted();
const config = demoConfig();
const filled = await remake(config.databaseUrl, asked.keep);
if (filled) await fill(config, asked, `${begun.slice(0, 13)}:00:00.000Z`);
const violations = await show(config);
const seconds = ((Date.parse(systemClock.now()) - Date.parse(begun)) / 1000).toFixed(1);
print(`${filled ? 'Made' : 'Kept'} in ${seconds} s\n`);
if (violations > 0) process.exit(1);
if (asked.serve) {
  const { startServer } = await import('../../start-server.ts');
  await startServer(config);
  print(`Sintuvu is at ${config.baseUrl}\nMail that it sends is at ${config.baseUrl}/mailbox\n`);
}
