import type { EventJob } from '../../platform/job.js';
import type { PortletChange } from '../portal/index.js';
import type { Generation } from './generation.js';

/** Events after which what is kept of people is out of date; they carry the ids of at most 500 each. */
export const peopleEvents = ['people.changed', 'departments.changed'] as const;

/** Forgets what was cached of people, lists of them and the chart. Safe to repeat. */
export const forgetPeople = (generation: Generation): EventJob => ({
  name: 'users.forget-people',
  on: peopleEvents,
  attempts: 8,
  backoff: 500,
  perform: (_event, tx) => {
    // Before: a crash in between repeats it. After: nothing is read again under the old rows.
    tx.afterCommit(() => generation.raise());
    return generation.mustRaise();
  },
});

/** Whoever changes their favourites in one window sees them in the others. */
export const peoplePortletChanges: readonly PortletChange[] = [
  {
    on: ['favorite.added', 'favorite.removed'],
    type: 'favorites',
    to: ({ ids }) => ({ people: [String(ids.ownerId)] }),
  },
];
