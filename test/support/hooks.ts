import { closeBrowser } from './browser.ts';
import { closeDatabases } from './suite.ts';

/** Mocha's root hooks: after the last test, what the whole run shared is closed. */
export const mochaHooks = {
  async afterAll(): Promise<void> {
    await Promise.all([closeBrowser(), closeDatabases()]);
  },
};
