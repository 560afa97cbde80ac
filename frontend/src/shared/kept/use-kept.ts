import type { Kept } from './kept';
import { forget, keep, useKeptItems } from './kept-store';

type Place = Pick<Kept, 'key' | 'kind' | 'page'>;

/**
 * What is being written in a form, kept on this device so that neither a reload nor the end of the session loses it.
 * @param read makes a value of what was kept, whoever wrote it; of nothing, the empty form
 * @param excerptOf the words themselves; where there are none, nothing is kept
 */
export function useKept<T>(
  place: Place,
  read: (kept: unknown) => T,
  excerptOf: (value: T) => string,
): readonly [value: T, write: (value: T) => void, forget: () => void] {
  const kept = useKeptItems(({ items }) => items.find(({ key }) => key === place.key));
  const write = (value: T) => {
    const excerpt = excerptOf(value);
    if (excerpt) keep({ ...place, value, excerpt });
    else forget(place.key);
  };
  return [read(kept?.value), write, () => forget(place.key)];
}
