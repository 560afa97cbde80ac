import { connectionTests } from './directory-suite-connection.js';
import { loginRules } from './directory-suite-login.js';
import { protectionRules } from './directory-suite-protection.js';
import { readingRules } from './directory-suite-reading.js';
import type { TestDirectory } from './test-directory.js';

/**
 * What holds for every directory Maru reads and logs in against; the embedded one stands for Active Directory as far as it
 * passes. Needs more than 1,500 people and the accounts of `company-accounts.ts`.
 */
export function directorySuite(name: string, start: () => Promise<TestDirectory>): void {
  describe(`${name}, as Maru uses a directory`, function () {
    this.timeout(60_000);
    let directory: TestDirectory | undefined;
    const given = (): TestDirectory => {
      if (!directory) throw new Error('the directory did not start');
      return directory;
    };
    before(async function () {
      this.timeout(180_000);
      directory = await start();
    });
    after(async () => directory?.stop());

    readingRules(given);
    protectionRules(given);
    loginRules(given);
    connectionTests(given);
  });
}
