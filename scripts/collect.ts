/** `npm run collect`: removes stored files that no row owns, a day after they came, and temporary files left behind. */
import { loadConfig } from '../src/config.ts';
import { openDatabase } from '../src/db/database.ts';
import { systemClock } from '../src/deps.ts';
import { collect } from '../src/documents/collect.ts';
import { incomingFor, storageFor } from '../src/documents/storage.ts';

const config = loadConfig();
const db = openDatabase(config.databaseUrl);
try {
  const files = { storage: storageFor(config.uploadsUrl), incoming: incomingFor(config.uploadsUrl) };
  const { seen, removed, abandoned } = await collect(files, db.read, systemClock.now());
  console.log(
    `${String(seen)} files, ${String(removed)} without an owner removed, ${String(abandoned)} left behind removed`,
  );
} finally {
  await db.close();
}
