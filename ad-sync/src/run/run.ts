import { randomUUID } from 'node:crypto';
import type { DirectoryConfig, DirectoryRepository } from '@maru/backend/directory';
import {
  runInContext,
  type Clock,
  type FileStore,
  type Logger,
  type Queries,
  type Transaction,
} from '@maru/backend/platform';
import { pooled } from '../database/pooled.js';
import type { Session } from '../database/session.js';
import { followPhotos } from '../photos/follow-photos.js';
import { tellFailure } from './events-of-runs.js';
import { failureReason } from './failure.js';
import { Heartbeat } from './heartbeat.js';
import { Interrupted, Overruled } from './interruption.js';
import { planAndApply, type Staged } from './plan-and-apply.js';
import { readDirectory } from './read-directory.js';
import { endWithout, type Ending } from './run-records.js';
import { reasonOf, type RunRow, type RunStatus } from './run-row.js';

export interface RunParts {
  readonly queries: Queries;
  readonly transaction: Transaction;
  readonly directories: DirectoryRepository;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** One run, from its claim to its end. The session holds the directory's lock all the while. */
export class Run {
  private readonly heartbeat: Heartbeat;
  /** Ends what follows a run that is done. */
  private readonly afterwards = new AbortController();
  /** How it was done, where it came to a plan. */
  private done: { readonly config: DirectoryConfig; readonly status: RunStatus; readonly staged: Staged } | undefined;

  constructor(
    private readonly parts: RunParts,
    private readonly session: Session,
    private readonly row: RunRow,
  ) {
    this.heartbeat = new Heartbeat(parts.queries, row.id, parts.logger);
  }

  /** Gives it up unless it applies already; {@link perform} then ends soon. */
  giveUp(): void {
    this.heartbeat.giveUp('PROCESS_STOPPED');
    this.afterwards.abort(new Interrupted('PROCESS_STOPPED'));
  }

  /** Somebody may want it cancelled. */
  look(): Promise<void> {
    return this.heartbeat.beat();
  }

  /** @returns how it ended; whatever went wrong is in the run's row */
  perform(): Promise<RunStatus> {
    const { id, requestedBy } = this.row;
    return runInContext({ requestId: randomUUID(), traceId: id, actorId: requestedBy ?? undefined }, async () => {
      this.heartbeat.start();
      try {
        return await this.go();
      } catch (error) {
        return await this.end(error);
      } finally {
        this.heartbeat.stop();
      }
    });
  }

  private async go(): Promise<RunStatus> {
    const { queries, directories, clock, logger } = this.parts;
    const { session, heartbeat, row } = this;
    const config = await directories.find(queries, row.directoryId);
    if (!config) throw new Overruled();
    const onServer = async (server: string): Promise<void> => {
      await queries.query('UPDATE ad_sync_logs SET server = $2 WHERE id = $1', [row.id, server.slice(0, 300)]);
    };
    const staged = await readDirectory({ session, config, run: row, heartbeat, clock, onServer });
    await queries.query('UPDATE ad_sync_logs SET reads_all = $2 WHERE id = $1', [row.id, staged.reach === 'full']);
    const status = await planAndApply({ session, config, run: row, heartbeat, clock }, staged);
    logger.info({ runId: row.id, status, people: staged.understood, problems: staged.problemCount }, 'run ended');
    this.done = { config, status, staged };
    return status;
  }

  /** What follows once {@link perform} is done and told; whatever goes wrong here the next run makes good. */
  async follow(): Promise<void> {
    const { files, clock, logger } = this.parts;
    const { session, row, afterwards } = this;
    if (!this.done) return;
    const { config, status, staged } = this.done;
    try {
      await followPhotos(
        { session, config, run: row, files, signal: afterwards.signal, now: clock.now() },
        status,
        staged,
      );
    } catch (error) {
      logger.warn({ runId: row.id, error: String(error) }, 'photos were not all taken over');
    }
  }

  /** Over the pool: the session may be what broke. */
  private async end(error: unknown): Promise<RunStatus> {
    const { transaction, logger } = this.parts;
    const ending = endingOf(error);
    logger.warn({ runId: this.row.id, status: ending.status, error: String(error) }, 'run ended without its plan');
    if (ending.reason?.code === 'INTERNAL_ERROR') logger.error({ error: (error as Error).stack }, 'run failed');
    await this.session.close();
    await transaction(async (tx) => {
      const sql = pooled(tx);
      if ((await endWithout(sql, this.row.id, ending)) && ending.status === 'failed') await tellFailure(sql, this.row);
    });
    return ending.status;
  }
}

function endingOf(error: unknown): Ending {
  if (error instanceof Interrupted) {
    const status = error.why === 'CANCELLED' ? 'cancelled' : 'aborted';
    return { status, reason: status === 'cancelled' ? null : reasonOf(error.why) };
  }
  return { status: 'failed', reason: failureReason(error) };
}
