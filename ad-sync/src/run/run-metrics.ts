import type { Metrics } from '@maru/backend/platform';
import type { RunRow, RunStatus } from './run-row.js';

/** What Prometheus is told of runs. */
export class RunMetrics {
  private readonly runs;
  private readonly seconds;
  private readonly lastGood;

  constructor(metrics: Metrics) {
    this.runs = metrics.counter('maru_ad_sync_runs_total', 'Runs by how they ended', ['mode', 'status']);
    this.seconds = metrics.histogram(
      'maru_ad_sync_run_seconds',
      'How long runs take',
      ['mode'],
      [0.5, 1, 2.5, 5, 10, 30, 60, 300, 900],
    );
    this.lastGood = metrics.gauge('maru_ad_sync_last_success_timestamp_seconds', 'When a directory was last taken in', [
      'directory',
    ]);
  }

  async measure({ mode, directoryId }: RunRow, run: () => Promise<RunStatus>): Promise<void> {
    const stop = this.seconds.startTimer({ mode });
    const status = await run();
    stop();
    this.runs.inc({ mode, status });
    if (status === 'succeeded' || status === 'unchanged')
      this.lastGood.set({ directory: directoryId }, Date.now() / 1_000);
  }
}
