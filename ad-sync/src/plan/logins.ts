import type { Sql } from '../database/session.js';

/** What somebody is called whose login is another's now: of `username` and `object_guid`. */
export const insteadOfLogin = (row: string): string =>
  `left(${row}.username, 240) || '~' || left(${row}.object_guid::text, 8)`;

/**
 * Settles who has a login that several claim: whoever has it keeps it, a local account and another directory's before
 * this one's; the others come in under their UPN, or where that is no way out under the login with a part of their
 * identity. People who are not to be active hold no login and claim none; who is missing yields to whom the directory
 * gives it now. Needs {@link planAbsent}.
 */
export async function planLogins(sql: Sql, directoryId: string): Promise<void> {
  await sql.write(
    `INSERT INTO sync_plan_logins (object_guid, username, wanted)
     WITH held AS MATERIALIZED (
       SELECT lower(username) AS login FROM users WHERE is_active AND directory_id IS DISTINCT FROM $1
       UNION
       SELECT lower(u.username) FROM sync_plan_absent a JOIN users u ON u.id = a.user_id WHERE a.outcome IN ('KEEP', 'REAPPEAR')
     ), contested AS (
       SELECT login FROM (
         SELECT lower(username) AS login FROM sync_people WHERE is_valid AND shut IS NULL
         UNION ALL SELECT login FROM held) claims
       GROUP BY login HAVING count(*) > 1
     ), claim AS (
       SELECT p.object_guid, p.username, p.upn,
         c.login IN (SELECT login FROM held) AS is_held,
         row_number() OVER (PARTITION BY c.login
           ORDER BY (u.is_active AND lower(u.username) = c.login) DESC NULLS LAST, u.created_at, p.object_guid) AS place
       FROM contested c
       JOIN sync_people p ON lower(p.username) = c.login AND p.is_valid AND p.shut IS NULL
       LEFT JOIN users u ON u.directory_id = $1 AND u.object_guid = p.object_guid
       WHERE u.disabled_by IS DISTINCT FROM 'administrator'
     ), loser AS (
       SELECT *, row_number() OVER (PARTITION BY lower(upn) ORDER BY object_guid) AS upn_place
       FROM claim WHERE is_held OR place > 1
     )
     SELECT object_guid,
       CASE WHEN upn IS NOT NULL AND upn_place = 1 AND length(upn) <= 256
             AND lower(upn) NOT IN (SELECT login FROM held)
             AND lower(upn) NOT IN (SELECT lower(p.username) FROM sync_people p WHERE p.is_valid)
            THEN upn ELSE ${insteadOfLogin('loser')} END,
       username
     FROM loser`,
    [directoryId],
  );
}
