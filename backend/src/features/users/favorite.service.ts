import type { Actor } from '../../platform/actor.js';
import type { Clock } from '../../platform/clock.js';
import type { Outbox } from '../../platform/outbox.js';
import type { Page, Paged } from '../../platform/page.js';
import type { Queries, Transaction, Tx } from '../../platform/transaction.js';
import { favorite } from './favorite.js';
import type { FavoriteRepository } from './favorite.repository.js';
import type { People } from './people.js';
import type { PersonRow } from './person-row.js';

export class FavoriteService {
  constructor(
    private readonly transaction: Transaction,
    private readonly queries: Queries,
    private readonly favorites: FavoriteRepository,
    private readonly people: People,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    /** Told in the process of the change, so that the person's own next search ranks by it. */
    private readonly onChange: (ownerId: string) => Promise<void>,
  ) {}

  /** Newest first. */
  list(me: Actor, page: Page): Promise<Paged<PersonRow>> {
    return this.favorites.list(this.queries, me.id, page);
  }

  /**
   * Safe to repeat.
   * @throws NotFound USER_NOT_FOUND for somebody I may not see
   * @throws RuleBroken as {@link favorite}
   */
  add(me: Actor, userId: string): Promise<void> {
    return this.transaction(async (tx) => {
      const person = await this.people.mustSee(tx, me, userId);
      const others = await this.favorites.lockAndCountOthers(tx, me.id, userId);
      const isNew = await this.favorites.add(tx, favorite(me.id, person, others, this.clock.now()));
      if (isNew) await this.changed(tx, 'favorite.added', me.id, userId);
    });
  }

  /**
   * Safe to repeat.
   * @throws NotFound USER_NOT_FOUND for somebody I may not see
   */
  remove(me: Actor, userId: string): Promise<void> {
    return this.transaction(async (tx) => {
      await this.people.mustSee(tx, me, userId);
      if (await this.favorites.remove(tx, me.id, userId)) await this.changed(tx, 'favorite.removed', me.id, userId);
    });
  }

  private async changed(tx: Tx, type: string, ownerId: string, userId: string): Promise<void> {
    await this.outbox.add(tx, { type, version: 1, ids: { ownerId, userId } });
    tx.afterCommit(() => this.onChange(ownerId));
  }
}
