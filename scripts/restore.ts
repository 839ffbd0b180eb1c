import path from 'node:path';
import { loadConfig } from '../src/config.ts';
import { fileFor } from '../src/documents/storage.ts';
import { restore } from '../src/operations/backup.ts';

// `npm run restore -- FOLDER`: into an empty database; every hash is proved before anything is written.
const [, , source] = process.argv;
if (source === undefined) {
  console.error('Name the backup: npm run restore -- backups/2026-11-24T04-00-00.000Z');
  process.exitCode = 2;
} else {
  const config = loadConfig();
  const files = await restore({
    source,
    url: config.databaseUrl,
    fileTarget: (key) => fileFor(config.uploadsUrl, key),
  });
  console.log(`Restored the database and ${String(files)} files from ${path.resolve(source)}`);
}
