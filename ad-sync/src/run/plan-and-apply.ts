import type { DirectoryConfig } from '@maru/backend/directory';
import type { Clock } from '@maru/backend/platform';
import { changedDepartments, changedPeople, raiseTokenVersions } from '../apply/access.js';
import { writeAudit } from '../apply/audit.js';
import { settleConflicts } from '../apply/conflicts.js';
import { addEvents, batched } from '../apply/events.js';
import { PlanOvertaken, writeTables } from '../apply/tables.js';
import type { Session } from '../database/session.js';
import { isCovered, writeChanges } from '../plan/changes.js';
import { countChanges, planFacts, planHash, type Counts } from '../plan/facts.js';
import { plan, planSize } from '../plan/plan.js';
import type { FoundGroupRole } from '../plan/roles.js';
import { planWarnings } from '../plan/warnings.js';
import { judge, type Verdict } from '../safety.js';
import { keep as keepStaged, moveOn } from '../delta/kept.js';
import type { Reach } from '../plan/absent.js';
import { advance, conclude, supersede, type ReadingResult } from './conclude.js';
import { tellApplied, tellFailure, tellHeld, tellRecovery } from './events-of-runs.js';
import type { Heartbeat } from './heartbeat.js';
import type { Cursor } from './reach.js';
import { heldReason, reasonOf, type Reason, type RunRow, type RunStatus } from './run-row.js';

/** What was read, staged on the session. */
export interface Staged extends ReadingResult {
  readonly reach: Reach;
  /** Why everything was read where the changes were asked for. */
  readonly why: Reason | null;
  /** Nothing has changed since the cursor, and nothing is staged. */
  readonly isUntouched: boolean;
  readonly groups: readonly FoundGroupRole[];
  readonly cursor: Cursor | null;
}

export interface PlanningParts {
  readonly session: Session;
  readonly config: DirectoryConfig;
  readonly run: RunRow;
  readonly heartbeat: Heartbeat;
  readonly clock: Clock;
}

/** How long a held plan may be approved, in milliseconds. */
const APPROVABLE = 24 * 60 * 60 * 1_000;
/** Serialization and deadlock, a key or a login taken meanwhile, a reference gone: somebody changed the same things. */
const overtaken = new Set(['40001', '40P01', '23P01', '23505', '23503']);

/**
 * Plans over what was read, and applies the plan or keeps it, in one transaction: all of it or nothing. Where somebody
 * else changed the same people meanwhile it plans and applies once more.
 * @returns how the run ended
 */
export async function planAndApply(parts: PlanningParts, staged: Staged): Promise<RunStatus> {
  try {
    return await once(parts, staged);
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    return once(parts, staged);
  }
}

const isOvertaken = (error: unknown): boolean =>
  error instanceof PlanOvertaken || (error instanceof Error && 'code' in error && overtaken.has(String(error.code)));

