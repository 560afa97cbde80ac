export { LiveRelay } from './live-relay.js';
export { LiveSockets } from './live-sockets.js';
export { notificationEntities, type NotificationKind } from './notification.entity.js';
export { NotificationRepository } from './notification.repository.js';
export { notificationRoutes } from './notification.routes.js';
export { NotificationService } from './notification.service.js';
export { notificationRetention } from './retention.jobs.js';
export type { Notice } from './notice.js';
export { SessionWatch } from './session-watch.js';
