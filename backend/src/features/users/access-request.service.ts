import type { Schema } from '../../http/route.js';
import type { Actor } from '../../platform/actor.js';
import type { Clock } from '../../platform/clock.js';
import { RuleBroken } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import type { Outbox } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';
import type { Audit } from '../audit/index.js';
import type { AccessRequestRepository } from './access-request.repository.js';

export class AccessRequestService {
  constructor(
    private readonly transaction: Transaction,
    private readonly requests: AccessRequestRepository,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks whoever may give roles for one.
   * @returns how many people that are
   * @throws RuleBroken ROLE_ALREADY_HELD
   */
  ask(me: Actor, { path, role, reason }: Schema<'AccessRequest'>): Promise<number> {
    if (me.roles.includes(role)) throw new RuleBroken('ROLE_ALREADY_HELD');
    return this.transaction(async (tx) => {
      const id = newId();
      await this.requests.add(tx, { id, userId: me.id, path, role, reason }, this.clock.now());
      const target = { type: 'access_request', id };
      await this.audit.record(tx, {
        action: 'users.access_requested',
        outcome: 'done',
        target,
        details: { path, role },
      });
      await this.outbox.add(tx, { type: 'access.requested', version: 1, ids: { requestId: id, userId: me.id } });
      return (await this.requests.grantors(tx)).length;
    });
  }
}
