import type { Clock } from '../../platform/clock.js';
import type { RecurringJob } from '../../platform/job.js';
import { PHOTOS, type FileStore } from '../../platform/storage/index.js';
import type { Queries } from '../../platform/transaction.js';
import type { PhotoRepository } from './photo.repository.js';

const HOUR = 3_600_000;
/** An address given out yesterday still shows the photo it names. */
const KEPT = 48 * HOUR;

/** Takes photos away that nobody has any more; a photo is put before somebody has it, and counts as new then. */
export const photoRetention = (
  store: FileStore,
  queries: Queries,
  photos: PhotoRepository,
  clock: Clock,
): RecurringJob => ({
  name: 'photos.retention',
  every: 6 * HOUR,
  perform: async () => {
    const before = new Date(clock.now().getTime() - KEPT);
    const inUse = await photos.keysInUse(queries);
    for await (const key of store.olderThan(PHOTOS, before)) if (!inUse.has(key)) await store.remove(key);
  },
});
