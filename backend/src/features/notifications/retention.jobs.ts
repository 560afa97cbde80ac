import type { Clock } from '../../platform/clock.js';
import type { RecurringJob } from '../../platform/job.js';
import type { Transaction } from '../../platform/transaction.js';
import type { NotificationRepository } from './notification.repository.js';

const KEPT_DAYS = 90;
const HOUR = 3_600_000;

/** Notifications are kept for 90 days. */
export const notificationRetention = (
  transaction: Transaction,
  notifications: NotificationRepository,
  clock: Clock,
): RecurringJob => ({
  name: 'notifications.retention',
  every: HOUR,
  perform: async () => {
    const before = new Date(clock.now().getTime() - KEPT_DAYS * 24 * HOUR);
    while ((await transaction((tx) => notifications.deleteBefore(tx, before))) > 0);
  },
});
