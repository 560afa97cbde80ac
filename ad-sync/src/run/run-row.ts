import type { SafetyReason } from '../safety.js';

export type RunStatus =
  | 'queued'
  | 'running'
  | 'succeeded'
  | 'unchanged'
  | 'planned'
  | 'held'
  | 'failed'
  | 'aborted'
  | 'cancelled'
  | 'discarded'
  | 'superseded'
  | 'expired';

/** A run that is to be done, out of `ad_sync_logs`. */
export interface RunRow {
  readonly id: string;
  /** bigint as text. */
  readonly number: string;
  readonly directoryId: string;
  readonly mode: 'full' | 'delta';
  readonly trigger: 'schedule' | 'manual' | 'approval' | 'retry';
  readonly dryRun: boolean;
  readonly requestedBy: string | null;
  /** The run whose plan this one was approved for. */
  readonly approves: string | null;
}

export const runColumns = `id, number, directory_id AS "directoryId", mode, trigger, dry_run AS "dryRun",
  requested_by AS "requestedBy", approves`;

/** Why a run ended as it did, or ran otherwise than asked; worded where it is read. */
export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export const reasonOf = (code: string, params: Reason['params'] = {}): Reason => ({ code, params });

/** Why a plan waits: all of it, the first foremost. */
export const heldReason = (reasons: readonly SafetyReason[], also: Reason | null): Reason =>
  reasonOf(reasons[0]?.code ?? 'EXCEEDS_APPROVAL', {
    ...reasons[0]?.params,
    reasons: also === null ? reasons : [...reasons, also],
  });
