import type { AddressInfo } from 'node:net';
import { createApp } from '../src/app.ts';
import { loadConfig } from '../src/config.ts';
import { openDatabase } from '../src/db/database.ts';
import { systemClock, systemEntropy } from '../src/deps.ts';
import { storageFor } from '../src/documents/storage.ts';
import { EFFECT_MAP } from '../src/effects.ts';
import { createLog } from '../src/log.ts';
import { serveUsage } from './child.ts';

// The product as it is, without limits on how often one address may ask.
const config = loadConfig();
const unlimited = { seconds: 60, account: 100_000_000, address: 100_000_000 };
const app = createApp({
  config,
  db: openDatabase(config.databaseUrl),
  clock: systemClock,
  entropy: systemEntropy,
  effects: EFFECT_MAP,
  storage: storageFor(config.uploadsUrl),
  log: createLog(config),
  limits: { sign_in: unlimited, mail: unlimited, write: unlimited, search: unlimited, message: unlimited },
});
const server = app.listen(0, '127.0.0.1', () => {
  serveUsage((server.address() as AddressInfo).port);
});
