import type { Schema } from '../../http/route.js';
import { Conflict, Gone } from '../../platform/errors.js';
import type { Cursor, SyncSchedule } from './sync-config.entity.js';
import type { FieldChange, Problem, Reason, SyncMode, SyncRunStatus, SyncTrigger } from './sync-run.entity.js';

export interface SyncRun {
  readonly id: string;
  /** bigint as text. */
  readonly number: string;
  readonly directoryId: string;
  readonly server: string | null;
  readonly mode: SyncMode;
  /** Null until it is known. */
  readonly readsAll: boolean | null;
  readonly trigger: SyncTrigger;
  readonly dryRun: boolean;
  readonly status: SyncRunStatus;
  /** When it was asked for, while it is queued. */
  readonly startedAt: Date;
  readonly completedAt: Date | null;
  readonly heartbeatAt: Date | null;
  readonly expiresAt: Date | null;
  readonly syncedCount: number;
  readonly errorCount: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly reason: Reason | null;
  readonly planHash: string | null;
}

export interface SyncChange {
  readonly id: string;
  readonly position: number;
  readonly kind: string;
  /** Null for somebody, or a department, yet to come in. */
  readonly subjectId: string | null;
  readonly name: string;
  readonly username: string | null;
  readonly reason: Reason | null;
  readonly fields: readonly FieldChange[];
  readonly isUnapproved: boolean;
}

export type SyncProblem = Problem;

/** Who takes over what of a leaver, as an approval names it; null for nobody. */
export type NamedStandIn = NonNullable<Schema<'SyncApproval'>['standIns']>[number];

/** Who takes over what of a leaver once the plan is applied. */
export interface WantedStandIn extends NamedStandIn {
  readonly personId: string;
}

/** A directory and its runs that matter now. */
export interface DirectoryFacts {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly awaitsReview: boolean;
  readonly schedule: SyncSchedule;
  readonly cursor: Cursor | null;
  /** The last that ended. */
  readonly lastRun: SyncRun | null;
  /** How many the last run found that read all of them. */
  readonly people: number | null;
  /** Queued or running. */
  readonly running: SyncRun | null;
  readonly held: SyncRun | null;
}

export type DirectoryState = 'never' | 'ok' | 'running' | 'held' | 'failing' | 'waiting' | 'disabled';

/** The worst of what is true of a directory. */
export function stateOf({ enabled, awaitsReview, lastRun, running, held }: DirectoryFacts): DirectoryState {
  if (!enabled) return 'disabled';
  if (held) return 'held';
  if (running) return 'running';
  if (lastRun?.status === 'failed' || lastRun?.status === 'aborted') return 'failing';
  if (!lastRun) return 'never';
  return awaitsReview ? 'waiting' : 'ok';
}

/**
 * Whether somebody may say yes to a plan.
 * @throws Conflict SYNC_RUN_NOT_HELD, PLAN_CHANGED for another plan than the one they have seen
 * @throws Gone PLAN_EXPIRED a day after it was held
 */
export function mustBeApprovable(
  run: Pick<SyncRun, 'status' | 'expiresAt' | 'planHash'>,
  planHash: string,
  now: Date,
): void {
  const isPast = run.expiresAt !== null && run.expiresAt <= now;
  if (run.status === 'expired' || (run.status === 'held' && isPast)) throw new Gone('PLAN_EXPIRED');
  if (run.status !== 'held') throw new Conflict('SYNC_RUN_NOT_HELD');
  if (run.planHash !== planHash) throw new Conflict('PLAN_CHANGED');
}
