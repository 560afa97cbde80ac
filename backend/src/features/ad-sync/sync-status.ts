import type { Schema } from '../../http/route.js';
import type { Locale } from '../../platform/actor.js';
import { nextTime } from '../directory/index.js';
import type { Cursor } from './sync-config.entity.js';
import { stateOf, type DirectoryFacts } from './sync-run.js';
import { toldRun } from './sync-wording.js';

/** How a directory stands, in the words of a reader's language. */
export const toldStatus = (
  facts: DirectoryFacts,
  locale: Locale,
  now: Date,
  timeZone: string,
): Schema<'SyncStatus'> => ({
  directory: { id: facts.id, name: facts.name },
  state: stateOf(facts),
  lastRun: facts.lastRun && toldRun(facts.lastRun, locale),
  people: facts.people,
  nextFull: next(facts, 'full', timeZone, now),
  nextDelta: next(facts, 'delta', timeZone, now),
  running: facts.running && toldRun(facts.running, locale),
  held: facts.held && toldRun(facts.held, locale),
  cursor: facts.cursor && toldCursor(facts.cursor),
});

const toldCursor = ({ server, invocationId, usn, seesDeleted = false }: Cursor) => ({
  server,
  invocationId,
  usn,
  seesDeleted,
});

/** Null for what runs on no schedule, is stopped, or waits for somebody. */
function next(
  { enabled, awaitsReview, schedule }: DirectoryFacts,
  mode: 'full' | 'delta',
  timeZone: string,
  now: Date,
): string | null {
  const expression = schedule[mode];
  if (!enabled || awaitsReview || expression === null) return null;
  return nextTime(expression, timeZone, now).toISOString();
}
