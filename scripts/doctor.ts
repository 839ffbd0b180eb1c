import { examine, report } from '../src/audit/doctor.ts';
import { loadConfig } from '../src/config.ts';
import { storageFor } from '../src/documents/storage.ts';
import { openDatabase } from '../src/db/database.ts';

// `npm run doctor`: everything that must always be true, over the whole database of DATABASE_URL.
const config = loadConfig();
const db = openDatabase(config.databaseUrl);
try {
  const { lines, violations } = report(
    await examine({
      db: db.read,
      dialect: db.dialect,
      auditKeys: [config.auditKey],
      storage: storageFor(config.uploadsUrl),
    }),
  );
  for (const line of lines) console.log(line);
  process.exitCode = violations === 0 ? 0 : 1;
} finally {
  await db.close();
}
