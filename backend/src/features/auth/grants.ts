import type { Schema } from '../../http/route.js';
import type { Permission } from '../../platform/actor.js';
import type { Queries } from '../../platform/transaction.js';
import type { RightsRepository } from './rights.repository.js';

type Grantor = Schema<'PersonRef'>;

/** Whom to ask for a permission one lacks: what a 403 tells. */
export class Grants {
  constructor(
    private readonly queries: Queries,
    private readonly rights: RightsRepository,
    /** Active people who may give roles. */
    private readonly people: { grantors(queries: Queries): Promise<Grantor[]> },
  ) {}

  async forPermission(permission: Permission): Promise<{ readonly roles: string[]; readonly grantors: Grantor[] }> {
    const [roles, grantors] = await Promise.all([
      this.rights.rolesWith(this.queries, permission),
      this.people.grantors(this.queries),
    ]);
    return { roles, grantors };
  }
}
