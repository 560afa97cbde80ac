import { parentDn } from '@maru/backend/directory';
import type { Container } from '../read/containers.js';
import { parentKey } from '../read/scope.js';
import type { Changed } from './changed.js';

/**
 * The containers as they stand now: renaming one touches its own entry only, and moves all that lie within.
 * @param kept as they stood at the cursor
 */
export function movedContainers(kept: readonly Container[], changed: readonly Changed[]): Container[] {
  const before = new Map(kept.map((container) => [container.objectGuid, container]));
  const byKey = new Map(kept.map((container) => [container.key, container]));
  const now = new Map<string, Container>();
  const gone = new Set<string>();
  for (const { objectGuid, isDeleted, container } of changed) {
    if (isDeleted) gone.add(objectGuid);
    else if (container) now.set(objectGuid, container);
  }
  const settle = (container: Container): Container => {
    const settled = now.get(container.objectGuid);
    if (settled) return settled;
    const above = byKey.get(parentKey(container.key));
    const parent = above && above !== container && !gone.has(above.objectGuid) ? settle(above) : undefined;
    const moved = parent && above && parent.dn !== above.dn ? under(container, parent) : container;
    now.set(container.objectGuid, moved);
    return moved;
  };
  for (const container of before.values()) if (!gone.has(container.objectGuid)) settle(container);
  return [...now.values()];
}

/** Its own name in another place. */
function under(container: Container, parent: Container): Container {
  const own = (name: string, above: string): string => name.slice(0, name.length - above.length);
  const { dn, key } = container;
  return {
    ...container,
    dn: own(dn, parentDn(dn)) + parent.dn,
    key: own(key, parentKey(key)) + parent.key,
  };
}

/**
 * A container that came into scope and was there before: whoever stands in it has not changed, and was never read.
 * @returns undefined where there is none
 */
export function cameIn(
  kept: readonly Container[],
  now: readonly Container[],
  changed: readonly Changed[],
  isWithin: (container: Container) => boolean,
): Container | undefined {
  const before = new Map(kept.map((container) => [container.objectGuid, container]));
  const made = new Set(changed.filter(({ isNew }) => isNew).map(({ objectGuid }) => objectGuid));
  return now.find((container) => {
    const known = before.get(container.objectGuid);
    if (known === container || made.has(container.objectGuid)) return false;
    return isWithin(container) && !(known && isWithin(known));
  });
}
