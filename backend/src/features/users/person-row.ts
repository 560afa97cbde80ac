import type { Schema } from '../../http/route.js';
import { departmentRef } from './person-ref.js';

/** A person as lists and hits show them. */
export type PersonRow = Schema<'Person'>;

/**
 * SQL of a {@link PersonRow}; `u` is the person's row of `users`. How to reach somebody who is disabled is told to
 * nobody.
 */
export const personColumns = `
  u.id, u.username, u.name, CASE WHEN u.is_active THEN u.email END AS email,
  CASE WHEN u.is_active THEN u.phone END AS phone, CASE WHEN u.is_active THEN u.extension END AS extension,
  u.position, u.title, (SELECT ${departmentRef('d')} FROM departments d WHERE d.id = u.department_id) AS department,
  u.profile_image_url AS "profileImageUrl", u.is_active AS "isActive"`;
