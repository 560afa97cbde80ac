import type { Queries } from '../../platform/transaction.js';

export interface GroupGivenRole {
  readonly directoryId: string;
  readonly groupGuid: string;
  readonly role: string;
}

/** Who has a role by way of a directory's group. */
export class GroupHolderRepository {
  /** @returns identities in the directory */
  async holders(queries: Queries, { directoryId, groupGuid, role }: GroupGivenRole): Promise<ReadonlySet<string>> {
    const rows = await queries.query<{ objectGuid: string }>(
      `SELECT u.object_guid AS "objectGuid" FROM user_roles h
       JOIN roles r ON r.id = h.role_id AND r.name = $3
       JOIN users u ON u.id = h.user_id AND u.directory_id = $1 AND u.is_active
       WHERE h.source = 'group:' || $2`,
      [directoryId, groupGuid, role],
    );
    return new Set(rows.map(({ objectGuid }) => objectGuid));
  }
}
