import type { Metrics } from '../../platform/metrics.js';
import type { KeptDirectories } from './kept-directories.js';

/** Counts which directories this process leaves alone after failures. */
export function observeDirectories(directories: KeptDirectories, metrics: Metrics): void {
  metrics.gauge('maru_directory_breaker_open', 'Whether a directory is left alone', ['directory'], (gauge) => {
    gauge.reset();
    for (const [directory, isResting] of directories.resting()) gauge.set({ directory }, isResting ? 1 : 0);
  });
}
