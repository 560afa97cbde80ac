import { EntitySchema } from 'typeorm';

interface SearchPersonRow {
  person_id: string;
  is_active: boolean;
  department_id: string | null;
  name_key: string;
  initials: string;
  own_words: string;
  work_words: string;
  identifiers: string[];
  fields: object;
  version: number;
  source_at: Date;
  generation: string;
}

const searchPeople = new EntitySchema<SearchPersonRow>({
  name: 'SearchPerson',
  tableName: 'search_people',
  columns: {
    person_id: { type: 'uuid', primary: true },
    is_active: { type: 'boolean' },
    department_id: { type: 'uuid', nullable: true },
    name_key: { type: 'text' },
    initials: { type: 'text' },
    own_words: { type: 'text' },
    work_words: { type: 'text' },
    identifiers: { type: 'text', array: true },
    fields: { type: 'jsonb' },
    version: { type: 'smallint' },
    source_at: { type: 'timestamptz' },
    generation: { type: 'bigint' },
  },
});

export const searchEntities = [searchPeople];
