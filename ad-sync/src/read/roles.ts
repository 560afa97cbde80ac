import { dnKey, type DirectoryConfig } from '@maru/backend/directory';
import type { Session } from '../database/session.js';
import type { FoundGroupRole } from '../plan/roles.js';

/**
 * The roles that the mapped groups give.
 * @param found identities of the groups by the key of their name
 */
export async function groupRoles(
  session: Session,
  { groupMapping }: Pick<DirectoryConfig, 'groupMapping'>,
  found: ReadonlyMap<string, string>,
): Promise<FoundGroupRole[]> {
  const roles = await session.query<{ id: string; name: string }>('SELECT id, name FROM roles');
  const idOf = new Map(roles.map(({ id, name }) => [name, id]));
  const given = groupMapping.flatMap(({ group, role }) => {
    const [groupGuid, roleId] = [found.get(dnKey(group)), idOf.get(role)];
    return groupGuid !== undefined && roleId !== undefined ? [{ groupGuid, roleId }] : [];
  });
  // One group written in two ways gives its role once.
  return [...new Map(given.map((role) => [`${role.groupGuid} ${role.roleId}`, role])).values()];
}
