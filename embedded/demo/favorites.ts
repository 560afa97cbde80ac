import type { Client } from 'pg';
import type { DemoCalendar } from './calendar.js';
import { insert } from './insert.js';
import type { Roster } from './roster.js';

/** Whom the demo logins keep at hand, the first at the top. */
const FAVORITES: Readonly<Record<string, readonly string[]>> = {
  approver: ['kskim', 'smhan', 'dejung', 'yjchoi', 'itadmin'],
  employee: ['approver', 'kskim', 'dejung', 'mjpark', 'itadmin'],
  itadmin: ['jhlim', 'ycshin', 'approver', 'krmoon'],
};

export async function plantFavorites(client: Client, roster: Roster, calendar: DemoCalendar): Promise<void> {
  const rows = Object.entries(FAVORITES).flatMap(([owner, people]) =>
    people
      .filter((username) => roster.has(owner, username))
      .map((username, index) => ({
        owner_id: roster.person(owner),
        user_id: roster.person(username),
        added_at: calendar.ago({ days: 20, minutes: index }),
      })),
  );
  await insert(client, 'favorites', rows);
}
