import type { Schema } from '../../http/route.js';
import type { Actor } from '../../platform/actor.js';
import { today, type Clock } from '../../platform/clock.js';
import type { Queries } from '../../platform/transaction.js';
import type { People } from '../users/index.js';
import type { ApprovalRepository } from './approval.repository.js';

/** When colleagues are away, as far as it was approved: what is asked for and not decided is nobody's business. */
export class LeaveService {
  constructor(
    private readonly queries: Queries,
    private readonly approvals: ApprovalRepository,
    private readonly people: People,
    private readonly clock: Clock,
    /** Of the organisation: which day it is. */
    private readonly timeZone: string,
  ) {}

  /**
   * The leave a person is on, or goes on next; null for none, and for somebody who has left.
   * @throws NotFound USER_NOT_FOUND
   */
  async next(me: Actor, userId: string): Promise<Schema<'Leave'> | null> {
    const person = await this.people.mustSee(this.queries, me, userId);
    if (!person.isActive) return null;
    const day = today(this.clock.now(), this.timeZone);
    const leave = await this.approvals.nextLeave(this.queries, userId, day);
    return leave ? { ...leave, isNow: leave.from <= day } : null;
  }
}
