import type { Actor } from '../../platform/actor.js';
import type { Clock } from '../../platform/clock.js';
import { Conflict, NotFound } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import type { Page, Paged } from '../../platform/page.js';
import type { Queries, Transaction, Tx } from '../../platform/transaction.js';
import type { Audit } from '../audit/index.js';
import type { SyncConfigService } from './sync-config.service.js';
import type { ChangesWanted, ProblemsWanted, SyncRecordRepository } from './sync-record.repository.js';
import { mustBePlan, type Impact, type SyncImpactService } from './sync-impact.service.js';
import type { SyncMode } from './sync-run.entity.js';
import {
  mustBeApprovable,
  type DirectoryFacts,
  type NamedStandIn,
  type SyncChange,
  type SyncProblem,
  type SyncRun,
} from './sync-run.js';
import type { NewRun, RunsFound, RunsWanted, SyncRunRepository } from './sync-run.repository.js';

/** Asks for runs, shows them and decides on their plans. What is asked for is a row; the ad-sync process does it. */
export class SyncRunService {
  constructor(
    private readonly transaction: Transaction,
    private readonly queries: Queries,
    private readonly configs: SyncConfigService,
    private readonly runs: SyncRunRepository,
    private readonly records: SyncRecordRepository,
    private readonly impacts: SyncImpactService,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound SYNC_RUN_NOT_FOUND */
  async get(id: string): Promise<SyncRun> {
    return found(await this.runs.find(this.queries, id));
  }

  list(wanted: RunsWanted): Promise<RunsFound> {
    return this.runs.list(this.queries, wanted);
  }

  /** @throws NotFound DIRECTORY_NOT_FOUND */
  async directories(directoryId: string | undefined): Promise<DirectoryFacts[]> {
    const facts = await this.runs.directories(this.queries, directoryId);
    if (directoryId !== undefined && facts.length === 0) throw new NotFound('DIRECTORY_NOT_FOUND');
    return facts;
  }

  /** @throws NotFound SYNC_RUN_NOT_FOUND @throws Conflict SYNC_RUN_NOT_HELD where what breaks is asked of no plan */
  async changes(which: ChangesWanted, page: Page): Promise<Paged<SyncChange & { readonly waiting: number }>> {
    const run = await this.mustHave(which);
    const { rows, total } = await this.records.changes(this.queries, which, page);
    const waiting = await this.impacts.waiting(
      run,
      rows.flatMap(({ subjectId }) => subjectId ?? []),
    );
    return { rows: rows.map((row) => ({ ...row, waiting: waiting.get(row.subjectId ?? '') ?? 0 })), total };
  }

  /** @throws as {@link changes}, before the first */
  async allChanges(which: ChangesWanted): Promise<AsyncIterable<SyncChange>> {
    await this.mustHave(which);
    return this.records.allChanges(this.queries, which);
  }

  /** @throws NotFound SYNC_RUN_NOT_FOUND */
  async problems(which: ProblemsWanted, page: Page): Promise<Paged<SyncProblem>> {
    await this.get(which.runId);
    return this.records.problems(this.queries, which, page);
  }

  /** @throws NotFound SYNC_RUN_NOT_FOUND @throws Conflict SYNC_RUN_NOT_HELD */
  async impact(runId: string): Promise<Impact> {
    return this.impacts.of(await this.get(runId));
  }

  /**
   * @returns the run that is queued now
   * @throws Conflict SYNC_ALREADY_RUNNING with its `runId`, also while one is queued
   * @throws NotFound DIRECTORY_NOT_FOUND @throws Invalid DIRECTORY_REQUIRED
   */
  async ask(
    me: Actor,
    { directory, mode, dryRun }: { directory: string | undefined; mode: SyncMode; dryRun: boolean },
  ): Promise<string> {
    const { id: directoryId } = await this.configs.get(directory);
    return this.transaction(async (tx) => {
      const id = await this.queue(tx, {
        directoryId,
        mode,
        dryRun,
        trigger: 'manual',
        requestedBy: me.id,
        approves: null,
      });
      await this.note(tx, 'directory.run_asked', id, { mode, dryRun });
      return id;
    });
  }

  /**
   * Lets a held plan through: a new run reads the directory anew, in full whatever held it, and applies what the plan
   * showed.
   * @throws NotFound SYNC_RUN_NOT_FOUND
   * @throws Conflict SYNC_RUN_NOT_HELD, PLAN_CHANGED, PLAN_APPROVED, SYNC_ALREADY_RUNNING @throws Gone PLAN_EXPIRED
   * @throws RuleBroken STAND_IN_INVALID
   */
  async approve(
    me: Actor,
    id: string,
    { planHash, standIns: named = [] }: { readonly planHash: string; readonly standIns?: readonly NamedStandIn[] },
  ): Promise<SyncRun> {
    return this.transaction(async (tx) => {
      const held = found(await this.runs.lock(tx, id));
      mustBeApprovable(held, planHash, this.clock.now());
      await this.mustBeUndecided(tx, id);
      const standIns = await this.impacts.standIns(id, named);
      const { directoryId } = held;
      const run = await this.queue(tx, {
        directoryId,
        mode: 'full',
        dryRun: false,
        trigger: 'approval',
        requestedBy: me.id,
        approves: id,
        standIns,
      });
      await this.note(tx, 'directory.plan_approved', id, { planHash, runId: run, standIns: named });
      return found(await this.runs.find(tx, run));
    });
  }

  /** @throws NotFound SYNC_RUN_NOT_FOUND @throws Conflict SYNC_RUN_NOT_HELD, PLAN_APPROVED */
  async discard(id: string): Promise<SyncRun> {
    return this.transaction(async (tx) => {
      const held = found(await this.runs.lock(tx, id));
      if (held.status !== 'held') throw new Conflict('SYNC_RUN_NOT_HELD');
      await this.mustBeUndecided(tx, id);
      await this.runs.end(tx, id, 'discarded', this.clock.now());
      await this.note(tx, 'directory.plan_discarded', id, { planHash: held.planHash });
      return found(await this.runs.find(tx, id));
    });
  }

  /**
   * A queued run ends at once, a running one as soon as it notices, unless it applies already.
   * @throws NotFound SYNC_RUN_NOT_FOUND @throws Conflict SYNC_RUN_NOT_RUNNING
   */
  async cancel(id: string): Promise<SyncRun> {
    return this.transaction(async (tx) => {
      const { status } = found(await this.runs.lock(tx, id));
      if (status !== 'queued' && status !== 'running') throw new Conflict('SYNC_RUN_NOT_RUNNING');
      if (status === 'queued') await this.runs.end(tx, id, 'cancelled', this.clock.now());
      else await this.runs.askToCancel(tx, id, this.clock.now());
      await this.note(tx, 'directory.run_cancelled', id, {});
      return found(await this.runs.find(tx, id));
    });
  }

  private async mustHave({ runId, isAffected }: ChangesWanted): Promise<SyncRun> {
    const run = await this.get(runId);
    if (isAffected) mustBePlan(run);
    return run;
  }

  private async mustBeUndecided(tx: Tx, id: string): Promise<void> {
    const runId = await this.runs.approvalOf(tx, id);
    if (runId !== undefined) throw new Conflict('PLAN_APPROVED', { runId });
  }

  private async queue(tx: Tx, run: Omit<NewRun, 'id'>): Promise<string> {
    const id = newId();
    if (await this.runs.queue(tx, { id, ...run })) return id;
    throw new Conflict('SYNC_ALREADY_RUNNING', { runId: await this.runs.openRun(tx, run.directoryId) });
  }

  private note(tx: Tx, action: string, id: string, details: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.record(tx, { action, outcome: 'done', target: { type: 'sync_run', id }, details });
  }
}

function found(run: SyncRun | undefined): SyncRun {
  if (!run) throw new NotFound('SYNC_RUN_NOT_FOUND');
  return run;
}
