import { z } from 'zod';
import type { Clock } from '../../platform/clock.js';
import { portletSource } from '../portal/index.js';
import type { SyncRunService } from './sync-run.service.js';
import { toldStatus } from './sync-status.js';

/** How each directory stands, for who looks after them. */
export const syncHealth = (runs: SyncRunService, clock: Clock, timeZone: string) =>
  portletSource({
    type: 'sync-health',
    permission: 'directory:administer',
    size: { min: { w: 3, h: 5 }, normal: { w: 4, h: 8 }, max: { w: 8, h: 16 } },
    settings: z.object({}),
    load: async (me) => {
      const directories = await runs.directories(undefined);
      return { directories: directories.map((facts) => toldStatus(facts, me.locale, clock.now(), timeZone)) };
    },
  });
