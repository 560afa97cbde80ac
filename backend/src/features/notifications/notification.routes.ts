import { ok, route } from '../../http/route.js';
import { Invalid } from '../../platform/errors.js';
import type { NotificationService } from './notification.service.js';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The cursor is the last one's id. @throws Invalid VALIDATION_FAILED for one that Maru did not give */
function cursorId(cursor: string | undefined): string | undefined {
  if (cursor === undefined || uuid.test(cursor)) return cursor;
  throw new Invalid('VALIDATION_FAILED', { fields: [{ path: 'query.cursor', message: 'is not a cursor' }] });
}

export const notificationRoutes = (notifications: NotificationService) => [
  route({
    operation: 'listNotifications',
    permission: 'notifications:use',
    limit: 'read',
    handle: async ({ me, query: { unread = false, kind, cursor, after, limit = 20 } }) => {
      const page = await notifications.list(me, { unread, kind, before: cursorId(cursor), after, limit });
      return ok({
        data: page.notifications,
        pagination: { nextCursor: page.nextCursor, limit },
        meta: page.counts,
      });
    },
  }),
  route({
    operation: 'readNotification',
    permission: 'notifications:use',
    limit: 'write',
    handle: async ({ me, path }) => ok({ data: await notifications.read(me, path.id) }),
  }),
  route({
    operation: 'readAllNotifications',
    permission: 'notifications:use',
    limit: 'write',
    handle: async ({ me }) => ok({ data: { read: await notifications.readAll(me) } }),
  }),
];
