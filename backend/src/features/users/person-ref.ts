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
