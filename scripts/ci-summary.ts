import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

// Reads what the test runs themselves wrote (test/support/reporter.cjs), not what they printed, and says in one line
// what passed. A run that is missing, ran nothing, left something out or ran on the wrong database fails: each of
// these looks like success in an exit code.

/** The runs that CI must have made, and the database of each. */
export const SUITES = { sqlite: 'sqlite', postgres: 'postgres', browser: 'sqlite' } as const;

const Report = z.object({
  tests: z.number().int(),
  passed: z.number().int(),
  failed: z.number().int(),
  pending: z.number().int(),
  database: z.enum(['sqlite', 'postgres']),
  pendingTests: z.array(z.object({ title: z.string() })),
});

/** What all runs came to: the counts, and a sentence for every reason to fail. */
export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly faults: readonly string[];
}

function read(file: string): z.infer<typeof Report> | null {
  try {
    return Report.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function faultsOf(suite: keyof typeof SUITES, report: z.infer<typeof Report>): string[] {
  const faults: string[] = [];
  if (report.passed + report.failed === 0) faults.push(`${suite}: ran no test`);
  if (report.failed > 0) faults.push(`${suite}: ${String(report.failed)} failed`);
  if (report.pending > 0) {
    const titles = report.pendingTests.map((test) => test.title).join('; ');
    faults.push(`${suite}: ${String(report.pending)} pending: ${titles}`);
  }
  if (report.passed + report.failed + report.pending < report.tests) faults.push(`${suite}: stopped before its end`);
  if (report.database !== SUITES[suite]) faults.push(`${suite}: ran on ${report.database}`);
  return faults;
}

/** Sums the reports `<suite>.json` of a folder. */
export function summarise(folder: string): Summary {
  const summary = { passed: 0, failed: 0, faults: [] as string[] };
  for (const suite of Object.keys(SUITES) as (keyof typeof SUITES)[]) {
    const report = read(path.join(folder, `${suite}.json`));
    if (report === null) {
      summary.faults.push(`${suite}: no report: the run is missing, or died before its end`);
      continue;
    }
    summary.passed += report.passed;
    summary.failed += report.failed;
    summary.faults.push(...faultsOf(suite, report));
  }
  return summary;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed, faults } = summarise(process.argv[2] ?? 'var/reports');
  for (const fault of faults) console.log(fault);
  console.log(`${String(passed)} passed, ${String(failed)} failed`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
