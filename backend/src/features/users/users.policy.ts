import { may, type Actor } from '../../platform/actor.js';
import { Forbidden } from '../../platform/errors.js';
import type { Activity, FullPerson } from './user.js';
import type { Schema } from '../../http/route.js';

/** @throws Forbidden FORBIDDEN where somebody who is no administrator asks for people who are disabled */
export function mustMayList(me: Actor, activity: Activity): void {
  if (activity !== 'true' && !may(me, 'people:administer')) {
    throw new Forbidden('FORBIDDEN', { permission: 'people:administer' });
  }
}

/** A person as the viewer may see them: where they come from is for administrators. */
export function shownTo(me: Actor, { directory, adDn, adSyncDate, ...person }: FullPerson): Schema<'PersonInFull'> {
  return may(me, 'people:administer') ? { ...person, directory, adDn, adSyncDate } : person;
}
