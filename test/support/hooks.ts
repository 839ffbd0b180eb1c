import fc from 'fast-check';
import { closeBrowser } from './browser.ts';
import { inspectDatabase } from './inspect.ts';
import { afterSuite, closeDatabases } from './suite.ts';

// Whatever a test did to its database, what must always be true still is.
afterSuite.push(inspectDatabase);

// The same cases in every run, so that a red run is red for its change; PROPERTY_SEED looks at others.
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20261124) });

/** Mocha's root hooks: after the last test, what the whole run shared is closed. */
export const mochaHooks = {
  async afterAll(): Promise<void> {
    await Promise.all([closeBrowser(), closeDatabases()]);
  },
};
