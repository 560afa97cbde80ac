import type { Queries, Tx } from '../../platform/transaction.js';
import { DOCUMENT_VERSION, peopleDocument, type IndexedPerson } from './people-document.js';
import { peopleStatement } from './people-statement.repository.js';
import type { PeopleFound, PeopleHit, PeopleQuery } from './search-engine.js';

interface HitRow extends PeopleHit {
  readonly total: number;
}

/** The table `search_people`: a person's row is what {@link peopleDocument} makes of them. */
export class SearchPeopleRepository {
  /** One statement. @param most candidates looked at of each way to match */
  async find(queries: Queries, query: PeopleQuery, most: number): Promise<PeopleFound> {
    const { sql, parameters } = peopleStatement(query, most);
    const rows = await queries.query<HitRow>(sql, parameters);
    // Past the last page there is no row to tell the count.
    if (rows.length === 0 && query.offset > 0) {
      const { total } = await this.find(queries, { ...query, offset: 0, limit: 1 }, most);
      return { hits: [], total };
    }
    return { hits: rows.map(({ id, fields }) => ({ id, fields })), total: Math.min(rows[0]?.total ?? 0, most) };
  }

  /**
   * Makes writers wait for each other until the transaction ends. Who reads people and writes what they read under it
   * never overwrites newer with older.
   */
  async lock(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('search:people', 0))`);
  }

  async put(tx: Tx, people: readonly IndexedPerson[], generation: number): Promise<void> {
    const rows = people.map(({ id, isActive, departmentId, fields, sourceAt }) => {
      const { nameKey, initials, ownWords, workWords, identifiers } = peopleDocument(fields);
      return {
        ...{ person_id: id, is_active: isActive, department_id: departmentId, source_at: sourceAt, fields },
        ...{ name_key: nameKey, initials, own_words: ownWords, work_words: workWords, identifiers },
      };
    });
    const columns =
      'person_id, is_active, department_id, source_at, fields, name_key, initials, own_words, work_words, identifiers';
    await tx.query(
      `INSERT INTO search_people (${columns}, version, generation)
       SELECT ${columns}, $2, $3 FROM jsonb_to_recordset($1) AS r (person_id uuid, is_active boolean, department_id uuid,
         source_at timestamptz, fields jsonb, name_key text, initials text, own_words text, work_words text,
         identifiers text[])
       WHERE EXISTS (SELECT FROM users u WHERE u.id = r.person_id)
       ON CONFLICT (person_id) DO UPDATE SET (${columns}, version, generation) =
         (${columns.replaceAll(/\w+/g, 'excluded.$&')}, excluded.version, excluded.generation)`,
      [JSON.stringify(rows), DOCUMENT_VERSION, generation],
    );
  }

  async remove(queries: Queries, ids: readonly string[]): Promise<void> {
    await queries.query('DELETE FROM search_people WHERE person_id = ANY($1::uuid[])', [ids]);
  }

  /** @returns how many are left */
  async removeOlder(tx: Tx, generation: number): Promise<number> {
    await tx.query('DELETE FROM search_people WHERE generation < $1', [generation]);
    const [row] = await tx.query<{ total: number }>('SELECT count(*)::int AS total FROM search_people');
    return row?.total ?? 0;
  }
}
