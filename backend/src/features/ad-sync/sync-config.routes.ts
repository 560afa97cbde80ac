import { created, ok, route, type Schema } from '../../http/route.js';
import type { StoredSyncConfig } from './sync-config.js';
import type { SyncConfigService } from './sync-config.service.js';
import type { SyncPreviewService } from './sync-preview.service.js';
import type { SyncTestService } from './sync-test.service.js';
import { toldEntry, toldGroup, toldStep } from './sync-wording.js';

export const syncConfigRoutes = (configs: SyncConfigService, tests: SyncTestService, previews: SyncPreviewService) => [
  route({
    operation: 'listDirectories',
    permission: 'directory:administer',
    limit: 'read',
    handle: async () => ok({ data: await configs.list() }),
  }),
  route({
    operation: 'addDirectory',
    permission: 'directory:administer',
    limit: 'write',
    handle: async ({ body, locale }) => {
      const config = await configs.add(body, locale);
      return created({ data: told(config) }, `/ad-sync/config?directory=${config.id}`, { etag: config.version });
    },
  }),
  route({
    operation: 'removeDirectory',
    permission: 'directory:administer',
    limit: 'write',
    handle: async ({ path }) => {
      await configs.remove(path.id);
      return ok({ data: null });
    },
  }),
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
    operation: 'listScheduleTimes',
    permission: 'directory:administer',
    limit: 'read',
    handle: ({ query }) =>
      Promise.resolve(ok({ data: configs.timesOf(query.expression).map((time) => time.toISOString()) })),
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
  route({
    operation: 'previewSyncMapping',
    permission: 'directory:administer',
    limit: 'heavy',
    handle: async ({ query: { directory, part, round = 0 }, body, locale }) => {
      const { server, entries, groups } = await previews.preview({ directory, sent: body, part, round }, locale);
      return ok({
        data: {
          server: server.slice(0, 300),
          entries: entries.map((entry) => toldEntry(entry, locale)),
          groups: groups.map(toldGroup),
        },
      });
    },
  }),
];

const told = (config: StoredSyncConfig): Schema<'SyncConfig'> => ({
  ...config,
  baseDns: [...config.baseDns],
  groupMapping: [...config.groupMapping],
  attributeMapping: config.attributeMapping,
});
