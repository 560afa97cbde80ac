import type { Holding, Leaving, Stake, StandIn } from '../directory/index.js';
import { newId } from '../../platform/ids.js';
import type { Queries, Tx } from '../../platform/transaction.js';
import type { ApprovalStakeRepository } from './approval-stake.repository.js';

/** What documents under way lose with an approver; somebody else can take their steps. */
export class ApprovalStake implements Stake {
  readonly standInKinds = ['approval_step'];

  constructor(private readonly approvals: ApprovalStakeRepository) {}

  holdings(queries: Queries, people: readonly string[]): Promise<Holding[]> {
    return this.approvals.holdings(queries, people);
  }

  affected({ people }: Leaving): string {
    return this.approvals.openSteps(people);
  }

  async standIn(tx: Tx, { kind, leaverId, personId }: StandIn, now: Date): Promise<number> {
    if (kind !== 'approval_step') return 0;
    const steps = await this.approvals.stepsToHandOver(tx, leaverId, personId);
    const handed = steps.map(({ id, approverId }) => ({ id, approverId, newId: newId() }));
    await this.approvals.handOver(tx, handed, now);
    return handed.length;
  }
}
