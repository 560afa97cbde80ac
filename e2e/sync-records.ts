import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** Somebody a directory brought in. */
interface Account {
  readonly name: string;
  readonly username: string;
  readonly email: string;
  readonly employeeNumber: string;
  readonly position: string;
  readonly isActive: boolean;
}

async function addAccount(database: pg.Client, account: Account): Promise<string> {
  const id = randomUUID();
  await database.query(
    `INSERT INTO users (id, username, name, email, employee_number, position, is_active, directory_id, object_guid,
       ad_username, disabled_by, disabled_at)
     SELECT $1, $2, $3, $4, $5, $6, $7, c.id, gen_random_uuid(), $2, CASE WHEN NOT $7 THEN 'sync' END,
       CASE WHEN NOT $7 THEN now() - interval '6 days' END
     FROM ad_sync_config c ORDER BY c.position LIMIT 1`,
    [id, account.username, account.name, account.email, account.employeeNumber, account.position, account.isActive],
  );
  return id;
}

async function addConflict(
  database: pg.Client,
  kind: string,
  value: string,
  { newcomer, other }: { readonly newcomer: string; readonly other: string },
): Promise<void> {
  await database.query(
    `INSERT INTO ad_sync_conflicts (id, directory_id, kind, user_id, other_id, value, seen, found_at)
     SELECT $1, c.id, $2, $3, $4, $5, 'x', clock_timestamp() FROM ad_sync_config c ORDER BY c.position LIMIT 1`,
    [randomUUID(), kind, newcomer, other, value],
  );
}

/** Records nobody could use as they are, of the run that ended last. */
const PROBLEMS = [
  { dn: 'CN=박민\\+용역,OU=영업본부,OU=한울물산,DC=hanul,DC=example', code: 'GUID_UNREADABLE', params: {} },
  { dn: 'CN=\\#임시 04,OU=물류본부,OU=한울물산,DC=hanul,DC=example', code: 'USERNAME_MISSING', params: {} },
  { dn: 'CN=한\\, 도영,OU=재무팀,OU=한울물산,DC=hanul,DC=example', code: 'NAME_MISSING', params: {} },
  { dn: 'CN=라현서,OU=재무팀,OU=한울물산,DC=hanul,DC=example', code: 'MANAGER_RING', params: {} },
  {
    dn: 'CN=배시우,OU=수출팀,OU=한울물산,DC=hanul,DC=example',
    code: 'MAIL_SHARED',
    params: { mail: 'export@hanul.example' },
  },
] as const;

/**
 * A queue with one of each: an account that may be linked, one whose owner is still here, a login that somebody keeps,
 * a mail two people have; and errors of the last run.
 */
export async function addSyncRecords(database: pg.Client): Promise<void> {
  const person = (name: string, username: string, more: Partial<Account> = {}): Account => ({
    name,
    username,
    email: `${username}@hanul.example`,
    employeeNumber: `9${Math.floor(Math.random() * 100_000)}`,
    position: '사원',
    isActive: true,
    ...more,
  });
  const pair = async (one: Account, two: Account) => ({
    newcomer: await addAccount(database, one),
    other: await addAccount(database, two),
  });
  const shared = { employeeNumber: '100871' };
  const yujin = await pair(person('최유진', 'yujin.choi2', shared), person('최유진', 'yujin.choi', shared));
  await addConflict(database, 'employee_number_shared', '100871', yujin);
  const kyungseo = await pair(
    person('김경서', 'ks.kim@hanul.example', { email: 'ks.kim@busan.hanul.example' }),
    person('김경수', 'ks.kim'),
  );
  await addConflict(database, 'login_taken', 'ks.kim', kyungseo);
  const mail = { email: 'export@hanul.example' };
  const traders = await pair(person('배시우', 'siwoo.bae', mail), person('박민재', 'minjae.park0', mail));
  await addConflict(database, 'mail_shared', 'export@hanul.example', traders);
  const soojin = await pair(
    person('박수진', 'sujin.park', { employeeNumber: '104077' }),
    person('박수진', 'sujin.park', { employeeNumber: '100512', isActive: false }),
  );
  await addConflict(database, 'mail_known', 'sujin.park@hanul.example', soojin);
  await database.query(
    `UPDATE ad_sync_logs SET error_count = $1, error_details = $2
     WHERE number = (SELECT max(number) FROM ad_sync_logs WHERE sync_completed_at IS NOT NULL)`,
    [PROBLEMS.length, JSON.stringify(PROBLEMS.map((problem) => ({ objectGuid: null, ...problem })))],
  );
}

const LOGINS = [
  'sujin.park',
  'yujin.choi',
  'yujin.choi2',
  'ks.kim',
  'ks.kim@hanul.example',
  'siwoo.bae',
  'minjae.park0',
];

/** Takes the queue away again, with everybody in it. */
export async function removeSyncRecords(database: pg.Client): Promise<void> {
  await database.query('DELETE FROM ad_sync_conflicts');
  await database.query('DELETE FROM users WHERE username = ANY ($1) AND directory_id IS NOT NULL', [LOGINS]);
}
