import type { Clock, Logger } from '@maru/backend/platform';
import type { Runner } from './runner.js';
import type { Schedule } from './schedule.js';
import type { Upkeep } from './upkeep.js';

/** Milliseconds at most between two looks; a NOTIFY brings the next one forward. */
const POLL = 15_000;

export interface WatchParts {
  readonly upkeep: Upkeep;
  readonly schedule: Schedule;
  readonly runner: Runner;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Looks again and again for what is to be done: when woken, when something comes due, and every 15 seconds. */
export class Watch {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(private readonly parts: WatchParts) {}

  /** Safe to call at any time; looks that would overlap become one more look afterwards. */
  wake(): void {
    if (this.stopped) return;
    if (this.looking) {
      this.again = true;
      void this.parts.runner.look();
      return;
    }
    clearTimeout(this.timer);
    this.looking = this.look().finally(() => {
      this.looking = undefined;
      if (this.again) {
        this.again = false;
        this.wake();
      }
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    this.parts.logger.info('draining');
    await this.parts.runner.drain();
    await this.looking;
  }

  private async look(): Promise<void> {
    const { upkeep, schedule, runner, clock, logger } = this.parts;
    let next: Date | undefined;
    try {
      await upkeep.perform();
      next = await schedule.queueDue();
      await runner.work();
    } catch (error) {
      logger.warn({ error: String(error) }, 'could not look for runs');
    }
    if (this.stopped) return;
    const wait = next ? Math.min(Math.max(next.getTime() - clock.now().getTime(), 0), POLL) : POLL;
    this.timer = setTimeout(() => this.wake(), wait);
  }
}
