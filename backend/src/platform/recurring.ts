import type { RecurringJob } from './job.js';
import type { Logger } from './logger.js';
import type { Transaction } from './transaction.js';

/** Runs jobs at their intervals; of several workers one at a time, by an advisory lock. */
export class Recurring {
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly transaction: Transaction,
    private readonly jobs: readonly RecurringJob[],
    private readonly logger: Logger,
  ) {}

  start(): void {
    for (const job of this.jobs) {
      const tick = () => {
        const run = this.run(job).finally(() => this.running.delete(run));
        this.running.add(run);
      };
      this.timers.push(setInterval(tick, job.every));
      tick();
    }
  }

  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.running);
  }

  private async run(job: RecurringJob): Promise<void> {
    try {
      await this.transaction(async (tx) => {
        const [lock] = await tx.query<{ mine: boolean }>(
          'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS mine',
          [`recurring:${job.name}`],
        );
        if (lock?.mine) await job.perform();
      });
    } catch (error) {
      this.logger.warn({ job: job.name, error: String(error) }, 'a recurring job failed');
    }
  }
}
