import { migration } from './migration.js';

/** What people search looks into: one row a person, made of `users` and `departments` by the worker. */
export const peopleSearch = migration('PeopleSearch1700000000020', [
  `CREATE TABLE search_people (
    person_id uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    is_active boolean NOT NULL,
    department_id uuid,
    -- the name in small letters without what separates; compared and sorted by code point
    name_key text COLLATE "C" NOT NULL,
    -- its initial consonants
    initials text COLLATE "C" NOT NULL,
    -- keys of the two-set keyboard, word by word between blanks: of names, logins and numbers; of where and as what one works
    own_words text NOT NULL,
    work_words text NOT NULL,
    -- keys of what identifies the person, each in full: for what is exact and for typing errors
    identifiers text[] COLLATE "C" NOT NULL,
    -- what hits are compared with to say what matched
    fields jsonb NOT NULL,
    -- how the row was made, and the newest change it knows
    version smallint NOT NULL,
    source_at timestamptz NOT NULL,
    generation bigint NOT NULL
  )`,
  // A name that begins so, in the order it is shown.
  `CREATE INDEX search_people_name_idx ON search_people (is_active, name_key, person_id) INCLUDE (department_id)`,
  `CREATE INDEX search_people_initials_idx ON search_people (initials, name_key, person_id) INCLUDE (is_active, department_id)`,
  `CREATE INDEX search_people_department_idx ON search_people (department_id)`,
  `CREATE INDEX search_people_own_words_idx ON search_people USING gin (own_words gin_trgm_ops)`,
  `CREATE INDEX search_people_work_words_idx ON search_people USING gin (work_words gin_trgm_ops)`,
  `CREATE INDEX search_people_identifiers_idx ON search_people USING gin (identifiers)`,
  // How common a part of a word is decides between walking the names and the index of parts.
  `ALTER TABLE search_people ALTER COLUMN own_words SET STATISTICS 300, ALTER COLUMN work_words SET STATISTICS 300`,
]);
