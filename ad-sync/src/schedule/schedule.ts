import { BadSchedule, lastTime, nextTime } from '@maru/backend/directory';
import { newId, type Clock, type Logger, type Queries } from '@maru/backend/platform';
import { GRACE } from './upkeep.js';

interface Scheduled {
  readonly id: string;
  readonly schedule: { readonly full: string | null; readonly delta: string | null };
  readonly updatedAt: Date;
}

/** Queues what the directories' cron expressions say, in the organisation's time zone. */
export class Schedule {
  constructor(
    private readonly queries: Queries,
    private readonly timeZone: string,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /**
   * Queues what has come due. A scheduled time is one row, so that any number of processes do it once.
   * @returns when the next one comes due, if any does
   */
  async queueDue(): Promise<Date | undefined> {
    const now = this.clock.now();
    const upcoming: Date[] = [];
    for (const directory of await this.scheduled()) {
      for (const mode of ['full', 'delta'] as const) {
        const expression = directory.schedule[mode];
        if (expression === null) continue;
        try {
          const at = lastTime(expression, this.timeZone, now);
          if (at > directory.updatedAt && now.getTime() - at.getTime() < GRACE)
            await this.queue(directory.id, mode, at);
          upcoming.push(nextTime(expression, this.timeZone, now));
        } catch (error) {
          if (!(error instanceof BadSchedule)) throw error;
          this.logger.error({ directoryId: directory.id, mode }, 'a schedule cannot be read');
        }
      }
    }
    return upcoming.sort((one, other) => one.getTime() - other.getTime())[0];
  }

  /** Those that wait for nobody. */
  private scheduled(): Promise<Scheduled[]> {
    return this.queries.query<Scheduled>(
      `SELECT id, sync_schedule AS schedule, updated_at AS "updatedAt" FROM ad_sync_config
       WHERE enabled AND NOT awaits_review ORDER BY position, id`,
    );
  }

  /**
   * Not where something of at least its reach began since: a full run does a delta's work. Asked first, as each INSERT
   * wakes every process, one that adds nothing too.
   */
  private async queue(directoryId: string, mode: 'full' | 'delta', at: Date): Promise<void> {
    const done = await this.queries.query(
      `SELECT FROM ad_sync_logs WHERE directory_id = $1 AND mode IN ('full', $2) AND NOT dry_run
         AND (scheduled_at = $3 OR created_at >= $3 OR status IN ('queued', 'running')) LIMIT 1`,
      [directoryId, mode, at],
    );
    if (done.length > 0) return;
    await this.queries.query(
      `INSERT INTO ad_sync_logs (id, directory_id, mode, trigger, status, scheduled_at)
       VALUES ($1, $2, $3, 'schedule', 'queued', $4) ON CONFLICT DO NOTHING`,
      [newId(), directoryId, mode, at],
    );
  }
}
