import type { EventJob } from '../../platform/job.js';
import type { Audience, LiveChannel } from '../../platform/live.js';
import type { StoredEvent } from '../../platform/outbox.js';
import type { Tx } from '../../platform/transaction.js';

/** An event after which portlets of a type show something else; a feature says so of its own. */
export interface PortletChange {
  readonly on: readonly string[];
  readonly type: string;
  /** Whose; as few as can be told. */
  readonly to: (event: StoredEvent, tx: Tx) => Audience | Promise<Audience>;
}

/** Pages that are open ask anew for the data of a portlet that has changed. Safe to repeat. */
export const tellPortlets = (live: LiveChannel, changes: readonly PortletChange[]): EventJob => ({
  name: 'portal.tell-portlets',
  on: [...new Set(changes.flatMap(({ on }) => on))],
  attempts: 4,
  backoff: 1_000,
  perform: async (event, tx) => {
    for (const { type, to } of changes.filter(({ on }) => on.includes(event.type))) {
      const audience = await to(event, tx);
      tx.afterCommit(() => live.say('portlet', { to: audience, type }));
    }
  },
});
