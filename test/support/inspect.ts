import { examine } from '../../src/audit/doctor.ts';
import { loadConfig } from '../../src/config.ts';
import { openDatabase } from '../../src/db/database.ts';

/** The keys under which tests write the record: that of test/support/world.ts, and a development machine's. */
const KEYS = ['test-audit-key', loadConfig({ NODE_ENV: 'test' }).auditKey];

/** Throws where a database that a test leaves behind breaks something that must always be true. */
export async function inspectDatabase(url: string): Promise<void> {
  const db = openDatabase(url, { poolSize: 1 });
  try {
    const findings = await examine({ db: db.read, dialect: db.dialect, auditKeys: KEYS });
    const broken = findings.filter((finding) => finding.violations > 0);
    if (broken.length === 0) return;
    const lines = broken.map(
      (one) => `${one.key}: ${one.sentence} (${String(one.violations)}: ${one.examples.join('; ')})`,
    );
    throw new Error(`the doctor found in the database of this test:\n  ${lines.join('\n  ')}`);
  } finally {
    await db.close();
  }
}
