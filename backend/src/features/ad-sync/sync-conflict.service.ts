import type { Actor } from '../../platform/actor.js';
import type { Clock } from '../../platform/clock.js';
import { Conflict as StateConflict, NotFound, RuleBroken } from '../../platform/errors.js';
import type { Outbox } from '../../platform/outbox.js';
import type { Paged } from '../../platform/page.js';
import type { Queries, Transaction, Tx } from '../../platform/transaction.js';
import type { Audit } from '../audit/index.js';
import type { Holding, Stake } from '../directory/index.js';
import type { DirectoryPeopleRepository } from '../users/index.js';
import {
  decisionsOf,
  whyNotLinkable,
  type Conflict,
  type ConflictAccount,
  type ConflictState,
  type Decision,
  type NotLinkable,
} from './conflict.js';
import type { ConflictsWanted, SyncConflictRepository } from './sync-conflict.repository.js';

/** A conflict with what can be decided about it now. */
export interface OpenConflict extends Conflict {
  readonly decisions: readonly Decision[];
  readonly whyNoLink: NotLinkable | null;
  readonly holdings: readonly Holding[];
}

export interface ConflictParts {
  readonly transaction: Transaction;
  readonly queries: Queries;
  readonly conflicts: SyncConflictRepository;
  readonly people: DirectoryPeopleRepository;
  readonly stakes: readonly Stake[];
  readonly audit: Audit;
  readonly outbox: Outbox;
  readonly clock: Clock;
}

const states = { link: 'linked', keep_apart: 'kept_apart', ignore: 'ignored' } as const;

/** Decides about accounts that may be one person. Everybody has come in already: only the other account is at stake. */
export class SyncConflictService {
  constructor(private readonly parts: ConflictParts) {}

  async list(wanted: ConflictsWanted): Promise<Paged<OpenConflict> & { states: Record<ConflictState, number> }> {
    const { conflicts, queries } = this.parts;
    const { rows, total } = await conflicts.list(queries, wanted);
    return {
      rows: await this.opened(queries, rows),
      total,
      states: await conflicts.counts(queries, wanted.directoryId),
    };
  }

  /**
   * @throws NotFound CONFLICT_NOT_FOUND @throws StateConflict CONFLICT_DECIDED where it is decided so already or for good
   * @throws RuleBroken CONFLICT_NOT_LINKABLE
   */
  async decide(me: Actor, id: string, decision: Decision): Promise<OpenConflict> {
    const { transaction, conflicts, audit, clock } = this.parts;
    return transaction(async (tx) => {
      const [before] = await this.opened(tx, [found(await conflicts.lock(tx, id))]);
      if (!before?.decisions.includes(decision)) {
        if (decision === 'link' && before && before.state !== 'linked')
          throw new RuleBroken('CONFLICT_NOT_LINKABLE', { reason: before.whyNoLink });
        throw new StateConflict('CONFLICT_DECIDED', { state: before?.state });
      }
      const { newcomer, other } = before;
      const accounts = decision === 'link' && newcomer && other ? { newcomer, other } : null;
      if (accounts) await this.link(tx, id, accounts);
      await conflicts.decide(tx, { id, state: states[decision], by: me.id, accounts: asGone(accounts) }, clock.now());
      await audit.record(tx, {
        action: `directory.conflict_${states[decision]}`,
        outcome: 'done',
        target: other?.id ? { type: 'user', id: other.id } : null,
        details: {
          conflictId: id,
          kind: before.kind,
          newcomer: { id: newcomer?.id, objectGuid: newcomer?.objectGuid },
          other: { id: other?.id, objectGuid: other?.objectGuid },
        },
      });
      const [after] = await this.opened(tx, [found(await conflicts.find(tx, id))]);
      return after ?? before;
    });
  }

  private async link(
    tx: Tx,
    id: string,
    { newcomer, other }: { readonly newcomer: ConflictAccount; readonly other: ConflictAccount },
  ): Promise<void> {
    const { people, conflicts, outbox, clock } = this.parts;
    if (newcomer.id === null || other.id === null) return;
    const departmentIds = await people.become(tx, newcomer.id, other.id, clock.now());
    await conflicts.forget(tx, newcomer.id, id);
    const userIds = [newcomer.id, other.id];
    await outbox.add(tx, { type: 'people.changed', version: 1, ids: { userIds } });
    await outbox.add(tx, { type: 'user.access_changed', version: 1, ids: { userIds } });
    if (departmentIds.length > 0)
      await outbox.add(tx, { type: 'departments.changed', version: 1, ids: { departmentIds } });
  }

  private async opened(queries: Queries, conflicts: readonly Conflict[]): Promise<OpenConflict[]> {
    const ids = new Set(conflicts.flatMap(({ newcomer, other }) => [newcomer?.id, other?.id]));
    const people = [...ids].filter((id) => typeof id === 'string');
    const holdings: Holding[] = [];
    if (people.length > 0)
      for (const stake of this.parts.stakes) holdings.push(...(await stake.holdings(queries, people)));
    return conflicts.map((conflict) => {
      const why = whyNotLinkable(
        conflict,
        holdings.filter(({ personId }) => personId === conflict.newcomer?.id),
      );
      return { ...conflict, holdings, whyNoLink: why, decisions: decisionsOf(conflict, why) };
    });
  }
}

/** The newcomer's account has gone into the other: it has no id any more. */
const asGone = (accounts: { readonly newcomer: ConflictAccount; readonly other: ConflictAccount } | null) =>
  accounts && { newcomer: { ...accounts.newcomer, id: null }, other: accounts.other };

function found(conflict: Conflict | undefined): Conflict {
  if (!conflict) throw new NotFound('CONFLICT_NOT_FOUND');
  return conflict;
}
