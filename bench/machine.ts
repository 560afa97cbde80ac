import { run } from '../test/parts/run.js';
import type { Row } from './row.js';

/** Spins for a second of the clock and tells how much of it it had a core. */
const SPIN = `
const began = performance.now();
const used = process.cpuUsage();
while (performance.now() - began < 1_000);
const { user, system } = process.cpuUsage(used);
console.log((user + system) / 1_000 / (performance.now() - began));
`;

/**
 * What of a core one busy process gets while nothing is measured: 1 on a machine that has nothing else to do. Where it is
 * less, absolute times tell of the neighbours as much as of Maru, and only the ratios count.
 */
export async function measureMachine(when: string): Promise<Row> {
  const share = Number(await run(process.execPath, ['-e', SPIN]));
  return {
    name: `the machine ${when}: what a busy process gets of a core`,
    measured: share.toFixed(2),
    baseline: '1 when idle',
    ratio: share,
  };
}
