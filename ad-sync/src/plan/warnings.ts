import type { Problem } from '@maru/backend/directory';
import type { Sql } from '../database/session.js';
import { reportsAmongManagers } from './managers.js';
import { rings } from './rings.js';

/** What the plan puts up with and somebody should look at: shared mails, claimed logins, rings of managers. */
export async function planWarnings(sql: Sql, directoryId: string): Promise<Problem[]> {
  const inRing = [...rings(await reportsAmongManagers(sql))];
  const ofRings = await sql.query<Problem>(
    `SELECT dn, object_guid AS "objectGuid", 'MANAGER_RING' AS code, '{}'::jsonb AS params
     FROM sync_people WHERE object_guid = ANY ($1::uuid[]) ORDER BY dn`,
    [inRing],
  );
  return [...(await claimedLogins(sql)), ...(await sharedMails(sql, directoryId)), ...ofRings];
}

const claimedLogins = (sql: Sql): Promise<Problem[]> =>
  sql.query(
    `SELECT p.dn, l.object_guid AS "objectGuid", 'LOGIN_TAKEN' AS code,
       jsonb_build_object('login', l.wanted, 'instead', l.username) AS params
     FROM sync_plan_logins l JOIN sync_people p ON p.object_guid = l.object_guid ORDER BY p.dn`,
  );

/** Both come in; a shared mail logs nobody in. Mails of people elsewhere count, those of the shut do not. */
const sharedMails = (sql: Sql, directoryId: string): Promise<Problem[]> =>
  sql.query(
    `WITH shared AS (
       SELECT mail FROM (
         SELECT lower(email) AS mail FROM sync_people WHERE is_valid AND shut IS NULL AND email IS NOT NULL
         UNION ALL
         SELECT lower(email) FROM users WHERE is_active AND email IS NOT NULL AND directory_id IS DISTINCT FROM $1) mails
       GROUP BY mail HAVING count(*) > 1
     )
     SELECT p.dn, p.object_guid AS "objectGuid", 'MAIL_SHARED' AS code, jsonb_build_object('mail', p.email) AS params
     FROM shared JOIN sync_people p ON lower(p.email) = shared.mail AND p.is_valid AND p.shut IS NULL ORDER BY p.dn`,
    [directoryId],
  );
