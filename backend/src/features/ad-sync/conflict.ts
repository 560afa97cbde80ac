import type { Schema } from '../../http/route.js';
import type { Holding } from '../directory/index.js';

export type ConflictKind = Schema<'SyncConflict'>['kind'];
export type ConflictState = Schema<'ConflictState'>;
export type Decision = Schema<'ConflictDecision'>['decision'];

/** One of the two accounts a conflict is about. */
export interface ConflictAccount {
  /** Null for one that has gone into the other. */
  readonly id: string | null;
  readonly name: string;
  readonly position: string | null;
  readonly username: string;
  readonly email: string | null;
  readonly employeeNumber: string | null;
  readonly objectGuid: string | null;
  readonly directory: Schema<'DirectoryRef'> | null;
  readonly department: Schema<'DepartmentRef'> | null;
  readonly profileImageUrl: string | null;
  readonly isActive: boolean;
  readonly disabledBy: 'sync' | 'login' | 'administrator' | null;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
}

export interface Conflict {
  readonly id: string;
  readonly directory: Schema<'DirectoryRef'>;
  readonly kind: ConflictKind;
  readonly value: string;
  readonly state: ConflictState;
  readonly newcomer: ConflictAccount | null;
  readonly other: ConflictAccount | null;
  readonly foundAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: Schema<'PersonRef'> | null;
}

/** Why two accounts cannot become one; worded where it is read. */
export type NotLinkable = 'BOTH_HERE' | 'ACCOUNT_GONE' | 'NEWCOMER_GONE' | 'NEWCOMER_HOLDS' | 'BARRED_BY_ADMINISTRATOR';

/**
 * The old account must be of somebody who has gone, and nothing may hang on the new one, as it goes.
 * @param holdings of the newcomer
 */
export function whyNotLinkable(
  { newcomer, other }: Pick<Conflict, 'newcomer' | 'other'>,
  holdings: readonly Holding[],
): NotLinkable | null {
  if (!newcomer || !other) return 'ACCOUNT_GONE';
  if (!newcomer.isActive || newcomer.objectGuid === null) return 'NEWCOMER_GONE';
  if (other.isActive) return 'BOTH_HERE';
  if (other.disabledBy === 'administrator') return 'BARRED_BY_ADMINISTRATOR';
  return holdings.length > 0 ? 'NEWCOMER_HOLDS' : null;
}

/** What can be decided now; a shared mail only warns. */
export function decisionsOf({ state, kind }: Pick<Conflict, 'state' | 'kind'>, why: NotLinkable | null): Decision[] {
  if (state === 'linked' || kind === 'mail_shared') return [];
  const link: Decision[] = why === null ? ['link'] : [];
  if (state === 'kept_apart') return link;
  return state === 'ignored' ? [...link, 'keep_apart'] : [...link, 'keep_apart', 'ignore'];
}
