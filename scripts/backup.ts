import path from 'node:path';
import { loadConfig } from '../src/config.ts';
import { systemClock } from '../src/deps.ts';
import { storageFor } from '../src/documents/storage.ts';
import { backUp } from '../src/operations/backup.ts';

// `npm run backup [-- FOLDER]`: database first, then files, into a new folder.
const config = loadConfig();
const at = systemClock.now();
const target = process.argv[2] ?? path.join('backups', at.replaceAll(':', '-'));
const files = await backUp({ url: config.databaseUrl, storage: storageFor(config.uploadsUrl), target, at });
console.log(`Backed up the database and ${String(files)} files to ${target}`);
