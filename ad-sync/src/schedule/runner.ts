import { Session } from '../database/session.js';
import type { RunMetrics } from '../run/run-metrics.js';
import { claim, queuedRuns } from '../run/run-records.js';
import { Run, type RunParts } from '../run/run.js';
import type { RunRow } from '../run/run-row.js';

/** Takes queued runs, one after the other, where no other process has them. */
export class Runner {
  private current: { readonly run: Run; readonly done: Promise<unknown> } | undefined;
  private draining = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly parts: RunParts,
    private readonly metrics: RunMetrics,
  ) {}

  get isBusy(): boolean {
    return this.current !== undefined;
  }

  /** Runs what is queued until nothing is left that this process can have. */
  async work(): Promise<void> {
    for (const row of await queuedRuns(this.parts.queries)) {
      if (this.draining) return;
      await this.attempt(row);
    }
  }

  /** The run under way, if any, looks whether it is wanted still. */
  async look(): Promise<void> {
    await this.current?.run.look();
  }

  /** No new run; the one under way is given up, or finishes what it applies. */
  async drain(): Promise<void> {
    this.draining = true;
    this.current?.run.giveUp();
    await this.current?.done;
  }

  private async attempt(row: RunRow): Promise<void> {
    const session = await Session.open(this.databaseUrl);
    try {
      // Staging is one for all directories, so that their runs go one after the other.
      const isMine =
        (await session.tryLock(`ad-sync:${row.directoryId}`)) &&
        (await session.tryLock('ad-sync:staging')) &&
        (await claim(session, row.id));
      if (!isMine || this.draining) return;
      const run = new Run(this.parts, session, row);
      const done = this.metrics.measure(row, () => run.perform()).then(() => run.follow());
      this.current = { run, done };
      await done;
    } finally {
      this.current = undefined;
      await session.close();
    }
  }
}
