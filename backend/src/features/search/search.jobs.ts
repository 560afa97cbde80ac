import type { EventJob, RecurringJob } from '../../platform/job.js';
import type { StoredEvent } from '../../platform/outbox.js';
import { peopleEvents, type Generation } from '../users/index.js';
import type { PeopleIndex } from './people-index.js';

const HOUR = 3_600_000;

const idsOf = (event: StoredEvent, name: string): readonly string[] => {
  const ids = event.ids[name] ?? [];
  return typeof ids === 'string' ? [ids] : ids;
};

/** Brings changed people, and the people of changed departments, into the index. Safe to repeat and in any order. */
export const indexPeople = (index: PeopleIndex, generation: Generation): EventJob => ({
  name: 'search.index-people',
  on: peopleEvents,
  attempts: 10,
  backoff: 500,
  perform: async (event) => {
    await index.refresh(idsOf(event, 'userIds'));
    await index.refreshMembers(idsOf(event, 'departmentIds'));
    // What was found before is out of date only once the index is another one.
    await generation.mustRaise();
  },
});

/** Finds and mends what the index misses, be it that it is new and empty. */
export const repairPeopleIndex = (index: PeopleIndex, generation: Generation): RecurringJob => ({
  name: 'search.repair-people',
  every: HOUR,
  perform: async () => {
    if ((await index.repair()) > 0) await generation.raise();
  },
});
