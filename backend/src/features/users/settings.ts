import { z } from 'zod';
import type { Schema } from '../../http/route.js';
import { locales } from '../../platform/actor.js';
import { RuleBroken } from '../../platform/errors.js';

export type Settings = Schema<'Settings'>;

/** `users.settings` as it is stored: only what the person chose; what cannot be read is as if never chosen. */
const stored = z.object({
  locale: z.enum(locales).nullable().catch(null).default(null),
  theme: z.enum(['light', 'dark', 'system']).catch('system').default('system'),
  timeZone: z.string().nullable().catch(null).default(null),
  startPage: z.enum(['home', 'people']).catch('home').default('home'),
  notifications: z
    .object({ directory: z.object({ inApp: z.boolean() }).catch({ inApp: true }).default({ inApp: true }) })
    .catch({ directory: { inApp: true } })
    .default({ directory: { inApp: true } }),
});

/** What holds for a person, defaults filled in. Security is always told. */
export function settingsOf(value: unknown): Settings {
  const { notifications, ...settings } = stored.catch(stored.parse({})).parse(value);
  return { ...settings, notifications: { ...notifications, security: { inApp: true } } };
}

/**
 * The settings after a change; what the change leaves out stays.
 * @throws RuleBroken TIME_ZONE_UNKNOWN, NOTIFICATION_MANDATORY
 */
export function changedSettings(current: Settings, change: Schema<'SettingsUpdate'>): Settings {
  const { notifications, ...simple } = change;
  if (simple.timeZone !== undefined && simple.timeZone !== null && !isTimeZone(simple.timeZone)) {
    throw new RuleBroken('TIME_ZONE_UNKNOWN');
  }
  if (notifications?.security?.inApp === false) throw new RuleBroken('NOTIFICATION_MANDATORY');
  return { ...current, ...simple, notifications: { ...current.notifications, ...notifications } };
}

/** Whether ECMAScript knows the IANA name. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return !/^[+-]/.test(name);
  } catch {
    return false;
  }
}
