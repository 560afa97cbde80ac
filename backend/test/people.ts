import type { Client } from 'pg';
import { newId } from '../src/platform/ids.js';

export interface NewPerson {
  readonly username?: string;
  readonly name?: string;
  readonly email?: string;
  readonly departmentId?: string | null;
  readonly roles?: readonly string[];
  readonly isActive?: boolean;
  readonly settings?: object;
}

/** A local person with what a test names; the rest is made up. @returns their id */
export async function addPerson(client: Client, person: NewPerson = {}): Promise<string> {
  const id = newId();
  const { username = `user-${id}`, name = '홍길동', isActive = true, roles = ['employee'] } = person;
  await client.query(
    `INSERT INTO users (id, username, name, email, department_id, is_active, disabled_by, settings)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      username,
      name,
      person.email ?? null,
      person.departmentId ?? null,
      isActive,
      isActive ? null : 'administrator',
      JSON.stringify(person.settings ?? {}),
    ],
  );
  await client.query(
    `INSERT INTO user_roles (user_id, role_id, source) SELECT $1, id, 'local' FROM roles WHERE name = ANY($2)`,
    [id, roles],
  );
  return id;
}

/** @returns its id */
export async function addDepartment(client: Client, name: string, parentId: string | null = null): Promise<string> {
  const id = newId();
  await client.query('INSERT INTO departments (id, name, parent_id) VALUES ($1, $2, $3)', [id, name, parentId]);
  return id;
}
