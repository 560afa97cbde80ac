import type { Client } from 'pg';

/** The people and departments that the content speaks of, as they are in the database. */
export class Roster {
  private constructor(
    private readonly people: ReadonlyMap<string, string>,
    private readonly departments: ReadonlyMap<string, string>,
  ) {}

  static async read(client: Client): Promise<Roster> {
    const people = await client.query<{ username: string; id: string }>(
      'SELECT lower(username) AS username, id FROM users WHERE is_active',
    );
    const departments = await client.query<{ path: string; id: string }>(
      `WITH RECURSIVE tree AS (
         SELECT id, name AS path FROM departments WHERE parent_id IS NULL
         UNION ALL SELECT d.id, t.path || '/' || d.name FROM departments d JOIN tree t ON t.id = d.parent_id
       ) SELECT path, id FROM tree`,
    );
    return new Roster(
      new Map(people.rows.map(({ username, id }) => [username, id])),
      new Map(departments.rows.map(({ path, id }) => [path, id])),
    );
  }

  /** Undefined for somebody who is not there: what they would have written is left out. */
  person(username: string): string | undefined {
    return this.people.get(username);
  }

  department(path: readonly string[]): string | undefined {
    return this.departments.get(path.join('/'));
  }

  has(...usernames: readonly string[]): boolean {
    return usernames.every((username) => this.people.has(username));
  }
}