async function once(parts: PlanningParts, staged: Staged): Promise<RunStatus> {
  const { session, heartbeat } = parts;
  heartbeat.signal.throwIfAborted();
  await session.query('BEGIN');
  try {
    const status = await within(parts, staged);
    await session.query('COMMIT');
    return status;
  } catch (error) {
    if (!session.lost) await session.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function within(parts: PlanningParts, staged: Staged): Promise<RunStatus> {
  const { session, config, run, heartbeat, clock } = parts;
  const now = clock.now();
  const { reach, groups, cursor } = staged;
  if (staged.isUntouched) return passOver(parts, staged);
  const { id: directoryId, baseDns } = config;
  await plan(session, { directoryId, baseDns, approves: run.approves, reach, groups, now });
  const warnings = await planWarnings(session, config.id);
  const result = {
    ...staged,
    problems: [...staged.problems, ...warnings],
    problemCount: staged.problemCount + warnings.length,
  };
  await writeChanges(session, { runId: run.id, approves: run.approves });
  const counts = await countChanges(session, run.id);
  const facts = await planFacts(session, { runId: run.id, directoryId: config.id, baseDns: config.baseDns });
  const approval = run.approves === null ? 'none' : (await isCovered(session, run.id)) ? 'covers' : 'exceeded';
  const verdict = judge(facts, config.limits, approval);
  if (run.dryRun || verdict.act !== 'apply') return withhold(parts, result, counts, verdict);
  const size = await planSize(session);
  const isUnchanged = size === 0;
  if (!isUnchanged) await heartbeat.applying(size);
  await advance(session, config, run, cursor);
  if (!isUnchanged) await apply(parts, counts, now);
  await keepStaged(session, config.id, cursor);
  await supersede(session, run, reach);
  await tellRecovery(session, run);
  const status = isUnchanged ? 'unchanged' : 'succeeded';
  await conclude(session, run.id, { status, reason: noted(staged), counts, hash: null, expiresAt: null }, result);
  return status;
}

/** A delta to which nothing came compares nothing. */
async function passOver({ session, config, run }: PlanningParts, staged: Staged): Promise<RunStatus> {
  const counts = await countChanges(session, run.id);
  if (!run.dryRun) {
    await advance(session, config, run, staged.cursor);
    if (staged.cursor) await moveOn(session, config.id, staged.cursor);
    await supersede(session, run, staged.reach);
    await tellRecovery(session, run);
  }
  const hash = run.dryRun ? await planHash(session, run.id) : null;
  const status = run.dryRun ? 'planned' : 'unchanged';
  await conclude(session, run.id, { status, reason: noted(staged), counts, hash, expiresAt: null }, staged);
  return status;
}

async function apply({ session, config, run, heartbeat }: PlanningParts, counts: Counts, now: Date): Promise<void> {
  await writeTables(session, config.id, now, (rows) => heartbeat.applied(rows));
  await settleConflicts(session, config.id, now);
  const access = await raiseTokenVersions(session);
  await writeAudit(session, run, counts, now);
  await addEvents(session, run, [
    ...batched('people.changed', 'userIds', await changedPeople(session)),
    ...batched('departments.changed', 'departmentIds', await changedDepartments(session)),
    ...batched('user.access_changed', 'userIds', access),
  ]);
  await tellApplied(session, run);
}

/** Ends the run with its plan kept: as a dry run, held, or refused. */
async function withhold(
  { session, run, clock }: PlanningParts,
  result: Staged,
  counts: Counts,
  verdict: Verdict,
): Promise<RunStatus> {
  const hash = await planHash(session, run.id);
  const kept = { counts, hash, expiresAt: null };
  if (run.dryRun) {
    await conclude(
      session,
      run.id,
      { ...kept, status: 'planned', reason: wouldBe(verdict, result) ?? noted(result) },
      result,
    );
    return 'planned';
  }
  if (verdict.act === 'refuse') {
    await tellFailure(session, run);
    const reason = reasonOf(verdict.reason.code, verdict.reason.params);
    await conclude(session, run.id, { ...kept, status: 'failed', reason }, result);
    return 'failed';
  }
  const expiresAt = new Date(clock.now().getTime() + APPROVABLE);
  await tellHeld(session, run, await supersede(session, run, result.reach), hash);
  await conclude(session, run.id, { ...kept, status: 'held', reason: wouldBe(verdict, result), expiresAt }, result);
  return 'held';
}

/** Why it waits, and after that why it read everything. */
const wouldBe = (verdict: Verdict, { why }: Staged): Reason | null =>
  verdict.act === 'hold' ? heldReason(verdict.reasons, why) : null;

/** A delta that had to read everything says why, and one that cannot see deletions that it does not. */
const noted = ({ reach, why, cursor }: Staged): Reason | null =>
  why ?? (reach === 'delta' && cursor?.seesDeleted === false ? reasonOf('DELETED_HIDDEN') : null);
