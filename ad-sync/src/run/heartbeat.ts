import type { Logger, Queries } from '@maru/backend/platform';
import { Interrupted, Overruled } from './interruption.js';
import { beat, type Progress } from './run-records.js';

/** Milliseconds between two beats. */
const INTERVAL = 5_000;

/** Shows that a run goes on and how far it is, and hears whether it is wanted any more. */
export class Heartbeat {
  private progress: Progress = { phase: 'connecting', read: 0, planned: null, applied: null };
  private readonly controller = new AbortController();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly queries: Queries,
    private readonly runId: string,
    private readonly logger: Logger,
  ) {}

  /** Aborted with {@link Interrupted} or {@link Overruled} as its reason. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  start(): void {
    this.timer = setInterval(() => void this.beat(), INTERVAL);
  }

  /** A new phase is shown at once. */
  async at(phase: Progress['phase']): Promise<void> {
    this.progress = { ...this.progress, phase };
    await this.beat();
    this.signal.throwIfAborted();
  }

  read(count: number): void {
    this.progress = { ...this.progress, read: count };
    this.signal.throwIfAborted();
  }

  /** The last moment at which a run can be given up. @param planned rows to be written */
  async applying(planned: number): Promise<void> {
    this.progress = { ...this.progress, planned, applied: 0 };
    await this.at('applying');
  }

  async applied(rows: number): Promise<void> {
    this.progress = { ...this.progress, applied: rows };
    await this.beat();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** The process is to end: the run is given up unless it applies already. */
  giveUp(why: 'PROCESS_STOPPED' | 'CANCELLED'): void {
    this.controller.abort(new Interrupted(why));
  }

  /** A beat that does not get through is not the end; the connection that applies tells whether it is. */
  async beat(): Promise<void> {
    try {
      const { isRunning, isCancelled } = await beat(this.queries, this.runId, this.progress);
      if (!isRunning) this.controller.abort(new Overruled());
      else if (isCancelled) this.giveUp('CANCELLED');
    } catch (error) {
      this.logger.warn({ runId: this.runId, error: String(error) }, 'a heartbeat did not get through');
    }
  }
}
