import type { Filter } from '../protocol/filter.js';
import { attributeType } from '../store/schema.js';
import type { Entry } from '../store/entry.js';
import type { Store } from '../store/store.js';

/**
 * The few entries among which all matches are, where the filter asks for values of indexed attributes; null where every entry must be tried.
 */
export function candidates(store: Store, filter: Filter): readonly Entry[] | null {
  if (filter.kind === 'equal') {
    const type = attributeType(filter.name);
    if (!type) return [];
    return (
      store.lookUp(type.name.toLowerCase(), type.syntax === 'octets' ? filter.value : filter.value.toString('utf8')) ??
      null
    );
  }
  if (filter.kind === 'or') {
    const parts = filter.filters.map((part) => candidates(store, part));
    return parts.every((part) => part !== null) ? [...new Set(parts.flat())] : null;
  }
  if (filter.kind !== 'and') return null;
  for (const part of filter.filters) {
    const found = candidates(store, part);
    if (found) return found;
  }
  return null;
}

/** The base and what lies below it, parents first; another naming context below is not part of it. */
export function* withinScope(base: Entry, scope: 'base' | 'one' | 'sub'): Generator<Entry> {
  if (scope !== 'one') yield base;
  if (scope === 'one') yield* base.children.values();
  if (scope === 'sub') for (const child of base.children.values()) yield* withinScope(child, 'sub');
}

export function isInScope(entry: Entry, base: Entry, scope: 'base' | 'one' | 'sub'): boolean {
  if (scope === 'base') return entry === base;
  if (scope === 'one') return entry.parent === base;
  return entry === base || entry.isWithin(base);
}
