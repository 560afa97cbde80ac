import { migration } from './migration.js';

/** The orders a list of people may have, each ending in the id as ties do. */
export const peopleLists = migration('PeopleLists1700000000021', [
  `CREATE INDEX users_by_username_idx ON users (username, id) WHERE is_active`,
  `CREATE INDEX users_by_employee_number_idx ON users (employee_number, id) WHERE is_active`,
  `CREATE INDEX users_by_position_idx ON users (position, id) WHERE is_active`,
  `CREATE INDEX departments_name_idx ON departments (name)`,
]);
