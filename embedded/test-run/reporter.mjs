import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** mocha's `spec`, which also writes what was counted to the file of `counts`. */
export default class CountingReporter extends Mocha.reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions & { reporterOption?: Record<string, string> }} options
   */
  constructor(runner, options) {
    super(runner, options);
    const given = /** @type {Record<string, string>} */ (options.reporterOptions ?? options.reporterOption ?? {});
    const file = given.counts;
    /** @type {string[]} */
    const skipped = [];
    runner.on('pending', (test) => skipped.push(test.fullTitle()));
    runner.on('end', () => {
      const { passes, failures } = this.stats;
      if (file !== undefined) writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped }));
    });
  }
}
