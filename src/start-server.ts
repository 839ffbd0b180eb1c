import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { mintSetupLink } from './accounts/setup.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { dialectOf, openDatabase } from './db/database.ts';
import { migrate } from './db/migrate.ts';
import { MINUTE, systemClock, systemEntropy } from './deps.ts';
import { storageFor } from './documents/storage.ts';
import { EFFECT_MAP } from './effects.ts';
import type { Engine } from './engine/transact.ts';
import { createLog, type Log } from './log.ts';
import { startSending } from './notifications/start-sending.ts';
import { mailTransport } from './notifications/transport.ts';
import { startClock } from './reminders/start-clock.ts';
import { eventLoopLag } from './web/overload.ts';

const SECOND = 1_000;
const GRACE = 10 * SECOND; // what runs when SIGTERM comes may finish within it
const MAIL_EVERY = 5 * SECOND;
const CLOCK_EVERY = MINUTE;

/** Slow and stuck clients must not hold a connection for ever, nor all of them. */
function limitConnections(server: Server): void {
  server.headersTimeout = 15 * SECOND;
  server.requestTimeout = 5 * 60 * SECOND; // 10 MB over a slow line
  server.keepAliveTimeout = 65 * SECOND; // longer than a proxy keeps its side
  server.maxHeadersCount = 100;
  server.maxConnections = 2_000;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Ends once: no new requests, what runs may finish, then mail, clock and database. */
function stopOnSignals(server: Server, log: Log, last: () => Promise<void>): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.warn('some requests did not end in time');
      server.closeAllConnections();
    }, GRACE - SECOND).unref();
    setTimeout(() => process.exit(1), GRACE).unref();
    await closed(server);
    await last();
    log.info('stopped');
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      stop(signal).catch((error: unknown) => {
        log.error({ err: error }, 'could not stop in order');
      });
    });
}

/** Printed, not logged: it is a secret, and for the eyes of whoever starts the site. */
async function printSetupLink(engine: Engine, config: Config): Promise<void> {
  const link = await mintSetupLink(engine, systemClock.now(), config.baseUrl);
  if (link !== null)
    process.stdout.write(
      `\nNobody looks after this site yet. Open this address within 24 hours to become its admin:\n${link}\n\n`,
    );
}

/** Migrates, then serves, sends mail and runs the clock until a signal ends it; resolves once it listens. */
export async function startServer(config: Config): Promise<void> {
  const log = createLog(config);
  if (dialectOf(config.databaseUrl) === 'sqlite') mkdirSync(path.dirname(config.databaseUrl), { recursive: true });
  await migrate(config.databaseUrl);
  const db = openDatabase(config.databaseUrl);
  const engine: Engine = { db, entropy: systemEntropy, auditKey: config.auditKey, effects: EFFECT_MAP };
  const storage = storageFor(config.uploadsUrl);
  const app = createApp({
    config,
    db,
    clock: systemClock,
    entropy: systemEntropy,
    effects: EFFECT_MAP,
    storage,
    log,
    lag: eventLoopLag(),
  });
  await printSetupLink(engine, config);
  const holder = systemEntropy.bytes(16).toString('hex');
  const sending = startSending(
    { config, engine, clock: systemClock, transport: mailTransport(config), log, holder },
    MAIL_EVERY,
  );
  const clock = startClock({ engine, storage, clock: systemClock, log, holder }, CLOCK_EVERY);
  await new Promise<void>((resolve, reject) => {
    const server = app.listen(config.port, (error?: Error) => {
      if (error) reject(error);
      else resolve();
    });
    limitConnections(server);
    stopOnSignals(server, log, async () => {
      await Promise.all([sending.stop(), clock.stop()]);
      await db.close();
    });
  });
  log.info({ port: config.port, baseUrl: config.baseUrl }, 'listening');
}
