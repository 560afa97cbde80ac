import { migration } from './migration.js';

/** How far people's photos have been taken over, which are read apart from the people. */
export const photos = migration('Photos1700000000080', [
  // {server, invocationId, usn, reading}; null before all of them were read
  `ALTER TABLE ad_sync_config ADD COLUMN photo_cursor jsonb`,
]);
