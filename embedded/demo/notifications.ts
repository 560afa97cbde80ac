import type { Client } from 'pg';
import type { DemoCalendar } from './calendar.js';
import type { DemoIds } from './ids.js';
import { insert } from './insert.js';
import type { Roster } from './roster.js';

interface Told {
  readonly to: readonly string[];
  readonly at: Date;
  readonly params: Readonly<Record<string, string>> & { readonly event: string };
  /** Where the entry leads; a page of the person's own settings where nobody is named. */
  readonly about: 'sessions' | 'password' | { readonly person: string };
  readonly isRead?: boolean;
}

/** What the demo logins were told before the first day: a little unread, the rest seen. */
function toldBefore(calendar: DemoCalendar): readonly Told[] {
  const asked = { event: 'access_requested_department_manager', name: '김경수' };
  return [
    {
      to: ['approver', 'employee'],
      at: calendar.ago({ hours: 2, minutes: 11 }),
      params: { event: 'new_device', device: 'Safari · iPhone' },
      about: 'sessions',
    },
    {
      to: ['itadmin', 'admin'],
      at: calendar.ago({ hours: 3, minutes: 24 }),
      params: { ...asked, reason: '재무팀 문서 결재 현황을 확인하려고 합니다.' },
      about: { person: 'kskim' },
    },
    {
      to: ['approver', 'itadmin'],
      at: calendar.ago({ days: 1, hours: 5 }),
      params: { event: 'session_ended', device: 'Chrome · Windows' },
      about: 'sessions',
    },
    {
      to: ['employee', 'itadmin'],
      at: calendar.ago({ days: 6, hours: 2 }),
      params: { event: 'password_changed' },
      about: 'password',
      isRead: true,
    },
    {
      to: ['approver', 'itadmin'],
      at: calendar.ago({ days: 9, hours: 1 }),
      params: { event: 'new_device', device: 'Edge · Windows' },
      about: 'sessions',
      isRead: true,
    },
    {
      to: ['approver'],
      at: calendar.ago({ days: 23, hours: 6 }),
      params: { event: 'password_changed' },
      about: 'password',
      isRead: true,
    },
  ];
}

export async function plantNotifications(
  client: Client,
  roster: Roster,
  ids: DemoIds,
  calendar: DemoCalendar,
): Promise<void> {
  const rows = toldBefore(calendar).flatMap(({ to, at, params, about, isRead = false }, index) => {
    const person = typeof about === 'string' ? undefined : roster.person(about.person);
    if (typeof about !== 'string' && person === undefined) return [];
    return to
      .filter((username) => roster.has(username))
      .map((username) => ({
        id: ids.of(`notification ${index} ${username}`, at),
        user_id: roster.person(username),
        kind: 'security',
        params,
        subject_type: person === undefined ? 'account' : 'user',
        subject_id: person ?? roster.person(username),
        subject_url: typeof about === 'string' ? `/settings#${about}` : `/people/${person}`,
        actor_id: person ?? null,
        count: 1,
        event_id: ids.of(`notification event ${index}`, at),
        created_at: at,
        read_at: isRead ? at : null,
      }));
  });
  await insert(client, 'notifications', rows);
}
