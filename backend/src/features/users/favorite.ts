import { RuleBroken } from '../../platform/errors.js';

/** A colleague a person keeps at hand. */
export interface Favorite {
  readonly ownerId: string;
  readonly userId: string;
  readonly addedAt: Date;
}

/** One page of the portlet and of the phone; past it a list is search's work. */
export const MOST_FAVORITES = 200;

/** @throws RuleBroken FAVORITE_SELF, FAVORITE_INACTIVE, FAVORITE_LIMIT */
export function favorite(
  ownerId: string,
  person: { readonly id: string; readonly isActive: boolean },
  others: number,
  now: Date,
): Favorite {
  if (person.id === ownerId) throw new RuleBroken('FAVORITE_SELF');
  if (!person.isActive) throw new RuleBroken('FAVORITE_INACTIVE');
  if (others >= MOST_FAVORITES) throw new RuleBroken('FAVORITE_LIMIT');
  return { ownerId, userId: person.id, addedAt: now };
}
