/**
 * SQL of a person as lists of other things name them (`PersonRef` of the contract).
 * @param user alias of `users`
 * @param department alias of their department, outer joined
 */
export const personRef = (user: string, department: string): string =>
  `json_build_object('id', ${user}.id, 'name', ${user}.name, 'position', ${user}.position, 'title', ${user}.title,
     'department', ${departmentRef(department)}, 'profileImageUrl', ${user}.profile_image_url)`;

/** SQL of a department's id and name, null where there is none. */
export const departmentRef = (department: string): string =>
  `CASE WHEN ${department}.id IS NOT NULL THEN json_build_object('id', ${department}.id, 'name', ${department}.name) END`;

/** SQL of the way to a department from the top down, itself last; an empty list for none. @param id SQL of its id */
export const departmentPath = (id: string): string =>
  `(WITH RECURSIVE up AS (
      SELECT p.id, p.name, p.parent_id, 1 AS height FROM departments p WHERE p.id = ${id}
      UNION ALL SELECT p.id, p.name, p.parent_id, up.height + 1 FROM up JOIN departments p ON p.id = up.parent_id
      WHERE up.height < 50)
    SELECT coalesce(json_agg(json_build_object('id', up.id, 'name', up.name) ORDER BY up.height DESC), '[]') FROM up)`;
