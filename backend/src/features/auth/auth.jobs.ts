import type { EventJob } from '../../platform/job.js';
import type { StoredEvent } from '../../platform/outbox.js';
import type { Tx } from '../../platform/transaction.js';
import type { NotificationService } from '../notifications/index.js';
import type { ActorSource } from './actor-source.js';
import type { DeviceRepository } from './device.repository.js';
import type { SessionService } from './session.service.js';

const idsOf = ({ ids }: StoredEvent): string[] => [ids.userId, ids.userIds].flat().filter((id) => id !== undefined);

/**
 * After a change of roles or activity every process forgets what it has kept of the people, and who was disabled has
 * no session left, should they come back. Safe to repeat.
 */
export const accessChanges = (actors: ActorSource, sessions: SessionService): EventJob => ({
  name: 'auth.access-changes',
  on: ['user.access_changed'],
  attempts: 8,
  backoff: 500,
  perform: async (event, tx) => {
    for (const userId of idsOf(event)) {
      await actors.forget(userId);
      const rights = await actors.read(tx, userId);
      if (rights?.isActive === false) await sessions.endAllOf(userId);
    }
  },
});

/** Tells people what concerns the safety of their account. */
export const securityNotices = (notifications: NotificationService, devices: DeviceRepository): EventJob => ({
  name: 'auth.security-notices',
  on: ['security.new_device', 'security.password_changed', 'security.session_ended'],
  attempts: 8,
  backoff: 1_000,
  perform: async (event, tx) => {
    const params = await paramsOf(event, devices, tx);
    if (!params) return;
    const [userId = ''] = idsOf(event);
    // Whoever ends all their other sessions is told once, with how many.
    const isGrouped = event.type === 'security.session_ended';
    const subject = { type: 'account', id: userId, url: pages[event.type] ?? null };
    await notifications.tell(tx, [userId], { eventId: event.id, kind: 'security', params, subject, isGrouped });
  },
});

/** Where one does something about it. */
const pages: Readonly<Record<string, string>> = {
  'security.new_device': '/settings#sessions',
  'security.password_changed': '/settings#password',
  'security.session_ended': '/settings#sessions',
};

/** @returns undefined where what the event tells of is no more */
async function paramsOf({ type, ids }: StoredEvent, devices: DeviceRepository, tx: Tx) {
  switch (type) {
    case 'security.new_device': {
      const device = await devices.nameOf(tx, String(ids.deviceId));
      return device === undefined ? undefined : { event: 'new_device', device };
    }
    case 'security.session_ended': {
      const device = await devices.ofEndedSession(tx, String(ids.sessionId));
      return device === undefined ? undefined : { event: 'session_ended', device };
    }
    default:
      return { event: 'password_changed' };
  }
}
