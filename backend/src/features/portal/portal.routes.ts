import { ok, route } from '../../http/route.js';
import { word } from '../../platform/messages/index.js';
import type { PortletDataService } from './portlet-data.service.js';
import type { PortalService } from './portal.service.js';

export const portalRoutes = (portal: PortalService, data: PortletDataService) => [
  route({
    operation: 'getPortalLayout',
    permission: 'portal:use',
    limit: 'read',
    handle: async ({ me }) => {
      const layout = await portal.layout(me);
      return ok({ data: layout }, { etag: layout.version });
    },
  }),
  route({
    operation: 'savePortalLayout',
    permission: 'portal:use',
    limit: 'write',
    handle: async ({ me, ifMatch, body }) => {
      const layout = await portal.save(me, ifMatch, body.portlets);
      return ok({ data: layout }, { etag: layout.version });
    },
  }),
  route({
    operation: 'resetPortalLayout',
    permission: 'portal:use',
    limit: 'write',
    handle: async ({ me }) => {
      const layout = await portal.reset(me);
      return ok({ data: layout }, { etag: layout.version });
    },
  }),
  route({
    operation: 'getPortalData',
    permission: 'portal:use',
    limit: 'read',
    handle: async ({ me, query, locale }) => {
      const results = await data.all(me, query.ids, query.patience);
      const told = Object.entries(results).map(([id, result]) => [
        id,
        result.ok
          ? { ok: true as const, data: result.data, asOf: result.asOf.toISOString() }
          : { ok: false as const, error: { code: result.code, message: word(locale, 'errors', result.code) } },
      ]);
      return ok({ data: Object.fromEntries(told) as Record<string, never> });
    },
  }),
  route({
    operation: 'listPortletChoices',
    permission: 'portal:use',
    limit: 'read',
    handle: async ({ me, path }) => ok({ data: await portal.choices(me, path.source) }),
  }),
  route({
    operation: 'getPortletData',
    permission: 'portal:use',
    limit: 'read',
    handle: async ({ me, path, query }) => {
      const loaded = await data.one(me, path.type, {
        id: query.id,
        tried: query.settings,
        month: query.month,
      });
      return ok({ data: loaded.data, meta: { asOf: loaded.asOf.toISOString() } });
    },
  }),
];
