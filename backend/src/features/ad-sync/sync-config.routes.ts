import { ok, route, type Schema } from '../../http/route.js';
import type { StoredSyncConfig } from './sync-config.js';
import type { SyncConfigService } from './sync-config.service.js';
import type { SyncTestService } from './sync-test.service.js';
import { toldStep } from './sync-wording.js';

export const syncConfigRoutes = (configs: SyncConfigService, tests: SyncTestService) => [
  route({
    operation: 'getSyncConfig',
    permission: 'directory:administer',
    limit: 'read',
    handle: async ({ query }) => {
      const config = await configs.get(query.directory);
      return ok({ data: told(config) }, { etag: config.version });
    },
  }),
  route({
    operation: 'updateSyncConfig',
    permission: 'directory:administer',
    limit: 'write',
    handle: async ({ query, ifMatch, body, locale }) => {
      const config = await configs.put(query.directory, ifMatch, body, locale);
      return ok({ data: told(config) }, { etag: config.version });
    },
  }),
  route({
    operation: 'testSyncConfig',
    permission: 'directory:administer',
    limit: 'heavy',
    handle: async ({ query, body, locale }) => {
      const { ok: isOk, steps } = await tests.test(query.directory, body, locale);
      return ok({ data: { ok: isOk, steps: steps.map((step) => toldStep(step, locale)) } });
    },
  }),
];

const told = (config: StoredSyncConfig): Schema<'SyncConfig'> => ({
  ...config,
  baseDns: [...config.baseDns],
  groupMapping: [...config.groupMapping],
  attributeMapping: config.attributeMapping,
});
