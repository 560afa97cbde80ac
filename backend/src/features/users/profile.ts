import type { Schema } from '../../http/route.js';
import { RuleBroken } from '../../platform/errors.js';

/** What people whom no directory owns keep of themselves. */
export const profileFields = [
  'name',
  'email',
  'phone',
  'extension',
  'mobile',
  'location',
  'position',
  'title',
] as const;
type Field = (typeof profileFields)[number];
export type Profile = Readonly<Record<Exclude<Field, 'name'>, string | null> & Record<'name', string>>;
export type ProfileChange = Partial<Profile>;

/**
 * Of what was sent, what differs from what is: a PUT may repeat what its GET answered.
 * @throws RuleBroken FIELD_OWNED_BY_DIRECTORY naming each field a directory owns that would change
 */
export function profileChange(current: Profile, sent: Schema<'MeUpdate'>, ownedByDirectory: boolean): ProfileChange {
  const fields = profileFields.filter((field) => sent[field] !== undefined && sent[field] !== current[field]);
  if (ownedByDirectory && fields.length > 0) throw new RuleBroken('FIELD_OWNED_BY_DIRECTORY', { fields });
  return Object.fromEntries(fields.map((field) => [field, sent[field]]));
}
