import { newId } from '@maru/backend/platform';
import type { Sql } from '../database/session.js';

/** What an ignored conflict is asked again for. */
const seen = `md5(concat_ws('|', lower(n.username), lower(n.email), lower(o.username), lower(o.email), o.is_active))`;

/** How two accounts may be one person: `n` came in after `o`. The first that holds is what they are asked about. */
const kinds: readonly (readonly [kind: string, value: string, holds: string])[] = [
  [
    'employee_number_known',
    'n.employee_number',
    'n.is_active AND NOT o.is_active AND n.employee_number = o.employee_number',
  ],
  ['mail_known', 'n.email', 'n.is_active AND NOT o.is_active AND lower(n.email) = lower(o.email)'],
  ['login_known', 'n.ad_username', 'n.is_active AND NOT o.is_active AND lower(n.ad_username) = lower(o.ad_username)'],
  [
    'login_taken',
    'n.ad_username',
    'n.is_active AND o.is_active AND lower(n.ad_username) = lower(o.username) AND lower(n.username) <> lower(n.ad_username)',
  ],
  [
    'employee_number_shared',
    'n.employee_number',
    'n.is_active AND o.is_active AND n.employee_number = o.employee_number',
  ],
  ['mail_shared', 'n.email', 'n.is_active AND o.is_active AND lower(n.email) = lower(o.email)'],
];

/** Whoever lost a login came in as `n`, whichever account is older. */
const isNewer = (kind: string): string =>
  kind === 'login_taken' ? 'n.id <> o.id' : '(n.created_at, n.id) > (o.created_at, o.id)';

const pairs = kinds
  .map(
    ([kind, value, holds], rank) =>
      `SELECT n.id AS user_id, o.id AS other_id, '${kind}' AS kind, ${rank} AS rank, ${value} AS value, ${seen} AS seen, o.created_at
       FROM near n JOIN near o ON ${isNewer(kind)} AND ${holds} WHERE n.directory_id = $1 AND (n.has_changed OR o.has_changed)`,
  )
  .join(' UNION ALL ');

/** Whoever shares anything with somebody the run has changed: one pass over all people, however few were changed. */
const near = `changed AS MATERIALIZED (
    SELECT lower(u.email) AS email, u.employee_number, lower(u.username) AS username, lower(u.ad_username) AS ad_username
    FROM users u JOIN sync_plan_people p ON p.id = u.id
  ), logins AS MATERIALIZED (SELECT username AS login FROM changed UNION SELECT ad_username FROM changed
  ), near AS MATERIALIZED (
    SELECT u.*, u.id IN (SELECT id FROM sync_plan_people) AS has_changed FROM users u
    WHERE lower(u.email) IN (SELECT email FROM changed) OR u.employee_number IN (SELECT employee_number FROM changed)
      OR lower(u.username) IN (SELECT login FROM logins) OR lower(u.ad_username) IN (SELECT login FROM logins)
  )`;

interface Found {
  readonly userId: string;
  readonly otherId: string;
  readonly kind: string;
  readonly value: string;
  readonly seen: string;
}

/**
 * Queues whom the run brought in, or left, that may be somebody Maru knows already; one question a newcomer, whatever it
 * is that two accounts share. Takes away what waits and is no more so. Needs the tables written.
 */
export async function settleConflicts(sql: Sql, directoryId: string, now: Date): Promise<void> {
  const holds = kinds.map(([kind, , condition]) => `(c.kind = '${kind}' AND ${condition})`).join(' OR ');
  await sql.write(
    `DELETE FROM ad_sync_conflicts c
     WHERE c.state = 'waiting' AND c.directory_id = $1
       AND NOT EXISTS (SELECT FROM users n JOIN users o ON o.id = c.other_id WHERE n.id = c.user_id AND (${holds}))`,
    [directoryId],
  );
  const found = await sql.query<Found>(
    `WITH ${near}
     SELECT DISTINCT ON (p.user_id) p.user_id AS "userId", p.other_id AS "otherId", p.kind, left(p.value, 320) AS value, p.seen
     FROM (${pairs}) p
     LEFT JOIN ad_sync_conflicts c ON c.user_id = p.user_id AND c.other_id = p.other_id
     WHERE c.id IS NULL OR (c.state = 'ignored' AND c.seen <> p.seen)
     ORDER BY p.user_id, p.rank, p.created_at, p.other_id`,
    [directoryId],
  );
  if (found.length === 0) return;
  await sql.write(
    `INSERT INTO ad_sync_conflicts (id, directory_id, kind, user_id, other_id, value, seen, found_at)
     SELECT f.id, $1, f.kind, f.user_id, f.other_id, f.value, f.seen, $2
     FROM unnest($3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::text[], $8::text[])
       AS f(id, kind, user_id, other_id, value, seen)
     ON CONFLICT (user_id, other_id) DO UPDATE SET kind = excluded.kind, value = excluded.value, seen = excluded.seen,
       state = 'waiting', found_at = excluded.found_at, decided_at = NULL, decided_by = NULL`,
    [
      directoryId,
      now,
      found.map(() => newId()),
      found.map(({ kind }) => kind),
      found.map(({ userId }) => userId),
      found.map(({ otherId }) => otherId),
      found.map(({ value }) => value),
      found.map(({ seen: fingerprint }) => fingerprint),
    ],
  );
}
