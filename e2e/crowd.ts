import type pg from 'pg';
import { eventsAreHandled } from './database.js';

/** Twenty divisions of ten teams. */
const DEPARTMENTS = 220;
/** Told of at a time. */
const CHUNK = 2_000;

/** Tells whoever keeps something of people that these are others by now, and waits until nobody keeps anything. */
async function tell(client: pg.Client, people: readonly string[]): Promise<void> {
  for (let from = 0; from === 0 || from < people.length; from += CHUNK)
    await client.query(
      `INSERT INTO outbox (id, type, version, ids)
       VALUES (gen_random_uuid(), 'people.changed', 1, jsonb_build_object('userIds', $1::jsonb, 'departmentIds', '[]'::jsonb))`,
      [JSON.stringify(people.slice(from, from + CHUNK))],
    );
  await eventsAreHandled();
}

/** Has nothing of people kept any more, so that the next page reads all it needs. */
export const forgetPeople = (client: pg.Client): Promise<void> => tell(client, []);

const idsOf = async (client: pg.Client): Promise<readonly string[]> =>
  (await client.query<{ id: string }>(`SELECT id FROM users WHERE username LIKE 'crowd-%'`)).rows.map(({ id }) => id);

/** So many people more, in departments of their own, that are found as all others are. */
export async function addCrowd(client: pg.Client, people: number): Promise<void> {
  await client.query(
    `INSERT INTO departments (id, name, parent_id)
     SELECT md5('crowd-' || n)::uuid, 'Crowd ' || n, CASE WHEN n >= 20 THEN md5('crowd-' || n % 20)::uuid END
     FROM generate_series(0, $1 - 1) AS n ORDER BY n`,
    [DEPARTMENTS],
  );
  await client.query(
    `INSERT INTO users (id, username, name, email, extension, position, department_id, manager_id)
     SELECT md5('crowd-person-' || n)::uuid, 'crowd-' || n, p.name, 'crowd-' || n || '@hanul.example',
       lpad((n % 10000)::text, 4, '0'), p.position, md5('crowd-' || n % $2)::uuid,
       CASE WHEN n > 0 THEN md5('crowd-person-' || n / 50)::uuid END
     FROM generate_series(0, $1 - 1) AS n
     JOIN (SELECT name, position, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS many
           FROM users WHERE is_active) AS p ON p.place = n % p.many`,
    [people, DEPARTMENTS],
  );
  await tell(client, await idsOf(client));
  // As autovacuum leaves them within minutes.
  await client.query('VACUUM ANALYZE users, departments, search_people');
}

export async function removeCrowd(client: pg.Client): Promise<void> {
  const ids = await idsOf(client);
  await client.query(`DELETE FROM users WHERE username LIKE 'crowd-%'`);
  await client.query(`DELETE FROM departments WHERE name LIKE 'Crowd %'`);
  await tell(client, ids);
}
