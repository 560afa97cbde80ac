import type { Page, Paged } from '../../platform/page.js';
import type { Queries, Tx } from '../../platform/transaction.js';
import { departmentRef, personRef } from '../users/index.js';
import type { Conflict, ConflictAccount, ConflictState } from './conflict.js';

/** SQL of a {@link ConflictAccount}; null where there is no such account any more. */
const account = (id: string): string =>
  `(SELECT json_build_object('id', u.id, 'name', u.name, 'position', u.position, 'username', u.username, 'email', u.email,
      'employeeNumber', u.employee_number, 'objectGuid', u.object_guid, 'isActive', u.is_active, 'disabledBy', u.disabled_by,
      'directory', CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'name', d.name) END,
      'department', ${departmentRef('p')}, 'profileImageUrl', u.profile_image_url, 'createdAt', u.created_at,
      'disabledAt', u.disabled_at)
    FROM users u LEFT JOIN ad_sync_config d ON d.id = u.directory_id LEFT JOIN departments p ON p.id = u.department_id
    WHERE u.id = ${id})`;

const columns = `c.id, json_build_object('id', d.id, 'name', d.name) AS directory, c.kind, c.value, c.state,
  coalesce(${account('c.user_id')}, (c.accounts -> 'newcomer')::json) AS newcomer,
  coalesce(CASE WHEN c.state = 'linked' THEN (c.accounts -> 'other')::json END, ${account('c.other_id')}) AS other,
  c.found_at AS "foundAt", c.decided_at AS "decidedAt",
  (SELECT ${personRef('b', 'bd')} FROM users b LEFT JOIN departments bd ON bd.id = b.department_id WHERE b.id = c.decided_by)
    AS "decidedBy"`;
const source = 'FROM ad_sync_conflicts c JOIN ad_sync_config d ON d.id = c.directory_id';

export interface ConflictsWanted extends Page {
  readonly directoryId: string | undefined;
  readonly state: ConflictState | undefined;
}

export interface DecidedConflict {
  readonly id: string;
  readonly state: Exclude<ConflictState, 'waiting'>;
  readonly by: string;
  /** Both as they were, where one goes. */
  readonly accounts: { readonly newcomer: ConflictAccount; readonly other: ConflictAccount } | null;
}

/** The queue of people who may be somebody Maru knows; runs fill it. */
export class SyncConflictRepository {
  /** What asks before what warns, newest first; two statements, whatever the size. */
  async list(queries: Queries, { directoryId, state, page, limit }: ConflictsWanted): Promise<Paged<Conflict>> {
    const wanted = 'WHERE ($1::uuid IS NULL OR c.directory_id = $1) AND ($2::text IS NULL OR c.state = $2)';
    const values = [directoryId ?? null, state ?? null];
    const [count] = await queries.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM ad_sync_conflicts c ${wanted}`,
      values,
    );
    const rows = await queries.query<Conflict>(
      `SELECT ${columns} ${source} ${wanted}
       ORDER BY c.state = 'waiting' DESC, c.kind = 'mail_shared', c.found_at DESC, c.id LIMIT $3 OFFSET $4`,
      [...values, limit, (page - 1) * limit],
    );
    return { rows: rows.map(dated), total: count?.total ?? 0 };
  }

  async counts(queries: Queries, directoryId: string | undefined): Promise<Record<ConflictState, number>> {
    const rows = await queries.query<{ state: ConflictState; count: number }>(
      'SELECT state, count(*)::int AS count FROM ad_sync_conflicts WHERE $1::uuid IS NULL OR directory_id = $1 GROUP BY state',
      [directoryId ?? null],
    );
    const counts = { waiting: 0, kept_apart: 0, ignored: 0, linked: 0 };
    for (const { state, count } of rows) counts[state] = count;
    return counts;
  }

  async find(queries: Queries, id: string): Promise<Conflict | undefined> {
    const [row] = await queries.query<Conflict>(`SELECT ${columns} ${source} WHERE c.id = $1`, [id]);
    return row && dated(row);
  }

  /** Until the transaction ends neither the conflict nor its two accounts change. */
  async lock(tx: Tx, id: string): Promise<Conflict | undefined> {
    await tx.query(
      `WITH asked AS (SELECT user_id, other_id FROM ad_sync_conflicts WHERE id = $1 FOR UPDATE)
       SELECT u.id FROM users u WHERE u.id IN (SELECT user_id FROM asked UNION ALL SELECT other_id FROM asked)
       ORDER BY u.id FOR UPDATE`,
      [id],
    );
    return this.find(tx, id);
  }

  async decide(tx: Tx, { id, state, by, accounts }: DecidedConflict, now: Date): Promise<void> {
    await tx.query(
      'UPDATE ad_sync_conflicts SET state = $2, decided_by = $3, accounts = $4, decided_at = $5 WHERE id = $1',
      [id, state, by, accounts === null ? null : JSON.stringify(accounts), now],
    );
  }

  /** What else was asked about an account that has gone. */
  async forget(tx: Tx, accountId: string, except: string): Promise<void> {
    await tx.query('DELETE FROM ad_sync_conflicts WHERE (user_id = $1 OR other_id = $1) AND id <> $2', [
      accountId,
      except,
    ]);
  }
}

/** Within JSON a time is a text. */
const dated = (conflict: Conflict): Conflict => ({
  ...conflict,
  newcomer: conflict.newcomer && datedAccount(conflict.newcomer),
  other: conflict.other && datedAccount(conflict.other),
});

const datedAccount = (account: ConflictAccount): ConflictAccount => ({
  ...account,
  createdAt: new Date(account.createdAt),
  disabledAt: account.disabledAt && new Date(account.disabledAt),
});
