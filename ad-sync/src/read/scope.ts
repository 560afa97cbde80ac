import { dnKey, isWithin, parentDn } from '@maru/backend/directory';

/** The bases to search: those that lie below another one are searched with it. */
export const outermost = (baseDns: readonly string[]): string[] =>
  baseDns.filter((base, place) =>
    baseDns.every((other, at) => {
      if (at === place || !isWithin(base, other)) return true;
      // Of the same base written twice the first is kept.
      return isWithin(other, base) && place < at;
    }),
  );

/** The key of the name one level up. */
export const parentKey = (key: string): string =>
  key.includes('\\') ? parentDn(key) : key.slice(key.indexOf(',') + 1);

/** Finds the department unit an entry stands in: the next one above it, through containers that are none. */
export class Units {
  private readonly bases: ReadonlySet<string>;
  private readonly found = new Map<string, string | null>();

  constructor(baseDns: readonly string[]) {
    this.bases = new Set(baseDns.map(dnKey));
    for (const base of this.bases) this.found.set(base, null);
  }

  /** @returns whether the name is a base, which is no department */
  isBase(key: string): boolean {
    return this.bases.has(key);
  }

  add(key: string, objectGuid: string): void {
    this.found.set(key, objectGuid);
  }

  /** @param key of the entry's own name. @returns null right under a base */
  above(key: string): string | null {
    const parent = parentKey(key);
    if (parent === '' || parent === key || !key.includes(',')) return null;
    const known = this.found.get(parent);
    if (known !== undefined) return known;
    const unit = this.above(parent);
    this.found.set(parent, unit);
    return unit;
  }
}
